// The district's own numbers, its reference years and its calendar: the values in force and their first days.
#pragma once

#include "app/views/mention.h"

namespace jinze::views {

class Chronicle;

struct NumbersThen {
    duty::Parameters numbers;
    Day entered{};
    Mention by;
};
struct ReferenceYearShown {
    int year = 0;
    Day from{}, last{}, entered{};
};
struct ReferenceDuty {
    Code code;
    Bilingual title;
    std::vector<ReferenceYearShown> years;  // opened ones, newest first
    int next = 0;                           // the year that could be opened now
};
struct CalendarYear {
    int year = 0;
    bool adopted = false;  // false: last days are provisional, counted by weekends
};
struct SettingsPage {
    duty::Parameters numbers;
    std::vector<NumbersThen> history;  // newest first
    std::vector<ReferenceDuty> reference;
    std::vector<CalendarYear> calendar;  // from the first adopted to next year
    bool may_adopt = false, may_open = false;
};
struct ReferenceYearWanted {
    std::string duty;
    int year = 0;
    std::string from, last;
};
BOOST_DESCRIBE_STRUCT(NumbersThen, (), (numbers, entered, by))
BOOST_DESCRIBE_STRUCT(ReferenceYearShown, (), (year, from, last, entered))
BOOST_DESCRIBE_STRUCT(ReferenceDuty, (), (code, title, years, next))
BOOST_DESCRIBE_STRUCT(CalendarYear, (), (year, adopted))
BOOST_DESCRIBE_STRUCT(SettingsPage, (), (numbers, history, reference, calendar, may_adopt, may_open))
BOOST_DESCRIBE_STRUCT(ReferenceYearWanted, (), (duty, year, from, last))

struct HolidaysQuestion {
    std::optional<YesNo> confirm;  // yes: adopt in spite of unusual entries
};
BOOST_DESCRIBE_STRUCT(HolidaysQuestion, (), (confirm))

Result<SettingsPage> settings_page(const Reader& reader, const Chronicle& chronicle);
input::Planner opening_year(ReferenceYearWanted wanted);
input::Planner adopting_numbers(duty::Parameters numbers);

}  // namespace jinze::views
