// ID tokens: a signed JWT (RS256) of the provider, checked word by word (OpenID Connect Core 3.1.3.7). The `alg` of
// the token chooses nothing: RS256 alone is taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"

namespace jinze::access {

// What a provider says of itself (discovery).
struct Discovered {
    std::string issuer, authorization, token, keys;  // addresses
};
std::optional<Discovered> discovered_from(const std::string& json);

struct Claims {
    std::string subject, by_claim;
    std::vector<std::string> means;  // amr: how it was sure of them
};
struct Wanted {
    std::string issuer, client, nonce, claim;
    Instant now{};
};
// Nothing unless the signature is by one of the keys (JWKS) and every claim is as wanted.
std::optional<Claims> claims_from(const std::string& token, const std::string& keys, const Wanted& wanted);

// The id_token of the answer to a code.
std::optional<std::string> id_token_from(const std::string& json);

std::string to_base64url(View bytes);
std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace jinze::access
