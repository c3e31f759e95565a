// What a person chooses: by which channel, at which hours, how often. Kept beside their account, not in the ledger.
#pragma once

#include "app/outbox/rows.h"
#include "domain/calendar/working_days.h"
#include "storage/journal/sealed_key_value_store.h"

namespace jinze::outbox {

class Choices {
public:
    Choices(journal::SealedKeyValueStore& drawer, Clock clock) : drawer_{drawer}, clock_{std::move(clock)} {}

    ChoicesRow of(PersonId person) const;  // the usual ones if nothing was chosen
    void set(PersonId person, const ChoicesRow& row);

    // A new secret for the address of their calendar; the former one opens nothing any more.
    std::string new_feed(PersonId person);
    bool has_feed(PersonId person) const;
    void end_feed(PersonId person);
    std::optional<PersonId> feed_of(std::string_view secret) const;

private:
    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
};

// Whether this can be an address of mail: one @, no spaces, at most 254 characters of ASCII (RFC 5321 §4.5.3.1.3).
bool is_mail_address(std::string_view text);

// The first instant from `now` on at which a message may come.
Instant next_hour(const ChoicesRow& choices, const calendar::WorkingDays& working, Instant now);

}  // namespace jinze::outbox
