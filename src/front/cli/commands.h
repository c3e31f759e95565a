// The commands of the command line. Each add_… function declares some of them on the app; their callbacks set
// shell.code. A new group of commands is one line here and one in cli.cpp.
#pragma once

#include <iosfwd>

#include "app/desk/clock_guard.h"
#include "base/day.h"
#include "front/cli/common.h"

namespace CLI {
class App;
}

namespace jinze::cli {

// A command's access to the outside world, except the district's own files. Tests pass other streams and clocks.
struct Shell {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Clock clock = system_time;
    int code = done;
    desk::Steady steady = {};  // steady clock that guards the wall clock; empty: the wall clock is trusted
};

// --db (required), --key-file, --json, --lang
void add_reading_options(CLI::App& command, Common& common);
// The same, and --as and --key.
void add_changing_options(CLI::App& command, Common& common);

void add_district_commands(CLI::App& app, Shell& shell);       // init, status, erase
void add_ledger_commands(CLI::App& app, Shell& shell);         // verify, receipt, prove, check-receipt
void add_record_commands(CLI::App& app, Shell& shell);         // record, correct, call, show
void add_act_commands(CLI::App& app, Shell& shell);            // found, move, appoint, reason, waive, …
void add_rule_commands(CLI::App& app, Shell& shell);           // adopt, catalogue
void add_scheme_commands(CLI::App& app, Shell& shell);         // scheme check, show
void add_score_commands(CLI::App& app, Shell& shell);          // recompute
void add_import_commands(CLI::App& app, Shell& shell);         // import, template, export-sheet
void add_view_commands(CLI::App& app, Shell& shell);           // explain, obligations, board, export
void add_upkeep_commands(CLI::App& app, Shell& shell);         // backup, restore, check-backup, doctor
void add_account_commands(CLI::App& app, Shell& shell);        // account, provider
void add_administrator_commands(CLI::App& app, Shell& shell);  // administrator fill
void add_serve_command(CLI::App& app, Shell& shell);           // serve, openapi
void add_demo_command(CLI::App& app, Shell& shell);            // demo

}  // namespace jinze::cli
