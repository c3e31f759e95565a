#include "app/score/book.h"

#include <fmt/format.h>

#include "app/score/book_rows.h"
#include "domain/scheme/load.h"
#include "domain/scheme/names.h"

namespace jinze::score {
namespace {

namespace c = node_column;

// A binary fraction may fall short of a half by so much; the exact total, in 0.000000001, is never so near to one.
constexpr std::string_view nudge = "0.000000001";

std::string of_node(std::size_t column, std::uint32_t row) { return "计算!" + at(column, row); }

double rounded(const std::optional<scheme::Hundredths>& number) { return number ? decimal(number->text()) : 0; }

void write_heading(Page& page, const ScoreFile& file)
{
    page.row({"评分试算表", file.body.name});
    page.row({"办法", file.scheme.code.text(), "指纹", to_hex(file.scheme.digest)});
    page.row({"期间", to_text(file.period.first), "至", to_text(file.period.last)});
    page.row({"所知日期", to_text(file.known)});
    page.row({"账本", fmt::format("{}叶", file.head.size), "总指纹", to_hex(file.head.root)});
    page.row({"供会议研究的材料；等次由会议评定。各家适用的行不同，这个数不能并排。"});
    page.heading(page.row({"部分", "满分", "适用", "扣分", "加分", "得分"}));
}

// A row of the summary: the node's figures, and what comes of it in words.
void write_node(Page& page, const scheme::Node& node, std::uint32_t of, const std::string& title)
{
    const std::uint32_t row = page.row({title});
    const auto copy = [&](std::size_t to, std::size_t column, const std::optional<scheme::Exact>& number, bool there) {
        if (there) page.formula(row, to, of_node(column, of), number ? decimal(number->whole_text()) : 0);
    };
    copy(1, c::full, node.full, node.full.has_value());
    copy(2, c::applicable, node.applicable, node.applicable.has_value());
    copy(3, c::lost, node.lost, !node.takes_nothing || node.kind != scheme::NodeKind::item);
    copy(4, c::added, node.added, node.kind != scheme::NodeKind::item || node.takes_nothing);
    copy(5, c::value, node.value, node.value.has_value());
}

std::uint32_t nodes_in(const scheme::Node& node)
{
    std::uint32_t all = 1;
    for (const scheme::Node& below : node.below) all += nodes_in(below);
    return all;
}

void write_total(Page& page, const scheme::Scheme& scheme, const scheme::Score& score)
{
    const scheme::Node& tree = score.tree;
    if (!tree.full) {
        const std::uint32_t lost = page.row({"扣分合计"});
        page.formula(lost, 1, fmt::format("ROUND({}+{},2)", of_node(c::lost, 2), nudge), rounded(score.lost));
        const std::uint32_t added = page.row({"加分合计"});
        page.formula(added, 1, fmt::format("ROUND({}+{},2)", of_node(c::added, 2), nudge), rounded(score.added));
        return;
    }
    const std::string value = of_node(c::value, 2), full = of_node(c::full, 2), applicable = of_node(c::applicable, 2);
    const std::uint32_t exact = page.row({"进位前"});
    page.text(exact, 2, "得分 × 满分 ÷ 适用 + 加分");
    page.formula(exact, 1, fmt::format("IF({0}=0,0,{1}*{2}/{0}+{3})", applicable, value, full, of_node(c::added, 2)),
                 score.unrounded ? decimal(score.unrounded->whole_text()) : 0);
    const std::uint32_t total = page.row({"总分"});
    page.text(total, 2, "只在这里四舍五入一次；没有适用的行时不算总分");
    page.formula(total, 1, fmt::format("IF({}=0,\"\",ROUND({}+{},2))", applicable, at(1, exact), nudge),
                 rounded(score.total));
    if (scheme.bands.empty() || tree.absent) return;
    const std::uint32_t words = page.row({"供会议参考"});
    page.row({"下限", "说法"});
    const std::uint32_t first = page.next();
    for (const scheme::Band& band : scheme.bands) {
        const std::uint32_t row = page.row({"", band.says.zh});
        page.number(row, 0, band.at_least.text());
    }
    page.formula(words, 1,
                 fmt::format("IF({}=0,\"\",LOOKUP({},{},{}))", applicable, at(1, total),
                             down(0, first, page.next() - 1), down(1, first, page.next() - 1)),
                 score.band ? score.band->zh : std::string{});
}

sheets::Sheet summary(const ScoreFile& file, const scheme::Scheme& scheme, const scheme::Score& score, bool results)
{
    Page page{"总表", {24, 14, 14, 14, 14, 14}, results};
    write_heading(page, file);
    std::uint32_t row = 3;
    for (const scheme::Node& node : score.tree.below) {
        write_node(page, node, row, node.title.zh);
        row += nodes_in(node);
    }
    write_node(page, score.tree, 2, "合计");
    write_total(page, scheme, score);
    return page.take();
}

sheets::Sheet explanation(const ScoreFile& file, bool results)
{
    Page page{"说明", {100}, results};
    page.row({"怎样复算"});
    page.row(
        {"“事实”表中，判定（已逾期、逾期履行、已履行等）、次数、计入、票数可以改；改了以后，“计算”和“总表”跟着变。"});
    page.row({"“计算”表中，一行一个条目：封顶前的数、最多扣、扣分、适用的满分。不适用、未到期的行不计，不是零分。"});
    page.row({"总分只四舍五入一次。表格软件用二进制小数，公式里加了0.000000001，只为使恰好一半的数照样进位。"});
    page.row({"本表只能核对算术。事实、办法、账本的核对用复算文件：jinze recompute 文件。"});
    page.row({"本表不能证明什么"});
    for (const Bilingual& it : file.cannot_prove) page.row({it.zh});
    return page.take();
}

}  // namespace

std::expected<sheets::Workbook, catalogue::Problems> book_of(const ScoreFile& file, bool results)
{
    const catalogue::Catalogue duties = duties_of(file.leaves);
    const auto loaded = scheme::load({file.scheme.file, file.scheme.text}, duties);
    if (!loaded) return std::unexpected{loaded.error()};
    scheme::Facts facts;
    for (const FileFact& it : file.facts)
        if (const auto fact = fact_of(it, duties)) facts.facts.push_back(*fact);
    for (const FileBallots& it : file.ballots) facts.ballots.push_back(ballots_of(it));
    for (const FileJudged& it : file.judged)
        if (const auto line = line_of(it)) facts.judged.push_back(*line);
    facts.unused = {file.unused.begin(), file.unused.end()};
    for (const std::string& it : file.untaken)
        if (const auto name = scheme::fact_named(it, duties)) facts.untaken.insert(*name);
    const scheme::Score score = scheme::evaluate(loaded->scheme, facts);

    Page of_facts{"事实", {14, 20, 26, 14, 14, 8, 8, 10, 8, 8, 10, 8, 24}, results};
    const auto rows = write_facts(of_facts, loaded->scheme, facts, score);
    Page of_nodes{"计算", {18, 24, 8}, results};
    write_nodes(of_nodes, loaded->scheme, score, rows);
    return sheets::Workbook{.sheets = {summary(file, loaded->scheme, score, results), of_facts.take(), of_nodes.take(),
                                       explanation(file, results)}};
}

}  // namespace jinze::score
