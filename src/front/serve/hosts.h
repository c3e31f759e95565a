// For which names a server answers. A page of another site that has its own name resolved to this machine is told
// nothing (DNS rebinding), and no address in an answer is made of a name that a stranger chose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinze::serve {

class Hosts {
public:
    Hosts() = default;  // any
    explicit Hosts(std::vector<std::string> names, bool loopback = false);

    // Whether a browser can ask by it: a name, an address, an address of IPv6 in brackets; a port does not count. Names
    // in other letters than a-z are asked for by their xn-- form.
    static bool can_be_asked(std::string_view name);

    // As the field Host has it: with a port or without, in small or capital letters.
    bool hold(std::string_view host) const;

private:
    std::vector<std::string> names_;  // in small letters
    bool loopback_ = false;           // and every name of this machine for itself
};

}  // namespace jinze::serve
