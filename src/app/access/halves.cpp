#include "app/access/halves.h"

#include <algorithm>

namespace jinze::access {

void Halves::put(const HalfRow& row)
{
    drawer_.put(kinds::half, drawer_.random(8), codec::to_json(row),
                {.until = row.at + kept, .account = account_number(PersonId{row.person})});
}

std::vector<Half> Halves::all() const
{
    std::vector<Half> found;
    drawer_.each(kinds::half, {}, clock_(), [&](std::string_view key, std::string_view text) {
        found.push_back({std::string{key}, codec::stored::read<HalfRow>(text)});
    });
    std::sort(found.begin(), found.end(), [](const Half& a, const Half& b) { return a.row.at < b.row.at; });
    return found;
}

std::optional<Half> Halves::find(const std::string& id) const
{
    const auto row = row_from<HalfRow>(drawer_.get(kinds::half, id, clock_()));
    if (!row) return {};
    return Half{id, *row};
}

void Halves::drop(PersonId person, bool codes)
{
    for (const Half& it : all())
        if (it.row.person == person.number() && (it.row.slip == Slip::emergency_code) == codes) take(it);
}

}  // namespace jinze::access
