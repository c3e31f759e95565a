// The steps of the lead: signing, progress, the result, and what it may ask for. Two are enough: 签收 and the result.
#include "domain/matter_rules/known.h"

namespace jinze::district {
namespace {

using matter::MatterAct;
using matter::MatterStepped;
using matter::Phase;

std::expected<KnownMatter, Refused> with_lead(const Request& asked, matter::MatterId id)
{
    auto it = open_matter(asked, id);
    if (!it) return it;
    if (const auto no = object_to_not_with_lead(*it)) return std::unexpected{*no};
    return it;
}

MatterStepped step(const KnownMatter& it, MatterAct act)
{
    return {.matter = it.matter.id, .act = act, .day = {}, .org = {}, .answers = {}, .words = {}, .meeting = {}};
}

}  // namespace

Decided decide_on(const Request& asked, const SignMatter& command)
{
    const auto it = with_lead(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (it->life.phase != Phase::signing) return refuse(refusals::already_signed);
    return Events{step(*it, MatterAct::sign)};
}

Decided decide_on(const Request& asked, const NoteMatter& command)
{
    const auto it = with_lead(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_missing(command.progress.text, texts::matter_progress, "text"))
        return std::unexpected{*no};
    MatterStepped noted = step(*it, MatterAct::note);
    noted.words = asked.seal(command.progress);
    return Events{noted};
}

Decided decide_on(const Request& asked, const ReportMatter& command)
{
    const auto it = with_lead(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (const auto no = object_to_missing(command.result.text, texts::matter_result, "text"))
        return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.done)) return std::unexpected{*no};
    if (command.done < it->matter.begun()) return refuse(refusals::done_before_opened, to_text(command.done));
    MatterStepped reported = step(*it, MatterAct::report);
    reported.day = command.done;
    reported.words = asked.seal(command.result);
    return Events{reported};
}

Decided decide_on(const Request& asked, const AskExtension& command)
{
    const auto it = with_lead(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (it->life.extension || it->life.giving_back) return refuse(refusals::wish_pending);
    if (it->life.due == never) return refuse(refusals::no_due_day);
    if (asked.today > it->life.due) return refuse(refusals::extension_too_late, to_text(it->life.due));
    if (const auto no = object_to_later_day(asked, *it, command.until)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.why.text, texts::matter_why, "text")) return std::unexpected{*no};
    MatterStepped wished = step(*it, MatterAct::ask_extension);
    wished.day = command.until;
    wished.words = asked.seal(command.why);
    return Events{wished};
}

Decided decide_on(const Request& asked, const AskReturn& command)
{
    const auto it = with_lead(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (it->life.extension || it->life.giving_back) return refuse(refusals::wish_pending);
    const Day last = asked.working_days().after(it->life.handed_over, it->type.return_within).day;
    if (asked.today > last) return refuse(refusals::return_too_late, to_text(last));
    if (command.belongs_to)
        if (const auto no = object_to_org(asked, *command.belongs_to, asked.today)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.why.text, texts::matter_why, "text")) return std::unexpected{*no};
    MatterStepped wished = step(*it, MatterAct::ask_return);
    wished.org = command.belongs_to;
    wished.words = asked.seal(command.why);
    return Events{wished};
}

Decided decide_on(const Request& asked, const EntrustMatter& command)
{
    const auto it = with_lead(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    const auto* post = asked.people.find(command.answers);
    if (!post || post->org != it->life.lead) return refuse(refusals::post_not_of_lead, to_text(command.answers));
    MatterStepped entrusted = step(*it, MatterAct::entrust);
    entrusted.answers = command.answers;
    return Events{entrusted};
}

Decided decide_on(const Request& asked, const ExplainMatter& command)
{
    const auto it = with_lead(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (matter::days_overdue(it->life, asked.working_days(), asked.today) == 0) return refuse(refusals::not_overdue);
    if (const auto no = object_to_missing(command.reason.text, texts::matter_why, "text")) return std::unexpected{*no};
    MatterStepped explained = step(*it, MatterAct::explain);
    explained.words = asked.seal(command.reason);
    return Events{explained};
}

}  // namespace jinze::district
