#include "office/tallies.h"

namespace jinze::office {

void count(desk::Tally& tally, duty::Standing standing)
{
    static constexpr std::array<int desk::Tally::*, duty::standings> places{
        &desk::Tally::not_owed,        &desk::Tally::waived,   &desk::Tally::done,          &desk::Tally::done_entered_late,
        &desk::Tally::done_late,       &desk::Tally::not_begun, &desk::Tally::awaiting_notice, &desk::Tally::answered,
        &desk::Tally::reason_wanted,   &desk::Tally::overdue,  &desk::Tally::due_soon,      &desk::Tally::open};
    ++(tally.*places[static_cast<std::size_t>(standing)]);
}

std::map<Code, desk::Tally> tallies(const Reader& reader, const std::function<bool(const duty::Obligation&)>& wanted)
{
    std::map<Code, desk::Tally> all;
    if (reader.sight.all().empty()) return all;
    const Day year = day_at(year_of(reader.today), 1, 1);
    reader.each_standing(reader.sight.all(), reader.today, [&](const duty::Obligation& it, duty::Standing standing) {
        if (!wanted(it)) return;
        const bool open = !duty::is_settled(standing) && standing != duty::Standing::not_owed;
        if (it.last < year && !open) return;
        if (it.begin > reader.today && it.last > day_at(year_of(reader.today), 12, 31)) return;
        count(all[it.terms().duty], standing);
    });
    return all;
}

}  // namespace jinze::office
