// jinze score and jinze recompute: their options.
#include <CLI/CLI.hpp>

#include "front/cli/commands.h"
#include "front/cli/recomputing.h"
#include "front/cli/score_writing.h"

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
    auto* write = app.add_subcommand("score", "Write one body's score as a file that anybody recomputes (评分)");
    const auto wanted = std::make_shared<ScoreWanted>();
    write->add_option("body", wanted->body, "organisation: o17 or its full name")->required();
    write->add_option("--to", wanted->to, "the file to write, jinze-score/1")->required();
    write->add_option("--year", wanted->year, "the year assessed; without: last year")->check(CLI::Range(2000, 2100));
    write->add_option("--known", wanted->known, "as known on this day; without: K2, before it K1");
    add_reading_options(*write, wanted->common);
    write->callback([&shell, wanted] { shell.code = write_score(shell, *wanted); });
}

}  // namespace jinze::cli
