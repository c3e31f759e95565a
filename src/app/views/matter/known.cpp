#include "app/views/matter/known.h"

#include <set>

#include "app/input/called.h"
#include "domain/assembly/decide.h"

namespace jinze::views {
namespace {

using district::Command;
using matter::MatterStanding;
using matter::Owner;
using matter::Phase;

// In whose place the rules would let the reader do it (0: in their own name), or why not. Nothing is sealed or written.
std::expected<PersonId, district::Refused> tried(const Reader& reader, const Command& command, PersonId behalf = {})
{
    district::Context context{.actor = reader.who,
                              .behalf = behalf,
                              .now = reader.now,
                              .seal = [](const district::Words&) { return Sealed{}; },
                              .person_by_id_number = {}};
    const auto place = district::in_whose_place(reader.state, command, context);
    auto no = place ? std::optional<district::Refused>{} : place.error();
    if (place) {
        context.behalf = *place;
        const auto decided = district::decide(reader.state, command, context);
        if (decided) return *place;
        no = decided.error();
    }
    // The body or the post is still to be chosen: all else is well.
    namespace why = district::refusals;
    if (no->why == why::same_lead || no->why == why::post_not_of_lead || no->why == why::record_unknown)
        return PersonId{};
    return std::unexpected{*no};
}

// With the names that the reader knows in place of ids.
Bilingual sentence_of(const Reader& reader, const district::Refused& no)
{
    const auto said = input::called(no, reader.state, reader.directory, reader.who, reader.today);
    return {sentence_in_chinese(said), sentence_in_english(said)};
}

// What a reader who looks for the act would want to know. An act that is another's, or of another phase, is not missed.
bool is_worth_saying(const district::Refused& no)
{
    using namespace district::refusals;
    static constexpr const district::Refusal* worth[] = {
        &opener_does_not_approve,
        &cannot_decide_own_matter,
        &extension_too_late,
        &return_too_late,
        &parts_open,
        &wish_pending,
        &matter_halted,
        &day_stands,
        &not_the_leader,
    };
    return std::ranges::any_of(worth, [&](const district::Refusal* it) { return no.why == *it; });
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

const calendar::WorkingDays& calendar_of(const Reader& reader)
{
    return reader.state.duties().working_days(reader.today);
}

MatterNow matter_now(const Reader& reader, const matter::Matter& matter)
{
    const auto& working = calendar_of(reader);
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
    if (reader.reads(opened.setter) || reader.reads(opened.lead) || opened.instructed_by == reader.who) return true;
    if (std::ranges::any_of(opened.joint, [&](OrgId org) { return reader.reads(org); })) return true;
    return std::ranges::any_of(matter.taken, [&](const matter::Taken& taken) {
        return taken.step.act != matter::MatterAct::ask_return && taken.step.org && reader.reads(*taken.step.org);
    });
}

std::vector<Named> may_open_for(const Reader& reader)
{
    std::set<OrgId> orgs;
    const auto& kinds = matter::supervised()->setters;
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today)) {
        const OrgId org = reader.people()[post].org;
        const bool sets = std::ranges::find(kinds, reader.people()[org].kind) != kinds.end();
        if (sets && reader.may(district::Right::record, org)) orgs.insert(org);
    }
    std::vector<Named> bodies;
    for (const OrgId org : orgs) bodies.push_back(named(reader, org));
    return bodies;
}

OrgId body_to_act(const Reader& reader, const MatterNow& now)
{
    if (!now.owner) return {};
    switch (*now.owner) {
        case Owner::setter: return now.matter->opened.setter;
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
