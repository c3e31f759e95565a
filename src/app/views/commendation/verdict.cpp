// Where an award stands in one sentence, what a meeting is reminded of, and what this reader may do.
#include "app/views/commendation/known.h"
#include "app/views/wording.h"
#include "app/words/speaking.h"
#include "domain/commendation_rules/heed.h"

namespace jinze::views {
namespace {

using commendation::AwardStep;
using commendation::NomineeStanding;
using district::HeedKind;
using district::Right;
using words::many;

Bilingual notice_head(const AwardNow& now)
{
    const auto shown = notices_shown(now);
    if (shown.empty()) return {"名单已经议定，等公示", "The list is decided; the notice is to come"};
    const auto running = std::ranges::find_if(shown, [](const AwardNoticeShown& it) { return !it.full; });
    if (running == shown.end()) return {"公示已满，还有异议没有了结", "The notice is full; an objection is open"};
    const std::string until = near_chinese(running->last, now.reader.today);
    if (running->substitute && running->batch > 1)
        return {"第一批公示已满，递补对象的公示到" + until,
                "The first notice is full, that of the substitute runs until " + to_text(running->last)};
    return {"公示到" + until, "The notice runs until " + to_text(running->last)};
}

}  // namespace

Bilingual award_head(const AwardNow& now)
{
    if (now.award.filed <= now.reader.today) return {"已经归档", "Filed"};
    switch (now.life.step) {
        case AwardStep::basis:
        case AwardStep::quotas:
        case AwardStep::recommendation: return {"正在推荐", "Nominees are being recommended"};
        case AwardStep::review: return {"等党组（党委）审核", "Party groups review"};
        case AwardStep::opinions: return {"正在征求意见", "Opinions are being asked for"};
        case AwardStep::list: return {"等会议议定名单", "The meeting is to decide the list"};
        case AwardStep::notice: return notice_head(now);
        case AwardStep::decision: return {"公示已满，等会议决定", "The notice is full; the meeting is to decide"};
        case AwardStep::closing: return {"已经决定表彰", "The awards are decided"};
    }
    return {};
}

Bilingual award_says(const AwardNow& now)
{
    using enum NomineeStanding;
    const int conferred_now = count_standing(now, {conferred});
    if (now.life.step == AwardStep::closing)
        return {"表彰" + award_figures(conferred_now) + "个对象。撤销的仍然列出。",
                many(conferred_now, "nominee") + " commended. What is revoked stays listed."};
    if (!now.file || now.life.step < AwardStep::notice)
        return {"每一步都有会议记录；公示期满、没有未了的异议才能决定。",
                "Each step cites a meeting; nothing is decided before a full notice, nor over an open objection."};
    const int proceeding = count_standing(now, {listed, in_notice, notice_full, conferred});
    const int put_off = count_standing(now, {deferred}), open = count_standing(now, {objected});
    const int down = count_standing(now, {turned_down});
    std::string zh = award_figures(proceeding) + "个没有未了的异议，照常往下走。";
    std::string en = many(proceeding, "nominee") + " without an open objection proceed.";
    if (open) zh += award_figures(open) + "个的异议还没有了结。", en += " " + award_figures(open) + " with one wait.";
    if (put_off) zh += award_figures(put_off) + "个缓议。", en += " " + award_figures(put_off) + " deferred.";
    if (down) zh += award_figures(down) + "个不予表彰。", en += " " + award_figures(down) + " turned down.";
    if (put_off || down) zh += "递补的公示同样要满5个工作日。", en += " A substitute's notice is as long.";
    return {zh, en};
}

std::vector<AwardHeedShown> heeds_shown(const AwardNow& now)
{
    std::vector<AwardHeedShown> all;
    for (const auto& it : district::to_heed(now.reader.state, now.award, now.reader.today)) {
        const std::string name = now.name(static_cast<std::size_t>(it.nominee) - 1);
        AwardHeedShown shown;
        switch (it.kind) {
            case HeedKind::overdue_matter:
                shown.says = {name + "有督办事项逾期未办结。", name + ": a matter is overdue."};
                break;
            case HeedKind::overdue_duty:
                shown.says = {name + "有逾期的应办事项。", name + ": a duty is overdue."};
                break;
            case HeedKind::suspended: shown.says = {name + "停止党籍。", name + ": membership suspended."}; break;
            case HeedKind::not_full_member: shown.says = {name + "不是正式党员。", name + " is no full member."}; break;
            case HeedKind::left:
                shown.says = {name + "已不在本区的党组织。", name + " is no longer in a Party organisation here."};
                break;
            case HeedKind::doubted:
                shown.says = {"对" + name + "，征求意见时有不同意见。", "There is an opinion against " + name + "."};
                break;
        }
        if (it.matter && reads(now.reader, now.reader.state.of<matter::Matters>()[*it.matter]))
            shown.matter = to_text(*it.matter);
        all.push_back(std::move(shown));
    }
    return all;
}

std::vector<MatterOffer> award_offers(const AwardNow& now)
{
    using enum NomineeStanding;
    std::vector<MatterOffer> all;
    const Reader& reader = now.reader;
    const auto& award = now.award;
    const auto offer = [&](const char* act) { all.push_back({.act = act, .possible = true, .why = {}, .own = true}); };
    if (award.nominates(reader.who, reader.today)) return all;
    const bool ours = now.file && reader.may(Right::record, award.planned.body);
    if (award.filed <= reader.today) {
        if (ours && count_standing(now, {conferred})) offer("revoke-award");
        return all;
    }
    const auto records_for = [&](auto is) {
        const auto& people = reader.people();
        return std::ranges::any_of(people.organisations(), [&](const registry::Organisation& it) {
            return is(it) && people.lives(it.id, reader.today, reader.today) && reader.may(Right::record, it.id);
        });
    };
    const bool published = !award.notices.empty();
    if (!published && records_for([](const auto& it) { return registry::is_grassroots(it.kind); }))
        offer("recommend-nominee");
    if (count_standing(now, {recommended}) &&
        (ours || records_for([](const auto& it) { return registry::is_leading(it.kind); })))
        offer("review-nominee");
    if (!ours) return all;
    if (!published && count_standing(now, {forwarded, listed, substitute, left_out}))
        offer("note-opinions"), offer("award-list");
    const auto wants = [&](commendation::NextAct act) {
        return std::ranges::any_of(now.life.next, [&](const commendation::Next& it) { return it.act == act; });
    };
    if (wants(commendation::NextAct::publish) || wants(commendation::NextAct::publish_substitute))
        offer("award-notice");
    if (count_standing(now, {in_notice, notice_full, objected})) offer("nominee-objection");
    if (count_standing(now, {objected, deferred})) offer("conclude-nominee-objection");
    if (count_standing(now, {notice_full})) offer("confer-awards");
    if (count_standing(now, {conferred})) offer("revoke-award");
    if (now.life.is_done(AwardStep::decision)) offer("file-award");
    return all;
}

std::vector<Named> meetings_to_cite(const AwardNow& now)
{
    std::vector<Named> all;
    const Reader& reader = now.reader;
    const auto& records = reader.state.records().all();
    for (auto it = records.rbegin(); it != records.rend() && all.size() < 60; ++it) {
        const record::Version* version = it->known(reader.today);
        if (!version || version->content.kind != record::Kind::meeting || version->entered < now.award.entered)
            continue;
        if (version->content.roster == record::Roster::none || !reader.may(Right::record, version->content.host))
            continue;
        all.push_back({to_text(it->id),
                       in_chinese(version->content.performed) + "　" + short_words(reader, version->content.host).zh +
                           "　" + reader.asking().title(it->id, reader.today),
                       {}});
    }
    return all;
}

}  // namespace jinze::views
