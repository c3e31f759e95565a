#include "app/views/matter/known.h"

#include <set>

#include "domain/district/tiers.h"

namespace jinze::views {
namespace {

using district::Command;
using matter::MatterStanding;
using matter::Owner;
using matter::Phase;

// What a reader who looks for the act would want to know. An act that is another's, or of another phase, is not missed.
bool is_worth_saying(const district::Refused& no)
{
    using namespace district::refusals;
    static constexpr const district::Refusal* worth[] = {
        &opener_does_not_approve,
        &bringer_does_not_close,
        &cannot_decide_own_matter,
        &extension_too_late,
        &return_too_late,
        &parts_open,
        &wish_pending,
        &matter_halted,
        &day_stands,
        &not_the_leader,
        &referral_reason_open,
        &referral_reason_accepted,
    };
    return std::ranges::any_of(worth, [&](const district::Refusal* it) { return no.why == *it; });
}

PersonId first_to_refer(const Reader& reader, const matter::Matter& matter)
{
    const auto people = people_to_refer(reader, matter);
    return people.empty() ? PersonId{} : people.front();
}

struct Trial {
    const char* act;
    Command command;
};

// Every act on one matter, filled in so that only the matter itself can be refused.
std::vector<Trial> trials(const Reader& reader, const MatterNow& now)
{
    using namespace district;
    const matter::MatterId id = now.matter->id;
    const Text some{"—"};
    const Day later = (now.life.due == never ? reader.today : std::max(now.life.due, reader.today)) + days{1};
    return {{"confirm-matter", ConfirmMatter{id}},
            {"approve-matter", ApproveMatter{id}},
            {"reject-matter", RejectMatter{id, some}},
            {"sign-matter", SignMatter{id}},
            {"report-matter", ReportMatter{id, some, reader.today}},
            {"note-matter", NoteMatter{id, some}},
            {"ask-extension", AskExtension{id, later, some}},
            {"ask-return", AskReturn{id, {}, some}},
            {"close-matter", AcceptMatter{id, {}}},
            {"send-back-matter", SendBackMatter{id, later, some}},
            {"decide-extension", DecideExtension{id, later, {}}},
            {"keep-matter", KeepMatter{id, some}},
            {"urge-matter", UrgeMatter{id, {}}},
            {"set-matter-day", SetMatterDay{id, later, some}},
            {"halt-matter", HaltMatter{id, {}, some}},
            {"resume-matter", ResumeMatter{id, later}},
            {"transfer-matter", TransferMatter{id, now.life.lead, {}, some}},
            {"entrust-matter", EntrustMatter{id, {}}},
            {"raise-matter", RaiseMatter{id, {}}},
            {"explain-matter", ExplainMatter{id, some}},
            {"judge-reason", JudgeReason{id, true, some}},
            {"take-over-matter", TakeOverMatter{id, now.matter->opened.setter, later, some}},
            {"summon-over-matter", SummonOver{id, {}, some}},
            {"circulate-matter", CirculateMatter{id, {}, some}},
            {"refer-matter", PrepareReferral{id, first_to_refer(reader, *now.matter), reader.today + days{30}, some}},
            {"retain-matter", RetainMatter{id, some}},
            {"withdraw-matter", WithdrawMatter{id, some}}};
}

// What is to be done next, whoever does it.
const char* act_to_come(const MatterNow& now)
{
    if (!now.life.is_open()) return "";
    if (now.life.halted) return "resume-matter";
    if (now.life.giving_back) return "keep-matter";
    if (now.life.extension) return "decide-extension";
    switch (now.life.phase) {
        case Phase::confirmation: return "confirm-matter";
        case Phase::approval: return "approve-matter";
        case Phase::signing: return "sign-matter";
        case Phase::handling: return "report-matter";
        case Phase::review: return "close-matter";
        case Phase::closed:
        case Phase::withdrawn: break;
    }
    return "";
}

}  // namespace

MatterNow matter_now(const Reader& reader, const matter::Matter& matter)
{
    const auto& working = reader.working_days();
    const matter::Type& type = *matter.type;
    MatterNow now{&matter, &type, matter::life_of(matter, working, reader.today), {}, {}};
    now.standing = matter::standing_of(now.life, type, working, reader.today);
    now.owner = matter::owner_of(now.life, type);
    now.act_due = matter::act_due(now.life, type, working);
    return now;
}

bool reads(const Reader& reader, const matter::Matter& matter)
{
    const matter::MatterOpened& opened = matter.opened;
    if (reader.reads(opened.setter) || reader.reads(district::setter_of(reader.state, matter, reader.today)))
        return true;
    if (reader.reads(opened.lead) || opened.instructed_by == reader.who) return true;
    if (std::ranges::any_of(opened.joint, [&](OrgId org) { return reader.reads(org); })) return true;
    return std::ranges::any_of(matter.taken, [&](const matter::Taken& taken) {
        return taken.step.act != matter::MatterAct::ask_return && taken.step.org && reader.reads(*taken.step.org);
    });
}

std::vector<GoalShown> goals_shown(const Reader& reader, const matter::Matter& matter)
{
    std::vector<GoalShown> shown;
    if (!matter.opened.goals) return shown;
    const auto& known = reader.library.newest().goals;
    for (const Code& code : *matter.opened.goals) {
        const auto it = std::ranges::find(known, code, &catalogue::Goal::code);
        const std::string said{code.text()};
        shown.push_back({said, it == known.end() ? Bilingual{said, said} : it->title});
    }
    return shown;
}

std::vector<GoalShown> goals_in_force(const Reader& reader, Day on)
{
    std::vector<GoalShown> goals;
    for (const catalogue::Goal& it : reader.library.newest().goals)
        if (it.from <= on && on < it.until) goals.push_back({std::string{it.code.text()}, it.title});
    return goals;
}

namespace {

// The bodies of these kinds in which the reader holds a post and records.
std::vector<Named> own_bodies(const Reader& reader, const std::vector<registry::OrgKind>& kinds)
{
    std::set<OrgId> orgs;
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today)) {
        const OrgId org = reader.people()[post].org;
        const bool sets = std::ranges::find(kinds, reader.people()[org].kind) != kinds.end();
        if (sets && reader.may(district::Right::record, org)) orgs.insert(org);
    }
    std::vector<Named> bodies;
    for (const OrgId org : orgs) bodies.push_back(named(reader, org));
    return bodies;
}

}  // namespace

std::vector<Named> may_lead(const Reader& reader, const matter::Type& type, OrgId setter)
{
    const registry::Register& people = reader.people();
    std::vector<Named> bodies;
    for (const registry::Organisation& org : people.organisations()) {
        reader.look();
        if (std::ranges::find(type.leads, org.kind) == type.leads.end()) continue;
        if (!people.lives(org.id, reader.today, reader.today)) continue;
        if (registry::is_grassroots(org.kind) && !people.is_organ_organisation(org.id, reader.today, reader.today))
            continue;
        if (district::stands_above(people, setter, org.id, reader.today)) bodies.push_back(named(reader, org.id));
    }
    return bodies;
}

std::vector<Named> may_open_for(const Reader& reader) { return own_bodies(reader, matter::supervised()->setters); }

std::vector<TypeChoice> types_to_open(const Reader& reader)
{
    std::vector<TypeChoice> choices;
    for (const auto& type : reader.state.of<matter::Matters>().types()) {
        const bool asks = type->opened_by == matter::Opener::lead;
        auto bodies = own_bodies(reader, asks ? type->leads : type->setters);
        if (!bodies.empty()) {
            TypeChoice choice{.type = std::string{type->code.text()},
                              .title = {type->title.text, type->title_en.text},
                              .opened_by = type->opened_by,
                              .bodies = std::move(bodies),
                              .leads = {}};
            if (!asks)
                for (const Named& it : choice.bodies)
                    choice.leads.push_back({it.id, may_lead(reader, *type, *id_from<OrgId>(it.id))});
            choices.push_back(std::move(choice));
        }
    }
    return choices;
}

std::vector<PersonId> people_to_refer(const Reader& reader, const matter::Matter& matter)
{
    auto people = district::may_be_referred(reader.state, matter, reader.today);
    const auto& all = reader.state.of<referral::Referrals>();
    std::erase_if(people, [&](PersonId person) {
        return person == reader.who || std::ranges::any_of(all.of_matter(matter.id), [&](matter::ReferralId id) {
                   return all[id].opened.concerned == person && all[id].ended() > reader.today;
               });
    });
    return people;
}

OrgId body_to_act(const Reader& reader, const MatterNow& now)
{
    if (!now.owner) return {};
    switch (*now.owner) {
        case Owner::setter: return district::setter_of(reader.state, *now.matter, reader.today);
        case Owner::lead: return now.life.lead;
        case Owner::guide: return reader.people().guides(now.life.lead, reader.today, reader.today).value_or(OrgId{});
        case Owner::work_committee: return reader.state.body_of(registry::OrgKind::work_committee);
        case Owner::leader: break;
    }
    return {};
}

Bilingual next_words(const MatterNow& now)
{
    if (!now.life.is_open()) return {};
    if (now.life.halted) return {"恢复办理", "resume it"};
    if (now.life.giving_back) return {"确定承办单位", "decide whose it is"};
    if (now.life.extension) return {"批复延期", "decide the extension"};
    switch (now.life.phase) {
        case Phase::confirmation: return {"确认", "confirm the instruction"};
        case Phase::approval: return {"审批", "approve it"};
        case Phase::signing: return {"签收", "sign for it"};
        case Phase::handling:
            return now.life.sent_back ? Bilingual{"重新办理", "do it again"} : Bilingual{"报结果", "report the result"};
        case Phase::review: return {"审核结果", "review the result"};
        case Phase::closed:
        case Phase::withdrawn: break;
    }
    return {};
}

std::vector<MatterOffer> offers(const Reader& reader, const MatterNow& now)
{
    std::vector<MatterOffer> all;
    for (const auto& [act, command] : trials(reader, now)) {
        const auto place = tried(reader, command);
        if (!place && !is_worth_saying(place.error())) continue;
        all.push_back({act, place.has_value(), place ? Bilingual{} : sentence_of(reader, place.error()), false, {}});
        if (!place) continue;
        all.back().own = !*place;
        for (const district::Place& it : district::places_of(reader.state, reader.who, reader.today))
            if (tried(reader, command, it.absent))
                all.back().places.push_back({to_text(it.absent), reader.asking().name(it.absent), {}});
    }
    return all;
}

NextAct next_act(const Reader& reader, const MatterNow& now)
{
    const std::string wanted = act_to_come(now);
    if (wanted.empty()) return {};
    for (const auto& [act, command] : trials(reader, now)) {
        if (wanted != act) continue;
        const auto place = tried(reader, command);
        return place ? NextAct{wanted, *place} : NextAct{};
    }
    return {};
}

}  // namespace jinze::views
