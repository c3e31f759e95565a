// What the doors keep in the drawer, as it is written there. A later member must be optional: rows of an older
// program are read by a newer one.
#pragma once

#include <limits>

#include "app/codec/json_stored.h"
#include "app/codec/json_write.h"

namespace jinze::access {

namespace kinds {

inline constexpr std::string_view account = "account",  // by the person's id: m33; office
    name = "name",                                      // by the mark of a sign-in name: the account's key
    vouched = "vouched",                                // by the mark of issuer and subject: the same
    session = "session", device = "device",             // by the SHA-256 of what the cookie holds
    address = "address",  // by the mark of account and address: the owner came in from there
    half = "half",        // of a password or code, for the second administrator
    delay = "delay",      // by the mark of what is slowed
    log = "audit",        // by the instant
    provider = "provider", setting_out = "setting-out",  // the identity provider; who is on the way there
    proposal = "proposal", setting = "setting";

}  // namespace kinds

struct VouchedAs {
    std::string issuer, subject;
};
// A password for one sign-in: drawn at random and long, so that its mark is as good as a slow hash.
struct OnceRow {
    std::string mark;              // empty: of an older program, then the account's hash is that of the password
    std::optional<Instant> until;  // none yet: its other half has not been taken
    bool used = false;             // it lets the password be changed, and nobody in any more
};
// A code that lets the owner past every delay and queue, beside the password.
struct EmergencyRow {
    std::string mark;
    std::optional<Instant> until;
    int tried = 0;  // wrong passwords beside it
};
// What was done to an account by others, for its owner to read at the next sign-in.
struct NoticeRow {
    Instant at{};
    int deed = 0;    // access::Deed
    std::string by;  // system, security, appointing, office, operator; two with a + between
};
struct AccountRow {
    std::uint32_t person = 0;  // 0: the office while setting up
    std::string name;          // for signing in
    std::string hash;          // Argon2id
    bool must_change = false, closed = false;
    std::string secret;           // of the second factor, in hex; empty: none
    std::string offered;          // the same, shown and not yet confirmed
    std::uint64_t last_step = 0;  // of the last code that was taken
    std::vector<VouchedAs> vouched;
    Instant opened{};
    // Rows of the last release have none of these: see docs/decisions/0020-…
    std::optional<OnceRow> once;
    std::optional<EmergencyRow> emergency;
    std::optional<std::vector<NoticeRow>> notices;
    std::optional<bool> unconfirmed;  // opened by one administrator; a second has not yet taken its half
};
struct SessionRow {
    std::uint32_t person = 0;
    std::string csrf;
    std::string posts;  // held when it began: whoever's change signs in again
    bool demonstration = false, by_provider = false;
    Instant began{}, seen{};
    std::optional<std::string> address, device;  // for its owner's own list: 10.1.2.3; Firefox, Windows
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

// To whom rows belong, the office too.
inline std::uint32_t account_number(PersonId person)
{
    return person ? person.number() : std::numeric_limits<std::uint32_t>::max();
}

inline std::string account_key(PersonId person) { return person ? to_text(person) : "office"; }

}  // namespace jinze::access
