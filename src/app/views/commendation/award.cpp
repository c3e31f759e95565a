#include "app/views/commendation/award.h"

#include "app/views/commendation/known.h"
#include "app/views/commendation/stroke_order.h"

namespace jinze::views {
namespace {

using commendation::Award;
using commendation::NomineeStanding;

std::vector<AwardObjectionShown> objections_shown(const AwardNow& now)
{
    std::vector<AwardObjectionShown> all;
    for (const auto& it : now.award.objections) {
        AwardObjectionShown shown{.objection = it.received.objection,
                                  .nominee = it.received.nominee,
                                  .received = it.received.received,
                                  .anonymous = it.received.anonymous,
                                  .handed_over = it.received.handed_over,
                                  .outcome = {},
                                  .concluded = {}};
        if (!it.conclusions.empty()) {
            shown.outcome = it.conclusions.back().outcome;
            shown.concluded = it.conclusions.back().entered;
        }
        all.push_back(shown);
    }
    return all;
}

std::vector<NomineeShown> nominees_shown(const AwardNow& now)
{
    std::vector<NomineeShown> all;
    for (std::size_t i = 0; i < now.life.nominees.size(); ++i) {
        if (!now.shows(i)) continue;
        const auto& it = now.award.nominees[i].recommended;
        const auto& life = now.life.nominees[i];
        NomineeShown shown{.nominee = it.nominee,
                           .title = it.title,
                           .name = now.name(i),
                           .post = now.post(i),
                           .body = named(now.reader, it.body),
                           .standing = now.standing(i),
                           .posthumous = it.posthumous,
                           .batch = life.batch};
        if (now.file) shown.substitute = life.substitute, shown.doubted = life.doubted;
        all.push_back(std::move(shown));
    }
    return all;
}

}  // namespace

NomineeStanding AwardNow::standing(std::size_t i) const
{
    return file ? life.nominees[i].standing : seen_outside(award, life.nominees[i], reader.today);
}

bool AwardNow::shows(std::size_t i) const
{
    const auto& it = award.nominees[i];
    if (file || life.nominees[i].batch > 0 || reader.reads(it.recommended.body)) return true;
    return it.recommended.person == reader.who || (it.review && reader.reads(it.review->body));
}

std::string AwardNow::name(std::size_t i) const { return reader.directory.text(award.nominees[i].recommended.named); }

std::string AwardNow::post(std::size_t i) const
{
    const auto& post = award.nominees[i].recommended.post;
    return post ? reader.directory.text(*post) : std::string{};
}

std::optional<AwardNow> award_asked(const Reader& reader, const std::string& id)
{
    const auto asked = id_from<commendation::AwardId>(id);
    const Award* it = asked ? reader.state.of<commendation::Awards>().find(*asked) : nullptr;
    if (!it) return {};
    return AwardNow{reader, *it, life_of(*it, reader.working_days(), reader.today), reader.reads_file(*it)};
}

bool ordered_by_strokes(const AwardNow& now, const std::vector<std::size_t>& of)
{
    std::vector<std::string> names;
    for (const std::size_t i : of) names.push_back(now.name(i));
    return by_strokes(names).has_value();
}

std::vector<std::size_t> in_paper_order(const AwardNow& now, commendation::AwardTitle title,
                                        const std::vector<std::size_t>& of)
{
    std::vector<std::size_t> all;
    for (const std::size_t i : of)
        if (now.award.nominees[i].recommended.title == title) all.push_back(i);
    if (!is_for_person(title)) {
        std::ranges::stable_sort(all, {}, [&](std::size_t i) { return *now.award.nominees[i].recommended.org; });
        return all;
    }
    std::vector<std::string> names;
    for (const std::size_t i : all) names.push_back(now.name(i));
    const auto order = by_strokes(names);
    if (!order) return all;
    std::vector<std::size_t> sorted;
    for (const std::size_t at : *order) sorted.push_back(all[at]);
    return sorted;
}

int count_standing(const AwardNow& now, std::initializer_list<NomineeStanding> standings)
{
    int count = 0;
    for (std::size_t i = 0; i < now.life.nominees.size(); ++i)
        count += std::ranges::find(standings, now.life.nominees[i].standing) != standings.end();
    return count;
}

Result<AwardPage> award_page(const Reader& reader, const std::string& id)
{
    const auto found = award_asked(reader, id);
    if (!found) return std::unexpected{absent("id")};
    const AwardNow& now = *found;
    const auto& planned = now.award.planned;
    const auto text = [&](const std::optional<Sealed>& it) { return it ? reader.directory.text(*it) : std::string{}; };
    AwardPage page{.row = award_row(reader, now.award, now.life),
                   .head = award_head(now),
                   .says = award_says(now),
                   .file = now.file,
                   .document = text(planned.document),
                   .approved_by = text(planned.approved_by),
                   .decided = planned.decided,
                   .authority = {},
                   .period = planned.period,
                   .steps = steps_shown(now),
                   .notices = notices_shown(now),
                   .next = next_shown(now),
                   .nominees = nominees_shown(now),
                   .offers = award_offers(now)};
    if (planned.authority) page.authority = named(reader, *planned.authority);
    if (planned.limits) page.leaders = planned.limits->leaders, page.units = planned.limits->units;
    for (const auto& quota : planned.quotas) page.quotas.push_back({quota.title, quota.most});
    if (now.file) page.objections = objections_shown(now), page.heeds = heeds_shown(now);
    if (!page.offers.empty()) page.meetings = meetings_to_cite(now);
    page.conferred = count_standing(now, {NomineeStanding::conferred});
    std::vector<std::size_t> persons;
    for (std::size_t i = 0; i < now.life.nominees.size(); ++i)
        if (now.award.nominees[i].recommended.person) persons.push_back(i);
    page.by_strokes = ordered_by_strokes(now, persons);
    return page;
}

}  // namespace jinze::views
