// Contradictions within a member's row: rejected if impossible, asked about if possible.
#pragma once

#include "app/intake/row.h"
#include "domain/registry/national_id.h"
#include "domain/registry/terms.h"

namespace jinze::intake {

// The ID number under `key` if valid; else rejects the row. An empty cell is reported elsewhere.
std::optional<registry::ReadId> read_id(RowReader& row, std::string_view key, Day today);

// Compares sex and birth as written with the ID number. They are then discarded.
void check_against_id(RowReader& row, const std::string& id_number, Day today);

struct Membership {
    registry::MemberKind kind{};
    Day joined{};
    std::optional<Day> full_since;  // empty if the cell's value is impossible
};
// Age at joining; a probation of one year, 13 months at most.
void check_membership(RowReader& row, Membership& member, const std::string& id_number, Day today);

// For a full member who is new here, or newly full.
void ask_for_full_day(RowReader& row, Membership& member, Day today);

}  // namespace jinze::intake
