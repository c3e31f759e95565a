#include "catalogue/node.h"

#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 32
#include <toml++/toml.h>

#include <algorithm>

namespace jinze::catalogue {
namespace {

Place place_of(const toml::source_region& region)
{
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

Node node_from(const toml::node& from);

Table table_from(const toml::table& from)
{
    Table table;
    for (const auto& [key, value] : from)
        table.push_back({std::string{key.str()}, place_of(key.source()), node_from(value)});
    std::ranges::stable_sort(table, {}, &Member::at);
    return table;
}

List list_from(const toml::array& from)
{
    List list;
    for (const toml::node& each : from) list.push_back(node_from(each));
    return list;
}

Node node_from(const toml::node& from)
{
    Node node{.at = place_of(from.source()), .value = Unreadable{}};
    if (const auto* text = from.as_string()) node.value = text->get();
    if (const auto* number = from.as_integer()) node.value = number->get();
    if (const auto* fraction = from.as_floating_point()) node.value = fraction->get();
    if (const auto* truth = from.as_boolean()) node.value = truth->get();
    if (const auto* date = from.as_date(); date && date->get().year > 0) {
        const toml::date day = date->get();
        node.value = day_at(day.year, day.month, day.day);
    }
    if (const auto* list = from.as_array()) node.value = list_from(*list);
    if (const auto* table = from.as_table()) node.value = table_from(*table);
    return node;
}

}  // namespace

std::expected<Table, Problem> parse(std::string_view text, const std::string& file)
{
    try {
        return table_from(toml::parse(text));
    } catch (const toml::parse_error& error) {
        const std::string reason{error.description()};
        return std::unexpected{Problem{
            .file = file,
            .at = place_of(error.source()),
            .what = {"这不是有效的 TOML：" + reason, "this is not TOML: " + reason},
            .remedy = {"请改正这一处；同一表里一个键只写一次，文字放在双引号里",
                       "mend this place; write each key once in a table, and texts in double quotes"}}};
    }
}

}  // namespace jinze::catalogue
