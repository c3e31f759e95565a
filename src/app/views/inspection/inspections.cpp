#include "app/views/inspection/inspections.h"

#include <set>

#include "app/views/matter/known.h"
#include "domain/record/inspections.h"

namespace jinze::views {
namespace {

using district::Right;

// The work committee, if the reader records for it.
std::optional<OrgId> inspecting_body(const Reader& reader)
{
    const OrgId work = reader.state.body_of(registry::OrgKind::work_committee);
    return work && reader.may(Right::record, work) ? std::optional{work} : std::nullopt;
}

std::optional<std::string> if_read(const Reader& reader, RecordId id)
{
    return reader.reads(reader.state.records()[id]) ? std::optional{to_text(id)} : std::nullopt;
}

FindingRow finding_row(const Reader& reader, const record::Record& visit, int index)
{
    const record::Filed& content = visit.latest().content;
    const record::ItemRef ref{visit.id, index};
    ItemAt at{visit.id,
              index,
              content.items[static_cast<std::size_t>(index)],
              content.host,
              content.performed,
              record::life_of(ref, reader.state.records(), reader.today),
              {}};
    FindingRow row;
    if (const auto* matter = reader.state.of<matter::Matters>().replacing(ref, reader.today)) {
        at.formal = matter->id;
        row.standing = matter_now(reader, *matter).standing;
        if (reads(reader, *matter)) row.matter = to_text(matter->id);
    }
    row.item = light_matter(reader, at);
    return row;
}

void add_visit(const Reader& reader, RecordId id, VisitRow& row)
{
    const record::Record& visit = reader.state.records()[id];
    row.visited = visit.latest().content.performed;
    row.record = if_read(reader, id);
    if (!row.record) return;
    for (int i = 0; i < static_cast<int>(visit.latest().content.items.size()); ++i)
        row.findings.push_back(finding_row(reader, visit, i));
}

std::optional<Named> leading_body_in(const Reader& reader, OrgId unit)
{
    for (const registry::Organisation& it : reader.people().organisations())
        if (it.unit == unit && registry::is_leading(it.kind) &&
            reader.people().lives(it.id, reader.today, reader.today) && reader.reads(it.id))
            return named(reader, it.id);
    return {};
}

void add_plan(InspectionsPage& page, const Reader& reader, RecordId id, const std::vector<record::Visit>& visits)
{
    const record::Version& version = reader.state.records()[id].latest();
    const record::FiledPlan& plan = *version.content.rare.plan;
    std::size_t shown = page.rows.size();
    for (const OrgId unit : plan.units) {
        if (!reader.reads(unit)) continue;
        VisitRow row{.unit = named(reader, unit), .plan = if_read(reader, id)};
        const auto visit = std::ranges::find(visits, unit, &record::Visit::unit);
        if (visit != visits.end()) add_visit(reader, visit->record, row);
        if (page.visits_for) row.leads = leading_body_in(reader, unit);
        page.rows.push_back(std::move(row));
    }
    if (shown == page.rows.size()) return;  // none of the reader's units is in it
    page.plans.push_back({if_read(reader, id), reader.directory.words(version).approval.value_or(""), plan.approved,
                          static_cast<int>(plan.units.size())});
    for (const RecordId report : record::reports_on(reader.state.records(), id, reader.today))
        if (reader.reads(reader.state.records()[report]))
            page.reports.push_back({to_text(report), reader.asking().title(report, reader.today),
                                    reader.state.records()[report].latest().content.performed});
}

void add_years(InspectionsPage& page, const Reader& reader)
{
    std::set<int, std::greater<>> years{page.year};
    for (const RecordId id : reader.state.records().plans()) {
        const record::Version* version = reader.state.records()[id].known(reader.today);
        const record::FiledPlan* plan = version ? version->content.rare.plan : nullptr;
        if (plan && std::ranges::any_of(plan->units, [&](OrgId unit) { return reader.reads(unit); }))
            years.insert(plan->year);
    }
    if (page.plans_for) years.insert({year_of(reader.today), year_of(reader.today) + 1});
    page.years.assign(years.begin(), years.end());
}

void add_unplanned(InspectionsPage& page, const Reader& reader)
{
    std::set<OrgId> planned;
    for (const RecordId id : record::plans_of(reader.state.records(), page.year, reader.today)) {
        const auto& units = reader.state.records()[id].latest().content.rare.plan->units;
        planned.insert(units.begin(), units.end());
    }
    for (const registry::Organisation& it : reader.people().organisations())
        if (it.kind == registry::OrgKind::unit && !planned.contains(it.id) && reader.reads(it.id) &&
            reader.people().lives(it.id, reader.today, reader.today))
            page.unplanned.push_back(named(reader, it.id));
}

}  // namespace

Result<InspectionsPage> inspections(const Reader& reader, const InspectionsQuestion& asked)
{
    InspectionsPage page{.year = asked.year ? asked.year->number() : year_of(reader.today)};
    if (const auto body = inspecting_body(reader)) {
        const int ahead = page.year - year_of(reader.today);
        if (ahead == 0 || ahead == 1) page.plans_for = named(reader, *body);
        if (ahead <= 0) page.visits_for = named(reader, *body);
    }
    const auto visits = record::visits_in(reader.state.records(), page.year, reader.today);
    for (const RecordId id : record::plans_of(reader.state.records(), page.year, reader.today))
        add_plan(page, reader, id, visits);
    for (const VisitRow& row : page.rows) {
        page.visited += row.visited.has_value();
        page.findings += static_cast<int>(row.findings.size());
        for (const FindingRow& finding : row.findings) {
            using enum matter::MatterStanding;
            const bool over = finding.standing ? *finding.standing == matter::MatterStanding::closed ||
                                                     *finding.standing == closed_late || *finding.standing == withdrawn
                                               : finding.item.state == LightState::closed;
            page.open += !over;
        }
    }
    add_years(page, reader);
    if (page.plans_for) add_unplanned(page, reader);
    if (const OrgId district = reader.state.body_of(registry::OrgKind::district_committee); district && page.visits_for)
        page.reports_to = named(reader, district);
    return page;
}

}  // namespace jinze::views
