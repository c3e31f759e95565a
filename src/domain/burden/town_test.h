// For tests: a work committee, two units with a Party group and a branch each, and duties that ask for meetings.
#pragma once

#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/burden/count.h"

namespace jinze::burden::test {

inline const OrgId work{2}, unit{3}, group{4}, branch{5}, other_unit{6}, other_group{7}, other_branch{8};
inline constexpr Day start = day_at(2025, 1, 1), now = day_at(2026, 7, 8);

inline duty::Terms asking(const char* code, duty::Bearer who, std::vector<Code> topics,
                          std::vector<record::Kind> kinds = {record::Kind::meeting})
{
    duty::Terms terms{.duty = Code{code},
                      .force = duty::Force::norm,
                      .bearer = {.who = who},
                      .owed = {.shape = duty::Shape::count, .at_least = 1, .in_each = calendar::Cadence::month},
                      .evidence = {{.kinds = std::move(kinds), .topics = std::move(topics)}}};
    terms.from = start;
    return terms;
}

struct Town : district::small::EventDistrict {
    std::map<Code, int> fields;  // of duties that ask for fewer than eight

    Town()
    {
        using enum registry::OrgKind;
        happens(district::DistrictOpened{}, start);
        found(district_committee, {}, start);
        found(work_committee, {.leads = OrgId{1}}, start);
        for (const std::uint32_t first : {3u, 6u}) {
            found(registry::OrgKind::unit, {}, start);
            found(party_group, {OrgId{first}, OrgId{1}, {}}, start);
            found(registry::OrgKind::branch, {OrgId{first}, work, OrgId{first + 1}}, start);
        }
        for (const OrgId in : {test::branch, other_branch})
            for (int i = 0; i < 3; ++i) join(in, start);
    }
    void adopt(duty::Terms terms, std::optional<OrgId> of = {}, std::optional<RecordId> basis = {})
    {
        const std::string title = terms.duty.text();
        happens(duty::DutyAdopted{.terms = std::move(terms), .title = {title}, .file = {}, .unit = of, .basis = basis},
                start);
    }
    RecordId meets(OrgId host, Day on, std::vector<Code> topics, std::optional<Day> entered = {})
    {
        return recorded({.kind = record::Kind::meeting, .host = host, .performed = on, .topics = std::move(topics)},
                        entered.value_or(on));
    }
    std::vector<Asked> asked(int year = 2026, Day known = now)
    {
        return asked_in(state, year, known, [this](const duty::DutyVersion& version) {
            const auto found = fields.find(version.terms.duty);
            return found == fields.end() ? 8 : found->second;
        });
    }
    Sum total(int year = 2026)
    {
        Sum sum;
        for (const Asked& it : asked(year)) sum.add(it);
        return sum;
    }
};

}  // namespace jinze::burden::test
