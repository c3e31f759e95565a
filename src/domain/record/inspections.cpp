#include "domain/record/inspections.h"

namespace jinze::record {
namespace {

// The records that cite it, of one kind, as known on a day.
template <class Take>
void each_citing(const Records& records, RecordId plan, Kind kind, Day known, const Take& take)
{
    for (const RecordId id : records.citing(plan)) {
        const Version* version = records[id].known(known);
        if (version && version->content.kind == kind && version->content.rare.cites == plan) take(id, version->content);
    }
}

}  // namespace

std::vector<RecordId> plans_of(const Records& records, int year, Day known)
{
    std::vector<RecordId> found;
    for (const RecordId id : records.plans()) {
        const Version* version = records[id].known(known);
        if (version && version->content.rare.plan && version->content.rare.plan->year == year) found.push_back(id);
    }
    return found;
}

std::vector<Visit> visits_in(const Records& records, int year, Day known)
{
    std::vector<Visit> found;
    for (const RecordId plan : plans_of(records, year, known))
        each_citing(records, plan, Kind::talk, known, [&](RecordId id, const Filed& content) {
            if (content.concerns) found.push_back({id, plan, *content.concerns});
        });
    return found;
}

std::vector<RecordId> reports_on(const Records& records, RecordId plan, Day known)
{
    std::vector<RecordId> found;
    each_citing(records, plan, Kind::report, known, [&](RecordId id, const Filed&) { found.push_back(id); });
    return found;
}

}  // namespace jinze::record
