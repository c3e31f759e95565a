// 姓氏笔画为序: names by the strokes of the surname, then of each further character (stroke_table.h).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jinze::views {

// The places of the names in that order; equal names keep theirs. Nothing: a surname is not in the table, so that the
// order in which the meeting decided stays.
std::optional<std::vector<std::size_t>> by_strokes(std::span<const std::string> names);

}  // namespace jinze::views
