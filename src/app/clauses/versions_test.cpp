#include "app/clauses/versions.h"

#include <doctest/doctest.h>

#include <random>

using namespace jinze::clauses;

TEST_CASE("clauses of two versions are the same, changed, added or gone")
{
    const std::vector<std::u16string> was{u"审批时间压减到90个工作日以内。", u"不得推诿。", u"每季度报告一次情况。"},
        now{u"审批时间压减到60个工作日以内。", u"每季度报告一次情况", u"公布监督电话。"};
    CHECK(compared(was, now) ==
          std::vector<Compared>{
              {Change::changed, 0, 0}, {Change::gone, 1, {}}, {Change::same, 2, 1}, {Change::added, {}, 2}});
    CHECK(compared({}, now).size() == 3);
    CHECK(compared(was, {}) ==
          std::vector<Compared>{{Change::gone, 0, {}}, {Change::gone, 1, {}}, {Change::gone, 2, {}}});
}

TEST_CASE("a clause that moved is the same")
{
    const std::vector<std::u16string> was{u"甲条必须办理。", u"乙条不得办理。"},
        now{u"乙条不得办理。", u"甲条必须办理。"};
    CHECK(compared(was, now) == std::vector<Compared>{{Change::same, 1, 0}, {Change::same, 0, 1}});
}

TEST_CASE("every clause of both versions stands in the comparison once")
{
    std::mt19937 random{3};
    const std::u16string letters = u"要应须不得办理。";
    const auto drawn = [&] {
        std::vector<std::u16string> all(random() % 6);
        for (auto& text : all)
            for (auto n = random() % 6; n > 0; --n) text += letters[random() % letters.size()];
        return all;
    };
    for (int round = 0; round < 2000; ++round) {
        const auto was = drawn(), now = drawn();
        std::vector<int> of_was(was.size()), of_now(now.size());
        for (const Compared& it : compared(was, now)) {
            if (it.was) ++of_was[*it.was];
            if (it.now) ++of_now[*it.now];
            CHECK((it.change == Change::added) == !it.was);
            CHECK((it.change == Change::gone) == !it.now);
        }
        for (const int times : of_was) REQUIRE(times == 1);
        for (const int times : of_now) REQUIRE(times == 1);
    }
}
