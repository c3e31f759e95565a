#include "domain/catalogue/words.h"

#include <array>

#include "domain/calendar/window.h"
#include "domain/catalogue/example.h"
#include "domain/duty/terms.h"

namespace jinze::catalogue {
namespace {

using namespace std::string_view_literals;

constexpr std::array forces{"must"sv, "norm"sv, "local"sv};
constexpr std::array tiers{"oversee"sv, "guide"sv, "lead"sv};
constexpr std::array areas{"ideology"sv, "organisation"sv, "style"sv, "supervision"sv, "guarantee"sv, "assessment"sv};
constexpr std::array bearers{"district-committee"sv,    "work-committee"sv,     "organisation-department"sv,
                             "party-group"sv,           "organ-organisation"sv, "branch"sv,
                             "small-group"sv,           "discipline-body"sv,    "work-committee-secretary"sv,
                             "party-group-secretary"sv, "deputy-in-charge"sv,   "other-leader"sv,
                             "each-leader"sv,           "branch-secretary"sv,   "each-member"sv};
constexpr std::array conditions{"none"sv, "has-committee"sv, "has-small-groups"sv};
constexpr std::array occasions{"important-meeting"sv, "problem-recorded"sv,  "help-requested"sv,
                               "task-assigned"sv,     "secretary-elected"sv, "post-vacated"sv};
constexpr std::array cadences{"month"sv, "quarter"sv, "half-year"sv, "year"sv};
constexpr std::array ofs{"bearer"sv, "own-branch"sv, "charge"sv, "guided"sv, "concerning"sv, "anyone"sv};
constexpr std::array parts{"nobody"sv, "bearer"sv, "organ-organisation"sv, "main-leader"sv};
constexpr std::array needs{"conclusions"sv, "problems"sv,    "reporter"sv,  "answers"sv,
                           "closes"sv,      "vote-passed"sv, "invitation"sv};
constexpr std::array kinds{"meeting"sv, "study"sv,       "talk"sv,      "opinion"sv, "report"sv, "document"sv,
                           "ballot"sv,  "publication"sv, "statement"sv, "request"sv, "dues"sv,   "notice"sv};
constexpr std::array rosters{"none"sv, "members"sv, "committee"sv, "seats"sv};
constexpr std::array acts{"motion"sv, "admission"sv, "election"sv, "officers"sv, "discipline"sv};
constexpr std::array roles{"bearer"sv,       "party-group"sv,        "main-leader"sv,        "deputy-in-charge"sv,
                           "other-leader"sv, "organ-organisation"sv, "own-branch"sv,         "charge"sv,
                           "guided"sv,       "work-committee"sv,     "district-committee"sv, "member"sv,
                           "other-unit"sv};
constexpr std::array standings{
    "standing"sv,  "not-owed"sv,        "waived"sv,   "done"sv,          "done-entered-late"sv, "done-late"sv,
    "not-begun"sv, "awaiting-notice"sv, "answered"sv, "reason-wanted"sv, "overdue"sv,           "due-soon"sv,
    "open"sv};

// The lists must be as long as the enumerations.
static_assert(bearers.size() == static_cast<std::size_t>(duty::Bearer::each_member) + 1);
static_assert(occasions.size() == static_cast<std::size_t>(duty::Occasion::post_vacated) + 1);
static_assert(ofs.size() == static_cast<std::size_t>(duty::Of::anyone) + 1);
static_assert(parts.size() == static_cast<std::size_t>(duty::Part::main_leader) + 1);
static_assert(needs.size() == static_cast<std::size_t>(duty::Need::invitation) + 1);
static_assert(kinds.size() == static_cast<std::size_t>(record::Kind::notice) + 1);
static_assert(acts.size() == static_cast<std::size_t>(record::Act::discipline) + 1);
static_assert(roles.size() == static_cast<std::size_t>(Role::other_unit) + 1);

}  // namespace

template <>
std::span<const std::string_view> spellings<duty::Force>()
{
    return forces;
}
template <>
std::span<const std::string_view> spellings<duty::Tier>()
{
    return tiers;
}
template <>
std::span<const std::string_view> spellings<duty::Area>()
{
    return areas;
}
template <>
std::span<const std::string_view> spellings<duty::Bearer>()
{
    return bearers;
}
template <>
std::span<const std::string_view> spellings<duty::Condition>()
{
    return conditions;
}
template <>
std::span<const std::string_view> spellings<duty::Occasion>()
{
    return occasions;
}
template <>
std::span<const std::string_view> spellings<calendar::Cadence>()
{
    return cadences;
}
template <>
std::span<const std::string_view> spellings<duty::Of>()
{
    return ofs;
}
template <>
std::span<const std::string_view> spellings<duty::Part>()
{
    return parts;
}
template <>
std::span<const std::string_view> spellings<duty::Need>()
{
    return needs;
}
template <>
std::span<const std::string_view> spellings<record::Kind>()
{
    return kinds;
}
template <>
std::span<const std::string_view> spellings<record::Roster>()
{
    return rosters;
}
template <>
std::span<const std::string_view> spellings<record::Act>()
{
    return acts;
}
template <>
std::span<const std::string_view> spellings<Role>()
{
    return roles;
}

std::span<const std::string_view> standing_words() { return standings; }

std::string listed(std::span<const std::string_view> words)
{
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += ", ";
        text += word;
    }
    return text;
}

}  // namespace jinze::catalogue
