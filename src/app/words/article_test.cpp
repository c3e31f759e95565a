#include "app/words/article.h"

#include <doctest/doctest.h>

#include <regex>

#include "base/given_test.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::words;

// The client's test (web/src/base/numerals.test.ts) reads test/numerals.json too, so both must number alike.
TEST_CASE("articles are numbered as documents print them, and what is no number stays as it is written")
{
    const std::string table = test::contents(JINZE_ROOT "/test/numerals.json");
    static const std::regex pair{R"re(\["([^"]*)", "([^"]*)"\])re"};
    int seen = 0;
    for (std::sregex_iterator it{table.begin(), table.end(), pair}, end; it != end; ++it, ++seen)
        CHECK_MESSAGE(in_chinese_numerals((*it)[1].str()) == (*it)[2].str(), (*it)[1].str());
    CHECK(seen == 16);
    CHECK(article_in_chinese("12") == "第十二条");
}
