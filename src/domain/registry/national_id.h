// Citizen identity numbers (公民身份号码, GB 11643-1999): whether a number is valid and, if not, what exactly is wrong.
// The check is strict about characters; clean_national_id() first cleans pasted text. Source: GB 11643-1999 and ISO
// 7064 MOD 11-2. Area codes are not looked up: 999999 is not a place and serves for synthetic numbers. No function here
// throws, whatever the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/day.h"

namespace jinze::registry {

enum class IdVerdict : std::uint8_t {
    fine,
    wrong_length,       // not 18 characters
    wrong_character,    // not a digit, or neither digit nor X at the end
    impossible_date,    // characters 7-14 are not a date, or one before 1850
    wrong_check_digit,  // the last character does not match the others
    future_date,        // born after today
    digits_lost,        // the spreadsheet kept only 15 digits: the number cannot be recovered
};

struct IdCheck {
    IdVerdict verdict = IdVerdict::fine;
    std::size_t length = 0;    // wrong_length: the number of characters
    std::size_t position = 0;  // wrong_character: its position, from 1
    char expected = 0;         // wrong_check_digit: the correct last character

    bool fine() const { return verdict == IdVerdict::fine; }
    friend bool operator==(const IdCheck&, const IdCheck&) = default;
};

// Strict: exactly 18 characters, upper-case X, no surrounding characters. `today` is the latest valid birth date.
IdCheck check_national_id(std::string_view text, Day today);

// Makes full-width digits and letters plain and x upper case; removes spaces (also full-width and no-break), zero-width
// characters, tabs, line breaks, hyphens and a leading apostrophe. Changes nothing else.
std::string clean_national_id(std::string_view text);

// The content of a sheet's cell. `numeric`: the cell is a number, not text (16 digits or more are then not reliable).
// An old 15-digit number is converted as of the 1900s and marked.
struct ReadId {
    IdCheck check;
    std::string number;      // 18 characters if check.fine(), else the cleaned text
    bool converted = false;  // it had 15 digits
};
ReadId read_national_id(std::string_view cell, bool numeric, Day today);

char national_id_check_digit(std::string_view first_17_digits);  // exactly 17 digits, else ensure() fails

enum class BirthSex : std::uint8_t { female, male };

// Requires a number that check_national_id() found valid; else ensure() fails.
Day birth_day_of(std::string_view national_id);
BirthSex birth_sex_of(std::string_view national_id);

// 110105********002X. A text of another length is masked completely.
std::string masked_national_id(std::string_view national_id);

// One sentence that says what is wrong and what to do; empty if the number is valid. It never contains the number.
std::string sentence_in_chinese(const IdCheck& check);
std::string sentence_in_english(const IdCheck& check);

}  // namespace jinze::registry
