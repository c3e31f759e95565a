#include "serve/hosts.h"

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

std::string without_port(std::string_view host)
{
    if (host.starts_with('[')) return small(host.substr(0, std::min(host.size(), host.find(']') + 1)));
    std::string name = small(host.substr(0, host.find(':')));
    if (name.ends_with('.')) name.pop_back();
    return name;
}

bool is_loopback(std::string_view name)
{
    const auto digit_or_point = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    return name == "localhost" || name.ends_with(".localhost") || name == "[::1]" ||
           (name.starts_with("127.") && std::all_of(name.begin(), name.end(), digit_or_point));
}

}  // namespace

Hosts::Hosts(std::vector<std::string> names, bool loopback) : names_{std::move(names)}, loopback_{loopback}
{
    for (std::string& name : names_) name = without_port(name);
}

bool Hosts::hold(std::string_view host) const
{
    if (names_.empty() && !loopback_) return true;
    const std::string name = without_port(host);
    return (loopback_ && is_loopback(name)) || std::find(names_.begin(), names_.end(), name) != names_.end();
}

}  // namespace jinze::serve
