#include "app/views/matter/light.h"

#include "app/views/matter/known.h"
#include "app/views/wording.h"
#include "domain/district/tiers.h"

namespace jinze::views {
namespace {

constexpr int shown_after_closing = 30;  // days

LightState state_of(const ItemAt& at)
{
    if (at.life.closed) return LightState::closed;
    return at.life.reported ? LightState::reported : LightState::open;
}

bool is_listed(const Reader& reader, const ItemAt& at)
{
    return !at.formal && (!at.life.closed || *at.life.closed + days{shown_after_closing} > reader.today);
}

// All items the reader may open; items_in() looks at records hosted by or concerning these bodies.
std::vector<ItemAt> found(const Reader& reader)
{
    std::vector<OrgId> bodies;
    for (const registry::Organisation& org : reader.people().organisations())
        if (reader.reads(org.id)) bodies.push_back(org.id);
    auto all = items_in(reader, bodies, [](const ItemAt&) { return true; });
    std::erase_if(all, [&](const ItemAt& at) { return !is_listed(reader, at); });
    std::ranges::stable_sort(
        all, {}, [](const ItemAt& at) { return std::pair{at.life.closed.has_value(), at.item.due.value_or(never)}; });
    return all;
}

// Whether the reader may set it as a matter: they record for the host or a body above it that sets matters.
bool may_set(const Reader& reader, const ItemAt& at)
{
    const auto& setters = matter::supervised()->setters;
    const auto posts = reader.people().posts_of(reader.who, reader.today, reader.today);
    return at.is_open() && std::ranges::any_of(posts, [&](PostId post) {
               const OrgId body = reader.people()[post].org;
               const bool sets = std::ranges::find(setters, reader.people()[body].kind) != setters.end();
               const bool above =
                   body == at.host || district::stands_above(reader.people(), body, at.host, reader.today);
               return sets && above && reader.may(district::Right::record, body);
           });
}

bool says(const LightRow& row, const std::string& text)
{
    return row.text.contains(text) || row.title.contains(text) || row.host.name.contains(text) ||
           (row.owner && row.owner->name.contains(text));
}

LightRow light_row(const Reader& reader, const ItemAt& at)
{
    LightRow row{.record = to_text(at.record),
                 .item = at.index + 1,
                 .text = item_text(reader, at),
                 .title = reader.asking().title(at.record, reader.today),
                 .state = state_of(at),
                 .host = named(reader, at.host),
                 .owner = owner_of(reader, at.item),
                 .since = at.performed,
                 .due = at.item.due,
                 .reported = at.life.reported,
                 .closed = at.life.closed};
    row.past = at.is_open() && at.item.due && *at.item.due < reader.today;
    return row;
}

void add_offers(const Reader& reader, const ItemAt& at, LightRow& row)
{
    row.may_report = may_report(reader, at);
    row.may_reopen = may_reopen(reader, at);
    row.may_set = may_set(reader, at);
    if (const auto body = closes_in(reader, at))
        row.closes = Prefill{.kind = record::Kind::report,
                             .host = named(reader, *body),
                             .closes = input::ItemInput{to_text(at.record), at.index}};
}

std::vector<LightHost> hosts_of(const Reader& reader, const std::vector<ItemAt>& all)
{
    std::map<OrgId, int> counts;
    for (const ItemAt& at : all) ++counts[at.host];
    std::vector<LightHost> hosts;
    for (const auto& [org, count] : counts) hosts.push_back({named(reader, org), count});
    return hosts;
}

}  // namespace

std::vector<LightRow> every_light_matter(const Reader& reader, const LightQuestion& asked)
{
    std::vector<LightRow> rows;
    for (const ItemAt& at : found(reader)) {
        if (asked.state && state_of(at) != *asked.state) continue;
        LightRow row = light_row(reader, at);
        if (!asked.text || says(row, *asked.text)) rows.push_back(std::move(row));
    }
    return rows;
}

LightRow light_matter(const Reader& reader, const ItemAt& at)
{
    LightRow row = light_row(reader, at);
    add_offers(reader, at, row);
    return row;
}

Result<LightPage> light_matters(const Reader& reader, const LightQuestion& asked)
{
    auto all = found(reader);
    const auto hosts = hosts_of(reader, all);
    if (asked.host) {
        const auto host = org_asked(reader, *asked.host, "host");
        if (!host) return std::unexpected{host.error()};
        std::erase_if(all, [&](const ItemAt& at) { return at.host != *host; });
    }
    if (asked.text) std::erase_if(all, [&](const ItemAt& at) { return !says(light_row(reader, at), *asked.text); });
    const Pages pages = pages_of(asked);
    LightPage page{.page = pages.page, .size = pages.size, .hosts = hosts};
    for (const auto& state : described::words<LightState>)
        page.states.push_back({state.value, static_cast<int>(std::ranges::count(all, state.value, state_of))});
    if (asked.state) std::erase_if(all, [&](const ItemAt& at) { return state_of(at) != *asked.state; });
    page.total = static_cast<int>(all.size());
    for (std::size_t i = pages.first(all.size()); i < pages.last(all.size()); ++i) {
        page.rows.push_back(light_row(reader, all[i]));
        add_offers(reader, all[i], page.rows.back());
    }
    return page;
}

}  // namespace jinze::views
