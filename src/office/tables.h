// Any list as a workbook, with the same filters as the list. Text stays text: what somebody typed is never taken
// for a formula.
#pragma once

#include "office/duties.h"
#include "office/people.h"
#include "sheets/workbook.h"

namespace jinze::office {

struct TableAsked {
    std::optional<std::string> node, text, kind, area, standing, duty, from, to, on;
};
// records, obligations, people, organisations or duties.
Told<Bytes> table_workbook(const Reader& reader, const std::string& list, const TableAsked& asked);

}  // namespace jinze::office
