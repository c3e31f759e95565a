#include "app/intake/matter_days.h"

#include <fmt/format.h>

#include "app/clauses/deadlines.h"
#include "app/clauses/utf16.h"
#include "app/words/words.h"
#include "base/spelling.h"
#include "base/text.h"
#include "domain/district/refusals.h"

namespace jinze::intake {
namespace {

using district::BringMatter;

bool is_word_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

// 长期坚持 and the like: no due day, on purpose.
bool says_no_end(std::string_view word)
{
    return is_word_of(word, {"长期", "长期坚持", "长期推进", "持续", "持续推进", "常年", "常态化", "无期限"});
}
bool says_closed(std::string_view word)
{
    return is_word_of(word, {"已办结", "办结", "已完成", "完成", "已整改", "整改完成", "整改到位", "已销号", "销号",
                             "已落实", "已结", "办理完毕", "是"});
}
bool says_open(std::string_view word)
{
    return says_no_end(word) || is_word_of(word, {"在办", "办理中", "正在办理", "推进中", "正在推进", "进行中",
                                                  "正在进行", "落实中", "正在落实", "实施中", "整改中", "正在整改",
                                                  "未办结", "未完成", "未整改", "未销号", "未落实", "未开始", "否"});
}
// A sentence, not a word of a state.
bool is_narrative(std::string_view text)
{
    constexpr std::size_t longest_word = 8;
    return utf16_length(text) > longest_word || text.find("，") != text.npos || text.find("。") != text.npos ||
           text.find("；") != text.npos;
}

bool is_blank_cell(const RowReader& row, std::string_view key)
{
    const std::string written = key_of_name(row.text(key));
    return written.empty() || words::says_nothing(written);
}

Day last_of_month(Day day)
{
    const std::chrono::year_month_day date{day};
    return std::chrono::sys_days{date.year() / date.month() / std::chrono::last};
}

// 年底前, 12月15日前: as in the text of a document handed over on that day.
std::optional<Day> day_in_words(std::string words, std::optional<Day> handed_over)
{
    if (!words.ends_with("前") && !words.ends_with("止")) words += "前";
    const std::u16string text = clauses::to_utf16(words);
    for (const auto from : {handed_over, std::optional<Day>{}}) {
        const clauses::Deadline read = clauses::deadline_of(text, from);
        if (read.day && read.marks.size() == 1 && read.marks.front().size() == text.size()) return read.day;
    }
    return {};
}

std::optional<Day> read_due_day(RowReader& row, std::optional<Day> handed_over)
{
    const sheets::Cell& cell = row.cell("due");
    if (cell.kind == sheets::CellKind::text && !sheets::day_from_cell(cell))
        if (const auto day = day_in_words(squeezed(row.text("due")), handed_over)) {
            row.warn("due", "due.in_words", fmt::format("“{}”按{}收。", excerpt(row.text("due")), to_text(*day)),
                     fmt::format("\"{}\" is read as {}.", excerpt(row.text("due")), to_text(*day)));
            return day;
        }
    const auto read = row.day_or_month("due");
    if (!read) return {};
    if (!read->month_only) return read->day;
    row.warn("due", "date.month_end", "期限只有年月，按当月最后一日收。",
             "Only year and month are given; the last day of the month is used.");
    return last_of_month(read->day);
}

// Of the past; a month alone is asked about.
std::optional<Day> read_handed_over_day(RowReader& row)
{
    if (is_blank_cell(row, "handed_over")) return {};
    const auto read = row.day_or_month("handed_over");
    if (read && read->month_only)
        row.ask("handed_over", "handed_over.month", "交办日期只有年月：确认后按当月1日收。",
                "The day of the hand-over is only a month: once confirmed it is the first of that month.");
    return read ? std::optional{read->day} : std::nullopt;
}

std::optional<Day> read_done(const Pass& pass, RowReader& row, std::string_view key)
{
    if (is_blank_cell(row, key)) return {};
    const auto read = row.day_or_month(key);
    if (!read) return {};
    if (read->day > pass.today) {
        row.reject(key, {.why = district::refusals::day_in_the_future, .subject = to_text(read->day)});
        return {};
    }
    if (!read->month_only) return read->day;
    row.ask(key, "done.month", "办结日期只有年月：确认后按当月最后一日收（本月的按今日收）。",
            "The day on which it was done is only a month: once confirmed it is the last of that month, in the present "
            "one today.");
    return std::min(last_of_month(read->day), pass.today);
}

void read_due(RowReader& row, std::optional<Day> handed_over, BringMatter& it)
{
    const std::string written = key_of_name(row.text("due"));
    if (written.empty() || words::says_nothing(written)) {
        if (!it.done)
            row.ask("due", "due.none", "没有办理期限：确认后列入督办，不计逾期。",
                    "It has no due day: once confirmed it is listed and never overdue.");
        return;
    }
    if (!says_no_end(written)) {
        it.due = read_due_day(row, handed_over);
        return;
    }
    row.ask("due", "due.no_end", "没有期限（长期坚持）：确认后列入督办，不计逾期。",
            "It has no due day: once confirmed it is listed and never overdue.");
}

enum class Said : std::uint8_t { nothing, open, closed, narrative, unknown };
struct State {
    Said said = Said::nothing;
    bool by_result = false;  // 完成情况: 已完成
};

// Under 办理状态; where that is empty, under 完成情况 if it is such a word.
State state_of(const RowReader& row)
{
    const std::string state = key_of_name(row.text("state")), result = key_of_name(row.text("result"));
    const auto said = [](std::string_view word) {
        return says_closed(word) ? Said::closed : says_open(word) ? Said::open : Said::nothing;
    };
    if (state.empty() || words::says_nothing(state)) return {said(result), said(result) != Said::nothing};
    if (const Said known = said(state); known != Said::nothing) return {known};
    return {is_narrative(row.text("state")) ? Said::narrative : Said::unknown};
}

// 完成时间 without a column beside it that says by when, or on which day it was done.
bool has_day_of_two_meanings(const Columns& columns)
{
    const auto& names = columns.form.find("due")->stand_ins;
    return !columns.has("done") && std::ranges::any_of(columns.match.matched, [&](const sheets::Match::Heading& it) {
        return it.key == "due" && std::ranges::find(names, sheets::plain_heading(it.written)) != names.end();
    });
}

// What is told of the work: the result of a closed matter. That of an open one has no place before it is there.
void read_told(RowReader& row, const State& state, BringMatter& it)
{
    std::string result = state.by_result || words::says_nothing(row.text("result")) ? "" : row.text("result");
    const std::string told = state.said == Said::narrative ? row.text("state") : "";
    if (it.done) {
        if (result.empty()) result = told;
        if (!result.empty()) it.result = district::Text{std::move(result)};
        return;
    }
    if (!told.empty())
        row.ask("state", "state.narrative",
                "办理状态写的是进展情况：确认后按在办收，这段文字不导入，请导入后由牵头单位写入办理进展。",
                "The state is a report of progress: once confirmed the matter is open and this text is not imported; "
                "the lead notes it afterwards.");
    if (!result.empty())
        row.warn("result", "result.of_open", "在办事项的办理结果（完成情况）不导入：请导入后由牵头单位写入办理进展。",
                 "The result of an open matter is not imported: the lead notes it as progress afterwards.");
}

// 办理状态 and 办结日期 must agree.
void compare_state(RowReader& row, const State& state, std::string_view done_key, const BringMatter& it)
{
    if (state.said == Said::closed && !it.done && is_blank_cell(row, done_key))
        row.reject("done", "done.missing", "已办结的事项请填写办结日期。", "It is closed: write the day it was done.");
    else if (state.said == Said::open && it.done)
        row.reject("state", "state.contradicts", "状态为在办，却填有办结日期，请核对。",
                   "It is open but has a day on which it was done; please check.");
    else if (state.said == Said::unknown)
        row.reject("state", "state.unknown",
                   fmt::format("办理状态“{}”无法识别，请填写“在办”或“已办结”。", excerpt(row.text("state"))),
                   fmt::format("The state \"{}\" is unknown; write 在办 (open) or 已办结 (closed).",
                               excerpt(row.text("state"))));
}

}  // namespace

void read_days(const Pass& pass, RowReader& row, MatterRow& it)
{
    BringMatter& command = it.command;
    const State state = state_of(row);
    const auto handed_over = read_handed_over_day(row);
    const bool is_open_question = has_day_of_two_meanings(row.columns);
    const bool is_done_day = is_open_question && state.said == Said::closed;
    command.done = read_done(pass, row, is_done_day ? "due" : "done");
    if (!is_done_day) read_due(row, handed_over, command);
    if (is_open_question && state.said != Said::closed && state.said != Said::open && command.due)
        row.ask(
            "due", "due.or_done",
            "“完成时间”可指期限，也可指办结日期：确认后按办理期限收，事项在办；如指办结日期，请把表头改为“办结日期”。",
            "This column may be the due day or the day it was done: once confirmed it is the due day and the "
            "matter is open; otherwise call the column 办结日期.");
    compare_state(row, state, is_done_day ? "due" : "done", command);
    read_told(row, state, command);
    it.is_handed_over_said = handed_over.has_value();
    command.handed_over =
        handed_over.value_or(std::min({pass.today, command.due.value_or(never), command.done.value_or(never)}));
    if (is_blank_cell(row, "handed_over") && !row.rejected())
        row.ask("handed_over", "handed_over.missing",
                "没有交办日期：确认后从导入当日、期限或办结日期中最早的一天算起。",
                "The day of the hand-over is missing: once confirmed it counts from the earliest of today, the due day "
                "and the day it was done.");
}

}  // namespace jinze::intake
