// A new district's first acts: it is opened, and takes the built-in catalogue, the holiday notices and the
// district's numbers, so that it can say who owes what from its first day.
#pragma once

#include "app/desk/desk.h"
#include "domain/catalogue/load.h"

namespace jinze::desk {

struct Opening {
    bool demonstration = false;
    Day start{};  // no obligation begins before this day
};

// The commands of the first request, and the documents they adopt. The catalogue's files are checked; a
// fault in the built-in ones is ours.
Request opening(const Opening& opening, PersonId actor);

// Adopts whole catalogue files again (a later version): duties whose terms differ from those in force.
Request adoption(const district::State& state, std::span<const catalogue::File> files,
                 const catalogue::Catalogue& catalogue, PersonId actor);

}  // namespace jinze::desk
