#include "domain/burden/asks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "domain/duty_rules/commands.h"
#include "domain/matter/describe.h"
#include "domain/matter_rules/commands.h"
#include "domain/scheme/names.h"

namespace jinze::burden {
namespace {

using matter::MatterAct;
using matter::Owner;
using matter::Phase;

Bilingual words_of(Owner owner)
{
    switch (owner) {
        case Owner::setter: return {"立项单位", "the setter"};
        case Owner::lead: return {"牵头单位", "the lead"};
        case Owner::leader: return {"作出批示的领导", "the leader whose instruction it was"};
        case Owner::guide: return {"指导牵头单位的党组", "the Party group that guides the lead"};
        case Owner::work_committee: return {"区直机关工委", "the work committee"};
    }
    return {};
}

// The act by which a node is done.
MatterAct act_at(Phase phase)
{
    switch (phase) {
        case Phase::confirmation: return MatterAct::confirm;
        case Phase::approval: return MatterAct::approve;
        case Phase::signing: return MatterAct::sign;
        case Phase::handling: return MatterAct::report;
        case Phase::review:
        case Phase::closed:
        case Phase::withdrawn: break;
    }
    return MatterAct::accept;
}

Bilingual words_of(MatterAct act)
{
    static const std::map<MatterAct, Bilingual> all{{MatterAct::confirm, {"确认批示", "confirming the instruction"}},
                                                    {MatterAct::approve, {"审批", "approving"}},
                                                    {MatterAct::sign, {"签收", "signing for it"}},
                                                    {MatterAct::note, {"反馈进展（每次）", "progress, each time"}},
                                                    {MatterAct::report, {"报结果", "reporting the result"}},
                                                    {MatterAct::accept, {"审核", "reviewing the result"}}};
    const auto found = all.find(act);
    return found == all.end() ? words::words_of(act) : found->second;
}

Ask ask_for(Owner of, MatterAct act) { return {words_of(of), words_of(act), fields_of(act)}; }

Bilingual called(std::span<const scheme::Named> list, const Code& word)
{
    const scheme::Named* found = scheme::named(list, word.text());
    return found ? Bilingual{std::string{found->zh}, std::string{found->en}} : Bilingual{word.text(), word.text()};
}

void add_judged(std::vector<Ask>& asks, const scheme::Scheme& scheme)
{
    static constexpr int mark_and_reason = 2;
    const int judged = static_cast<int>(std::ranges::count_if(
        scheme.items, [](const scheme::Item& it) { return it.kind() == scheme::FactSource::judged; }));
    if (judged == 0) return;
    asks.push_back({{"被考核单位", "the assessed body"}, {"自评分", "its own score"}, judged * fields_of_own_score});
    asks.push_back({{"考核组", "the assessors"}, {"评分和理由", "the score and its reason"}, judged * mark_and_reason});
}

// One question an item, of each group that votes on it.
void add_ballots(std::vector<Ask>& asks, const scheme::Scheme& scheme)
{
    std::vector<std::pair<Code, int>> groups;  // in the order named
    for (const scheme::Item& it : scheme.items)
        for (const scheme::Voters& voters : it.voters) {
            const auto found = std::ranges::find(groups, voters.group, &std::pair<Code, int>::first);
            if (found == groups.end())
                groups.emplace_back(voters.group, 1);
            else
                ++found->second;
        }
    for (const auto& [group, questions] : groups)
        asks.push_back({called(scheme::voter_groups(), group), {"测评票", "a ballot"}, questions});
}

// One figure or finding for each fact that a body states, however many items use it.
void add_stated(std::vector<Ask>& asks, const scheme::Scheme& scheme)
{
    std::vector<Code> bodies;  // in the order named
    std::map<Code, std::set<scheme::FactName>> stated;
    const auto note = [&](const scheme::FactName& fact) {
        if (fact.source != scheme::FactSource::stated) return;
        if (stated[fact.by].empty()) bodies.push_back(fact.by);
        stated[fact.by].insert(fact);
    };
    for (const scheme::Item& it : scheme.items) {
        for (const scheme::FactName& fact : it.facts) note(fact);
        if (it.when) note(it.when->fact);
    }
    for (const Code& body : bodies)
        asks.push_back({called(scheme::stating_bodies(), body),
                        {"书面认定（每个被考核单位）", "what it states of each assessed body"},
                        static_cast<int>(stated[body].size()) * fields_of_statement});
}

}  // namespace

int fields_of_reason() { return fields_of<district::GiveReason>(); }

int fields_of_opening() { return fields_of<district::OpenMatter>(); }

int fields_of(MatterAct act)
{
    switch (act) {
        case MatterAct::confirm: return fields_of<district::ConfirmMatter>();
        case MatterAct::approve: return fields_of<district::ApproveMatter>();
        case MatterAct::sign: return fields_of<district::SignMatter>();
        case MatterAct::note: return fields_of<district::NoteMatter>();
        case MatterAct::report: return fields_of<district::ReportMatter>();
        case MatterAct::accept: return fields_of<district::AcceptMatter>();
        case MatterAct::explain: return fields_of<district::ExplainMatter>();
        default: return 0;
    }
}

std::vector<Ask> asks_of(const matter::Type& type)
{
    const bool asked_for = type.opened_by == matter::Opener::lead;
    std::vector<Ask> asks{{words_of(asked_for ? Owner::lead : Owner::setter),
                           asked_for ? Bilingual{"提出请示", "opening it"} : Bilingual{"立项", "opening it"},
                           fields_of_opening()}};
    for (const matter::Node& node : type.nodes) {
        if (node.phase == Phase::handling) asks.push_back(ask_for(node.owner, MatterAct::note));
        asks.push_back(ask_for(node.owner, act_at(node.phase)));
    }
    return asks;
}

std::vector<Ask> asks_of(const scheme::Scheme& scheme)
{
    std::vector<Ask> asks;
    add_judged(asks, scheme);
    add_ballots(asks, scheme);
    add_stated(asks, scheme);
    return asks;
}

Bilingual sentence(const Ask& ask)
{
    if (ask.fields == 0)
        return {fmt::format("{}：{}，不填写内容", ask.of.zh, ask.what.zh),
                fmt::format("{}: {}, nothing to fill in", ask.of.en, ask.what.en)};
    return {fmt::format("{}：{}，填{}项", ask.of.zh, ask.what.zh, ask.fields),
            fmt::format("{}: {}, {} {}", ask.of.en, ask.what.en, ask.fields, ask.fields == 1 ? "field" : "fields")};
}

}  // namespace jinze::burden
