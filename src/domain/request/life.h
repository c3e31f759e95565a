// How a request for help stands on a day. Pure, computed from the records and the acts entered by that day.
#pragma once

#include "domain/calendar/working_days.h"
#include "domain/request/requests.h"

namespace jinze::request {

inline constexpr int silence_allowed = 10;  // working days in which the asker says whether the answer helped

struct RequestLife {
    bool exists = false;  // a record of that kind, addressed to a body, not withdrawn
    OrgId asker, addressee;
    Day asked{};
    Day wished = never;              // by when the asker would like it; a wish, not a clock
    std::optional<RecordId> answer;  // the latest of the addressee
    Day answered = never;            // the day it was entered
    RequestStanding standing{};
    Day decided = never;  // settled, or objected to
};

// As known on a day.
RequestLife life_of(RecordId request, const record::Records& records, const Requests& requests,
                    const calendar::WorkingDays& working, Day known);

}  // namespace jinze::request
