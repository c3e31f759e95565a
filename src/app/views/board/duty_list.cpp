#include "app/views/board/duty_list.h"

#include <fmt/format.h>

#include "app/words/columns.h"
#include "domain/duty/bearers.h"

namespace jinze::views {
namespace {

using duty::Obligation;

bool is_shown(const Obligation& obligation, duty::Standing standing, Day on)
{
    if (obligation.last >= day_at(year_of(on), 1, 1)) return true;
    return !duty::is_settled(standing) && standing != duty::Standing::not_owed;
}

// What one bearer did this year for a duty without a deadline.
void add_rows(StandingDuty& duty, const desk::Asking& asking, const duty::DutyVersion& version,
              const duty::BearerRef& bearer, Day on, Day known)
{
    const Day begin = std::max(version.terms.from, day_at(year_of(on), 1, 1));
    const Obligation any{.version = &version,
                         .bearer = bearer,
                         .window = "S",
                         .begin = begin,
                         .last = day_at(year_of(on), 12, 31),
                         .late_until = day_at(year_of(on), 12, 31)};
    for (const duty::Verdict& verdict : duty::evaluate(asking.facts(), any, on, known).counted)
        duty.rows.push_back({to_text(verdict.record), asking.title(verdict.record, known), duty::to_text(bearer),
                             verdict.performed, verdict.entered});
}

std::vector<StandingDuty> standing_duties(const desk::Asking& asking, const std::vector<OrgId>& scope, Day on,
                                          Day known)
{
    std::vector<StandingDuty> all;
    for (const duty::DutyVersion& version : asking.state.duties().versions()) {
        if (!version.terms.is_standing() || asking.state.duties().judging(version.terms.duty, on, known) != &version)
            continue;
        const auto bearers = duty::bearers(asking.facts(), version.terms.bearer, scope, known);
        if (bearers.empty()) continue;
        StandingDuty duty{version.terms.duty, version.title, version.terms.area, {}, {}};
        if (const auto* entry = asking.library.entry(version)) duty.proven_by = entry->proven_by;
        if (!version.terms.evidence.empty())
            for (const duty::Borne& it : bearers) add_rows(duty, asking, version, it.bearer, on, known);
        all.push_back(std::move(duty));
    }
    return all;
}

}  // namespace

OfficialOrder::OfficialOrder(const duty::Duties& duties)
{
    for (const duty::DutyVersion& version : duties.versions())
        if (places_.try_emplace(version.terms.duty, all_.size()).second) all_.push_back(version.terms.duty);
}

DutyList duty_list(const desk::Asking& asking, OrgId node, Day on, Day known, bool whole)
{
    const duty::Facts facts = asking.facts();
    const auto scope = asking.people().scope(node, on, known);
    const OfficialOrder order{asking.state.duties()};
    std::vector<std::pair<Obligation, duty::Judgement>> found;
    for (Obligation& it : duty::obligations(facts, scope, on, known)) {
        auto judged = duty::evaluate(facts, it, on, known);
        if (whole || is_shown(it, judged.standing, on)) found.emplace_back(std::move(it), std::move(judged));
    }
    const auto key = [&](const Obligation& it) {
        return std::tuple{order.of(it.terms().duty), duty::home_of(facts, it.bearer, on, known), it.bearer, it.begin};
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const auto& a, const auto& b) { return key(a.first) < key(b.first); });
    DutyList list{.node = to_text(node), .node_name = asking.name(node), .on = on, .known = known};
    for (const auto& [it, judged] : found)
        list.obligations.push_back({it.id().text, it.terms().duty, it.version->title, duty::to_text(it.bearer),
                                    desk::bearer_name(asking, it.bearer, on, known),
                                    to_text(duty::home_of(facts, it.bearer, on, known)), it.window, it.begin, it.last,
                                    it.provisional, judged.standing, judged.needed, judged.reached});
    list.standing = standing_duties(asking, scope, on, known);
    return list;
}

std::string printed(const DutyList& list, bool english)
{
    const auto say = [&](const char* zh, const char* en) { return english ? en : zh; };
    std::string out = fmt::format("{} {}\n", list.node_name, to_text(list.on));
    words::Columns table;
    for (const ListedObligation& it : list.obligations) {
        const Bilingual standing = words::words_of(it.standing);
        table.add({english ? standing.en : standing.zh, it.title, english ? it.bearer_name.en : it.bearer_name.zh,
                   english ? it.window : words::window_name(it.window).zh,
                   to_text(it.last) + (it.provisional ? "?" : ""), fmt::format("{}/{}", it.reached, it.needed),
                   it.obligation});
    }
    out += table.printed();
    if (list.obligations.empty()) out += say("没有应承担的事项\n", "nothing is owed here\n");
    out += say("\n不计时的职责及本年的记录\n", "\nDuties without a clock, and what proves them this year\n");
    for (const StandingDuty& duty : list.standing) {
        out += fmt::format("  {}（{}{}）\n", duty.title, duty.rows.size(), say("条", ""));
        for (const ProofRow& row : duty.rows)
            out += fmt::format("    {} {} {}\n", row.record, to_text(row.performed), row.title);
    }
    return out;
}

}  // namespace jinze::views
