#include "app/intake/report.h"

#include <fmt/format.h>

#include <array>
#include <span>

namespace jinze::intake {
namespace {

using sheets::Severity;

// 第5、6行; if several sheets were read: 第一支部：第5、6行；第二支部：第2行.
std::string rows_said(const sheets::Reading& reading, std::span<const sheets::Place> places, bool more, bool english)
{
    std::string said;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool begins = i == 0 || places[i].sheet != places[i - 1].sheet;
        if (begins && i > 0) said += english ? "; " : "行；";
        if (begins && reading.several()) said += reading.names.at(places[i].sheet) + (english ? ": " : "：");
        said += begins ? (english ? "rows " : "第") : english ? ", " : "、";
        said += std::to_string(places[i].row);
    }
    if (!english) said += "行";
    return said + (!more ? "" : english ? " ..." : "……");
}

struct BesideWords {
    sheets::Beside kind;
    const char *cause, *chinese, *english;
};
constexpr std::array<BesideWords, 5> beside_words{{
    {sheets::Beside::note, "row.note", "注、签署等", "notes and signatures"},
    {sheets::Beside::sum, "row.sum", "合计", "sums"},
    {sheets::Beside::hint, "row.hint", "填写说明", "hints how to fill it in"},
    {sheets::Beside::example, "row.example", "示例", "examples"},
    {sheets::Beside::title, "row.title", "标题", "titles"},
}};

// A roster without these columns gives no information about them.
void remark_on_states(const Plan& plan, std::vector<RemarkLine>& remarks)
{
    if (plan.kind != district::Sheet::people) return;
    std::string missing;
    for (const char* key : {"standing", "lost", "away"})
        if (!plan.match.column_of(key)) missing += (missing.empty() ? "" : "、") + plan.form.find(key)->heading;
    if (missing.empty()) return;
    remarks.push_back(
        {"column.not_there", fmt::format("表中没有以下各列：{}。新增的党员不作相应标记，已有标记不变。", missing),
         fmt::format("The sheet has no {}: new members get no such mark, and existing marks stay.", missing)});
}

std::vector<RemarkLine> remarks_of(const Plan& plan)
{
    constexpr std::size_t shown = 20;
    const sheets::Reading& reading = plan.reading;
    std::vector<RemarkLine> remarks;
    remark_on_states(plan, remarks);
    for (const BesideWords& words : beside_words) {
        std::vector<sheets::Place> places;
        for (const sheets::SetAside& it : reading.set_aside)
            if (it.kind == words.kind) places.push_back(it.place);
        if (places.empty()) continue;
        const bool more = places.size() > shown;
        const std::span some{places.data(), std::min(places.size(), shown)};
        remarks.push_back(
            {words.cause,
             fmt::format("不是数据、未收的行（{}）：{}。", words.chinese, rows_said(reading, some, more, false)),
             fmt::format("Not data, not imported ({}): {}.", words.english, rows_said(reading, some, more, true))});
    }
    for (const std::string& heading : reading.hidden_columns)
        remarks.push_back({"column.hidden",
                           fmt::format("“{}”一列在表中为隐藏列，已照收。", sheets::plain_heading(heading)),
                           fmt::format("The column \"{}\" is hidden in the sheet but was imported.",
                                       sheets::plain_heading(heading))});
    return remarks;
}

// If the file has one sheet and all of it was read, there is nothing to report.
void say_sheets(std::string& out, const Plan& plan, bool english)
{
    if (plan.reading.sheets.size() < 2) return;
    std::string read;
    for (const sheets::SheetSaid& it : plan.reading.sheets)
        if (it.read)
            read += english ? fmt::format("{}{} ({} rows)", read.empty() ? "" : ", ", it.name, it.rows)
                            : fmt::format("{}{}（{}行）", read.empty() ? "" : "、", it.name, it.rows);
    out += english ? fmt::format("Sheets read: {}\n", read) : fmt::format("已读取的工作表：{}\n", read);
    for (const sheets::SheetSaid& it : plan.reading.sheets)
        if (!it.read)
            out += english ? fmt::format("Sheet left out: {}: {}\n", it.name, it.english)
                           : fmt::format("未读取的工作表：{}：{}\n", it.name, it.chinese);
}

std::string_view heading_of(Severity severity, bool english)
{
    switch (severity) {
        case Severity::rejected: return english ? "Rejected:\n" : "不收的：\n";
        case Severity::asked: return english ? "To be confirmed first:\n" : "请先核对（确认后照此收）：\n";
        case Severity::warned: break;
    }
    return english ? "Warnings (imported all the same):\n" : "提醒（照收）：\n";
}

void say_problems(std::string& out, const Plan& plan, Severity severity, bool english)
{
    bool first = true;
    for (const sheets::ProblemGroup& group : sheets::grouped(plan.problems)) {
        if (group.severity != severity) continue;
        if (std::exchange(first, false)) out += heading_of(severity, english);
        const std::string& sentence = english ? group.english : group.chinese;
        const std::string rows = rows_said(plan.reading, group.rows, group.count > group.rows.size(), english);
        if (english)
            out += fmt::format("  {} × {}{}{} ({}) [{}]\n", group.count, group.column, group.column.empty() ? "" : ": ",
                               sentence, rows, group.cause);
        else
            out += fmt::format("  {}处  {}{}{}（{}）〔{}〕\n", group.count, group.column,
                               group.column.empty() ? "" : "：", sentence, rows, group.cause);
    }
}

void say_headings(std::string& out, const Plan& plan, bool english)
{
    std::string dropped, kept;
    for (const sheets::Match::Dropped& it : plan.match.dropped) {
        const auto purpose = plan.kept.find(sheets::plain_heading(it.written));
        std::string& list = purpose == plan.kept.end() ? dropped : kept;
        list += (list.empty() ? "" : "、") + sheets::plain_heading(it.written);
        if (purpose != plan.kept.end()) list += fmt::format("（{}）", purpose->second);
    }
    if (!dropped.empty())
        out += english ? fmt::format("Discarded, as not needed: {}\n", dropped)
                       : fmt::format("不需要、未保存的列：{}\n", dropped);
    if (!kept.empty())
        out += english ? fmt::format("Kept for a stated purpose: {}\n", kept)
                       : fmt::format("按本区写明的用途保留的列：{}\n", kept);
}

}  // namespace

// A page shows them grouped, and a corrected sheet has others.
constexpr std::size_t most_listed = 5000;

Report report_of(const Plan& plan)
{
    Report report{.kind = std::string{name_of(plan.kind)}};
    report.counts = {plan.rows, plan.added, plan.changed, plan.same, plan.rejected, plan.units, plan.questions};
    for (const sheets::SheetSaid& it : plan.reading.sheets)
        report.sheets.push_back({it.name, it.read, it.rows, it.chinese, it.english});
    report.remarks = remarks_of(plan);
    if (const std::size_t more = plan.problems.size() - std::min(plan.problems.size(), most_listed); more > 0)
        report.remarks.push_back(
            {"problem.more", fmt::format("另有{}处未列出，均在不收的行的工作簿中。", more),
             fmt::format("{} more are not listed here; all are in the workbook of rejected rows.", more)});
    for (const sheets::Match::Heading& it : plan.match.matched)
        report.matched.push_back(
            {it.key, plan.form.find(it.key)->heading, it.written, sheets::column_letters(it.column)});
    for (const sheets::Match::Dropped& it : plan.match.dropped) {
        const auto purpose = plan.kept.find(sheets::plain_heading(it.written));
        report.discarded.push_back({it.written, sheets::column_letters(it.column), it.known,
                                    purpose == plan.kept.end() ? std::nullopt : std::optional{purpose->second}});
    }
    for (const sheets::Problem& it : std::span{plan.problems}.first(std::min(plan.problems.size(), most_listed)))
        report.problems.push_back(
            {plan.reading.several() ? std::optional{plan.reading.names.at(it.sheet)} : std::nullopt, it.row, it.column,
             it.cause, std::string{sheets::name_of(it.severity)}, it.chinese, it.english});
    return report;
}

std::string text_of(const Plan& plan, bool english)
{
    std::string out;
    if (english)
        out += fmt::format("{}: {} rows: {} new, {} changed, {} unchanged, {} rejected", plan.form.title, plan.rows,
                           plan.added, plan.changed, plan.same, plan.rejected);
    else
        out += fmt::format("{}：共{}行：新增{}，变动{}，相同{}，不收{}", plan.form.title, plan.rows, plan.added,
                           plan.changed, plan.same, plan.rejected);
    if (plan.units > 0)
        out += english ? fmt::format("; {} units created", plan.units) : fmt::format("；另建单位{}个", plan.units);
    out += english ? ".\n" : "。\n";
    std::string matched;
    for (const sheets::Match::Heading& it : plan.match.matched)
        matched += (matched.empty() ? "" : "、") + plan.form.find(it.key)->heading;
    out += english ? fmt::format("Columns read: {}\n", matched) : fmt::format("读到的列：{}\n", matched);
    say_headings(out, plan, english);
    say_sheets(out, plan, english);
    for (const RemarkLine& it : remarks_of(plan)) out += (english ? it.en : it.zh) + '\n';
    say_problems(out, plan, Severity::rejected, english);
    say_problems(out, plan, Severity::asked, english);
    say_problems(out, plan, Severity::warned, english);
    return out;
}

}  // namespace jinze::intake
