// What people do about an overdue matter, step by step upward: the next rung of the ladder, whether the lead's reason
// is accepted, taking it over, 约谈 and 通报. Each is an act of a named person; nothing follows by itself.
#include "domain/district/tiers.h"
#include "domain/matter/ladder.h"
#include "domain/matter_rules/known.h"

namespace jinze::district {
namespace {

using matter::MatterAct;
using matter::MatterStepped;

// The matter, overdue with its lead now; else why not.
std::expected<KnownMatter, Refused> overdue_matter(const Request& asked, matter::MatterId id)
{
    auto it = open_matter(asked, id);
    if (!it) return it;
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (const auto no = object_to_not_with_lead(*it)) return std::unexpected{*no};
    if (matter::days_overdue(it->life, asked.working_days(), asked.today) == 0) return refuse(refusals::not_overdue);
    return it;
}

MatterStepped upward(const Request& asked, const KnownMatter& it, MatterAct act, const Text& words)
{
    MatterStepped step{
        .matter = it.matter.id, .act = act, .day = {}, .org = {}, .answers = {}, .words = {}, .meeting = {}};
    if (!words.text.empty()) step.words = asked.seal(words);
    return step;
}

Objection object_to_no_why(const Text& why) { return object_to_missing(why.text, texts::matter_why, "text"); }

// 约谈 and 通报 are decided by a meeting of the setter or of a body above it, which has a record.
Objection object_to_meeting(const Request& asked, const KnownMatter& it, RecordId meeting)
{
    const record::Record* record = asked.state.records().find(meeting);
    if (!record) return because(refusals::record_unknown, to_text(meeting));
    if (record->withdrawn != never) return because(refusals::record_withdrawn, to_text(meeting));
    const auto& content = record->latest().content;
    const OrgId setter = setter_of(asked.state, it.matter, asked.today);
    const bool is_above = content.host == setter || stands_above(asked.people, content.host, setter, asked.today);
    if (content.kind != record::Kind::meeting || !is_above)
        return because(refusals::not_a_deciding_meeting, to_text(meeting));
    if (content.performed <= it.life.first_day()) return because(refusals::meeting_before_due, to_text(meeting));
    return {};
}

Decided by_meeting(const Request& asked, matter::MatterId id, MatterAct act, RecordId meeting, const Text& why)
{
    const auto it = overdue_matter(asked, id);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_meeting(asked, *it, meeting)) return std::unexpected{*no};
    if (const auto no = object_to_no_why(why)) return std::unexpected{*no};
    MatterStepped step = upward(asked, *it, act, why);
    step.meeting = meeting;
    return Events{step};
}

}  // namespace

Decided decide_on(const Request& asked, const RaiseMatter& command)
{
    const auto it = overdue_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    const OrgId work = asked.state.body_of(registry::OrgKind::work_committee);
    const auto ladder = matter::ladder_of(it->life, it->type, asked.people, work, asked.working_days(), asked.today);
    const matter::LadderStep* next = matter::next_up(ladder, it->life);
    if (!next || next->on > asked.today) return refuse(refusals::no_rung_yet);
    MatterStepped step = upward(asked, *it, MatterAct::raise, command.note.value_or(Text{}));
    if (next->post) step.answers = next->post;
    step.org = next->org;
    return Events{step};
}

Decided decide_on(const Request& asked, const JudgeReason& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    if (!it->life.reason || it->life.reason->accepted) return refuse(refusals::no_reason_to_judge);
    if (const auto no = object_to_no_why(command.why)) return std::unexpected{*no};
    return Events{upward(asked, *it, command.accepted ? MatterAct::justify : MatterAct::dismiss, command.why)};
}

Decided decide_on(const Request& asked, const TakeOverMatter& command)
{
    const auto it = overdue_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_org(asked, command.by, asked.today)) return std::unexpected{*no};
    const OrgId setter = setter_of(asked.state, it->matter, asked.today);
    const bool fits = command.by == setter || stands_above(asked.people, command.by, setter, asked.today);
    if (!fits || !stands_above(asked.people, command.by, it->life.lead, asked.today))
        return refuse(refusals::not_above_lead, to_text(command.by));
    if (const auto no = object_to_no_why(command.why)) return std::unexpected{*no};
    if (!command.due) return refuse(refusals::new_day_missing);
    if (const auto no = object_to_later_day(asked, *it, *command.due)) return std::unexpected{*no};
    MatterStepped step = upward(asked, *it, MatterAct::take_over, command.why);
    step.org = command.by;
    step.day = command.due;
    return Events{step};
}

Decided decide_on(const Request& asked, const SummonOver& command)
{
    return by_meeting(asked, command.matter, MatterAct::summon, command.meeting, command.why);
}

Decided decide_on(const Request& asked, const CirculateMatter& command)
{
    return by_meeting(asked, command.matter, MatterAct::circulate, command.meeting, command.why);
}

Decided decide_on(const Request& asked, const RetainMatter& command)
{
    const auto it = open_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_setter_step(asked, *it)) return std::unexpected{*no};
    const auto& item = it->matter.opened.item;
    const record::Record* source = item ? asked.state.records().find(item->record) : nullptr;
    const bool is_gone = source && source->withdrawn != never;
    const bool is_kept = std::ranges::any_of(
        it->matter.taken, [](const matter::Taken& taken) { return taken.step.act == MatterAct::retain; });
    if (!is_gone || is_kept) return refuse(refusals::source_stands);
    if (const auto no = object_to_no_why(command.why)) return std::unexpected{*no};
    return Events{upward(asked, *it, MatterAct::retain, command.why)};
}

}  // namespace jinze::district
