// The head of a request, looked at before any parser sees it. Parsers forgive what differs between a proxy
// and a server; that difference is how requests are smuggled. Nothing is forgiven here (RFC 9112 §2.2, §5, §6.3).
#pragma once

#include <cstddef>
#include <string_view>

namespace jinze::http {

inline constexpr std::size_t longest_head = 16 * 1024;  // bytes, with the empty line
inline constexpr int most_fields = 100;

// What is wrong with a head that ends in its empty line; empty where it may be parsed. One clear sentence.
std::string_view fault_in_head(std::string_view head);

}  // namespace jinze::http
