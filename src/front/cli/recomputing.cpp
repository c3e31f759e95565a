#include "front/cli/recomputing.h"

#include <fmt/format.h>

#include "app/score/book.h"
#include "app/score/recompute.h"
#include "app/score/write.h"
#include "front/cli/files.h"
#include "front/cli/proofs.h"
#include "front/cli/version.h"

namespace jinze::cli {
namespace {

// A clerk's workbook is written even of a file that differs: its formulas show what follows from the facts in it.
std::expected<void, Denial> write_sheet(const score::ScoreFile& file, const std::string& path)
{
    const auto book = score::book_of(file);
    if (!book)
        return std::unexpected{bad_input(
            "FILE", {"办法的文本读不了，做不成表。", "The scheme's text cannot be read, so there is no sheet of it."})};
    const auto bytes = sheets::write_xlsx(*book);
    if (!bytes)
        return std::unexpected{Denial{bytes.error().cause, "--sheet", bytes.error().chinese, bytes.error().english}};
    if (const auto written = write_privately(path, *bytes); !written)
        return std::unexpected{bad_input("--sheet", written.error())};
    return {};
}

void list(Shell& shell, const Common& common, const Bilingual& heading, const std::vector<Bilingual>& lines)
{
    if (lines.empty()) return;
    shell.out << in_language(common, heading) << '\n';
    for (const Bilingual& line : lines) shell.out << "  " << printable(in_language(common, line)) << '\n';
}

std::string compared(const score::Report& it, bool english)
{
    if (english)
        return fmt::format(
            "Compared: {} leaves in the head, {} facts, {} standings from their days, {} records with their "
            "leaves, {} nodes, {} sentences with {} numbers.",
            it.leaves, it.facts, it.standings, it.records, it.nodes, it.sentences, it.numbers);
    return fmt::format(
        "核对了：账本叶{}条，事实{}项，按期限重新判定{}项，记录与账本叶{}条，条目{}个，句子{}句、其中的数{}个。",
        it.leaves, it.facts, it.standings, it.records, it.nodes, it.sentences, it.numbers);
}

}  // namespace

std::expected<score::Report, Denial> recompute(Shell& shell, const RecomputeAsked& asked)
{
    std::optional<ledger::Head> head;
    if (!asked.head.empty()) {
        const auto known = head_from(asked.head);
        if (!known) return std::unexpected{bad_input("--head", known.error())};
        head = *known;
    }
    const auto text = file_text(asked.file, shell.in);
    if (!text) return std::unexpected{bad_input("FILE", text.error())};
    const auto file = score::file_from(*text);
    if (!file) return std::unexpected{no_from(file.error())};
    if (!asked.sheet.empty())
        if (auto written = write_sheet(*file, asked.sheet); !written) return std::unexpected{written.error()};
    return score::recompute(*file, version(), head);
}

int say(Shell& shell, const Common& common, const score::Report& report)
{
    const int code = report.agrees ? done : does_not_verify;
    if (common.json) return say_json(shell, report), code;
    const bool english = common.english();
    shell.out << fmt::format(fmt::runtime(english ? "{}, as known on {}: {}\n" : "{}，按{}所知：{}\n"),
                             printable(report.body), english ? to_text(report.known) : words::in_chinese(report.known),
                             report.total ? *report.total
                             : english    ? "no total"
                                          : "没有总分");
    shell.out << fmt::format("{} {}:{}\n", english ? "ledger" : "账本", report.head.size, to_hex(report.head.root));
    shell.out << compared(report, english) << '\n';
    std::vector<Bilingual> differences;
    for (const score::Difference& it : report.differences)
        differences.push_back({it.name + "：" + it.says.zh, it.name + ": " + it.says.en});
    if (report.more)
        differences.push_back({fmt::format("另有{}处。", report.more), fmt::format("{} more.", report.more)});
    list(shell, common, {"不同的：", "What differs:"}, differences);
    list(shell, common, {"请留意：", "To be looked at:"}, report.remarks);
    list(shell, common, {"不能证明的：", "What it cannot prove:"}, report.cannot_prove);
    if (report.agrees)
        shell.out << (english ? "Everything agrees.\n" : "全部相符。\n");
    else
        shell.out << (english ? "It does not agree.\n" : "不相符。\n");
    return code;
}

}  // namespace jinze::cli
