// What asks for the same: the same kind of record on the same topic from the same bearer. Said as a warning before it
// is adopted, never as a refusal: one record serves both, but nobody should have to find that out. Source:
// 《整治形式主义为基层减负若干规定》, 同类材料最多报一次.
#pragma once

#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/district/state.h"
#include "domain/matter/terms.h"

namespace jinze::burden {

// One bearer, one kind of record and the topics of the smaller of the two are asked for by both. Without a topic a
// duty asks for nothing of its own.
bool asks_the_same(const duty::Terms& one, const duty::Terms& other);
// The bodies, the openers and the steps are the same: the first asks what the second asks.
bool asks_the_same(const matter::Type& one, const matter::Type& other);

// The duties in force on the first day of `wanted`, or adopted for a later one, that ask for the same; other duties
// only. A unit's own duty concerns the unit alone. In the order of adoption.
std::vector<const duty::DutyVersion*> same_in_force(const duty::Duties& duties, const duty::Terms& wanted,
                                                    std::optional<OrgId> unit);
std::vector<const matter::Type*> same_in_force(const matter::Matters& matters, const matter::Type& wanted);

// Two duties of one list, each pair once, in its order.
struct SameDuties {
    const duty::DutyVersion *one = nullptr, *other = nullptr;
};
std::vector<SameDuties> same_on(const duty::Duties& duties, Day on, Day known);
struct SameEntries {
    const catalogue::Entry *one = nullptr, *other = nullptr;
};
std::vector<SameEntries> same_in(const catalogue::Catalogue& catalogue);

// What both ask for.
struct Shared {
    std::vector<duty::Bearer> bearers;
    std::vector<record::Kind> kinds;
    std::vector<Code> topics;
};
Shared shared_by(const duty::Terms& one, const duty::Terms& other);

// 与已有的“…”要求相同：同类材料最多报一次。
Bilingual warning(const Bilingual& wanted, const Bilingual& in_force);

}  // namespace jinze::burden
