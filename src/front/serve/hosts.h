// The host names that a server answers for. Prevents DNS rebinding, and keeps names chosen by an attacker out of the
// addresses in answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinze::serve {

class Hosts {
public:
    Hosts() = default;  // any
    explicit Hosts(std::vector<std::string> names, bool loopback = false);

    // Whether a browser can send this name: a name, an address, an IPv6 address in brackets, with or without a port.
    // Non-ASCII names must be in their xn-- form.
    static bool can_be_asked(std::string_view name);

    // `host`: the Host field, with or without a port, in any case.
    bool hold(std::string_view host) const;

private:
    std::vector<std::string> names_;  // in lower case
    bool loopback_ = false;           // also accept this machine's own names
};

}  // namespace jinze::serve
