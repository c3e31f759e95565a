// What a document says of itself: its number and its day.
#pragma once

#include <optional>
#include <span>

#include "app/clauses/pieces.h"
#include "base/day.h"

namespace jinze::clauses {

Span number_in(std::u16string_view text);                                     // 云委发〔2026〕7号; empty: none
std::optional<Day> day_in(std::u16string_view text, std::span<const Piece>);  // a line that is a day, the last one
bool is_day_or_number(std::u16string_view line);

}  // namespace jinze::clauses
