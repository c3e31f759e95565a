// Accounts: each a person's, opened without any right, with a password that is given once: it works once, for a day,
// and has two halves as soon as there ever was a security administrator (halves.h). Who may open one is asked where the
// request comes in; what it may then do follows from posts alone. What others do to an account is told to its owner.
#pragma once

#include "app/access/denied.h"
#include "app/access/halves.h"
#include "app/access/rows.h"
#include "app/access/security_log.h"
#include "app/desk/desk.h"

namespace jinze::access {

struct Opened {
    std::string id, name, password;  // m33; to sign in with; told once
    bool half = false;               // of the password: the other half is the security administrator's to hand over
};
BOOST_DESCRIBE_STRUCT(Opened, (), (id, name, password, half))

// The half that the second administrator hands over.
struct TakenHalf {
    std::string id, name;  // m33; to sign in with
    Slip slip{};
    std::string letters;
};
BOOST_DESCRIBE_STRUCT(TakenHalf, (), (id, name, slip, letters))

class Accounts {
public:
    Accounts(desk::Desk& desk, journal::SealedKeyValueStore& drawer, SecurityLog& log, Halves& halves, Clock clock,
             Entropy entropy);

    std::optional<AccountRow> of(PersonId person) const;
    std::optional<AccountRow> named(const std::string& name) const;  // as given at the door
    std::optional<AccountRow> vouched(const std::string& issuer, const std::string& subject) const;
    std::vector<AccountRow> all() const;  // by the person's number

    // Opens one, or opens again one that was closed. No name: the person's id.
    std::expected<Opened, Denied> open(PersonId person, const std::string& name, const Doer& doer);
    // The office's own, before anybody holds a post; it ends by itself when somebody does.
    std::expected<Opened, Denied> open_office();
    // A new password, told once; all sessions and devices end. The second factor stays.
    std::expected<Opened, Denied> reset(PersonId person, const Doer& doer);
    std::expected<void, Denied> clear_second_factor(PersonId person, const Doer& doer);
    std::expected<void, Denied> close(PersonId person, const Doer& doer);
    // Sessions end; the log names the identity by the issuer and a mark of the subject.
    std::expected<void, Denied> link(PersonId person, const VouchedAs& as, const Doer& doer);
    std::expected<void, Denied> unlink(PersonId person, const VouchedAs& as, const Doer& doer);
    // A code for one sign-in that lets its owner, with the password, past delays and queues.
    std::expected<Opened, Denied> issue_emergency_code(PersonId person, const Doer& doer);

    // The second administrator takes a half: from now on what it belongs to is good for a day. Nothing: somebody else
    // took it, or a newer one stands in its place.
    std::optional<TakenHalf> take(const Half& half, const Doer& doer);
    // Is this the password for one sign-in, or the emergency code? Whether it still works is another question.
    bool is_once(const AccountRow& row, std::string_view typed) const;
    bool is_emergency_code(const AccountRow& row, std::string_view typed) const;
    bool still_works(const AccountRow& row) const;  // the password for one sign-in
    void forget_notices(PersonId person);           // the owner has read them

    // What `decide` makes of the row, as one step; false where there is no account or it declines.
    bool change(PersonId person, const std::function<bool(AccountRow&)>& decide);
    void end_sessions(PersonId person);
    void end_devices(PersonId person);

private:
    struct Drawn {
        std::string told, mark;
        std::optional<std::string> other;  // half
        std::optional<Instant> until;      // good from now on, where it is whole
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

// In small letters and without spaces around it.
std::string sign_in_name(std::string_view given);

}  // namespace jinze::access
