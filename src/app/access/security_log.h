// The security log: sign-ins and failures, actions on accounts, and refused requests. Only the audit administrator
// reads it. Kept for twelve months, never counted by person. Its rows are chained (storage/journal/row_chain.h). If the
// disk is full, up to most_waiting lines wait in memory and are written once there is space, so that sign-in goes on
// (docs/decisions/0026-what-is-verified.md). Beyond that a sign-in that cannot be logged is refused.
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
    std::uint32_t person = 0;   // owner of the account; 0: none, or the office
    std::uint32_t by = 0;       // the actor, if another person
    bool by_operator = false;   // by the operator, on the command line
    std::string name, address;  // the name as entered at sign-in
    std::string note;
};
BOOST_DESCRIBE_STRUCT(DeedRow, (), (at, deed, person, by, by_operator, name, address, note))

// The actor of an action on an account.
struct Doer {
    PersonId person;
    bool is_operator = false;  // the holder of the key file, on the command line
    std::string address;
    PersonId with;  // the proposer, if it takes two: then `person` confirmed it
};

class SecurityLog {
public:
    static constexpr std::size_t most_waiting = 4096;

    SecurityLog(journal::SealedKeyValueStore& drawer, const vault::MasterKey& key, Clock clock);

    // Throws StorageError if the line can be neither written nor kept in memory.
    void note(DeedRow row);
    void note(Deed deed, PersonId person, const Doer& doer, std::string text = {});
    void write_waiting();  // writes waiting lines once there is space
    // Lines of a day in China time, latest first, waiting lines included.
    std::vector<DeedRow> of(Day day) const;

    // The head of its chain, and when the row with this number in the chain was written.
    journal::ChainHead head() const { return chain_.head(clock_()); }
    std::optional<Instant> written(std::uint32_t number) const;

private:
    void write();  // requires the lock
    std::vector<journal::RowChain::Row> earlier() const;

    journal::SealedKeyValueStore& drawer_;
    journal::RowChain chain_;
    Clock clock_;
    mutable std::mutex guard_;
    std::vector<journal::RowChain::Row> waiting_;
};

}  // namespace jinze::access
