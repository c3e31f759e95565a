#include "app/views/register/people.h"

#include "app/codec/leaf.h"
#include "app/views/ledger/chronicle.h"
#include "app/views/register/initials.h"
#include "base/spelling.h"
#include "domain/registry/holding.h"

namespace jinze::views {
namespace {

using registry::MemberKind;

PersonPost post_of(const Reader& reader, const registry::Appointment& it)
{
    const registry::Post& post = reader.people()[it.post];
    const Day until = it.span.until_known(reader.today);
    return {.post = to_text(post.id),
            .org = mention(reader, post.org),
            .words = words::words_of(post.title, reader.people()[post.org].kind),
            .from = it.span.from,
            .until = until == never ? std::nullopt : std::optional{until}};
}

// Posts held today and before; only in organisations the reader may read, or one's own.
void add_posts(const Reader& reader, const registry::Person& person, std::vector<PersonPost>& now,
               std::vector<PersonPost>* before)
{
    for (const AppointmentId id : person.appointments) {
        const registry::Appointment& it = reader.people()[id];
        if (!it.span.known(reader.today)) continue;
        if (person.id != reader.who && !reader.reads(reader.people()[it.post].org)) continue;
        if (it.span.holds(reader.today, reader.today))
            now.push_back(post_of(reader, it));
        else if (before && it.span.from <= reader.today)
            before->push_back(post_of(reader, it));
    }
}

bool sees_marks(const Reader& reader, const registry::Person& person, std::optional<OrgId> branch)
{
    return person.id == reader.who ||
           (branch && (reader.may(district::Right::record, *branch) || reader.may(district::Right::manage, *branch)));
}

PersonRow row_of(const Reader& reader, PersonId id)
{
    const registry::Person& person = reader.people()[id];
    const auto branch = reader.people().branch_of(id, reader.today, reader.today);
    PersonRow row{.person = to_text(id),
                  .name = reader.asking().name(id),
                  .branch = maybe_mention(reader, branch),
                  .kind = reader.people().grade_of(id, reader.today, reader.today)};
    if (row.kind) row.kind_words = words::words_of(*row.kind);
    if (sees_marks(reader, person, branch)) row.marks = marks_of(person, reader.today, reader.today);
    add_posts(reader, person, row.posts, nullptr);
    return row;
}

bool is_named(const std::string& name, const std::string& text)
{
    return is_spelt_in(text, name) || initials_of(name).find(key_of_name(text)) != std::string::npos;
}

std::string reason_of(const Reader& reader, const Chronicle& chronicle, const Chronicled& leaf)
{
    const auto said = chronicle.said(leaf.leaf);
    return said ? reader.directory.text(*said) : std::string{};
}

RecordedAbout recorded(const Reader& reader, const Chronicle& chronicle, const Chronicled& leaf)
{
    return {.leaf = leaf.leaf,
            .at = leaf.at,
            .what = {leaf.chinese, leaf.english},
            .by = mention(reader, leaf.by),
            .record = leaf.record ? std::optional{mention(reader, leaf.record)} : std::nullopt,
            .org = leaf.org ? std::optional{mention(reader, leaf.org)} : std::nullopt,
            .person = leaf.person ? std::optional{mention(reader, leaf.person)} : std::nullopt,
            .object = object_of(reader, leaf),
            .reason = reason_of(reader, chronicle, leaf)};
}

// By name, not as part of a roster: also as absent, excused, or owner of an item.
bool names(const record::Filed& content, PersonId person)
{
    const auto is = [&](const std::optional<PersonId>& it) { return it == person; };
    return is(content.chair) || is(content.recorder) || is(content.rare.on_behalf_of) ||
           std::find(content.presenters.begin(), content.presenters.end(), person) != content.presenters.end() ||
           std::any_of(content.exceptions.begin(), content.exceptions.end(),
                       [&](const auto& it) { return it.person == person; }) ||
           std::any_of(content.items.begin(), content.items.end(), [&](const auto& it) { return is(it.person); });
}

// Each version with its author.
std::vector<RecordedAbout> records_naming(const Reader& reader, PersonId person)
{
    std::vector<RecordedAbout> found;
    for (const record::Record& record : reader.state.records().all()) {
        for (const record::Version& version : record.versions) {
            if (!names(version.content, person)) continue;
            if (!reader.reads(record) && person != reader.who) continue;
            const bool first = &version == &record.versions.front();
            found.push_back({.leaf = {},
                             .at = start_of(version.entered),
                             .what = first ? Bilingual{"工作记录中写到", "named in a record"}
                                           : Bilingual{"更正的工作记录中写到", "named in a record as corrected"},
                             .by = mention(reader, version.by),
                             .record = mention(reader, record.id),
                             .org = mention(reader, version.content.host)});
        }
    }
    return found;
}

std::string masked(const std::string& number)
{
    if (number.size() < 8) return std::string(number.size(), '*');
    return number.substr(0, 3) + std::string(number.size() - 5, '*') + number.substr(number.size() - 2);
}

void add_recorded(PersonPage& page, const Reader& reader, const Chronicle& chronicle, PersonId person)
{
    static constexpr std::size_t most = 500;
    for (const std::uint64_t leaf : chronicle.about(person))
        if (const auto it = chronicle.at(leaf); it && (page.self || reads(reader, *it)))
            page.recorded.push_back(recorded(reader, chronicle, *it));
    for (RecordedAbout& it : records_naming(reader, person)) page.recorded.push_back(std::move(it));
    std::stable_sort(page.recorded.begin(), page.recorded.end(),
                     [](const auto& a, const auto& b) { return a.at > b.at; });
    page.recorded_in_all = static_cast<int>(page.recorded.size());
    if (page.recorded.size() > most) page.recorded.resize(most);
}

}  // namespace

Result<std::vector<PersonId>> people_found(const Reader& reader, const PeopleQuestion& asked)
{
    const auto& people = reader.people();
    std::vector<OrgId> scope = reader.sight.all();
    if (asked.node) {
        const auto node = views::org_asked(reader, *asked.node);
        if (!node) return std::unexpected{node.error()};
        scope = people.scope(*node, reader.today, reader.today);
    }
    std::vector<PersonId> found;
    std::vector<bool> taken(people.people().size() + 1);
    const auto take = [&](PersonId id) {
        if (taken[id.number()] || people[id].erased) return;
        taken[id.number()] = true;
        if (asked.kind && people.grade_of(id, reader.today, reader.today) != asked.kind) return;
        if (asked.text && !is_named(reader.asking().name(id), *asked.text)) return;
        found.push_back(id);
    };
    for (const OrgId org : scope) {
        if (!reader.reads(org)) continue;
        for (const PersonId id : people[org].people)
            if (people.branch_of(id, reader.today, reader.today) == org) take(id);
        for (const PostId post : people[org].posts)
            if (const auto holder = people.holder(post, reader.today, reader.today)) take(*holder);
    }
    return found;
}

std::vector<PersonRow> every_person(const Reader& reader, const std::vector<PersonId>& people, std::size_t most)
{
    std::vector<PersonRow> rows;
    for (std::size_t i = 0; i < std::min(people.size(), most); ++i) {
        reader.look();
        rows.push_back(row_of(reader, people[i]));
    }
    return rows;
}

Result<PeoplePage> people_page(const Reader& reader, const PeopleQuestion& asked)
{
    const Pages pages = pages_of(asked);
    const auto found = people_found(reader, asked);
    if (!found) return std::unexpected{found.error()};
    PeoplePage page{.page = pages.page, .size = pages.size, .total = static_cast<int>(found->size())};
    if (asked.node) {
        const OrgId node = *views::org_asked(reader, *asked.node);
        page.node = to_text(node);
        page.node_name = reader.asking().name(node);
    }
    for (std::size_t i = pages.first(found->size()); i < pages.last(found->size()); ++i)
        page.people.push_back(row_of(reader, (*found)[i]));
    return page;
}

Result<OrganisationHistory> organisation_history(const Reader& reader, const Chronicle& chronicle,
                                                 const std::string& asked)
{
    static constexpr std::size_t most_entries = 500;
    const auto id = views::org_asked(reader, asked, "id");
    if (!id) return std::unexpected{id.error()};
    OrganisationHistory history{.id = to_text(*id), .name = reader.asking().name(*id), .entries = {}};
    const auto leaves = chronicle.about(*id);
    for (auto leaf = leaves.rbegin(); leaf != leaves.rend() && history.entries.size() < most_entries; ++leaf)
        if (const auto it = chronicle.at(*leaf); it && reads(reader, *it))
            history.entries.push_back(recorded(reader, chronicle, *it));
    return history;
}

Result<PersonPage> person_page(const Reader& reader, const Chronicle& chronicle, const std::string& asked)
{
    const auto id = views::person_asked(reader, asked, "id");
    if (!id) return std::unexpected{id.error()};
    const registry::Person& person = reader.people()[*id];
    PersonRow row = row_of(reader, *id);
    PersonPage page{.person = row.person,
                    .name = row.name,
                    .self = *id == reader.who,
                    .branch = row.branch,
                    .kind = row.kind,
                    .kind_words = row.kind_words,
                    .marks = row.marks,
                    .posts = row.posts};
    if (const auto* stint = registry::holding(person.stints, reader.today, reader.today)) page.since = stint->span.from;
    if (person.joined != always) page.joined = person.joined;
    std::vector<PersonPost> now;
    add_posts(reader, person, now, &page.past_posts);
    if (page.self) {
        const auto identity = reader.directory.identity(person);
        if (identity.id_number) page.id_number = masked(*identity.id_number);
        page.born = identity.born;
    }
    add_recorded(page, reader, chronicle, *id);
    return page;
}

}  // namespace jinze::views
