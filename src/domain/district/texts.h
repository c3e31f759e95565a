// The one door for what people write: every text of every command has a kind, a limit and a name here, and decide() cleans
// and judges it before any rule sees it. So no way in, sheet, JSON, page or command line, goes past it. Only decide() cleans:
// what lies in a ledger stays as it was written.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "domain/district/commands.h"
#include "domain/district/refusal.h"

namespace jinze::district {

enum class Spelt : std::uint8_t { name, line, text };  // clean_name, clean_line, clean_text

struct TextRule {
    TextOf of{};
    std::string_view id;  // in test/limits.json, which the pages read
    Spelt spelt{};
    int longest = 0;      // in characters
    std::string_view chinese, english;
};
std::span<const TextRule> text_rules();  // in the order of TextOf
const TextRule& rule_of(TextOf of);

// As it is kept: nothing nobody sees, nothing blank at its ends, names without blanks inside.
std::expected<std::string, Refused> clean(TextOf of, std::string_view typed, std::string_view field);

// The command with all its texts clean, or the first that cannot be kept.
std::expected<Command, Refused> clean(const Command& command);

}  // namespace jinze::district
