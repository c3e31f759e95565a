#include "office/tallies.h"

#include "pages/scopes.h"

namespace jinze::office {

std::map<Code, desk::Tally> tallies(const Reader& reader, const std::function<bool(const duty::Obligation&)>& wanted)
{
    std::map<Code, desk::Tally> all;
    if (reader.sight.all().empty()) return all;
    reader.each_standing(reader.sight.all(), reader.today, [&](const duty::Obligation& it, duty::Standing standing) {
        if (wanted(it) && pages::is_of_the_year(it, standing, reader.today))
            pages::count(all[it.terms().duty], standing);
    });
    return all;
}

}  // namespace jinze::office
