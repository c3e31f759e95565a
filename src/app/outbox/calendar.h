// A person's days as a calendar (RFC 5545) for a secret address. An entry says what kind of thing is due and links to
// it: no name, no title. Its UID stays the same when the day moves.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "domain/reminder/dated.h"

namespace jinze::outbox {

// `mark` makes an id of a thing that reveals nothing of it. Lines of at most 75 octets, ended by CRLF.
std::string calendar_of(std::span<const reminder::Dated> days, const std::string& site,
                        const std::function<std::string(std::string_view)>& mark);

}  // namespace jinze::outbox
