#include "catalogue/holidays.h"

namespace jinze::catalogue {
namespace {

constexpr std::string_view notices_file = "holidays.csv";

std::vector<std::string_view> cells_of(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (;;) {
        const auto comma = line.find(',');
        cells.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) return cells;
        line.remove_prefix(comma + 1);
    }
}

struct NoticeReading {
    Notices notices;
    Problems problems;

    void wrong(int line, int column, Said what, Said remedy)
    {
        problems.push_back({std::string{notices_file}, {line, column}, std::move(what), std::move(remedy)});
    }
    void read(std::string_view line, int number);
};

void NoticeReading::read(std::string_view line, int number)
{
    const auto cells = cells_of(line);
    if (cells.size() < 3)
        return wrong(number, 1, {"少于三列", "fewer than three columns"},
                     {"每行写：日期,名称,类型", "write in each line: day,name,kind"});
    const auto day = day_from(cells[0]);
    if (!day)
        return wrong(
            number, 1, {"没有这一天", "there is no such day"},
            {"写成 2026-10-01，并确有这一天", "write it like 2026-10-01, a day that exists"});
    const bool off = cells[2] == "放假";
    if (!off && cells[2] != "调休上班")
        return wrong(number, 3, {"类型只有“放假”和“调休上班”", "the kind is 放假 or 调休上班"},
                     {"改为其中之一", "write one of the two"});
    auto& year = notices[year_of(*day)];
    if (!year.emplace(*day, off ? calendar::DayOff::holiday : calendar::DayOff::made_up).second)
        wrong(number, 1, {"这一天写了两次", "this day is written twice"},
              {"只留一行", "keep one line"});
}

}  // namespace

std::expected<Notices, Problems> holidays(std::string_view csv)
{
    NoticeReading reading;
    if (csv.starts_with("\ufeff")) csv.remove_prefix(3);
    for (int number = 1; !csv.empty(); ++number) {
        const auto end = csv.find('\n');
        std::string_view line = csv.substr(0, end);
        csv.remove_prefix(end == std::string_view::npos ? csv.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        if (number > 1) {
            reading.read(line, number);
        } else if (!line.starts_with("日期,")) {
            reading.wrong(
                1, 1, {"第一行不是表头", "the first line is not the heading"},
                {"第一行写：日期,名称,类型,法定天数", "write first: 日期,名称,类型,法定天数"});
        }
    }
    if (!reading.problems.empty()) return std::unexpected{std::move(reading.problems)};
    return std::move(reading.notices);
}

}  // namespace jinze::catalogue
