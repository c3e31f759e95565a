#include <fmt/format.h>

#include "app/codec/json_stored.h"
#include "app/codec/json_write.h"
#include "app/input/naming.h"
#include "app/views/admin/suggestions.h"
#include "domain/assembly/said.h"

namespace jinze::views {
namespace {

constexpr std::string_view view_kind = "view";
constexpr std::size_t most_views = 50, longest_path = 500;

struct ViewRow {
    std::string name, path;
};
BOOST_DESCRIBE_STRUCT(ViewRow, (), (name, path))

std::string key_of(PersonId person, std::string_view rest = "") { return fmt::format("m{}/{}", person.number(), rest); }

// True for a path of this site.
bool is_path(const std::string& path)
{
    const auto plain = [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != '\\' && c != 0x7f; };
    return path.size() <= longest_path && path.starts_with('/') && !path.starts_with("//") &&
           std::all_of(path.begin(), path.end(), plain);
}

bool serves_discipline(const Reader& reader, PersonId person, Day on)
{
    const auto& people = reader.people();
    for (const PostId post : people.posts_of(person, on, reader.today))
        if (people[people[post].org].kind == registry::OrgKind::discipline_body) return true;
    return false;
}

}  // namespace

Result<SavedViews> saved_views(const Reader& reader, const SealedKeyValueStore& drawer)
{
    SavedViews views;
    const std::string mine = key_of(reader.who);
    drawer.each(view_kind, mine, reader.now, [&](std::string_view key, std::string_view text) {
        const auto row = codec::stored::read<ViewRow>(text);
        views.views.push_back({std::string{key.substr(mine.size())}, row.name, row.path});
    });
    std::stable_sort(views.views.begin(), views.views.end(),
                     [](const auto& a, const auto& b) { return a.name < b.name; });
    return views;
}

Result<SavedView> keep_view(const Reader& reader, SealedKeyValueStore& drawer, const std::string& key,
                            const SavedViewGiven& given)
{
    const auto name = district::clean(district::texts::view_name, given.name, "name");
    if (!name) return std::unexpected{input::no_from(name.error())};
    if (name->empty()) return std::unexpected{input::bad_input("name", {"请填写名称。", "Give it a name."})};
    if (!is_path(given.path))
        return std::unexpected{
            input::bad_input("path", {"只能保存本系统的页面。", "Only a page of this system can be saved."})};
    if (saved_views(reader, drawer)->views.size() >= most_views)
        return std::unexpected{
            Denial{"too_many", "name", "已保存50个，请先删除不用的。", "50 are saved; remove some first."}};
    const std::string id = drawer.mark(fmt::format("view {} {}", reader.who.number(), key)).substr(0, 24);
    const std::string row = codec::to_json(ViewRow{*name, given.path});
    if (!drawer.add(view_kind, key_of(reader.who, id), row, reader.now,
                    {.until = {}, .account = reader.who.number()}) &&
        drawer.get(view_kind, key_of(reader.who, id), reader.now) != row)
        return std::unexpected{input::no_from(desk::KeyReused{})};
    return SavedView{id, *name, given.path};
}

Result<void> drop_view(const Reader& reader, SealedKeyValueStore& drawer, const std::string& id)
{
    if (!drawer.remove(view_kind, key_of(reader.who, id))) return std::unexpected{views::absent("id")};
    return {};
}

void note_reading(const Reader& reader, SealedKeyValueStore& drawer, PersonId person)
{
    if (person == reader.who || serves_discipline(reader, reader.who, reader.today)) return;
    const std::string key = key_of(person, fmt::format("{}/m{}", to_text(reader.today), reader.who.number()));
    if (drawer.get(reading_kind, key, reader.now)) return;
    drawer.add(reading_kind, key, "{}", reader.now,
               {.until = start_of(calendar::months_after(reader.today, 36)), .account = person.number()});
}

std::vector<PageReading> readings_of(const Reader& reader, const SealedKeyValueStore& drawer, PersonId person)
{
    std::vector<PageReading> readings;
    const std::string prefix = key_of(person);
    drawer.each(reading_kind, prefix, reader.now, [&](std::string_view key, std::string_view) {
        const std::string_view rest = key.substr(prefix.size());  // 2026-03-05/m5
        const auto day = day_from(rest.substr(0, 10));
        const auto viewer = rest.size() > 11 ? id_from<PersonId>(rest.substr(11)) : std::nullopt;
        if (!day || !viewer || !reader.people().find(*viewer) || serves_discipline(reader, *viewer, *day)) return;
        readings.push_back({mention(reader, *viewer), *day});
    });
    std::reverse(readings.begin(), readings.end());
    return readings;
}

}  // namespace jinze::views
