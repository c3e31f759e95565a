#include "domain/catalogue/catalogue.h"

#include <algorithm>

#include "base/ensure.h"

namespace jinze::catalogue {
namespace {

// The last one in force; the first if the day is before all of them.
template <class Dated>
const Dated& in_force_on(const std::vector<Dated>& dated, Day day)
{
    ensure(!dated.empty());
    const Dated* found = &dated.front();
    for (const Dated& each : dated)
        if (each.from <= day) found = &each;
    return *found;
}

}  // namespace

const Topic* Catalogue::topic(const Code& code) const
{
    const auto found = std::ranges::find(topics, code, &Topic::code);
    return found == topics.end() ? nullptr : &*found;
}

const Document* Catalogue::document(const Code& wanted) const
{
    const auto found = std::ranges::find(documents, wanted, &Document::id);
    return found == documents.end() ? nullptr : &*found;
}

const Entry* Catalogue::duty(const Code& wanted, Day on) const
{
    const Entry* found = nullptr;  // if several are in force, the one that began last
    for (const Entry& entry : duties)
        if (entry.terms.duty == wanted && entry.terms.from <= on && (!found || found->terms.from < entry.terms.from))
            found = &entry;
    return found && on <= found->terms.until ? found : nullptr;
}

const Parameters& Catalogue::parameters_on(Day day) const { return in_force_on(parameters, day); }
const TierNames& Catalogue::tiers_on(Day day) const { return in_force_on(tiers, day); }

}  // namespace jinze::catalogue
