// One changing command from the line to its receipt: the district is opened, the actor and the
// names are found, the desk is asked once, and the answer is printed.
#pragma once

#include <expected>
#include <string>

#include "app/input/planner.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

using input::Change;
using input::Planner;

// The key of a request unless one is given: the district's own mark (HMAC-SHA-256) of what was
// brought in.
std::string usual_key(const District& district, const std::string& input);

// `input` is the command's name and everything that was brought in, so that the same command given
// twice is done once.
int change(Shell& shell, const Common& common, const std::string& input, const Planner& think);

// The same on a district already open; the receipt instead of its printing.
std::expected<ReceiptAnswer, Denial> change(District& district, const Common& common, const std::string& input,
                                            const Planner& think);

}  // namespace jinze::cli
