// What `jinze import`, `template` and `export-sheet` do once their line is read: from a file to a
// receipt, and from a district to a file. No command line parser is seen here, so that tests and
// demo call the same.
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
    bool confirm = false;           // what the report asks about is as it says
    bool skip_rejected = false;     // commit the good rows although others are rejected
    bool progress = false;          // also where standard error is no terminal
    std::string bad;                // the workbook of rejected rows; empty: <file>.错误.xlsx
    std::vector<std::string> keep;  // COLUMN=PURPOSE
};

// Each prints and gives the exit code: refused where rows are rejected and would keep the whole
// from being done.
int run_import(Shell& shell, const Common& common, const ImportOrder& order);
int run_undo(Shell& shell, const Common& common, const std::string& batch);
int run_template(Shell& shell, const Common& common, district::Sheet kind, const std::string& to);
int run_export_sheet(Shell& shell, const Common& common, district::Sheet kind, const std::string& to);

}  // namespace jinze::cli
