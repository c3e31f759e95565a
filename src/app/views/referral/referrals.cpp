#include "app/views/referral/referrals.h"

#include "app/views/wording.h"

namespace jinze::views {
namespace {

using referral::Referral;
using referral::ReferralStage;

// A body and a day that the rules take, so that only the referral itself can be refused.
struct Tried {
    const char* act;
    district::Command command;
};
std::vector<Tried> referral_trials(const Reader& reader, const Referral& it)
{
    using namespace district;
    const Text some{"—"};
    return {{"answer-referral", AnswerReferral{it.id, some}},
            {"send-referral", SendReferral{it.id, {}, reader.today}},
            {"receive-referral", ReceiveReferral{it.id}},
            {"conclude-referral", ConcludeReferral{it.id, {}}},
            {"withdraw-referral", WithdrawReferral{it.id, some}}};
}

// The receiver is still to be chosen: all else is well.
bool is_only_unchosen(const district::Refused& no) { return no.why == district::refusals::org_unknown; }

bool is_worth_telling(const district::Refused& no)
{
    using namespace district::refusals;
    return no.why == referral_not_heard || no.why == referral_reason_accepted || no.why == referral_matter_gone;
}

const char* act_awaited(ReferralStage stage)
{
    switch (stage) {
        case ReferralStage::hearing: return "answer-referral";
        case ReferralStage::heard: return "send-referral";
        case ReferralStage::sent: return "receive-referral";
        case ReferralStage::received: return "conclude-referral";
        case ReferralStage::concluded:
        case ReferralStage::withdrawn: break;
    }
    return "";
}

// What the reader is to do next: whoever is concerned answers late as well, until it has ended.
std::string own_act(const Reader& reader, const Referral& it, ReferralStage stage)
{
    const std::string wanted = act_awaited(stage);
    if (wanted.empty()) return {};
    if (it.opened.concerned == reader.who) return it.answered > reader.today ? "answer-referral" : std::string{};
    const auto all = referral_offers(reader, it);
    const bool may = std::ranges::any_of(all, [&](const MatterOffer& at) { return at.possible && at.act == wanted; });
    return may ? wanted : std::string{};
}

}  // namespace

std::vector<MatterOffer> referral_offers(const Reader& reader, const Referral& it)
{
    std::vector<MatterOffer> all;
    for (const auto& [act, command] : referral_trials(reader, it)) {
        const auto no = refusal_of(reader, command);
        if (!no || is_only_unchosen(*no))
            all.push_back({act, true, {}});
        else if (is_worth_telling(*no))
            all.push_back({act, false, sentence_of(reader, *no)});
    }
    return all;
}

ReferralRow referral_row(const Reader& reader, const Referral& it)
{
    const ReferralStage stage = referral::stage_of(it, reader.today);
    const Day due = referral::act_due(it, reader.today);
    const Distance far = due == never ? Distance{} : distance(reader.facts(), reader.today, due);
    const auto clocks = referral::days_of(it, reader.working_days(), reader.today);
    const auto& matter = reader.state.of<matter::Matters>()[it.opened.matter];
    ReferralRow row{.referral = to_text(it.id),
                    .title = reader.directory.text(matter.opened.title),
                    .stage = stage,
                    .result = it.result,
                    .concerned = {to_text(it.opened.concerned), reader.asking().name(it.opened.concerned), {}},
                    .of_reader = it.opened.concerned == reader.who,
                    .silent = it.answered > reader.today && it.opened.answer_by < reader.today,
                    .referrer = named(reader, it.opened.referrer),
                    .receiver = {},
                    .prepared = it.prepared,
                    .act_due = day_if(due),
                    .ended = day_if(it.ended()),
                    .left = far.left,
                    .past = far.past,
                    .concerned_days = clocks.concerned,
                    .referrer_days = clocks.referrer,
                    .receiver_days = clocks.receiver,
                    .act = own_act(reader, it, stage)};
    if (it.receiver) row.receiver = named(reader, it.receiver);
    return row;
}

Result<ReferralsPage> referrals(const Reader& reader, const ReferralsQuestion& asked)
{
    std::vector<ReferralRow> all;
    const auto& every = reader.state.of<referral::Referrals>().all();
    for (auto it = every.rbegin(); it != every.rend(); ++it) {
        reader.look();
        if (reader.reads(*it)) all.push_back(referral_row(reader, *it));
    }
    if (asked.waiting == YesNo::yes) std::erase_if(all, [](const ReferralRow& row) { return row.act.empty(); });
    if (asked.waiting == YesNo::no) std::erase_if(all, [](const ReferralRow& row) { return !row.act.empty(); });
    std::ranges::stable_sort(all, {}, [](const ReferralRow& row) {
        return std::tuple{row.act.empty(), row.ended.has_value(), row.act_due.value_or(never)};
    });
    const Pages pages = pages_of(asked);
    ReferralsPage page{
        .on = reader.today, .page = pages.page, .size = pages.size, .total = static_cast<int>(all.size())};
    for (std::size_t i = pages.first(all.size()); i < pages.last(all.size()); ++i) page.rows.push_back(all[i]);
    return page;
}

ReferralsPage referrals_waiting(const Reader& reader)
{
    return referrals(reader, {.waiting = YesNo::yes, .page = {}, .size = PageSize{6}}).value();
}

}  // namespace jinze::views
