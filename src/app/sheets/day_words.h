// The many ways of writing a day brought to one: ２００３年７月１日, 二〇〇三年七月一日, 2003—07—01 are 2003-7-1 and
// the like.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jinze::sheets {

struct DayWritten {
    std::string day;   // digits and one kind of separator, - / or .; whatever else stood there is left as it was
    std::string time;  // 16:00:00.000Z, as it stood behind the day; empty if there was none
};
DayWritten day_written(std::string_view cell);

// Minutes from midnight on, and how many the zone lies ahead of UTC if one is named; nothing if it is no time of day.
struct TimeOfDay {
    int minutes = 0;
    std::optional<int> zone;
};
std::optional<TimeOfDay> time_from(std::string_view text);

}  // namespace jinze::sheets
