#include "app/views/appraisal_sheets/may_read.h"

#include "domain/district/tiers.h"

namespace jinze::views {
namespace {

bool stands_above(const Reader& reader, OrgId body)
{
    for (const PostId id : reader.people().posts_of(reader.who, reader.today, reader.today)) {
        const registry::Post& post = reader.people()[id];
        if (!registry::is_administrator(post.title) &&
            district::stands_above(reader.people(), post.org, body, reader.today))
            return true;
    }
    return false;
}

bool works_for(const Reader& reader, OrgId body)
{
    const auto posts = reader.people().posts_of(reader.who, reader.today, reader.today);
    return std::ranges::any_of(posts, [&](PostId id) {
        const registry::Post& post = reader.people()[id];
        return post.org == body && !registry::is_administrator(post.title);
    });
}

}  // namespace

bool is_of_committee(const Reader& reader, OrgId body)
{
    const auto committee = reader.people().committee(body, reader.today, reader.today);
    return std::ranges::binary_search(committee, reader.who);
}

bool may_read_body(const Reader& reader, OrgId body)
{
    return reader.reads(body) && (works_for(reader, body) || stands_above(reader, body));
}

bool may_read_post(const Reader& reader, PersonId person, PostId post)
{
    const OrgId body = reader.people()[post].org;
    return person == reader.who || (reader.reads(body) && stands_above(reader, body));
}

fact_sheet::Period year_asked(const Reader& reader, const std::optional<Ranged<2000, 2999>>& year)
{
    return fact_sheet::year(year ? year->number() : year_of(reader.today) - 1);
}

}  // namespace jinze::views
