#include "app/views/commendation/awards.h"

namespace jinze::views {
namespace {

using commendation::Award;
using commendation::Awards;
using district::Right;

// Bodies for which somebody plans an award, or praises.
bool may_plan_for(const Reader& reader)
{
    using registry::OrgKind;
    return std::ranges::any_of(reader.people().organisations(), [&](const registry::Organisation& it) {
        const bool fits = it.kind == OrgKind::work_committee || it.kind == OrgKind::district_committee ||
                          it.kind == OrgKind::organ_committee || registry::is_leading(it.kind);
        return fits && reader.people().lives(it.id, reader.today, reader.today) && reader.may(Right::record, it.id);
    });
}

bool may_share_for(const Reader& reader)
{
    const auto posts = reader.people().posts_of(reader.who, reader.today, reader.today);
    return std::ranges::any_of(posts,
                               [&](PostId post) { return reader.may(Right::record, reader.people()[post].org); });
}

std::vector<PracticeShown> practices_shown(const Reader& reader)
{
    std::vector<PracticeShown> all;
    const auto& shared = reader.state.of<Awards>().practices();
    for (auto it = shared.rbegin(); it != shared.rend() && all.size() < 200; ++it)
        all.push_back({.practice = it->shared.practice,
                       .body = named(reader, it->shared.body),
                       .did = reader.directory.text(it->shared.did),
                       .effect = reader.directory.text(it->shared.effect),
                       .on = it->entered});
    return all;
}

}  // namespace

AwardRow award_row(const Reader& reader, const Award& it, const commendation::AwardLife& life)
{
    const auto& days = it.planned.days;
    const Day by_step[] = {it.entered,   it.entered,     days.recommend_by, days.review_by, days.opinions_by,
                           days.list_by, days.decide_by, days.decide_by,    days.close_by};
    const auto step = static_cast<std::size_t>(life.step);
    AwardRow row{.award = to_text(it.id),
                 .title = reader.directory.text(it.planned.title),
                 .year = it.planned.year,
                 .body = named(reader, it.planned.body),
                 .basis = it.planned.basis,
                 .step = life.step,
                 .number = static_cast<int>(step) + 1,
                 .due = by_step[step],
                 .filed = day_if(it.filed)};
    if (it.filed != never) row.due.reset();
    return row;
}

Result<AwardsPage> awards(const Reader& reader, const AwardsQuestion& asked)
{
    const Pages pages = pages_of(asked);
    const auto& all = reader.state.of<Awards>().all();
    AwardsPage page{.on = reader.today,
                    .page = pages.page,
                    .size = pages.size,
                    .total = static_cast<int>(all.size()),
                    .rows = {},
                    .practices = practices_shown(reader),
                    .may_plan = may_plan_for(reader),
                    .may_share = may_share_for(reader)};
    const auto first = static_cast<std::size_t>(pages.page - 1) * static_cast<std::size_t>(pages.size);
    for (std::size_t i = first; i < all.size() && page.rows.size() < static_cast<std::size_t>(pages.size); ++i) {
        const Award& it = all[all.size() - 1 - i];
        page.rows.push_back(award_row(reader, it, life_of(it, reader.working_days(), reader.today)));
    }
    return page;
}

}  // namespace jinze::views
