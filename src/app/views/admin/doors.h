// The ways to sign in, as the sign-in page shows them, and the result of signing in.
#pragma once

#include "app/access/accounts.h"
#include "app/access/demonstration.h"
#include "app/access/gate.h"
#include "app/input/denial.h"

namespace jinze::views {

struct DoorsPage {
    std::vector<access::DemonstrationDoor> demonstration;  // empty outside the demonstration on loopback
    std::optional<std::string> provider;                   // the identity provider's name; GET /api/provider/start
    std::string district;
};
struct DemonstrationEntry {
    std::string person;
};
struct SignIn {
    std::string name, password;
    std::optional<std::string> code;       // of the authenticator app, if requested
    std::optional<std::string> emergency;  // emergency code from an administrator; bypasses delays and queues
};
struct NewPassword {
    std::string old, fresh;
};
struct PasswordAgain {
    std::string password;
    std::optional<std::string> code;  // of the present authenticator, if it is replaced
};
struct LinkToRemove {
    std::string issuer, subject, password;
};
struct FactorCode {
    std::string code;
};
struct FactorPage {
    std::string secret;   // base32, to type in
    std::string address;  // otpauth://…, to scan
};
struct OwnSessionLine {
    std::string id, device, address;  // Firefox, Windows; 10.1.2.3
    Instant began{}, last_used{};     // rounded to a minute
    bool present = false;             // the session of this request
};
struct OwnAccountPage {
    std::string sign_in;  // sign-in name; empty for a visitor of the demonstration, who has no account
    bool second_factor = false;
    std::vector<access::VouchedAs> vouched;
    std::vector<OwnSessionLine> sessions;
};
struct SessionsEnded {
    int ended = 0;
};
struct EnteredPage {
    std::string csrf;
    bool must_change_password = false, must_set_second_factor = false;
};
BOOST_DESCRIBE_STRUCT(DoorsPage, (), (demonstration, provider, district))
BOOST_DESCRIBE_STRUCT(DemonstrationEntry, (), (person))
BOOST_DESCRIBE_STRUCT(SignIn, (), (name, password, code, emergency))
BOOST_DESCRIBE_STRUCT(PasswordAgain, (), (password, code))
BOOST_DESCRIBE_STRUCT(LinkToRemove, (), (issuer, subject, password))
BOOST_DESCRIBE_STRUCT(OwnSessionLine, (), (id, device, address, began, last_used, present))
BOOST_DESCRIBE_STRUCT(OwnAccountPage, (), (sign_in, second_factor, vouched, sessions))
BOOST_DESCRIBE_STRUCT(SessionsEnded, (), (ended))
BOOST_DESCRIBE_STRUCT(NewPassword, (), (old, fresh))
BOOST_DESCRIBE_STRUCT(FactorCode, (), (code))
BOOST_DESCRIBE_STRUCT(FactorPage, (), (secret, address))
BOOST_DESCRIBE_STRUCT(EnteredPage, (), (csrf, must_change_password, must_set_second_factor))

// Of the district's own committee; empty before it exists.
std::string district_name(const district::State& state, desk::Directory& directory);

input::Denial no_from(const access::Denied& denied);

}  // namespace jinze::views
