// Checks the head of a request before any parser sees it. Lenient parsers in a proxy and a server disagree, and that
// is how requests are smuggled; nothing is tolerated here (RFC 9112 §2.2, §5, §6.3).
#pragma once

#include <cstddef>
#include <string_view>

namespace jinze::http {

inline constexpr std::size_t longest_head = 16 * 1024;  // bytes, with the empty line
inline constexpr int most_fields = 100;

// The fault of a head that ends in its empty line, as one sentence; empty if it is valid.
std::string_view fault_in_head(std::string_view head);

}  // namespace jinze::http
