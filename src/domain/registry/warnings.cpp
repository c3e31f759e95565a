#include "domain/registry/warnings.h"

#include "domain/calendar/window.h"

namespace jinze::registry {
namespace {

// The context of a check of one body on one day.
struct Look {
    const Register& people;
    const Organisation& org;
    Day on, known;
    std::vector<Warning>& found;

    void warn(WarningKind kind, int number, int limit, PersonId person = {}) const
    {
        found.push_back({kind, org.id, person, number, limit});
    }
};

constexpr int largest_branch = 50, members_for_committee = 7, members_for_branch = 3;
constexpr int members_for_organ_committee = 100, members_for_general_branch = 50;
constexpr int smallest_committee = 3, months_of_probation = 13;

int full_members(const Look& look, const std::vector<PersonId>& members)
{
    return static_cast<int>(std::count_if(members.begin(), members.end(), [&](PersonId person) {
        return look.people.grade_of(person, look.on, look.known) == MemberKind::full;
    }));
}

void look_at_branch(const Look& look, const std::vector<PersonId>& members, int committee)
{
    const int all = static_cast<int>(members.size()), full = full_members(look, members);
    if (all > largest_branch) look.warn(WarningKind::branch_too_large, all, largest_branch);
    if (full >= members_for_committee && committee < smallest_committee)
        look.warn(WarningKind::branch_needs_committee, full, members_for_committee);
    if (full >= members_for_branch && full < members_for_committee && committee >= smallest_committee)
        look.warn(WarningKind::branch_too_small_for_one, full, members_for_committee);
    if (full < members_for_branch && look.org.kind == OrgKind::branch)
        look.warn(WarningKind::branch_should_be_joint, full, members_for_branch);
}

void look_at_probation(const Look& look, const std::vector<PersonId>& members)
{
    for (const PersonId person : members) {
        for (const Grade& grade : look.people[person].grades) {
            if (grade.kind != MemberKind::probationary || !grade.span.holds(look.on, look.known)) continue;
            if (calendar::months_after(grade.span.from, months_of_probation) < look.on)
                look.warn(WarningKind::probation_overdue, 0, months_of_probation, person);
        }
    }
}

void look_at_upper(const Look& look, int members)
{
    if (look.org.kind == OrgKind::organ_committee && members < members_for_organ_committee)
        look.warn(WarningKind::organ_committee_too_small, members, members_for_organ_committee);
    if (look.org.kind != OrgKind::general_branch) return;
    if (members < members_for_general_branch)
        look.warn(WarningKind::general_branch_too_small, members, members_for_general_branch);
    if (members >= members_for_organ_committee)
        look.warn(WarningKind::general_branch_too_large, members, members_for_organ_committee);
}

// A branch may have no committee. If it has one, the size applies to it too.
void look_at_committee(const Look& look, int committee)
{
    const auto size = committee_size(look.org.kind);
    if (!size) return;
    if (committee < size->least && !is_branch(look.org.kind))
        look.warn(WarningKind::committee_too_small, committee, size->least);
    if (committee > size->most) look.warn(WarningKind::committee_too_large, committee, size->most);
}

void look_at_term(const Look& look, const std::map<OrgId, Day>& elected)
{
    const int years = term_in_years(look.org.kind);
    const auto last = elected.find(look.org.id);
    if (!years || last == elected.end() || last->second > look.on) return;
    if (calendar::months_after(last->second, 12 * years) >= look.on) return;
    int served = years;
    while (calendar::months_after(last->second, 12 * (served + 1)) <= look.on) ++served;
    look.warn(WarningKind::term_over, served, years);
}

void look_at_secretary(const Look& look)
{
    if (!is_grassroots(look.org.kind) && !is_leading(look.org.kind)) return;
    const bool held = std::any_of(look.org.posts.begin(), look.org.posts.end(), [&](PostId post) {
        return look.people[post].title == Title::secretary && look.people.holder(post, look.on, look.known);
    });
    if (!held) look.warn(WarningKind::secretary_vacant, 0, 1);
}

void look_at(const Look& look, const std::map<OrgId, Day>& elected)
{
    const auto committee = static_cast<int>(look.people.committee(look.org.id, look.on, look.known).size());
    if (is_grassroots(look.org.kind)) {
        const auto members = look.people.members(look.org.id, look.on, look.known);
        if (is_branch(look.org.kind)) {
            look_at_branch(look, members, committee);
            look_at_probation(look, members);
        } else {
            look_at_upper(look, static_cast<int>(members.size()));
        }
    }
    look_at_committee(look, committee);
    look_at_term(look, elected);
    look_at_secretary(look);
}

struct Sentence {
    WarningKind kind{};
    std::string_view chinese, english;  // {o} the body, {m} the person, {n} found, {l} the limit
};
constexpr Sentence sentences[] = {
    {WarningKind::branch_too_large, "支部 {o} 有党员 {n} 名，一般不超过 {l} 名：宜分设支部。",
     "Branch {o} has {n} members, normally at most {l}: consider dividing it."},
    {WarningKind::branch_needs_committee, "支部 {o} 有正式党员 {n} 名（{l} 名以上应设支委会）：请选举支部委员会。",
     "Branch {o} has {n} full members; from {l} on it has a committee: elect one."},
    {WarningKind::branch_too_small_for_one,
     "支部 {o} 只有正式党员 {n} 名，不足 {l} 名一般不设支委会，只设书记（副书记）。",
     "Branch {o} has {n} full members; below {l} it has a secretary and no committee."},
    {WarningKind::branch_should_be_joint, "支部 {o} 只有正式党员 {n} 名，不足 {l} 名：宜与邻近单位成立联合党支部。",
     "Branch {o} has {n} full members, fewer than {l}: join it with others in a joint branch."},
    {WarningKind::organ_committee_too_small, "机关党委 {o} 有党员 {n} 名，不足 {l} 名的须经上级批准：请核对批文。",
     "Organ committee {o} has {n} members; fewer than {l} needs approval: check that it was "
     "given."},
    {WarningKind::general_branch_too_small, "党总支 {o} 有党员 {n} 名，不足 {l} 名的须经上级批准：请核对批文。",
     "General branch {o} has {n} members; fewer than {l} needs approval: check that it was given."},
    {WarningKind::general_branch_too_large, "党总支 {o} 有党员 {n} 名，达到 {l} 名的应设机关党委。",
     "General branch {o} has {n} members; from {l} on it becomes an organ committee."},
    {WarningKind::committee_too_small, "{o} 的委员（成员）只有 {n} 名，少于 {l} 名：请补选或补充。",
     "{o} has {n} committee members or seats, fewer than {l}: fill them."},
    {WarningKind::committee_too_large, "{o} 的委员（成员）有 {n} 名，多于 {l} 名：请核对。",
     "{o} has {n} committee members or seats, more than {l}: check them."},
    {WarningKind::term_over, "{o} 本届任职已满 {n} 年，任期 {l} 年：应当换届，延期须经批准。",
     "The term of {o} began {n} years ago and is {l} years long: hold the election, or have the delay approved."},
    {WarningKind::probation_overdue, "{o} 的预备党员 {m} 预备期已过 {l} 个月：请讨论转正或延长。",
     "{m} in {o} has been probationary for more than {l} months: decide on full membership."},
    {WarningKind::secretary_vacant, "{o} 的书记空缺：请补选或任命。",
     "The secretary's seat of {o} is vacant: fill it."},
};

std::string filled(std::string_view sentence, const Warning& warning)
{
    std::string text;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] != '{') {
            text += sentence[i];
            continue;
        }
        switch (sentence[i + 1]) {
            case 'o': text += "o" + std::to_string(warning.org.number()); break;
            case 'm': text += "m" + std::to_string(warning.person.number()); break;
            case 'n': text += std::to_string(warning.found); break;
            default: text += std::to_string(warning.limit);
        }
        i += 2;
    }
    return text;
}

const Sentence& sentence_of(WarningKind kind) { return sentences[static_cast<std::size_t>(kind)]; }

}  // namespace

std::optional<Size> committee_size(OrgKind kind)
{
    switch (kind) {
        case OrgKind::organ_committee: return Size{5, 11};
        case OrgKind::general_branch: return Size{5, 9};
        case OrgKind::branch:
        case OrgKind::joint_branch: return Size{3, 7};
        case OrgKind::party_group: return Size{3, 9};
        default: return {};
    }
}

int term_in_years(OrgKind kind)
{
    if (kind == OrgKind::organ_committee) return 5;
    return is_grassroots(kind) ? 3 : 0;
}

std::vector<Warning> warnings(const Register& people, const std::map<OrgId, Day>& elected, Day on, Day known)
{
    std::vector<Warning> found;
    for (const Organisation& org : people.organisations())
        if (people.lives(org.id, on, known)) look_at({people, org, on, known, found}, elected);
    return found;
}

std::string sentence_in_chinese(const Warning& warning) { return filled(sentence_of(warning.kind).chinese, warning); }

std::string sentence_in_english(const Warning& warning) { return filled(sentence_of(warning.kind).english, warning); }

}  // namespace jinze::registry
