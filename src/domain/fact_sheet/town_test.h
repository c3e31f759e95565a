// For tests of this room: a small district made of events. 工委 o2 leads the organ committee o5 of a unit o3, which the
// Party group o4 guides; o5 leads two branches, o6 and o7. Members: m1 to m3 in o6, m4 and m5 in o7.
#pragma once

#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/fact_sheet/facts_of.h"
#include "domain/fact_sheet/owners.h"
#include "domain/scheme/score.h"

namespace jinze::fact_sheet::test {

using district::small::committee;
using district::small::EventDistrict;
using district::small::group;
using district::small::one;
using district::small::organ;
using district::small::two;
using district::small::unit;
using district::small::work;
using duty::Bearer;
using duty::Standing;
using record::Kind;
using registry::OrgKind;
using registry::Title;

constexpr Day on(int year, unsigned month, unsigned date) { return day_at(year, month, date); }
inline constexpr Day start = day_at(2020, 1, 1), k1 = day_at(2026, 1, 15);
inline const Period y2025 = year(2025), y2026 = year(2026);

struct Town : EventDistrict {
    std::uint32_t matters = 0, charges = 0;

    Town()
    {
        happens(district::DistrictOpened{}, start);
        happens(duty::HolidaysAdopted{2025, {}}, start);
        found(OrgKind::district_committee, {}, start);
        found(OrgKind::work_committee, {.unit = {}, .leads = committee, .guides = {}}, start);
        found(OrgKind::unit, {}, start);
        found(OrgKind::party_group, {.unit = unit, .leads = committee, .guides = {}}, start);
        found(OrgKind::organ_committee, {.unit = unit, .leads = work, .guides = group}, start);
        found(OrgKind::branch, {.unit = unit, .leads = organ, .guides = {}}, start);
        found(OrgKind::branch, {.unit = unit, .leads = organ, .guides = {}}, start);
        for (const OrgId branch : {one, one, one, two, two}) join(branch, start);
    }

    void adopt(const char* code, Bearer who, duty::Owed owed, Day from = day_at(2025, 1, 1))
    {
        duty::Terms terms = district::small::terms_of(code, who, duty::Force::must, owed);
        terms.from = from;
        happens(duty::DutyAdopted{.terms = terms, .title = {code}, .file = {}}, from);
    }
    RecordId meet(OrgId host, Day performed, std::optional<Day> entered = {})
    {
        return recorded({.kind = Kind::meeting, .host = host, .performed = performed}, entered.value_or(performed));
    }
    matter::MatterId open(OrgId setter, OrgId lead, Day due, Day entered, std::optional<record::ItemRef> item = {},
                          std::optional<std::vector<Code>> goals = {})
    {
        const matter::MatterId id{++matters};
        happens(matter::MatterOpened{.matter = id,
                                     .type = Code{"supervised"},
                                     .setter = setter,
                                     .lead = lead,
                                     .source = matter::MatterSource::inspection,
                                     .due = due,
                                     .item = item,
                                     .goals = std::move(goals)},
                entered);
        step(id, matter::MatterAct::approve, entered);
        step(id, matter::MatterAct::sign, entered);
        return id;
    }
    void step(matter::MatterId id, matter::MatterAct act, Day entered, std::optional<Day> day = {})
    {
        happens(matter::MatterStepped{.matter = id, .act = act, .day = day}, entered);
    }
    void close(matter::MatterId id, Day reported, Day accepted)
    {
        step(id, matter::MatterAct::report, reported, reported);
        step(id, matter::MatterAct::accept, accepted);
    }

    scheme::Facts facts(const scheme::Scheme& scheme, OrgId body, Period period = y2025, Day known = k1,
                        const Extra& extra = {}) const
    {
        return facts_of(state, scheme, body, period, known, extra);
    }
};

inline scheme::FactName duty_named(const char* code) { return {scheme::FactSource::duty, {}, Code{code}, {}}; }
inline scheme::FactName matter_named(const char* word) { return {scheme::FactSource::matter, {}, Code{word}, {}}; }
inline scheme::FactName register_named(const char* word)
{
    return {scheme::FactSource::registered, {}, Code{word}, {}};
}

// An item of ten marks that loses three for what is overdue and one for what was done late.
inline scheme::Item losing(const char* id, scheme::FactName fact)
{
    scheme::Item item{.id = Code{id}, .title = {id, id}, .facts = {std::move(fact)}};
    item.rule = {.shape = scheme::Shape::standings,
                 .overdue = scheme::Hundredths::whole(3),
                 .done_late = scheme::Hundredths::whole(1)};
    item.full = scheme::Hundredths::whole(10);
    return item;
}
inline scheme::Scheme scheme_of(std::vector<scheme::Item> items)
{
    return {.id = Code{"small"},
            .title = {"小办法", "small"},
            .bodies = {OrgKind::organ_committee, OrgKind::branch},
            .from = day_at(2020, 1, 1),
            .items = std::move(items)};
}

// “monthly o6@2025-01 overdue”, sorted.
inline std::vector<std::string> told(const scheme::Facts& facts)
{
    std::vector<std::string> all;
    for (const scheme::Fact& it : facts.facts)
        all.push_back(it.name.what.text() + " " + it.label +
                      (it.standing ? " " + std::string{words::words_of(*it.standing).zh} : "") +
                      (it.count == 1 ? "" : " ×" + std::to_string(it.count)));
    std::ranges::sort(all);
    return all;
}
using Told = std::vector<std::string>;

}  // namespace jinze::fact_sheet::test
