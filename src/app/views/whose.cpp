#include "app/views/whose.h"

#include <fmt/format.h>

#include "app/input/naming.h"
#include "app/views/wording.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using Bearing = duty::BearerRef::Kind;

// A namesake in the same branch is distinguished by the day of joining.
bool has_namesake(const Reader& reader, PersonId person, OrgId branch, Day on, Day known)
{
    const std::string name = reader.asking().name(person);
    const auto all = reader.directory.persons(reader.people(), name);
    return std::any_of(all.begin(), all.end(), [&](PersonId other) {
        return other != person && reader.people().branch_of(other, on, known) == branch;
    });
}

Bilingual whose_member(const Reader& reader, const duty::BearerRef& bearer, Day on, Day known)
{
    const PersonId person = bearer.person();
    const OrgId branch = duty::home_of(reader.facts(), bearer, on, known);
    const std::string name = reader.asking().name(person), in = short_words(reader, branch).zh;
    const Day joined = reader.people()[person].joined;
    if (joined == always || !has_namesake(reader, person, branch, on, known))
        return {fmt::format("{}（{}）", name, in), fmt::format("{} ({})", name, in)};
    return {fmt::format("{}（{}，{}入党）", name, in, words::in_chinese(joined)),
            fmt::format("{} ({}, joined {})", name, in, to_text(joined))};
}

Bilingual whose_seat(const Reader& reader, PostId id, Day on, Day known)
{
    const registry::Post& post = reader.people()[id];
    const Bilingual seat = words::post_in(short_words(reader, post.org).zh, post.title, reader.people()[post.org].kind);
    const auto holder = reader.people().holder(id, on, known);
    if (!holder) return {seat.zh + "（空缺）", seat.en + " (vacant)"};
    const std::string name = reader.asking().name(*holder);
    return {seat.zh + name, fmt::format("{}, {}", name, seat.en)};
}

// Several items of a record may have the same text: then its place is added.
bool is_one_of_several(const std::vector<std::string>& texts, std::size_t index)
{
    return std::count(texts.begin(), texts.end(), texts[index]) > 1;
}

Bilingual about_record(const Reader& reader, RecordId id, int item)
{
    const record::Record& it = reader.state.records()[id];
    if (!reader.reads(it)) return {};
    const auto words = reader.directory.words(it.latest());
    const auto index = static_cast<std::size_t>(item);
    const Day day = it.latest().content.performed;
    if (item < 0 || index >= words.items.size())
        return {fmt::format("{}“{}”", near_chinese(day, reader.today), words.title),
                fmt::format("\"{}\" of {}", words.title, to_text(day))};
    const std::string& text = words.items[index];
    if (!is_one_of_several(words.items, index)) return {fmt::format("“{}”", text), fmt::format("\"{}\"", text)};
    return {fmt::format("“{}”（第{}项）", text, index + 1), fmt::format("\"{}\" (no. {})", text, index + 1)};
}

Bilingual about_meeting(const Reader& reader, MeetingId id)
{
    const record::Called& it = reader.state.records().called()[id.number() - 1];
    if (!reader.reads(it.event.host)) return {};
    const std::string title = words_of_call(reader, it).title;
    return {fmt::format("“{}”", title), fmt::format("\"{}\"", title)};
}

// A seat filled or vacated on the same day as others.
Bilingual about_seat(const Reader& reader, std::string_view window)
{
    const auto id = id_from<AppointmentId>(window);
    if (!id) return {};
    const registry::Appointment& it = reader.people()[*id];
    const registry::Post& post = reader.people()[it.post];
    const Bilingual title = words::words_of(post.title, reader.people()[post.org].kind);
    const std::string name = reader.asking().name(it.person);
    return {title.zh + name, fmt::format("{}, {}", name, title.en)};
}

}  // namespace

OrgId office_of(const Reader& reader)
{
    const auto& people = reader.people();
    const auto office = [&](OrgId org) { return people[org].unit ? people[org].unit : OrgId{}; };
    for (const PostId post : people.posts_of(reader.who, reader.today, reader.today))
        if (people[post].title < registry::Title::system_administrator) return office(people[post].org);
    const auto branch = people.branch_of(reader.who, reader.today, reader.today);
    return branch ? office(*branch) : OrgId{};
}

district::RecordWords words_of_call(const Reader& reader, const record::Called& call)
{
    record::Files files;
    return reader.directory.words(
        {.entered = call.entered, .by = {}, .words = call.event.words.row, .count = {}, .content = files.file({})});
}

Bilingual short_words(const Reader& reader, OrgId org)
{
    const std::string name = reader.asking().short_name(org, office_of(reader));
    return {name, name};
}

Named named(const Reader& reader, OrgId org)
{
    return {to_text(org), reader.asking().name(org), short_words(reader, org).zh};
}

Bilingual whose(const Reader& reader, const duty::BearerRef& bearer, Day on, Day known)
{
    if (bearer.kind == Bearing::body) return short_words(reader, bearer.org());
    if (bearer.kind == Bearing::member) return whose_member(reader, bearer, on, known);
    return whose_seat(reader, bearer.post(), on, known);
}

Bilingual about(const Reader& reader, const duty::Obligation& it)
{
    if (it.bearer.kind == Bearing::charge) {
        const std::string over = short_words(reader, it.bearer.charge()).zh;
        return {fmt::format("分管{}", over), fmt::format("in charge of {}", over)};
    }
    if (it.occasion_record) return about_record(reader, it.occasion_record, it.occasion_item);
    if (it.occasion_meeting) return about_meeting(reader, it.occasion_meeting);
    return about_seat(reader, it.window);
}

}  // namespace jinze::views
