// Accounts: each a person's, opened without any right, with a password that is given once. Who may open one is asked
// where the request comes in; what it may then do follows from posts alone.
#pragma once

#include "access/password.h"
#include "access/rows.h"
#include "access/security_log.h"
#include "desk/desk.h"

namespace jinze::access {

struct Opened {
    std::string id, name, password;  // m33; to sign in with; told once
};
BOOST_DESCRIBE_STRUCT(Opened, (), (id, name, password))

class Accounts {
public:
    Accounts(desk::Desk& desk, journal::SealedDrawer& drawer, SecurityLog& log, Hasher& hasher, Clock clock, Entropy entropy);

    std::optional<AccountRow> of(PersonId person) const;
    std::optional<AccountRow> named(const std::string& name) const;       // as given at the door
    std::optional<AccountRow> vouched(const std::string& issuer, const std::string& subject) const;
    std::vector<AccountRow> all() const;                                  // by the person's number

    // Opens one, or opens again one that was closed. No name: the person's id.
    std::expected<Opened, Denied> open(PersonId person, const std::string& name, const Doer& doer);
    // The office's own, before anybody holds a post; it ends by itself when somebody does.
    std::expected<Opened, Denied> open_office();
    // A new password, told once; all sessions and devices end. The second factor stays.
    std::expected<Opened, Denied> reset(PersonId person, const Doer& doer);
    std::expected<void, Denied> clear_second_factor(PersonId person, const Doer& doer);
    std::expected<void, Denied> close(PersonId person, const Doer& doer);
    std::expected<void, Denied> link(PersonId person, const VouchedAs& as, const Doer& doer);

    // What `decide` makes of the row, as one step; false where there is no account or it declines.
    bool change(PersonId person, const std::function<bool(AccountRow&)>& decide);
    void end_sessions(PersonId person);
    void end_devices(PersonId person);

private:
    std::expected<Opened, Denied> put_new(PersonId person, const std::string& name);
    std::optional<AccountRow> by_key(const std::optional<std::string>& key) const;

    desk::Desk& desk_;
    journal::SealedDrawer& drawer_;
    SecurityLog& log_;
    Hasher& hasher_;
    Clock clock_;
    Entropy entropy_;
};

// In small letters and without spaces around it.
std::string sign_in_name(std::string_view given);

}  // namespace jinze::access
