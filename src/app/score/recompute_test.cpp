// A score's file is recomputed without a database; whatever is forged in it is named.
#include "app/score/ask.h"
#include "app/score/score_case_test.h"

using namespace jinze;
using namespace jinze::score;
using namespace jinze::score::test;
using duty::Standing;

namespace {

const Branch& branch()
{
    static const Branch made;
    return made;
}

FileFact& fact(ScoreFile& file, std::string_view label)
{
    const auto found = std::ranges::find(file.facts, label, &FileFact::label);
    REQUIRE(found != file.facts.end());
    return *found;
}

FileNode& node(ScoreFile& file, std::string_view id)
{
    const auto found = std::ranges::find(file.tree, id, &FileNode::id);
    REQUIRE(found != file.tree.end());
    return *found;
}

// What a careful forger does: everything that follows from the facts is computed anew. The leaves stay, and the head.
void follow(ScoreFile& file)
{
    const auto duties = duties_of(file.leaves);
    const auto loaded = scheme::load({file.scheme.file, file.scheme.text}, duties);
    REQUIRE(loaded.has_value());
    scheme::Facts facts;
    for (const FileFact& it : file.facts) facts.facts.push_back(*fact_of(it, duties));
    for (const FileBallots& it : file.ballots) facts.ballots.push_back(ballots_of(it));
    for (const FileJudged& it : file.judged) facts.judged.push_back(*line_of(it));
    facts.unused = {file.unused.begin(), file.unused.end()};
    const auto score = scheme::evaluate(loaded->scheme, facts);
    file.tree = nodes_of(score);
    file.total = total_of(score);
    file.scheme.digest = ledger::sha256(view_of(file.scheme.text));
    file.cannot_prove = cannot_prove(file);
}

// The only kind of difference, and that it names this.
void check_named(const ScoreFile& forged, Where where, std::string_view name)
{
    const Report report = recomputed(forged, branch().made().head);
    CHECK_FALSE(report.agrees);
    CHECK(names(report, where, name));
    for (const Difference& it : report.differences) {
        INFO(it.name, ": ", it.says.zh);
        CHECK(it.where == where);
        CHECK((!it.says.zh.empty() && !it.says.en.empty()));
    }
}

}  // namespace

TEST_CASE("a file as it was written agrees in every number, and says what it cannot prove")
{
    const Report report = recomputed(branch().file(), branch().made().head);
    for (const Difference& it : report.differences) MESSAGE(it.name, ": ", it.says.zh, " ", it.file, " / ", it.found);
    CHECK(report.agrees);
    CHECK(report.remarks.empty());
    CHECK(report.standings == 12);
    CHECK(report.nodes == 9);
    CHECK(report.sentences == 72);
    CHECK(report.leaves == branch().bytes.size());
    CHECK(report.total == branch().file().total.total);
    CHECK(report.cannot_prove.size() >= 6);
}

TEST_CASE("the branch has every standing that its story tells")
{
    ScoreFile file = branch().file();
    CHECK(fact(file, "2025-01").standing == Standing::done);
    CHECK(fact(file, "2025-03").standing == Standing::overdue);
    CHECK(fact(file, "2025-04").standing == Standing::done_entered_late);
    CHECK(fact(file, "2025-05").standing == Standing::done_late);
    CHECK(fact(file, "2025-07").standing == Standing::done_entered_late);
    CHECK(fact(file, "2025-08").standing == Standing::waived);
    CHECK(fact(file, "2025-09").standing == Standing::done);
}

TEST_CASE("an altered fact alone differs from its days, and its node from the fact")
{
    ScoreFile file = branch().file();
    fact(file, "2025-03").standing = Standing::done;
    const Report report = recomputed(file);
    CHECK(names(report, Where::fact, "duty:theme-day “2025-03”"));
    CHECK(names(report, Where::node, "theme-days"));
    CHECK(names(report, Where::total, "total"));
}

TEST_CASE("an altered fact is named when everything that follows from it was computed anew")
{
    SUBCASE("the standing alone")
    {
        ScoreFile file = branch().file();
        fact(file, "2025-03").standing = Standing::done;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-03”");
    }
    SUBCASE("with another month's record as its evidence")
    {
        ScoreFile file = branch().file();
        FileFact& march = fact(file, "2025-03");
        march.basis->counted = fact(file, "2025-02").basis->counted;
        march.basis->done_on = fact(file, "2025-02").basis->done_on;
        march.standing = Standing::done;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-03”");
    }
    SUBCASE("with that record's day altered to fit")
    {
        ScoreFile file = branch().file();
        FileFact& march = fact(file, "2025-03");
        march.basis->counted = fact(file, "2025-02").basis->counted;
        march.basis->counted.front().performed = march.basis->counted.front().entered = day_at(2025, 3, 20);
        march.basis->done_on = day_at(2025, 3, 20);
        march.standing = Standing::done;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-03”");
    }
    SUBCASE("with a later last day")
    {
        ScoreFile file = branch().file();
        FileFact& may = fact(file, "2025-05");
        may.basis->last = day_at(2025, 6, 30);
        may.last = may.basis->last;
        may.standing = Standing::done;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-05”");
    }
    SUBCASE("with a waiver that was never given")
    {
        ScoreFile file = branch().file();
        FileFact& march = fact(file, "2025-03");
        march.basis->waived = fact(file, "2025-08").basis->waived;
        march.standing = Standing::waived;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-03”");
    }
    SUBCASE("with a weaker force, so that a reason would do")
    {
        ScoreFile file = branch().file();
        FileFact& march = fact(file, "2025-03");
        march.basis->force = duty::Force::norm;
        march.basis->reason = ReasonAnswered{day_at(2025, 4, 20), true, branch().decisions.at(8)};
        march.standing = Standing::answered;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-03”");
    }
    SUBCASE("against the body: a waiver left out")
    {
        ScoreFile file = branch().file();
        FileFact& august = fact(file, "2025-08");
        august.basis->waived.reset();
        august.standing = Standing::overdue;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-08”");
    }
    SUBCASE("without its days")
    {
        ScoreFile file = branch().file();
        fact(file, "2025-03").basis.reset();
        fact(file, "2025-03").standing = Standing::done;
        follow(file);
        check_named(file, Where::fact, "duty:theme-day “2025-03”");
    }
    SUBCASE("with other numbers of the district")
    {
        ScoreFile file = branch().file();
        file.parameters.front().late_entry = 40;
        follow(file);
        check_named(file, Where::fact, "parameters");
    }
}

TEST_CASE("an entry that was empty at first cannot be made timely by naming its first day")
{
    ScoreFile file = branch().file();
    FileFact& july = fact(file, "2025-07");
    july.basis->counted.front().entered = day_at(2025, 7, 22);
    july.standing = Standing::done;
    follow(file);
    check_named(file, Where::fact, "duty:theme-day “2025-07”");
}

TEST_CASE("a statement, a count of ballots and a judgement are named where their leaves say otherwise")
{
    ScoreFile file = branch().file();
    fact(file, "通报2").level = Code{"light"};
    follow(file);
    check_named(file, Where::fact, "stated:discipline-body/discipline “通报2”");
    file = branch().file();
    fact(file, "表彰1").count = 4;
    follow(file);
    check_named(file, Where::fact, "stated:work-committee/award “表彰1”");
    file = branch().file();
    file.ballots.front().good = 18;
    follow(file);
    check_named(file, Where::fact, "ballot “" + file.ballots.front().group.text() + "”");
    file = branch().file();
    file.judged.front().amount = "0";
    follow(file);
    check_named(file, Where::fact, "judged “quality”");
    file = branch().file();
    file.unused = {scheme::FactSource::stated};
    follow(file);
    check_named(file, Where::fact, "stated:work-committee/award “表彰1”");
}

TEST_CASE("another period, another group's scheme and another year's statements are named")
{
    ScoreFile file = branch().file();
    file.period = {day_at(2024, 1, 1), day_at(2024, 12, 31)};
    CHECK(names(recomputed(file), Where::fact, "plan"));
    file = branch().file();
    file.plan.clear();
    const Report report = recomputed(file);
    CHECK(names(report, Where::fact, "judged “quality”"));
    CHECK(names(report, Where::fact, "stated:work-committee/award “表彰1”"));
    file.plan = {branch().terms_leaf};
    CHECK(names(recomputed(file), Where::fact, "plan"));
}

TEST_CASE("a doubled fact and one that the scheme does not use are named")
{
    ScoreFile file = branch().file();
    file.facts.push_back(fact(file, "表彰1"));
    follow(file);
    check_named(file, Where::fact, "stated:work-committee/award “表彰1”");

    file = branch().file();
    file.facts.push_back(fact(file, "表彰1"));
    file.facts.back().name = "stated:work-committee/finding";
    follow(file);
    check_named(file, Where::fact, "stated:work-committee/finding “表彰1”");
}

TEST_CASE("an altered scheme is named, alone and with its digest and all that follows")
{
    ScoreFile file = branch().file();
    const auto at = file.scheme.text.find("overdue = 2");
    file.scheme.text.replace(at, 11, "overdue = 1");
    const Report alone = recomputed(file);
    CHECK(names(alone, Where::scheme, "small"));
    CHECK(names(alone, Where::node, "theme-days"));
    follow(file);
    check_named(file, Where::scheme, "small");
    file.scheme.text = "[scheme]\nid = 3\n";
    CHECK(names(recomputed(file), Where::scheme, "small"));
}

TEST_CASE("an altered leaf, proof or head is named, alone and with its hash")
{
    ScoreFile file = branch().file();
    const auto number = branch().decisions.at(8);
    const auto leaf = [&]() -> ProvenLeaf& { return *std::ranges::find(file.leaves, number, &ProvenLeaf::index); };
    leaf().text.replace(leaf().text.find("2025-08"), 7, "2025-03");
    const std::string name = "leaf " + std::to_string(number);
    CHECK(names(recomputed(file), Where::ledger, name));
    leaf().hash = ledger::leaf_hash(view_of(leaf().text));
    CHECK(names(recomputed(file), Where::ledger, name));

    file = branch().file();
    leaf().proof.front()[0] ^= 1;
    check_named(file, Where::ledger, name);

    file = branch().file();
    std::erase_if(file.leaves, [&](const ProvenLeaf& it) { return it.index == branch().scheme_leaf; });
    CHECK(names(recomputed(file), Where::ledger, "leaf 3"));
    CHECK(names(recomputed(file), Where::scheme, "small"));
}

TEST_CASE("a ledger forged as a whole holds together, and is not the head that was kept elsewhere")
{
    Branch forged;
    forged.write(duty::ObligationWaived{{forged.fmt_window(3)}, {}}, day_at(2026, 1, 9));
    forged.decisions[3] = forged.bytes.size() - 1;
    CHECK(recomputed(forged.file()).agrees);
    CHECK(recomputed(forged.file()).remarks.size() == 1);
    check_named(forged.file(), Where::ledger, "head");
}

TEST_CASE("an altered node is named, alone and with all nodes above it")
{
    ScoreFile file = branch().file();
    node(file, "quality").lost = "0";
    node(file, "quality").value = "10";
    check_named(file, Where::node, "quality");
    node(file, "voted").lost = "3.0261";
    file.total.total = "50";
    const Report report = recomputed(file);
    CHECK(names(report, Where::node, "quality.lost"));
    CHECK(names(report, Where::node, "voted.lost"));
    CHECK(names(report, Where::total, "total"));
    file = branch().file();
    node(file, "theme-days").lines.front().each = "1";
    check_named(file, Where::node, "theme-days.lines[2025-01].each");
    file = branch().file();
    node(file, "theme-days").uses = {"duty:other"};
    check_named(file, Where::node, "theme-days.uses");
}

TEST_CASE("an altered number or word in a sentence is named, alone and in both languages at once")
{
    ScoreFile file = branch().file();
    std::string& says = node(file, "theme-days").says.zh;
    REQUIRE(says == "扣3分。");
    says = "扣1.5分。";
    check_named(file, Where::sentence, "theme-days.says.zh");
    says = "扣2分。";  // a number of the node, and not this one
    node(file, "theme-days").says.en = "Loses 2.";
    check_named(file, Where::sentence, "theme-days.says.zh");
    says = "不扣。";
    check_named(file, Where::sentence, "theme-days.says.zh");
    file = branch().file();
    node(file, "small").arithmetic.en += " Well done.";
    check_named(file, Where::sentence, "small.arithmetic.en");
}

TEST_CASE("another version's words are shown, and its numbers held to the node all the same")
{
    ScoreFile file = branch().file();
    file.written_by = "jinze older";
    node(file, "theme-days").says.zh = "共扣3分。";
    Report report = recomputed(file, branch().made().head);
    CHECK(report.agrees);
    CHECK(report.remarks.size() == 1);
    node(file, "theme-days").says.zh = "共扣2分。";
    report = recomputed(file);
    CHECK(names(report, Where::sentence, "theme-days.says.zh"));
}

TEST_CASE("what it cannot prove may not be left out")
{
    ScoreFile file = branch().file();
    file.cannot_prove.pop_back();
    check_named(file, Where::limits, "cannot_prove");
    file = branch().file();
    file.erased = {{"r4", branch().terms_leaf}};
    file.cannot_prove = cannot_prove(file);
    const Report report = recomputed(file);
    CHECK(report.agrees);
    CHECK(std::ranges::any_of(report.cannot_prove,
                              [](const Bilingual& it) { return it.zh.find("文字已删除：“r4”") != it.zh.npos; }));
}
