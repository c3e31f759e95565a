// The types of rights: which post may do what for which organisations. Dated data: built in until the district adopts
// its own table by an event.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/registry/terms.h"

namespace jinze::district {

enum class Right : std::uint8_t {
    read,     // see records and standings
    manage,   // organisations and people
    appoint,  // posts and charges
    import,   // import sheets, undo imports
    record,   // enter records, send meeting notices
    correct,  // correct and withdraw records
    adopt,    // duties, holidays, the district's numbers
    open_reference_year,
    grant,  // adopt this table
    erase,  // one of the two who decide to erase a person
    give_reason,
    decide_reason,
    waive,
    contest,
    decide_contest,
};

// The organisations that a grant reaches, relative to the organisation of the post.
enum class Reach : std::uint8_t {
    own,         // that organisation
    led,         // those below it; for the work committee also the leading groups that guide them
    guided,      // those it guides, and those below them
    charge,      // those in the post's charge, and those below them
    unit,        // every organisation of the same office
    everywhere,  // all, and the district as a whole; only for the body that the district named
};

// Holders of these posts in these organisations have the right for the organisations reached.
struct Grant {
    registry::OrgKind kind{};
    registry::Title title{};
    Right right{};
    Reach reach{};

    friend auto operator<=>(const Grant&, const Grant&) = default;
};

struct RightsAdopted {  // a long table takes several leaves: later ones continue the first
    Day from{};
    bool continues = false;
    std::vector<Grant> grants;
    std::optional<PersonId> with;  // the second person; absent: none was needed
};

}  // namespace jinze::district
