// From what was brought in to the commands it means, thought out once from what is known now; and the
// one way to have them done.
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
    std::vector<std::string> documents;  // public texts the commands adopt
};
// Called at most once.
using Planner = std::function<std::expected<Change, Denial>(const Naming& naming, desk::Desk& desk)>;

// Who asks, under which key, and with what input: the same key with the same input is done once.
struct Submission {
    PersonId actor;
    std::string key;
    std::string input;
    bool while_it_stands = false;  // the key is of the input alone (desk::Request)
};

// Thinks and submits. Throws what Desk::submit throws.
std::expected<ReceiptAnswer, Denial> have_done(desk::Desk& desk, const Submission& brought, const Planner& think);

}  // namespace jinze::input
