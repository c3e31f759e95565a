// The steps of the setter: approving, reviewing, deciding what the lead asked for, and changing the course.
#include "domain/matter_rules/known.h"

namespace jinze::district {
namespace {

using matter::MatterAct;
using matter::MatterStepped;
using matter::Phase;

Objection object_to_draft(const Request& asked, const KnownMatter& it)
{
    if (it.life.phase == Phase::approval) return object_to_node_step(asked, it);
    if (const auto no = object_to_setter_step(asked, it)) return no;
    const bool waits = it.life.phase == Phase::confirmation;
    return because(waits ? refusals::awaits_confirmation : refusals::already_approved);
}

Objection object_to_review(const Request& asked, const KnownMatter& it)
{
    if (it.life.phase == Phase::review) return object_to_node_step(asked, it);
    const auto no = object_to_setter_step(asked, it);
    return no ? no : because(refusals::nothing_reported);
}

// The whole is closed when each of its parts is closed or withdrawn.
Objection object_to_open_parts(const Request& asked, const KnownMatter& it)
{
    const auto& all = asked.state.of<matter::Matters>();
    for (const matter::MatterId part : it.matter.parts)
        if (matter::life_of(all[part], asked.working_days(), asked.today).is_open())
            return because(refusals::parts_open);
    return {};
}

// Several approvals are of several people.
bool has_approved(const KnownMatter& it, PersonId person)
{
    return std::ranges::any_of(it.matter.taken, [&](const matter::Taken& taken) {
        return taken.step.act == MatterAct::approve && taken.by.is(person);
    });
}

Objection object_to_why(const Text& why) { return object_to_missing(why.text, texts::matter_why, "text"); }

Events stepped(const Request& asked, const KnownMatter& it, MatterAct act, const Text* words,
               std::optional<Day> day = {}, std::optional<OrgId> org = {})
{
    MatterStepped step{
        .matter = it.matter.id, .act = act, .day = day, .org = org, .answers = {}, .words = {}, .meeting = {}};
    if (words && !words->text.empty()) step.words = asked.seal(*words);
    return Events{step};
}

// At a node that the lead owns, whoever records for it.
bool decides_for_lead(const Request& asked, matter::MatterId id)
{
    const auto it = open_matter(asked, id);
    if (!it || it->life.phase != Phase::approval) return false;
    return it->type.nodes[it->life.node].owner == matter::Owner::lead && asked.may(Right::record, it->life.lead);
}

const Text* text_of(const std::optional<Text>& text) { return text ? &*text : nullptr; }

}  // namespace

OrgId toward(const State& state, const ConfirmMatter& it, Day)
{
    const matter::Matter* found = state.of<matter::Matters>().find(it.matter);
    return found ? found->opened.setter : OrgId{};
}

bool is_by_own_right(const Request& asked, const ConfirmMatter& it)
{
    const matter::Matter* found = asked.state.of<matter::Matters>().find(it.matter);
    return found && found->opened.instructed_by == asked.actor;
}

bool is_by_own_right(const Request& asked, const ApproveMatter& it) { return decides_for_lead(asked, it.matter); }
bool is_by_own_right(const Request& asked, const RejectMatter& it) { return decides_for_lead(asked, it.matter); }

Decided decide_on(const Request& asked, const ConfirmMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (it->life.phase != Phase::confirmation) return refuse(refusals::nothing_to_confirm);
    const PersonId leader = *it->matter.opened.instructed_by;
    if (leader != asked.actor) return refuse(refusals::not_the_leader, to_text(leader));
    return stepped(asked, *it, MatterAct::confirm, nullptr);
}

Decided decide_on(const Request& asked, const ApproveMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_draft(asked, *it)) return std::unexpected{*no};
    if (it->matter.by.is(asked.actor)) return refuse(refusals::opener_does_not_approve);
    if (has_approved(*it, asked.actor)) return refuse(refusals::approved_before);
    return stepped(asked, *it, MatterAct::approve, nullptr);
}

Decided decide_on(const Request& asked, const RejectMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_draft(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_why(command.why)) return std::unexpected{*no};
    return stepped(asked, *it, MatterAct::reject, &command.why);
}

Decided decide_on(const Request& asked, const AcceptMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_review(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_open_parts(asked, *it)) return std::unexpected{*no};
    const matter::Matter& closed = it->matter;
    if (closed.opened.handed_over && closed.by.is(asked.actor)) return refuse(refusals::bringer_does_not_close);
    return stepped(asked, *it, MatterAct::accept, text_of(command.finding));
}

Decided decide_on(const Request& asked, const SendBackMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_review(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_why(command.why)) return std::unexpected{*no};
    if (const auto no = object_to_coming_day(asked, command.due)) return std::unexpected{*no};
    if (command.due < asked.today) return refuse(refusals::matter_due_in_the_past, to_text(command.due));
    return stepped(asked, *it, MatterAct::send_back, &command.why, command.due);
}

Decided decide_on(const Request& asked, const DecideExtension& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (!it->life.extension) return refuse(refusals::no_extension_asked);
    if (!command.until) {
        if (const auto no = object_to_why(command.why.value_or(Text{}))) return std::unexpected{*no};
        return stepped(asked, *it, MatterAct::refuse_extension, text_of(command.why));
    }
    if (const auto no = object_to_later_day(asked, *it, *command.until)) return std::unexpected{*no};
    return stepped(asked, *it, MatterAct::grant_extension, text_of(command.why), command.until);
}

Decided decide_on(const Request& asked, const KeepMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (!it->life.giving_back) return refuse(refusals::no_return_asked);
    if (!asked.people.lives(it->life.lead, asked.today, asked.today))
        return refuse(refusals::lead_dissolved, to_text(it->life.lead));
    if (const auto no = object_to_why(command.why)) return std::unexpected{*no};
    return stepped(asked, *it, MatterAct::keep, &command.why);
}

Decided decide_on(const Request& asked, const UrgeMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_not_with_lead(*it)) return std::unexpected{*no};
    if (!it->life.is_with_lead()) return refuse(refusals::wish_pending);
    return stepped(asked, *it, MatterAct::urge, text_of(command.note));
}

Decided decide_on(const Request& asked, const TransferMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_not_with_lead(*it)) return std::unexpected{*no};
    if (command.lead == it->life.lead) return refuse(refusals::same_lead, to_text(command.lead));
    if (const auto no = object_to_lead(asked, it->type, setter_of(asked.state, it->matter, asked.today), command.lead))
        return std::unexpected{*no};
    if (const auto no = object_to_why(command.why)) return std::unexpected{*no};
    // Nobody is handed a matter that is overdue on the day it comes.
    if (!command.due && it->life.due < asked.today)
        return refuse(refusals::matter_due_in_the_past, to_text(it->life.due));
    if (command.due)
        if (const auto no = object_to_later_day(asked, *it, *command.due)) return std::unexpected{*no};
    return stepped(asked, *it, MatterAct::transfer, &command.why, command.due, command.lead);
}

Decided decide_on(const Request& asked, const SetMatterDay& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_not_with_lead(*it)) return std::unexpected{*no};
    if (it->life.due == never) return refuse(refusals::no_due_day);
    if (const auto no = object_to_why(command.why)) return std::unexpected{*no};
    if (matter::days_overdue(it->life, asked.working_days(), asked.today) > 0) {
        if (const auto no = object_to_later_day(asked, *it, command.due)) return std::unexpected{*no};
        return stepped(asked, *it, MatterAct::reset_day, &command.why, command.due);
    }
    if (it->life.phase != Phase::signing) return refuse(refusals::day_stands);
    if (const auto no = object_to_coming_day(asked, command.due)) return std::unexpected{*no};
    if (command.due < asked.today) return refuse(refusals::matter_due_in_the_past, to_text(command.due));
    return stepped(asked, *it, MatterAct::correct_day, &command.why, command.due);
}

Decided decide_on(const Request& asked, const HaltMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_not_with_lead(*it)) return std::unexpected{*no};
    if (const auto no = object_to_why(command.why)) return std::unexpected{*no};
    if (command.until) {
        if (const auto no = object_to_coming_day(asked, *command.until)) return std::unexpected{*no};
        if (*command.until < asked.today) return refuse(refusals::matter_due_in_the_past, to_text(*command.until));
    }
    return stepped(asked, *it, MatterAct::halt, &command.why, command.until);
}

Decided decide_on(const Request& asked, const ResumeMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (!it->life.halted) return refuse(refusals::not_halted);
    if (it->life.due == never) return stepped(asked, *it, MatterAct::resume, nullptr);
    if (!command.due) return refuse(refusals::new_day_missing);
    if (const auto no = object_to_later_day(asked, *it, *command.due)) return std::unexpected{*no};
    return stepped(asked, *it, MatterAct::resume, nullptr, command.due);
}

Decided decide_on(const Request& asked, const WithdrawMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_why(command.why)) return std::unexpected{*no};
    return stepped(asked, *it, MatterAct::withdraw, &command.why);
}

}  // namespace jinze::district
