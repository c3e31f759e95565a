// Accounts, one per person. A new account has no rights and a password that works once, within a day. The password has
// two halves as soon as there has been a security administrator (halves.h). The caller checks who may open an account.
// What an account may do follows from posts alone. Actions of others are reported to the owner.
#pragma once

#include "app/access/denied.h"
#include "app/access/halves.h"
#include "app/access/rows.h"
#include "app/access/security_log.h"
#include "app/desk/desk.h"

namespace jinze::access {

struct Opened {
    std::string id, name, password;  // m33; the sign-in name; shown once
    bool half = false;               // `password` is one half; the security administrator hands over the other
};
BOOST_DESCRIBE_STRUCT(Opened, (), (id, name, password, half))

// The half that the second administrator hands over.
struct TakenHalf {
    std::string id, name;  // m33; the sign-in name
    Slip slip{};
    std::string letters;
};
BOOST_DESCRIBE_STRUCT(TakenHalf, (), (id, name, slip, letters))

class Accounts {
public:
    Accounts(desk::Desk& desk, journal::SealedKeyValueStore& drawer, SecurityLog& log, Halves& halves, Clock clock,
             Entropy entropy);

    std::optional<AccountRow> of(PersonId person) const;
    std::optional<AccountRow> named(const std::string& name) const;  // by sign-in name
    std::optional<AccountRow> vouched(const std::string& issuer, const std::string& subject) const;
    std::vector<AccountRow> all() const;  // ordered by person id

    // Opens an account or reopens a closed one. Without a name the person's id is the name.
    std::expected<Opened, Denied> open(PersonId person, const std::string& name, const Doer& doer);
    // The office's own account, until somebody holds a post; then it ends by itself.
    std::expected<Opened, Denied> open_office();
    // Sets a new one-time password. All sessions and devices end. The second factor stays.
    std::expected<Opened, Denied> reset(PersonId person, const Doer& doer);
    std::expected<void, Denied> clear_second_factor(PersonId person, const Doer& doer);
    std::expected<void, Denied> close(PersonId person, const Doer& doer);
    // Ends all sessions. The log names the identity by the issuer and a hash of the subject.
    std::expected<void, Denied> link(PersonId person, const VouchedAs& as, const Doer& doer);
    std::expected<void, Denied> unlink(PersonId person, const VouchedAs& as, const Doer& doer);
    // A code for one sign-in. With the password it lets the owner bypass delays and queues.
    std::expected<Opened, Denied> issue_emergency_code(PersonId person, const Doer& doer);

    // The second administrator takes a half; its password or code is then valid for a day. Empty if it was already
    // taken or replaced by a newer one.
    std::optional<TakenHalf> take(const Half& half, const Doer& doer);
    // True if `typed` is the one-time password or the emergency code. Does not check whether it is still valid.
    bool is_once(const AccountRow& row, std::string_view typed) const;
    bool is_emergency_code(const AccountRow& row, std::string_view typed) const;
    bool still_works(const AccountRow& row) const;  // the one-time password
    void forget_notices(PersonId person);           // called when the owner has read them

    // Applies `decide` to the row in one step. False if there is no account or `decide` returns false.
    bool change(PersonId person, const std::function<bool(AccountRow&)>& decide);
    void end_sessions(PersonId person);
    void end_devices(PersonId person);

private:
    struct Drawn {
        std::string told, mark;
        std::optional<std::string> other;  // the other half
        std::optional<Instant> until;      // expiry, if the secret is complete
    };
    Drawn draw(PersonId person, std::string_view what, bool whole) const;
    bool in_two_halves() const;
    std::string role_of(const Doer& doer) const;
    void tell(AccountRow& row, Deed deed, const Doer& doer) const;
    std::string named_in_log(const VouchedAs& as) const;
    std::expected<Opened, Denied> put_new(PersonId person, const std::string& name, const Doer& doer);
    std::optional<AccountRow> by_key(const std::optional<std::string>& key) const;

    desk::Desk& desk_;
    journal::SealedKeyValueStore& drawer_;
    SecurityLog& log_;
    Halves& halves_;
    Clock clock_;
    Entropy entropy_;
};

// In lower case and without surrounding spaces.
std::string sign_in_name(std::string_view given);

}  // namespace jinze::access
