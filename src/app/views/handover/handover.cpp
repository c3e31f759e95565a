#include "app/views/handover/handover.h"

#include "app/views/mention.h"
#include "app/views/request/life.h"
#include "app/views/wording.h"
#include "app/views/work/items.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using registry::Title;

// Whose list it is: posts of bodies that the reader may read, and the person, if it is one's.
struct Seat {
    std::optional<PersonId> person;
    std::vector<PostId> posts;

    bool holds(PostId post) const { return std::ranges::find(posts, post) != posts.end(); }
};

bool sees(const Reader& reader, PostId post) { return reader.reads(reader.people()[post].org); }

Result<Seat> seat_asked(const Reader& reader, const HandoverQuestion& asked)
{
    if (asked.appointment) {
        const auto id = id_from<AppointmentId>(*asked.appointment);
        const auto* held = id ? reader.people().find(*id) : nullptr;
        if (!held || !sees(reader, held->post)) return std::unexpected{absent("appointment")};
        return Seat{.person = {}, .posts = {held->post}};
    }
    if (asked.post) {
        const auto post = id_from<PostId>(*asked.post);
        if (!post || !reader.people().find(*post) || !sees(reader, *post)) return std::unexpected{absent("post")};
        return Seat{.person = {}, .posts = {*post}};
    }
    PersonId person = reader.who;
    if (asked.member) {
        const auto found = person_asked(reader, *asked.member, "member");
        if (!found) return std::unexpected{found.error()};
        person = *found;
    }
    Seat seat{.person = person, .posts = reader.people().posts_of(person, reader.today, reader.today)};
    std::erase_if(seat.posts, [&](PostId post) { return !sees(reader, post); });
    // Somebody who may read a member, and none of the bodies they work for, has no list to hand over.
    if (person != reader.who && seat.posts.empty()) return std::unexpected{absent("member")};
    return seat;
}

bool is_head(const Reader& reader, PostId post) { return reader.people()[post].title == Title::secretary; }

// Who keeps the matters of a body: its head and its clerks.
bool keeps_matters(const Reader& reader, PostId post)
{
    return is_head(reader, post) || reader.people()[post].title == Title::clerk;
}

// What the seat answers for; of a body's head and clerks also what the body set, leads or has to act on, as the
// paper 交接清单 lists it; and what waits for the reader's own act, unless it is with the lead.
bool is_in_hand(const Reader& reader, const Seat& seat, const MatterNow& now)
{
    if (!now.life.is_open()) return false;
    if (now.life.answers && seat.holds(*now.life.answers)) return true;
    const OrgId setter = district::setter_of(reader.state, *now.matter, reader.today);
    const OrgId acts = body_to_act(reader, now);
    if (seat.person == reader.who && acts != now.life.lead && !next_act(reader, now).act.empty()) return true;
    return std::ranges::any_of(seat.posts, [&](PostId post) {
        const OrgId body = reader.people()[post].org;
        return keeps_matters(reader, post) && (body == now.life.lead || body == setter || body == acts);
    });
}

void add_matters(const Reader& reader, const Seat& seat, HandoverPage& page)
{
    for (const matter::Matter& it : reader.state.of<matter::Matters>().all()) {
        reader.look();
        if (!views::reads(reader, it)) continue;
        const MatterNow now = matter_now(reader, it);
        if (is_in_hand(reader, seat, now)) page.matters.push_back(row_of(reader, now));
    }
    std::ranges::stable_sort(page.matters, {}, [](const MatterRow& row) { return row.due.value_or(never); });
}

void add_items(const Reader& reader, const Seat& seat, HandoverPage& page)
{
    if (!seat.person) return;
    const Answering theirs = answering(reader.people(), *seat.person, reader.today);
    auto all = items_in(reader, where_items_are_set(reader, theirs),
                        [&](const ItemAt& at) { return at.item.person == *seat.person && at.is_open(); });
    std::ranges::stable_sort(all, {}, [](const ItemAt& at) { return at.item.due.value_or(never); });
    for (const ItemAt& at : all)
        page.items.push_back({.record = to_text(at.record),
                              .item = at.index + 1,
                              .text = item_text(reader, at),
                              .title = reader.asking().title(at.record, reader.today),
                              .host = named(reader, at.host),
                              .due = at.item.due,
                              .past = at.item.due && *at.item.due < reader.today});
}

// Begun and not done.
void add_duties(const Reader& reader, const Seat& seat, HandoverPage& page)
{
    using Kind = duty::BearerRef::Kind;
    std::vector<OrgId> homes;
    for (const PostId post : seat.posts) homes.push_back(reader.people()[post].org);
    if (homes.empty()) return;  // for no body, not for all
    const auto all = stood(reader, readable(reader, std::move(homes)), reader.today, [&](const duty::Obligation& it) {
        const bool of_post = it.bearer.kind == Kind::post || it.bearer.kind == Kind::charge;
        return of_post && seat.holds(it.bearer.post()) && it.begin <= reader.today;
    });
    for (const Stood& it : all)
        if (it.standing != duty::Standing::not_owed && !duty::is_settled(it.standing))
            page.duties.push_back(duty_row(reader, it.obligation, reader.today));
}

void add_requests(const Reader& reader, const Seat& seat, HandoverPage& page)
{
    for (const record::Record& it : reader.state.records().all()) {
        const record::Filed& content = it.latest().content;
        if (content.kind != record::Kind::request || it.withdrawn != never || !content.concerns) continue;
        const bool theirs = std::ranges::any_of(
            seat.posts, [&](PostId post) { return reader.people()[post].org == *content.concerns; });
        if (!theirs || !reader.reads(it) || !owes_answer(reader, it.id)) continue;
        page.requests.push_back({.record = to_text(it.id),
                                 .title = reader.asking().title(it.id, reader.today),
                                 .from = named(reader, content.host),
                                 .day = content.performed});
    }
}

}  // namespace

Result<HandoverPage> handover(const Reader& reader, const HandoverQuestion& asked)
{
    const auto seat = seat_asked(reader, asked);
    if (!seat) return std::unexpected{seat.error()};
    HandoverPage page{.name = {}, .on = reader.today, .leaves = reader.state.leaves()};
    if (seat->person) page.name = reader.asking().name(*seat->person);
    for (const PostId id : seat->posts) {
        const registry::Post& post = reader.people()[id];
        const auto holder = reader.people().holder(id, reader.today, reader.today);
        const std::string name = holder ? reader.asking().name(*holder) : std::string{};
        if (!seat->person) page.name = name;
        page.posts.push_back({.post = to_text(id),
                              .words = words::words_of(post.title, reader.people()[post.org].kind),
                              .org = named(reader, post.org),
                              .holder = name});
    }
    add_matters(reader, *seat, page);
    add_items(reader, *seat, page);
    add_duties(reader, *seat, page);
    add_requests(reader, *seat, page);
    return page;
}

}  // namespace jinze::views
