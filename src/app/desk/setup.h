// The first acts of a new district: it is opened and adopts the built-in catalogue, the holiday notices and its numbers
// of days, so that obligations exist from its first day.
#pragma once

#include "app/desk/desk.h"
#include "domain/catalogue/load.h"

namespace jinze::desk {

struct Opening {
    bool demonstration = false;
    Day start{};  // no obligation begins before this day
};

// The commands of the first request and the documents they adopt. Checks the catalogue's files; a fault in a built-in
// file is a bug.
Request opening(const Opening& opening, PersonId actor);

// Adopts whole catalogue files again (a later version): duties whose terms differ from those in force.
Request adoption(const district::State& state, std::span<const catalogue::File> files,
                 const catalogue::Catalogue& catalogue, PersonId actor);

}  // namespace jinze::desk
