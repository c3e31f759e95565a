// One request as the handlers see it: who asks, of which district, on which day. A handler is a plain function
// from this (and what was sent) to an answer or a Denial.
#pragma once

#include "app/access/gate.h"
#include "app/input/planner.h"
#include "app/views/admin/workroom.h"
#include "app/views/reader.h"
#include "front/http/message.h"
#include "front/serve/cookies.h"
#include "front/serve/hosts.h"
#include "front/serve/live.h"
#include "front/serve/slow_lane.h"
#include "storage/vault/key.h"

namespace jinze::serve {

using input::Denial;
using views::Result;

// What the server holds for as long as it runs.
struct House {
    desk::Desk& desk;
    access::Gate& gate;
    views::Standings standings;
    views::VisibleScopes sights;
    Live live;
    std::unique_ptr<vault::Marker> drafts;  // makes each person's key for drafts; none: nothing is kept in browsers
    bool demonstration_doors = false;       // one click enters: the demonstration on loopback only
    views::Workroom office;
    SlowLane slow{};
    Hosts hosts;  // for whom it answers
    CookieNames cookies = CookieNames::of(desk.journal());
    std::function<void(PersonId)> forget{};  // whoever keeps answers lets go of an erased person's
};
// Has the house follow what is written: the board before it is shown, open pages after it.
void listen(House& house);
void listen_no_more(House& house);

struct Request {
    House& house;
    const http::Request& request;
    const access::Session* session = nullptr;  // none: nobody has signed in
    Day today{};
    std::vector<std::string> steps;  // what stood where the pattern has {…}

    PersonId who() const { return session ? session->person : PersonId{}; }
    Result<std::string> idempotency_key() const;  // given, and no longer than 100 bytes
    // Reads what is true now: f takes a views::Reader and returns what the page says. Throws GivenUp where it takes
    // longer than is allowed, or nobody waits for it any more.
    template <class F>
    auto read(F&& f) const
    {
        return house.desk.read([&](const district::State& state) { return reading(state, f); });
    }
    // The same of a state that is already held.
    template <class F>
    auto reading(const district::State& state, F&& f) const
    {
        const Patience patience{request.gone, Patience::Clock::now() + longest};
        const auto library = house.desk.library(state);
        const auto sight = house.sights.of(state, who(), today);
        return f(views::Reader{state, house.desk.directory(), *library, house.standings, *sight, who(), today,
                               house.desk.now(), &patience});
    }
    static constexpr std::chrono::seconds longest{30};  // for one answer
    // Has an act done, once for its Idempotency-Key, and says what was written. Names mean what this person may name.
    Result<input::ReceiptAnswer> have_done(const std::string& input, const input::Planner& think) const;
};

}  // namespace jinze::serve
