#include "front/serve/hosts.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cctype>

namespace jinze::serve {
namespace {

std::string small(std::string_view text)
{
    std::string name{text};
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name;
}

bool is_port(std::string_view text)
{
    return text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_name(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    });
}

// In brackets, normalised as browsers do; empty if invalid.
std::string ipv6_of(std::string_view text)
{
    in6_addr read{};
    char written[INET6_ADDRSTRLEN] = {};
    if (text.size() < 3 || text.front() != '[' || text.back() != ']') return {};
    if (::inet_pton(AF_INET6, std::string{text.substr(1, text.size() - 2)}.c_str(), &read) != 1) return {};
    return std::string{"["} + ::inet_ntop(AF_INET6, &read, written, sizeof written) + "]";
}

// A name or a bracketed IPv6 address, with or without a port: returns the name in lower case, or empty if invalid.
std::string without_port(std::string_view host)
{
    const auto end =
        host.starts_with('[') ? std::min(host.size(), host.find(']') + 1) : std::min(host.size(), host.find(':'));
    if (end < host.size() && (host[end] != ':' || !is_port(host.substr(end + 1)))) return {};
    std::string name = small(host.substr(0, end));
    if (name.ends_with('.')) name.pop_back();
    return is_name(name) ? name : ipv6_of(name);
}

bool is_loopback(std::string_view name)
{
    const auto digit_or_point = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    return name == "localhost" || name.ends_with(".localhost") || name == "[::1]" ||
           (name.starts_with("127.") && std::all_of(name.begin(), name.end(), digit_or_point));
}

}  // namespace

bool Hosts::can_be_asked(std::string_view name) { return !without_port(name).empty(); }

Hosts::Hosts(std::vector<std::string> names, bool loopback) : names_{std::move(names)}, loopback_{loopback}
{
    for (std::string& name : names_) name = without_port(name);
}

bool Hosts::hold(std::string_view host) const
{
    if (names_.empty() && !loopback_) return true;
    const std::string name = without_port(host);
    return !name.empty() &&
           ((loopback_ && is_loopback(name)) || std::find(names_.begin(), names_.end(), name) != names_.end());
}

}  // namespace jinze::serve
