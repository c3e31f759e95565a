// Carries out a plan: marks, sends, notes what became of it; one message after another.
#pragma once

#include <functional>
#include <stop_token>

#include "app/outbox/plan.h"
#include "app/post/mailer.h"
#include "app/post/webhook.h"

namespace jinze::outbox {

// How messages leave. Tests give their own.
struct Posting {
    std::function<post::Sent(const post::Mail&)> mail;
    std::function<post::Sent(const std::string& group, const post::Notice&)> group;
    std::function<std::string(PersonId)> address;  // of mail; empty: none any more
    std::string site;                              // where links lead
};

struct Delivered {
    int taken = 0, put_off = 0, failed = 0, unsure = 0;
    bool stopped = false;  // the other side cannot be reached or does not let us in: all of them wait
};

// Until it is done, `stop` is asked for, another process sends, or the server of mail cannot be reached.
Delivered deliver(Outbox& outbox, const Plan& plan, const Posting& posting, const std::stop_token& stop = {});

// What leaves the house: a count and a link. No name, no title, no case.
post::Mail mail_of(const Letter& letter, const std::string& to, const std::string& site, Instant now);
post::Notice notice_of(const Letter& letter, const std::string& site, Instant now);

// The state of a row after this outcome.
void note_outcome(OutboxRow& row, const post::Sent& sent, Instant now);

}  // namespace jinze::outbox
