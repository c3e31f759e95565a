// What became of one message.
#pragma once

#include <cstdint>

namespace jinze::post {

enum class Outcome : std::uint8_t {
    taken,            // the other system has it
    put_off,          // it asked to try later
    refused,          // it will never take it
    unknown_address,  // refused: there is no such mailbox
    mailbox_full,     // put off: the mailbox is full
    unreachable,      // nothing was given: no connection, or no answer before the text
    not_secure,       // nothing was given: no TLS, or a certificate that does not hold
    not_let_in,       // nothing was given: user or password wrong
    not_allowed,      // nothing was given: the host is not on the list
    unsure,           // the connection broke after the text was given
};

struct Sent {
    Outcome outcome{};
    int code = 0;  // the other system's last answer: 250, 452; 0: none
};

// Whether the other system may have it.
constexpr bool may_have_it(Outcome outcome) { return outcome == Outcome::taken || outcome == Outcome::unsure; }

}  // namespace jinze::post
