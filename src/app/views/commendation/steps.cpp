// The nine steps of an award in words, and who acts next.
#include "app/views/commendation/known.h"
#include "app/views/wording.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using commendation::AwardBasis;
using commendation::AwardStep;
using commendation::NomineeStanding;
using words::many;

Bilingual basis_says(const AwardNow& now)
{
    const auto& planned = now.award.planned;
    const std::string document = planned.document ? now.reader.directory.text(*planned.document) : std::string{};
    if (planned.basis == AwardBasis::circular)
        return {"没有表彰项目，只作通报表扬，不授予称号。",
                "Without a project there is only a circular, and no title."};
    if (planned.basis == AwardBasis::project)
        return {document + "。处级以上领导干部不超过" + award_figures(planned.limits->leaders) +
                    "%，处级以上单位不超过" + award_figures(planned.limits->units) + "%。",
                document + ". At most " + award_figures(planned.limits->leaders) + "% leaders and " +
                    award_figures(planned.limits->units) + "% units of county level."};
    const std::string by = planned.authority ? now.reader.asking().name(*planned.authority) : std::string{};
    return {(by.empty() ? document : by + "授权，" + document) + "。党内表彰，不套用单位和领导干部比例。",
            (by.empty() ? document : "By authority of " + by + ": " + document) +
                ". A Party award has no limits on units and leaders."};
}

Bilingual quotas_say(const AwardNow& now)
{
    Bilingual all;
    for (const auto& it : now.award.planned.quotas) {
        const Bilingual one = counted(it.title, it.most);
        all.zh += (all.zh.empty() ? "" : "，") + one.zh;
        all.en += (all.en.empty() ? "" : ", ") + one.en;
    }
    return {all.zh + "。", all.en + "."};
}

// Meetings that voted: each once.
Bilingual recommended_says(const AwardNow& now)
{
    std::vector<RecordId> meetings;
    for (std::size_t i = 0; i < now.life.nominees.size(); ++i) {
        const RecordId meeting = now.award.nominees[i].recommended.meeting;
        if (std::ranges::find(meetings, meeting) == meetings.end()) meetings.push_back(meeting);
    }
    const auto n = static_cast<int>(now.life.nominees.size()), held = static_cast<int>(meetings.size());
    if (n == 0)
        return {"会议表决，到会达到半数、过半数同意才能推荐。", "By a vote: half present, a majority in favour."};
    return {award_figures(held) + "次会议推荐" + award_figures(n) + "个对象，都达到半数并过半数同意。",
            many(held, "meeting") + " recommended " + many(n, "nominee") + ", each with a quorum and a majority."};
}

Bilingual review_says(const AwardNow& now)
{
    const int waiting = count_standing(now, {NomineeStanding::recommended});
    const int not_forwarded = count_standing(now, {NomineeStanding::not_forwarded});
    if (waiting > 0)
        return {"还有" + award_figures(waiting) + "个没有审核。", many(waiting, "nominee") + " to be reviewed."};
    if (now.life.nominees.empty())
        return {"党组（党委）会议研究，决定是否上报。", "The Party group meets and forwards, or does not."};
    if (not_forwarded == 0) return {"党组（党委）会议研究，都已上报。", "All were forwarded."};
    return {"党组（党委）会议研究，" + award_figures(not_forwarded) + "个没有上报。",
            many(not_forwarded, "nominee") + " not forwarded."};
}

Bilingual list_says(const AwardNow& now)
{
    const auto* list = now.award.list(now.reader.today);
    if (!list || !now.file) {
        if (list)
            return {"会议已经议定名单，公示前不对外公布。", "The list is decided; it is not public before the notice."};
        return {"会议达到法定人数，逐一表决，并定递补顺序。",
                "A meeting with a quorum decides, and orders the substitutes."};
    }
    const auto& records = now.reader.state.records();
    const record::Version* meeting = records[list->meeting].known(now.reader.today);
    std::string zh, en;
    if (meeting) {
        zh = "应到" + award_figures(meeting->count.due) + "人，实到" + award_figures(meeting->count.present) + "人，";
        en = award_figures(meeting->count.present) + " of " + award_figures(meeting->count.due) + " present; ";
    }
    const auto n = static_cast<int>(list->nominees.size()), more = static_cast<int>(list->substitutes.size());
    return {zh + award_figures(n) + "个通过" + (more ? "；并定" + award_figures(more) + "个递补的顺序。" : "。"),
            en + many(n, "nominee") + " on the list" + (more ? ", " + many(more, "substitute") + " in order." : ".")};
}

Bilingual step_says(const AwardNow& now, AwardStep step)
{
    switch (step) {
        case AwardStep::basis: return basis_says(now);
        case AwardStep::quotas: return quotas_say(now);
        case AwardStep::recommendation: return recommended_says(now);
        case AwardStep::review: return review_says(now);
        case AwardStep::opinions:
            return {"纪检监察、组织等机关只答“有”或“无”不同意见，内容不进本系统。",
                    "The bodies asked answer “objection” or “no objection”; the content is not kept here."};
        case AwardStep::list: return list_says(now);
        case AwardStep::notice:
            return {"首日必须是工作日，首尾都算，不少于5个工作日。",
                    "The first day is a working day, both ends count, at least five working days."};
        case AwardStep::decision:
            return {"会议半数以上委员到会。公示没有满、异议没有了结的，不能列入。",
                    "At least half of the members are present. Whose notice is not full or whose objection is open is "
                    "left out."};
        case AwardStep::closing:
            return now.award.filed == never
                       ? Bilingual{"印发决定，大会，证书；档案留存到规定年限。",
                                   "The decision is issued, the conference held, certificates given; the file is kept."}
                   : now.award.kept_until == never
                       ? Bilingual{"已归档，永久保管。", "Filed, kept for ever."}
                       : Bilingual{"已归档，保管到" + in_chinese(now.award.kept_until) + "。",
                                   "Filed, kept until " + to_text(now.award.kept_until) + "."};
    }
    return {};
}

std::optional<Day> planned_for(const commendation::AwardDays& days, AwardStep step)
{
    switch (step) {
        case AwardStep::recommendation: return days.recommend_by;
        case AwardStep::review: return days.review_by;
        case AwardStep::opinions: return days.opinions_by;
        case AwardStep::list: return days.list_by;
        case AwardStep::decision: return days.decide_by;
        case AwardStep::closing: return days.close_by;
        default: return {};
    }
}

}  // namespace

Bilingual counted(commendation::AwardTitle title, int count)
{
    const Bilingual called = words::words_of(title);
    return {called.zh + award_figures(count) + (is_for_person(title) ? "名" : "个"),
            award_figures(count) + " " + called.en};
}

std::vector<AwardStepShown> steps_shown(const AwardNow& now)
{
    std::vector<AwardStepShown> all;
    for (std::size_t i = 0; i < commendation::award_steps; ++i) {
        const auto step = static_cast<AwardStep>(i);
        AwardStepShown shown{.step = step, .says = step_says(now, step)};
        const bool done = now.life.done[i] != never;
        shown.state = done ? StepState::done : step == now.life.step ? StepState::now : StepState::next;
        shown.day = done ? day_if(now.life.done[i]) : planned_for(now.award.planned.days, step);
        shown.until = step == AwardStep::recommendation || step == AwardStep::review || step == AwardStep::opinions;
        if (step == AwardStep::notice && !now.award.notices.empty()) {
            shown.from = now.award.notices.front().published.first;
            for (const auto& it : now.award.notices)
                shown.day = std::max(shown.day.value_or(always), last_of(it.published, now.reader.working_days()));
        }
        all.push_back(std::move(shown));
    }
    return all;
}

std::vector<AwardNextShown> next_shown(const AwardNow& now)
{
    using commendation::NextAct;
    std::vector<AwardNextShown> all;
    const Bilingual ours = short_words(now.reader, now.award.planned.body);
    const Bilingual meeting{ours.zh + "会议", "meeting of " + ours.en};
    for (const auto& it : now.life.next) {
        const std::string n = award_figures(it.number);
        const bool of_file =
            it.act == NextAct::conclude || it.act == NextAct::publish_substitute || it.act == NextAct::ask_opinions;
        if (of_file && !now.file) continue;
        const auto add = [&](Bilingual who, Bilingual what) {
            all.push_back({std::move(who), std::move(what), it.due});
        };
        switch (it.act) {
            case NextAct::recommend:
                add({"各支部", "branches"}, {"党员大会表决推荐，登记会议和票数", "vote, and enter meeting and count"});
                break;
            case NextAct::review:
                add({"各党组（党委）", "Party groups"}, {n + "个对象等审核", n + " to be reviewed"});
                break;
            case NextAct::ask_opinions:
                add(ours, {n + "个对象还缺纪检监察机关或者组织部门的答复", n + " without the two answers"});
                break;
            case NextAct::decide_list:
                add(meeting,
                    {"议定名单和递补顺序，记录应到、实到和票数", "decides the list and the order of substitutes"});
                break;
            case NextAct::publish: add(ours, {"公示名单上的" + n + "个对象", "publishes " + n + " nominees"}); break;
            case NextAct::note_end:
                add(ours, {"第" + n + "批公示期满后写明结果", "notes how notice " + n + " ended"});
                break;
            case NextAct::conclude:
                add(ours,
                    {"第" + n + "件异议核清，或者提请会议缓议", "clears objection " + n + ", or has it deferred"});
                break;
            case NextAct::publish_substitute:
                add(ours, {"有空出的名额，可以公示递补的第" + n + "号", "may publish substitute " + n});
                break;
            case NextAct::decide:
                add(meeting, {"逐一表决，记录应到、实到和票数", "votes on each, with attendance and count"});
                break;
            case NextAct::close:
                add(ours, {"印表彰决定、证书、大会用的投影；归档", "prints decision, certificates and slides; files"});
                break;
        }
    }
    return all;
}

}  // namespace jinze::views
