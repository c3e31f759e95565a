#include "app/views/register/organisation.h"

#include "app/views/whose.h"
#include "domain/registry/holding.h"

namespace jinze::views {
namespace {

using district::Right;

std::optional<Parent> parent_of(const Reader& reader, const std::vector<registry::Link>& links, Day on)
{
    const registry::Link* link = registry::holding(links, on, reader.today);
    if (!link || !link->parent) return {};
    return Parent{mention(reader, link->parent), link->span.from};
}

Holding holding_of(const Reader& reader, const registry::Appointment& it, Day on)
{
    const Day until = it.span.until_known(reader.today);
    const Day end = std::min(until, on + days{1});
    return {.appointment = to_text(it.id),
            .person = mention(reader, it.person),
            .from = it.span.from,
            .until = until == never ? std::nullopt : std::optional{until},
            .days = std::max(0, number_of(end) - number_of(it.span.from)),
            .branch = maybe_mention(reader, reader.people().branch_of(it.person, on, reader.today))};
}

InCharge in_charge(const Reader& reader, const registry::Charge& charge, OrgId shown, Day on)
{
    const registry::Post& post = reader.people()[charge.post];
    return {.charge = to_text(charge.id),
            .post = to_text(post.id),
            .title = words::words_of(post.title, reader.people()[post.org].kind),
            .org = mention(reader, shown),
            .holder = maybe_mention(reader, reader.people().holder(post.id, on, reader.today)),
            .from = charge.span.from};
}

// An existing post, with its present and former holders.
std::optional<PostShown> post_shown(const Reader& reader, const registry::Post& post, Day on)
{
    const auto& people = reader.people();
    if (!post.life.holds(on, reader.today)) return {};
    PostShown shown{
        .post = to_text(post.id), .title = post.title, .words = words::words_of(post.title, people[post.org].kind)};
    Day left = post.life.from;
    for (const AppointmentId id : post.appointments) {
        const registry::Appointment& it = people[id];
        if (!it.span.known(reader.today) || it.span.from > on) continue;
        if (it.span.holds(on, reader.today)) {
            shown.holder = holding_of(reader, it, on);
        } else {
            left = std::max(left, it.span.until_known(reader.today));
            shown.past.push_back(holding_of(reader, it, on));
        }
    }
    std::reverse(shown.past.begin(), shown.past.end());
    if (!shown.holder) {
        shown.vacant_since = left;
        shown.vacant_days = number_of(on) - number_of(left) + 1;
    }
    for (const ChargeId id : post.charges)
        if (people[id].span.holds(on, reader.today))
            shown.charges.push_back(in_charge(reader, people[id], people[id].over, on));
    return shown;
}

void add_posts(OrganisationPage& page, const Reader& reader, const registry::Organisation& org)
{
    for (const PostId id : org.posts)
        if (auto post = post_shown(reader, reader.people()[id], page.on)) page.posts.push_back(*std::move(post));
    std::stable_sort(page.posts.begin(), page.posts.end(),
                     [](const auto& a, const auto& b) { return a.title < b.title; });
    for (const registry::Charge& charge : reader.people().charges())
        if (charge.over == org.id && charge.span.holds(page.on, reader.today))
            page.charged_by.push_back(in_charge(reader, charge, reader.people()[charge.post].org, page.on));
}

// Those who keep the records see the marks. Others see only whether a person is counted, without the reason.
std::vector<Bilingual> marks_shown(const Reader& reader, const registry::Person& person, OrgId branch, Day on)
{
    if (person.id == reader.who || reader.may(Right::record, branch) || reader.may(Right::manage, branch))
        return marks_of(person, on, reader.today);
    if (registry::is_relaxed(person, on, reader.today)) return {{"不计入应到", "not counted as due"}};
    return {};
}

void add_members(OrganisationPage& page, const Reader& reader, const registry::Organisation& org)
{
    static constexpr std::size_t most = 1000;
    if (!registry::is_grassroots(org.kind)) return;
    const auto& people = reader.people();
    const auto members = people.members(org.id, page.on, reader.today);
    page.members_in_all = static_cast<int>(members.size());
    for (const PersonId id : members) {
        const auto branch = people.branch_of(id, page.on, reader.today);
        if (page.members.size() == most || !branch || !reader.reads(*branch)) continue;
        const registry::Stint* stint = registry::holding(people[id].stints, page.on, reader.today);
        const auto kind = people.grade_of(id, page.on, reader.today).value_or(registry::MemberKind::full);
        page.members.push_back({.person = to_text(id),
                                .name = reader.asking().name(id),
                                .kind = kind,
                                .kind_words = words::words_of(kind),
                                .marks = marks_shown(reader, people[id], *branch, page.on),
                                .branch = mention(reader, *branch),
                                .since = stint->span.from});
    }
}

void add_below(OrganisationPage& page, const Reader& reader, const registry::Organisation& org)
{
    const auto& people = reader.people();
    for (const OrgId id : org.below) {
        if (!people.lives(id, page.on, reader.today) || !reader.reads(id)) continue;
        const registry::Organisation& it = people[id];
        std::string by;
        if (people.leads(id, page.on, reader.today) == org.id)
            by = "leads";
        else if (people.guides(id, page.on, reader.today) == org.id)
            by = "guides";
        else if (it.unit == org.id)
            by = "unit";
        else
            continue;
        const bool counted = registry::is_grassroots(it.kind);
        page.below.push_back(
            {.id = to_text(id),
             .name = reader.asking().name(id),
             .short_name = reader.asking().short_name(id, it.unit),
             .kind = it.kind,
             .kind_words = words::words_of(it.kind),
             .by = by,
             .members = counted ? std::optional{static_cast<int>(people.members(id, page.on, reader.today).size())}
                                : std::nullopt});
    }
}

// The acts of the office, by the names of app/input/acts.h, that the reader may do here.
std::vector<std::string> acts_here(const Reader& reader, OrgId org)
{
    struct Row {
        Right right;
        std::vector<const char*> acts;
    };
    static const std::vector<Row> rows{
        {Right::manage,
         {"found", "rename", "function", "move", "dissolve", "register", "identify", "transfer", "leave", "grade",
          "mark"}},
        {Right::appoint, {"appoint", "end-appointment", "charge", "end-charge"}},
        {Right::record, {"record", "call"}},
        {Right::adopt, {"unit-duty"}},
    };
    std::vector<std::string> acts;
    for (const Row& row : rows)
        if (reader.may(row.right, org)) acts.insert(acts.end(), row.acts.begin(), row.acts.end());
    if (reader.people()[org].kind != registry::OrgKind::unit)
        std::erase_if(acts, [](const std::string& act) { return act == "function" || act == "unit-duty"; });
    return acts;
}

}  // namespace

Result<OrganisationPage> organisation_page(const Reader& reader, const std::string& node, const OnDay& asked)
{
    const auto id = views::org_asked(reader, node, "id");
    if (!id) return std::unexpected{id.error()};
    const auto on = views::day_asked(reader, asked.on, reader.today);
    if (!on) return std::unexpected{on.error()};
    const auto& people = reader.people();
    const registry::Organisation& org = people[*id];
    const Day until = org.life.until_known(reader.today);
    OrganisationPage page{.id = to_text(*id),
                          .name = reader.asking().name(*id),
                          .short_name = views::short_words(reader, *id).zh,
                          .kind = org.kind,
                          .kind_words = words::words_of(org.kind),
                          .on = *on,
                          .leads = parent_of(reader, org.leads, *on),
                          .guides = parent_of(reader, org.guides, *on),
                          .unit = org.unit ? std::optional{mention(reader, org.unit)} : std::nullopt,
                          .function = org.function ? std::optional{reader.directory.text(*org.function)} : std::nullopt,
                          .founded = org.life.from,
                          .dissolved = until == never ? std::nullopt : std::optional{until}};
    const auto elected = last_elections(reader);
    if (const auto found = elected.find(*id); found != elected.end()) {
        page.elected = found->second;
        if (const int years = registry::term_in_years(org.kind))
            page.term_until = calendar::months_after(found->second, 12 * years) - days{1};
    }
    add_posts(page, reader, org);
    add_members(page, reader, org);
    const auto scope = people.scope(*id, *on, reader.today);
    page.warnings = warnings_in(reader, scope, terms_begun(reader, scope, *on), *on);
    add_below(page, reader, org);
    page.scopes = views::scopes(reader, *id, reader.today);
    page.acts = acts_here(reader, *id);
    return page;
}

}  // namespace jinze::views
