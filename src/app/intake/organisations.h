// The rows of the organisations sheet with their parents: read first, sorted, then settled.
#pragma once

#include "app/intake/pass.h"

namespace jinze::intake {

struct OrgRow {
    const sheets::Row* row = nullptr;
    std::string name, unit, leads, guides;  // as written; the first if several units are named
    bool as_parent = false;                 // 与上级党组织相同: the parent's unit is its own
    registry::OrgKind kind{};
    Day founded{};
    std::optional<Day> dissolved;
    bool rejected = false;
};

// The key of a row: an office may have the name of a body.
std::string row_key(const OrgRow& row);

// Reads and checks each row by itself. Problems go to the pass.
std::vector<OrgRow> read_organisations(Pass& pass, const Rows& rows);

// Sorts rows so that parents come before children. Rows in a cycle or below a rejected row are rejected.
std::vector<std::size_t> parents_first(Pass& pass, std::vector<OrgRow>& rows);

void reject(Pass& pass, OrgRow& row, std::string_view key, std::string cause, std::string chinese, std::string english);

}  // namespace jinze::intake
