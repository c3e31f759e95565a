// The commands of the command line. Each add_… function declares some of them on the app; when one
// of these is called, its callback sets shell.code. A new group of commands is a line here and a
// line in cli.cpp.
#pragma once

#include <iosfwd>

#include "app/desk/clock_guard.h"
#include "base/day.h"
#include "front/cli/common.h"

namespace CLI {
class App;
}

namespace jinze::cli {

// What a command may touch of the world, the district's own files apart: tests give it other
// streams and another clock.
struct Shell {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Clock clock = system_time;
    int code = done;
    desk::Steady steady = {};  // with which the clock is guarded; empty: it is believed
};

// --db (required), --key-file, --json, --lang
void add_reading_options(CLI::App& command, Common& common);
// the same, and --as and --key
void add_changing_options(CLI::App& command, Common& common);

void add_district_commands(CLI::App& app, Shell& shell);       // init, status, erase
void add_ledger_commands(CLI::App& app, Shell& shell);         // verify, receipt, prove, check-receipt
void add_record_commands(CLI::App& app, Shell& shell);         // record, correct, call, show
void add_act_commands(CLI::App& app, Shell& shell);            // found, move, appoint, reason, waive, …
void add_rule_commands(CLI::App& app, Shell& shell);           // adopt, catalogue
void add_import_commands(CLI::App& app, Shell& shell);         // import, template, export-sheet
void add_view_commands(CLI::App& app, Shell& shell);           // explain, obligations, board, export
void add_upkeep_commands(CLI::App& app, Shell& shell);         // backup, restore, check-backup, doctor
void add_account_commands(CLI::App& app, Shell& shell);        // account, provider
void add_administrator_commands(CLI::App& app, Shell& shell);  // administrator fill
void add_serve_command(CLI::App& app, Shell& shell);           // serve, openapi
void add_demo_command(CLI::App& app, Shell& shell);            // demo

}  // namespace jinze::cli
