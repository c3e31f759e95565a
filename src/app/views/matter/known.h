// What the list of matters and the page of one share: who may see a matter, what stands of it on a day, and what this
// reader may do with it.
#pragma once

#include "app/views/offering.h"
#include "app/views/whose.h"
#include "domain/matter_rules/decide.h"
#include "domain/referral_rules/decide.h"

namespace jinze::views {

// One matter on one day, computed once.
struct MatterNow {
    const matter::Matter* matter;
    const matter::Type* type;
    matter::Life life;
    matter::MatterStanding standing{};
    std::optional<matter::Owner> owner;
    Day act_due = never;  // the last day for the next act; never: none
};
MatterNow matter_now(const Reader& reader, const matter::Matter& matter);

// Nothing for `never`.
inline std::optional<Day> day_if(Day day) { return day == never ? std::nullopt : std::optional{day}; }

// The setter, the lead, the joint bodies and whoever reads for them; also those who led it before.
bool reads(const Reader& reader, const matter::Matter& matter);

// A goal of the district that a matter serves.
struct GoalShown {
    std::string goal;  // its code
    Bilingual title;
};
BOOST_DESCRIBE_STRUCT(GoalShown, (), (goal, title))
std::vector<GoalShown> goals_shown(const Reader& reader, const matter::Matter& matter);
// Those in force on a day: for the form and the list's filter.
std::vector<GoalShown> goals_in_force(const Reader& reader, Day on);

// A type that this reader may open a matter of: as its setter, or as the body that asks for leave (请示).
struct LeadsOfSetter {
    std::string setter;  // o2
    std::vector<Named> bodies;
};
struct TypeChoice {
    std::string type;  // its code
    Bilingual title;
    matter::Opener opened_by{};
    std::vector<Named> bodies;         // for which the reader opens it
    std::vector<LeadsOfSetter> leads;  // where the reader opens it as its setter: who may lead
};
BOOST_DESCRIBE_STRUCT(LeadsOfSetter, (), (setter, bodies))
BOOST_DESCRIBE_STRUCT(TypeChoice, (), (type, title, opened_by, bodies, leads))
// The bodies that may take the lead in a matter of this type which this body sets, by the rule's own conditions.
std::vector<Named> may_lead(const Reader& reader, const matter::Type& type, OrgId setter);
std::vector<TypeChoice> types_to_open(const Reader& reader);

// The bodies for which this reader may set matters, and so carry documents out; the district's bodies first.
std::vector<Named> may_open_for(const Reader& reader);

// Who answered for it while it was overdue and is not referred yet; never the reader.
std::vector<PersonId> people_to_refer(const Reader& reader, const matter::Matter& matter);

// The body that owes the next act; none: a person does, or the matter has ended.
OrgId body_to_act(const Reader& reader, const MatterNow& now);
// 审核结果, 报结果: the next act; empty once it has ended.
Bilingual next_words(const MatterNow& now);

// One act a reader may think of, tried on the rules as they stand: nothing is offered that would be refused, and what
// is not offered says why.
struct MatterOffer {
    std::string act;  // as in the table of acts: report-matter
    bool possible = false;
    Bilingual why;              // why not
    bool own = false;           // in the reader's own name
    std::vector<Named> places;  // the absent in whose place the reader may do it
};
BOOST_DESCRIBE_STRUCT(MatterOffer, (), (act, possible, why, own, places))
std::vector<MatterOffer> offers(const Reader& reader, const MatterNow& now);
// The act that is this reader's next, and in whose place (0: in their own name); empty: somebody else's.
struct NextAct {
    std::string act;
    PersonId behalf;
};
NextAct next_act(const Reader& reader, const MatterNow& now);

}  // namespace jinze::views
