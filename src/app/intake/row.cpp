#include "app/intake/row.h"

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"

namespace jinze::intake {

using sheets::Severity;

Columns::Columns(const sheets::Chosen& sheet, const sheets::Form& the_form)
    : form{the_form}, match{sheet.match}, reading{sheet.reading}
{
    for (const sheets::Match::Heading& heading : match.matched) places_.emplace_back(heading.key, heading.column);
}

std::size_t Columns::at(std::string_view key) const
{
    for (const auto& [name, column] : places_)
        if (name == key) return column;
    return sheets::limits::columns;
}

RowReader::RowReader(const Columns& the_columns, const sheets::Row& row, std::vector<sheets::Problem>& problems)
    : columns{the_columns}, row_{row}, problems_{problems}
{
    for (sheets::Problem& problem : sheets::cell_problems(columns.form, columns.match, row)) {
        rejected_ = rejected_ || problem.severity == Severity::rejected;
        problems_.push_back(std::move(problem));
    }
}

std::string RowReader::text(std::string_view key) const { return clean_text(cell(key).text); }

std::string RowReader::name(std::string_view key)
{
    const std::string& typed = cell(key).text;
    if (flaw_of_name(typed) == Flaw::lost)
        reject(key, "text_lost", fmt::format("“{}”中有字丢失，请对照原件补全。", excerpt(text(key), 40)),
               fmt::format("\"{}\" has lost a character; correct it from the original.", excerpt(text(key), 40)));
    return clean_name(typed);
}

std::optional<Day> RowReader::day(std::string_view key, Severity severity)
{
    const auto read = day_or_month(key, severity);
    if (!read) return {};
    if (read->month_only)
        warn(key, "date.month_only", "只有年月，按当月1日收。",
             "Only year and month are given; the first of the month is used.");
    return read->day;
}

std::optional<sheets::CellDay> RowReader::day_or_month(std::string_view key, Severity severity)
{
    const sheets::Cell& it = cell(key);
    if (it.kind == sheets::CellKind::error || squeezed(it.text).empty()) return {};  // reported already
    const auto read = sheets::day_from_cell(it);
    if (!read) {
        say(key, sheets::problem_at(place(), {}, read.error(), severity));
        return {};
    }
    if (read->at_utc_midnight && columns.form.kind != "records")  // its days have a time
        ask(key, "date.utc_midnight", "写着16点，可能是导出时差了一天，请核对：确认后按写的这一天收。",
            "The time is 16:00, so an export may have changed the day; please check: once confirmed the day is used as "
            "written.");
    return *read;
}

std::optional<RowReader::YesNo> RowReader::yes_or_no(std::string_view key)
{
    const std::string words = trimmed(plain_width(text(key)));
    // Longer words before their prefixes. 非流动党员 and 流动党员 repeat the column's heading.
    constexpr auto known = std::to_array<std::pair<std::string_view, bool>>(
        {{"不是", false}, {"是", true},          {"否", false},     {"无", false},     {"没有", false},
         {"有", true},    {"非流动党员", false}, {"非流动", false}, {"未流动", false}, {"流动党员", true},
         {"流动", true},  {"非失联党员", false}, {"非失联", false}, {"未失联", false}, {"失联党员", true},
         {"失联", true},  {"正常", false},       {"√", true},       {"×", false},      {"/", false},
         {"-", false},    {"—", false}});
    for (const auto& [word, yes] : known)
        if (words.starts_with(word)) return YesNo{yes, trimmed(words.substr(word.size()))};
    if (words.empty()) return YesNo{};
    reject(key, "choice.unknown", fmt::format("“{}”无法识别，请填写“是”或者“否”。", excerpt(words)),
           fmt::format("\"{}\" is neither 是 nor 否.", excerpt(words)));
    return {};
}

void RowReader::reject(std::string_view key, std::string cause, std::string chinese, std::string english)
{
    say(key, {.cause = std::move(cause), .chinese = std::move(chinese), .english = std::move(english)});
}

void RowReader::warn(std::string_view key, std::string cause, std::string chinese, std::string english)
{
    say(key, {.cause = std::move(cause),
              .chinese = std::move(chinese),
              .english = std::move(english),
              .severity = Severity::warned});
}

void RowReader::ask(std::string_view key, std::string cause, std::string chinese, std::string english)
{
    say(key, {.cause = std::move(cause),
              .chinese = std::move(chinese),
              .english = std::move(english),
              .severity = Severity::asked});
}

void RowReader::reject(std::string_view key, const district::Refused& refused)
{
    reject(key, std::string{refused.why.name}, district::sentence_in_chinese(refused),
           district::sentence_in_english(refused));
}

void RowReader::say(std::string_view key, sheets::Problem problem)
{
    const sheets::Column* column = columns.form.find(key);
    problem.row = row_.number;
    problem.sheet = row_.sheet;
    if (column) problem.column = column->heading;
    rejected_ = rejected_ || problem.severity == Severity::rejected;
    problems_.push_back(std::move(problem));
}

}  // namespace jinze::intake
