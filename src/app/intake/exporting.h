// Shared by the exported sheets: the district as of today, and rows written by the keys of a form.
#pragma once

#include <map>

#include "app/intake/names.h"
#include "app/sheets/form.h"

namespace jinze::intake {

using Cells = std::map<std::string_view, sheets::Cell>;  // by key of the form's columns

struct Exporting {
    const district::State& state;
    desk::Directory& directory;
    const Names& names;
    Day today;

    const registry::Register& people() const { return state.people(); }
    std::string name(std::optional<OrgId> org) const { return org && *org ? names.name(*org) : std::string{}; }
};

inline sheets::Cell text_cell(std::string text) { return {.text = std::move(text)}; }
inline sheets::Cell day_cell(Day day) { return {.text = to_text(day), .kind = sheets::CellKind::day}; }

std::vector<Cells> rows_of_organisations(const Exporting& from);
std::vector<Cells> rows_of_people(const Exporting& from);
std::vector<Cells> rows_of_posts(const Exporting& from);
std::vector<Cells> rows_of_records(const Exporting& from);
std::vector<Cells> rows_of_matters(const Exporting& from);

}  // namespace jinze::intake
