// One matter as the request finds it, and the objections that several of its steps share.
#pragma once

#include <expected>

#include "domain/matter_rules/decide.h"

namespace jinze::district {

struct KnownMatter {
    const matter::Matter& matter;
    const matter::Type& type;
    matter::Life life;
};

// The matter, if it is open; else why not.
std::expected<KnownMatter, Refused> open_matter(const Request& asked, matter::MatterId id);

// A step of the setter: only by a post of the setter or above it, and by nobody who holds a post in the lead.
Objection object_to_setter_step(const Request& asked, const KnownMatter& it);
// The step that the node waits for, by whoever owns it: as the setter's, or of the 党组 that guides the lead, of the
// work committee, or of the lead itself.
Objection object_to_node_step(const Request& asked, const KnownMatter& it);
// Not with the lead now: not approved, under review, halted, or waiting for a decision it asked for.
Objection object_to_not_with_lead(const KnownMatter& it);
// A new day is to come, and later than the one there is.
Objection object_to_later_day(const Request& asked, const KnownMatter& it, Day day);
Objection object_to_lead(const Request& asked, const matter::Type& type, OrgId setter, OrgId lead);

}  // namespace jinze::district
