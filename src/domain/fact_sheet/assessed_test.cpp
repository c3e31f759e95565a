#include "domain/fact_sheet/assessed.h"

#include "domain/fact_sheet/town_test.h"

using namespace jinze;
using namespace jinze::fact_sheet;
using namespace jinze::fact_sheet::test;
using scheme::FactSource;

namespace {

const Code first_group{"a"};

struct Assessing : Town {
    void plan(int year, Day entered, std::vector<appraisal::VoterGroup> voters = {})
    {
        const appraisal::AssessmentId id{++assessments};
        happens(
            appraisal::AssessmentPlanned{
                .assessment = id, .by = work, .year = year, .begin = day_at(year, 1, 1), .last = day_at(year, 12, 31)},
            entered);
        happens(appraisal::GroupPlanned{.assessment = id,
                                        .group = first_group,
                                        .method = appraisal::Method::facts,
                                        .bodies = {organ},
                                        .voters = std::move(voters),
                                        .draft = day_at(year + 1, 1, 15),
                                        .meeting = day_at(year + 1, 2, 10)},
                entered);
    }
    Assessed in(int year, Day known) const { return assessed(state, organ, fact_sheet::year(year), known); }

    std::uint32_t assessments = 0;
};

}  // namespace

TEST_CASE("the day of knowledge is K1 once a draft is delivered, and K2 once the group is final")
{
    Assessing town;
    CHECK_FALSE(town.in(2025, on(2026, 1, 20)));
    town.plan(2025, on(2025, 12, 1));
    CHECK_FALSE(town.in(2025, on(2025, 11, 30)));
    CHECK_FALSE(assessed(town.state, one, y2025, k1));  // not in any group
    CHECK_FALSE(knowledge(town.in(2025, k1)));
    town.happens(appraisal::DraftDelivered{appraisal::AssessmentId{1}, first_group, k1}, on(2026, 1, 16));
    CHECK(knowledge(town.in(2025, on(2026, 1, 16))) == k1);
    town.happens(appraisal::GroupFinalised{appraisal::AssessmentId{1}, first_group, on(2026, 2, 9)}, on(2026, 2, 9));
    CHECK(knowledge(town.in(2025, on(2026, 2, 9))) == on(2026, 2, 9));
}

TEST_CASE("what was stated and voted comes from the assessment; without voters there are no ballots, which is said")
{
    Assessing town;
    town.plan(2025, on(2025, 12, 1));
    const auto state_it = [&](Day day) {
        town.happens(appraisal::FactStated{.assessment = appraisal::AssessmentId{1},
                                           .body = organ,
                                           .name = {.by = Code{"discipline-body"}, .kind = Code{"discipline"}},
                                           .count = 2},
                     day);
    };
    state_it(on(2026, 1, 12));
    state_it(on(2026, 1, 20));
    const Extra extra = extra_of(town.state, town.in(2025, k1), organ, k1, k1);
    REQUIRE(extra.stated.size() == 1);  // the later one was not known yet
    CHECK(extra.stated.front().name.text() == "stated:discipline-body/discipline");
    CHECK(extra.stated.front().count == 2);
    CHECK(extra.unused.contains(FactSource::ballot));
    CHECK_FALSE(extra.unused.contains(FactSource::stated));
    const Extra none = extra_of(town.state, {}, organ, k1, k1);
    CHECK(none.unused.size() == 3);
}

TEST_CASE("the assessment before is that of the year before, and only once it was finalised")
{
    Assessing town;
    town.plan(2024, on(2024, 12, 1));
    town.plan(2025, on(2025, 12, 1));
    CHECK_FALSE(extra_of(town.state, town.in(2025, k1), organ, k1, k1).before);
    town.happens(appraisal::GroupFinalised{appraisal::AssessmentId{1}, first_group, on(2025, 2, 9)}, on(2025, 2, 9));
    const auto before = extra_of(town.state, town.in(2025, k1), organ, k1, k1).before;
    REQUIRE(before);
    CHECK(before->period == year(2024));
    CHECK(before->known == on(2025, 2, 9));
}
