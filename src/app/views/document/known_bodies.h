// The bodies that a document may name, as this reader knows them: by full name, without the district's name, and by the
// usual short forms of the names of bureaus.
#pragma once

#include "app/clauses/propose.h"
#include "app/views/reader.h"

namespace jinze::views {

// A unit's name stands for the Party group that leads it, which answers for matters.
std::vector<clauses::KnownBody> known_bodies(const Reader& reader);

// 区住房和城乡建设局 -> 区住建局; the same if there is no usual short form.
std::u16string usual_short_form(std::u16string name);

}  // namespace jinze::views
