// Sign-in: accounts, passwords, second factors and sessions. An account belongs to a person; its rights follow from
// posts and are checked elsewhere. Stored in plain rows beside the ledger, sealed under the district's key. Several
// servers on one file share this state through the rows.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/access/denied.h"
#include "app/access/password.h"
#include "app/desk/desk.h"

namespace jinze::access {

class Accounts;
class Halves;
struct AccountRow;
struct Doer;
struct VouchedAs;
class SecurityLog;
class Refusals;
class Provider;
class Proposals;

// The session of a valid token.
struct Session {
    PersonId person;                      // 0: the office during setup
    std::string csrf;                     // expected in X-CSRF-Token with every change
    bool must_change_password = false;    // first sign-in: all other requests are refused until it is done
    bool must_set_second_factor = false;  // staff without a second factor: the same
    bool administrator = false;           // holds one of the three administrators' posts; may not read content
    Instant until{};                      // the session's latest end
};

struct Entered {
    std::string token;  // for the cookie; changes at every sign-in and change of rights
    Session session;
    std::string device;  // for the device cookie; empty: none is set
};

// Where somebody signs in from, for their list of sessions.
struct From {
    std::string address, device;  // 10.1.2.3; Firefox, Windows
};

struct OwnSession {
    std::string id, device, address;
    Instant began{}, seen{};
    bool present = false;  // the session of this request
};

struct Credentials {
    std::string name, password, code;  // code: empty if not yet requested
    std::string address;               // of the client
    std::string device;                // the device cookie; empty: none
    std::string emergency = {};        // emergency code that bypasses delays and queues; empty: none
    std::string kind = {};             // kind of device: Firefox, Windows
};

// What a person enters into an authenticator app.
struct SecondFactor {
    std::string secret;   // base32
    std::string address;  // otpauth://…
};

class Gate {
public:
    explicit Gate(desk::Desk& desk, vault::MasterKey key, Clock clock = system_time, Strength strength = {});
    ~Gate();

    // Cheap enough for every request. At most half a second behind other servers. Counts as use.
    std::optional<Session> session(std::string_view token);
    // The same without counting as use, so that an open, unused page does not keep a session alive.
    bool holds(std::string_view token);

    // Slow (Argon2id): do not call on a thread that reads sockets. Two at once, in turn (turns.h).
    std::expected<Entered, Denied> sign_in(const Credentials& credentials);
    std::expected<Entered, Denied> change_password(std::string_view token, const std::string& old,
                                                   const std::string& fresh, const OwnWords& own = {},
                                                   const From& from = {});
    // Requires the password again, and a code of the second factor if there is one already.
    std::expected<SecondFactor, Denied> begin_second_factor(std::string_view token, const std::string& password,
                                                            const std::string& code = {});
    std::expected<Entered, Denied> confirm_second_factor(std::string_view token, const std::string& code,
                                                         const From& from = {});
    std::expected<void, Denied> unlink(std::string_view token, const VouchedAs& as, const std::string& password);
    // Only for the demonstration on loopback; the caller checks both.
    Entered enter_demonstration(PersonId person, const From& from = {});
    // Signs in a user of an identity provider. `by_claim`: the sign-in name it gives, if that may be used.
    std::expected<Entered, Denied> enter_vouched(const std::string& issuer, const std::string& subject,
                                                 const std::string& by_claim, bool two_factors, const From& from);

    void sign_out(std::string_view token);
    void end_sessions(PersonId person);
    // Sessions of the token's owner.
    std::vector<OwnSession> own_sessions(std::string_view token);
    bool end_own_session(std::string_view token, const std::string& id);
    int end_other_sessions(std::string_view token);

    Accounts& accounts();
    Halves& halves();
    SecurityLog& log();
    Refusals& refusals();
    Provider& provider();
    Proposals& proposals();

    // Call from time to time. Writes down the last use of sessions and what waited for disk space, removes expired
    // rows, and once a day notes the state of the security log in the ledger.
    void tidy();

    // Whether officers of branches need no second factor (factor_rule.h).
    bool branches_left_out() const;
    void leave_branches_out(bool out, const Doer& doer);

private:
    void note_log();
    std::optional<Denied> take_code(PersonId person, const std::string& code, const std::string& address);
    std::optional<Denied> use_once(const AccountRow& account);
    std::expected<AccountRow, Denied> ask_password(PersonId person, const std::string& password);
    std::expected<Entered, Denied> let_in(const AccountRow& account, const Credentials& credentials, bool own_device);
    Entered begin_anew(PersonId person, const From& from);

    class Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace jinze::access
