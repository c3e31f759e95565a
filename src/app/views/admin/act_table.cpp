#include "app/views/admin/act_table.h"

#include "domain/district/describe.h"

namespace jinze::views {
namespace {

std::string member_named(std::string_view field)
{
    std::string name{field};
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

// "Found an organisation (成立组织); what is left out …" in the two languages.
Words both(const std::string& help)
{
    const auto open = help.find(" ("), close = help.find(')', open);
    if (open == help.npos || close == help.npos) return {help, help};
    return {help.substr(open + 2, close - open - 2), help.substr(0, open) + help.substr(close + 1)};
}

template <class E>
std::vector<std::string> words_of_list()
{
    std::vector<std::string> all;
    for (const auto& word : described::words<E>) all.emplace_back(word.name);
    return all;
}

// The closed list a field takes, by its act where several fields bear one name.
std::vector<std::string> words_for(std::string_view act, std::string_view field)
{
    if (field == "kind") return act == "found" ? words_of_list<registry::OrgKind>() : words_of_list<registry::MemberKind>();
    if (field == "title") return words_of_list<registry::Title>();
    if (field == "how") return words_of_list<registry::Leaving>();
    if (field == "mark") return words_of_list<registry::Mark>();
    if (field == "outcome") return words_of_list<duty::Outcome>();
    return {};
}

const input::Field* find_field(const input::Act& act, std::string_view name)
{
    const auto found = std::find_if(act.fields.begin(), act.fields.end(), [&](const input::Field& it) { return name == it.name; });
    return found == act.fields.end() ? nullptr : &*found;
}

bool is_given(const input::Field& field, const std::string& text)
{
    if (field.place == input::Field::Place::flag) return text == "true";
    return !text.empty();
}

}  // namespace

FieldOf field_of(const input::Act& act, std::string_view name)
{
    static const std::map<std::string_view, FieldOf> known{
        {"org", FieldOf::organisation},  {"unit", FieldOf::organisation},   {"leads", FieldOf::organisation},
        {"guides", FieldOf::organisation}, {"branch", FieldOf::organisation}, {"over", FieldOf::organisation},
        {"charges", FieldOf::organisations}, {"person", FieldOf::person},   {"post", FieldOf::post},
        {"appointment", FieldOf::appointment}, {"charge", FieldOf::charge}, {"record", FieldOf::record},
        {"obligation", FieldOf::obligation}, {"duty", FieldOf::duty},       {"year", FieldOf::number},
        {"late-entry", FieldOf::number}, {"due-soon", FieldOf::number},     {"frozen", FieldOf::number},
        {"number", FieldOf::number},
        {"on", FieldOf::day},            {"from", FieldOf::day},            {"last", FieldOf::day},
        {"until", FieldOf::day},         {"since", FieldOf::day},           {"joined", FieldOf::day},
        {"full-since", FieldOf::day},    {"born", FieldOf::day},            {"performed", FieldOf::day}};
    const input::Field* field = find_field(act, name);
    if (field && field->place == input::Field::Place::flag) return FieldOf::flag;
    if (!words_for(act.name, name).empty()) return FieldOf::word;
    if (name == "reason" && std::string_view{act.name} == "parameters") return FieldOf::number;
    const auto found = known.find(name);
    return found == known.end() ? FieldOf::text : found->second;
}

ActTable act_table()
{
    ActTable table;
    for (const auto group : {input::registry_acts(), input::duty_acts()})
        for (const input::Act& act : group) {
            ActShown shown{.name = act.name, .help = both(act.help)};
            for (const input::Field& field : act.fields)
                shown.fields.push_back({.name = member_named(field.name),
                                        .needed = field.place == input::Field::Place::first || field.place == input::Field::Place::needed,
                                        .of = field_of(act, field.name),
                                        .help = field.help,
                                        .words = words_for(act.name, field.name)});
            table.acts.push_back(std::move(shown));
        }
    return table;
}

const input::Act* act_named(std::string_view name)
{
    for (const auto group : {input::registry_acts(), input::duty_acts()})
        for (const input::Act& act : group)
            if (act.name == name) return &act;
    return nullptr;
}

Told<input::Fields> act_fields(const input::Act& act, const ActInput& input)
{
    input::Fields fields;
    std::optional<std::string> foreign;
    boost::mp11::mp_for_each<described::Members<ActInput>>([&](auto member) {
        const std::optional<std::string>& text = input.*member.pointer;
        if (!text) return;
        const auto found = std::find_if(act.fields.begin(), act.fields.end(),
                                        [&](const input::Field& it) { return member_named(it.name) == member.name; });
        if (found == act.fields.end()) {
            if (!foreign) foreign = member.name;
        } else if (is_given(*found, *text)) {
            fields[found->name] = *text;
        }
    });
    if (foreign)
        return std::unexpected{input::bad_input(*foreign, {"这一事项没有这个字段，请去掉。", "This act takes no such field; leave it out."})};
    for (const input::Field& field : act.fields) {
        const bool needed = field.place == input::Field::Place::first || field.place == input::Field::Place::needed;
        if (needed && !fields.contains(field.name))
            return std::unexpected{input::bad_input(member_named(field.name), {"请填写这一项。", "This is needed."})};
    }
    return fields;
}

input::Think acting(const input::Act& act, input::Fields fields)
{
    return [&act, fields = std::move(fields)](const desk::Naming& naming, desk::Desk&) -> std::expected<input::Change, No> {
        input::Line line{fields, naming};
        auto command = act.meant(line);
        if (line.no()) {
            No no = *line.no();
            no.field = member_named(no.field);
            return std::unexpected{std::move(no)};
        }
        return input::Change{{std::move(command)}, {}};
    };
}

}  // namespace jinze::views
