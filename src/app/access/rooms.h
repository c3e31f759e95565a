// The parts of the Gate: one of each, over one key-value store.
#pragma once

#include "app/access/accounts.h"
#include "app/access/delays.h"
#include "app/access/gate.h"
#include "app/access/halves.h"
#include "app/access/proposals.h"
#include "app/access/provider.h"
#include "app/access/refusals.h"
#include "app/access/sessions.h"
#include "storage/journal/waiting_key_value_store.h"

namespace jinze::access {

class Gate::Rooms {
public:
    Rooms(desk::Desk& of, const vault::MasterKey& key, Clock with, Strength strength);

    desk::Desk& desk;
    Clock clock;
    Entropy entropy;
    journal::WaitingKeyValueStore waiting;  // rows needed to sign in, kept in memory while the disk is full
    journal::SealedKeyValueStore drawer;
    Hasher hasher;
    SecurityLog log;
    Refusals refusals;
    Delays delays;
    Halves halves;
    Accounts accounts;
    Sessions sessions;
    Provider provider;
    Proposals proposals;
    std::atomic<std::int64_t> pruned{0};  // time of the last run, in hours

    Presence presence_of(PersonId person) const;
    bool is_device_of(const std::string& device, PersonId person) const;
    std::string new_device(PersonId person);
    bool is_address_of(const std::string& address, PersonId person) const;
    void remember_address(const std::string& address, PersonId person);
    // True if the code belongs to this factor and was not used yet. Marks it as used.
    bool take_step(PersonId person, const std::string& code);

private:
    std::mutex steps_guard_;
    std::map<PersonId, std::uint64_t> steps_;  // steps used while the disk was full, not yet in the account's row
};

}  // namespace jinze::access
