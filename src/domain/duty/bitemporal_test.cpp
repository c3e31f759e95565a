// Corrections, withdrawals, and the two days of every query: the standing on D, as known on K.
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

constexpr Day held = day(2026, 3, 2);
const std::string id = "duty@o5@2026Q1";

struct Topical : Office {
    Topical()
    {
        adopt(terms(Bearer::branch, each(Cadence::quarter), {.kinds = {Kind::meeting}, .topics = {Code{"topic"}}}));
    }
    Content with_topic(Day on = held) const { return meeting(branch, on, {Code{"topic"}}); }
    Content without(Day on = held) const { return meeting(branch, on); }
};

}  // namespace

TEST_CASE("a correction that leaves the record fitting does not make it late")
{
    Topical town;
    const RecordId it = town.enter(town.with_topic());
    auto better = town.with_topic();
    better.minutes = 90;
    town.correct(it, better, day(2026, 5, 1));
    CHECK(town.stands(id, day(2026, 5, 1)) == Standing::done);
    CHECK(town.judged(id, day(2026, 5, 1)).counted[0].entered == held);
}

TEST_CASE("an empty record filled in afterwards was entered when it first fitted")
{
    Topical town;
    const RecordId it = town.enter(town.without());
    town.correct(it, town.with_topic(), day(2026, 3, 30));
    CHECK(town.stands(id, day(2026, 3, 29)) == Standing::due_soon);
    CHECK(town.stands(id, day(2026, 3, 30)) == Standing::done_entered_late);
    CHECK(town.judged(id, day(2026, 3, 30)).counted[0].entered == day(2026, 3, 30));
}

TEST_CASE("what fitted, ceased to fit and fits again was entered when it fitted again")
{
    Topical town;
    const RecordId it = town.enter(town.with_topic());
    town.correct(it, town.without(), day(2026, 3, 5));
    town.correct(it, town.with_topic(), day(2026, 3, 30));
    CHECK(town.stands(id, day(2026, 3, 4)) == Standing::done);
    CHECK(town.stands(id, day(2026, 3, 10)) == Standing::open);
    CHECK(town.stands(id, day(2026, 3, 30)) == Standing::done_entered_late);
}

TEST_CASE("the corrected record and the one before it both stay readable, each as known on its days")
{
    Topical town;
    const RecordId it = town.enter(town.with_topic());
    town.correct(it, town.with_topic(day(2026, 4, 2)), day(2026, 4, 10));
    CHECK(town.records[it].versions.size() == 2);
    CHECK(town.stands(id, day(2026, 4, 10)) == Standing::overdue);
    CHECK(town.stands(id, day(2026, 4, 10), day(2026, 4, 9)) == Standing::done);
    CHECK(town.stands("duty@o5@2026Q2", day(2026, 4, 10)) == Standing::done);
}

TEST_CASE("a withdrawn record counts for those who ask about the days before, and for nobody after")
{
    Topical town;
    const RecordId it = town.enter(town.with_topic());
    town.withdraw(it, day(2026, 4, 8));
    CHECK(town.stands(id, day(2026, 4, 8)) == Standing::overdue);
    CHECK(town.stands(id, day(2026, 4, 8), day(2026, 4, 7)) == Standing::done);
    CHECK(town.stands(id, day(2026, 3, 10)) == Standing::done);
}

TEST_CASE("asked about a day, only what had been performed by then counts, however much is known now")
{
    Topical town;
    town.enter(town.with_topic(day(2026, 3, 20)), day(2026, 5, 1));
    CHECK(town.stands(id, day(2026, 3, 19), day(2026, 5, 1)) == Standing::open);
    CHECK(town.stands(id, day(2026, 3, 20), day(2026, 5, 1)) == Standing::done_entered_late);
    CHECK(town.stands(id, day(2026, 3, 20), day(2026, 4, 30)) == Standing::open);
    CHECK(town.stands(id, day(2026, 4, 30), day(2026, 4, 30)) == Standing::overdue);
}

TEST_CASE("an appointment entered later is not known before, and the records of then are judged as of then")
{
    Office town;
    town.adopt(terms(Bearer::party_group_secretary, each(Cadence::year), {.of = Of::anyone, .led_by = Part::bearer}));
    auto lecture = meeting(town.branch, day(2026, 6, 1));
    lecture.chair = town.fourth;
    town.enter(lecture);
    town.happens(registry::AppointmentEnded{town.first_in, day(2026, 5, 1)}, day(2026, 7, 1));
    town.appoint(town.secretary, town.fourth, day(2026, 5, 1), day(2026, 7, 1));
    CHECK(town.stands("duty@p1@2026", day(2026, 6, 30)) == Standing::open);
    CHECK(town.stands("duty@p1@2026", day(2026, 7, 1)) == Standing::done);
    CHECK(town.stands("duty@p1@2026", day(2026, 7, 1), day(2026, 6, 30)) == Standing::open);
}

TEST_CASE("a charge entered later begins nothing for those who asked before")
{
    Office town;
    town.adopt(terms(Bearer::deputy_in_charge, each(Cadence::year)));
    town.happens(registry::ChargeGiven{ChargeId{2}, town.other, town.organ, day(2026, 1, 1)}, day(2026, 3, 1));
    CHECK_FALSE(town.obligation("duty@p3@2026", day(2026, 2, 28)));
    CHECK(town.obligation("duty@p3@2026", day(2026, 3, 1)));
}

TEST_CASE("a body entered late is owed for by those who know of it, not by those who asked before")
{
    Topical town;
    town.found(OrgKind::branch, {.leads = town.organ}, day(2026, 1, 1), day(2026, 3, 1));
    CHECK_FALSE(town.obligation("duty@o6@2026Q1", day(2026, 2, 28)));
    CHECK(town.stands("duty@o6@2026Q1", day(2026, 2, 1), day(2026, 3, 1)) == Standing::open);
}
