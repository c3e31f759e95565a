// Citizen identity numbers (公民身份号码, GB 11643-1999): is this number right, and if not, what
// exactly is wrong with it. The check is strict about characters; clean_national_id() forgives what
// people paste.
//
// Source: GB 11643-1999 and ISO 7064 MOD 11-2. Area codes are not looked up: 999999 is no place and
// serves for synthetic numbers. No function here throws; every input, of any bytes, gets an answer.
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
    impossible_date,    // characters 7-14 are no day, or one before 1850
    wrong_check_digit,  // the last character does not follow from the others
    future_date,        // born after today
    digits_lost,        // the spreadsheet kept only 15 digits: the number is gone, not mistyped
};

struct IdCheck {
    IdVerdict verdict = IdVerdict::fine;
    std::size_t length = 0;    // wrong_length: how many characters there are
    std::size_t position = 0;  // wrong_character: which one, from 1
    char expected = 0;         // wrong_check_digit: what the last one should be

    bool fine() const { return verdict == IdVerdict::fine; }
    friend bool operator==(const IdCheck&, const IdCheck&) = default;
};

// Strict: exactly 18 characters, upper-case X, nothing around them. `today` bounds the birth date.
IdCheck check_national_id(std::string_view text, Day today);

// Full-width digits and letters become plain, x becomes X; spaces (also full-width and no-break),
// zero-width characters, tabs, line breaks, hyphens and a leading apostrophe go. Nothing else
// changes.
std::string clean_national_id(std::string_view text);

// What a cell of a sheet holds. `numeric`: the cell is a number, not text (then 16 digits or more
// cannot be trusted). A 15-digit number of the old kind is taken, as of the 1900s, and marked.
struct ReadId {
    IdCheck check;
    std::string number;      // 18 characters if check.fine(), else the cleaned text
    bool converted = false;  // it had 15 digits
};
ReadId read_national_id(std::string_view cell, bool numeric, Day today);

char national_id_check_digit(std::string_view first_17_digits);  // exactly 17 digits, else ensure() fails

enum class BirthSex : std::uint8_t { female, male };

// Of a number that check_national_id() found fine; else ensure() fails.
Day birth_day_of(std::string_view national_id);
BirthSex birth_sex_of(std::string_view national_id);

// 110105********002X. A text of another length is hidden whole.
std::string masked_national_id(std::string_view national_id);

// What is wrong, in one sentence that says what to do; empty when fine. They never repeat the
// number.
std::string sentence_in_chinese(const IdCheck& check);
std::string sentence_in_english(const IdCheck& check);

}  // namespace jinze::registry
