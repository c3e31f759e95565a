// From a submission to its commands, planned from the current state; and the way to execute them.
#pragma once

#include <expected>
#include <functional>
#include <string>
#include <vector>

#include "app/input/denial.h"
#include "app/input/naming.h"

namespace jinze::input {

struct Change {
    std::vector<district::Command> commands;
    std::vector<std::string> documents;  // public texts that the commands adopt
};
// Called at most once.
using Planner = std::function<std::expected<Change, Denial>(const Naming& naming, desk::Desk& desk)>;

// The actor, the idempotency key and the input: the same key with the same input is executed once.
struct Submission {
    PersonId actor;
    std::string key;
    std::string input;
    bool while_it_stands = false;  // the key is of the input alone (desk::Request)
    PersonId behalf = {};          // in whose place the actor says they act (desk::Request)
};

// Plans and submits. Throws what Desk::submit throws.
std::expected<ReceiptAnswer, Denial> have_done(desk::Desk& desk, const Submission& brought, const Planner& think);

}  // namespace jinze::input
