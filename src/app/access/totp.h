// Time-based one-time codes (RFC 6238 over RFC 4226, HMAC-SHA1, six digits, thirty seconds).
#pragma once

#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/day.h"

namespace jinze::access {

inline constexpr std::size_t totp_secret_size = 20;

std::uint64_t totp_step(Instant at);
std::string totp_code(View secret, std::uint64_t step, int digits = 6);

// The step of this code: the current one, the one before or the one after, and later than the last step used.
std::optional<std::uint64_t> totp_step_of(View secret, const std::string& code, Instant now, std::uint64_t last_used);

std::string to_base32(View bytes);
// otpauth://totp/… with the secret, to be scanned.
std::string otpauth_address(const std::string& sign_in_name, View secret);

}  // namespace jinze::access
