#include "app/desk/notices.h"

#include "app/sheets/chosen.h"
#include "app/sheets/dates.h"
#include "app/sheets/forms.h"
#include "app/sheets/read.h"
#include "base/text.h"

namespace jinze::desk {
namespace {

using calendar::DayOff;
using catalogue::Notice;
using catalogue::Notices;
using catalogue::Problems;
using sheets::Row;

constexpr std::string_view notices_file = "holidays.csv";

std::optional<DayOff> kind_from(const std::string& word)
{
    for (const std::string_view it : {"放假", "休息", "休", "假日", "节假日"})
        if (word == it) return DayOff::holiday;
    for (const std::string_view it : {"调休上班", "上班", "补班", "调休补班", "班"})
        if (word == it) return DayOff::made_up;
    return std::nullopt;
}

class NoticeReading {
public:
    explicit NoticeReading(const sheets::Chosen& sheet) : sheet_{sheet} {}

    Notices notices;
    Problems problems;

    void read()
    {
        for (const Row& row : sheet_.table.rows) read(row);
    }

private:
    void wrong(const Row& row, std::string_view key, Bilingual what, Bilingual remedy)
    {
        const int column = static_cast<int>(sheet_.match.column_of(key).value_or(0)) + 1;
        problems.push_back(
            {std::string{notices_file}, {static_cast<int>(row.number), column}, std::move(what), std::move(remedy)});
    }

    std::optional<Day> day_in(const Row& row)
    {
        const auto day = sheets::day_from_cell(sheet_.match.cell(row, "day"));
        if (day && !day->month_only) return day->day;
        const bool missing = !day && day.error().cause == "date.does_not_exist";
        wrong(row, "day",
              missing ? Bilingual{"没有这一天", "there is no such day"}
                      : Bilingual{"看不出是哪一天", "the day is not clear"},
              {"一行一天，写成2026-10-01，并确有这一天", "one row a day, written like 2026-10-01, a day that exists"});
        return std::nullopt;
    }

    void read(const Row& row)
    {
        const auto day = day_in(row);
        const auto kind = kind_from(squeezed(sheet_.match.cell(row, "kind").text));
        if (!kind)
            wrong(row, "kind", {"类型只有“放假”和“调休上班”", "the kind is 放假 or 调休上班"},
                  {"改为其中之一", "write one of the two"});
        if (!day || !kind) return;
        Notice& notice = notices[year_of(*day)];
        if (!notice.days.emplace(*day, *kind).second)
            return wrong(row, "day", {"这一天重复填写", "this day occurs twice"}, {"只留一行", "keep one line"});
        if (*kind == DayOff::holiday) catalogue::note_festivals(notice, *day, sheet_.match.cell(row, "name").text);
    }

    const sheets::Chosen& sheet_;
};

Problems problems_of(const std::vector<sheets::Fault>& faults)
{
    Problems problems;
    for (const sheets::Fault& fault : faults)
        problems.push_back({std::string{notices_file},
                            {std::max(1, static_cast<int>(fault.row)), 1},
                            {fault.chinese, fault.english},
                            {"表头写：日期、名称、类型", "the headings are 日期, 名称, 类型"}});
    return problems;
}

}  // namespace

std::expected<Notices, Problems> notices_from(std::string_view bytes)
{
    auto book = sheets::read_book(view_of(bytes));
    if (!book) return std::unexpected{problems_of({book.error()})};
    const auto sheet = sheets::chosen(*std::move(book), sheets::holidays_form());
    if (!sheet) return std::unexpected{problems_of(sheet.error())};
    NoticeReading reading{*sheet};
    reading.read();
    if (!reading.problems.empty()) return std::unexpected{std::move(reading.problems)};
    return std::move(reading.notices);
}

}  // namespace jinze::desk
