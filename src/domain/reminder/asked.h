// Reminders of requests for help (请求帮助) and of deputies (职务代理); due.h asks for them. None is urgent: a request
// has a clock only where the district adopted one, and then the duty to answer reminds too (docs/decisions/0009).
#pragma once

#include <vector>

#include "domain/district/state.h"
#include "domain/reminder/recipients.h"
#include "domain/reminder/terms.h"

namespace jinze::reminder {

struct Finder {
    const district::State& state;
    Day today{};
    Recipients& recipients;
    std::vector<Reminder>& found;
};

// Whoever owes the next word: the addressee its answer, the asker whether it helped, the tier above its decision.
void remind_of_request(Finder& finder, RecordId request);
// The deputy from the day it was entered; both from the day before its last.
void remind_of_deputy(Finder& finder, const delegation::Delegation& delegation);

}  // namespace jinze::reminder
