// Visits by a plan of inspections (督查), read from the records: a visit is a record of kind talk that cites a plan and
// concerns a unit; a record of kind report that cites it is the report to the district committee.
#pragma once

#include "domain/record/records.h"

namespace jinze::record {

struct Visit {
    RecordId record, plan;
    OrgId unit;
};

// The plans of a year, as known on a day; in the order entered. Mostly one.
std::vector<RecordId> plans_of(const Records& records, int year, Day known);
// The visits by them, in that order and then as entered.
std::vector<Visit> visits_in(const Records& records, int year, Day known);
// What was reported on a plan.
std::vector<RecordId> reports_on(const Records& records, RecordId plan, Day known);

}  // namespace jinze::record
