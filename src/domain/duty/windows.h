// Computes the windows of a duty and their last days.
#pragma once

#include "domain/duty/bearers.h"

namespace jinze::duty {

// One window, without its bearer.
struct Stretch {
    std::string label;
    Day begin{}, last{};
    bool provisional = false;
    bool awaiting_notice = false;
    Day late_until{};  // the first fitting record after the last day counts until this day
    RecordId record;   // the record that began it, if any
    int item = -1;
    MeetingId meeting;
};

// A last day counted from a day. It is recounted at each change of the calendar while still ahead.
calendar::CountedDay last_day(const Duties& duties, int within, Span span, Day from, Day known);

// Windows that all bearers share (count, hours, by_date, reference_year), beginning by `horizon` and judged by this
// version.
std::vector<Stretch> common_windows(const Duties& duties, const DutyVersion& version, Day horizon, Day known);
// Windows of one bearer (term, within, at_each), begun by its own elections and occasions.
std::vector<Stretch> own_windows(const Facts& facts, const DutyVersion& version, const Borne& bearer, Day horizon,
                                 Day known);

}  // namespace jinze::duty
