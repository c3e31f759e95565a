#include "app/views/board/duty_list.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/today_parts.h"

namespace jinze::views {
namespace {

// Windows that overlap the year.
bool touches(const duty::Obligation& it, int year) { return year_of(it.begin) <= year && year <= year_of(it.last); }

int month_in(Day day, int year, int before, int after)
{
    if (year_of(day) < year) return before;
    if (year_of(day) > year) return after;
    return static_cast<int>(static_cast<unsigned>(civil(day).month()));
}

}  // namespace

YearStrip year_strip(const Reader& reader, OrgId home, const std::vector<Stood>& all, Day on)
{
    const int year = year_of(on);
    YearStrip strip{.org = named(reader, home), .year = year};
    std::map<std::size_t, StripRow> rows;
    const OfficialOrder order{reader.state.duties()};
    for (const Stood& it : all) {
        const duty::Obligation& obligation = it.obligation;
        const bool own = obligation.bearer.kind == duty::BearerRef::Kind::body && obligation.bearer.org() == home;
        if (!own || !touches(obligation, year)) continue;
        StripRow& row = rows[order.of(obligation.terms().duty)];
        if (row.duty.empty()) {
            row.duty = obligation.terms().duty.text();
            row.title = title_of(reader.asking(), *obligation.version);
        }
        row.cells.push_back({.obligation = obligation.id().text,
                             .window = window_words(obligation),
                             .first_month = month_in(obligation.begin, year, 1, 12),
                             .last_month = month_in(obligation.last, year, 1, 12),
                             .standing = it.standing,
                             .words = words::words_of(it.standing)});
    }
    for (auto& [place, row] : rows) strip.rows.push_back(std::move(row));
    return strip;
}

}  // namespace jinze::views
