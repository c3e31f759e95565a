// Unified social credit codes of organisations (统一社会信用代码, GB 32100-2015), and the organisation code (GB 11714)
// in their characters 9 to 17. A wrong code gives a warning with the expected character; it never refuses an
// organisation. No function here throws, whatever the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jinze::registry {

enum class CreditVerdict : std::uint8_t {
    fine,
    wrong_length,              // not 18 characters
    wrong_character,           // not one of 0-9 A-Z without I O S V Z, or not a digit in the area code
    wrong_check_digit,         // the last character does not match the others
    wrong_organisation_check,  // character 17 does not match characters 9 to 16
};

struct CreditCheck {
    CreditVerdict verdict = CreditVerdict::fine;
    std::size_t length = 0;    // wrong_length: the number of characters
    std::size_t position = 0;  // wrong_character: its position, from 1
    char expected = 0;         // wrong_..._check...: the correct character

    bool fine() const { return verdict == CreditVerdict::fine; }
    friend bool operator==(const CreditCheck&, const CreditCheck&) = default;
};

// Strict: exactly 18 characters, upper case, no surrounding characters.
CreditCheck check_credit_code(std::string_view text);

// Makes full-width letters and digits plain and letters upper case; removes spaces, zero-width characters, line breaks
// and hyphens.
std::string clean_credit_code(std::string_view text);

char credit_code_check_digit(std::string_view first_17);       // 17 symbols of the standard, else ensure() fails
char organisation_code_check_digit(std::string_view first_8);  // 8 of 0-9 A-Z, else ensure() fails

// One sentence that says what is wrong; empty if the code is valid.
std::string sentence_in_chinese(const CreditCheck& check);
std::string sentence_in_english(const CreditCheck& check);

}  // namespace jinze::registry
