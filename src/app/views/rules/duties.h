// The responsibility system: every duty in official order, with its sources, bearers, frequency, cost in records, and
// the duties that units have added.
#pragma once

#include "app/views/answers.h"
#include "app/views/mention.h"

namespace jinze::views {

// The state of a duty on a day: with a deadline, without one, adopted for a later day, or ended.
enum class Clocked : std::uint8_t { clock, standing, to_come, ended };
BOOST_DESCRIBE_ENUM(Clocked, clock, standing, to_come, ended)

struct Burden {
    int bearers = 0;  // number of present bearers that the reader may see
    int a_year = 0;   // records each of them needs a year; 0: as occasions come
    int in_all = 0;   // records a year of all of them
    int fields = 8;   // inputs of its record form
};
struct DutyStated {
    Code code;
    Bilingual title;
    duty::Force force{};
    Bilingual force_words;
    duty::Tier tier{};
    Bilingual tier_words;
    duty::Area area{};
    Bilingual area_words;
    Bilingual bearer;
    Clocked state{};
    Bilingual cadence;                   // 每年2次 · 3月31日前 · 不设时限
    std::optional<duty::Owed> owed;      // the same as data; none without a deadline
    std::optional<duty::Owed> proposed;  // the deadline the catalogue proposes
    std::optional<Bilingual> proposed_words;
    std::optional<Bilingual> hint;
    Day from{};
    std::optional<Day> until;
    bool own_clock = false;        // adopted by a recorded decision
    std::optional<Mention> basis;  // that record
    std::optional<Mention> unit;   // a unit's own duty
    std::vector<SourceAnswer> sources;
    Burden burden;
    bool may_adopt = false, may_end = false;
};
struct DutiesPage {
    Day on{};
    std::vector<Bilingual> tiers;    // names of the three tiers: oversee, guide, lead
    std::vector<DutyStated> duties;  // the units' own at the end, by unit
    bool may_adopt = false;
    std::vector<Mention> own_units;  // units for which the reader may adopt duties of their own
};
struct DutyVersionShown {
    Day from{}, entered{};
    std::optional<Day> until;
    Bilingual cadence;
    std::optional<Mention> basis;
    Digest file{};
};
struct BearerShown {
    std::string id;  // o17, p5
    Bilingual name;
    Mention org;
};
struct EvidenceShown {
    std::vector<Bilingual> kinds, topics, asked;
    std::vector<Code> topic_codes;
    std::optional<Bilingual> quorum;
};
struct DutyPage {
    DutyStated duty;
    std::vector<EvidenceShown> evidence;  // any one of these is enough
    std::vector<Code> proven_by;
    std::vector<Bilingual> examples;
    std::vector<DutyVersionShown> versions;  // oldest first
    std::vector<BearerShown> bearers;        // at most 200
    Tally tally;                             // standings, of those the reader may see
};
BOOST_DESCRIBE_STRUCT(Burden, (), (bearers, a_year, in_all, fields))
BOOST_DESCRIBE_STRUCT(DutyStated, (),
                      (code, title, force, force_words, tier, tier_words, area, area_words, bearer, state, cadence,
                       owed, proposed, proposed_words, hint, from, until, own_clock, basis, unit, sources, burden,
                       may_adopt, may_end))
BOOST_DESCRIBE_STRUCT(DutiesPage, (), (on, tiers, duties, may_adopt, own_units))
BOOST_DESCRIBE_STRUCT(DutyVersionShown, (), (from, entered, until, cadence, basis, file))
BOOST_DESCRIBE_STRUCT(BearerShown, (), (id, name, org))
BOOST_DESCRIBE_STRUCT(EvidenceShown, (), (kinds, topics, asked, topic_codes, quorum))
BOOST_DESCRIBE_STRUCT(DutyPage, (), (duty, evidence, proven_by, examples, versions, bearers, tally))

Result<DutiesPage> duties_page(const Reader& reader);
Result<DutyPage> duty_page(const Reader& reader, const std::string& code);

Clocked clocked_on(const duty::DutyVersion& version, Day on);
Bilingual cadence_words(const duty::Owed& owed);  // 每年2次, 3月31日前, 有事由后10个工作日内
Bilingual bearer_words(const duty::BearerTerms& terms);
int records_a_year(const duty::Owed& owed);  // 0 if occasions decide
// Its bearers on a day, of those the reader may see.
std::vector<duty::BearerRef> bearers_of(const Reader& reader, const duty::DutyVersion& version);

}  // namespace jinze::views
