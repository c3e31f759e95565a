// K1 → K2: what was known at the draft, what is known now, and what changed by it.
#include "app/score/score_case_test.h"

using namespace jinze;
using namespace jinze::score;
using namespace jinze::score::test;

namespace {

// In the draft of 15 January September was still overdue, and a bonus was not known.
ScoreCase changed()
{
    Branch branch;
    branch.write(duty::ContestDecided{{branch.fmt_window(3)}, duty::Outcome::counts_as_done, day_at(2025, 3, 28), {}},
                 day_at(2026, 1, 30));
    branch.decisions[3] = branch.bytes.size() - 1;
    ScoreCase it = branch.made();
    it.draft = branch.facts(day_at(2026, 1, 15));
    std::erase_if(it.draft->facts, [](const CaseFact& fact) { return fact.fact.label == "表彰1"; });
    it.causes["theme-days"] = {"异议采纳，1月30日改判", "an objection was upheld on 30 January"};
    return it;
}

}  // namespace

TEST_CASE("the lines that changed since the draft are listed with both values, and recomputed")
{
    const auto file = file_of(changed(), program);
    REQUIRE(file.has_value());
    REQUIRE(file->draft.has_value());
    REQUIRE(file->draft->facts.size() == 1);
    CHECK(file->draft->facts.front().label == "2025-03");
    CHECK(file->draft->facts.front().standing == duty::Standing::overdue);
    REQUIRE(file->draft->not_known.size() == 1);
    CHECK(file->draft->not_known.front().label == "表彰1");
    REQUIRE(file->changes.size() == 2);
    CHECK(file->changes[0].item == "award");
    CHECK(file->changes[0].added_before == "0");
    CHECK(file->changes[0].added_after == "0.5");
    CHECK(file->changes[1].item == "theme-days");
    CHECK(file->changes[1].lost_before == "3");
    CHECK(file->changes[1].lost_after == "1");
    CHECK(file->changes[1].says.zh == "异议采纳，1月30日改判");
    CHECK(file->draft->total != file->total.total);
    const Report report = recomputed(*file);
    for (const Difference& it : report.differences) MESSAGE(it.name, ": ", it.says.zh);
    CHECK(report.agrees);
}

TEST_CASE("a forged draft, a change left out and a change made up are named")
{
    const ScoreFile good = *file_of(changed(), program);
    ScoreFile file = good;
    file.draft->facts.front().standing = duty::Standing::done_late;
    CHECK(names(recomputed(file), Where::change, "draft: duty:theme-day “2025-03”"));
    file = good;
    file.changes.pop_back();
    CHECK(names(recomputed(file), Where::change, "changes"));
    file = good;
    file.changes[0].lost_before = "5";
    CHECK(names(recomputed(file), Where::change, "changes[0].lost_before"));
    file = good;
    file.draft->total = "54";
    CHECK(names(recomputed(file), Where::change, "draft.total"));
    file = good;
    file.draft.reset();
    CHECK(names(recomputed(file), Where::change, "changes"));
}
