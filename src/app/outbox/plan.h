// Which messages leave now: a pure function of the outbox, people's choices and the time. One message gathers all that
// waits for one person; nobody hears of one thing twice a day.
#pragma once

#include <functional>
#include <map>

#include "app/outbox/choices.h"
#include "app/outbox/outbox.h"

namespace jinze::outbox {

// One message to one person or group.
struct Letter {
    PersonId person;    // 0: a group
    std::string group;  // its name
    std::string id;     // the left part of its Message-ID; empty: a new message
    int count = 0;      // different things
    std::vector<Held> rows;
};

struct Plan {
    std::vector<Letter> letters;         // in order of their first row
    std::vector<std::string> in_client;  // rows of people who take no mail
    std::optional<Instant> again;        // when something waits for its time
};

struct Conditions {
    Instant now{};
    const calendar::WorkingDays& working;
    bool urgent_at_any_hour = false;                             // the district's setting
    std::function<std::optional<ChoicesRow>(PersonId)> choices;  // nothing: an account that is closed or was never
};

Plan plan_of(std::span<const Held> rows, const Conditions& conditions);

}  // namespace jinze::outbox
