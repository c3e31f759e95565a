// All events of a district. Events are facts in the past tense and never change once written. To change a meaning, add
// a new event.
#pragma once

#include <variant>

#include "domain/district/grants.h"
#include "domain/district/rooms.h"

namespace jinze::district {

struct DistrictOpened {  // leaf 0
    int format = 1;
    bool demonstration = false;  // invented data under a seeded clock: only `jinze demo` writes true
};

enum class Sheet : std::uint8_t { organisations, people, posts, records, matters };

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

// The one body of its kind whose posts may reach everywhere. By default the first of that kind that was founded.
struct BodyNamed {
    OrgId org;
    std::optional<PersonId> with;  // the second person; absent: none was needed
};

// The length of the security log, noted once a day without an actor. A log cut later contradicts this leaf.
struct SecurityLogNoted {
    std::uint32_t count = 0;  // rows in its chain
    Digest head{};            // head of the chain at that time
};

// All events, the district's own and those of the rooms. On the wire an event is known by its name, so the order does
// not matter. domain/district/describe.h checks that the names are unique.
using OwnEvents = boost::mp11::mp_list<DistrictOpened, ImportBegun, ImportEnded, ImportUndone, RightsAdopted, BodyNamed,
                                       SecurityLogNoted>;
using AllEvents =
    boost::mp11::mp_append<OwnEvents,
                           boost::mp11::mp_apply<boost::mp11::mp_append, boost::mp11::mp_transform<EventsOf, Rooms>>>;

// One of them. Copying, moving and destroying are compiled once (events.cpp): a std::variant of so many types costs
// every file that holds one seconds of compiling.
struct Event : boost::mp11::mp_rename<AllEvents, std::variant> {
    Event();  // DistrictOpened
    Event(const Event& other);
    Event(Event&& other) noexcept;
    Event& operator=(const Event& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();

    template <class E>
        requires boost::mp11::mp_contains<AllEvents, E>::value
    Event(E it) : Event(boost::mp11::mp_find<AllEvents, E>::value, &it)
    {
    }

private:
    Event(std::size_t index, void* it);  // moves from *it, which is the alternative of that index
};
using Events = std::vector<Event>;

// One leaf of the ledger: when it was recorded, who did it (0: the office, during setup), what happened, and in whose
// place it was done (职务代理; nothing: in their own name).
struct Leaf {
    Instant at{};
    PersonId by;
    Event event;
    std::optional<PersonId> behalf = {};
};

}  // namespace jinze::district
