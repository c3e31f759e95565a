// One call to another server, within limits of time and size. The only file that sees libcurl is its .cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jinze::access {

struct Asking {
    std::string address;
    std::vector<std::pair<std::string, std::string>> form;  // posted; empty: it is a GET
    std::string user, password;                             // Basic; empty: none
};
// The body of a 200; nothing for anything else. Never follows to another address.
using Call = std::function<std::optional<std::string>(const Asking&)>;

std::optional<std::string> web_call(const Asking& asking);
std::string percent_encoded(std::string_view text);

}  // namespace jinze::access
