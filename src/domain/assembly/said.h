// The rooms' refusals, texts and lists, joined.
#pragma once

#include <expected>
#include <vector>

#include "domain/assembly/rooms.h"
#include "domain/district/refusal.h"

namespace jinze::district {

std::vector<Refusal> all_refusals();
std::vector<TextRule> all_texts();

// The command with all texts cleaned, or a refusal for the first text that cannot be accepted.
std::expected<Command, Refused> clean(const Command& command);

// The name of the list entry at a JSON path: attendance.absent[11] gives 缺席第12人：. Empty if it is in no list.
std::string entry_in_chinese(std::string_view path);
std::string entry_in_english(std::string_view path);

}  // namespace jinze::district
