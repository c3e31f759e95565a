// ID tokens: signed JWTs (RS256) of the provider, checked as OpenID Connect Core 3.1.3.7 requires. Only RS256 is
// accepted, whatever `alg` the token names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"

namespace jinze::access {

// The provider's metadata (discovery).
struct Discovered {
    std::string issuer, authorization, token, keys;  // URLs
};
std::optional<Discovered> discovered_from(const std::string& json);

struct Claims {
    std::string subject, by_claim;
    std::vector<std::string> means;  // amr: authentication methods
};
struct Wanted {
    std::string issuer, client, nonce, claim;
    Instant now{};
};
// Empty unless one of the keys (JWKS) verifies the signature and every claim matches `wanted`.
std::optional<Claims> claims_from(const std::string& token, const std::string& keys, const Wanted& wanted);

// The id_token of a token response.
std::optional<std::string> id_token_from(const std::string& json);

std::string to_base64url(View bytes);
std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace jinze::access
