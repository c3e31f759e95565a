// 督查计划 of a year: each planned unit, whether and when it was visited, what was found and what became of it; and the
// reports to the district committee. Assembled from the records; nothing is entered for it.
#pragma once

#include "app/views/matter/light.h"
#include "domain/matter/life.h"

namespace jinze::views {

struct InspectionsQuestion {
    std::optional<Ranged<2000, 2999>> year;  // default: this one
};
struct PlanRow {
    std::optional<std::string> record;  // if the reader may open it
    std::string number;                 // under which it was approved
    Day approved{};
    int units = 0;
};
struct FindingRow {
    LightRow item;
    // Set as a formal matter: how it stands, and which if the reader may open it.
    std::optional<std::string> matter;
    std::optional<matter::MatterStanding> standing;
};
struct VisitRow {
    Named unit;
    std::optional<std::string> plan, record;  // the plan; the visit, none: not visited yet. If the reader may open them
    std::optional<Day> visited;
    std::vector<FindingRow> findings;
    std::optional<Named> leads;  // the unit's leading body, whose a finding usually is
};
struct InspectionReport {
    std::string record, title;
    Day day{};
};
struct InspectionsPage {
    int year = 0;
    std::vector<int> years;  // with a plan, latest first; this one and the next for whoever may plan
    std::vector<PlanRow> plans;
    std::vector<VisitRow> rows;  // of the units that the reader reads, in the order of the register
    std::vector<InspectionReport> reports;
    int visited = 0, findings = 0, open = 0;
    std::optional<Named> plans_for, visits_for;  // the body for which the reader may enter a plan, or a visit
    std::vector<Named> unplanned;                // units that a plan of the year could still name
    std::optional<Named> reports_to;             // the district committee
};
BOOST_DESCRIBE_STRUCT(InspectionsQuestion, (), (year))
BOOST_DESCRIBE_STRUCT(PlanRow, (), (record, number, approved, units))
BOOST_DESCRIBE_STRUCT(FindingRow, (), (item, matter, standing))
BOOST_DESCRIBE_STRUCT(VisitRow, (), (unit, plan, record, visited, findings, leads))
BOOST_DESCRIBE_STRUCT(InspectionReport, (), (record, title, day))
BOOST_DESCRIBE_STRUCT(InspectionsPage, (),
                      (year, years, plans, rows, reports, visited, findings, open, plans_for, visits_for, unplanned,
                       reports_to))

Result<InspectionsPage> inspections(const Reader& reader, const InspectionsQuestion& asked);

}  // namespace jinze::views
