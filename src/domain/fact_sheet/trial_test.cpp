#include "domain/fact_sheet/trial.h"

#include "domain/fact_sheet/town_test.h"

using namespace jinze;
using namespace jinze::fact_sheet;
using namespace jinze::fact_sheet::test;
using calendar::Cadence;
using district::small::times;

namespace {

const std::vector<Period> three{year(2024), year(2025), year(2026)};
const Day today = day_at(2027, 3, 1);

struct Tried : Town {
    Tried()
    {
        adopt("yearly", Bearer::branch, times(1, Cadence::year), on(2024, 1, 1));
        adopt("dated", Bearer::branch, {.shape = duty::Shape::by_date, .month = 3, .day = 31}, on(2024, 1, 1));
        for (const int y : {2024, 2025, 2026}) {
            meet(one, on(y, 2, 2));
            meet(two, on(y, 6, 6));  // after the date: late
        }
    }
    Trial of(const scheme::Scheme& draft, const scheme::Scheme* in_force = nullptr,
             const std::vector<Period>& periods = three) const
    {
        const EachStanding each = [this](const std::vector<OrgId>& bodies, Day known, const duty::Stands& take) {
            duty::judge_all(fact_sheet::facts(state), bodies, known, known, take);
        };
        return try_out({state, draft, in_force, periods, today, each});
    }
};

Told lines(const Trial& trial)
{
    Told all;
    for (const TurnedBody& body : trial.bodies)
        for (const TurnedLine& it : body.lines)
            all.push_back(to_text(body.body) + " " + std::to_string(year_of(body.period.first)) + " " + it.item.text() +
                          (it.is_new    ? " new"
                           : it.is_gone ? " gone"
                                        : "") +
                          " " + std::to_string(static_cast<int>(it.turn)));
    return all;
}

}  // namespace

TEST_CASE("a trial lists the bodies that would be judged differently, with the lines that differ and why")
{
    const Tried town;
    const scheme::Scheme in_force = scheme_of({losing("dates", duty_named("dated"))});
    scheme::Scheme harder = in_force;
    harder.items.front().rule.done_late = scheme::Hundredths::whole(2);
    const Trial trial = town.of(harder, &in_force, {y2025});
    // o7 was late, and o5 answers for it; o6 was in time.
    CHECK(lines(trial) == Told{"o5 2025 dates 2", "o7 2025 dates 2"});
    CHECK(trial.bodies.back().lines.front().facts.zh.contains("逾期履行"));
    CHECK(town.of(in_force, &in_force).bodies.empty());
}

TEST_CASE("without a scheme in force every line that takes something is new, and what is dropped is gone")
{
    const Tried town;
    const scheme::Scheme dates = scheme_of({losing("dates", duty_named("dated"))});
    CHECK(lines(town.of(dates, nullptr, {y2025})) == Told{"o5 2025 dates new 0", "o7 2025 dates new 0"});
    const scheme::Scheme other = scheme_of({losing("years", duty_named("yearly"))});
    CHECK(lines(town.of(other, &dates, {y2025})) == Told{"o5 2025 dates gone 1", "o7 2025 dates gone 1"});
}

TEST_CASE("items that told nobody apart in three years are proposed for removal, and never after fewer")
{
    const Tried town;
    const scheme::Scheme draft = scheme_of({losing("years", duty_named("yearly")), losing("dates", duty_named("dated")),
                                            losing("matters", matter_named("any"))});
    const Trial trial = town.of(draft);
    REQUIRE(trial.idle.size() == 2);
    CHECK(trial.idle[0].item == Code{"years"});  // everybody met once a year
    CHECK(trial.idle[0].why == Idle::same_for_all);
    CHECK(trial.idle[1].item == Code{"matters"});
    CHECK(trial.periods_tried == 3);
    CHECK(town.of(draft, nullptr, {y2025, y2026}).idle.empty());
}

TEST_CASE("an item that never applied is proposed for removal as such")
{
    const Tried town;
    scheme::Item never = losing("never", duty_named("dated"));
    never.when = scheme::When{register_named("members-admitted"), {.edge = scheme::Hundredths::whole(1)}};
    const Trial trial = town.of(scheme_of({never}));
    REQUIRE(trial.idle.size() == 1);
    CHECK(trial.idle[0].why == Idle::never_applied);
}

TEST_CASE("what people judge or other bodies state is not tried, and not proposed for removal")
{
    const Tried town;
    scheme::Item judged{.id = Code{"quality"}, .title = {"质量", "quality"}};
    judged.facts = {{scheme::FactSource::judged, {}, {}, {}}};
    judged.rule.shape = scheme::Shape::judged;
    const Trial trial = town.of(scheme_of({judged, losing("dates", duty_named("dated"))}));
    CHECK(trial.untried == std::vector{Code{"quality"}});
    CHECK(trial.idle.empty());
}

TEST_CASE("a trial judges the kinds of body that a scheme is for, and of a merged one the successor")
{
    Tried town;
    const OrgId eight = town.found(OrgKind::branch, {.unit = unit, .leads = organ, .guides = {}}, on(2025, 8, 1));
    town.happens(registry::OrganisationDissolved{two, on(2025, 8, 1), eight}, on(2025, 8, 1));
    scheme::Scheme draft = scheme_of({losing("dates", duty_named("dated"))});
    draft.bodies = {OrgKind::branch};
    CHECK(lines(town.of(draft, nullptr, {y2025})) == Told{"o8 2025 dates new 0"});
}
