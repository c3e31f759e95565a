// Unified social credit codes of organisations (统一社会信用代码, GB 32100-2015), and the
// organisation code (GB 11714) that each of them carries in characters 9 to 17.
//
// A wrong code is a warning with the expected character, never a reason to refuse an organisation.
// No function here throws; every input, of any bytes, gets an answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jinze::registry {

enum class CreditVerdict : std::uint8_t {
    fine,
    wrong_length,              // not 18 characters
    wrong_character,           // not one of 0-9 A-Z without I O S V Z, or no digit where the area stands
    wrong_check_digit,         // the last character does not follow from the others
    wrong_organisation_check,  // character 17 does not follow from characters 9 to 16
};

struct CreditCheck {
    CreditVerdict verdict = CreditVerdict::fine;
    std::size_t length = 0;    // wrong_length: how many characters there are
    std::size_t position = 0;  // wrong_character: which one, from 1
    char expected = 0;         // wrong_..._check...: what the character should be

    bool fine() const { return verdict == CreditVerdict::fine; }
    friend bool operator==(const CreditCheck&, const CreditCheck&) = default;
};

// Strict: exactly 18 characters, upper case, nothing around them.
CreditCheck check_credit_code(std::string_view text);

// Full-width letters and digits become plain, small letters capital; spaces, zero-width characters,
// line breaks and hyphens go.
std::string clean_credit_code(std::string_view text);

char credit_code_check_digit(std::string_view first_17);       // 17 symbols of the standard, else ensure() fails
char organisation_code_check_digit(std::string_view first_8);  // 8 of 0-9 A-Z, else ensure() fails

// What is wrong, in one sentence; empty when fine.
std::string sentence_in_chinese(const CreditCheck& check);
std::string sentence_in_english(const CreditCheck& check);

}  // namespace jinze::registry
