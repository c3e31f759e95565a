// Adjusts commands about records and obligations so that they may be allowed.
#include "domain/duty/evaluate.h"
#include "domain/registry/fitting.h"
#include "simulation/drawing.h"

namespace jinze::simulation {
namespace {

using record::Content;

template <class T>
std::optional<T> sometimes(Drawing& draw, std::uint32_t one_in)
{
    return draw.chance.one_in(one_in) ? std::optional{draw.any<T>()} : std::nullopt;
}

bool keeps_records(registry::OrgKind kind) { return kind != registry::OrgKind::unit; }

void add_exceptions(Drawing& draw, Content& it)
{
    const auto roster = record::roster_of(it, draw.people, draw.today);
    for (const PersonId person : roster)
        if (draw.chance.one_in(5)) it.exceptions.push_back({person, draw.any<record::Presence>()});
    if (draw.chance.one_in(10)) it.exceptions.push_back({draw.any<PersonId>(), record::Presence::sitting_in});
}

void add_excuses(Drawing& draw, const Content& content, std::vector<district::Excuse>& excuses)
{
    excuses.clear();
    for (const record::Exception& exception : content.exceptions)
        if (draw.chance.one_in(3)) excuses.push_back({exception.person, {draw.word()}});
}

// A record that counted for an obligation, so that correcting it changes a standing; empty if none is found.
std::optional<RecordId> one_that_counted(Drawing& draw)
{
    const duty::Facts facts{draw.people, draw.state.records(), draw.state.duties()};
    for (int tries = 0; tries < 8; ++tries) {
        const auto it = duty::find_obligation(facts, draw.obligation(), draw.today);
        if (!it) continue;
        const auto counted = duty::evaluate(facts, *it, draw.today, draw.today).counted;
        if (!counted.empty()) return draw.chance.of(counted).record;
    }
    return {};
}

// A plan of inspections, by the work committee; or a visit by the last one.
void add_plan(Drawing& draw, Content& it)
{
    it.host = draw.org_of_kind([](registry::OrgKind kind) { return kind == registry::OrgKind::work_committee; });
    it.roster = record::Roster::none;
    it.topics.clear(), it.exceptions.clear();
    const OrgId unit = draw.org_of_kind([](registry::OrgKind kind) { return kind == registry::OrgKind::unit; });
    const auto& plans = draw.state.records().plans();
    if (plans.empty() || draw.chance.one_in(3)) {
        it.kind = record::Kind::document;
        it.plan = record::InspectionPlan{year_of(it.performed), it.performed, {unit}};
    } else {
        it.kind = record::Kind::talk;
        it.cites = plans.back();
        it.concerns = unit;
    }
}

}  // namespace

template <>
record::Content Drawing::any<record::Content>()
{
    return content();
}

record::Content Drawing::content()
{
    static const std::vector<record::Kind> usual{record::Kind::meeting, record::Kind::meeting, record::Kind::study};
    Content it{.kind = chance.one_in(3) ? any<record::Kind>() : chance.of(usual),
               .host = chance.one_in(3) ? org_of_kind(registry::is_branch) : org_of_kind(keeps_records),
               .performed = chance.one_in(6) ? any<Day>() : recently(20)};
    const auto* host = people.find(it.host);
    it.roster = host && !chance.one_in(8) ? record::default_roster(host->kind) : any<record::Roster>();
    static const std::vector<Code> topics{Code{"topic"}, Code{"theme-day"}, Code{"plan"}};
    if (chance.one_in(2)) it.topics.push_back(chance.of(topics));
    if (host) add_exceptions(*this, it);
    it.chair = sometimes<PersonId>(*this, 4);
    it.recorder = sometimes<PersonId>(*this, 4);
    if (chance.one_in(4)) it.presenters.push_back(any<PersonId>());
    it.concerns = sometimes<OrgId>(*this, 4);
    if (chance.one_in(4)) it.items = any<std::vector<record::Item>>();
    for (record::Item& item : it.items)
        if (item.due && fits()) item.due = std::min(never, it.performed + days{static_cast<int>(chance.below(50))});
    if (chance.one_in(12)) it.votes = any<std::vector<record::Vote>>();
    if (chance.one_in(3)) it.minutes = 30 * static_cast<int>(1 + chance.below(8));
    it.on_behalf_of = sometimes<PersonId>(*this, 20);
    it.answers = sometimes<RecordId>(*this, 8);
    it.closes = sometimes<record::ItemRef>(*this, 15);
    it.goal = sometimes<Code>(*this, 15);
    it.called = sometimes<MeetingId>(*this, 15);
    if (chance.one_in(12)) it.makes_up.push_back(obligation());
    it.cites = sometimes<RecordId>(*this, 15);
    if (chance.one_in(20)) it.guarantee = any<record::Guarantee>();
    if (chance.one_in(25)) add_plan(*this, it);
    return it;
}

void fit(Drawing& draw, district::EnterRecord& it)
{
    it.words.items.assign(it.content.items.size(), "议定");
    if (it.content.plan) it.words.approval = "区委办〔2026〕3号";
    add_excuses(draw, it.content, it.excuses);
}

void fit(Drawing& draw, district::CorrectRecord& it)
{
    if (draw.chance.one_in(2))
        if (const auto counted = one_that_counted(draw)) it.record = *counted;
    if (const auto* record = draw.state.records().find(it.record); record && draw.chance.percent(85)) {
        it.content.host = record->latest().content.host;
        it.content.roster = record->latest().content.roster;
        if (draw.chance.one_in(4)) {  // held elsewhere
            it.content.host = draw.org_of_kind(keeps_records);
            if (const auto* host = draw.people.find(it.content.host))
                it.content.roster = record::default_roster(host->kind);
        }
        if (draw.chance.one_in(2))
            it.content.performed = std::min(draw.today, record->latest().content.performed + days{1});
        it.content.exceptions.clear();
        add_exceptions(draw, it.content);
        it.over = draw.chance.one_in(2) ? record->versions.size() : 0;
    }
    it.words.items.assign(it.content.items.size(), "更正");
    if (it.content.plan) it.words.approval = "区委办〔2026〕4号";
    add_excuses(draw, it.content, it.excuses);
}

void fit(Drawing& draw, district::CallMeeting& it)
{
    it.on = draw.today + days{static_cast<int>(draw.chance.below(30))};
    it.words.items.clear();
    if (it.important && it.invited.empty()) it.invited.push_back(draw.any<PostId>());
}

// A record with items, and one of its items; reopening: one that a record closes.
void fit(Drawing& draw, district::ReportItem& it)
{
    std::vector<record::ItemRef> items;
    for (const record::Record& record : draw.state.records().all())
        for (std::size_t i = 0; i < record.latest().content.items.size(); ++i)
            items.push_back({record.id, static_cast<int>(i)});
    if (items.empty()) return;
    const record::ItemRef item = draw.chance.of(items);
    it.record = item.record;
    it.item = item.item + 1;
}
void fit(Drawing& draw, district::ReopenItem& it)
{
    std::vector<record::ItemRef> closed;
    for (const record::Record& record : draw.state.records().all())
        if (const auto& closes = record.latest().content.rare.closes) closed.push_back(*closes);
    if (closed.empty()) return;
    const record::ItemRef item = draw.chance.of(closed);
    it.record = item.record;
    it.item = item.item + 1;
}

// A record withdrawn today, if any.
void fit(Drawing& draw, district::RestoreRecord& it)
{
    std::vector<RecordId> today;
    for (const record::Record& record : draw.state.records().all())
        if (record.withdrawn == draw.today) today.push_back(record.id);
    if (!today.empty()) it.record = draw.chance.of(today);
}

void fit(Drawing& draw, district::TakeBackReason& it)
{
    std::vector<record::ObligationId> waiting;
    for (const auto& [id, docket] : draw.state.duties().dockets())
        if (docket.reasons.size() > docket.reason_decisions.size()) waiting.push_back(id);
    if (!waiting.empty()) it.obligation = draw.chance.of(waiting);
}

void fit(Drawing& draw, district::DecideReason& it)
{
    it.obligation = draw.argued();
    const auto* docket = draw.state.duties().docket(it.obligation);
    it.over = docket && draw.chance.one_in(2) ? docket->reason_number() : 0;
}

void fit(Drawing& draw, district::DecideContest& it)
{
    it.obligation = draw.argued();
    it.performed = std::nullopt;
    if (it.outcome == duty::Outcome::counts_as_done) it.performed = draw.recently(4);
}

}  // namespace jinze::simulation
