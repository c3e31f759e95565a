// The security log: who signed in or failed to, what was done to accounts, and what was refused. Read by the audit
// administrator only, kept twelve months, never counted by person. Its rows are chained (storage/journal/row_chain.h).
// On a full disk lines wait in memory, up to most_waiting, and are written as soon as there is room: signing in goes on
// (docs/decisions/0026-what-is-verified.md). Beyond that a sign-in that cannot be written down does not happen.
#pragma once

#include <mutex>

#include "app/access/rows.h"
#include "storage/journal/row_chain.h"
#include "storage/journal/sealed_key_value_store.h"

namespace jinze::access {

enum class Deed : std::uint8_t {
    signed_in,
    sign_in_failed,
    code_failed,
    signed_out,
    demonstration_entered,
    vouched_for,
    password_changed,
    second_factor_set,
    account_opened,
    account_reset,
    account_closed,
    second_factor_cleared,
    account_linked,
    proposed,
    confirmed,
    provider_set,
    withdrawn,
    half_taken,
    emergency_issued,
    emergency_used,
    link_removed,
    sessions_ended,
    factor_rule_set,
    request_refused,
    policy_reported,
    clock_confirmed,
};
BOOST_DESCRIBE_ENUM(Deed, signed_in, sign_in_failed, code_failed, signed_out, demonstration_entered, vouched_for,
                    password_changed, second_factor_set, account_opened, account_reset, account_closed,
                    second_factor_cleared, account_linked, proposed, confirmed, provider_set, withdrawn, half_taken,
                    emergency_issued, emergency_used, link_removed, sessions_ended, factor_rule_set, request_refused,
                    policy_reported, clock_confirmed)

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
    PersonId with;  // who proposed it, where it takes two: then `person` confirmed it
};

class SecurityLog {
public:
    static constexpr std::size_t most_waiting = 4096;

    SecurityLog(journal::SealedKeyValueStore& drawer, const vault::MasterKey& key, Clock clock);

    // Throws StorageError where it can be neither written nor kept waiting.
    void note(DeedRow row);
    void note(Deed deed, PersonId person, const Doer& doer, std::string text = {});
    void write_waiting();  // what waits, where there is room now
    // Of a China day, the latest first; what waits is among them.
    std::vector<DeedRow> of(Day day) const;

    // How far its chain has come, and when the row with this number in the chain was written.
    journal::ChainHead head() const { return chain_.head(clock_()); }
    std::optional<Instant> written(std::uint32_t number) const;

private:
    void write();  // under the guard
    std::vector<journal::RowChain::Row> earlier() const;

    journal::SealedKeyValueStore& drawer_;
    journal::RowChain chain_;
    Clock clock_;
    mutable std::mutex guard_;
    std::vector<journal::RowChain::Row> waiting_;
};

}  // namespace jinze::access
