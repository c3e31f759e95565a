// jinze recompute: its options.
#include <CLI/CLI.hpp>

#include "front/cli/commands.h"
#include "front/cli/recomputing.h"

namespace jinze::cli {

void add_score_commands(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        RecomputeAsked recompute;
    };
    auto* command =
        app.add_subcommand("recompute", "Recompute a score's file and name what differs; needs no district (复算)");
    const auto asked = std::make_shared<Request>();
    command->add_option("file", asked->recompute.file, "the file, jinze-score/1; - reads standard input")->required();
    command->add_option("--head", asked->recompute.head, "a head kept elsewhere that it must belong to, SIZE:ROOT");
    command->add_option("--sheet", asked->recompute.sheet, "also write it as a workbook with live formulas (xlsx)");
    command->add_flag("--json", asked->common.json, "answer in JSON, for programs");
    command->add_option("--lang", asked->common.lang, "language of messages: zh or en")
        ->check(CLI::IsMember({"zh", "en"}));
    command->callback(
        [&shell, asked] { shell.code = conclude(shell, asked->common, recompute(shell, asked->recompute)); });
}

}  // namespace jinze::cli
