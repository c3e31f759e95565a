#include "app/views/matter/matters.h"

#include "app/views/wording.h"
#include "base/spelling.h"

namespace jinze::views {
namespace {

using matter::MatterStanding;

MatterGroup group_of(const MatterNow& now, bool waits_here)
{
    if (!now.life.is_open()) return MatterGroup::closed;
    if (waits_here) return MatterGroup::waits_here;
    if (now.standing == MatterStanding::overdue) return MatterGroup::overdue;
    return now.standing == MatterStanding::near ? MatterGroup::near : MatterGroup::in_hand;
}

struct Wanted {
    const MattersQuestion& asked;
    std::optional<OrgId> lead, setter;
};

bool is_inside(const Reader& reader, OrgId org, const std::optional<OrgId>& node)
{
    return !node || reader.people().is_below(org, *node, reader.today, reader.today);
}

// A seat of a leading group answers for it.
bool is_of_a_leader(const Reader& reader, const MatterNow& now)
{
    if (!now.life.answers) return false;
    const registry::Post& post = reader.people()[*now.life.answers];
    return registry::is_leading(reader.people()[post.org].kind) && post.title != registry::Title::clerk;
}

bool takes(const Reader& reader, const Wanted& wanted, const MatterNow& now)
{
    const MattersQuestion& asked = wanted.asked;
    const matter::MatterOpened& opened = now.matter->opened;
    if (!is_inside(reader, now.life.lead, wanted.lead) || !is_inside(reader, opened.setter, wanted.setter))
        return false;
    if (asked.standing && *asked.standing != now.standing) return false;
    if (asked.source && *asked.source != opened.source) return false;
    if (asked.priority && *asked.priority != opened.priority) return false;
    const auto serves = [&] {
        return opened.goals && std::ranges::find(*opened.goals, *asked.goal) != opened.goals->end();
    };
    if (asked.goal && !serves()) return false;
    if (asked.leaders && (*asked.leaders == YesNo::yes) != is_of_a_leader(reader, now)) return false;
    const bool archived = matter::is_archived(now.life, *now.type, reader.today);
    if (archived != (asked.archived == YesNo::yes)) return false;
    return !asked.text || is_spelt_in(*asked.text, reader.directory.text(opened.title)) ||
           is_spelt_in(*asked.text, reader.directory.name(reader.people()[now.life.lead]));
}

struct Found {
    MatterNow now;
    MatterGroup group{};
    NextAct next;
};

std::vector<Found> found(const Reader& reader, const Wanted& wanted)
{
    std::vector<Found> all;
    for (const matter::Matter& it : reader.state.of<matter::Matters>().all()) {
        reader.look();
        if (!views::reads(reader, it)) continue;
        MatterNow now = matter_now(reader, it);
        if (!takes(reader, wanted, now)) continue;
        NextAct next = next_act(reader, now);
        const MatterGroup group = group_of(now, !next.act.empty());
        all.push_back({std::move(now), group, std::move(next)});
    }
    const bool by_number = wanted.asked.order == MatterOrder::number;
    std::ranges::stable_sort(all, {}, [&](const Found& it) {
        const Day day = it.group == MatterGroup::closed ? it.now.life.ended : it.now.life.due;
        return std::pair{it.group, by_number ? always : day};
    });
    return all;
}

std::string next_by(const Reader& reader, const MatterNow& now)
{
    if (now.owner == matter::Owner::leader && now.matter->opened.instructed_by)
        return reader.directory.name(reader.people()[*now.matter->opened.instructed_by]);
    const OrgId body = body_to_act(reader, now);
    return body ? short_words(reader, body).zh : std::string{};
}

Result<std::optional<OrgId>> body_asked(const Reader& reader, const std::optional<std::string>& text, const char* field)
{
    if (!text) return std::optional<OrgId>{};
    const auto org = org_asked(reader, *text, field);
    if (!org) return std::unexpected{org.error()};
    return std::optional{*org};
}

}  // namespace

MatterRow row_of(const Reader& reader, const MatterNow& now)
{
    const matter::MatterOpened& opened = now.matter->opened;
    const Distance far = now.life.due == never ? Distance{} : distance(reader.facts(), reader.today, now.life.due);
    return {.matter = to_text(now.matter->id),
            .title = reader.directory.text(opened.title),
            .basis = reader.directory.text(opened.basis),
            .group = group_of(now, false),
            .standing = now.standing,
            .priority = opened.priority,
            .setter = named(reader, opened.setter),
            .lead = named(reader, now.life.lead),
            .next = next_words(now),
            .next_by = next_by(reader, now),
            .act_due = day_if(now.act_due),
            .first_due = day_if(now.life.first_due),
            .due = day_if(now.life.due),
            .reset = day_if(now.life.reset),
            .left = far.left,
            .past = far.past,
            .unit_days = now.life.unit_days,
            .above_days = now.life.above_days,
            .ended = day_if(now.life.ended)};
}

namespace {

Result<std::vector<Found>> found(const Reader& reader, const MattersQuestion& asked)
{
    const auto lead = body_asked(reader, asked.lead, "lead"), setter = body_asked(reader, asked.setter, "setter");
    for (const auto* body : {&lead, &setter})
        if (!*body) return std::unexpected{body->error()};
    return found(reader, Wanted{asked, *lead, *setter});
}

}  // namespace

Result<std::vector<MatterRow>> every_matter(const Reader& reader, const MattersQuestion& asked)
{
    const auto all = found(reader, asked);
    if (!all) return std::unexpected{all.error()};
    std::vector<MatterRow> rows;
    for (const Found& it : *all)
        if (!asked.group || it.group == *asked.group) rows.push_back(row_of(reader, it.now));
    return rows;
}

Result<MattersPage> matters(const Reader& reader, const MattersQuestion& asked)
{
    auto matched = found(reader, asked);
    if (!matched) return std::unexpected{matched.error()};
    std::vector<Found>& all = *matched;
    const Pages pages = pages_of(asked);
    MattersPage page{.on = reader.today, .page = pages.page, .size = pages.size};
    for (const auto& group : described::words<MatterGroup>)
        page.groups.push_back({group.value, static_cast<int>(std::ranges::count(all, group.value, &Found::group))});
    if (asked.group) std::erase_if(all, [&](const Found& it) { return it.group != *asked.group; });
    page.total = static_cast<int>(all.size());
    page.goals = goals_in_force(reader, reader.today);
    page.may_open = !types_to_open(reader).empty();
    for (std::size_t i = pages.first(all.size()); i < pages.last(all.size()); ++i) {
        page.rows.push_back(row_of(reader, all[i].now));
        page.rows.back().group = all[i].group;
        page.rows.back().act = all[i].next.act;
        if (const PersonId absent = all[i].next.behalf)
            page.rows.back().behalf = Named{to_text(absent), reader.asking().name(absent), {}};
    }
    return page;
}

}  // namespace jinze::views
