// One HTTP call to another server, with limits of time and size. Only its .cpp includes libcurl.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jinze::access {

struct Asking {
    std::string address;
    std::vector<std::pair<std::string, std::string>> form;  // POST body; empty: a GET
    std::string user, password;                             // Basic authentication; empty: none
};
// The body of a 200; empty for anything else. Does not follow redirects.
using Call = std::function<std::optional<std::string>(const Asking&)>;

std::optional<std::string> web_call(const Asking& asking);
std::string percent_encoded(std::string_view text);

}  // namespace jinze::access
