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
// What stands above the title of a document with a red head: 中共云溪区委文件, 000001, 特急, 签发人：张三.
bool is_head(std::u16string_view line);
// The title, of the lines that may be: the first that is no head, with the next one if it goes on there.
std::u16string title_in(std::u16string_view given, std::u16string_view text, std::span<const Piece> pieces);

}  // namespace jinze::clauses
