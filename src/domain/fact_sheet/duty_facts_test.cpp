#include "domain/fact_sheet/town_test.h"

using namespace jinze;
using namespace jinze::fact_sheet;
using namespace jinze::fact_sheet::test;
using calendar::Cadence;
using district::small::times;

namespace {

const scheme::Scheme yearly = scheme_of({losing("line", duty_named("yearly"))});

struct Yearly : Town {
    Yearly() { adopt("yearly", Bearer::branch, times(1, Cadence::year)); }
};

}  // namespace

TEST_CASE("an organ committee answers for the windows of its branches, each under its bearer's id")
{
    Yearly town;
    const RecordId held = town.meet(one, on(2025, 5, 6));
    CHECK(told(town.facts(yearly, organ)) == Told{"yearly o6@2025 已履行", "yearly o7@2025 已逾期"});
    CHECK(told(town.facts(yearly, one)) == Told{"yearly 2025 已履行"});
    CHECK(town.facts(yearly, one).facts.front().evidence == std::vector{to_text(held)});
    CHECK(told(town.facts(yearly, group)).empty());  // who guides does not owe what those below owe
}

TEST_CASE("only facts that the scheme names are looked for, those in when too")
{
    Yearly town;
    town.adopt("other", Bearer::branch, times(1, Cadence::year));
    CHECK(town.facts(yearly, one).facts.size() == 1);
    scheme::Scheme with_when = yearly;
    with_when.items.front().when = scheme::When{duty_named("other"), {.edge = scheme::Hundredths::whole(1)}};
    CHECK(town.facts(with_when, one).facts.size() == 2);
}

TEST_CASE("a window is judged in the period in which its last day lies, and in no other")
{
    Town town;
    town.adopt("yearly", Bearer::branch, {.shape = duty::Shape::by_date, .month = 12, .day = 31});
    CHECK(told(town.facts(yearly, one)) == Told{"yearly 2025 已逾期"});
    // Done in February: late, and still of 2025; 2026 has its own window alone.
    town.meet(one, on(2025, 12, 31), on(2026, 2, 2));
    CHECK(told(town.facts(yearly, one, y2026, on(2027, 1, 15))) == Told{"yearly 2026 已逾期"});
    CHECK(told(town.facts(yearly, one, y2025, k1)) == Told{"yearly 2025 已逾期"});  // as was known then
    CHECK(told(town.facts(yearly, one, y2025, on(2026, 3, 1))) == Told{"yearly 2025 已履行·补录"});
}

TEST_CASE("each window is judged by the version in force when it began")
{
    Yearly town;
    town.adopt("yearly", Bearer::branch, times(2, Cadence::year), on(2026, 1, 1));
    town.meet(one, on(2025, 3, 3));
    town.meet(one, on(2026, 3, 3));
    CHECK(told(town.facts(yearly, one)) == Told{"yearly 2025 已履行"});
    const auto second = town.facts(yearly, one, y2026, on(2027, 1, 15));
    CHECK(told(second) == Told{"yearly 2026 已逾期"});
    CHECK(second.facts.front().required == 2);
    CHECK(second.facts.front().reached == 1);
}

TEST_CASE("a year of reference is judged by its label, and once more the next year if it was still open")
{
    Town town;
    town.adopt("yearly", Bearer::branch, {.shape = duty::Shape::reference_year});
    CHECK(told(town.facts(yearly, one)) == Told{"yearly 2025R 待通知"});
    town.happens(duty::ReferenceYearOpened{Code{"yearly"}, 2025, on(2026, 2, 1), on(2026, 4, 30)}, on(2026, 2, 1));
    CHECK(told(town.facts(yearly, one, y2025, on(2026, 2, 9))) == Told{"yearly 2025R 进行中"});
    const Extra open{.before = Before{y2025, on(2026, 2, 9)}};
    const Day next = on(2027, 1, 15);
    CHECK(told(town.facts(yearly, one, y2026, next, open)) == Told{"yearly 2025R 已逾期", "yearly 2026R 待通知"});
    // Where it had been judged already, it is not judged twice; nor without an assessment before.
    const Extra judged{.before = Before{y2025, on(2026, 5, 9)}};
    CHECK(told(town.facts(yearly, one, y2026, next, judged)) == Told{"yearly 2026R 待通知"});
    CHECK(told(town.facts(yearly, one, y2026, next)) == Told{"yearly 2026R 待通知"});
    // Once: two years later it is gone.
    const Extra later{.before = Before{y2026, on(2027, 2, 9)}};
    CHECK(told(town.facts(yearly, one, year(2027), on(2028, 1, 15), later)) ==
          Told{"yearly 2026R 待通知", "yearly 2027R 待通知"});
}

TEST_CASE("members' windows are counted by branch, and no member is named")
{
    Town town;
    town.adopt("yearly", Bearer::each_member, times(1, Cadence::year));
    const auto found = town.facts(yearly, organ);
    REQUIRE(found.facts.size() == 2);
    for (const scheme::Fact& it : found.facts) {
        CHECK(it.persons == it.count);
        CHECK_FALSE(it.label.contains('m'));
        CHECK(it.evidence.empty());
    }
    CHECK(found.facts[0].count == 3);
    CHECK(found.facts[1].count == 2);
}

TEST_CASE("what fell due while a merged branch existed counts for its successor, and nothing twice")
{
    Town town;
    town.adopt("yearly", Bearer::branch, times(1, Cadence::half_year));
    const OrgId three = town.found(OrgKind::branch, {.unit = unit, .leads = organ, .guides = {}}, on(2025, 8, 1));
    town.happens(registry::OrganisationDissolved{two, on(2025, 8, 1), three}, on(2025, 8, 1));
    CHECK(told(town.facts(yearly, three)) == Told{"yearly 2025H2 已逾期", "yearly o7@2025H1 已逾期"});
    const auto before = predecessors(town.state.people(), three, y2025, k1);
    REQUIRE(before.size() == 1);
    CHECK(before.front().org == two);
    CHECK(before.front().days == Period{on(2025, 1, 1), on(2025, 7, 31)});
    // The committee sees each window once: that of the dissolved branch, too.
    CHECK(told(town.facts(yearly, organ)) == Told{"yearly o6@2025H1 已逾期", "yearly o6@2025H2 已逾期",
                                                  "yearly o7@2025H1 已逾期", "yearly o7@2025H2 不承担",
                                                  "yearly o8@2025H2 已逾期"});
}

TEST_CASE("a problem that the body or one below it recorded neither loses nor gains")
{
    Town town;
    duty::Terms terms = district::small::terms_of("yearly", Bearer::branch, duty::Force::must,
                                                  {.shape = duty::Shape::within,
                                                   .within = 10,
                                                   .span = duty::Span::working_days,
                                                   .occasion = duty::Occasion::problem_recorded});
    terms.evidence = {{.needs = {duty::Need::answers}}};
    town.happens(duty::DutyAdopted{.terms = terms, .title = {"yearly"}, .file = {}}, on(2025, 1, 1));
    const auto found_by = [&](OrgId host) {
        town.recorded({.kind = Kind::meeting,
                       .host = host,
                       .performed = on(2025, 3, 3),
                       .items = {{.nature = record::Nature::problem, .org = one}}},
                      on(2025, 3, 3));
    };
    found_by(one);
    found_by(work);
    const auto facts = town.facts(yearly, one);
    REQUIRE(facts.facts.size() == 2);
    CHECK(facts.facts[0].found_itself);
    CHECK_FALSE(facts.facts[1].found_itself);
    const auto score = scheme::evaluate(yearly, facts);
    CHECK(score.lost == scheme::Hundredths::whole(3));
}

TEST_CASE("sources that are not in use are not read")
{
    Yearly town;
    const Extra extra{.unused = {scheme::FactSource::duty}};
    CHECK(town.facts(yearly, one, y2025, k1, extra).facts.empty());
    CHECK(scheme::evaluate(yearly, town.facts(yearly, one, y2025, k1, extra)).tree.below.front().state ==
          scheme::NodeState::absent);
}

TEST_CASE("the first draft may be made ten working days after the period")
{
    Town town;
    town.happens(duty::HolidaysAdopted{2026,
                                       {{on(2026, 1, 1), calendar::DayOff::holiday},
                                        {on(2026, 1, 2), calendar::DayOff::holiday},
                                        {on(2026, 1, 4), calendar::DayOff::made_up}}},
                 on(2025, 11, 1));
    CHECK(first_draft(town.state, y2025, on(2026, 6, 1)) == k1);
    CHECK(first_draft(town.state, y2025, on(2025, 12, 1)) == on(2025, 12, 1));
}
