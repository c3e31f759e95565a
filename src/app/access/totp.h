// Codes that change every thirty seconds (RFC 6238 over RFC 4226, HMAC-SHA1, six digits), as authenticators show.
#pragma once

#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/day.h"

namespace jinze::access {

inline constexpr std::size_t totp_secret_size = 20;

std::uint64_t totp_step(Instant at);
std::string totp_code(View secret, std::uint64_t step, int digits = 6);

// The step whose code this is: the present one, or one before or after; later than the last that was used.
std::optional<std::uint64_t> totp_step_of(View secret, const std::string& code, Instant now, std::uint64_t last_used);

std::string to_base32(View bytes);
// otpauth://totp/… with the secret, for the authenticator to scan.
std::string otpauth_address(const std::string& sign_in_name, View secret);

}  // namespace jinze::access
