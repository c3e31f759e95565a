// Sign-in through the district's identity provider: OpenID Connect, authorization code with PKCE (S256). Who is on
// the way there lies in rows, so that any server may take them back.
#pragma once

#include <mutex>

#include "app/access/accounts.h"
#include "app/access/token.h"
#include "app/access/web_call.h"

namespace jinze::access {

struct ProviderRow {
    std::string issuer, client_id, client_secret, name;
    std::string claim;         // the claim that equals a sign-in name; empty: only accounts linked by hand
    bool two_factors = false;  // it asks staff for two: its word is taken
};
BOOST_DESCRIBE_STRUCT(ProviderRow, (), (issuer, client_id, client_secret, name, claim, two_factors))

// Whom it vouches for.
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
        std::string address;  // of the provider, where the browser goes
        std::string state;    // belongs to this browser: goes into a cookie
    };
    std::expected<Begun, Denied> begin(const std::string& return_address);
    // What came back: the code and state of the query, and the state of the browser's cookie.
    std::expected<Vouched, Denied> finish(const std::string& code, const std::string& state, const std::string& cookie);

private:
    std::optional<Discovered> discovered(const std::string& issuer);

    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
    Call call_;
    std::mutex guard_;
    std::string known_issuer_;         // what it said of itself, believed for some minutes
    std::optional<Discovered> known_;  // or that it did not answer, for some seconds
    Instant known_until_{};
};

}  // namespace jinze::access
