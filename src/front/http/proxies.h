// Addresses of clients, and the proxies that may speak for them. A proxy is named by the operator; what anybody else
// says in X-Forwarded-For is not looked at.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinze::http {

// Of IPv6; those of IPv4 as ::ffff:1.2.3.4, so that an address is the same however it is written.
struct Address {
    std::array<std::uint8_t, 16> bytes{};

    bool is_v4() const;
    bool operator==(const Address&) const = default;
};

// 1.2.3.4, 2001:db8::1; as proxies write them also 1.2.3.4:567 and [2001:db8::1]:567. Nothing where it is none.
std::optional<Address> address_from(std::string_view text);
std::string to_text(const Address& address);
// As whom a client is counted: IPv4 by the address, IPv6 by its /64, which is one household or one machine.
std::string counted_as(const Address& address);

class Proxies {
public:
    Proxies() = default;  // none: every peer is a client
    // "127.0.0.1,10.1.0.0/16,fd00::/8"; nothing where a part is neither an address nor a net.
    static std::optional<Proxies> from(std::string_view list);

    bool holds(const Address& address) const;
    bool empty() const { return nets_.empty(); }

private:
    struct Net {
        Address address;
        int bits = 128;  // that count, from the left
    };
    std::vector<Net> nets_;
};

inline constexpr std::string_view loopback_proxies = "127.0.0.0/8,::1";

// The client for whom `peer` asks: the rightmost address in all X-Forwarded-For lines, joined in their order, that is
// no named proxy. What stands left of it, or of something that is no address, anybody may have written.
Address client_behind(const Proxies& proxies, const Address& peer, std::string_view forwarded_for);

}  // namespace jinze::http
