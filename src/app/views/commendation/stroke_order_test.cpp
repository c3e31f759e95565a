#include "app/views/commendation/stroke_order.h"

#include <doctest/doctest.h>

using namespace jinze::views;

namespace {

std::vector<std::string> ordered(const std::vector<std::string>& names)
{
    std::vector<std::string> all;
    const auto order = by_strokes(names).value();
    for (const std::size_t at : order) all.push_back(names[at]);
    return all;
}

}  // namespace

TEST_CASE("surnames stand by the number of strokes, then by 横竖撇点折")
{
    const std::vector<std::string> right{"丁予安", "于明川", "马静宜", "王砚秋", "方若兰", "石景和", "田雨桐",
                                         "白以安", "冯知行", "乔云帆", "江映雪", "孙怀远", "苏清越", "吴长风",
                                         "何亦舟", "沈若谷", "林望舒", "罗时雨", "郑初晴", "秦守正"};
    std::vector<std::string> turned{right.rbegin(), right.rend()};
    CHECK(ordered(turned) == right);
    CHECK(ordered({"谢知远", "夏初霁", "文致远", "李澄怀", "许见微"}) ==
          std::vector<std::string>{"文致远", "许见微", "李澄怀", "夏初霁", "谢知远"});
}

TEST_CASE("the same surname goes on to the next character, and a shorter name stands first")
{
    CHECK(ordered({"李文", "李一", "李"}) == std::vector<std::string>{"李", "李一", "李文"});
    CHECK(ordered({"欧阳海", "欧一", "区明"}) == std::vector<std::string>{"区明", "欧一", "欧阳海"});
}

TEST_CASE("a surname that is not in the table leaves the order decided")
{
    CHECK_FALSE(by_strokes(std::vector<std::string>{"王一", "𠀀二"}));
    CHECK_FALSE(by_strokes(std::vector<std::string>{"王一", ""}));
    CHECK(by_strokes({})->empty());
    CHECK(by_strokes(std::vector<std::string>{"王𠀀", "王一"}) == std::vector<std::size_t>{1, 0});
}
