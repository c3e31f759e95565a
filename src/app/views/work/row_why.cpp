#include "app/views/work/row_why.h"

#include <fmt/format.h>

#include "app/views/wording.h"
#include "app/views/work/explain_parts.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using duty::Lack;
using duty::Obligation;
using duty::Standing;

bool has_lack(const duty::Verdict& verdict, Lack lack)
{
    return std::find(verdict.lacks.begin(), verdict.lacks.end(), lack) != verdict.lacks.end();
}

// Only a record meant for this obligation that falls short is a reason. A record led by another person or without the
// bearer was not meant for a person's duty; one that makes up for another obligation was meant for that one.
bool was_meant(const Obligation& it, const duty::Verdict& verdict)
{
    const bool of_another = it.bearer.kind != duty::BearerRef::Kind::body &&
                            (has_lack(verdict, Lack::not_presented_by) || has_lack(verdict, Lack::not_led_by_bearer) ||
                             has_lack(verdict, Lack::bearer_absent));
    return !of_another && !has_lack(verdict, Lack::makes_up_another) && !has_lack(verdict, Lack::topic_missing) &&
           !has_lack(verdict, Lack::wrong_kind) && !has_lack(verdict, Lack::other_host);
}

const duty::Verdict* nearest_miss(const Reader& reader, const Obligation& it, const duty::Judgement& judged)
{
    const duty::Verdict* found = nullptr;
    for (const duty::Verdict& verdict : judged.not_counted)
        if (was_meant(it, verdict) && reader.reads(reader.state.records()[verdict.record]) &&
            (!found || verdict.lacks.size() <= found->lacks.size()))
            found = &verdict;
    return found;
}

void append(Bilingual& words, const Bilingual& more)
{
    words.zh += more.zh;
    if (!words.en.empty() && !more.en.empty()) words.en += ' ';
    words.en += more.en;
}

// Statements about it that are not yet decided.
std::optional<Bilingual> pending_words(const Reader& reader, const Obligation& it)
{
    const duty::Docket* docket = reader.state.duties().docket(it.id());
    if (!docket) return {};
    if (docket->contests.size() > docket->contest_decisions.size())
        return Bilingual{"已提出异议，等待审理。", "Contested; a decision is awaited."};
    if (docket->reasons.size() > docket->reason_decisions.size())
        return Bilingual{
            fmt::format("{}已说明原因，等待上级决定。", short_chinese(docket->reasons.back().entered)),
            fmt::format("A reason was given on {}; a decision is awaited.", to_text(docket->reasons.back().entered))};
    return {};
}

Bilingual settled_words(const Reader& reader, const Obligation& it, const duty::Judgement& judged, Day on)
{
    if (judged.standing == Standing::waived) return {"经决定予以免除。", "Waived by a decision."};
    if (judged.standing == Standing::answered) {
        const duty::Docket* docket = reader.state.duties().docket(it.id());
        const duty::Decision* decided = docket ? docket->reason_decision(on) : nullptr;
        if (!decided || !decided->accepted) return {"当时已请假。", "Leave was given."};
        return {fmt::format("说明的原因{}被采纳。", near_chinese(decided->entered, on)),
                fmt::format("The reason was accepted on {}.", to_text(decided->entered))};
    }
    if (!judged.done_on) return {};
    Bilingual words{fmt::format("{}达到要求。", near_chinese(*judged.done_on, on)),
                    fmt::format("Reached on {}.", to_text(*judged.done_on))};
    if (judged.standing == Standing::done_entered_late)
        append(words, {fmt::format("补录，间隔{}个工作日。", judged.lag),
                       fmt::format("Entered {} later.", words::many(judged.lag, "working day"))});
    if (judged.standing == Standing::done_late)
        append(words, {fmt::format("期限是{}。", near_chinese(it.last, on)),
                       fmt::format("The last day was {}.", to_text(it.last))});
    return words;
}

Bilingual asked_words(const Reader& reader, const Obligation& it)
{
    const Bilingual often = often_words(it.terms().owed);
    if (!often.zh.empty())
        return {fmt::format("{}，尚无{}的记录。", often.zh, words::window_name(it.window).zh),
                fmt::format("{}; nothing is recorded for {}.", often.en, words::window_name(it.window).en)};
    const Bilingual counted = window_answer(reader.asking(), it).counted;
    return {counted.zh + "。", counted.en + "."};
}

}  // namespace

Bilingual amount_words(const Obligation& it, const duty::Judgement& judged)
{
    if (judged.reached >= judged.needed && it.terms().owed.shape != duty::Shape::hours)
        return {fmt::format("已办{}次，达到要求。", judged.reached),
                fmt::format("Done {} of {}.", judged.reached, judged.needed)};
    const int missing = std::max(judged.needed - judged.reached, 0);
    if (it.terms().owed.shape == duty::Shape::hours)
        return {fmt::format("已计{}小时{}分，还差{}小时{}分。", judged.reached / 60, judged.reached % 60, missing / 60,
                            missing % 60),
                fmt::format("{} h {} min counted, {} h {} min missing.", judged.reached / 60, judged.reached % 60,
                            missing / 60, missing % 60)};
    return {fmt::format("已办{}次，还差{}次。", judged.reached, missing),
            fmt::format("Done {} of {}, {} missing.", judged.reached, judged.needed, missing)};
}

Bilingual lack_sentence(const Reader& reader, const Obligation& it, const duty::Verdict& verdict)
{
    // The nearest evidence: several with quorums are rare, and the first is used.
    const Bilingual topic = verdict.topic ? reader.library.topic(verdict.topic) : Bilingual{};
    Bilingual words;
    for (const Lack lack : verdict.lacks) {
        const Bilingual said = words::sentence({.lack = lack,
                                                .holds = false,
                                                .present = verdict.present,
                                                .due = verdict.due,
                                                .quorum = it.terms().evidence.front().quorum,
                                                .topic = topic});
        words.zh += (words.zh.empty() ? "" : "；") + said.zh;
        words.en += (words.en.empty() ? "" : "; ") + said.en;
    }
    words.zh += "。";
    words.en += ".";
    return words;
}

Bilingual why_so(const Reader& reader, const Obligation& it, const duty::Judgement& judged, Day on)
{
    if (judged.standing == Standing::not_owed)
        return {"本期在任或存续不足一半，不承担。", "There for less than half of the window: not owed."};
    if (duty::is_settled(judged.standing)) return settled_words(reader, it, judged, on);
    if (judged.standing == Standing::awaiting_notice)
        return {"待上级通知规定起止日期。", "The notice from above has not come."};
    Bilingual words;
    if (judged.reached > 0 && judged.needed > 1) words = amount_words(it, judged);
    if (const duty::Verdict* miss = nearest_miss(reader, it, judged)) {
        const Bilingual lack = lack_sentence(reader, it, *miss);
        const record::Kind kind = reader.state.records()[miss->record].latest().content.kind;
        append(words, {fmt::format("{}的{}：{}", near_chinese(miss->performed, on), words::words_of(kind).zh, lack.zh),
                       fmt::format("The {} of {}: {}", words::words_of(kind).en, to_text(miss->performed), lack.en)});
    }
    if (words.zh.empty()) words = asked_words(reader, it);
    if (const auto pending = pending_words(reader, it)) {
        append(words, *pending);
    } else if (judged.standing == Standing::reason_wanted) {
        const auto& duties = reader.state.duties();
        const Day by = duties.working_days(on).after(it.last, duties.parameters(it.begin).reason).day;
        append(words, {fmt::format("{}前可说明原因。", short_chinese(by)),
                       fmt::format("A reason may be given until {}.", to_text(by))});
    }
    return words;
}

}  // namespace jinze::views
