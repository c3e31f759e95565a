// The score of a body, taken from the ledger of a district, is recomputed elsewhere in every number.
#include "app/score_case/score_case.h"

#include "app/codec/leaf.h"
#include "app/score/recompute.h"
#include "app/score/write.h"
#include "domain/catalogue/load.h"
#include "domain/fact_sheet/town_test.h"
#include "storage/ledger/tree.h"

using namespace jinze;
using namespace jinze::score;
using namespace jinze::fact_sheet::test;
using appraisal::AssessmentId;
using matter::MatterAct;

namespace {

constexpr auto program = "jinze test";
constexpr Day k2 = day_at(2026, 2, 9);

const std::string text = R"([scheme]
id = "organ"
title = "机关办法"
for = ["organ-committee"]
from = 2025-01-01
full = 60
[[document]]
id = "d"
title = "细则"
[[level]]
id = "light"
title = "轻"
[[item]]
id = "theme-days"
title = "主题党日"
fact = "duty:theme-day"
lose = { overdue = 1, done-late = 0.5 }
full = 20
source = { document = "d", row = 1 }
[[item]]
id = "training"
title = "学时"
fact = "duty:member-training-hours"
lose = 0.25
full = 10
source = { document = "d", row = 2 }
[[item]]
id = "matters"
title = "督办"
fact = "matter:any"
lose = { overdue = 2, done-late = 1 }
full = 10
source = { document = "d", row = 3 }
[[item]]
id = "urged"
title = "催办"
fact = "matter:urged"
lose = 0.5
up_to = 2
full = 5
source = { document = "d", row = 4 }
[[item]]
id = "discipline"
title = "纪律"
fact = "stated:discipline-body/discipline"
lose = { light = 1 }
full = 5
source = { document = "d", row = 5 }
[[item]]
id = "opinion"
title = "满意度"
fact = "ballot:satisfaction"
full = 5
source = { document = "d", row = 6 }
[[item]]
id = "quality"
title = "质量"
fact = "judged"
up_to = 3
full = 5
source = { document = "d", row = 7 }
[[item.example]]
says = "没有扣"
judged = 0
loses = 0
)";

// What a store answers, of leaves in memory.
class Memory : public journal::Reading {
public:
    std::vector<std::string> leaves;
    ledger::Tree tree;

    void write(const district::Event& event, Instant at)
    {
        leaves.push_back(codec::to_bytes({at, PersonId{}, event}));
        tree.append(ledger::leaf_hash(view_of(leaves.back())));
    }
    ledger::Head head() const override { return tree.head(); }
    void read(std::uint64_t from, const std::function<void(const journal::Leaf&)>& each) const override
    {
        for (std::uint64_t i = from; i < leaves.size(); ++i) each({.index = i, .bytes = leaves[i]});
    }
    std::optional<std::string> leaf(std::uint64_t index) const override
    {
        return index < leaves.size() ? std::optional{leaves[index]} : std::nullopt;
    }
    std::optional<vault::Row> row(SealedId) const override { return vault::Row{}; }
    void rows(const std::function<void(const journal::StoredRow&)>&) const override {}
    std::optional<std::string> document(const Digest& sha256) const override
    {
        return sha256 == ledger::sha256(view_of(text)) ? std::optional{text} : std::nullopt;
    }
    void documents(const std::function<void(const Digest&, std::string_view)>&) const override {}
    std::optional<journal::Answered> answered(std::uint32_t, std::string_view) const override { return {}; }
    std::optional<std::uint32_t> look_up(std::uint32_t, const Digest&) const override { return {}; }
    std::optional<std::string> setting(std::string_view) const override { return {}; }
    std::optional<std::string> damage() const override { return {}; }
};

// A year of the organ committee o5 with two branches, its plan and draft, and an objection upheld after the draft.
class Year : public Town {
public:
    Memory journal;

    Year()
    {
        adopt_catalogue("theme-day");
        adopt_catalogue("member-training-hours");
        const Digest digest = ledger::sha256(view_of(text));
        happens(appraisal::SchemeAdopted{.scheme = Code{"organ"},
                                         .from = on(2025, 1, 1),
                                         .file = digest,
                                         .title = {"机关办法"},
                                         .lines = {{.item = Code{"quality"}, .judged = true, .up_to = 300}}},
                on(2024, 12, 20));
        for (unsigned month = 1; month <= 12; ++month)
            for (const OrgId branch : {one, two})
                if (month % 5 || branch == two) theme_day(branch, on(2025, month, 15), month == 7 ? 40 : 1);
        live_matters();
        plan(digest);
    }

    void adopt_catalogue(const char* code)
    {
        const catalogue::Entry& entry = *catalogue::built_in().duty(Code{code}, on(2025, 6, 1));
        happens(duty::DutyAdopted{.terms = entry.terms, .title = {entry.title.zh}, .file = {}}, on(2024, 12, 2));
    }
    void theme_day(OrgId branch, Day performed, int later)
    {
        record::Content held{.kind = Kind::meeting, .host = branch, .performed = performed};
        held.topics = {Code{"theme-day"}};
        recorded(held, performed + days{later});
    }
    void live_matters()
    {
        close(open(work, organ, on(2025, 4, 30), on(2025, 3, 3)), on(2025, 4, 20), on(2025, 4, 25));
        const auto late = open(work, organ, on(2025, 5, 30), on(2025, 4, 3));
        step(late, MatterAct::urge, on(2025, 6, 3));
        close(late, on(2025, 6, 20), on(2025, 6, 25));
        const auto never_done = open(work, organ, on(2025, 9, 30), on(2025, 8, 4));
        step(never_done, MatterAct::urge, on(2025, 10, 9));
        step(never_done, MatterAct::urge, on(2025, 11, 9));
    }
    void plan(const Digest& digest)
    {
        const AssessmentId id{1};
        happens(
            appraisal::AssessmentPlanned{
                .assessment = id, .by = work, .year = 2025, .begin = y2025.first, .last = y2025.last},
            on(2025, 12, 20));
        happens(appraisal::GroupPlanned{.assessment = id,
                                        .group = Code{"organs"},
                                        .method = appraisal::Method::scheme,
                                        .scheme = Code{"organ"},
                                        .file = digest,
                                        .bodies = {organ},
                                        .voters = {{Code{"members"}, 100}},
                                        .draft = k1,
                                        .meeting = k2 + days{1}},
                on(2025, 12, 20));
        happens(
            appraisal::FactStated{
                .assessment = id, .body = organ, .name = {Code{"discipline-body"}, Code{"discipline"}, Code{"light"}}},
            on(2026, 1, 6));
        appraisal::BallotsCounted votes{.assessment = id, .sheet = {organ, {}, {}}, .voters = Code{"members"}};
        votes.handed_out = votes.returned = 7;
        votes.good = 3, votes.fairly_good = 2, votes.ordinary = 2;
        happens(votes, on(2026, 1, 7));
        happens(appraisal::LineJudged{.assessment = id, .body = organ, .item = Code{"quality"}, .amount = 150},
                on(2026, 1, 8));
        happens(appraisal::DraftDelivered{.assessment = id, .group = Code{"organs"}, .draft = k1}, on(2026, 1, 16));
        happens(duty::ContestDecided{{"theme-day@o6@2025-05"}, duty::Outcome::counts_as_done, on(2025, 5, 9), {}},
                on(2026, 1, 30));
        happens(
            appraisal::ObjectionDecided{
                .assessment = id, .body = organ, .item = Code{"quality"}, .upheld = true, .amount = 50},
            on(2026, 1, 30));
    }

    ScoreAsked asked(Day known = k2) const
    {
        return {.journal = journal, .state = state, .body = organ, .period = y2025, .known = known, .name = "机关党委"};
    }
    ScoreFile file(Day known = k2) const
    {
        const auto found = score_case(asked(known));
        if (!found) MESSAGE(found.error().en);
        REQUIRE(found.has_value());
        const auto made = file_of(*found, program);
        REQUIRE(made.has_value());
        return *made;
    }

protected:
    void seen(const district::Event& event) override { journal.write(event, state.newest()); }
};

Report recomputed(const ScoreFile& file, const ledger::Head& head)
{
    const auto read = file_from(to_text(file));
    REQUIRE(read.has_value());
    return recompute(*read, program, head);
}

FileFact& fact(ScoreFile& file, std::string_view name, std::string_view label)
{
    for (FileFact& it : file.facts)
        if (it.name == name && it.label == label) return it;
    FAIL("no such fact: ", name, " ", label);
    return file.facts.front();
}

}  // namespace

TEST_CASE("the file of a district's body agrees in every number, its draft and changes included")
{
    const Year year;
    const ScoreFile file = year.file();
    const Report report = recomputed(file, year.journal.head());
    for (const Difference& it : report.differences) MESSAGE(it.name, ": ", it.says.en, " ", it.file, " / ", it.found);
    CHECK(report.agrees);
    CHECK(report.standings >= 24 + 3);
    CHECK(report.total.has_value());
    REQUIRE(file.draft.has_value());
    CHECK(file.draft->known == k1);
    REQUIRE(file.changes.size() == 2);
    CHECK(file.changes[0].item == "quality");
    CHECK(file.changes[0].lost_before == "1.5");
    CHECK(file.changes[0].lost_after == "0.5");
    CHECK(file.changes[1].item == "theme-days");
}

TEST_CASE("before its draft is delivered the file has none, and nobody's later knowledge")
{
    const Year year;
    const ScoreFile file = year.file(on(2026, 1, 9));
    CHECK_FALSE(file.draft.has_value());
    CHECK(file.changes.empty());
    CHECK(recomputed(file, year.journal.head()).agrees);
}

TEST_CASE("a matter's standing and its count of urgings are derived from its own leaves")
{
    const Year year;
    ScoreFile file = year.file();
    CHECK(fact(file, "matter:any", "d1").standing == Standing::done);
    CHECK(fact(file, "matter:any", "d2").standing == Standing::done_late);
    CHECK(fact(file, "matter:any", "d3").standing == Standing::overdue);
    CHECK(fact(file, "matter:urged", "d3").count == 2);
    fact(file, "matter:any", "d3").standing = Standing::done;
    fact(file, "matter:urged", "d3").count = 1;
    const Report report = recomputed(file, year.journal.head());
    CHECK(std::ranges::any_of(report.differences, [](const Difference& it) { return it.name == "matter:any “d3”"; }));
    CHECK(std::ranges::any_of(report.differences, [](const Difference& it) { return it.name == "matter:urged “d3”"; }));
}

TEST_CASE("windows of members are counted together and nobody is named")
{
    const Year year;
    const ScoreFile file = year.file();
    const std::string written = to_text(file);
    const auto of_members = std::ranges::find(file.facts, "duty:member-training-hours", &FileFact::name);
    REQUIRE(of_members != file.facts.end());
    CHECK_FALSE(of_members->basis.has_value());
    CHECK(written.find("@m") == std::string::npos);
}

TEST_CASE("a body for which no scheme was adopted has no file, and is told why")
{
    const Year year;
    ScoreAsked asked = year.asked();
    asked.body = one;
    const auto none = score_case(asked);
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().zh.find("没有已经采用的评分办法") != std::string::npos);
}
