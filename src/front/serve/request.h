// One request as handlers see it: who asks, of which district, on which day. A handler is a plain function from it
// (and the body) to an answer or a Denial.
#pragma once

#include "app/access/gate.h"
#include "app/input/planner.h"
#include "app/views/admin/workroom.h"
#include "app/views/reader.h"
#include "app/views/reminders/choices.h"
#include "front/http/message.h"
#include "front/serve/cookies.h"
#include "front/serve/hosts.h"
#include "front/serve/live.h"
#include "front/serve/slow_lane.h"
#include "storage/vault/key.h"

namespace jinze::serve {

using input::Denial;
using views::Result;

// What the server owns for as long as it runs.
struct House {
    desk::Desk& desk;
    access::Gate& gate;
    views::Standings standings;
    views::VisibleScopes sights;
    Live live;
    std::unique_ptr<vault::Marker> drafts;  // derives each person's draft key; null: browsers store no drafts
    bool demonstration_doors = false;       // sign in by one click: demonstration on loopback only
    views::Workroom office;
    SlowLane slow{};
    Hosts hosts;  // accepted host names
    CookieNames cookies = CookieNames::of(desk.journal());
    std::function<void(PersonId)> forget{};  // clears cached answers about an erased person
    views::PostOffice post{};                // where reminders may go
    std::function<void()> ring{};            // tells whoever sends that something was written; never blocks
};
// Subscribes to writes: updates the board, then notifies open pages.
void listen(House& house);
void listen_no_more(House& house);

struct Request {
    House& house;
    const http::Request& request;
    const access::Session* session = nullptr;  // null: not signed in
    Day today{};
    std::vector<std::string> steps;  // path segments matched by {…}

    PersonId who() const { return session ? session->person : PersonId{}; }
    Result<std::string> idempotency_key() const;  // required, at most 100 bytes
    Result<PersonId> in_place_of() const;         // X-In-Place-Of
    // Reads the current state: f takes a views::Reader and returns the page's data. Throws GivenUp on timeout or when
    // the client has gone.
    template <class F>
    auto read(F&& f) const
    {
        return house.desk.read([&](const district::State& state) { return reading(state, f); });
    }
    // The same on a state already locked.
    template <class F>
    auto reading(const district::State& state, F&& f) const
    {
        const Patience patience{request.gone, Patience::Clock::now() + longest};
        const auto library = house.desk.library(state);
        const auto sight = house.sights.of(state, who(), today);
        return f(views::Reader{state, house.desk.directory(), *library, house.standings, *sight, who(), today,
                               house.desk.now(), &patience});
    }
    static constexpr std::chrono::seconds longest{30};  // timeout of one answer
    // Performs an act, once per Idempotency-Key, and returns what was written. Names resolve as this person may name.
    Result<input::ReceiptAnswer> have_done(const std::string& input, const input::Planner& think) const;
};

}  // namespace jinze::serve
