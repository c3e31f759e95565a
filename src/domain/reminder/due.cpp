#include "domain/reminder/due.h"

#include <algorithm>
#include <set>

#include "base/describe.h"
#include "domain/district/rights.h"
#include "domain/matter/ladder.h"
#include "domain/reminder/asked.h"
#include "domain/reminder/describe.h"

namespace jinze::reminder {
namespace {

using matter::Life;
using matter::Matter;
using matter::MatterAct;
using matter::MatterStanding;
using matter::Phase;

class Finding {
public:
    Finding(const district::State& state, Day today)
        : state_{state}, today_{today}, working_{state.duties().working_days(today)}, recipients_{state.people(), today}
    {
    }

    void matter(const Matter& matter);
    void duty(const duty::Obligation& obligation, duty::Standing standing);
    void call(const record::Called& called);
    void request(RecordId id) { remind_of_request(others_, id); }
    void deputy(const delegation::Delegation& it) { remind_of_deputy(others_, it); }

    std::vector<Reminder> found;

private:
    struct Of {  // one matter
        const Matter& matter;
        const matter::Type& type;
        Life life;
        std::string id;
    };
    void waits_above(const Of& it);
    void is_with_lead(const Of& it);
    void is_red(const Of& it);
    void tell(const Of& it, OrgId body, const std::vector<PersonId>& whom, Cause cause, std::string turn);
    void tell_lead(const Of& it, Cause cause, std::string turn);
    void tell_setter(const Of& it, Cause cause, std::string turn);
    void tell_decider(const Of& it, Cause cause, std::string turn);
    void add(Reminder reminder) { found.push_back(std::move(reminder)); }
    std::vector<PersonId> whoever_answers(const duty::BearerRef& bearer);

    const district::State& state_;
    Day today_;
    const calendar::WorkingDays& working_;
    Recipients recipients_;
    Finder others_{state_, today_, recipients_, found};
};

// Acts of one kind entered so far, and the day of the last.
struct Acts {
    int count = 0;
    Day last = always;
};
Acts acts_of(const Matter& matter, MatterAct act, Day today)
{
    Acts acts;
    for (const matter::Taken& taken : matter.taken)
        if (taken.step.act == act && taken.entered <= today) acts = {acts.count + 1, taken.entered};
    return acts;
}

void Finding::tell(const Of& it, OrgId body, const std::vector<PersonId>& whom, Cause cause, std::string turn)
{
    const bool urgent = it.matter.opened.priority == matter::Priority::number_one || cause == Cause::past_day;
    for (const PersonId person : whom)
        add({.to = person, .what = it.id, .cause = cause, .turn = turn, .body = body, .urgent = urgent});
}

// The post that answers for it, and who does the lead's work.
void Finding::tell_lead(const Of& it, Cause cause, std::string turn)
{
    std::vector<PersonId> whom = recipients_.handlers(it.life.lead);
    const auto with = [&](PersonId person) {
        if (std::ranges::find(whom, person) == whom.end()) whom.push_back(person);
    };
    if (it.life.answers)
        if (const auto person = recipients_.holder(*it.life.answers)) with(*person);
    if (cause == Cause::past_day)
        for (const PersonId person : recipients_.heads(it.life.lead)) with(person);
    tell(it, it.life.lead, whom, cause, std::move(turn));
}

void Finding::tell_setter(const Of& it, Cause cause, std::string turn)
{
    const OrgId setter = it.matter.opened.setter;
    tell(it, setter, recipients_.deciders(setter), cause, std::move(turn));
}

// The body that the type names for this node. Whoever opened a matter does not approve it.
void Finding::tell_decider(const Of& it, Cause cause, std::string turn)
{
    using matter::Owner;
    const auto owner = matter::owner_of(it.life, it.type);
    OrgId body = it.matter.opened.setter;
    if (owner == Owner::guide) body = state_.people().guides(it.life.lead, today_, today_).value_or(OrgId{});
    if (owner == Owner::work_committee) body = state_.body_of(registry::OrgKind::work_committee);
    if (owner == Owner::lead) body = it.life.lead;
    if (!body) return;
    std::vector<PersonId> whom = recipients_.deciders(body);
    if (cause == Cause::to_approve && whom.size() > 1) std::erase(whom, it.matter.by);
    tell(it, body, whom, cause, std::move(turn));
}

void Finding::waits_above(const Of& it)
{
    const Life& life = it.life;
    if (life.phase == Phase::confirmation) {
        if (it.matter.opened.instructed_by)
            tell(it, {}, {*it.matter.opened.instructed_by}, Cause::to_confirm, to_text(life.since));
        return;
    }
    if (life.phase == Phase::approval)
        return tell_decider(it, Cause::to_approve, std::to_string(life.node) + '+' + to_text(life.since));
    if (life.phase == Phase::review)
        return tell_decider(it, Cause::to_review, std::to_string(acts_of(it.matter, MatterAct::report, today_).count));
    if (life.halted) {
        if (life.halted_until <= today_) tell_setter(it, Cause::halt_over, to_text(life.halted_until));
        return;
    }
    if (life.giving_back) return tell_setter(it, Cause::return_asked, to_text(life.giving_back->on));
    if (life.extension) tell_setter(it, Cause::extension_asked, to_text(life.extension->on));
}

void Finding::is_red(const Of& it)
{
    tell_lead(it, Cause::past_day, to_text(it.life.due));
    const OrgId work = state_.body_of(registry::OrgKind::work_committee);
    const auto ladder = matter::ladder_of(it.life, it.type, state_.people(), work, working_, today_);
    const matter::LadderStep* next = matter::next_up(ladder, it.life);  // nothing once it was taken up
    if (!next || next->on > today_) return;
    const std::size_t rungs = matter::rungs_reached(it.life, it.type, working_, today_);
    tell_setter(it, Cause::rung_reached, to_text(it.life.due) + '+' + std::to_string(rungs));
}

void Finding::is_with_lead(const Of& it)
{
    const Life& life = it.life;
    const auto standing = matter::standing_of(life, it.type, working_, today_);
    if (life.phase == Phase::signing) tell_lead(it, Cause::handed_over, to_text(life.since));
    if (life.phase == Phase::handling && life.sent_back)
        tell_lead(it, Cause::sent_back, std::to_string(acts_of(it.matter, MatterAct::send_back, today_).count));
    if (life.urged > 0) tell_lead(it, Cause::urged, std::to_string(life.urged));
    const Acts granted = acts_of(it.matter, MatterAct::grant_extension, today_),
               refused = acts_of(it.matter, MatterAct::refuse_extension, today_);
    if (granted.count + refused.count > 0 &&
        working_.between(std::max(granted.last, refused.last), today_) < decided_for)
        tell_lead(it, Cause::extension_decided, std::to_string(granted.count + refused.count));
    if (standing == MatterStanding::near) tell_lead(it, Cause::near_day, to_text(life.due));
    if (standing == MatterStanding::overdue) is_red(it);
    const Day feedback = it.matter.opened.feedback.value_or(never);
    if (life.due == never && feedback != never && working_.between(today_, feedback) <= it.type.near &&
        acts_of(it.matter, MatterAct::note, today_).count == 0)
        tell_lead(it, Cause::feedback_near, to_text(feedback));
}

void Finding::matter(const Matter& matter)
{
    if (matter.entered > today_) return;
    if (!matter.taken.empty() && matter.taken.back().step.act == MatterAct::withdraw) return;
    const Of it{matter, *matter.type, matter::life_of(matter, working_, today_), to_text(matter.id)};
    if (!it.life.is_open()) return;
    if (it.life.is_with_lead())
        is_with_lead(it);
    else
        waits_above(it);
}

std::vector<PersonId> Finding::whoever_answers(const duty::BearerRef& bearer)
{
    using Kind = duty::BearerRef::Kind;
    switch (bearer.kind) {
        case Kind::body: return recipients_.handlers(bearer.org());
        case Kind::member: return {bearer.person()};
        case Kind::post:
        case Kind::charge: break;
    }
    const auto holder = recipients_.holder(bearer.post());
    return holder ? std::vector{*holder} : std::vector<PersonId>{};
}

void Finding::duty(const duty::Obligation& obligation, duty::Standing standing)
{
    using duty::Standing;
    const bool near = standing == Standing::due_soon;
    const bool past = standing == Standing::overdue || standing == Standing::reason_wanted;
    if (!near && !past) return;
    if (past && working_.between(obligation.last, today_) > duty_past_for) return;
    const bool of_body = obligation.bearer.kind == duty::BearerRef::Kind::body;
    const OrgId body = of_body ? obligation.bearer.org() : OrgId{};
    const std::string id = obligation.id().text;
    for (const PersonId person : whoever_answers(obligation.bearer))
        add({.to = person,
             .what = id,
             .cause = near ? Cause::duty_near : Cause::duty_past,
             .turn = to_text(obligation.last),
             .body = body,
             .urgent = false});
}

void Finding::call(const record::Called& called)
{
    const record::MeetingCalled& event = called.event;
    if (event.on < today_ || event.on > today_ + called_from || called.entered > today_) return;
    std::vector<PersonId> whom;
    for (const PostId post : event.invited)
        if (const auto person = recipients_.holder(post); person && std::ranges::find(whom, *person) == whom.end())
            whom.push_back(*person);
    if (event.invited.empty()) whom = state_.people().committee(event.host, today_, today_);
    for (const PersonId person : whom)
        add({.to = person,
             .what = to_text(called.id),
             .cause = Cause::called,
             .turn = to_text(event.on),
             .body = event.host,
             .urgent = false});
}

// The things that events name, each once.
struct Things {
    std::set<matter::MatterId> matters;
    std::set<MeetingId> meetings;
    std::set<RecordId> requests;
    std::set<delegation::DelegationId> deputies;

    void add(const district::Event& event)
    {
        if (const auto* opened = std::get_if<matter::MatterOpened>(&event)) matters.insert(opened->matter);
        if (const auto* stepped = std::get_if<matter::MatterStepped>(&event)) matters.insert(stepped->matter);
        if (const auto* called = std::get_if<record::MeetingCalled>(&event)) meetings.insert(called->meeting);
        if (const auto* entered = std::get_if<record::RecordEntered>(&event)) {
            if (entered->content.kind == record::Kind::request) requests.insert(entered->record);
            if (entered->content.answers) requests.insert(*entered->content.answers);
        }
        if (const auto* said = std::get_if<request::RequestStepped>(&event)) requests.insert(said->request);
        if (const auto* named = std::get_if<delegation::DeputyNamed>(&event)) deputies.insert(named->delegation);
    }
};

// What waits in a body for somebody who is away waits for their deputy too (职务代理). What is a person's own does not
// go over: an invitation, a spoken instruction to confirm.
std::vector<Reminder> with_deputies(const district::State& state, std::vector<Reminder> found, Day today)
{
    const auto& delegations = state.of<delegation::Delegations>();
    std::set<std::pair<PersonId, std::string>> told;
    const auto is_new = [&](PersonId to, const Reminder& it) { return told.emplace(to, identity_of(it)).second; };
    for (const Reminder& it : found)
        if (!delegations.of_deputy(it.to).empty()) is_new(it.to, it);
    for (std::size_t i = 0, own = found.size(); i < own; ++i) {
        const Reminder it = found[i];
        if (!it.body || it.cause == Cause::called) continue;
        for (const delegation::DelegationId id : delegations.of_absent(it.to)) {
            const PersonId deputy = delegations[id].named.deputy;
            const auto places = district::places_of(state, deputy, today);
            const bool acts = std::ranges::find(places, district::Place{it.to, it.body}) != places.end();
            if (acts && is_new(deputy, it)) found.push_back(it), found.back().to = deputy;
        }
    }
    return found;
}

}  // namespace

std::string identity_of(const Reminder& reminder)
{
    std::string text = reminder.what;
    ((text += '/') += described::word_of(reminder.cause)) += '/';
    return text += reminder.turn;
}

std::vector<Reminder> due_reminders(const district::State& state, Day today, const EachStanding& duties)
{
    Finding finding{state, today};
    for (const Matter& matter : state.of<matter::Matters>().all()) finding.matter(matter);
    for (const record::Called& called : state.records().called()) finding.call(called);
    for (const RecordId id : state.records().requests()) finding.request(id);
    for (const delegation::Delegation& it : state.of<delegation::Delegations>().all()) finding.deputy(it);
    if (duties) duties([&](const duty::Obligation& it, duty::Standing standing) { finding.duty(it, standing); });
    return with_deputies(state, std::move(finding.found), today);
}

std::vector<Reminder> caused_by(const district::State& state, std::span<const district::Leaf> leaves, Day today)
{
    Things things;
    for (const district::Leaf& leaf : leaves) things.add(leaf.event);
    Finding finding{state, today};
    for (const matter::MatterId id : things.matters)
        if (const Matter* matter = state.of<matter::Matters>().find(id)) finding.matter(*matter);
    for (const MeetingId id : things.meetings)
        for (const record::Called& called : state.records().called())
            if (called.id == id) finding.call(called);
    for (const RecordId id : things.requests) finding.request(id);
    for (const delegation::DelegationId id : things.deputies)
        if (const auto* it = state.of<delegation::Delegations>().find(id)) finding.deputy(*it);
    return with_deputies(state, std::move(finding.found), today);
}

}  // namespace jinze::reminder
