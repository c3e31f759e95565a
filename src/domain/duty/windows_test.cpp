// The shapes of windows and the computation of their last days.
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

std::vector<std::string> labels(const Town& town, Day on)
{
    std::vector<std::string> found;
    for (const Obligation& it : obligations(town.facts(), {}, on, on)) found.push_back(it.window);
    return found;
}

using Labels = std::vector<std::string>;

// A problem found by the work committee in o5 on a day, to be answered within `owed`.
struct Problem : Office {
    RecordId found_problem;
    Problem(Day on, Owed owed, std::optional<Day> entered = {})
    {
        adopt(terms(Bearer::branch, owed, {.kinds = {Kind::statement}, .needs = {Need::answers}}));
        auto talk = meeting(work_committee, on);
        talk.items = {{.nature = Nature::conclusion}, {.nature = Nature::problem, .org = branch}};
        found_problem = enter(talk, entered);
    }
    Obligation the_only(Day known) const
    {
        const auto found = obligations(facts(), {branch}, known, known);
        REQUIRE(found.size() == 1);
        return found[0];
    }
    RecordId answer(Day on, std::optional<Day> entered = {})
    {
        return enter({.kind = Kind::statement, .host = branch, .performed = on, .answers = found_problem}, entered);
    }
};

}  // namespace

TEST_CASE("calendar windows are labelled by year, half, quarter and month and end where the calendar says")
{
    Office town;
    town.adopt(terms(Bearer::work_committee, each(Cadence::quarter)));
    CHECK(labels(town, day(2025, 2, 1)) == Labels{"2025Q1", "2025Q2", "2025Q3", "2025Q4"});
    CHECK(town.obligation("duty@o1@2025Q2")->last == day(2025, 6, 30));
    CHECK(town.obligation("duty@o1@2026Q1")->begin == day(2026, 1, 1));
    CHECK_FALSE(town.obligation("duty@o1@2024Q4"));
    CHECK_FALSE(town.obligation("duty@o1@2025"));
    CHECK_FALSE(town.obligation("duty@o1@2025Q5"));
}

TEST_CASE("a last day of a calendar window on a rest day is not moved")
{
    Office town;
    town.adopt(terms(Bearer::work_committee, each(Cadence::month)));
    CHECK(town.obligation("duty@o1@2026-05")->last == day(2026, 5, 31));  // a Sunday
    CHECK(town.stands("duty@o1@2026-05", day(2026, 6, 1)) == Standing::overdue);
}

TEST_CASE("a clock adopted in mid-year begins with the next whole window")
{
    Office town;
    Terms yearly = terms(Bearer::work_committee, each(Cadence::half_year));
    yearly.from = day(2025, 3, 15);
    town.adopt(yearly);
    CHECK(labels(town, day(2025, 4, 1)) == Labels{"2025H2"});
}

TEST_CASE("February ends on the 29th in a leap year, and by 29 February means the 28th in others")
{
    Office town;
    town.adopt(terms(Bearer::work_committee, each(Cadence::month)));
    CHECK(town.obligation("duty@o1@2028-02")->last == day(2028, 2, 29));
    CHECK(town.obligation("duty@o1@2027-02")->last == day(2027, 2, 28));
    Terms by_leap_day = terms(Bearer::work_committee, by(2, 29));
    by_leap_day.duty = Code{"leap"};
    town.adopt(by_leap_day);
    CHECK(town.obligation("leap@o1@2028")->last == day(2028, 2, 29));
    CHECK(town.obligation("leap@o1@2027")->last == day(2027, 2, 28));
}

TEST_CASE("31 December and 1 January belong to two windows, however the year turns")
{
    Office town;
    town.adopt(terms(Bearer::work_committee, each(Cadence::month)));
    town.enter(meeting(town.work_committee, day(2025, 12, 31)), day(2026, 1, 1));
    CHECK(town.stands("duty@o1@2025-12", day(2025, 12, 31)) == Standing::due_soon);
    CHECK(town.stands("duty@o1@2025-12", day(2026, 1, 1)) == Standing::done);
    CHECK(town.stands("duty@o1@2026-01", day(2026, 1, 1)) == Standing::open);
}

TEST_CASE("the first record after a fixed date settles the year's duty as done late")
{
    Office town;
    town.adopt(terms(Bearer::work_committee, by(3, 31)));
    CHECK(town.stands("duty@o1@2026", day(2026, 4, 1)) == Standing::overdue);
    town.enter(meeting(town.work_committee, day(2026, 4, 10)));
    town.enter(meeting(town.work_committee, day(2026, 5, 10)));
    CHECK(town.stands("duty@o1@2026", day(2026, 5, 10)) == Standing::done_late);
    CHECK(town.judged("duty@o1@2026", day(2026, 5, 10)).done_on == day(2026, 4, 10));
}

TEST_CASE("work of the next year does not settle a fixed date of this one, unless it says that it makes up")
{
    Office town;
    town.adopt(terms(Bearer::work_committee, by(3, 31)));
    town.enter(meeting(town.work_committee, day(2027, 1, 5)));
    CHECK(town.stands("duty@o1@2026", day(2027, 2, 1)) == Standing::overdue);
    CHECK(town.stands("duty@o1@2027", day(2027, 2, 1)) == Standing::done);
    auto late = meeting(town.work_committee, day(2027, 1, 6));
    late.makes_up = {{"duty@o1@2026"}};
    town.enter(late);
    CHECK(town.stands("duty@o1@2026", day(2027, 2, 1)) == Standing::done_late);
}

TEST_CASE("asked for the windows that begin by a day, the one that begins on it is among them")
{
    Office town;
    town.adopt(terms(Bearer::work_committee, each(Cadence::quarter)));
    const auto begun_by = [&](Day horizon) {
        return common_windows(town.duties, town.duties.versions()[0], horizon, horizon).back().label;
    };
    CHECK(begun_by(day(2026, 3, 31)) == "2026Q1");
    CHECK(begun_by(day(2026, 4, 1)) == "2026Q2");
}

TEST_CASE("a clock counted in working days passes over weekends, holidays and counts days worked instead")
{
    Problem town{day(2026, 2, 6), within(10, Span::working_days, Occasion::problem_recorded)};
    CHECK(town.the_only(day(2026, 2, 7)).last == day(2026, 2, 20));
    CHECK(town.the_only(day(2026, 2, 7)).provisional);
    std::vector<DayNoted> noted;
    for (Day it = day(2026, 2, 15); it <= day(2026, 2, 23); it += days{1})
        noted.push_back({it, calendar::DayOff::holiday});
    noted.push_back({day(2026, 2, 14), calendar::DayOff::made_up});
    town.holidays(2026, noted, day(2026, 2, 10));
    CHECK(town.the_only(day(2026, 2, 10)).last == day(2026, 2, 27));
    CHECK_FALSE(town.the_only(day(2026, 2, 10)).provisional);
    CHECK(town.the_only(day(2026, 2, 10)).window == "r1.2");
}

TEST_CASE("a clock of days or months that ends on a rest day ends on the next working day")
{
    const Problem days_{day(2026, 2, 5), within(30, Span::days, Occasion::problem_recorded)};
    CHECK(days_.the_only(day(2026, 2, 5)).last == day(2026, 3, 9));  // 7 March is a Saturday
    const Problem months{day(2026, 1, 31), within(1, Span::months, Occasion::problem_recorded)};
    CHECK(months.the_only(day(2026, 2, 1)).last == day(2026, 3, 2));  // 28 February is a Saturday
}

TEST_CASE("a year's holidays adopted later make last days firm only for windows still open then")
{
    Problem open{day(2026, 12, 28), within(10, Span::working_days, Occasion::problem_recorded)};
    Problem past{day(2026, 12, 28), within(10, Span::working_days, Occasion::problem_recorded)};
    const std::vector<DayNoted> new_year{{day(2027, 1, 1), calendar::DayOff::holiday}};
    for (Problem* town : {&open, &past}) town->holidays(2026, {}, day(2026, 1, 1));
    CHECK(open.the_only(day(2026, 12, 29)).last == day(2027, 1, 11));
    CHECK(open.the_only(day(2026, 12, 29)).provisional);
    open.holidays(2027, new_year, day(2027, 1, 4));
    past.holidays(2027, new_year, day(2027, 1, 12));
    CHECK(open.the_only(day(2027, 1, 4)).last == day(2027, 1, 12));
    CHECK_FALSE(open.the_only(day(2027, 1, 4)).provisional);
    CHECK(open.the_only(day(2026, 12, 30)).last == day(2027, 1, 11));  // as known on that day
    CHECK(past.the_only(day(2027, 1, 12)).last == day(2027, 1, 11));   // past windows are never recounted
    CHECK(past.the_only(day(2027, 1, 12)).provisional);
}

TEST_CASE("a problem begins a clock when it could be known, and is settled by what answers it")
{
    Problem town{day(2026, 3, 2), within(10, Span::working_days, Occasion::problem_recorded), day(2026, 3, 4)};
    CHECK(town.the_only(day(2026, 3, 5)).begin == day(2026, 3, 4));
    CHECK(town.stands("duty@o5@r1.2", day(2026, 3, 19)) == Standing::overdue);
    CHECK(town.stands("duty@o5@r1.2", day(2026, 3, 18)) == Standing::due_soon);
    town.enter({.kind = Kind::statement, .host = town.branch, .performed = day(2026, 3, 10)});
    const auto judged = town.judged("duty@o5@r1.2", day(2026, 3, 20));
    CHECK(judged.standing == Standing::overdue);
    REQUIRE(judged.not_counted.size() == 1);
    CHECK(judged.not_counted[0].lacks == only(Lack::not_an_answer));
    town.answer(day(2026, 4, 20));
    town.answer(day(2026, 4, 27));
    CHECK(town.stands("duty@o5@r1.2", day(2026, 4, 27)) == Standing::done_late);
    CHECK(town.judged("duty@o5@r1.2", day(2026, 4, 27)).done_on == day(2026, 4, 20));
}

TEST_CASE("an item is closed only by the record that names it")
{
    Office town;
    town.adopt(terms(Bearer::branch, within(30, Span::days, Occasion::problem_recorded), {.needs = {Need::closes}}));
    auto talk = meeting(town.branch, day(2026, 3, 2));
    talk.items = {{.nature = Nature::problem}, {.nature = Nature::problem}};
    const RecordId found = town.enter(talk);
    auto closing = meeting(town.branch, day(2026, 3, 20));
    closing.closes = record::ItemRef{found, 1};
    town.enter(closing);
    CHECK(town.stands("duty@o5@r1.1", day(2026, 3, 20)) == Standing::open);
    CHECK(town.stands("duty@o5@r1.2", day(2026, 3, 20)) == Standing::done);
}

TEST_CASE("a request is answered by its addressee within the time")
{
    Office town;
    town.adopt(terms(Bearer::party_group, within(10, Span::working_days, Occasion::help_requested),
                     {.needs = {Need::answers}}));
    const RecordId asked =
        town.enter({.kind = Kind::request, .host = town.branch, .performed = day(2026, 3, 2), .concerns = town.group});
    CHECK(town.obligation("duty@o3@r1")->last == day(2026, 3, 16));
    town.enter({.kind = Kind::opinion, .host = town.group, .performed = day(2026, 3, 12), .answers = asked});
    CHECK(town.stands("duty@o3@r1", day(2026, 3, 12)) == Standing::done);
}

TEST_CASE("a task has the day that was set for it, and one without a day begins no clock")
{
    Office town;
    town.adopt(terms(Bearer::each_member, {.shape = Shape::at_each, .occasion = Occasion::task_assigned},
                     {.of = Of::anyone, .needs = {Need::closes}}));
    auto set = meeting(town.branch, day(2026, 3, 2));
    set.items = {{.nature = Nature::task, .person = town.fourth, .due = day(2026, 3, 20)},
                 {.nature = Nature::task, .person = town.fifth}};
    const RecordId found = town.enter(set);
    const auto all = obligations(town.facts(), {}, day(2026, 3, 3), day(2026, 3, 3));
    REQUIRE(all.size() == 1);
    CHECK(all[0].id().text == "duty@m4@r1.1");
    CHECK(all[0].last == day(2026, 3, 20));
    auto closing = meeting(town.branch, day(2026, 3, 19));
    closing.closes = record::ItemRef{found, 0};
    town.enter(closing);
    CHECK(town.stands("duty@m4@r1.1", day(2026, 3, 19)) == Standing::done);
}

TEST_CASE("before the notice a year of reference awaits it, whatever is recorded and however late it is")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.shape = Shape::reference_year}));
    CHECK(town.stands("duty@o5@2026R", day(2025, 12, 31)) == Standing::not_begun);
    CHECK(town.stands("duty@o5@2026R", day(2026, 6, 1)) == Standing::awaiting_notice);
    CHECK(town.stands("duty@o5@2026R", day(2027, 6, 1)) == Standing::awaiting_notice);
    town.enter(meeting(town.branch, day(2026, 1, 20)));  // possibly still the previous year's
    CHECK(town.stands("duty@o5@2026R", day(2026, 6, 1)) == Standing::awaiting_notice);
}

TEST_CASE("the notice gives the year of reference its days, also in the next year")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.shape = Shape::reference_year}));
    const std::string id = "duty@o5@2026R";
    town.happens(ReferenceYearOpened{Code{"duty"}, 2026, day(2026, 12, 10), day(2027, 2, 10)}, day(2026, 12, 1));
    CHECK(town.stands(id, day(2026, 11, 30)) == Standing::awaiting_notice);
    CHECK(town.stands(id, day(2026, 12, 1)) == Standing::not_begun);
    CHECK(town.stands(id, day(2026, 12, 10)) == Standing::open);
    CHECK(town.stands(id, day(2027, 2, 11)) == Standing::overdue);
    town.enter(meeting(town.branch, day(2027, 1, 15)));
    CHECK(town.stands(id, day(2027, 2, 11)) == Standing::done);
    CHECK(town.stands("duty@o5@2027R", day(2027, 2, 11)) == Standing::awaiting_notice);
}

TEST_CASE("after a year of reference has closed, what is held before the next notice is done late")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.shape = Shape::reference_year}));
    town.happens(ReferenceYearOpened{Code{"duty"}, 2025, day(2025, 12, 10), day(2026, 2, 10)}, day(2025, 12, 1));
    town.enter(meeting(town.branch, day(2026, 3, 1)));
    CHECK(town.stands("duty@o5@2025R", day(2026, 3, 1)) == Standing::done_late);
    CHECK(town.stands("duty@o5@2026R", day(2026, 3, 1)) == Standing::awaiting_notice);
}

TEST_CASE("a second notice replaces the days, and the first is kept for those who ask about then")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.shape = Shape::reference_year}));
    town.happens(ReferenceYearOpened{Code{"duty"}, 2025, day(2025, 12, 10), day(2026, 1, 31)}, day(2025, 12, 1));
    town.happens(ReferenceYearOpened{Code{"duty"}, 2025, day(2025, 12, 10), day(2026, 2, 28)}, day(2026, 1, 20));
    CHECK(town.obligation("duty@o5@2025R", day(2026, 1, 19))->last == day(2026, 1, 31));
    CHECK(town.obligation("duty@o5@2025R", day(2026, 1, 20))->last == day(2026, 2, 28));
}

TEST_CASE("a term runs from the last election, and the next election settles it")
{
    Office town;
    town.adopt(terms(Bearer::organ_organisation, {.shape = Shape::term, .every_years = 3, .committee_years = 5},
                     {.kinds = {Kind::ballot}}));
    const std::string first = "duty@o4@T2020-01-01";
    CHECK(town.obligation(first)->last == day(2025, 1, 1));
    CHECK(town.stands(first, day(2025, 1, 2)) == Standing::overdue);
    town.enter({.kind = Kind::ballot, .host = town.organ, .performed = day(2025, 1, 1)});
    CHECK(town.stands(first, day(2025, 1, 2)) == Standing::done);
    CHECK(town.obligation("duty@o4@T2025-01-01")->last == day(2030, 1, 1));
    town.enter({.kind = Kind::ballot, .host = town.organ, .performed = day(2030, 3, 1)});
    CHECK(town.stands("duty@o4@T2025-01-01", day(2030, 2, 1)) == Standing::overdue);
    CHECK(town.stands("duty@o4@T2025-01-01", day(2030, 3, 1)) == Standing::done_late);
}

TEST_CASE("a term is judged once, by the version in force when it began, and by the first where none was")
{
    Office town;
    Terms three =
        terms(Bearer::organ_organisation, {.shape = Shape::term, .every_years = 6}, {.kinds = {Kind::ballot}});
    town.adopt(three);
    three.owed.every_years = 4;
    three.from = day(2026, 1, 1);
    town.adopt(three);
    town.enter({.kind = Kind::ballot, .host = town.organ, .performed = day(2026, 1, 1)});
    const auto all = obligations(town.facts(), {town.organ}, day(2026, 6, 1), day(2026, 6, 1));
    REQUIRE(all.size() == 2);
    CHECK(all[0].last == day(2026, 1, 1));
    CHECK(all[1].last == day(2030, 1, 1));
}

TEST_CASE("an election on the day of founding begins one term, not two")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.shape = Shape::term, .every_years = 3}, {.kinds = {Kind::ballot}}));
    const OrgId young = town.found(OrgKind::branch, {.leads = town.organ}, day(2026, 3, 1));
    town.enter({.kind = Kind::ballot, .host = young, .performed = day(2026, 3, 1)});
    CHECK(obligations(town.facts(), {young}, day(2026, 6, 1), day(2026, 6, 1)).size() == 1);
}

TEST_CASE("a new secretary begins a clock, one who sat before the duty came in does not")
{
    Office town;
    town.adopt(
        terms(Bearer::party_group, within(6, Span::months, Occasion::secretary_elected), {.kinds = {Kind::study}}));
    CHECK(obligations(town.facts(), {}, day(2026, 1, 1), day(2026, 1, 1)).empty());
    town.happens(registry::AppointmentEnded{town.first_in, day(2026, 2, 1)}, day(2026, 2, 1));
    town.appoint(town.secretary, town.fourth, day(2026, 2, 10));
    const auto found = obligations(town.facts(), {}, day(2026, 3, 1), day(2026, 3, 1));
    REQUIRE(found.size() == 1);
    CHECK(found[0].id().text == "duty@o3@a4");
    CHECK(found[0].last == day(2026, 8, 10));
}

TEST_CASE("a post that falls vacant begins a clock, one that is filled the same day does not")
{
    Office town;
    town.adopt(
        terms(Bearer::party_group, within(3, Span::months, Occasion::post_vacated), {.kinds = {Kind::document}}));
    town.happens(registry::AppointmentEnded{town.first_in, day(2026, 2, 2)}, day(2026, 2, 2));
    town.appoint(town.secretary, town.fourth, day(2026, 2, 2));
    town.happens(registry::AppointmentEnded{town.third_in, day(2026, 2, 2)}, day(2026, 2, 2));
    const auto found = obligations(town.facts(), {}, day(2026, 3, 1), day(2026, 3, 1));
    REQUIRE(found.size() == 1);
    CHECK(found[0].id().text == "duty@o3@a3");
}

TEST_CASE("hours are summed over the sessions the member attended")
{
    Office town;
    town.adopt(terms(Bearer::each_member, {.shape = Shape::hours, .at_least = 32},
                     {.kinds = {Kind::study}, .of = Of::anyone, .attended_by = Part::bearer}, Force::norm));
    Content course{.kind = Kind::study,
                   .host = town.branch,
                   .performed = day(2026, 3, 2),
                   .roster = Roster::members,
                   .minutes = 16 * 60};
    town.enter(course);
    course.performed = day(2026, 9, 1);
    course.exceptions = {{town.fifth, Presence::excused}};
    course.minutes = 16 * 60 - 1;
    town.enter(course);
    course.minutes = {};
    course.performed = day(2026, 9, 2);
    town.enter(course);
    CHECK(town.stands("duty@m4@2026", day(2026, 10, 1)) == Standing::open);
    CHECK(town.judged("duty@m4@2026", day(2026, 10, 1)).reached == 32 * 60 - 1);
    CHECK(town.judged("duty@m4@2026", day(2026, 10, 1)).needed == 32 * 60);
    course.minutes = 1;
    town.enter(course);
    CHECK(town.stands("duty@m4@2026", day(2026, 10, 1)) == Standing::done);
    CHECK(town.stands("duty@m5@2026", day(2026, 10, 1)) == Standing::open);
}

TEST_CASE("each leader invited to an important meeting owes being there, and a recorded excuse answers")
{
    Office town;
    town.adopt(terms(Bearer::each_leader, {.shape = Shape::at_each, .occasion = Occasion::important_meeting},
                     {.of = Of::anyone, .attended_by = Part::bearer}, Force::norm));
    const Day on = day(2026, 3, 20);
    town.happens(
        record::MeetingCalled{
            MeetingId{1}, town.work_committee, on, true, {town.secretary, town.deputy, town.other}, {}},
        day(2026, 3, 10));
    town.happens(record::MeetingCalled{MeetingId{2}, town.work_committee, on, false, {town.secretary}, {}},
                 day(2026, 3, 10));
    CHECK(obligations(town.facts(), {}, on, on).size() == 3);
    CHECK(town.obligation("duty@p1@g1")->last == on);
    CHECK(town.stands("duty@p1@g1", on - days{1}) == Standing::due_soon);
    for (int other = 0; other < 25; ++other)  // other records there hide nothing
        town.enter(meeting(town.work_committee, on - days{1}));
    auto held = meeting(town.work_committee, on);
    held.called = MeetingId{1};
    held.exceptions = {
        {town.first, Presence::present}, {town.second, Presence::excused}, {town.third, Presence::absent}};
    town.enter(held);
    CHECK(town.stands("duty@p1@g1", on) == Standing::done);
    CHECK(town.stands("duty@p2@g1", on) == Standing::answered);
    CHECK(town.stands("duty@p3@g1", on) == Standing::due_soon);
    CHECK(town.stands("duty@p3@g1", on + days{3}) == Standing::reason_wanted);
}
