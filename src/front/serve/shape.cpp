#include "front/serve/shape.h"

#include "app/codec/json_write.h"
#include "app/input/acts.h"

namespace jinze::serve {
namespace {

using input::Field;
using input::FieldKind;

std::string schema_of(const Field& field)
{
    switch (field.kind) {
        case FieldKind::day: return R"({"type":"string","format":"date"})";
        case FieldKind::flag: return R"({"type":"boolean"})";
        case FieldKind::number: return R"({"type":"integer"})";
        case FieldKind::organisations: return R"({"type":"array","items":{"type":"string"}})";
        case FieldKind::word: break;
        default: return R"({"type":"string"})";
    }
    return closed(field.words);
}

std::string schema_of(const input::Act& act)
{
    std::string properties, required;
    for (const Field& field : act.fields) {
        const std::string name = input::member_named(field.name);
        properties += (properties.empty() ? "\"" : ",\"") + name + "\":" + schema_of(field);
        if (field.is_needed()) required += (required.empty() ? "\"" : ",\"") + name + '"';
    }
    return R"({"type":"object","x-act":")" + std::string{act.name} + R"(","x-words":)" + codec::to_json(act.called()) +
           R"(,"additionalProperties":false,"properties":{)" + properties + R"(},"required":[)" + required + "]}";
}

}  // namespace

std::string closed(const words::ClosedWords& words)
{
    std::string names, called;
    for (std::size_t i = 0; i < words.names.size(); ++i) {
        const std::string name = (i ? ",\"" : "\"") + std::string{words.names[i]} + '"';
        names += name;
        if (!words.called.empty()) called += name + ":" + codec::to_json(words.called[i]);
    }
    return R"({"type":"string","enum":[)" + names + "]" + (called.empty() ? "" : R"(,"x-words":{)" + called + "}") +
           "}";
}

std::string Shapes::act()
{
    std::string all;
    for (const input::Act& act : input::all_acts()) {
        const std::string name{act.command};
        ensure(marks_.emplace(name, &act).first->second == &act);  // no other type has this name
        named_[name] = schema_of(act);
        all += (all.empty() ? "" : ",") + (R"({"$ref":"#/components/schemas/)" + name + "\"}");
    }
    return R"({"anyOf":[)" + all + "]}";
}

}  // namespace jinze::serve
