#include "app/views/session.h"

#include "app/views/whose.h"

namespace jinze::views {
namespace {

using district::Right;
using registry::OrgKind;
using registry::Title;

// The post with the widest reach first: the pages open for that one.
std::vector<PostId> by_reach(const Reader& reader, std::vector<PostId> posts)
{
    static constexpr std::array order{
        OrgKind::district_committee, OrgKind::work_committee,   OrgKind::organisation_department,
        OrgKind::discipline_body,    OrgKind::party_group,      OrgKind::department_committee,
        OrgKind::leading_group,      OrgKind::street_committee, OrgKind::organ_committee,
        OrgKind::general_branch};
    const auto rank = [&](PostId id) {
        return std::find(order.begin(), order.end(), reader.people()[reader.people()[id].org].kind) - order.begin();
    };
    std::stable_sort(posts.begin(), posts.end(), [&](PostId a, PostId b) { return rank(a) < rank(b); });
    return posts;
}

// The leader's page is for members of a leading group or of the committee above.
bool is_leader(Title title, OrgKind kind)
{
    const bool leading = registry::is_leading(kind) || kind == OrgKind::work_committee ||
                         kind == OrgKind::street_committee || kind == OrgKind::district_committee;
    return leading && (title == Title::secretary || title == Title::deputy_secretary || title == Title::member);
}

void add_pages(SessionPage& page, const Reader& reader)
{
    if (page.setting_up) {  // the office imports the district and opens accounts; it has no duties
        page.pages = {"import", "accounts", "ledger"};
        return;
    }
    const bool reads = !reader.sight.all().empty();
    if (reads) page.pages.emplace_back("today");
    if (std::ranges::any_of(page.posts, &HeldPost::leads)) page.pages.emplace_back("leader");
    if (reads)
        for (const char* name : {"records", "board", "organisations", "responsibility"}) page.pages.emplace_back(name);
    page.pages.emplace_back("ledger");
    if (reader.may(Right::import, OrgId{})) page.pages.emplace_back("import");
    if (reader.may(Right::manage, OrgId{}) || reader.may(Right::appoint, OrgId{})) page.pages.emplace_back("office");
    if (page.branch) page.pages.emplace_back("mine");
    const auto is = [&](Title title) {
        return std::any_of(page.posts.begin(), page.posts.end(), [&](const auto& it) { return it.title == title; });
    };
    // A possible second person finds there what waits for them.
    if (is(Title::system_administrator) || is(Title::security_administrator) || reader.may(Right::appoint, OrgId{}) ||
        reader.may(Right::grant, OrgId{}) || reader.may(Right::erase, OrgId{}))
        page.pages.emplace_back("accounts");
    if (is(Title::audit_administrator)) page.pages.emplace_back("audit");
}

// A person in a body without duties, such as an assessor, starts at the nearest readable body above.
OrgId board_of(const Reader& reader, OrgId home)
{
    const auto& people = reader.people();
    const OrgKind kind = people[home].kind;
    if (registry::is_leading(kind) || registry::is_grassroots(kind) || kind == OrgKind::small_group) return home;
    for (std::optional<OrgId> up = home; up && reader.reads(*up); up = people.leads(*up, reader.today, reader.today))
        if (people.scope(*up, reader.today, reader.today).size() > 1) return *up;
    return home;
}

void add_rights(SessionPage& page, const Reader& reader, OrgId home)
{
    for (const auto& word : described::words<Right>)
        if (reader.may(word.value, home)) page.may.emplace_back(word.name);
}

// Those of the delegations that are in force today, with the other of the two.
std::vector<InPlace> in_force(const Reader& reader, std::span<const delegation::DelegationId> ids, bool deputies)
{
    std::vector<InPlace> found;
    for (const delegation::DelegationId id : ids) {
        const auto& it = reader.state.of<delegation::Delegations>()[id];
        const auto places = district::places_of(reader.state, it.named.deputy, reader.today);
        const district::Place place{it.named.absent, it.named.org};
        if (!it.in_force(reader.today) || std::ranges::find(places, place) == places.end()) continue;
        const PersonId other = deputies ? it.named.deputy : it.named.absent;
        found.push_back({to_text(id),
                         {to_text(other), reader.asking().name(other), {}},
                         named(reader, it.named.org),
                         it.named.until});
    }
    return found;
}

}  // namespace

std::vector<HeldPost> held_posts(const Reader& reader, PersonId person)
{
    std::vector<HeldPost> held;
    for (const PostId id : by_reach(reader, reader.people().posts_of(person, reader.today, reader.today))) {
        const registry::Post& post = reader.people()[id];
        const OrgKind kind = reader.people()[post.org].kind;
        held.push_back({to_text(id), named(reader, post.org), post.title, words::words_of(post.title, kind), kind,
                        is_leader(post.title, kind)});
    }
    return held;
}

std::vector<InPlace> deputy_of(const Reader& reader)
{
    return in_force(reader, reader.state.of<delegation::Delegations>().of_deputy(reader.who), false);
}

SessionPage session_page(const Reader& reader)
{
    const auto& people = reader.people();
    SessionPage page{.person = to_text(reader.who),
                     .name = reader.asking().name(reader.who),
                     .today = reader.today,
                     .demonstration = reader.state.demonstration(),
                     .setting_up = !reader.who,
                     .leaves = reader.state.leaves()};
    const auto branch = people.branch_of(reader.who, reader.today, reader.today);
    if (branch) page.branch = named(reader, *branch);
    page.posts = held_posts(reader, reader.who);
    for (const registry::Organisation& org : people.organisations())
        if (org.kind == OrgKind::district_committee) page.district = reader.asking().name(org.id);
    OrgId home;
    const auto posts = by_reach(reader, people.posts_of(reader.who, reader.today, reader.today));
    if (!posts.empty())
        home = people[posts.front()].org;
    else if (branch)
        home = *branch;
    if (home && reader.reads(home)) {
        page.home = named(reader, home);
        page.board = named(reader, board_of(reader, home));
    }
    if (home) add_rights(page, reader, home);
    add_pages(page, reader);
    page.deputy_of = deputy_of(reader);
    page.deputies = in_force(reader, reader.state.of<delegation::Delegations>().of_absent(reader.who), true);
    return page;
}

}  // namespace jinze::views
