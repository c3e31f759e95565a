#include "app/views/work/row.h"

#include <fmt/format.h>

#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/row_why.h"

namespace jinze::views {
namespace {

using district::Right;
using duty::Obligation;
using duty::Standing;
using Bearing = duty::BearerRef::Kind;

const duty::Docket* docket_of(const Reader& reader, const Obligation& it)
{
    return reader.state.duties().docket(it.id());
}

bool answers(const Reader& reader, const Obligation& it)
{
    const auto on = [&](Day day) {
        return duty::answers_for(reader.facts(), reader.who, it.bearer, day, reader.today);
    };
    return on(reader.today) || on(std::min(it.last, reader.today));
}

// The organisation in which a record for it would be entered.
OrgId host_for(const Reader& reader, const Obligation& it)
{
    const duty::Evidence& evidence = it.terms().evidence.front();
    if (it.bearer.kind == Bearing::charge && evidence.of == duty::Of::charge &&
        reader.may(Right::record, it.bearer.charge()))
        return it.bearer.charge();
    if (evidence.of == duty::Of::own_branch && it.bearer.kind == Bearing::post) {
        const auto who = reader.people().holder(it.bearer.post(), reader.today, reader.today);
        return who ? reader.people().branch_of(*who, reader.today, reader.today).value_or(OrgId{}) : OrgId{};
    }
    if (it.occasion_meeting) return reader.state.records().called()[it.occasion_meeting.number() - 1].event.host;
    return duty::home_of(reader.facts(), it.bearer, reader.today, reader.today);
}

bool needs(const duty::Evidence& evidence, duty::Need need)
{
    return std::find(evidence.needs.begin(), evidence.needs.end(), need) != evidence.needs.end();
}

void add_occasion(Prefill& form, const Obligation& it)
{
    const duty::Evidence& evidence = it.terms().evidence.front();
    if (it.occasion_record && needs(evidence, duty::Need::answers)) form.answers = to_text(it.occasion_record);
    if (it.occasion_record && needs(evidence, duty::Need::closes))
        form.closes = input::ItemInput{to_text(it.occasion_record), it.occasion_item};
    if (it.occasion_meeting) form.called = fmt::format("g{}", it.occasion_meeting.number());
}

// The record with which the need was reached.
void add_settling(DutyRow& row, const Reader& reader, const duty::Judgement& judged)
{
    row.done_on = judged.done_on;
    for (const duty::Verdict& verdict : judged.counted) {
        if (verdict.performed != judged.done_on) continue;
        if (judged.standing == Standing::done && verdict.late_entry) continue;  // more than was needed
        const record::Record& record = reader.state.records()[verdict.record];
        if (!reader.reads(record)) continue;
        row.done_by = to_text(verdict.record);
        if (record.latest().content.rare.on_behalf_of)
            row.recorded_by = Named{to_text(record.latest().by), reader.asking().name(record.latest().by)};
        return;
    }
}

void add_reason_days(DutyRow& row, const Reader& reader, const Obligation& it, Day on)
{
    if (row.standing != Standing::reason_wanted) return;
    const auto& calendar = reader.state.duties().working_days(on);
    row.reason_by = calendar.after(it.last, reader.state.duties().parameters(it.begin).reason).day;
    row.reason_left = calendar.between(on, *row.reason_by);
}

}  // namespace

bool may_contest(const Reader& reader, const Obligation& it)
{
    const duty::Docket* docket = docket_of(reader, it);
    return answers(reader, it) && (!docket || docket->contests.size() <= docket->contest_decisions.size());
}

bool may_give_reason(const Reader& reader, const Obligation& it, Standing standing)
{
    if (it.terms().force == duty::Force::must || reader.today < it.begin) return false;
    if (standing != Standing::reason_wanted && standing != Standing::overdue && standing != Standing::due_soon &&
        standing != Standing::open)
        return false;
    if (const duty::Docket* docket = docket_of(reader, it)) {
        if (docket->reasons.size() > docket->reason_decisions.size()) return false;
        const duty::Decision* decided = docket->reason_decision(reader.today);
        if (decided && decided->accepted) return false;
    }
    const OrgId home = duty::home_of(reader.facts(), it.bearer, reader.today, reader.today);
    return reader.may(Right::give_reason, home) ||
           duty::answers_for(reader.facts(), reader.who, it.bearer, reader.today, reader.today);
}

std::optional<Prefill> prefill_for(const Reader& reader, const Obligation& it, Day on)
{
    if (it.terms().evidence.empty()) return {};
    const OrgId host = host_for(reader, it);
    if (!host || !reader.may(Right::record, host)) return {};
    const duty::Evidence& evidence = it.terms().evidence.front();
    Prefill form{.host = named(reader, host)};
    if (!evidence.kinds.empty()) form.kind = evidence.kinds.front();
    for (const Code& topic : evidence.topics) form.topics.push_back(topic.text());
    // A later record counts here by itself only until the next window begins.
    const bool next = it.late_until <= it.last || on > it.late_until;
    if (on > it.last && next && !it.occasion_meeting) form.makes_up.push_back(it.id().text);
    if (it.bearer.kind == Bearing::charge) form.concerns = to_text(it.bearer.charge());
    if (it.bearer.kind == Bearing::post || it.bearer.kind == Bearing::charge) {
        const auto holder = reader.people().holder(it.bearer.post(), on, reader.today);
        if (holder && *holder != reader.who) form.on_behalf_of = to_text(*holder);
    }
    add_occasion(form, it);
    return form;
}

std::optional<Button> button_for(const Reader& reader, const Obligation& it, Standing standing, Day on)
{
    if (duty::is_settled(standing) || standing == Standing::not_owed || standing == Standing::not_begun ||
        standing == Standing::awaiting_notice)
        return {};
    if (standing == Standing::reason_wanted && may_give_reason(reader, it, standing))
        return Button{Verb::reason, {"说明原因", "Give the reason"}, {}};
    if (const auto form = prefill_for(reader, it, on)) {
        if (form->answers) return Button{Verb::answer, {"答复", "Answer"}, form};
        if (form->closes) return Button{Verb::close, {"办结", "Close"}, form};
        return Button{Verb::record, verb_words(form->kind.value_or(record::Kind::meeting)), form};
    }
    if (standing == Standing::overdue && may_give_reason(reader, it, standing))
        return Button{Verb::reason, {"说明原因", "Give the reason"}, {}};
    return {};
}

DutyRow duty_row(const Reader& reader, const Obligation& it, Day on)
{
    const desk::Asking asking = reader.asking();
    const duty::Judgement judged = duty::evaluate(reader.facts(), it, on, on);
    const Distance far = it.awaiting_notice ? Distance{} : distance(reader.facts(), on, it.last);
    const duty::Docket* docket = docket_of(reader, it);
    DutyRow row{.of = RowOf::duty,
                .obligation = it.id().text,
                .title = title_of(asking, *it.version),
                .window = window_words(it),
                .area = it.terms().area,
                .bearer = duty::to_text(it.bearer),
                .bearer_name = desk::bearer_name(asking, it.bearer, std::min(on, it.last), on),
                .whose = whose(reader, it.bearer, std::min(on, it.last), on),
                .about = about(reader, it),
                .last = it.last,
                .provisional = it.provisional,
                .left = far.left,
                .past = far.past,
                .standing = judged.standing,
                .words = words::words_of(judged.standing),
                .needed = judged.needed,
                .reached = judged.reached,
                .contested = docket && docket->contests.size() > docket->contest_decisions.size(),
                .may_contest = may_contest(reader, it)};
    add_reason_days(row, reader, it, on);
    add_settling(row, reader, judged);
    row.why = why_so(reader, it, judged, on);
    row.button = button_for(reader, it, judged.standing, on);
    return row;
}

}  // namespace jinze::views
