// Reads a submitted form by the act's schema.
#include "app/input/acts.h"

namespace jinze::input {
namespace {

using codec::strict::Flat;

struct AsText {
    FieldKind kind;

    std::optional<std::string> operator()(bool value) const
    {
        return kind == FieldKind::flag ? std::optional<std::string>{value ? "yes" : ""} : std::nullopt;
    }
    std::optional<std::string> operator()(std::int64_t value) const
    {
        return kind == FieldKind::number ? std::optional{std::to_string(value)} : std::nullopt;
    }
    std::optional<std::string> operator()(const std::string& value) const
    {
        const bool is_text = kind != FieldKind::flag && kind != FieldKind::number && kind != FieldKind::organisations;
        return is_text ? std::optional{value} : std::nullopt;
    }
    std::optional<std::string> operator()(const std::vector<std::string>& values) const
    {
        if (kind != FieldKind::organisations) return {};
        std::string all;
        for (const std::string& value : values) all += (all.empty() ? "" : ",") + value;
        return all;
    }
};

Denial of_another_kind(const std::string& member, FieldKind kind)
{
    switch (kind) {
        case FieldKind::flag: return bad_input(member, {"应为 true 或 false。", "Must be true or false."});
        case FieldKind::number: return bad_input(member, {"应为整数。", "Must be a whole number."});
        case FieldKind::organisations:
            return bad_input(member, {"应为组织的列表。", "Must be a list of organisations."});
        default: return bad_input(member, {"应为引号中的文字。", "Must be a text in quotes."});
    }
}

}  // namespace

std::string member_named(std::string_view field)
{
    std::string name{field};
    std::ranges::replace(name, '-', '_');
    return name;
}

std::expected<Fields, Denial> fields_from(const Act& act, const Flat& sent)
{
    Fields fields;
    for (const Flat::Member& member : sent.members) {
        const auto field =
            std::ranges::find_if(act.fields, [&](const Field& it) { return member_named(it.name) == member.name; });
        if (field == act.fields.end())
            return std::unexpected{
                bad_input(member.name, {"该事项没有此字段，请删除。", "This act has no such field; remove it."})};
        auto text = std::visit(AsText{field->kind}, member.value);
        if (!text) return std::unexpected{of_another_kind(member.name, field->kind)};
        if (!text->empty()) fields[field->name] = *std::move(text);
    }
    for (const Field& field : act.fields)
        if (field.is_needed() && !fields.contains(field.name))
            return std::unexpected{bad_input(member_named(field.name), {"请填写这一项。", "This field is required."})};
    return fields;
}

std::expected<district::Command, Denial> meant_by_form(const Act& act, const Fields& fields, const Naming& naming)
{
    Line line{fields, naming};
    auto command = act.meant(line);
    if (!line.no()) return command;
    Denial no = *line.no();
    no.field = member_named(no.field);
    return std::unexpected{std::move(no)};
}

}  // namespace jinze::input
