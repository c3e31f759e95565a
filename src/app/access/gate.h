// Who is at the door: accounts, passwords, second factors and sessions. An account belongs to a person; what it
// may do follows from posts and is asked elsewhere. Nothing here is owed to anybody, so it lies in plain rows
// beside the ledger, sealed under the district's key; several servers on one file agree through them.
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

// What a valid token stands for.
struct Session {
    PersonId person;                      // 0: the office while setting up
    std::string csrf;                     // comes back in X-CSRF-Token with every change
    bool must_change_password = false;    // first sign-in: nothing else is answered until it is done
    bool must_set_second_factor = false;  // a staff role without one yet: the same
    bool administrator = false;           // holds one of the three administrators' posts: reads no content
    Instant until{};                      // ends then at the latest
};

struct Entered {
    std::string token;  // for the cookie; rotated at every entry and change of rights
    Session session;
    std::string device;  // for the device's cookie; empty: it gets none
};

// Where somebody comes in from, for their own list of sessions.
struct From {
    std::string address, device;  // 10.1.2.3; Firefox, Windows
};

struct OwnSession {
    std::string id, device, address;
    Instant began{}, seen{};
    bool present = false;  // the one that asks
};

struct Credentials {
    std::string name, password, code;  // code: empty where none was asked for yet
    std::string address;               // of the client
    std::string device;                // the device cookie; empty: none
    std::string emergency = {};        // the code that lets the owner past delays and queues; empty: none
    std::string kind = {};             // of the device: Firefox, Windows
};

// What a person sets up in an authenticator.
struct SecondFactor {
    std::string secret;   // base32
    std::string address;  // otpauth://…
};

class Gate {
public:
    explicit Gate(desk::Desk& desk, vault::MasterKey key, Clock clock = system_time, Strength strength = {});
    ~Gate();

    // Cheap enough for every request; at most half a second behind other servers. Counts as use.
    std::optional<Session> session(std::string_view token);
    // The same without counting: an open page that nobody uses does not keep a session alive.
    bool holds(std::string_view token);

    // Slow (Argon2id): not on a thread that reads sockets. Two at once, in turn (turns.h).
    std::expected<Entered, Denied> sign_in(const Credentials& credentials);
    std::expected<Entered, Denied> change_password(std::string_view token, const std::string& old,
                                                   const std::string& fresh, const OwnWords& own = {},
                                                   const From& from = {});
    // The password is asked again; where there is a second factor already, a code of it too.
    std::expected<SecondFactor, Denied> begin_second_factor(std::string_view token, const std::string& password,
                                                            const std::string& code = {});
    std::expected<Entered, Denied> confirm_second_factor(std::string_view token, const std::string& code,
                                                         const From& from = {});
    std::expected<void, Denied> unlink(std::string_view token, const VouchedAs& as, const std::string& password);
    // The demonstration on loopback only: the caller has checked both.
    Entered enter_demonstration(PersonId person, const From& from = {});
    // Somebody an identity provider vouches for; `by_claim`: the sign-in name it gives, where that may stand for one.
    std::expected<Entered, Denied> enter_vouched(const std::string& issuer, const std::string& subject,
                                                 const std::string& by_claim, bool two_factors, const From& from);

    void sign_out(std::string_view token);
    void end_sessions(PersonId person);
    // Of whoever's token this is.
    std::vector<OwnSession> own_sessions(std::string_view token);
    bool end_own_session(std::string_view token, const std::string& id);
    int end_other_sessions(std::string_view token);

    Accounts& accounts();
    Halves& halves();
    SecurityLog& log();
    Refusals& refusals();
    Provider& provider();
    Proposals& proposals();

    // Once in a while: writes down when sessions were last used and what waited for room on the disk, takes away what
    // has ended, and notes in the ledger once a day how far the security log has come.
    void tidy();

    // Whether officers of branches do without a second factor (factor_rule.h).
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
