#include "app/views/rules/tallies.h"

#include "app/views/board/scopes.h"

namespace jinze::views {

std::map<Code, Tally> tallies(const Reader& reader, const std::function<bool(const duty::Obligation&)>& wanted)
{
    std::map<Code, Tally> all;
    if (reader.sight.all().empty()) return all;
    reader.each_standing(reader.sight.all(), reader.today, [&](const duty::Obligation& it, duty::Standing standing) {
        if (wanted(it) && views::is_of_the_year(it, standing, reader.today))
            views::count(all[it.terms().duty], standing);
    });
    return all;
}

}  // namespace jinze::views
