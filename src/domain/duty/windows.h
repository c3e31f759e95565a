// The windows of a duty: which there are, and how each one's last day was counted.
#pragma once

#include "domain/duty/bearers.h"

namespace jinze::duty {

// One window, before anybody bears it.
struct Stretch {
    std::string label;
    Day begin{}, last{};
    bool provisional = false;
    bool awaiting_notice = false;
    Day late_until{};  // a first fitting record after the last day counts until here
    RecordId record;   // what began it, where something did
    int item = -1;
    MeetingId meeting;
};

// A last day counted from a day, recounted each time the calendar changed while it was still ahead.
calendar::CountedDay last_day(const Duties& duties, int within, Span span, Day from, Day known);

// Windows that everybody bears alike (count, hours, by_date, reference_year), beginning by `horizon` and
// judged by this version.
std::vector<Stretch> common_windows(const Duties& duties, const DutyVersion& version, Day horizon, Day known);
// Windows of one bearer (term, within, at_each): begun by its own elections and occasions.
std::vector<Stretch> own_windows(const Facts& facts, const DutyVersion& version, const Borne& bearer, Day horizon,
                                 Day known);

}  // namespace jinze::duty
