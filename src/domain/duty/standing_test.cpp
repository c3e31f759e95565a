// The table of docs/standings.md, one test for each line and phrase.
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

constexpr Day last = day(2026, 3, 31);  // a Tuesday; no holidays are adopted here, so only weekends count
const std::string id = "duty@o5@2026Q1";

// A branch that owes one meeting a quarter.
struct Quarter : Office {
    explicit Quarter(Force force = Force::must)
    {
        adopt(terms(Bearer::branch, each(Cadence::quarter), {.kinds = {Kind::meeting}}, force));
    }
    RecordId met(Day performed, std::optional<Day> entered = {}) { return enter(meeting(branch, performed), entered); }
    void reason(bool accepted, Day entered)
    {
        happens(ReasonGiven{{id}, {}}, entered);
        happens(ReasonDecided{{id}, accepted, {}}, entered);
    }
};

}  // namespace

TEST_CASE("a window that has not begun stands as not begun, and as open from its first day")
{
    const Quarter town;
    CHECK(town.stands(id, day(2025, 12, 31)) == Standing::not_begun);
    CHECK(town.stands(id, day(2026, 1, 1)) == Standing::open);
}

TEST_CASE("five working days before the last day it is due soon, six before it is open")
{
    const Quarter town;
    CHECK(town.stands(id, day(2026, 3, 23)) == Standing::open);
    CHECK(town.stands(id, day(2026, 3, 24)) == Standing::due_soon);
    CHECK(town.stands(id, last) == Standing::due_soon);
}

TEST_CASE("a must is overdue on the day after its last day")
{
    Quarter town;
    CHECK(town.stands(id, last + days{1}) == Standing::overdue);
    town.reason(true, day(2026, 4, 2));
    CHECK(town.stands(id, day(2026, 4, 2)) == Standing::overdue);  // a reason does not answer a must
}

TEST_CASE("a norm wants a reason for ten working days after its last day, then it is overdue")
{
    for (const Force force : {Force::norm, Force::local}) {
        const Quarter town{force};
        CHECK(town.stands(id, last + days{1}) == Standing::reason_wanted);
        CHECK(town.stands(id, day(2026, 4, 14)) == Standing::reason_wanted);  // the tenth
        CHECK(town.stands(id, day(2026, 4, 15)) == Standing::overdue);
    }
}

TEST_CASE("an accepted reason answers a norm, even after ten working days")
{
    Quarter town{Force::norm};
    town.reason(true, day(2026, 5, 6));
    CHECK(town.stands(id, day(2026, 5, 5)) == Standing::overdue);
    CHECK(town.stands(id, day(2026, 5, 6)) == Standing::answered);
}

TEST_CASE("a reason given is not yet one accepted, and one refused leaves it overdue at once")
{
    Quarter town{Force::norm};
    town.happens(ReasonGiven{{id}, {}}, day(2026, 4, 2));
    CHECK(town.stands(id, day(2026, 4, 2)) == Standing::reason_wanted);
    town.happens(ReasonDecided{{id}, false, {}}, day(2026, 4, 3));
    CHECK(town.stands(id, day(2026, 4, 3)) == Standing::overdue);
    town.reason(true, day(2026, 4, 8));
    CHECK(town.stands(id, day(2026, 4, 8)) == Standing::answered);
}

TEST_CASE("a reason accepted beforehand answers only once the last day is past")
{
    Quarter town{Force::norm};
    town.reason(true, day(2026, 2, 2));
    CHECK(town.stands(id, day(2026, 2, 3)) == Standing::open);
    CHECK(town.stands(id, last + days{1}) == Standing::answered);
}

TEST_CASE("the district's own numbers replace the ten and the five for windows that begin under them")
{
    Quarter town{Force::norm};
    town.happens(ParametersAdopted{{}}, Town::start);
    town.happens(ParametersAdopted{{.late_entry = 1, .reason = 3, .due_soon = 1}}, day(2026, 2, 1));
    CHECK(town.stands(id, day(2026, 3, 24)) == Standing::due_soon);  // began earlier: five working days left
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 6, 26)) == Standing::open);
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 6, 29)) == Standing::due_soon);
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 7, 3)) == Standing::reason_wanted);
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 7, 6)) == Standing::overdue);
}

TEST_CASE("what was held on the last day is done, on the day after it is not")
{
    Quarter town;
    town.met(last + days{1});
    CHECK(town.stands(id, day(2026, 5, 1)) == Standing::overdue);
    town.met(last);
    CHECK(town.stands(id, day(2026, 5, 1)) == Standing::done);
}

TEST_CASE("entered ten working days after its day is done, on the eleventh it is done, entered late")
{
    Quarter in_time, late;
    in_time.met(day(2026, 3, 2), day(2026, 3, 16));
    late.met(day(2026, 3, 2), day(2026, 3, 17));
    CHECK(in_time.stands(id, last) == Standing::done);
    CHECK(late.stands(id, last) == Standing::done_entered_late);
    CHECK(late.judged(id, last).lag == 11);
    CHECK(late.judged(id, last).done_on == day(2026, 3, 2));
}

TEST_CASE("a late entry is taken after the last day too and never becomes on time")
{
    Quarter town;
    town.met(day(2026, 3, 2), day(2026, 6, 1));
    CHECK(town.stands(id, day(2026, 5, 31)) == Standing::overdue);
    CHECK(town.stands(id, day(2026, 6, 1)) == Standing::done_entered_late);
    CHECK(town.stands(id, day(2030, 1, 1)) == Standing::done_entered_late);
}

TEST_CASE("entered after the last day but within ten working days is simply done")
{
    Quarter town;
    town.met(last, day(2026, 4, 3));
    CHECK(town.stands(id, day(2026, 4, 2)) == Standing::overdue);
    CHECK(town.stands(id, day(2026, 4, 3)) == Standing::done);
}

TEST_CASE("of two records that each suffice, one entered in time is enough for done")
{
    Quarter town;
    town.met(day(2026, 1, 5), day(2026, 3, 30));
    town.met(day(2026, 2, 5));
    CHECK(town.stands(id, last) == Standing::done);
}

TEST_CASE("where records entered in time suffice, the day and the lag are theirs, whatever else was entered late")
{
    Office town;
    town.adopt(terms(Bearer::party_group, each(Cadence::year, 2)));
    const std::string twice = "duty@o3@2026";
    const Day end = day(2026, 12, 31);
    town.enter(meeting(town.group, day(2026, 2, 3)));
    town.enter(meeting(town.group, day(2026, 9, 8)));
    const auto stays = [&] {
        const Judgement judged = town.judged(twice, end);
        CHECK(judged.standing == Standing::done);
        CHECK(judged.done_on == day(2026, 9, 8));
        CHECK(judged.lag == 0);
    };
    stays();
    town.enter(meeting(town.group, day(2026, 3, 4)), day(2026, 11, 2));  // between the two, late
    stays();
    town.enter(meeting(town.group, day(2026, 1, 6)), day(2026, 12, 1));  // before both, even later
    stays();
    town.enter(meeting(town.group, day(2026, 10, 9)));  // in time, and more than required
    stays();
    CHECK(town.judged(twice, end).counted.size() == 5);
}

TEST_CASE("hours reached by what was entered in time are done on the day of the record that reached them")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.shape = Shape::hours, .at_least = 3}));
    const auto met = [&](Day performed, int minutes, std::optional<Day> entered = {}) {
        Content it = meeting(town.branch, performed);
        it.minutes = minutes;
        return town.enter(it, entered);
    };
    met(day(2026, 2, 3), 120);
    met(day(2026, 3, 3), 120, day(2026, 6, 1));
    const std::string owed = "duty@o5@2026";
    CHECK(town.judged(owed, day(2026, 6, 1)).standing == Standing::done_entered_late);
    CHECK(town.judged(owed, day(2026, 6, 1)).done_on == day(2026, 3, 3));
    CHECK(town.judged(owed, day(2026, 6, 1)).lag == 64);
    met(day(2026, 7, 7), 60);
    met(day(2026, 7, 7), 90, day(2026, 8, 31));  // on the same day, late
    const Judgement judged = town.judged(owed, day(2026, 12, 31));
    CHECK(judged.standing == Standing::done);
    CHECK(judged.done_on == day(2026, 7, 7));
    CHECK(judged.lag == 0);
    CHECK(judged.reached == 390);
}

TEST_CASE("where two are owed and one of two was entered late, it is done, entered late")
{
    Office town;
    town.adopt(terms(Bearer::party_group, each(Cadence::year, 2)));
    town.enter(meeting(town.group, day(2026, 12, 1)));
    CHECK(town.stands("duty@o3@2026", day(2026, 12, 31)) == Standing::due_soon);
    town.enter(meeting(town.group, day(2026, 12, 2)), day(2026, 12, 30));
    CHECK(town.stands("duty@o3@2026", day(2026, 12, 31)) == Standing::done_entered_late);
    CHECK(town.judged("duty@o3@2026", day(2026, 12, 31)).done_on == day(2026, 12, 2));
}

TEST_CASE("a record that makes up for an older window counts there as done late, not in its own window")
{
    Quarter town;
    auto late = meeting(town.branch, day(2026, 4, 20));
    late.makes_up = {{id}};
    town.enter(late);
    CHECK(town.stands(id, day(2026, 4, 20)) == Standing::done_late);
    CHECK(town.stands(id, day(2026, 4, 19)) == Standing::overdue);
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 7, 1)) == Standing::overdue);
    const auto judged = town.judged("duty@o5@2026Q2", day(2026, 7, 1));
    REQUIRE(judged.not_counted.size() == 1);
    CHECK(judged.not_counted[0].lacks == only(Lack::makes_up_another));
}

TEST_CASE("what makes up for one duty still counts in its own window for another")
{
    Quarter town;
    Terms also = terms(Bearer::branch, each(Cadence::quarter));
    also.duty = Code{"other"};
    town.adopt(also);
    auto late = meeting(town.branch, day(2026, 4, 20));
    late.makes_up = {{id}};
    town.enter(late);
    CHECK(town.stands("other@o5@2026Q2", day(2026, 5, 1)) == Standing::done);
}

TEST_CASE("two records, one in the window and one making up, are done late on the later day")
{
    Office town;
    town.adopt(terms(Bearer::party_group, each(Cadence::year, 2)));
    town.enter(meeting(town.group, day(2025, 6, 2)));
    auto late = meeting(town.group, day(2026, 1, 8));
    late.makes_up = {{"duty@o3@2025"}};
    town.enter(late);
    const auto judged = town.judged("duty@o3@2025", day(2026, 2, 1));
    CHECK(judged.standing == Standing::done_late);
    CHECK(judged.done_on == day(2026, 1, 8));
    CHECK(judged.reached == 2);
}

TEST_CASE("a waiver holds from the day it was entered, also over what was done")
{
    Quarter town;
    town.happens(ObligationWaived{{id}, {}}, day(2026, 2, 2));
    town.met(day(2026, 3, 2));
    CHECK(town.stands(id, day(2026, 2, 1)) == Standing::open);
    CHECK(town.stands(id, day(2026, 2, 2)) == Standing::waived);
    CHECK(town.stands(id, day(2026, 4, 2)) == Standing::waived);
    CHECK(town.stands(id, day(2026, 4, 2), day(2026, 2, 1)) == Standing::overdue);
}

TEST_CASE("an upheld contest settles: not owed, or done on the day it names")
{
    Quarter nothing, done, late, refused;
    const Day decided = day(2026, 6, 1);
    nothing.happens(ContestDecided{{id}, Outcome::not_owed, {}, {}}, decided);
    done.happens(ContestDecided{{id}, Outcome::counts_as_done, day(2026, 3, 9), {}}, decided);
    late.happens(ContestDecided{{id}, Outcome::counts_as_done, day(2026, 4, 9), {}}, decided);
    refused.happens(ContestDecided{{id}, Outcome::rejected, {}, {}}, decided);
    CHECK(nothing.stands(id, decided - days{1}) == Standing::overdue);
    CHECK(nothing.stands(id, decided) == Standing::not_owed);
    CHECK(done.stands(id, decided) == Standing::done);
    CHECK(late.stands(id, decided) == Standing::done_late);
    CHECK(refused.stands(id, decided) == Standing::overdue);
}

TEST_CASE("a contest merely lodged changes nothing")
{
    Quarter town;
    town.happens(StandingContested{{id}, {}}, day(2026, 4, 2));
    CHECK(town.stands(id, day(2026, 4, 2)) == Standing::overdue);
}

TEST_CASE("an upheld contest never makes worse what the records alone had done")
{
    Quarter town;
    town.happens(ContestDecided{{id}, Outcome::counts_as_done, day(2026, 4, 9), {}}, day(2026, 6, 1));
    town.met(day(2026, 3, 9), day(2026, 6, 2));
    CHECK(town.stands(id, day(2026, 6, 1)) == Standing::done_late);
    CHECK(town.stands(id, day(2026, 6, 2)) == Standing::done_entered_late);
}

TEST_CASE("what a decision counts as done on a day has that day, and no lag")
{
    Quarter town;
    town.met(day(2026, 3, 9), day(2026, 6, 1));
    CHECK(town.judged(id, day(2026, 6, 1)).lag > 0);
    town.happens(ContestDecided{{id}, Outcome::counts_as_done, day(2026, 3, 10), {}}, day(2026, 6, 2));
    const Judgement judged = town.judged(id, day(2026, 6, 2));
    CHECK(judged.standing == Standing::done);
    CHECK(judged.done_on == day(2026, 3, 10));
    CHECK(judged.lag == 0);
}

TEST_CASE("whichever body above calls all its members together, it counts for each of them")
{
    for (const OrgId host : {OrgId{5}, OrgId{4}, OrgId{1}}) {  // the branch, the organ committee, the work committee
        CAPTURE(host.number());
        Office town;
        town.adopt(terms(Bearer::each_member, each(Cadence::year),
                         {.kinds = {Kind::study}, .of = Of::anyone, .attended_by = Part::bearer}));
        town.enter({.kind = Kind::study, .host = host, .performed = day(2026, 3, 10), .roster = Roster::members});
        CHECK(town.stands("duty@m5@2026", day(2026, 3, 11)) == Standing::done);
    }
}
