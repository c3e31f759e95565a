#include "app/views/referral/referral.h"

#include "app/views/wording.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using referral::Referral;
using referral::ReferralStage;

Bilingual post_shown(const Reader& reader, PostId id)
{
    const registry::Post& post = reader.people()[id];
    return words::post_in(short_words(reader, post.org).zh, post.title, reader.people()[post.org].kind);
}

ReferralFactsShown facts_shown(const Reader& reader, const referral::ReferralFacts& facts)
{
    ReferralFactsShown shown{.first_due = day_if(facts.first_due),
                             .due = day_if(facts.due),
                             .unit_days = facts.unit_days,
                             .above_days = facts.above_days,
                             .red_days = facts.red_days,
                             .reminded = facts.reminded,
                             .reminders = {},
                             .reasons = {},
                             .responsible = {}};
    for (const auto& it : facts.reminders) shown.reminders.push_back({it.on, it.act});
    for (const auto& it : facts.reasons) shown.reasons.push_back({it.on, it.accepted});
    for (const auto& it : facts.responsible) {
        ResponsibleShown one{.person = it.person ? reader.asking().name(*it.person) : std::string{},
                             .post = {},
                             .from = it.from,
                             .last = it.last,
                             .red_days = it.red_days};
        if (it.post) one.post = post_shown(reader, *it.post);
        shown.responsible.push_back(std::move(one));
    }
    return shown;
}

Bilingual awaited(const ReferralRow& row)
{
    const std::string name = row.concerned.name;
    const std::string receiver = row.receiver ? row.receiver->name : std::string{};
    switch (row.stage) {
        case ReferralStage::hearing:
            return {"等" + name + "说明情况。", "Waiting for " + name + " to answer the facts."};
        case ReferralStage::heard:
            return {(row.silent ? "本人到期未说明，等" : "本人已说明，等") + row.referrer.name + "决定是否移送。",
                    (row.silent ? "The person has not answered in time: " : "The person has answered: ") +
                        row.referrer.name + " decides whether to send it."};
        case ReferralStage::sent: return {"等" + receiver + "签收。", "Waiting for " + receiver + " to receive it."};
        case ReferralStage::received: return {receiver + "处理中。", receiver + " is dealing with it."};
        case ReferralStage::concluded: {
            const Bilingual word = words::words_of(*row.result);
            return {receiver + "答复：" + word.zh + "。", receiver + " answered: " + word.en + "."};
        }
        case ReferralStage::withdrawn: return {"已撤回。", "It was withdrawn."};
    }
    return {};
}

// Those that the rules accept, by kind and because they are not involved.
std::vector<Named> receivers_of(const Reader& reader, const Referral& it)
{
    std::vector<Named> all;
    for (const registry::Organisation& org : reader.people().organisations())
        if (!refusal_of(reader, district::SendReferral{it.id, org.id, reader.today}))
            all.push_back(named(reader, org.id));
    return all;
}

}  // namespace

Result<ReferralPage> referral_page(const Reader& reader, const std::string& id)
{
    const auto asked = id_from<matter::ReferralId>(id);
    const Referral* it = asked ? reader.state.of<referral::Referrals>().find(*asked) : nullptr;
    if (!it || !reader.reads(*it)) return std::unexpected{absent("id")};
    const matter::Matter& matter = reader.state.of<matter::Matters>()[it->opened.matter];
    const auto text = [&](const std::optional<Sealed>& sealed) {
        return sealed ? reader.directory.text(*sealed) : std::string{};
    };
    ReferralPage page{.row = referral_row(reader, *it),
                      .verdict = {},
                      .wanted = text(matter.opened.wanted),
                      .basis = text(matter.opened.basis),
                      .lead = named(reader, it->opened.lead),
                      .why = text(it->opened.words),
                      .answer_by = it->opened.answer_by,
                      .answered = day_if(it->answered),
                      .sent = day_if(it->sent),
                      .result_by = day_if(it->result_by),
                      .received = day_if(it->received),
                      .concluded = day_if(it->concluded),
                      .withdrawn = day_if(it->withdrawn),
                      .answer = text(it->answer),
                      .why_withdrawn = text(it->why_withdrawn),
                      .facts = facts_shown(reader, it->opened.facts),
                      .offers = referral_offers(reader, *it)};
    page.verdict = awaited(page.row);
    if (reads(reader, matter)) page.matter = to_text(matter.id);
    if (reader.reads(it->opened.referrer)) page.prepared_by = reader.asking().name(it->by);
    if (std::ranges::any_of(page.offers,
                            [](const MatterOffer& at) { return at.act == "send-referral" && at.possible; }))
        page.receivers = receivers_of(reader, *it);
    return page;
}

}  // namespace jinze::views
