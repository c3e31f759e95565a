// Addresses of clients, and the trusted proxies that the operator names. X-Forwarded-For of any other peer is ignored.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinze::http {

// An IPv6 address; IPv4 as ::ffff:1.2.3.4, so that both spellings are equal.
struct Address {
    std::array<std::uint8_t, 16> bytes{};

    bool is_v4() const;
    bool operator==(const Address&) const = default;
};

// Parses 1.2.3.4 or 2001:db8::1, also as proxies write them: 1.2.3.4:567, [2001:db8::1]:567. Empty if invalid.
std::optional<Address> address_from(std::string_view text);
std::string to_text(const Address& address);
// The key for per-client limits: an IPv4 address, or the /64 of IPv6, which is one household or one machine.
std::string counted_as(const Address& address);

class Proxies {
public:
    Proxies() = default;  // none: every peer is a client
    // Parses "127.0.0.1,10.1.0.0/16,fd00::/8"; empty where a part is neither an address nor a network.
    static std::optional<Proxies> from(std::string_view list);

    bool holds(const Address& address) const;
    bool empty() const { return nets_.empty(); }

private:
    struct Net {
        Address address;
        int bits = 128;  // length of the prefix
    };
    std::vector<Net> nets_;
};

inline constexpr std::string_view loopback_proxies = "127.0.0.0/8,::1";

// The client behind `peer`: the rightmost address in all X-Forwarded-For lines, joined in order, that is no trusted
// proxy. Anything left of it, or of an invalid address, is untrusted.
Address client_behind(const Proxies& proxies, const Address& peer, std::string_view forwarded_for);

}  // namespace jinze::http
