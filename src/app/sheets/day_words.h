// Normalises written days: ２００３年７月１日, 二〇〇三年七月一日, 2003—07—01 become 2003-7-1 and the like.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jinze::sheets {

struct DayWritten {
    std::string day;   // digits and one kind of separator, - / or .; anything else is left as it was
    std::string time;  // 16:00:00.000Z, as it stood after the day; empty if there was none
};
DayWritten day_written(std::string_view cell);

// Minutes since midnight, and the zone's offset from UTC if one is named; empty if it is not a time of day.
struct TimeOfDay {
    int minutes = 0;
    std::optional<int> zone;
};
std::optional<TimeOfDay> time_from(std::string_view text);

}  // namespace jinze::sheets
