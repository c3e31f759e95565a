#include "app/views/admin/act_table.h"

namespace jinze::views {
ActTable act_table()
{
    ActTable table;
    for (const input::Act& act : input::all_acts()) {
        ActShown shown{.name = act.name, .help = act.called()};
        shown.help.en += std::string_view{act.help}.substr(std::string_view{act.help}.find(')') + 1);
        for (const input::Field& field : act.fields)
            shown.fields.push_back({input::member_named(field.name),
                                    field.is_needed(),
                                    field.kind,
                                    field.help,
                                    {field.words.names.begin(), field.words.names.end()},
                                    field.words.called});
        table.acts.push_back(std::move(shown));
    }
    return table;
}

}  // namespace jinze::views
