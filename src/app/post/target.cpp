#include "app/post/target.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace jinze::post {
namespace {

std::string lower(std::string_view text)
{
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_ordinary(const std::string& address)
{
    in_addr four{};
    if (::inet_pton(AF_INET, address.c_str(), &four) == 1) {
        const std::uint32_t number = ntohl(four.s_addr);
        const bool here = number >> 24 == 127 || number >> 24 == 0, link = number >> 16 == 0xA9FE;
        return !here && !link && number >> 28 < 0xE;  // no multicast, no broadcast
    }
    in6_addr six{};
    if (::inet_pton(AF_INET6, address.c_str(), &six) != 1) return false;
    if (IN6_IS_ADDR_V4MAPPED(&six)) {
        char text[INET_ADDRSTRLEN];
        return ::inet_ntop(AF_INET, &six.s6_addr[12], text, sizeof text) && is_ordinary(text);
    }
    return !IN6_IS_ADDR_LOOPBACK(&six) && !IN6_IS_ADDR_UNSPECIFIED(&six) && !IN6_IS_ADDR_LINKLOCAL(&six) &&
           !IN6_IS_ADDR_MULTICAST(&six);
}

}  // namespace

bool is_this_machine(std::string_view host)
{
    const std::string name = lower(host);
    in_addr four{};
    if (::inet_pton(AF_INET, name.c_str(), &four) == 1) return ntohl(four.s_addr) >> 24 == 127;
    return name == "localhost" || name == "[::1]" || name == "::1";
}

bool is_allowed(const Settings& settings, std::string_view host)
{
    return std::ranges::any_of(settings.hosts, [&](const std::string& it) { return lower(it) == lower(host); });
}

std::optional<Target> target_of(std::string_view url)
{
    Target target;
    for (const std::string_view scheme : {"https://", "http://"})
        if (url.starts_with(scheme)) target.scheme = scheme.substr(0, scheme.size() - 3);
    if (target.scheme.empty()) return {};
    url.remove_prefix(target.scheme.size() + 3);
    const auto end = std::min(url.find_first_of("/?#"), url.size());
    std::string_view place = url.substr(0, end);
    target.rest = url.substr(end);
    if (target.rest.empty() || target.rest.front() != '/') target.rest.insert(0, "/");
    if (place.find('@') != place.npos) return {};
    target.port = target.scheme == "https" ? 443 : 80;
    const auto colon = place.rfind(':');
    if (colon != place.npos && !place.ends_with(']')) {
        const std::string digits{place.substr(colon + 1)};
        if (digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != digits.npos) return {};
        target.port = std::stoi(digits);
        place = place.substr(0, colon);
    }
    target.host = place;
    const bool fits = !place.empty() && std::ranges::all_of(place, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view{"-._[]:"}.find(c) != std::string_view::npos;
    });
    if (!fits || target.port < 1 || target.port > 65535) return {};
    return target;
}

std::vector<std::string> resolved(const std::string& host)
{
    const addrinfo wanted{.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    addrinfo* found = nullptr;
    const std::string bare = host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
    if (::getaddrinfo(bare.c_str(), nullptr, &wanted, &found) != 0) return {};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> all{found, &::freeaddrinfo};
    std::vector<std::string> addresses;
    for (const addrinfo* it = all.get(); it; it = it->ai_next) {
        char text[NI_MAXHOST];
        if (::getnameinfo(it->ai_addr, it->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
            addresses.emplace_back(text);
    }
    return addresses;
}

std::expected<std::string, Barred> address_for(const Settings& settings, const std::string& host,
                                               const Resolve& resolve)
{
    if (!is_allowed(settings, host)) return std::unexpected{Barred::not_listed};
    const auto addresses = resolve(host);
    if (addresses.empty()) return std::unexpected{Barred::no_address};
    if (!is_this_machine(host) && !is_ordinary(addresses.front())) return std::unexpected{Barred::not_there};
    return addresses.front();
}

}  // namespace jinze::post
