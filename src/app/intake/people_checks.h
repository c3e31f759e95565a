// What a member's row says about itself that does not fit: rejected where it cannot be, asked about where it may be.
#pragma once

#include "app/intake/row.h"
#include "domain/registry/national_id.h"
#include "domain/registry/terms.h"

namespace jinze::intake {

// The ID number under `key`, if it is right; else the row is rejected. An empty cell is said
// elsewhere.
std::optional<registry::ReadId> read_id(RowReader& row, std::string_view key, Day today);

// Sex and birth as written, against the ID number. They are read for this and dropped.
void check_against_id(RowReader& row, const std::string& id_number, Day today);

struct Membership {
    registry::MemberKind kind{};
    Day joined{};
    std::optional<Day> full_since;  // nothing where what stands there cannot be
};
// Age at joining, a year on probation, 13 months at most.
void check_membership(RowReader& row, Membership& member, const std::string& id_number, Day today);

// Of a full member who is new here, or new as one.
void ask_for_full_day(RowReader& row, Membership& member, Day today);

}  // namespace jinze::intake
