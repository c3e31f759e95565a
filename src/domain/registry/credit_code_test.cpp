#include "domain/registry/credit_code.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

#include "base/given_test.h"

using namespace jinze::registry;

namespace {

std::vector<std::string> codes_under(const std::string& json, const std::string& key)
{
    std::vector<std::string> found;
    const auto at = json.find('[', json.find('"' + key + '"'));
    const auto end = json.find(']', at);
    for (auto open = json.find('"', at); open < end; open = json.find('"', open + 1)) {
        const auto close = json.find('"', open + 1);
        found.push_back(json.substr(open + 1, close - open - 1));
        open = close;
    }
    return found;
}

}  // namespace

TEST_CASE("known credit codes are right, and so are our synthetic ones")
{
    for (const char* code : {"91350100M000100Y43", "91440300708461136T", "91110000600037341L", "9144030071526726XG",
                             "11999999000000019M", "11999999000000027G", "11999999000001230E", "11999999MB0000019T"})
        CHECK(check_credit_code(code).fine());
}

TEST_CASE("each way a credit code can be wrong has its own verdict and the expected character")
{
    CHECK(check_credit_code("").verdict == CreditVerdict::wrong_length);
    CHECK(check_credit_code("1199999900000001").length == 16);
    CHECK(check_credit_code("1199999900000001IM").position == 17);
    CHECK(check_credit_code("11999999O00000019M").position == 9);
    CHECK(check_credit_code("11A99999000000019M").position == 3);
    CHECK(check_credit_code("11999999000000019m").verdict == CreditVerdict::wrong_character);
    const auto digit = check_credit_code("11999999000000019N");
    CHECK(digit.verdict == CreditVerdict::wrong_check_digit);
    CHECK(digit.expected == 'M');
    CHECK(sentence_in_chinese(digit).find("应为M") != std::string::npos);
    std::string inner = "11999999000000018";
    inner += credit_code_check_digit(inner);
    const auto organisation = check_credit_code(inner);
    CHECK(organisation.verdict == CreditVerdict::wrong_organisation_check);
    CHECK(organisation.expected == '9');
}

TEST_CASE("pasted credit codes are cleaned")
{
    CHECK(clean_credit_code(" 11999999-000000019m\u3000\n") == "11999999000000019M");
    CHECK(clean_credit_code("１１９９９９９９ＭＢ００００01９ｔ") == "11999999MB0000019T");
}

TEST_CASE("any single changed character of a credit code is noticed")
{
    CHECK(rc::check([] {
        const std::string code = "11999999MB0000019T";
        const auto at = *rc::gen::inRange<std::size_t>(0, 18);
        std::string changed = code;
        changed[at] = *rc::gen::elementOf(std::string{"0123456789ABCDEFGHJKLMNPQRTUWXY"});
        RC_ASSERT(changed == code || !check_credit_code(changed).fine());
    }));
}

TEST_CASE("the public credit-code vectors agree")
{
    const auto file = jinze::test::vectors("ids/uscc.json");
    if (!file) return;
    const std::string json = jinze::test::contents(*file);
    const auto right = codes_under(json, "valid"), wrong = codes_under(json, "invalid");
    CHECK_FALSE(right.empty());
    CHECK_FALSE(wrong.empty());
    for (const auto& code : right) CHECK_MESSAGE(check_credit_code(code).fine(), code);
    for (const auto& code : wrong) CHECK_MESSAGE(!check_credit_code(code).fine(), code);
}
