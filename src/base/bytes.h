// Bytes and their two text forms: hex for people, base64 for proofs. Both readers accept only what the writers write.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinze {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;
using Digest = std::array<std::uint8_t, 32>;  // SHA-256

// Fills a span with random bytes. Passed as a parameter so that a demonstration can be repeated.
using Entropy = std::function<void(std::span<std::uint8_t>)>;

inline View view_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }
inline std::string_view text_of(View bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

std::string to_hex(View bytes);
std::optional<Bytes> from_hex(std::string_view text);
std::string to_base64(View bytes);
std::optional<Bytes> from_base64(std::string_view text);
std::optional<Digest> digest_from(View bytes);  // nothing unless exactly 32 bytes

}  // namespace jinze
