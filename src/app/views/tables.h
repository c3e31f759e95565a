// Any list as a workbook, with the same filters as the list. Text stays text: what somebody typed is never taken
// for a formula.
#pragma once

#include "app/views/rules/duties.h"
#include "app/views/register/people.h"
#include "app/sheets/workbook.h"

namespace jinze::views {

struct TableAsked {
    std::optional<std::string> node, text, kind, area, standing, duty, from, to, on, topic, person, known, earlier;
};
Told<Bytes> records_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> obligations_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> people_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> organisations_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> duties_table(const Reader& reader, const TableAsked& asked);

}  // namespace jinze::views
