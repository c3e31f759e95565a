#include "intake/report.h"

#include <fmt/format.h>

namespace jinze::intake {
namespace {

using sheets::Severity;

std::string rows_said(const sheets::ProblemGroup& group, bool english)
{
    std::string rows;
    for (const std::uint32_t row : group.rows)
        rows += (rows.empty() ? "" : english ? ", " : "、") + std::to_string(row);
    if (group.count > group.rows.size()) rows += english ? " ..." : "……";
    return rows;
}

void say_problems(std::string& out, const Plan& plan, Severity severity, bool english)
{
    bool first = true;
    for (const sheets::ProblemGroup& group : sheets::grouped(plan.problems)) {
        if (group.severity != severity) continue;
        if (first && english)
            out += severity == Severity::rejected ? "Rejected:\n" : "Warned of, and taken:\n";
        if (first && !english)
            out += severity == Severity::rejected ? "不收的：\n" : "提醒（照收）：\n";
        first = false;
        const std::string& sentence = english ? group.english : group.chinese;
        if (english)
            out += fmt::format("  {} × {}{}{} (rows {}) [{}]\n", group.count, group.column,
                               group.column.empty() ? "" : ": ", sentence, rows_said(group, true),
                               group.cause);
        else
            out += fmt::format("  {}处  {}{}{}（第{}行）〔{}〕\n", group.count, group.column,
                               group.column.empty() ? "" : "：", sentence, rows_said(group, false),
                               group.cause);
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

Report report_of(const Plan& plan)
{
    Report report{.kind = std::string{name_of(plan.kind)}};
    report.counts = {plan.rows, plan.added, plan.changed, plan.same, plan.rejected, plan.units};
    for (const sheets::Match::Heading& it : plan.match.matched)
        report.matched.push_back({it.key, plan.form.find(it.key)->heading, it.written,
                                  sheets::column_letters(it.column)});
    for (const sheets::Match::Dropped& it : plan.match.dropped) {
        const auto purpose = plan.kept.find(sheets::plain_heading(it.written));
        report.discarded.push_back(
            {it.written, sheets::column_letters(it.column), it.known,
             purpose == plan.kept.end() ? std::nullopt : std::optional{purpose->second}});
    }
    for (const sheets::Problem& it : plan.problems)
        report.problems.push_back({it.row, it.column, it.cause,
                                   it.severity == Severity::rejected ? "rejected" : "warned",
                                   it.chinese, it.english});
    return report;
}

std::string text_of(const Plan& plan, bool english)
{
    std::string out;
    if (english)
        out += fmt::format("{}: {} rows: {} new, {} changed, {} as before, {} rejected",
                           plan.form.title, plan.rows, plan.added, plan.changed, plan.same,
                           plan.rejected);
    else
        out += fmt::format("{}：共{}行：新增{}，变动{}，相同{}，不收{}", plan.form.title, plan.rows,
                           plan.added, plan.changed, plan.same, plan.rejected);
    if (plan.units > 0)
        out += english ? fmt::format("; {} units founded with them", plan.units)
                       : fmt::format("；另建单位{}个", plan.units);
    out += english ? ".\n" : "。\n";
    std::string matched;
    for (const sheets::Match::Heading& it : plan.match.matched)
        matched += (matched.empty() ? "" : "、") + plan.form.find(it.key)->heading;
    out += english ? fmt::format("Columns taken: {}\n", matched)
                   : fmt::format("读到的列：{}\n", matched);
    say_headings(out, plan, english);
    say_problems(out, plan, Severity::rejected, english);
    say_problems(out, plan, Severity::warned, english);
    return out;
}

}  // namespace jinze::intake
