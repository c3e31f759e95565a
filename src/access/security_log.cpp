#include "access/security_log.h"

#include <algorithm>

namespace jinze::access {
namespace {

constexpr days kept{366};

}  // namespace

void SecurityLog::note(DeedRow row)
{
    row.at = clock_();
    const std::string number = std::to_string(row.at.time_since_epoch().count());
    const std::string key = to_text(day_of(row.at)) + ' ' + std::string(16 - std::min<std::size_t>(16, number.size()), '0') + number +
                            ' ' + drawer_.random(8);
    drawer_.put(kinds::log, key, codec::to_json(row), {.until = row.at + kept, .account = row.person});
}

void SecurityLog::note(Deed deed, PersonId person, const Doer& doer, std::string text)
{
    note({.deed = deed, .person = person.number(), .by = doer.person.number(), .by_operator = doer.is_operator,
          .name = {}, .address = doer.address, .note = std::move(text)});
}

std::vector<DeedRow> SecurityLog::of(Day day) const
{
    std::vector<DeedRow> rows;
    drawer_.each(kinds::log, to_text(day) + ' ', clock_(),
                 [&](std::string_view, std::string_view text) { rows.push_back(codec::stored::read<DeedRow>(text)); });
    std::reverse(rows.begin(), rows.end());
    return rows;
}

}  // namespace jinze::access
