// What `jinze import`, `template` and `export-sheet` do after option parsing. Free of the command line parser, so
// that tests and the demo call the same code.
#pragma once

#include <string>
#include <vector>

#include "app/intake/plan.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct ImportOrder {
    district::Sheet kind{};
    std::string file;
    bool dry_run = false;
    bool confirm = false;           // confirms the points that the report asks about
    bool skip_rejected = false;     // commit the good rows although others are rejected
    bool progress = false;          // show progress also where standard error is no terminal
    std::string bad;                // the workbook of rejected rows; empty: <file>.错误.xlsx
    std::vector<std::string> keep;  // COLUMN=PURPOSE
};

// Each prints its result and returns the exit code: `refused` where rejected rows prevent the commit.
int run_import(Shell& shell, const Common& common, const ImportOrder& order);
int run_undo(Shell& shell, const Common& common, const std::string& batch);
int run_template(Shell& shell, const Common& common, district::Sheet kind, const std::string& to);
int run_export_sheet(Shell& shell, const Common& common, district::Sheet kind, const std::string& to);

}  // namespace jinze::cli
