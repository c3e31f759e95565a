// The organisations sheet as rows that know their parents: read first, put in order, then settled.
#pragma once

#include "app/intake/pass.h"

namespace jinze::intake {

struct OrgRow {
    const sheets::Row* row = nullptr;
    std::string name, unit, leads, guides;  // as written; the first where several units are named
    bool as_parent = false;                 // 与上级党组织相同: the parent's unit is its own
    registry::OrgKind kind{};
    Day founded{};
    std::optional<Day> dissolved;
    bool rejected = false;
};

// By what a row is found: an office may bear the name of a body.
std::string row_key(const OrgRow& row);

// The rows as written, each read and checked by itself. Problems go to the pass.
std::vector<OrgRow> read_organisations(Pass& pass, const Rows& rows);

// Rows so that parents come before children; those in a circle, or below a rejected row, are
// rejected.
std::vector<std::size_t> parents_first(Pass& pass, std::vector<OrgRow>& rows);

void reject(Pass& pass, OrgRow& row, std::string_view key, std::string cause, std::string chinese, std::string english);

}  // namespace jinze::intake
