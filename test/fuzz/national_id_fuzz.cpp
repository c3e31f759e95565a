// Any bytes get a verdict as an ID number and as a credit code, and the verdicts agree with each other.

#include "base/ensure.h"
#include "domain/registry/credit_code.h"
#include "domain/registry/national_id.h"

using namespace jinze;
using namespace jinze::registry;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const Day today = day_at(2026, 3, 5);

    const IdCheck strict = check_national_id(text, today);
    ensure(strict.fine() == sentence_in_chinese(strict).empty());
    ensure(strict.fine() == sentence_in_english(strict).empty());
    const std::string clean = clean_national_id(text);
    ensure(clean_national_id(clean).size() <= clean.size());
    if (strict.fine()) {
        ensure(clean == text);
        ensure(birth_day_of(text) <= today);
        ensure(masked_national_id(text).size() == 18);
        std::string wrong{text};
        wrong[17] = wrong[17] == '0' ? '1' : '0';
        ensure(check_national_id(wrong, today).expected == text[17]);
    } else if (strict.verdict == IdVerdict::wrong_check_digit) {
        std::string mended{text};
        mended[17] = strict.expected;
        const auto again = check_national_id(mended, today).verdict;
        ensure(again == IdVerdict::fine || again == IdVerdict::future_date);
    }
    for (const bool numeric : {false, true}) {
        const ReadId read = read_national_id(text, numeric, today);
        ensure(!read.check.fine() || check_national_id(read.number, today).fine());
        ensure(!numeric || !read.check.fine() || read.converted || read.number.back() == 'X');
    }

    const CreditCheck code = check_credit_code(text);
    ensure(code.fine() == sentence_in_chinese(code).empty());
    ensure(!code.fine() || clean_credit_code(text) == text);
    ensure(check_credit_code(clean_credit_code(text)).length <= size);
    return 0;
}
