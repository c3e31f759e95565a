#include "app/views/work/explain_parts.h"

#include <fmt/format.h>

#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using duty::Obligation;
using duty::Shape;
using duty::Verdict;

Bilingual span_said(const duty::Owed& owed)
{
    switch (owed.span) {
        case duty::Span::working_days:
            return {fmt::format("{}个工作日", owed.within), words::many(owed.within, "working day")};
        case duty::Span::days: return {fmt::format("{}天", owed.within), words::many(owed.within, "day")};
        case duty::Span::months: return {fmt::format("{}个月", owed.within), words::many(owed.within, "month")};
    }
    return {};
}

Bilingual clock_said(const Obligation& it)
{
    const Bilingual span = span_said(it.terms().owed);
    const bool whole = it.terms().owed.span == duty::Span::working_days;
    Bilingual said{fmt::format("自{}的次日起{}，末日{}{}", words::in_chinese(it.begin), span.zh,
                               words::in_chinese(it.last), whole ? "" : "（逢休息日顺延到下一个工作日）"),
                   fmt::format("{} from the day after {}: {}{}", span.en, to_text(it.begin), to_text(it.last),
                               whole ? "" : " (a rest day moves it to the next working day)")};
    if (it.provisional) {
        said.zh += "；该年度节假日安排尚未录入，暂按双休日计算";
        said.en += "; that year's holidays are not adopted yet, so weekends alone were counted: provisional";
    }
    return said;
}

Bilingual counted_said(const Obligation& it)
{
    switch (it.terms().owed.shape) {
        case Shape::count:
        case Shape::hours:
            return {"按日历计算，末日逢休息日不顺延", "by the calendar; a last day on a rest day is not moved"};
        case Shape::by_date:
            return {fmt::format("每年{}月{}日以前，逢休息日不顺延", it.terms().owed.month, it.terms().owed.day),
                    fmt::format("by {:02}-{:02} of each year, not moved", it.terms().owed.month, it.terms().owed.day)};
        case Shape::reference_year:
            if (it.awaiting_notice)
                return {"上级通知尚未下发，起止日期待定", "the notice from above has not come: no days yet"};
            return {"起止日期由上级通知规定", "its days are those of the notice from above"};
        case Shape::term:
            return {fmt::format("自上次选举起算，任期届满日{}", words::in_chinese(it.last)),
                    fmt::format("the term counted from the last election ends on {}", to_text(it.last))};
        case Shape::within: return clock_said(it);
        case Shape::at_each:
            if (it.occasion_meeting) return {"会议当日", "the day of the meeting"};
            return {"交办时定的日期", "the day that was set for the task"};
        case Shape::standing: break;
    }
    return {};
}

// The evidence that this record was meant for: the first whose kinds and topics it has, else the first.
const duty::Evidence& evidence_for(const Obligation& obligation, const record::Content& content)
{
    const auto has = [](const auto& list, const auto& value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    for (const duty::Evidence& evidence : obligation.terms().evidence)
        if ((evidence.kinds.empty() || has(evidence.kinds, content.kind)) &&
            std::all_of(evidence.topics.begin(), evidence.topics.end(),
                        [&](const Code& topic) { return has(content.topics, topic); }))
            return evidence;
    return obligation.terms().evidence.front();
}

words::Reasoning reasoning(const desk::Asking& asking, const Obligation& obligation, const Verdict& verdict,
                           duty::Lack lack, bool holds, Day known)
{
    const record::Version* version = asking.state.records()[verdict.record].known(known);
    return {.lack = lack,
            .holds = holds,
            .present = verdict.present,
            .due = verdict.due,
            .quorum = evidence_for(obligation, version->content).quorum,
            .topic = verdict.topic ? asking.library.topic(verdict.topic) : Bilingual{}};
}

Bilingual amount_missing(const Obligation& obligation, const duty::Judgement& judged)
{
    const int missing = std::max(judged.needed - judged.reached, 0);
    if (obligation.terms().owed.shape == Shape::hours)
        return {fmt::format("{}小时{}分", missing / 60, missing % 60),
                fmt::format("{} h {} min", missing / 60, missing % 60)};
    return {fmt::format("{}次", std::max(missing, 1)), fmt::format("{} more", std::max(missing, 1))};
}

std::optional<int> left_out_of(const record::Filed& content)
{
    if (content.roster != record::Roster::members) return {};
    const auto is_left_out = [](const record::Exception& it) { return it.presence == record::Presence::not_counted; };
    const auto count = std::count_if(content.exceptions.begin(), content.exceptions.end(), is_left_out);
    return count > 0 ? std::optional{static_cast<int>(count)} : std::nullopt;
}

}  // namespace

WindowAnswer window_answer(const desk::Asking&, const Obligation& it)
{
    return {it.window,       words::window_name(it.window), it.begin, it.last, it.provisional, it.awaiting_notice,
            counted_said(it)};
}

CountedAnswer counted_answer(const desk::Asking& asking, const Obligation& obligation, const Verdict& verdict,
                             Day known)
{
    const record::Version* version = asking.state.records()[verdict.record].known(known);
    CountedAnswer it{.record = to_text(verdict.record),
                     .title = asking.title(verdict.record, known),
                     .performed = verdict.performed,
                     .entered = verdict.entered,
                     .lag = asking.state.duties().working_days(known).between(verdict.performed, verdict.entered),
                     .late_entry = verdict.late_entry,
                     .makes_up = verdict.makes_up,
                     .amount = verdict.amount,
                     .present = verdict.present,
                     .due = verdict.due};
    for (const duty::Lack lack : words::asked(evidence_for(obligation, version->content)))
        it.why.push_back(words::sentence(reasoning(asking, obligation, verdict, lack, true, known)));
    it.left_out = left_out_of(version->content);
    if (it.left_out)
        it.why.push_back({fmt::format("另有{}名党员按规定不计入应到", *it.left_out),
                          fmt::format("{} more {} by rule not counted among those due", *it.left_out,
                                      *it.left_out == 1 ? "was" : "were")});
    return it;
}

NotCountedAnswer not_counted_answer(const desk::Asking& asking, const Obligation& obligation, const Verdict& verdict,
                                    Day known)
{
    NotCountedAnswer it{
        to_text(verdict.record), asking.title(verdict.record, known), verdict.performed, verdict.entered, {}};
    for (const duty::Lack lack : verdict.lacks)
        it.why.push_back({lack, words::sentence(reasoning(asking, obligation, verdict, lack, false, known))});
    return it;
}

std::vector<DecisionAnswer> decisions(const desk::Asking& asking, const Obligation& obligation, Day known)
{
    std::vector<DecisionAnswer> all;
    const duty::Docket* docket = asking.state.duties().docket(obligation.id());
    if (!docket) return all;
    const auto add = [&](const char* what, const auto& entries, auto&& outcome) {
        for (const auto& entry : entries)
            if (entry.entered <= known)
                all.push_back({what, entry.entered, to_text(entry.by), asking.name(entry.by),
                               asking.directory.text(entry.words), outcome(entry)});
    };
    add("reason", docket->reasons, [](const auto&) { return Bilingual{"说明原因", "reason given"}; });
    add("reason_decided", docket->reason_decisions, [](const auto& it) {
        return it.accepted ? Bilingual{"已采纳", "reason accepted"} : Bilingual{"不采纳", "reason not accepted"};
    });
    add("waived", docket->waivers, [](const auto&) { return Bilingual{"予以免除", "waived"}; });
    add("contest", docket->contests, [](const auto&) { return Bilingual{"提出异议", "contested"}; });
    add("contest_decided", docket->contest_decisions, [](const auto& it) { return words::words_of(it.outcome); });
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.entered < b.entered; });
    return all;
}

std::vector<Bilingual> to_settle(const desk::Asking& asking, const Obligation& obligation,
                                 const duty::Judgement& judged, Day on, Day known)
{
    using duty::Standing;
    std::vector<Bilingual> ways;
    if (judged.standing == Standing::not_owed || duty::is_settled(judged.standing)) return ways;
    if (obligation.awaiting_notice)
        return {{"等上级通知规定起止日期后再办", "wait for the notice that gives it its days"}};
    const Bilingual missing = amount_missing(obligation, judged);
    const std::string last = words::in_chinese(obligation.last), last_en = to_text(obligation.last);
    if (on <= obligation.last) {
        ways.push_back(
            {fmt::format("{}前再办{}符合要求的，并在办后{}个工作日内记录", last, missing.zh,
                         asking.state.duties().parameters(obligation.begin).late_entry),
             fmt::format("{} that fits by {}, recorded within {} of its day", missing.en, last_en,
                         words::many(asking.state.duties().parameters(obligation.begin).late_entry, "working day"))});
        return ways;
    }
    ways.push_back(
        {fmt::format("{}前已办而没有记录的，补录后为“已履行·补录”", last),
         fmt::format("what was done by {} and not recorded: enter it, and it is \"done, entered late\"", last_en)});
    if (!obligation.occasion_meeting) {
        const bool next = obligation.late_until <= obligation.last || on > obligation.late_until;
        ways.push_back(
            {fmt::format("现在补办{}{}，为“逾期履行”", missing.zh, next ? "并注明补办本项" : ""),
             fmt::format("{} now{}: \"done late\"", missing.en, next ? ", naming this one as made up for" : "")});
    }
    if (judged.standing == Standing::reason_wanted ||
        (obligation.terms().force != duty::Force::must && judged.standing == Standing::overdue)) {
        const int limit = asking.state.duties().parameters(obligation.begin).reason;
        const auto [by, provisional] = asking.state.duties().working_days(known).after(obligation.last, limit);
        const duty::Docket* docket = asking.state.duties().docket(obligation.id());
        const bool awaited = docket && docket->reasons.size() > docket->reason_decisions.size();
        Bilingual reason{"说明原因，上级采纳后为“已说明”",
                         "give a reason; once the tier above accepts it, it is \"answered\""};
        if (on <= by) {
            reason.zh += fmt::format("（{}前说明，不列为逾期{}）", words::in_chinese(by),
                                     provisional ? "；放假安排公布前暂定" : "");
            reason.en += fmt::format(" (until {}{} it is not overdue)", to_text(by),
                                     provisional ? ", provisional until the holidays are published," : "");
        }
        if (!awaited) ways.push_back(reason);
    }
    ways.push_back({"认为不应如此认定的，可以提出异议", "whoever thinks this wrong may contest it"});
    return ways;
}

}  // namespace jinze::views
