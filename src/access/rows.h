// What the doors keep in the drawer, as it is written there. A later member must be optional: rows of an older
// program are read by a newer one.
#pragma once

#include <limits>

#include "codec/json_stored.h"
#include "codec/json_write.h"

namespace jinze::access {

namespace kinds {

inline constexpr std::string_view account = "account",    // by the person's id: m33; office
    name = "name",                                         // by the mark of a sign-in name: the account's key
    vouched = "vouched",                                   // by the mark of issuer and subject: the same
    session = "session", device = "device",                // by the SHA-256 of what the cookie holds
    delay = "delay",                                       // by the mark of what is slowed
    log = "audit",                                         // by the instant
    provider = "provider", setting_out = "setting-out",    // the identity provider; who is on the way there
    proposal = "proposal";

}  // namespace kinds

struct VouchedAs {
    std::string issuer, subject;
};
struct AccountRow {
    std::uint32_t person = 0;  // 0: the office while setting up
    std::string name;          // for signing in
    std::string hash;          // Argon2id
    bool must_change = false, closed = false;
    std::string secret;        // of the second factor, in hex; empty: none
    std::string offered;       // the same, shown and not yet confirmed
    std::uint64_t last_step = 0;  // of the last code that was taken
    std::vector<VouchedAs> vouched;
    Instant opened{};
};
struct SessionRow {
    std::uint32_t person = 0;
    std::string csrf;
    std::string posts;         // held when it began: whoever's change signs in again
    bool demonstration = false, by_provider = false;
    Instant began{}, seen{};
};
struct DeviceRow {
    std::uint32_t person = 0;
};
struct DelayRow {
    int failed = 0;
    Instant next{};
};
BOOST_DESCRIBE_STRUCT(VouchedAs, (), (issuer, subject))
BOOST_DESCRIBE_STRUCT(AccountRow, (), (person, name, hash, must_change, closed, secret, offered, last_step, vouched, opened))
BOOST_DESCRIBE_STRUCT(SessionRow, (), (person, csrf, posts, demonstration, by_provider, began, seen))
BOOST_DESCRIBE_STRUCT(DeviceRow, (), (person))
BOOST_DESCRIBE_STRUCT(DelayRow, (), (failed, next))

template <class T>
std::optional<T> row_from(const std::optional<std::string>& text)
{
    if (!text) return {};
    return codec::stored::read<T>(*text);
}

// To whom rows belong, the office too.
inline std::uint32_t account_number(PersonId person)
{
    return person ? person.number() : std::numeric_limits<std::uint32_t>::max();
}

inline std::string account_key(PersonId person)
{
    return person ? "m" + std::to_string(person.number()) : "office";
}

}  // namespace jinze::access
