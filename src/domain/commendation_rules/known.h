// An award as the request finds it, and the meetings that it cites.
#pragma once

#include <expected>
#include <span>

#include "domain/commendation_rules/decide.h"

namespace jinze::district {

// The award, if it is open and the actor is not nominated for it; else why not.
std::expected<const commendation::Award*, Refused> open_award(const Request& asked, commendation::AwardId id);

// The record of a meeting as known today; null: there is none, or it was withdrawn.
const record::Version* meeting_known(const Request& asked, RecordId id);
// Of that body (none: of any), with at least half of those present who have a vote, not before the day.
Objection object_to_meeting(const Request& asked, RecordId id, OrgId host, Day not_before);

// Each is a nominee of the award, and none is named twice.
Objection object_to_numbers(const commendation::Award& award, std::span<const int> numbers);

// The day of the meeting that decided the list; the list must be there.
Day list_day(const Request& asked, const commendation::Award& award);

inline const commendation::Nominee& nominee_of(const commendation::Award& award, int number)
{
    return award.nominees[static_cast<std::size_t>(number) - 1];
}

}  // namespace jinze::district
