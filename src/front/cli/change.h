// One changing command: opens the district, finds the actor and the names, asks the desk once, prints the receipt.
#pragma once

#include <expected>
#include <string>

#include "app/input/planner.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

using input::Change;
using input::Planner;

// Default idempotency key: HMAC-SHA-256 of the input under the district's key.
std::string usual_key(const District& district, const std::string& input);

// `input`: the command's name and all its input, so that repeating the command does not repeat the change.
int change(Shell& shell, const Common& common, const std::string& input, const Planner& think);

// The same on an open district; returns the receipt instead of printing it.
std::expected<ReceiptAnswer, Denial> change(District& district, const Common& common, const std::string& input,
                                            const Planner& think);

}  // namespace jinze::cli
