// Everything that can ever have happened in a district. Events are facts in the past tense; once
// written they are never changed, so add a new one rather than alter one.
#pragma once

#include <variant>

#include "domain/district/grants.h"
#include "domain/district/rooms.h"

namespace jinze::district {

struct DistrictOpened {  // leaf 0
    int format = 1;
    bool demonstration = false;  // made up, under a seeded clock: only `jinze demo` writes true
};

enum class Sheet : std::uint8_t { organisations, people, posts, records };

struct ImportBegun {  // the leaves up to ImportEnded belong to it
    BatchId batch;
    Sheet sheet{};
    Digest file{};
    std::optional<PersonId> with;  // who confirmed the sheet; absent: nothing in it took two people
};
struct ImportEnded {
    BatchId batch;
    int added = 0, changed = 0, same = 0;
};
struct ImportUndone {
    BatchId batch;
    std::optional<PersonId> with;  // the second person; absent: none was needed
};

// The one body of its kind whose posts may reach everywhere. Without one it is the first of that kind
// that was founded.
struct BodyNamed {
    OrgId org;
    std::optional<PersonId> with;  // the second person; absent: none was needed
};

// How far the security log had come: once a day, by nobody. Whoever cuts it later is found out by this leaf.
struct SecurityLogNoted {
    std::uint32_t count = 0;  // rows that its chain had
    Digest head{};            // of the chain then
};

// Everything that can have happened: the district's own events and what the rooms list. On the wire an event is known
// by its name, so the order is of no matter; that no name stands twice is proved in domain/district/describe.h.
using OwnEvents = boost::mp11::mp_list<DistrictOpened, ImportBegun, ImportEnded, ImportUndone, RightsAdopted, BodyNamed,
                                       SecurityLogNoted>;
using AllEvents =
    boost::mp11::mp_append<OwnEvents,
                           boost::mp11::mp_apply<boost::mp11::mp_append, boost::mp11::mp_transform<EventsOf, Rooms>>>;
using Event = boost::mp11::mp_rename<AllEvents, std::variant>;
using Events = std::vector<Event>;

// One leaf of the ledger: when it was recorded, who did it (0: the office, at setting up), what
// happened.
struct Leaf {
    Instant at{};
    PersonId by;
    Event event;
};

}  // namespace jinze::district
