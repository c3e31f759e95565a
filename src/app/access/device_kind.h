// What a browser says of itself, as far as its owner needs it to know their own sessions apart: Firefox, Windows.
#pragma once

#include <string>
#include <string_view>

namespace jinze::access {

// Of a User-Agent header; only names from a short list come out, never what was sent. Empty where none fits.
std::string device_kind(std::string_view user_agent);

}  // namespace jinze::access
