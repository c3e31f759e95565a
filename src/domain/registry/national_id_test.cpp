#include "domain/registry/national_id.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

#include "base/given_test.h"

using namespace jinze;
using namespace jinze::registry;

namespace {

const Day today = day_at(2026, 3, 5);

// The strings of the array after "key"; of objects only those named "id". Sufficient for these files.
std::vector<std::string> strings_under(const std::string& json, const std::string& key)
{
    std::vector<std::string> found;
    auto at = json.find('"' + key + '"');
    if (at == std::string::npos) return found;
    at = json.find('[', at);
    const auto end = json.find(']', at);
    const bool objects = json.substr(at, end - at).find('{') != std::string::npos;
    std::string before;
    for (auto open = json.find('"', at); open < end; open = json.find('"', open + 1)) {
        const auto close = json.find('"', open + 1);
        std::string text = json.substr(open + 1, close - open - 1);
        if (const auto u = text.find("\\u200b"); u != std::string::npos) text.replace(u, 6, "\u200b");
        if (!objects || before == "id") found.push_back(text);
        before = text;
        open = close;
    }
    return found;
}

std::string any_valid_id(unsigned days_ago, unsigned sequence)
{
    const auto born = civil(today - days{days_ago % 36500});
    char text[40];  // 17 digits; the larger size silences a compiler warning
    std::snprintf(text, sizeof text, "999999%04d%02u%02u%03u", static_cast<int>(born.year()),
                  static_cast<unsigned>(born.month()), static_cast<unsigned>(born.day()), sequence % 1000);
    const std::string first = text;
    return first + national_id_check_digit(first);
}

}  // namespace

TEST_CASE("the two sample numbers printed in the standard are right, and so are our synthetic ones")
{
    for (const char* id : {"11010519491231002X", "440524188001010014", "999999197607010011", "999999198803150024",
                           "999999200002290035", "999999194910010045", "999999196508200114"})
        CHECK(check_national_id(id, today).fine());
}

TEST_CASE("a wrong check digit is named together with the right one")
{
    const auto check = check_national_id("110105194912310029", today);
    CHECK(check.verdict == IdVerdict::wrong_check_digit);
    CHECK(check.expected == 'X');
    CHECK(sentence_in_chinese(check) == "公民身份号码校验码不对：按前17位末位应为X，请核对整个号码。");
}

TEST_CASE("each way of being wrong has its own verdict")
{
    CHECK(check_national_id("", today).verdict == IdVerdict::wrong_length);
    CHECK(check_national_id("1101051949123100", today).length == 16);
    CHECK(check_national_id(" 11010519491231002X", today).verdict == IdVerdict::wrong_length);
    CHECK(check_national_id("11010519491231002x", today).verdict == IdVerdict::wrong_character);
    const auto letter = check_national_id("T60426199101010078", today);
    CHECK(letter.verdict == IdVerdict::wrong_character);
    CHECK(letter.position == 1);
    CHECK(check_national_id("１10105194912310029", today).position == 1);
    CHECK(check_national_id("999999199902290018", today).verdict == IdVerdict::impossible_date);
    CHECK(check_national_id("999999170001010018", today).verdict == IdVerdict::impossible_date);
    CHECK(check_national_id(any_valid_id(0, 1), today).fine());
    CHECK(check_national_id(any_valid_id(0, 1), today - days{1}).verdict == IdVerdict::future_date);
}

TEST_CASE("what people paste is cleaned: full-width digits, spaces, small x, things nobody sees")
{
    CHECK(clean_national_id(" 110105 19491231 002x\u200b\r\n") == "11010519491231002X");
    CHECK(clean_national_id("１１０１０５１９４９１２３１００２ｘ") == "11010519491231002X");
    CHECK(clean_national_id("'110105-19491231-002X\u3000\u00a0\ufeff") == "11010519491231002X");
    CHECK(clean_national_id("张三") == "张三");
}

TEST_CASE("a number of the old kind gains its century and check digit, and is marked")
{
    const auto read = read_national_id("999999760701001", false, today);
    CHECK(read.check.fine());
    CHECK(read.converted);
    CHECK(read.number == "999999197607010011");
    CHECK(read_national_id("999999761301001", true, today).check.verdict == IdVerdict::impossible_date);
}

TEST_CASE("digits lost in a spreadsheet are told from digits mistyped")
{
    const auto verdict = [](const char* cell, bool numeric) {
        return read_national_id(cell, numeric, today).check.verdict;
    };
    CHECK(verdict("1.1010519491231E+17", true) == IdVerdict::digits_lost);
    CHECK(verdict("1.1010519491231E+17", false) == IdVerdict::digits_lost);
    CHECK(verdict("1.10105e17", false) == IdVerdict::digits_lost);
    CHECK(verdict("110105194912310000", true) == IdVerdict::digits_lost);
    CHECK(verdict("110105194912310000", false) == IdVerdict::digits_lost);
    CHECK(verdict("999999197607010011", true) == IdVerdict::digits_lost);
    CHECK(verdict("999999197607010011", false) == IdVerdict::fine);
    CHECK(verdict("1E5", false) == IdVerdict::wrong_length);
    // A valid number may end in 000: as text with the right check digit it is accepted.
    for (unsigned day = 0; day < 11000; ++day)
        if (const auto id = any_valid_id(day, 100); id.back() == '0')
            CHECK(read_national_id(id, false, today).check.fine());
}

TEST_CASE("birth, sex and the masked form are read off a right number")
{
    CHECK(birth_day_of("11010519491231002X") == day_at(1949, 12, 31));
    CHECK(birth_sex_of("11010519491231002X") == BirthSex::female);
    CHECK(birth_sex_of("440524188001010014") == BirthSex::male);
    CHECK(masked_national_id("11010519491231002X") == "110105********002X");
    CHECK(masked_national_id("1101") == "****");
}

TEST_CASE("any single changed digit, and any exchange of two neighbours, is noticed")
{
    CHECK(rc::check([](unsigned day, unsigned sequence) {
        const std::string id = any_valid_id(day, sequence);
        RC_ASSERT(check_national_id(id, today).fine());
        const auto at = *rc::gen::inRange<std::size_t>(0, 17);
        std::string changed = id;
        changed[at] = static_cast<char>('0' + (changed[at] - '0' + *rc::gen::inRange(1, 10)) % 10);
        RC_ASSERT(!check_national_id(changed, today).fine());
        std::string swapped = id;
        std::swap(swapped[at], swapped[at + 1]);
        RC_ASSERT(swapped == id || !check_national_id(swapped, today).fine());
    }));
}

TEST_CASE("the public vectors agree")
{
    const auto file = test::vectors("ids/resident-id.json");
    if (!file) return;
    const std::string json = test::contents(*file);
    for (const char* key : {"standard_examples", "stdnum_examples", "synthetic_valid"}) {
        const auto ids = strings_under(json, key);
        CHECK_FALSE(ids.empty());
        for (const auto& id : ids) CHECK_MESSAGE(check_national_id(id, today).fine(), id);
    }
    const auto wrong = strings_under(json, "invalid");
    CHECK_FALSE(wrong.empty());
    for (const auto& id : wrong) CHECK_MESSAGE(!check_national_id(id, today).fine(), id);
}
