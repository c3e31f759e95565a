// Who bears a duty while organisations are founded, moved and dissolved, posts change hands and people move.
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

std::vector<std::string> owed_by(const Town& town, Day on)
{
    std::vector<std::string> found;
    for (const Obligation& it : obligations(town.facts(), {}, on, on)) {
        if (found.empty() || found.back() != to_text(it.bearer)) found.push_back(to_text(it.bearer));
    }
    return found;
}

using Bearers = std::vector<std::string>;

Bearers bearers_of(Bearer who, Day on = day(2026, 1, 1), bool for_each_charge = false)
{
    Office town;
    Terms it = terms(who, each(Cadence::year));
    it.bearer.for_each_charge = for_each_charge;
    town.adopt(it);
    return owed_by(town, on);
}

// How many windows of the first duty one bearer owes, asked of that bearer alone.
std::size_t owed_alone(const Town& town, const BearerRef& bearer, Day on)
{
    const DutyVersion& version = town.duties.versions().front();
    const auto it = borne(town.facts(), version.terms.bearer, bearer, on);
    REQUIRE(it);
    return obligations_of(town.facts(), version, *it, on, on).size();
}

}  // namespace

TEST_CASE("each selector names its bodies, seats or members")
{
    CHECK(bearers_of(Bearer::work_committee) == Bearers{"o1"});
    CHECK(bearers_of(Bearer::party_group) == Bearers{"o3"});
    CHECK(bearers_of(Bearer::organ_organisation) == Bearers{"o4"});
    CHECK(bearers_of(Bearer::branch) == Bearers{"o5"});
    CHECK(bearers_of(Bearer::party_group_secretary) == Bearers{"p1"});
    CHECK(bearers_of(Bearer::deputy_in_charge) == Bearers{"p2"});
    CHECK(bearers_of(Bearer::other_leader) == Bearers{"p3"});
    CHECK(bearers_of(Bearer::each_leader) == Bearers{"p1", "p2", "p3"});
    CHECK(bearers_of(Bearer::each_member) == Bearers{"m1", "m2", "m3", "m4", "m5"});
    CHECK(bearers_of(Bearer::small_group).empty());
}

TEST_CASE("the work committee's secretary is neither its other leaders nor a secretary elsewhere")
{
    Office town;
    town.adopt(terms(Bearer::work_committee_secretary, each(Cadence::year)));
    const PostId chief = town.seat(town.work_committee, Title::secretary);
    town.appoint(town.seat(town.work_committee, Title::deputy_secretary), town.fourth);
    CHECK(owed_by(town, day(2026, 1, 1)) == Bearers{"p" + std::to_string(chief.number())});
}

TEST_CASE("a unit without a party group owes through its leading group")
{
    Office town;
    const OrgId office = town.found(OrgKind::unit, {});
    const OrgId leaders = town.found(OrgKind::leading_group, {.unit = office});
    town.adopt(terms(Bearer::party_group, each(Cadence::year)));
    CHECK(owed_by(town, day(2026, 1, 1)) == Bearers{"o3", "o7"});
    town.enter(meeting(leaders, day(2026, 2, 2)));
    CHECK(town.stands("duty@o7@2026", day(2026, 2, 2)) == Standing::done);
}

TEST_CASE("a body founded in mid-window owes it when it was there for half of it, judged at the window's end")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::year)));
    const OrgId half = town.found(OrgKind::branch, {.leads = town.organ}, day(2026, 7, 2));  // 183 of 365 days
    const OrgId less = town.found(OrgKind::branch, {.leads = town.organ}, day(2026, 7, 3));  // 182
    CHECK(half.number() == 6);
    CHECK(less.number() == 7);
    CHECK(town.stands("duty@o7@2026", day(2026, 12, 1)) == Standing::open);  // it counts as owed until then
    CHECK(town.stands("duty@o6@2026", day(2027, 1, 1)) == Standing::overdue);
    CHECK(town.stands("duty@o7@2026", day(2027, 1, 1)) == Standing::not_owed);
}

TEST_CASE("exactly half of a leap year is enough")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::year)));
    town.found(OrgKind::branch, {.leads = town.organ}, day(2028, 7, 2));
    CHECK(town.stands("duty@o6@2028", day(2029, 1, 1)) == Standing::overdue);
}

TEST_CASE("a body dissolved in mid-window owes nothing for less than half, and the rest like everybody")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::quarter)));
    town.happens(registry::OrganisationDissolved{town.branch, day(2026, 5, 1)}, day(2026, 5, 6));
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 5, 5)) == Standing::open);
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 6, 30)) == Standing::due_soon);
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 7, 1)) == Standing::not_owed);
    CHECK(town.stands("duty@o5@2026Q1", day(2026, 7, 1)) == Standing::overdue);
    CHECK_FALSE(town.obligation("duty@o5@2026Q3", day(2026, 7, 1)));
    CHECK(town.obligation("duty@o5@2026Q3", day(2026, 5, 5)));  // as known on that day
}

TEST_CASE("what a dissolved body had done stays done, if it owed it; a clock it had begun stays owed")
{
    Office town;
    town.adopt(
        terms(Bearer::branch, within(10, Span::working_days, Occasion::problem_recorded), {.needs = {Need::answers}}));
    auto talk = meeting(town.branch, day(2026, 4, 20));
    talk.items = {{.nature = Nature::problem}};
    town.enter(talk);
    town.happens(registry::OrganisationDissolved{town.branch, day(2026, 4, 22)}, day(2026, 4, 22));
    CHECK(town.stands("duty@o5@r1.1", day(2026, 6, 1)) == Standing::overdue);
}

TEST_CASE("an organisation moved in mid-year keeps the windows that began under its old place")
{
    Office town;
    town.adopt(terms(Bearer::organ_organisation, each(Cadence::quarter)));
    const OrgId joint = town.found(OrgKind::general_branch, {.unit = town.unit, .leads = town.organ});
    town.happens(registry::OrganisationMoved{joint, town.work_committee, {}, day(2026, 5, 10)}, day(2026, 5, 10));
    CHECK_FALSE(town.obligation("duty@o6@2026Q2", day(2026, 8, 1)));
    CHECK(town.obligation("duty@o6@2026Q3", day(2026, 8, 1)));
    CHECK(town.stands("duty@o6@2026Q3", day(2026, 8, 1)) == Standing::open);
    CHECK_FALSE(town.obligation("duty@o6@2026Q3", day(2026, 5, 9)));
}

TEST_CASE("a post owes whoever holds it: a change of hands in mid-window changes nothing")
{
    Office town;
    town.adopt(terms(Bearer::party_group_secretary, each(Cadence::year), {.of = Of::anyone, .led_by = Part::bearer}));
    town.happens(registry::AppointmentEnded{town.first_in, day(2026, 9, 1)}, day(2026, 9, 1));
    auto lecture = meeting(town.branch, day(2026, 6, 1));
    lecture.presenters = {town.first};
    town.enter(lecture);
    town.appoint(town.secretary, town.fourth, day(2026, 10, 1));
    CHECK(town.stands("duty@p1@2026", day(2027, 1, 1)) == Standing::done);
    CHECK(obligations(town.facts(), {town.group}, day(2026, 12, 1), day(2026, 12, 1)).size() == 2);  // 2025, 2026
}

TEST_CASE("what a person did before taking the post, or after leaving it, is not the post's doing")
{
    Office town;
    town.adopt(terms(Bearer::party_group_secretary, each(Cadence::year), {.of = Of::anyone, .led_by = Part::bearer}));
    town.happens(registry::AppointmentEnded{town.first_in, day(2026, 3, 1)}, day(2026, 3, 1));
    town.appoint(town.secretary, town.fourth, day(2026, 3, 1));
    auto before = meeting(town.branch, day(2026, 2, 1)), after = meeting(town.branch, day(2026, 4, 1));
    before.presenters = {town.fourth};
    after.presenters = {town.first};
    town.enter(before);
    town.enter(after);
    CHECK(town.judged("duty@p1@2026", day(2026, 5, 1)).reached == 0);
    after.presenters = {town.fourth};
    town.enter(after);
    CHECK(town.stands("duty@p1@2026", day(2026, 5, 1)) == Standing::done);
}

TEST_CASE("a vacant single seat still owes; a vacant seat among several does not")
{
    Office town;
    town.adopt(terms(Bearer::each_leader, each(Cadence::quarter)));
    town.happens(registry::AppointmentEnded{town.first_in, day(2026, 1, 1)}, day(2026, 1, 1));
    town.happens(registry::AppointmentEnded{town.third_in, day(2026, 1, 1)}, day(2026, 1, 1));
    CHECK(town.stands("duty@p1@2026Q1", day(2026, 4, 1)) == Standing::overdue);
    CHECK_FALSE(town.obligation("duty@p3@2026Q1", day(2026, 4, 1)));
    CHECK(town.obligation("duty@p3@2025Q4", day(2026, 4, 1)));
}

TEST_CASE("a seat held twice over the same days is not there twice as long")
{
    Office town;
    town.adopt(terms(Bearer::other_leader, each(Cadence::year)));
    town.happens(registry::AppointmentEnded{town.third_in, day(2026, 5, 1)}, day(2026, 5, 1));
    const auto again = town.appoint(town.other, town.fourth, day(2026, 1, 1));  // entered by mistake in addition
    town.happens(registry::AppointmentEnded{again, day(2026, 5, 1)}, day(2026, 5, 1));
    CHECK(town.stands("duty@p3@2026", day(2027, 1, 1)) == Standing::not_owed);
}

TEST_CASE("once for each organisation in charge: one obligation a charge, the organ committee apart")
{
    Office town;
    Terms it = terms(Bearer::each_leader, each(Cadence::year),
                     {.kinds = {Kind::talk}, .of = Of::charge, .attended_by = Part::bearer});
    it.bearer.for_each_charge = true;
    town.adopt(it);
    const OrgId section = town.found(OrgKind::branch, {.unit = town.unit, .leads = town.organ});
    const OrgId second = town.found(OrgKind::branch, {.unit = town.unit, .leads = town.organ});
    town.charge(town.other, section);
    town.charge(town.other, second);
    CHECK(owed_by(town, day(2026, 1, 1)) == Bearers{"p3.o6", "p3.o7"});
    Content talk{.kind = Kind::talk, .host = section, .performed = day(2026, 2, 2)};
    talk.exceptions = {{town.third, Presence::present}};
    town.enter(talk);
    CHECK(town.stands("duty@p3.o6@2026", day(2026, 2, 2)) == Standing::done);
    CHECK(town.stands("duty@p3.o7@2026", day(2026, 2, 2)) == Standing::open);
}

TEST_CASE("a charge given up early in the window leaves nothing owed for it, and so does its organisation's end")
{
    Office town;
    Terms it = terms(Bearer::each_leader, each(Cadence::year));
    it.bearer.for_each_charge = true;
    town.adopt(it);
    const OrgId section = town.found(OrgKind::branch, {.unit = town.unit, .leads = town.organ});
    const OrgId second = town.found(OrgKind::branch, {.unit = town.unit, .leads = town.organ});
    const ChargeId given = town.charge(town.other, section);
    town.charge(town.other, second);
    town.happens(registry::ChargeEnded{given, day(2026, 3, 1)}, day(2026, 3, 1));
    town.happens(registry::OrganisationDissolved{second, day(2026, 3, 1)}, day(2026, 3, 1));
    CHECK(town.stands("duty@p3.o6@2026", day(2027, 1, 1)) == Standing::not_owed);
    CHECK(town.stands("duty@p3.o7@2026", day(2027, 1, 1)) == Standing::not_owed);
}

TEST_CASE("a member who moves between branches owes once, shown in the branch they sit in")
{
    Office town;
    town.adopt(terms(Bearer::each_member, {.shape = Shape::hours, .at_least = 2},
                     {.of = Of::own_branch, .attended_by = Part::bearer}));
    const OrgId next = town.found(OrgKind::branch, {.unit = town.unit, .leads = town.organ});
    auto before = meeting(town.branch, day(2026, 2, 2)), after = meeting(next, day(2026, 8, 3));
    before.roster = after.roster = Roster::members;
    before.minutes = after.minutes = 60;
    town.enter(before);
    town.happens(registry::MemberTransferred{town.fifth, next, day(2026, 7, 1)}, day(2026, 7, 1));
    town.enter(after);
    CHECK(town.stands("duty@m5@2026", day(2026, 8, 3)) == Standing::done);
    CHECK(town.stands("duty@m4@2026", day(2026, 8, 3)) == Standing::open);
    const auto here = obligations(town.facts(), {town.branch}, day(2026, 9, 1), day(2026, 9, 1));
    const auto there = obligations(town.facts(), {next}, day(2026, 9, 1), day(2026, 9, 1));
    const auto is_fifth = [&](const Obligation& it) { return it.bearer.person() == town.fifth && it.window == "2026"; };
    CHECK(std::none_of(here.begin(), here.end(), is_fifth));
    CHECK(std::count_if(there.begin(), there.end(), is_fifth) == 1);
}

TEST_CASE("a member who joined late in the year owes nothing for it; an activist owes nothing at all")
{
    Office town;
    town.adopt(terms(Bearer::each_member, each(Cadence::year)));
    town.member(town.branch, day(2026, 9, 1));
    const PersonId activist = town.member(town.branch, day(2026, 1, 1), MemberKind::activist);
    CHECK(town.stands("duty@m6@2026", day(2027, 1, 1)) == Standing::not_owed);
    CHECK_FALSE(town.obligation("duty@m7@2026"));
    town.happens(registry::MemberGraded{activist, MemberKind::probationary, day(2027, 3, 1)}, day(2027, 3, 1));
    town.happens(registry::MemberGraded{activist, MemberKind::full, day(2028, 3, 1)}, day(2028, 3, 1));
    CHECK(town.obligation("duty@m7@2027"));
    CHECK(town.stands("duty@m7@2028", day(2029, 1, 1)) == Standing::overdue);
}

TEST_CASE("a branch of seven with a committee owes its committee's meetings, one without does not")
{
    Office town;
    Terms it = terms(Bearer::branch, each(Cadence::month));
    it.bearer.condition = Condition::has_committee;
    town.adopt(it);
    CHECK(owed_by(town, day(2026, 1, 1)).empty());
    const std::array titles{Title::secretary, Title::organisation_officer, Title::publicity_officer};
    const std::array people{town.first, town.second, town.third};
    for (std::size_t i = 0; i < titles.size(); ++i)
        town.appoint(town.seat(town.branch, titles[i], day(2026, 3, 10)), people[i], day(2026, 3, 10));
    CHECK_FALSE(town.obligation("duty@o5@2026-03"));  // none when March began
    CHECK(town.obligation("duty@o5@2026-04"));
}

TEST_CASE("a changed duty judges windows that begin under it; past windows stay as they were")
{
    Office town;
    Terms it = terms(Bearer::party_group, each(Cadence::quarter), {.kinds = {Kind::meeting}});
    town.adopt(it);
    town.enter(meeting(town.group, day(2026, 5, 1)));
    it.owed.at_least = 2;
    it.from = day(2026, 6, 1);
    town.adopt(it, day(2026, 5, 20));
    CHECK(town.stands("duty@o3@2026Q2", day(2026, 7, 10)) == Standing::done);
    town.enter(meeting(town.group, day(2026, 8, 3)));
    CHECK(town.stands("duty@o3@2026Q3", day(2026, 8, 3)) == Standing::open);
    CHECK(town.judged("duty@o3@2026Q3", day(2026, 8, 3), day(2026, 8, 3)).needed == 2);
    CHECK(obligations(town.facts(), {}, day(2026, 7, 1), day(2026, 7, 1)).size() == 8);  // two years of quarters
}

TEST_CASE("of two versions in force from the same day the one adopted later judges, once it is known")
{
    Office town;
    Terms it = terms(Bearer::party_group, each(Cadence::quarter));
    town.adopt(it);
    it.owed.at_least = 2;
    town.adopt(it, day(2026, 2, 2));
    CHECK(town.judged("duty@o3@2026Q1", day(2026, 2, 1)).needed == 1);
    CHECK(town.judged("duty@o3@2026Q1", day(2026, 2, 2)).needed == 2);
}

TEST_CASE("a duty is owed from the day it was adopted, and as known the day before by nobody")
{
    Office town;
    const Day adopted = day(2026, 3, 2);
    town.adopt(terms(Bearer::branch, each(Cadence::year)), adopted);
    CHECK(owed_by(town, adopted - days{1}).empty());
    CHECK(owed_by(town, adopted) == Bearers{"o5"});
    const BearerRef branch{BearerRef::Kind::body, town.branch.number(), 0};
    CHECK(owed_alone(town, branch, adopted - days{1}) == 0);
    CHECK(owed_alone(town, branch, adopted) == 2);  // 2025 and 2026
}

TEST_CASE("a duty that was ended is owed no longer for windows that begin then or later")
{
    Office town;
    town.adopt(terms(Bearer::party_group, each(Cadence::quarter)));
    town.happens(DutyEnded{Code{"duty"}, day(2026, 7, 1)}, day(2026, 6, 1));
    CHECK(town.obligation("duty@o3@2026Q2", day(2026, 8, 1)));
    CHECK_FALSE(town.obligation("duty@o3@2026Q3", day(2026, 8, 1)));
    CHECK_FALSE(town.obligation("duty@o3@2026Q3", day(2026, 6, 1)));  // the day on which its end was entered
    CHECK(town.obligation("duty@o3@2026Q3", day(2026, 5, 31)));
}

TEST_CASE("a unit's own duty is owed within the unit only")
{
    Office town;
    const OrgId office = town.found(OrgKind::unit, {});
    town.found(OrgKind::party_group, {.unit = office});
    town.happens(
        DutyAdopted{.terms = terms(Bearer::party_group, each(Cadence::year)), .title = {}, .file = {}, .unit = office},
        day(2025, 1, 1));
    CHECK(owed_by(town, day(2026, 1, 1)) == Bearers{"o7"});
    CHECK_FALSE(town.obligation("duty@o3@2026"));
}

TEST_CASE("a standing duty makes no obligation")
{
    Office town;
    town.adopt(terms(Bearer::party_group, Owed{}));
    CHECK(obligations(town.facts(), {}, day(2026, 1, 1), day(2026, 1, 1)).empty());
    CHECK_FALSE(town.obligation("duty@o3@2026"));
}

TEST_CASE("a standing duty makes no obligation even where its terms name an occasion that came")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.occasion = Occasion::problem_recorded}));
    auto talk = meeting(town.branch, day(2026, 3, 2));
    talk.items = {{.nature = Nature::problem}};
    town.enter(talk);
    CHECK(owed_by(town, day(2026, 3, 3)).empty());
    CHECK(owed_alone(town, {BearerRef::Kind::body, town.branch.number(), 0}, day(2026, 3, 3)) == 0);
}

TEST_CASE("an id is read back only in the one form it is written in")
{
    CHECK(parts_of({"duty@p5.o33@2026Q1"})->bearer == BearerRef{BearerRef::Kind::charge, 5, 33});
    for (const char* wrong :
         {"", "duty", "duty@o1", "duty@o1@", "@o1@2026", "duty@x1@2026", "duty@o01@2026", "duty@o0@2026",
          "duty@o1.o2@2026", "duty@p1.m2@2026", "duty@p1.@2026", "duty@o99999999999@2026", "Duty@o1@2026"})
        CHECK_MESSAGE(!parts_of({wrong}), wrong);
}

TEST_CASE("an obligation is found by its id through 2100, and in no later year")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::year)));
    CHECK(town.obligation("duty@o5@2100"));
    CHECK_FALSE(town.obligation("duty@o5@2101"));
}
