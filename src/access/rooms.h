// What stands behind the gate: one of each, over one drawer.
#pragma once

#include "access/accounts.h"
#include "access/delays.h"
#include "access/gate.h"
#include "access/halves.h"
#include "access/proposals.h"
#include "access/provider.h"
#include "access/sessions.h"

namespace jinze::access {

class Gate::Rooms {
public:
    Rooms(desk::Desk& of, const vault::MasterKey& key, Clock with, Strength strength);

    desk::Desk& desk;
    Clock clock;
    Entropy entropy;
    journal::SealedDrawer drawer;
    Hasher hasher;
    SecurityLog log;
    Delays delays;
    Halves halves;
    Accounts accounts;
    Sessions sessions;
    Provider provider;
    Proposals proposals;
    std::atomic<std::int64_t> pruned{0};  // when last, in hours

    Presence presence_of(PersonId person) const;
    bool is_device_of(const std::string& device, PersonId person) const;
    std::string new_device(PersonId person);
    bool is_address_of(const std::string& address, PersonId person) const;
    void remember_address(const std::string& address, PersonId person);
};

}  // namespace jinze::access
