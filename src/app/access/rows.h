// The rows of accounts and sessions in the key-value store. A new member must be optional, because newer programs read
// rows of older ones.
#pragma once

#include <limits>

#include "app/codec/json_stored.h"
#include "app/codec/json_write.h"

namespace jinze::access {

namespace kinds {

inline constexpr std::string_view account = "account",  // key: the person's id: m33; office
    name = "name",                                      // key: hash of a sign-in name; value: the account's key
    vouched = "vouched",                                // key: hash of issuer and subject; value: the same
    session = "session", device = "device",             // key: SHA-256 of the cookie's token
    address = "address",  // key: hash of account and address; the owner has signed in from there
    half = "half",        // half of a password or code, for the second administrator
    delay = "delay",      // key: hash of what is delayed
    log = "audit",        // key: the instant
    provider = "provider", setting_out = "setting-out",  // the identity provider; pending sign-ins through it
    proposal = "proposal", setting = "setting";

}  // namespace kinds

struct VouchedAs {
    std::string issuer, subject;
};
// A one-time password. It is random and long, so a fast hash is enough.
struct OnceRow {
    std::string mark;              // empty in rows of an older program: the account's hash is of this password
    std::optional<Instant> until;  // none: its other half has not been taken
    bool used = false;             // used: still valid to change the password, not to sign in
};
// An emergency code, which with the password bypasses every delay and queue.
struct EmergencyRow {
    std::string mark;
    std::optional<Instant> until;
    int tried = 0;  // wrong passwords entered with it
};
// An action of others on an account, shown to its owner at the next sign-in.
struct NoticeRow {
    Instant at{};
    int deed = 0;    // access::Deed
    std::string by;  // system, security, appointing, office, operator; two joined by +
};
struct AccountRow {
    std::uint32_t person = 0;  // 0: the office during setup
    std::string name;          // sign-in name
    std::string hash;          // Argon2id
    bool must_change = false, closed = false;
    std::string secret;           // second factor's secret in hex; empty: none
    std::string offered;          // the same, shown but not yet confirmed
    std::uint64_t last_step = 0;  // step of the last accepted code
    std::vector<VouchedAs> vouched;
    Instant opened{};
    // Absent in rows of the last release: see docs/decisions/0020-…
    std::optional<OnceRow> once;
    std::optional<EmergencyRow> emergency;
    std::optional<std::vector<NoticeRow>> notices;
    std::optional<bool> unconfirmed;  // opened by one administrator; the second has not yet taken the other half
};
struct SessionRow {
    std::uint32_t person = 0;
    std::string csrf;
    std::string posts;  // posts when it began: a change requires a new sign-in
    bool demonstration = false, by_provider = false;
    Instant began{}, seen{};
    std::optional<std::string> address, device;  // for the owner's list: 10.1.2.3; Firefox, Windows
};
struct DeviceRow {
    std::uint32_t person = 0;
};
struct AddressRow {
    std::uint32_t person = 0;
};
struct DelayRow {
    int failed = 0;
    Instant next{};
};
BOOST_DESCRIBE_STRUCT(VouchedAs, (), (issuer, subject))
BOOST_DESCRIBE_STRUCT(OnceRow, (), (mark, until, used))
BOOST_DESCRIBE_STRUCT(EmergencyRow, (), (mark, until, tried))
BOOST_DESCRIBE_STRUCT(NoticeRow, (), (at, deed, by))
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (person, name, hash, must_change, closed, secret, offered, last_step, vouched, opened, once,
                       emergency, notices, unconfirmed))
BOOST_DESCRIBE_STRUCT(SessionRow, (), (person, csrf, posts, demonstration, by_provider, began, seen, address, device))
BOOST_DESCRIBE_STRUCT(AddressRow, (), (person))
BOOST_DESCRIBE_STRUCT(DeviceRow, (), (person))
BOOST_DESCRIBE_STRUCT(DelayRow, (), (failed, next))

template <class T>
std::optional<T> row_from(const std::optional<std::string>& text)
{
    if (!text) return {};
    return codec::stored::read<T>(*text);
}

// The owner of a row, including the office.
inline std::uint32_t account_number(PersonId person)
{
    return person ? person.number() : std::numeric_limits<std::uint32_t>::max();
}

inline std::string account_key(PersonId person) { return person ? to_text(person) : "office"; }

}  // namespace jinze::access
