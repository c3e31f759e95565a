// Any list as a workbook, with the same filters as the list. Text stays text: what somebody typed is never taken
// for a formula.
#pragma once

#include "office/duties.h"
#include "office/people.h"
#include "sheets/workbook.h"

namespace jinze::office {

struct TableAsked {
    std::optional<std::string> node, text, kind, area, standing, duty, from, to, on, topic, person, known, earlier;
};
Told<Bytes> records_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> obligations_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> people_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> organisations_table(const Reader& reader, const TableAsked& asked);
Told<Bytes> duties_table(const Reader& reader, const TableAsked& asked);

}  // namespace jinze::office
