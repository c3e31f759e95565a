#include "desk/article.h"

#include <doctest/doctest.h>

using namespace jinze::desk;

TEST_CASE("articles are numbered as documents print them")
{
    for (const auto& [number, said] : {std::pair{"1", "一"}, {"10", "十"}, {"12", "十二"}, {"20", "二十"}, {"21", "二十一"}, {"100", "一百"},
                                       {"103", "一百零三"}, {"112", "一百一十二"}, {"1003", "一千零三"}, {"1010", "一千零一十"}})
        CHECK_MESSAGE(in_chinese_numerals(number) == said, number);
    CHECK(article_in_chinese("12") == "第十二条");
}

TEST_CASE("what is no number stays as it is written")
{
    for (const char* written : {"", "0", "12a", "3、4", "10000", "-1"}) CHECK(in_chinese_numerals(written) == written);
}
