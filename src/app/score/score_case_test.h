// A branch in 2025 with every kind of standing, its ledger, and the case of its score. No database.
#pragma once

#include <doctest/doctest.h>

#include "app/codec/leaf.h"
#include "app/score/recompute.h"
#include "app/score/standing.h"
#include "app/score/write.h"
#include "domain/catalogue/load.h"
#include "domain/duty/duty_fixture_test.h"
#include "domain/scheme/names.h"
#include "storage/ledger/tree.h"

namespace jinze::score::test {

namespace d = jinze::duty;
using scheme::Fact;
using scheme::Hundredths;

inline constexpr auto program = "jinze test";

inline const std::string small_scheme = R"([scheme]
id = "small"
title = "小办法"
for = ["branch"]
from = 2025-01-01
full = 55
[[document]]
id = "d"
title = "考核细则"
[[level]]
id = "light"
title = "轻"
[[level]]
id = "heavy"
title = "重"
[[part]]
id = "daily"
title = "日常"
full = 30
[[part]]
id = "voted"
title = "评议"
full = 25
[[item]]
id = "theme-days"
title = "主题党日"
part = "daily"
fact = "duty:theme-day"
lose = { overdue = 2, done-late = 1 }
full = 20
source = { document = "d", row = 1 }
[[item]]
id = "discipline"
title = "纪律"
part = "daily"
fact = "stated:discipline-body/discipline"
lose = { light = 1.25, heavy = 3 }
same = true
full = 5
source = { document = "d", row = 2 }
[[item]]
id = "admission"
title = "发展党员"
part = "daily"
fact = "stated:superior-committee/development"
lose = 1
full = 5
when = { fact = "register:members-admitted" }
source = { document = "d", row = 3 }
[[item]]
id = "opinion"
title = "满意度"
part = "voted"
fact = "ballot:satisfaction"
full = 15
voters = { members = 60, served = 40 }
source = { document = "d", row = 4 }
[[item]]
id = "quality"
title = "质量"
part = "voted"
fact = "judged"
up_to = 3
full = 10
source = { document = "d", row = 5 }
[[item]]
id = "award"
title = "表彰"
fact = "stated:work-committee/award"
add = 0.5
up_to = 2
source = { document = "d", row = 6 }
[[item.example]]
says = "一次表彰"
facts = [{ label = "a" }]
adds = 0.5
)";

// Acts are written to leaves and to a town at once.
class Branch {
public:
    Branch()
    {
        write(district::DistrictOpened{1, true}, day_at(2024, 12, 2));
        write(d::ParametersAdopted{}, day_at(2024, 12, 3));
        write(d::HolidaysAdopted{2025, {{day_at(2025, 1, 1), calendar::DayOff::holiday}}}, day_at(2024, 12, 4));
        scheme_leaf = write(
            appraisal::SchemeAdopted{
                .scheme = Code{"small"}, .from = day_at(2025, 1, 1), .file = text_digest(), .title = {"小办法"}},
            day_at(2024, 12, 5));
        terms_leaf =
            write(d::DutyAdopted{.terms = theme_day().terms, .title = {"主题党日"}, .file = {}}, day_at(2024, 12, 6));
        for (unsigned month = 1; month <= 12; ++month) live(month);
        assess();
    }

    static const catalogue::Entry& theme_day()
    {
        return *catalogue::built_in().duty(Code{"theme-day"}, day_at(2025, 6, 1));
    }
    // What others stated, voted and judged in January.
    void assess()
    {
        const Day on = day_at(2026, 1, 8);
        const appraisal::AssessmentId id{1};
        plan = {write(appraisal::AssessmentPlanned{.assessment = id,
                                                   .by = town.work_committee,
                                                   .year = 2025,
                                                   .begin = day_at(2025, 1, 1),
                                                   .last = day_at(2025, 12, 31)},
                      day_at(2025, 12, 20)),
                write(appraisal::GroupPlanned{.assessment = id,
                                              .group = Code{"branches"},
                                              .method = appraisal::Method::scheme,
                                              .scheme = Code{"small"},
                                              .file = text_digest(),
                                              .bodies = {town.branch},
                                              .draft = day_at(2026, 1, 15),
                                              .meeting = day_at(2026, 2, 10)},
                      day_at(2025, 12, 20))};
        const auto state = [&](const char* by, const char* kind, const char* level) {
            appraisal::FactStated it{.assessment = id, .body = town.branch, .name = {Code{by}, Code{kind}, {}}};
            if (*level) it.name.level = Code{level};
            stated_leaves.push_back(write(it, on));
        };
        state("discipline-body", "discipline", "light");
        state("discipline-body", "discipline", "heavy");
        state("work-committee", "award", "");
        const auto count = [&](const char* group, int handed_out, int good, int fairly_good, int ordinary, int poor) {
            appraisal::BallotsCounted it{.assessment = id, .sheet = {town.branch, {}, {}}, .voters = Code{group}};
            it.handed_out = handed_out;
            it.returned = good + fairly_good + ordinary + poor;
            it.good = good, it.fairly_good = fairly_good, it.ordinary = ordinary, it.poor = poor;
            ballot_leaves.push_back(write(it, on));
        };
        count("members", 20, 11, 4, 2, 1);
        count("served", 30, 9, 9, 5, 0);
        judged_leaf = write(
            appraisal::LineJudged{.assessment = id, .body = town.branch, .item = Code{"quality"}, .amount = 50}, on);
    }

    Digest text_digest() const { return ledger::sha256(view_of(small_scheme)); }

    template <class Event>
    LeafNumber write(const Event& event, Day on)
    {
        const district::Leaf leaf{start_of(on) + std::chrono::hours{9}, PersonId{1}, event};
        bytes.push_back(codec::to_bytes(leaf));
        constexpr bool known =
            boost::mp11::mp_contains<d::Events, Event>::value || boost::mp11::mp_contains<record::Events, Event>::value;
        if constexpr (known) town.happens(event, on);
        return bytes.size() - 1;
    }

    // March was never held, April was recorded a month later, May was made up for in June, July was entered empty
    // and filled in later, August was waived, September counts by a decision.
    void live(unsigned month)
    {
        if (month == 3) return;
        const Day on = day_at(2025, month == 5 ? 6 : month, month == 5 ? 24 : 20);
        record::Content held{.kind = record::Kind::meeting, .host = town.branch, .performed = on};
        held.topics = {Code{"theme-day"}};
        const std::string window = fmt_window(month);
        if (month == 8) return void(decisions[8] = write(d::ObligationWaived{{window}, {}}, on + days{30}));
        if (month == 9)
            return void(decisions[9] =
                            write(d::ContestDecided{{window}, d::Outcome::counts_as_done, day_at(2025, 9, 12), {}},
                                  on + days{40}));
        if (month == 5) held.makes_up = {{window}};
        const RecordId id{static_cast<std::uint32_t>(records.size() + 1)};
        const Day entered = on + days{month == 4 ? 30 : 2};
        record::Content first = held;
        if (month == 7) first.topics.clear();
        records[id].push_back(write(record::RecordEntered{id, first, {}}, entered));
        if (month == 7) records[id].push_back(write(record::RecordCorrected{id, held, {}}, on + days{25}));
    }

    std::string fmt_window(unsigned month) const
    {
        return "theme-day@" + to_text(town.branch) + "@2025-" + (month < 10 ? "0" : "") + std::to_string(month);
    }

    CaseFact duty_fact(unsigned month, Day known) const
    {
        const std::string window = fmt_window(month);
        const auto obligation = town.obligation(window, known);
        REQUIRE(obligation.has_value());
        CaseFact it;
        it.fact.name = *scheme::fact_named("duty:theme-day", catalogue::built_in());
        it.fact.label = window.substr(window.rfind('@') + 1);
        it.basis = basis_of(town.facts(), *obligation, known);
        it.basis->terms = terms_leaf;
        const auto judged = d::evaluate(town.facts(), *obligation, known, known);
        it.fact.standing = judged.standing;
        it.fact.last = obligation->last;
        const auto cite = [&](auto& list) {
            for (auto& record : list) {
                record.leaves = records.at(record.record);
                it.fact.evidence.push_back(to_text(record.record));
            }
        };
        cite(it.basis->counted);
        cite(it.basis->left_out);
        if (it.basis->waived) it.basis->waived->leaf = decisions.at(month);
        if (it.basis->contest) it.basis->contest->leaf = decisions.at(month);
        return it;
    }

    CaseFact stated(const std::string& name, const std::string& label, std::optional<LeafNumber> leaf,
                    const char* level = "", const char* same = "") const
    {
        CaseFact it;
        it.fact.name = *scheme::fact_named(name, catalogue::built_in());
        it.fact.label = label;
        if (*level) it.fact.level = Code{level};
        if (*same) it.fact.same = Code{same};
        it.fact.evidence = {"w1." + label};
        if (leaf) it.leaves = {*leaf};
        return it;
    }

    CaseFacts facts(Day known) const
    {
        CaseFacts all{.known = known};
        for (unsigned month = 1; month <= 12; ++month) all.facts.push_back(duty_fact(month, known));
        all.facts.push_back(stated("stated:discipline-body/discipline", "通报1", stated_leaves[0], "light", "case-1"));
        all.facts.push_back(stated("stated:discipline-body/discipline", "通报2", stated_leaves[1], "heavy", "case-1"));
        all.facts.push_back(stated("stated:work-committee/award", "表彰1", stated_leaves[2]));
        all.facts.push_back(stated("register:members-admitted", "2025", {}));
        all.facts.back().fact.figure = Hundredths::whole(0);
        all.ballots.push_back({{Code{"members"}, 20, 11, 4, 2, 1, {"r900"}}, {ballot_leaves[0]}});
        all.ballots.push_back({{Code{"served"}, 30, 9, 9, 5, 0, {"r901"}}, {ballot_leaves[1]}});
        all.judged.push_back({{Code{"quality"}, Hundredths::of(50), "两项议定事项无人负责", {"r4"}}, {judged_leaf}});
        return all;
    }

    ledger::Tree tree() const
    {
        ledger::Tree tree;
        for (const std::string& leaf : bytes) tree.append(ledger::leaf_hash(view_of(leaf)));
        return tree;
    }

    ScoreCase made(Day known = day_at(2026, 2, 9)) const
    {
        ScoreCase it;
        it.body = {to_text(town.branch), "第一党支部", registry::OrgKind::branch};
        it.period = {day_at(2025, 1, 1), day_at(2025, 12, 31)};
        it.scheme = {Code{"small"}, "small.toml", {}, scheme_leaf, small_scheme};
        it.parameters = {{day_at(2024, 12, 3), 10, 10, 5, 1}};
        it.calendar = {2};
        it.plan = plan;
        it.facts = facts(known);
        const ledger::Tree all = tree();
        it.head = all.head();
        for (LeafNumber i = 0; i < bytes.size(); ++i)
            it.leaves.push_back({i, bytes[i], {}, all.inclusion(i, all.size())});
        return it;
    }
    ScoreFile file() const
    {
        const auto written = file_of(made(), program);
        if (!written)
            for (const std::string& line : catalogue::printable(written.error())) MESSAGE(line);
        REQUIRE(written.has_value());
        return *written;
    }

    d::Office town;
    std::vector<std::string> bytes;
    std::map<RecordId, std::vector<LeafNumber>> records;
    std::map<unsigned, LeafNumber> decisions;
    std::vector<LeafNumber> plan, stated_leaves, ballot_leaves;
    LeafNumber scheme_leaf = 0, terms_leaf = 0, judged_leaf = 0;
};

// As it arrives on another machine: written, read again, recomputed.
inline Report recomputed(const ScoreFile& file, const std::optional<ledger::Head>& head = {})
{
    const auto read = file_from(to_text(file));
    if (!read) MESSAGE(read.error().english);
    REQUIRE(read.has_value());
    return recompute(*read, program, head);
}

inline bool names(const Report& report, Where where, std::string_view name)
{
    return std::ranges::any_of(report.differences, [&](const Difference& it) {
        return it.where == where && it.name.find(name) != std::string::npos;
    });
}

}  // namespace jinze::score::test
