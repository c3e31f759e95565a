// Where the circle of those who bear a duty ends, and who answers for them.
#include "domain/duty/bearers.h"
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

std::vector<std::string> borne_in(const Town& town, Day known = day(2026, 1, 1))
{
    std::vector<std::string> found;
    for (const Borne& it : bearers(town.facts(), town.duties.versions().front().terms.bearer,
                                   {OrgId{1}, OrgId{2}, OrgId{3}, OrgId{4}, OrgId{5}}, known))
        found.push_back(to_text(it.bearer));
    return found;
}

using Bearers = std::vector<std::string>;

}  // namespace

TEST_CASE("a branch secretary is a secretary, and one of a branch: not its other officers, not a secretary elsewhere")
{
    Office town;
    town.adopt(terms(Bearer::branch_secretary, each(Cadence::year)));
    CHECK(borne_in(town).empty());
    town.seat(town.branch, Title::organisation_officer);
    const PostId secretary = town.seat(town.branch, Title::secretary);
    CHECK(borne_in(town) == Bearers{"p" + std::to_string(secretary.number())});
}

TEST_CASE("a leader sits in the leading group: its clerk is none, and neither is a branch's secretary")
{
    Office town;
    town.adopt(terms(Bearer::each_leader, each(Cadence::year)));
    town.appoint(town.seat(town.group, Title::clerk), town.fourth);
    town.appoint(town.seat(town.branch, Title::secretary), town.fifth);
    CHECK(borne_in(town) == Bearers{"p1", "p2", "p3"});
}

TEST_CASE("a body dissolved on the day it was founded bears nothing")
{
    Office town;
    const Day founded = day(2026, 3, 2);
    const OrgId brief = town.found(OrgKind::branch, {.leads = town.organ}, founded);
    const BearerRef it{BearerRef::Kind::body, brief.number(), 0};
    CHECK(borne(town.facts(), {.who = Bearer::branch}, it, founded));
    town.happens(registry::OrganisationDissolved{brief, founded}, founded + days{1});
    CHECK(borne(town.facts(), {.who = Bearer::branch}, it, founded));  // as known on that day
    CHECK_FALSE(borne(town.facts(), {.who = Bearer::branch}, it, founded + days{1}));
}

TEST_CASE("a branch with small groups owes their meetings, one without does not")
{
    Office town;
    Terms it = terms(Bearer::branch, each(Cadence::month));
    it.bearer.condition = Condition::has_small_groups;
    town.adopt(it);
    CHECK_FALSE(town.obligation("duty@o5@2026-03"));
    town.found(OrgKind::small_group, {.leads = town.branch}, day(2026, 3, 10));
    CHECK_FALSE(town.obligation("duty@o5@2026-03"));  // none when March began
    CHECK(town.obligation("duty@o5@2026-04"));
}

TEST_CASE("of two organisations in one leader's charge only the one given up is owed no longer")
{
    Office town;
    Terms it = terms(Bearer::each_leader, each(Cadence::year));
    it.bearer.for_each_charge = true;
    town.adopt(it);
    const OrgId kept = town.found(OrgKind::branch, {.unit = town.unit, .leads = town.organ});
    const OrgId left = town.found(OrgKind::branch, {.unit = town.unit, .leads = town.organ});
    town.charge(town.other, kept);
    town.happens(registry::ChargeEnded{town.charge(town.other, left), day(2026, 3, 1)}, day(2026, 3, 1));
    CHECK(town.stands("duty@p3.o6@2026", day(2027, 1, 1)) == Standing::overdue);
    CHECK(town.stands("duty@p3.o7@2026", day(2027, 1, 1)) == Standing::not_owed);
}

TEST_CASE("the member answers for what the member owes, the holder for the post, the committee for the body")
{
    const Office town;
    const Day on = day(2026, 1, 1);
    const auto answers = [&](PersonId person, const char* bearer) {
        return answers_for(town.facts(), person, *bearer_from(bearer), on, on);
    };
    CHECK(answers(town.fourth, "m4"));
    CHECK_FALSE(answers(town.fifth, "m4"));
    CHECK(answers(town.first, "p1"));
    CHECK_FALSE(answers(town.second, "p1"));
    CHECK(answers(town.third, "o3"));
    CHECK_FALSE(answers(town.fourth, "o3"));
    CHECK_FALSE(answers(PersonId{6}, "m6"));  // nobody is registered under that number
}

TEST_CASE("the first term runs from the last secretary who took office before the duty came in, not from a later one")
{
    Office town;
    const PostId chief = town.seat(town.branch, Title::secretary);
    const AppointmentId before = town.appoint(chief, town.first, day(2023, 5, 10));
    town.happens(registry::AppointmentEnded{before, day(2025, 3, 3)}, day(2025, 3, 3));
    town.appoint(chief, town.second, day(2025, 3, 3));
    town.adopt(terms(Bearer::branch, {.shape = Shape::term, .every_years = 3}, {.kinds = {Kind::ballot}}));
    const auto all = obligations(town.facts(), {town.branch}, day(2026, 1, 1), day(2026, 1, 1));
    REQUIRE(all.size() == 1);
    CHECK(all[0].window == "T2023-05-10");
    CHECK(all[0].last == day(2026, 5, 10));
}
