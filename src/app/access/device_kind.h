// Short name of a browser and system, so that users can tell their sessions apart: Firefox, Windows.
#pragma once

#include <string>
#include <string_view>

namespace jinze::access {

// From a User-Agent header. Returns only names from a short list, never the input. Empty if none matches.
std::string device_kind(std::string_view user_agent);

}  // namespace jinze::access
