#include "app/views/work/leader.h"

#include "app/views/record/preview.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/items.h"
#include "app/views/work/waiting.h"

namespace jinze::views {
namespace {

constexpr int recently = 60;  // days for which a found problem counts as recent
constexpr std::size_t shown_at_most = 20;

// The leading group shown: that of the first seat in one.
std::optional<OrgId> group_of(const Reader& reader, PersonId person)
{
    for (const PostId post : reader.people().posts_of(person, reader.today, reader.today))
        if (registry::is_leading(reader.people()[reader.people()[post].org].kind)) return reader.people()[post].org;
    for (const PostId post : reader.people().posts_of(person, reader.today, reader.today)) {
        const auto kind = reader.people()[reader.people()[post].org].kind;
        if (kind == registry::OrgKind::work_committee || kind == registry::OrgKind::street_committee ||
            kind == registry::OrgKind::district_committee)
            return reader.people()[post].org;
    }
    return {};
}

// True for a reader who records for a body in which the leader has a post.
bool records_for(const Reader& reader, PersonId leader)
{
    const auto posts = reader.people().posts_of(leader, reader.today, reader.today);
    return std::any_of(posts.begin(), posts.end(), [&](PostId post) {
        const OrgId org = reader.people()[post].org;
        return reader.reads(org) && reader.may(district::Right::record, org);
    });
}

// This year's and older unsettled ones; those that have not begun are left out.
bool is_shown_on(const Stood& it, Day on)
{
    using duty::Standing;
    if (it.standing == Standing::not_owed || it.standing == Standing::not_begun) return false;
    return it.obligation.last >= day_at(year_of(on), 1, 1) || !duty::is_settled(it.standing);
}

// Open ones first, by last day, then settled ones.
void order_rows(std::vector<DutyRow>& rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const DutyRow& a, const DutyRow& b) {
        return std::pair{duty::is_settled(a.standing), a.last} < std::pair{duty::is_settled(b.standing), b.last};
    });
}

std::vector<ProblemRow> problems(const Reader& reader, const std::vector<OrgId>& orgs)
{
    const auto found = items_in(reader, orgs, [&](const ItemAt& at) {
        return at.item.nature == record::Nature::problem && at.performed + days{recently} >= reader.today;
    });
    std::vector<ProblemRow> rows;
    for (const ItemAt& at : found) {
        if (rows.size() == shown_at_most) break;
        const desk::Asking asking = reader.asking();
        ProblemRow row{.record = to_text(at.record),
                       .item = at.index,
                       .text = item_text(reader, at),
                       .found = at.performed,
                       .title = asking.title(at.record, reader.today),
                       .host = named(reader, at.host),
                       .owner = owner_of(reader, at.item),
                       .due = at.item.due,
                       .words = {"整改中", "being put right"}};
        if (at.item.due && *at.item.due < reader.today) row.words = {"已过整改期限", "past its day"};
        if (at.life.closed) {
            row.words = {"已销号", "closed"};
            row.closed_on = at.life.closed;
        }
        if (at.life.closer) {
            const record::Record& closer = reader.state.records()[*at.life.closer];
            row.closed_on = closer.latest().content.performed;
            if (reader.reads(closer)) row.closed_by = to_text(closer.id);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<BehalfRow> recorded_for(const Reader& reader, PersonId person)
{
    const record::Records& records = reader.state.records();
    const auto of_person = records.naming(person);
    std::vector<BehalfRow> rows;
    for (auto id = of_person.rbegin(); id != of_person.rend() && rows.size() < shown_at_most; ++id) {
        const record::Version& version = records[*id].latest();
        if (records[*id].withdrawn != never || version.content.rare.on_behalf_of != person) continue;
        const desk::Asking asking = reader.asking();
        BehalfRow row{.record = to_text(*id),
                      .title = reader.directory.words(version).title,
                      .performed = version.content.performed,
                      .entered = version.entered,
                      .by = {to_text(version.by), asking.name(version.by)},
                      .host = named(reader, version.content.host)};
        for (const SettledLine& line : settled_by(reader, *id)) row.obligations.push_back(line.obligation);
        rows.push_back(std::move(row));
    }
    return rows;
}

LeaderPage page_of(const Reader& reader, PersonId person)
{
    LeaderPage page{.person = {to_text(person), reader.asking().name(person)},
                    .on = reader.today,
                    .day_words = day_words(reader.today)};
    page.posts = held_posts(reader, person);
    page.reads_for_another = person != reader.who;
    const Answering mine = answering(reader.people(), person, reader.today);
    const auto group = group_of(reader, person);
    const auto all = stood(reader, mine.homes(), reader.today, [&](const duty::Obligation& it) {
        return group ? (it.bearer.kind == duty::BearerRef::Kind::body ? it.bearer.org() == *group
                                                                      : mine.covers(it.bearer))
                     : mine.covers(it.bearer);
    });
    for (const Stood& it : all) {
        if (!is_shown_on(it, reader.today)) continue;
        const bool of_group = it.obligation.bearer.kind == duty::BearerRef::Kind::body;
        (of_group ? page.of_group : page.own).push_back(duty_row(reader, it.obligation, reader.today));
    }
    order_rows(page.own);
    order_rows(page.of_group);
    // Only the leader answers, and messages to the leader are private.
    if (!page.reads_for_another) {
        page.waiting = waiting_for(reader, mine);
        page.referrals = referrals_waiting(reader);
    }
    std::vector<OrgId> orgs = mine.homes();
    if (group) {
        page.group = named(reader, *group);
        orgs = reader.people().scope(*group, reader.today, reader.today);
    }
    page.problems = problems(reader, orgs);
    page.recorded_for = recorded_for(reader, person);
    return page;
}

}  // namespace

Result<LeaderPage> leader(const Reader& reader, const LeaderQuestion& asked)
{
    if (!asked.person) return page_of(reader, reader.who);
    const auto person = person_asked(reader, *asked.person);
    if (!person) return std::unexpected{person.error()};
    if (*person == reader.who) return page_of(reader, reader.who);
    if (!records_for(reader, *person)) return std::unexpected{absent("person")};
    return page_of(reader, *person);
}

}  // namespace jinze::views
