// Where a call goes: the host on the operator's list, and the one address it was resolved to. A name is resolved once
// and that address is used, so that no second answer of a name server can lead elsewhere.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/post/settings.h"

namespace jinze::post {

struct Target {
    std::string scheme, host, rest;  // rest: path and query, from the slash
    int port = 0;
};

// Of an address http(s)://HOST[:PORT][/…] without user, or nothing.
std::optional<Target> target_of(std::string_view url);

bool is_this_machine(std::string_view host);  // localhost, 127.…, [::1]

// All addresses of a host in the resolver's order, as text; empty: none.
using Resolve = std::function<std::vector<std::string>(const std::string& host)>;
std::vector<std::string> resolved(const std::string& host);

enum class Barred : std::uint8_t {
    not_listed,  // the host is not on the list
    not_secure,  // neither TLS nor this machine
    no_address,  // the name has none
    not_there,   // the name leads to this machine, a link or a group of machines
};

// The address to use: the first one, which must be an ordinary one. Private networks are ordinary: government networks
// are. A name other than this machine's that leads to this machine is barred.
std::expected<std::string, Barred> address_for(const Settings& settings, const std::string& host,
                                               const Resolve& resolve);

}  // namespace jinze::post
