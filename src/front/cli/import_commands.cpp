// jinze import, template, export-sheet: their options.
#include <CLI/CLI.hpp>

#include "front/cli/commands.h"
#include "front/cli/importing.h"

namespace jinze::cli {
namespace {

using district::Sheet;

constexpr std::array<Sheet, 5> kinds{Sheet::organisations, Sheet::people, Sheet::posts, Sheet::records, Sheet::matters};

struct Given {
    Common common;
    ImportOrder order;
    std::string batch, to, kind;
};

void add_import_of(CLI::App& import, Shell& shell, Sheet kind)
{
    const auto given = std::make_shared<Given>();
    given->order.kind = kind;
    ImportOrder& order = given->order;
    CLI::App* command = import.add_subcommand(std::string{intake::name_of(kind)},
                                              "import a sheet of " + std::string{intake::name_of(kind)});
    command->add_option("FILE", order.file, "xlsx or csv")->required();
    add_changing_options(*command, given->common);
    command->add_flag("--dry-run", order.dry_run, "dry run: report only, change nothing");
    command->add_flag("--confirm", order.confirm, "confirm the points that the report asks about (核对无误)");
    command->add_flag("--skip-rejected", order.skip_rejected, "import the good rows although others are rejected");
    command->add_flag("--progress", order.progress, "show progress even without a terminal");
    command->add_option("--bad", order.bad, "where to write the rejected rows (FILE.错误.xlsx)");
    command->add_option("--keep", order.keep, "COLUMN=PURPOSE: keep a column that is otherwise discarded");
    command->callback([given, &shell] { shell.code = run_import(shell, given->common, given->order); });
}

CLI::Option* add_kind(CLI::App& command, Given& given)
{
    std::vector<std::string> names;
    for (const Sheet kind : kinds) names.emplace_back(intake::name_of(kind));
    return command.add_option("KIND", given.kind, "organisations, people, posts, records or matters")
        ->required()
        ->check(CLI::IsMember{names});
}

}  // namespace

void add_import_commands(CLI::App& app, Shell& shell)
{
    CLI::App* import = app.add_subcommand("import", "import a sheet, or take an import back");
    import->require_subcommand(1);
    for (const Sheet kind : kinds) add_import_of(*import, shell, kind);

    const auto undo = std::make_shared<Given>();
    CLI::App* undone = import->add_subcommand("undo", "take an import back, if nothing refers to it");
    undone->add_option("BATCH", undo->batch, "its number")->required();
    add_changing_options(*undone, undo->common);
    undone->callback([undo, &shell] { shell.code = run_undo(shell, undo->common, undo->batch); });

    const auto empty = std::make_shared<Given>();
    CLI::App* templates = app.add_subcommand("template", "write an empty sheet of this kind");
    add_kind(*templates, *empty);
    templates->add_option("--to", empty->to, "where to write it");
    templates->callback([empty, &shell] {
        shell.code = run_template(shell, empty->common, *intake::sheet_from(empty->kind), empty->to);
    });

    const auto full = std::make_shared<Given>();
    CLI::App* exports = app.add_subcommand("export-sheet", "write the district as a sheet that can be imported");
    add_kind(*exports, *full);
    add_reading_options(*exports, full->common);
    exports->add_option("--to", full->to, "where to write it")->required();
    exports->callback([full, &shell] {
        shell.code = run_export_sheet(shell, full->common, *intake::sheet_from(full->kind), full->to);
    });
}

}  // namespace jinze::cli
