// Commands on duties and on single obligations.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>
#include <optional>
#include <vector>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/duty/events.h"

namespace jinze::district {

// ---- rules ----
struct AdoptedDuty {
    duty::Terms terms;
    Text title;
    Digest file{};
};
struct AdoptCatalogue {
    static constexpr Right needs = Right::adopt;
    Code name;
    Day from{};
    std::vector<Digest> files;
    std::vector<AdoptedDuty> duties;
};
struct AdoptDuty {
    static constexpr Right needs = Right::adopt;
    duty::Terms terms;
    Text title;
    Digest file{};
    std::optional<OrgId> unit;      // for a unit's own duty
    std::optional<RecordId> basis;  // the recorded decision that adopted it
};
struct EndDuty {
    static constexpr Right needs = Right::adopt;
    Code duty;
    Day from{};
};
struct AdoptHolidays {
    static constexpr Right needs = Right::adopt;
    int year = 0;
    std::vector<duty::DayNoted> days;
};
struct AdoptParameters {
    static constexpr Right needs = Right::adopt;
    duty::Parameters parameters;
};
struct OpenReferenceYear {
    static constexpr Right needs = Right::open_reference_year;
    Code duty;
    int year = 0;
    Day from{}, last{};
};
// ---- single obligations ----
struct GiveReason {
    static constexpr Right needs = Right::give_reason;
    record::ObligationId obligation;
    Text reason;
};
struct TakeBackReason {
    static constexpr Right needs = Right::give_reason;
    // by the person who gave it, on the same day, while undecided
    record::ObligationId obligation;
};
struct DecideReason {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    record::ObligationId obligation;
    bool accepted = false;
    Text why;
    std::size_t over = 0;  // the number of the reason that was read, from 1; 0: the pending one
};
struct Waive {
    static constexpr Right needs = Right::waive;
    static constexpr bool by_deputy = true;
    record::ObligationId obligation;
    Text why;
};
struct Contest {
    static constexpr Right needs = Right::contest;
    record::ObligationId obligation;
    Text why;
};
struct DecideContest {
    static constexpr Right needs = Right::decide_contest;
    static constexpr bool by_deputy = true;
    record::ObligationId obligation;
    duty::Outcome outcome{};
    std::optional<Day> performed;  // counts_as_done: the day of performance
    Text why;
};

// The API generates forms and command lines from these members (app/input/acts.h); the simulation draws all of them.
BOOST_DESCRIBE_STRUCT(EndDuty, (), (duty, from))
BOOST_DESCRIBE_STRUCT(AdoptParameters, (), (parameters))
BOOST_DESCRIBE_STRUCT(OpenReferenceYear, (), (duty, year, from, last))
BOOST_DESCRIBE_STRUCT(GiveReason, (), (obligation, reason))
BOOST_DESCRIBE_STRUCT(TakeBackReason, (), (obligation))
BOOST_DESCRIBE_STRUCT(DecideReason, (), (obligation, accepted, why, over))
BOOST_DESCRIBE_STRUCT(Waive, (), (obligation, why))
BOOST_DESCRIBE_STRUCT(Contest, (), (obligation, why))
BOOST_DESCRIBE_STRUCT(DecideContest, (), (obligation, outcome, performed, why))
BOOST_DESCRIBE_STRUCT(AdoptedDuty, (), (terms, title, file))
BOOST_DESCRIBE_STRUCT(AdoptCatalogue, (), (name, from, files, duties))
BOOST_DESCRIBE_STRUCT(AdoptDuty, (), (terms, title, file, unit, basis))
BOOST_DESCRIBE_STRUCT(AdoptHolidays, (), (year, days))

using DutyCommands =
    boost::mp11::mp_list<AdoptCatalogue, AdoptDuty, EndDuty, AdoptHolidays, AdoptParameters, OpenReferenceYear,
                         GiveReason, TakeBackReason, DecideReason, Waive, Contest, DecideContest>;

}  // namespace jinze::district
