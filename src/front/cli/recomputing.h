// jinze recompute: checks a score's file on a machine without the district: what agrees, what differs and where, and
// what no file can prove. Can also write it as a workbook with live formulas.
#pragma once

#include <expected>
#include <string>

#include "app/score/report.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct RecomputeAsked {
    std::string file;   // jinze-score/1; - reads standard input
    std::string head;   // SIZE:ROOT that it must belong to; empty: none
    std::string sheet;  // the workbook to write; empty: none
};

std::expected<score::Report, Denial> recompute(Shell& shell, const RecomputeAsked& asked);
int say(Shell& shell, const Common& common, const score::Report& report);

}  // namespace jinze::cli
