// The words of rights: which post may do what toward which organisations. Dated data: built in
// until the district adopts its own, by an event.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/registry/terms.h"

namespace jinze::district {

enum class Right : std::uint8_t {
    read,     // see what is recorded and how it stands
    manage,   // organisations and people
    appoint,  // posts and charges
    import,   // bring in sheets, take them back
    record,   // enter records, call meetings
    correct,  // correct and withdraw records
    adopt,    // duties, holidays, the district's numbers
    open_reference_year,
    grant,  // adopt this very table
    erase,  // one of the two who decide to erase a person
    give_reason,
    decide_reason,
    waive,
    contest,
    decide_contest,
};

// Which organisations a grant reaches, seen from the organisation of the post.
enum class Reach : std::uint8_t {
    own,         // that organisation
    led,         // those below it; for the work committee also the leading groups that guide these
    guided,      // those it guides, and those below them
    charge,      // those in the post's charge, and those below them
    unit,        // every organisation of the same office
    everywhere,  // all, and what concerns the district as a whole; only from the body the district named
};

// Holders of such posts in such organisations have the right toward those reached.
struct Grant {
    registry::OrgKind kind{};
    registry::Title title{};
    Right right{};
    Reach reach{};

    friend auto operator<=>(const Grant&, const Grant&) = default;
};

struct RightsAdopted {  // a long table takes several leaves: the later ones continue the first
    Day from{};
    bool continues = false;
    std::vector<Grant> grants;
    std::optional<PersonId> with;  // the second person; absent: none was needed
};

}  // namespace jinze::district
