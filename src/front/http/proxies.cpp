#include "front/http/proxies.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace jinze::http {
namespace {

constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

// Removes brackets and port.
std::string_view bare(std::string_view text)
{
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        return end == text.npos ? std::string_view{} : text.substr(1, end - 1);
    }
    const auto colon = text.find(':');
    return colon != text.npos && text.find(':', colon + 1) == text.npos ? text.substr(0, colon) : text;
}

std::optional<int> number_from(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

bool same_bits(const Address& a, const Address& b, int bits)
{
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(a.bytes.begin(), a.bytes.begin() + static_cast<std::ptrdiff_t>(whole), b.bytes.begin()))
        return false;
    if (bits % 8 == 0) return true;
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - bits % 8));
    return (a.bytes[whole] & mask) == (b.bytes[whole] & mask);
}

}  // namespace

bool Address::is_v4() const { return std::equal(mapped.begin(), mapped.end(), bytes.begin()); }

std::optional<Address> address_from(std::string_view text)
{
    const std::string name{bare(trimmed(text))};
    Address address;
    if (::inet_pton(AF_INET6, name.c_str(), address.bytes.data()) == 1) return address;
    std::copy(mapped.begin(), mapped.end(), address.bytes.begin());
    if (::inet_pton(AF_INET, name.c_str(), address.bytes.data() + mapped.size()) == 1) return address;
    return {};
}

std::string to_text(const Address& address)
{
    char text[INET6_ADDRSTRLEN] = {};
    if (address.is_v4())
        ::inet_ntop(AF_INET, address.bytes.data() + mapped.size(), text, sizeof text);
    else
        ::inet_ntop(AF_INET6, address.bytes.data(), text, sizeof text);
    return text;
}

std::string counted_as(const Address& address)
{
    if (address.is_v4()) return to_text(address);
    Address net = address;
    std::fill(net.bytes.begin() + 8, net.bytes.end(), std::uint8_t{0});
    return to_text(net) + "/64";
}

std::optional<Proxies> Proxies::from(std::string_view list)
{
    Proxies proxies;
    while (!list.empty()) {
        const std::string_view part = trimmed(list.substr(0, list.find(',')));
        list.remove_prefix(std::min(list.size(), list.find(',') == list.npos ? list.size() : list.find(',') + 1));
        const auto slash = part.find('/');
        const auto address = address_from(part.substr(0, slash));
        if (!address || part.find('[') != part.npos) return {};
        const int most = address->is_v4() && part.find(':') == part.npos ? 32 : 128;
        const auto bits = slash == part.npos ? std::optional{most} : number_from(part.substr(slash + 1));
        if (!bits || *bits < 0 || *bits > most) return {};
        proxies.nets_.push_back({*address, 128 - most + *bits});
    }
    return proxies;
}

bool Proxies::holds(const Address& address) const
{
    return std::any_of(nets_.begin(), nets_.end(),
                       [&](const Net& net) { return same_bits(net.address, address, net.bits); });
}

Address client_behind(const Proxies& proxies, const Address& peer, std::string_view forwarded_for)
{
    Address client = peer;
    while (proxies.holds(client) && !forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        const auto hop = address_from(comma == forwarded_for.npos ? forwarded_for : forwarded_for.substr(comma + 1));
        if (!hop) break;
        client = *hop;
        forwarded_for = comma == forwarded_for.npos ? std::string_view{} : forwarded_for.substr(0, comma);
    }
    return client;
}

}  // namespace jinze::http
