#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/duty_rules/refusals.h"
#include "domain/duty_rules/texts.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using calendar::Cadence;
using duty::Bearer;
using duty::Force;

namespace {

AdoptDuty adopt(const char* code, Force force, duty::Owed owed, Day from = today)
{
    AdoptDuty command{.terms = terms_of(code, Bearer::branch, force, owed), .title = {"责任"}};
    command.terms.from = from;
    return command;
}

}  // namespace

TEST_CASE("a catalogue names itself, holds duties, and begins today or later unless it is the first")
{
    District d;
    AdoptCatalogue command{Code{"next"}, today - days{1}, {}, {}};
    CHECK(d.why(work_clerk, command) == refusals::nothing_to_adopt);
    command.duties = {{terms_of("new-duty", Bearer::branch, Force::norm, times(1, Cadence::year)), {"新"}, {}}};
    CHECK(d.why(work_clerk, command) == refusals::from_in_the_past);
    command.from = today;
    const auto events = d.ask(work_clerk, command);
    REQUIRE(events.has_value());
    CHECK(std::get<duty::DutyAdopted>(events->at(1)).terms.from == today);  // never earlier than the catalogue
    command.duties.push_back(command.duties.front());
    CHECK(d.ask(work_clerk, command).error() == Refused{refusals::duty_doubled, "new-duty", 1, lists::duties});
    command.name = {};
    CHECK(d.why(work_clerk, command) == refusals::text_missing);
}

TEST_CASE("adopting the catalogue again leaves alone what has not changed")
{
    District d;
    AdoptCatalogue command{Code{"again"}, day_at(2027, 1, 1), {}, {}};
    command.duties = {{terms_of("theme-day", Bearer::branch, Force::norm, times(1, Cadence::month)), {"责任"}, {}},
                      {terms_of("study", Bearer::party_group, Force::norm, times(3, Cadence::year)), {"责任"}, {}}};
    const auto events = d.put(work_clerk, command);
    REQUIRE(events.size() == 2);
    CHECK(std::get<duty::DutyAdopted>(events[1]).terms.duty == Code{"study"});
    command.from = day_at(2026, 6, 1);
    command.duties[1].terms.owed.at_least = 4;
    CHECK(d.why(work_clerk, command) == refusals::from_not_after_last_version);
}

TEST_CASE("terms that cannot be meant are refused with the field")
{
    District d;
    auto command = adopt("odd", Force::norm, times(0, Cadence::year));
    CHECK(d.ask(work_clerk, command).error() == Refused{refusals::owed_implausible, "odd.at_least"});
    command.terms.owed = {.shape = duty::Shape::by_date, .month = 2, .day = 30};
    CHECK(d.ask(work_clerk, command).error().subject == "odd.by");
    command.terms.owed = {.shape = duty::Shape::within, .within = 10};
    CHECK(d.ask(work_clerk, command).error().subject == "odd.of");
    command.terms.owed = times(1, Cadence::year);
    command.terms.evidence.clear();
    CHECK(d.why(work_clerk, command) == refusals::evidence_missing);
    command = adopt("odd", Force::norm, times(1, Cadence::year));
    command.terms.until = today - days{1};
    CHECK(d.why(work_clerk, command) == refusals::until_before_from);
    command.terms.duty = {};
    CHECK(d.why(work_clerk, command) == refusals::text_missing);
}

TEST_CASE("a later version begins neither in the past nor before the one in force")
{
    District d;
    CHECK(d.why(work_clerk, adopt("theme-day", Force::norm, times(2, Cadence::month), today - days{1})) ==
          refusals::from_in_the_past);
    d.put(work_clerk, adopt("theme-day", Force::norm, times(2, Cadence::month), today + days{60}));
    CHECK(d.why(work_clerk, adopt("theme-day", Force::norm, times(3, Cadence::month), today + days{30})) ==
          refusals::from_not_after_last_version);
}

TEST_CASE("a clock of the district's own rests on a recorded decision of the work committee")
{
    District d;
    auto command = adopt("openness", Force::local, times(1, Cadence::quarter));
    CHECK(d.why(work_clerk, command) == refusals::basis_missing);
    command.basis = RecordId{99};
    CHECK(d.why(work_clerk, command) == refusals::record_unknown);
    command.basis = d.enter(branch_secretary, one, today);
    CHECK(d.why(work_clerk, command) == refusals::basis_unfit);
    command.basis = d.enter(work_clerk, work, today, record::Kind::document);
    CHECK(d.ask(work_clerk, command).has_value());
    d.put(work_clerk, WithdrawRecord{*command.basis, {"作废"}});
    CHECK(d.why(work_clerk, command) == refusals::record_withdrawn);
}

TEST_CASE("a unit adds duties of its own and never weakens a must")
{
    District d;
    auto command = adopt("own-duty", Force::local, times(1, Cadence::month));
    command.unit = organ;
    CHECK(d.why(work_clerk, command) == refusals::not_a_unit);
    command.unit = unit;
    CHECK(d.ask(work_clerk, command).has_value());
    CHECK(d.ask(group_secretary, command).has_value());
    CHECK(d.why(branch_secretary, command) == refusals::right_missing);
    const auto change = [&](Force force, duty::Owed owed) {
        command = adopt("general-meeting", force, owed);
        command.unit = unit;
        return d.why(work_clerk, command);
    };
    CHECK(change(Force::norm, times(1, Cadence::quarter)) == refusals::weakens_a_must);
    CHECK(change(Force::must, times(1, Cadence::year)) == refusals::weakens_a_must);
    CHECK(change(Force::must, {}) == refusals::weakens_a_must);
    CHECK(change(Force::must, times(2, Cadence::quarter)) == refusals::unit_takes_districts_code);
}

TEST_CASE("a unit does not give itself more days for a must")
{
    District d;
    const duty::Owed answer{.shape = duty::Shape::within, .within = 10, .occasion = duty::Occasion::problem_recorded};
    auto command = adopt("answer", Force::must, answer);
    command.basis = d.enter(work_clerk, work, today, record::Kind::document);
    d.put(work_clerk, command);
    command.unit = unit;
    command.terms.from = today + days{40};
    command.terms.owed.within = 11;
    CHECK(d.why(work_clerk, command) == refusals::weakens_a_must);
}

TEST_CASE("a duty ends once, today or later")
{
    District d;
    CHECK(d.why(work_clerk, EndDuty{Code{"nothing"}, today}) == refusals::duty_unknown);
    CHECK(d.why(work_clerk, EndDuty{Code{"study"}, today - days{1}}) == refusals::from_in_the_past);
    d.put(work_clerk, EndDuty{Code{"study"}, today});
    CHECK(d.why(work_clerk, EndDuty{Code{"study"}, today}) == refusals::duty_already_ended);
}

TEST_CASE("a notice of holidays speaks of days of its year, each once")
{
    District d;
    using calendar::DayOff;
    CHECK(d.why(work_clerk, AdoptHolidays{1999, {}}) == refusals::year_implausible);
    CHECK(d.why(work_clerk, AdoptHolidays{2026, {}}) == refusals::nothing_to_adopt);
    const duty::DayNoted new_year{day_at(2026, 1, 1), DayOff::holiday};
    CHECK(d.ask(work_clerk, AdoptHolidays{2026, {new_year, {day_at(2025, 12, 31), DayOff::holiday}}}).error() ==
          Refused{refusals::day_outside_year, "2025-12-31", 1, lists::days});
    CHECK(d.why(work_clerk, AdoptHolidays{2026, {new_year, new_year}}) == refusals::day_doubled);
    CHECK(d.ask(work_clerk, AdoptHolidays{2026, {new_year}}).has_value());
}

TEST_CASE("the district's numbers stay within reason")
{
    District d;
    CHECK(d.why(work_clerk, AdoptParameters{{.late_entry = 0}}) == refusals::parameters_out_of_range);
    CHECK(d.why(work_clerk, AdoptParameters{{.frozen = 1000}}) == refusals::parameters_out_of_range);
    CHECK(d.ask(work_clerk, AdoptParameters{{.reason = 15}}).has_value());
}

TEST_CASE("a year of reference is opened for a duty that has one, within that year and the next")
{
    District d;
    const Code life{"life-meeting"};
    const auto open = [&](Code code, int year, Day from, Day last) {
        return OpenReferenceYear{code, year, from, last};
    };
    CHECK(d.why(work_clerk, open(Code{"nothing"}, 2025, today, today)) == refusals::duty_unknown);
    CHECK(d.why(work_clerk, open(Code{"study"}, 2025, today, today)) == refusals::not_a_reference_year_duty);
    CHECK(d.why(work_clerk, open(life, 2030, today, today)) == refusals::year_implausible);
    CHECK(d.why(work_clerk, open(life, 2028, today, today)) == refusals::year_implausible);
    CHECK(d.ask(work_clerk, open(life, 2027, day_at(2027, 1, 5), day_at(2027, 3, 31))).has_value());
    CHECK(d.why(work_clerk, open(life, 2025, today, today - days{1})) == refusals::last_before_from);
    CHECK(d.why(work_clerk, open(life, 2025, today, day_at(2027, 1, 5))) == refusals::day_outside_year);
    CHECK(d.ask(work_clerk, open(life, 2025, day_at(2026, 1, 5), day_at(2026, 3, 31))).has_value());
}

TEST_CASE("nothing is adopted or ended from a day more than ten years ahead or before 2000")
{
    District d;
    const Day far = day_at(9999, 12, 31);
    CHECK(d.why(work_clerk, adopt("far", Force::local, times(1, Cadence::month), far)) == refusals::day_too_far_ahead);
    CHECK(d.why(work_clerk, EndDuty{Code{"theme-day"}, far}) == refusals::day_too_far_ahead);
    AdoptCatalogue command{Code{"far"}, far, {}, {}};
    command.duties = {{terms_of("new-duty", Bearer::branch, Force::norm, times(1, Cadence::year)), {"新"}, {}}};
    CHECK(d.why(work_clerk, command) == refusals::day_too_far_ahead);
    command.from = today;
    command.duties[0].terms.from = far;
    CHECK(d.ask(work_clerk, command).error() == Refused{refusals::day_too_far_ahead, to_text(far), 0, lists::duties});
}
