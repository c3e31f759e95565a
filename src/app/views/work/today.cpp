#include <fmt/format.h>

#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/items.h"
#include "app/views/work/today_parts.h"
#include "app/views/work/waiting.h"

namespace jinze::views {
namespace {

using duty::Standing;

enum class Due : std::uint8_t { past, now, soon, later, not_now };

Due due_of(Standing standing, Day last, Day on)
{
    switch (standing) {
        case Standing::overdue:
        case Standing::reason_wanted: return Due::past;
        case Standing::due_soon: return last == on ? Due::now : Due::soon;
        case Standing::open: return last == on ? Due::now : Due::later;
        case Standing::awaiting_notice: return Due::later;
        default: return Due::not_now;
    }
}

std::vector<DueGroup> empty_groups()
{
    return {{"past", {"已过期限", "Past the last day"}, {}},
            {"today", {"今天", "Today"}, {}},
            {"soon", {"五个工作日内", "Within five working days"}, {}},
            {"later", {"以后", "Later"}, {}}};
}

void add_items(std::vector<DueGroup>& groups, const Reader& reader, const Answering& mine, Day on)
{
    const auto ours = [&](const ItemAt& at) {
        if (!at.item.due || at.performed > on) return false;
        if (at.item.person) return *at.item.person == mine.person;
        return at.item.org && mine.serves(*at.item.org);
    };
    for (const ItemAt& at : items_in(reader, where_items_are_set(reader, mine), ours)) {
        if (!at.is_open()) continue;
        DutyRow row = item_row(reader, at, on);
        const Due due = due_of(row.standing, row.last, on);
        if (due != Due::not_now) groups[static_cast<std::size_t>(due)].rows.push_back(std::move(row));
    }
    for (DueGroup& group : groups)
        std::stable_sort(group.rows.begin(), group.rows.end(), [](const DutyRow& a, const DutyRow& b) {
            const auto key = [](const DutyRow& it) {
                return std::pair{it.standing == Standing::awaiting_notice, it.last};
            };
            return key(a) < key(b);  // items that wait for their days come last
        });
}

// Folds what an earlier year missed and for which no reason can be given in time.
void fold_earlier(TodayPage& page)
{
    auto& past = page.groups[static_cast<std::size_t>(Due::past)].rows;
    const auto is_old = [&](const DutyRow& it) {
        return it.standing == Standing::overdue && year_of(it.last) < year_of(page.on);
    };
    std::map<int, EarlierYear, std::greater<>> years;
    for (DutyRow& row : past)
        if (is_old(row)) years[year_of(row.last)].rows.push_back(row);
    std::erase_if(past, is_old);
    for (auto& [year, it] : years) {
        it.year = year;
        it.words = {fmt::format("{}年{}项，逐项补办、补录或说明", year, it.rows.size()),
                    fmt::format("{}: {} not done; make up for, enter or explain each", year, it.rows.size())};
        page.earlier.push_back(std::move(it));
    }
}

// The organisation whose year is shown: that of the first post, else the branch.
std::optional<OrgId> home_of(const Reader& reader, const Answering& mine)
{
    if (!mine.bodies.empty()) return mine.bodies.front();
    if (mine.branch && reader.reads(*mine.branch)) return mine.branch;
    return {};
}

// The duties of the absent person's posts in the body that the reader does not answer for already.
std::vector<DutyRow> rows_of_place(const Reader& reader, const Answering& mine, const district::Place& place, Day on)
{
    std::vector<PostId> posts;
    for (const PostId post : reader.people().posts_of(place.absent, on, on))
        if (reader.people()[post].org == place.org) posts.push_back(post);
    const auto all = stood(reader, {place.org}, on, [&](const duty::Obligation& it) {
        const auto kind = it.bearer.kind;
        const bool of_post = kind == duty::BearerRef::Kind::post || kind == duty::BearerRef::Kind::charge;
        return of_post && std::ranges::find(posts, it.bearer.post()) != posts.end() && !mine.covers(it.bearer);
    });
    std::vector<DutyRow> rows;
    for (const Stood& it : all) {
        const Due due = due_of(it.standing, it.obligation.last, on);
        if (due == Due::past || due == Due::now || due == Due::soon)
            rows.push_back(duty_row(reader, it.obligation, on));
    }
    return rows;
}

// What waits for the absent is taken out of the reader's own list. It is there on the dated days alone.
void add_handed_over(TodayPage& page, const Reader& reader, const Answering& mine)
{
    for (const InPlace& it : deputy_of(reader)) {
        const district::Place place{*id_from<PersonId>(it.person.id), *id_from<OrgId>(it.org.id)};
        HandedOver over{it.delegation, it.person, it.org, it.until, {}, rows_of_place(reader, mine, place, page.on)};
        for (const WaitingRow& row : page.waiting)
            if (row.behalf && row.behalf->id == it.person.id) over.waiting.push_back(row);
        page.handed_over.push_back(std::move(over));
    }
    std::erase_if(page.waiting, [](const WaitingRow& row) { return row.behalf.has_value(); });
}

}  // namespace

Result<TodayPage> today(const Reader& reader, const OnDay& asked)
{
    const auto on = day_asked(reader, asked.on, reader.today);
    if (!on) return std::unexpected{on.error()};
    const Answering mine = answering(reader.people(), reader.who, *on);
    const auto home = home_of(reader, mine);
    const auto all = stood(reader, mine.homes(), *on, [&](const duty::Obligation& it) {
        const bool of_home = home && it.bearer.kind == duty::BearerRef::Kind::body && it.bearer.org() == *home;
        return of_home || mine.covers(it.bearer);
    });
    TodayPage page{.person = {to_text(reader.who), reader.asking().name(reader.who)},
                   .on = *on,
                   .day_words = day_words(*on),
                   .groups = empty_groups()};
    std::vector<Stood> own;
    for (const Stood& it : all)
        if (mine.covers(it.obligation.bearer)) own.push_back(it);
    for (const Stood& it : own) {
        const Due due = due_of(it.standing, it.obligation.last, *on);
        if (due != Due::not_now)
            page.groups[static_cast<std::size_t>(due)].rows.push_back(duty_row(reader, it.obligation, *on));
    }
    add_items(page.groups, reader, mine, *on);
    fold_earlier(page);
    page.wanting = wanting_in(reader, mine, *on);
    page.waiting = waiting_for(reader, mine);
    page.referrals = referrals_waiting(reader);
    add_handed_over(page, reader, mine);
    page.one_meeting = one_meeting(reader, own, *on);
    page.changes = changes(reader, mine, own, *on);
    if (!home) return page;
    page.home = named(reader, *home);
    page.scopes = scopes(reader, *home, *on);
    page.year = year_strip(reader, *home, all, *on);
    return page;
}

}  // namespace jinze::views
