// The table of acts as subcommands, and the acts that also need a file: records and rules.
#include <CLI/CLI.hpp>

#include "app/desk/adopted.h"
#include "app/input/acts.h"
#include "app/input/assessment_input.h"
#include "front/cli/change.h"
#include "front/cli/files.h"
#include "front/cli/records.h"
#include "front/cli/rules.h"

namespace jinze::cli {
namespace {

using namespace input;

struct ActAsked {
    Common common;
    Fields fields;
    std::vector<std::string> files;
    bool built_in = false;
};
using Shared = std::shared_ptr<ActAsked>;

void add_field(CLI::App& command, const Field& field, const Shared& asked)
{
    const std::string name = field.name;
    const auto keep = [asked, name](const std::string& text) { asked->fields[name] = text; };
    switch (field.place) {
        case Field::Place::first: command.add_option_function<std::string>(name, keep, field.help)->required(); break;
        case Field::Place::needed:
            command.add_option_function<std::string>("--" + name, keep, field.help)->required();
            break;
        case Field::Place::optional: command.add_option_function<std::string>("--" + name, keep, field.help); break;
        case Field::Place::flag:
            command.add_flag_callback("--" + name, [asked, name] { asked->fields[name] = "yes"; }, field.help);
            break;
    }
}

// Does not depend on the order of the fields.
std::string input_of(const std::string& command, const Fields& fields, const std::string& file = {})
{
    std::string input = command;
    for (const auto& [name, value] : fields) input += '\n' + name + '=' + std::to_string(value.size()) + ':' + value;
    return input + "\n\n" + file;
}

Planner meaning_of(const Act& act, const Fields& fields)
{
    return [&act, &fields](const input::Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        Line line{fields, naming};
        district::Command command = act.meant(line);
        if (line.no()) return std::unexpected{*line.no()};
        return Change{{std::move(command)}, {}};
    };
}

void add_act(CLI::App& app, Shell& shell, const Act& act)
{
    auto* command = app.add_subcommand(act.name, act.help);
    const auto asked = std::make_shared<ActAsked>();
    for (const Field& field : act.fields) add_field(*command, field, asked);
    add_changing_options(*command, asked->common);
    command->callback([&act, &shell, asked] {
        shell.code = change(shell, asked->common, input_of(act.name, asked->fields), meaning_of(act, asked->fields));
    });
}

// A command whose content is one file. `think` gets the file's text and the fields.
using ThinkOfFile = Planner (*)(std::string text, Fields& fields);

void add_with_file(CLI::App& parent, Shell& shell, const Act& act, ThinkOfFile think)
{
    auto* command = parent.add_subcommand(act.name, act.help);
    const auto asked = std::make_shared<ActAsked>();
    for (const Field& field : act.fields) add_field(*command, field, asked);
    command->add_option("file", asked->files, "the file; - reads standard input")->required()->expected(1);
    add_changing_options(*command, asked->common);
    command->callback([&shell, asked, think, name = std::string{act.name}] {
        auto text = file_text(asked->files.front(), shell.in);
        if (!text) {
            shell.code = say(shell, asked->common, bad_input(asked->files.front(), text.error()));
            return;
        }
        const std::string input = input_of(name, asked->fields, *text);
        shell.code = change(shell, asked->common, input, think(*std::move(text), asked->fields));
    });
}

void add_show(CLI::App& app, Shell& shell)
{
    auto* command = app.add_subcommand("show", "Show a record with all its versions (查看记录)");
    const auto asked = std::make_shared<ActAsked>();
    command->add_option("record", asked->fields["record"], "record (r7)")->required();
    add_reading_options(*command, asked->common);
    command->callback([&shell, asked] {
        const District district = open_district(asked->common, shell.clock, shell.steady);
        const auto answer = show_record(*district.desk, asked->fields["record"]);
        shell.code = answer ? say(shell, asked->common, *answer) : say(shell, asked->common, answer.error());
    });
}

void add_adopt_duty(CLI::App& adopt, Shell& shell)
{
    static const Act act{"duty",
                         "Adopt the clock proposed for a standing duty (采用建议时限)",
                         {{"duty", Field::Place::first, "duty's code"},
                          {"from", Field::Place::optional, "from this day on (default: today)"},
                          {"basis", Field::Place::optional, "the record of the decision (r7)"}},
                         nullptr};
    auto* command = adopt.add_subcommand(act.name, act.help);
    const auto asked = std::make_shared<ActAsked>();
    for (const Field& field : act.fields) add_field(*command, field, asked);
    add_changing_options(*command, asked->common);
    command->callback([&shell, asked] {
        Fields& fields = asked->fields;
        const std::string input = input_of("adopt duty", fields);
        shell.code =
            change(shell, asked->common, input, adopting_clock(fields["duty"], fields["from"], fields["basis"]));
    });
}

void add_adopt_catalogue(CLI::App& adopt, Shell& shell)
{
    auto* command = adopt.add_subcommand("catalogue", "Adopt a later version of the catalogue's files (采用新版目录)");
    const auto asked = std::make_shared<ActAsked>();
    command->add_option("files", asked->files, "files or folders; they replace built-in ones of the same name")
        ->required();
    command->add_option("--from", asked->fields["from"], "from this day on (default: today)");
    add_changing_options(*command, asked->common);
    command->callback([&shell, asked] {
        auto files = files_at(asked->files);
        if (!files) {
            shell.code = say(shell, asked->common, files.error());
            return;
        }
        Fields fields = asked->fields;
        for (const catalogue::File& file : *files) fields["file " + file.name] = file.text;
        const std::string input = input_of("adopt catalogue", fields);
        shell.code = change(shell, asked->common, input, adopting_catalogue(*std::move(files), asked->fields["from"]));
    });
}

void add_catalogue(CLI::App& app, Shell& shell)
{
    auto* parent = app.add_subcommand("catalogue", "Check or list the catalogue of duties (职责目录)");
    parent->require_subcommand(1);
    auto* check = parent->add_subcommand("check", "Report the errors of a file, line by line");
    const auto checked = std::make_shared<ActAsked>();
    check->add_option("file", checked->files, "files to check together with the built-in ones")->required();
    check->callback([&shell, checked] {
        for (const std::string& path : checked->files)
            if (const int code = check_file(shell, path); code != done) shell.code = code;
    });
    auto* list = parent->add_subcommand("list", "List duties, topics and goals");
    const auto listed = std::make_shared<ActAsked>();
    list->add_option("--db", listed->common.db, "as this district adopted it (default: the built-in one)");
    list->add_flag("--json", listed->common.json, "answer in JSON, for programs");
    list->add_option("--lang", listed->common.lang, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    list->callback([&shell, listed] {
        const Common& common = listed->common;
        const auto shown =
            common.db.empty() ? catalogue::built_in() : desk::adopted_catalogue(*storage::open(common.db)->contents());
        shell.code = say(shell, common, list_of(shown));
    });
}

void add_matter_type(CLI::App& app, Shell& shell)
{
    auto* parent = app.add_subcommand("matter-type", "Check a type of matter (事项类型)");
    parent->require_subcommand(1);
    auto* check = parent->add_subcommand("check", "Report the errors of a file, line by line, and run its examples");
    const auto checked = std::make_shared<ActAsked>();
    check->add_option("file", checked->files, "TOML files of one type each")->required();
    check->callback([&shell, checked] {
        for (const std::string& path : checked->files)
            if (const int code = check_type(shell, path); code != done) shell.code = code;
    });
}

void add_paper(CLI::App& app, Shell& shell)
{
    auto* parent = app.add_subcommand("paper", "Check a template of papers (文书模板)");
    parent->require_subcommand(1);
    auto* check = parent->add_subcommand("check", "Report the field of a docx that is wrong, and where it stands");
    struct Checked {
        std::string file, kind = "notice";
    };
    const auto checked = std::make_shared<Checked>();
    check->add_option("file", checked->file, "the template, a docx")->required();
    std::string kinds;
    for (const auto& it : described::words<paper::PaperKind>)
        kinds += (kinds.empty() ? "" : ", ") + std::string{it.name};
    check->add_option("--kind", checked->kind, "what it is for: " + kinds + " (default: notice)");
    check->callback([&shell, checked] { shell.code = check_template(shell, checked->file, checked->kind); });
}

}  // namespace

void add_act_commands(CLI::App& app, Shell& shell)
{
    for (const Act& act : all_acts()) add_act(app, shell, act);
}

void add_record_commands(CLI::App& app, Shell& shell)
{
    add_with_file(app, shell, {"record", "Enter a record from JSON (录入记录)", {}, nullptr},
                  [](std::string json, Fields&) { return entering(record_input_from(json)); });
    add_with_file(
        app, shell,
        {"correct",
         "Correct a record; the file holds the whole new version (更正记录)",
         {{"record", Field::Place::first, "record (r7)"}},
         nullptr},
        [](std::string json, Fields& fields) { return correcting(fields["record"], record_input_from(json)); });
    add_with_file(app, shell, {"plan-assessment", "Plan the year's assessment from JSON (制定考核方案)", {}, nullptr},
                  [](std::string json, Fields&) { return planning(assessment_input_from(json)); });
    add_with_file(app, shell, {"call", "Call a meeting in advance, with its invitation (会议通知)", {}, nullptr},
                  [](std::string json, Fields&) { return calling(call_input_from(json)); });
    add_show(app, shell);
}

void add_rule_commands(CLI::App& app, Shell& shell)
{
    auto* adopt = app.add_subcommand("adopt", "Adopt rules: a duty's clock, a catalogue, holidays, rights (采用规则)");
    adopt->require_subcommand(1);
    add_adopt_duty(*adopt, shell);
    add_adopt_catalogue(*adopt, shell);
    add_with_file(*adopt, shell,
                  {"holidays",
                   "Adopt the notices of holidays of a csv or xlsx (采用放假安排)",
                   {{"confirm", Field::Place::flag, "adopt it despite the points to check (核对无误，确认采用)"}},
                   nullptr},
                  [](std::string sheet, Fields& fields) {
                      return adopting_holidays(std::move(sheet), fields.contains("confirm"));
                  });
    add_with_file(*adopt, shell,
                  {"matter-type", "Adopt a type of matter from its TOML file (采用事项类型)", {}, nullptr},
                  [](std::string toml, Fields&) { return adopting_matter_type(std::move(toml)); });
    add_with_file(*adopt, shell,
                  {"scheme",
                   "Adopt a scheme of assessment from its TOML file (采用评分办法)",
                   {{"basis", Field::Place::optional, "record (r12) of the decision that adopts it"}},
                   nullptr},
                  [](std::string toml, Fields& fields) { return adopting_scheme(std::move(toml), fields["basis"]); });
    add_with_file(*adopt, shell,
                  {"rights",
                   "Adopt the whole table of rights from JSON (采用权限表)",
                   {{"from", Field::Place::optional, "from this day on (default: today)"}},
                   nullptr},
                  [](std::string json, Fields& fields) { return adopting_rights(std::move(json), fields["from"]); });
    add_catalogue(app, shell);
    add_matter_type(app, shell);
    add_paper(app, shell);
}

}  // namespace jinze::cli
