// What a record cites; the yearly plan of inspections, and a visit by it: one combined visit a unit and year
// (整治形式主义为基层减负若干规定, docs/inspections.md); the figures of the guarantee.
#include "domain/record/inspections.h"

#include "domain/district/tiers.h"
#include "domain/record_rules/decide.h"

namespace jinze::district {
namespace {

using record::Content;

constexpr int most_people = 10'000, most_yuan = 2'000'000'000;

// The version that is corrected stands for the record itself.
bool is_itself(const record::Record& it, const record::Version* before) { return before && &it.latest() == before; }

std::optional<RecordId> other_visit(const Request& asked, OrgId unit, int year, const record::Version* before)
{
    for (const record::Visit& visit : record::visits_in(asked.state.records(), year, asked.today))
        if (visit.unit == unit && !is_itself(asked.state.records()[visit.record], before)) return visit.record;
    return {};
}

Objection object_to_visit(const Request& asked, const Content& content, const record::Version* before)
{
    const record::Filed& cited = asked.state.records()[*content.cites].latest().content;
    const record::FiledPlan& plan = *cited.rare.plan;
    if (content.host != cited.host) return because(refusals::visit_by_another, to_text(*content.cites));
    if (content.kind == record::Kind::report) return {};
    if (content.kind != record::Kind::talk) return because(refusals::visit_kind_unfit);
    const OrgId unit = content.concerns.value_or(content.host);
    if (std::find(plan.units.begin(), plan.units.end(), unit) == plan.units.end())
        return because(refusals::visit_not_planned, to_text(unit));
    if (year_of(content.performed) != plan.year) return because(refusals::visit_out_of_year, std::to_string(plan.year));
    const auto other = other_visit(asked, unit, plan.year, before);
    return other ? because(refusals::visit_repeated, to_text(*other)) : Objection{};
}

bool is_planned_elsewhere(const Request& asked, OrgId unit, int year, const record::Version* before)
{
    const record::Records& records = asked.state.records();
    return std::ranges::any_of(record::plans_of(records, year, asked.today), [&](RecordId id) {
        const auto& units = records[id].latest().content.rare.plan->units;
        return !is_itself(records[id], before) && std::find(units.begin(), units.end(), unit) != units.end();
    });
}

}  // namespace

Objection object_to_cited(const Request& asked, const Content& content, const record::Version* before)
{
    if (!content.cites) return {};
    if (const auto no = object_to_earlier(asked, content, *content.cites)) return no;
    const record::Filed& cited = asked.state.records()[*content.cites].latest().content;
    if (cited.rare.plan) return object_to_visit(asked, content, before);
    if (cited.host != content.host && !stands_above(asked.people, cited.host, content.host, asked.today))
        return because(refusals::cited_elsewhere, to_text(*content.cites));
    return {};
}

Objection object_to_units(const Request& asked, const Content& content, const record::Version* before)
{
    if (!content.plan) return {};
    const auto& units = content.plan->units;
    if (units.empty()) return because(refusals::plan_without_units);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto here = [&](const Refusal& why) { return at(lists::units, i, because(why, to_text(units[i]))); };
        if (!asked.people.exists(units[i], asked.today)) return here(refusals::org_unknown);
        if (asked.people[units[i]].kind != registry::OrgKind::unit) return here(refusals::plan_unit_unfit);
        const auto first = units.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(units.begin(), first, units[i]) != first) return here(refusals::plan_unit_doubled);
        if (is_planned_elsewhere(asked, units[i], content.plan->year, before)) return here(refusals::planned_already);
    }
    return {};
}

Objection object_to_plan(const Request& asked, const Content& content, const RecordWords& words,
                         const record::Version* before)
{
    if (!content.plan) return {};
    if (asked.people[content.host].kind != registry::OrgKind::work_committee)
        return because(refusals::plan_by_another, to_text(content.host));
    if (content.kind != record::Kind::document || !content.topics.empty()) return because(refusals::plan_is_a_document);
    if (const auto no = object_to_missing(words.approval.value_or(""), texts::approval, "plan.number")) return no;
    if (const auto no = object_to_day(asked, content.plan->approved)) return no;
    if (content.plan->approved > content.performed)
        return because(refusals::plan_approved_later, to_text(content.plan->approved));
    const int later = content.plan->year - year_of(content.performed);
    if (later < 0 || later > 1) return because(refusals::plan_year_unfit, std::to_string(content.plan->year));
    return object_to_units(asked, content, before);
}

Objection object_to_plan_changed(const Request& asked, RecordId id, const Content* content)
{
    const record::Records& records = asked.state.records();
    const record::FiledPlan* plan = records[id].latest().content.rare.plan;
    if (!plan) return {};
    const auto* now = content && content->plan ? &*content->plan : nullptr;
    for (const record::Visit& visit : record::visits_in(records, plan->year, asked.today)) {
        if (visit.plan != id) continue;
        if (!now || now->year != plan->year || std::ranges::find(now->units, visit.unit) == now->units.end())
            return because(refusals::plan_in_use, to_text(visit.record));
    }
    return {};
}

Objection object_to_guarantee(const Content& content)
{
    if (!content.guarantee) return {};
    if (content.kind != record::Kind::statement && content.kind != record::Kind::document)
        return because(refusals::guarantee_of_other_kind);
    const record::Guarantee& it = *content.guarantee;
    for (const int people : {it.full_time, it.part_time})
        if (people < 0 || people > most_people) return because(refusals::guarantee_implausible, std::to_string(people));
    for (const int yuan : {it.budget, it.spent})
        if (yuan < 0 || yuan > most_yuan) return because(refusals::guarantee_implausible, std::to_string(yuan));
    return {};
}

}  // namespace jinze::district
