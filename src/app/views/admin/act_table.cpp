#include "app/views/admin/act_table.h"

namespace jinze::views {
namespace {

// Splits "Found an organisation (成立组织); what is left out …" into the two languages.
Bilingual both(const std::string& help)
{
    const auto open = help.find(" ("), close = help.find(')', open);
    if (open == help.npos || close == help.npos) return {help, help};
    return {help.substr(open + 2, close - open - 2), help.substr(0, open) + help.substr(close + 1)};
}

}  // namespace

ActTable act_table()
{
    ActTable table;
    for (const auto group : {input::registry_acts(), input::duty_acts()})
        for (const input::Act& act : group) {
            ActShown shown{.name = act.name, .help = both(act.help)};
            for (const input::Field& field : act.fields)
                shown.fields.push_back({input::member_named(field.name),
                                        field.is_needed(),
                                        field.kind,
                                        field.help,
                                        {field.words.begin(), field.words.end()}});
            table.acts.push_back(std::move(shown));
        }
    return table;
}

}  // namespace jinze::views
