// The events of duties and obligations.
#pragma once

#include <boost/mp11/list.hpp>
#include <string>
#include <vector>

#include "base/citation.h"
#include "domain/calendar/working_days.h"
#include "domain/duty/terms.h"

namespace jinze::duty {

struct DutyAdopted {  // one leaf per version
    Terms terms;
    Citation title;
    Digest file{};                  // SHA-256 of the catalogue file with its sources and quotes
    std::optional<OrgId> unit;      // for a unit's own duty; empty for the district's
    std::optional<RecordId> basis;  // the recorded decision that adopted it
};
struct DutyEnded {  // windows that begin on or after `from` are no longer owed
    Code duty;
    Day from{};
};
struct CatalogueAdopted {
    Code name;
    Day from{};
    std::vector<Digest> files;
};
struct DayNoted {
    Day day{};
    calendar::DayOff off{};
};
struct HolidaysAdopted {  // the whole notice of one year
    int year = 0;
    std::vector<DayNoted> days;
};
struct Parameters {
    int late_entry = 10;  // working days after the day performed
    int reason = 10;      // working days after the last day
    int due_soon = 5;     // working days before the last day
    int frozen = 30;      // days after the last day

    bool operator==(const Parameters&) const = default;
};
struct ParametersAdopted {
    Parameters parameters;
};
struct ReferenceYearOpened {  // the upper notice; a second one for the year replaces the days
    Code duty;
    int year = 0;
    Day from{}, last{};
};
struct ReasonGiven {
    record::ObligationId obligation;
    Sealed words;
};
struct ReasonTakenBack {  // by the person who gave it, on the same day, while undecided
    record::ObligationId obligation;
};
struct ReasonDecided {  // by the tier above
    record::ObligationId obligation;
    bool accepted = false;
    Sealed words;
};
struct ObligationWaived {  // by a decision above
    record::ObligationId obligation;
    Sealed words;
};
struct StandingContested {
    record::ObligationId obligation;
    Sealed words;
};
enum class Outcome : std::uint8_t { rejected, counts_as_done, not_owed };
struct ContestDecided {  // by the tier above the one that decides reasons
    record::ObligationId obligation;
    Outcome outcome{};
    std::optional<Day> performed;  // counts_as_done: the day of performance
    Sealed words;
};

// All events of this room.
using Events = boost::mp11::mp_list<CatalogueAdopted, DutyAdopted, DutyEnded, HolidaysAdopted, ParametersAdopted,
                                    ReferenceYearOpened, ReasonGiven, ReasonTakenBack, ReasonDecided, ObligationWaived,
                                    StandingContested, ContestDecided>;

}  // namespace jinze::duty
