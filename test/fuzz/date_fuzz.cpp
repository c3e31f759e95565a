// Any cell is a day or gets a sentence; a parsed day is parsed again from its own text.

#include "app/sheets/dates.h"
#include "app/sheets/number_format.h"
#include "base/ensure.h"

using namespace jinze;
using namespace jinze::sheets;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const auto kind = static_cast<CellKind>(data[0] % 5);
    const std::string text{reinterpret_cast<const char*>(data + 1), size - 1};
    const auto day = day_from_cell({text, kind});
    if (!day) {
        ensure(!day.error().cause.empty() && !day.error().chinese.empty() && !day.error().english.empty());
    } else {
        ensure(year_of(day->day) >= 1800 && year_of(day->day) <= 2999);
        ensure(!day->month_only || to_text(day->day).ends_with("-01"));
        const auto again = day_from_cell({to_text(day->day)});
        ensure(again.has_value() && again->day == day->day && !again->month_only);
    }
    static_cast<void>(shown_by_format(text));
    return 0;
}
