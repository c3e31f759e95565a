// Sign-in through the district's identity provider: OpenID Connect, authorization code with PKCE (S256). Pending
// sign-ins are stored in the database so that any server may finish them.
#pragma once

#include <mutex>

#include "app/access/accounts.h"
#include "app/access/token.h"
#include "app/access/web_call.h"

namespace jinze::access {

struct ProviderRow {
    std::string issuer, client_id, client_secret, name;
    std::string claim;         // the claim that equals a sign-in name; empty: only manually linked accounts
    bool two_factors = false;  // the provider requires two factors of staff: no second factor is asked here
};
BOOST_DESCRIBE_STRUCT(ProviderRow, (), (issuer, client_id, client_secret, name, claim, two_factors))

// The identity that the provider asserts.
struct Vouched {
    std::string issuer, subject, by_claim;
    bool two_factors = false;
};

class Provider {
public:
    Provider(journal::SealedKeyValueStore& drawer, Clock clock, Call call = web_call);

    std::optional<ProviderRow> settings() const;
    void set(const ProviderRow& row);
    bool remove();

    struct Begun {
        std::string address;  // the provider's address to which the browser is redirected
        std::string state;    // state of this browser, stored in a cookie
    };
    std::expected<Begun, Denied> begin(const std::string& return_address);
    // `code` and `state` come from the query, the cookie's state from the browser.
    std::expected<Vouched, Denied> finish(const std::string& code, const std::string& state, const std::string& cookie);

private:
    std::optional<Discovered> discovered(const std::string& issuer);

    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
    Call call_;
    std::mutex guard_;
    std::string known_issuer_;         // the provider's metadata, cached for some minutes
    std::optional<Discovered> known_;  // or its failure to answer, cached for some seconds
    Instant known_until_{};
};

}  // namespace jinze::access
