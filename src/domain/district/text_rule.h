// Rules for user text: every text of every command has a kind, a limit and a name. decide() cleans and checks it before
// any other rule, so no source (sheet, JSON, page, command line) bypasses it. Ledgers are not cleaned: they stay as
// written.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace jinze::district {

struct Refused;

enum class Spelt : std::uint8_t { person, name, line, text };  // a person's name, clean_name, clean_line, clean_text

// One kind of text, a constant of the room whose commands use it.
struct TextRule {
    std::string_view id;  // in web/src/base/limits.json, which the pages read
    Spelt spelt{};
    int longest = 0;  // in characters
    std::string_view chinese, english;

    friend constexpr bool operator==(const TextRule& a, const TextRule& b) { return a.id == b.id; }
};

// The text to store: no invisible characters, no blanks at its ends, no blanks inside names.
std::expected<std::string, Refused> clean(const TextRule& rule, std::string_view typed, std::string_view field);

// Texts stored outside the ledger.
namespace texts {
inline constexpr TextRule suggestion{"suggestion", Spelt::text, 4000, "意见", "the suggestion"};
inline constexpr TextRule suggestion_answer{"suggestion_answer", Spelt::text, 4000, "答复", "the answer"};
inline constexpr TextRule view_name{"view_name", Spelt::line, 100, "名称", "the name"};
inline constexpr TextRule beside_the_ledger[] = {suggestion, suggestion_answer, view_name};
}  // namespace texts

}  // namespace jinze::district
