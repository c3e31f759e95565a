// The security log: who signed in or failed to, and what was done to accounts. Read by the audit administrator only,
// kept twelve months, never counted by person. A sign-in that cannot be written down does not happen.
#pragma once

#include "access/rows.h"
#include "journal/sealed_drawer.h"

namespace jinze::access {

enum class Deed : std::uint8_t {
    signed_in, sign_in_failed, code_failed, signed_out, demonstration_entered, vouched_for,
    password_changed, second_factor_set,
    account_opened, account_reset, account_closed, second_factor_cleared, account_linked,
    proposed, confirmed, provider_set, withdrawn,
    half_taken, emergency_issued, emergency_used, link_removed, sessions_ended, factor_rule_set,
};
BOOST_DESCRIBE_ENUM(Deed, signed_in, sign_in_failed, code_failed, signed_out, demonstration_entered, vouched_for,
    password_changed, second_factor_set, account_opened, account_reset, account_closed, second_factor_cleared,
    account_linked, proposed, confirmed, provider_set, withdrawn,
    half_taken, emergency_issued, emergency_used, link_removed, sessions_ended, factor_rule_set)

struct DeedRow {
    Instant at{};
    Deed deed{};
    std::uint32_t person = 0;   // whose account; 0: nobody's, or the office's
    std::uint32_t by = 0;       // who did it, where that is another
    bool by_operator = false;   // at the server, by the command line
    std::string name, address;  // as given at the door
    std::string note;
};
BOOST_DESCRIBE_STRUCT(DeedRow, (), (at, deed, person, by, by_operator, name, address, note))

// Who does something to an account.
struct Doer {
    PersonId person;
    bool is_operator = false;  // whoever holds the key file, at the command line
    std::string address;
    PersonId with;             // who proposed it, where it takes two: then `person` confirmed it
};

class SecurityLog {
public:
    SecurityLog(journal::SealedDrawer& drawer, Clock clock) : drawer_{drawer}, clock_{std::move(clock)} {}

    void note(DeedRow row);
    void note(Deed deed, PersonId person, const Doer& doer, std::string text = {});
    // Of a China day, the latest first.
    std::vector<DeedRow> of(Day day) const;

private:
    journal::SealedDrawer& drawer_;
    Clock clock_;
};

}  // namespace jinze::access
