// What the rooms say, together: their refusals, the texts and the lists of their commands.
#pragma once

#include <expected>
#include <span>
#include <vector>

#include "domain/assembly/rooms.h"
#include "domain/district/refusal.h"

namespace jinze::district {

std::vector<Refusal> all_refusals();
std::vector<TextRule> all_texts();

// The command with all its texts clean, or the first that cannot be kept.
std::expected<Command, Refused> clean(const Command& command);

// What people call the entry a JSON path leads to, attendance.absent[11]: 缺席第12人：. Empty where it is of no list.
std::string entry_in_chinese(std::string_view path);
std::string entry_in_english(std::string_view path);

}  // namespace jinze::district
