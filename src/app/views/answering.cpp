#include "app/views/answering.h"

#include "app/views/board/duty_list.h"

namespace jinze::views {
namespace {

template <class Id>
void add_once(std::vector<Id>& all, Id id)
{
    if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
}

}  // namespace

bool Answering::covers(const duty::BearerRef& bearer) const
{
    using Kind = duty::BearerRef::Kind;
    if (bearer.kind == Kind::body) return serves(bearer.org());
    if (bearer.kind == Kind::member) return bearer.person() == person;
    return std::find(posts.begin(), posts.end(), bearer.post()) != posts.end();
}

std::vector<OrgId> Answering::homes() const
{
    std::vector<OrgId> all = bodies;
    if (branch) add_once(all, *branch);
    std::sort(all.begin(), all.end());
    return all;
}

Answering answering(const registry::Register& people, PersonId person, Day on)
{
    Answering it{.person = person, .branch = people.branch_of(person, on, on)};
    for (const PostId id : people.posts_of(person, on, on)) {
        const registry::Post& post = people[id];
        if (post.title >= registry::Title::system_administrator) continue;
        add_once(it.bodies, post.org);
        add_once(it.posts, id);
        if (post.title != registry::Title::clerk) continue;
        for (const PostId other : people[post.org].posts)
            if (registry::is_committee_post(people[other].title)) add_once(it.posts, other);
    }
    return it;
}

std::vector<OrgId> readable(const Reader& reader, std::vector<OrgId> orgs)
{
    std::erase_if(orgs, [&](OrgId org) { return !reader.reads(org); });
    return orgs;
}

std::vector<Stood> stood(const Reader& reader, const std::vector<OrgId>& homes, Day on,
                         const std::function<bool(const duty::Obligation&)>& wanted)
{
    std::vector<Stood> all;
    if (homes.empty()) return all;
    reader.each_standing(homes, on, [&](const duty::Obligation& it, duty::Standing standing) {
        if (wanted(it)) all.push_back({it, standing});
    });
    const OfficialOrder order{reader.state.duties()};
    std::stable_sort(all.begin(), all.end(), [&](const Stood& a, const Stood& b) {
        const auto key = [&](const Stood& it) {
            return std::tuple{it.obligation.last, order.of(it.obligation.terms().duty), it.obligation.bearer};
        };
        return key(a) < key(b);
    });
    return all;
}

}  // namespace jinze::views
