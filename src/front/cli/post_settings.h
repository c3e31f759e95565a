// What may leave the house, as the operator's file says: for serve, which refuses a file that cannot be used, and for
// the doctor, who names what is wrong with it.
#pragma once

#include "app/post/settings.h"
#include "app/upkeep/finding.h"
#include "front/cli/say.h"

namespace jinze::cli {

// The settings, or one sentence for each problem, a host that is not on the list included.
std::expected<post::Settings, Denial> post_settings(const std::string& file);
// The check "post". One finding for the file, and one for each host that its own list blocks.
upkeep::Findings look_at_post(const std::string& file);

}  // namespace jinze::cli
