#include "app/clauses/versions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <random>

using namespace jinze::clauses;

namespace {

// The same, said simply: of all that are not equal to one, the most alike first.
std::vector<std::optional<std::size_t>> joined_simply(const std::vector<std::u16string>& was,
                                                      const std::vector<std::u16string>& now)
{
    struct Alike {
        double likeness;
        std::size_t was, now;
    };
    std::vector<std::optional<std::size_t>> of_was(was.size()), of_now(now.size());
    const auto join = [&](std::size_t i, std::size_t j) {
        if (!of_was[i] && !of_now[j]) of_was[i] = j, of_now[j] = i;
    };
    for (std::size_t j = 0; j < now.size(); ++j)
        for (std::size_t i = 0; i < was.size(); ++i)
            if (was[i] == now[j]) join(i, j);
    std::vector<Alike> all;
    for (std::size_t i = 0; i < was.size(); ++i)
        for (std::size_t j = 0; j < now.size(); ++j) {
            if (of_was[i] || of_now[j] || was[i].size() < 2 || now[j].size() < 2) continue;
            std::map<std::u16string, int> left;
            for (std::size_t at = 0; at + 1 < was[i].size(); ++at) ++left[was[i].substr(at, 2)];
            int common = 0;
            for (std::size_t at = 0; at + 1 < now[j].size(); ++at)
                if (left[now[j].substr(at, 2)]-- > 0) ++common;
            const double alike = 2.0 * common / static_cast<double>(was[i].size() + now[j].size() - 2);
            if (alike >= 0.5) all.push_back({alike, i, j});
        }
    std::ranges::stable_sort(all, std::greater{}, &Alike::likeness);
    for (const Alike& it : all) join(it.was, it.now);
    return of_now;
}

}  // namespace

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

TEST_CASE("clauses are joined as the simple way of comparing each with each joins them")
{
    std::mt19937 random{17};
    const std::u16string letters = u"甲乙丙丁";
    const auto drawn = [&] {
        std::vector<std::u16string> all(random() % 9);
        for (auto& text : all)
            for (auto n = random() % 12; n > 0; --n) text += letters[random() % letters.size()];
        return all;
    };
    int changed = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto was = drawn(), now = drawn();
        const auto simply = joined_simply(was, now);
        for (const Compared& it : compared(was, now)) {
            if (it.now) REQUIRE(it.was == simply[*it.now]);
            if (it.change == Change::changed) ++changed;
        }
    }
    CHECK(changed > 1000);
}

TEST_CASE("two versions of many long clauses are compared; the time is printed")
{
    constexpr std::size_t clauses = 320, letters = 990;
    std::vector<std::u16string> was(clauses), now(clauses);
    for (std::size_t i = 0; i < clauses; ++i)
        for (std::size_t at = 0; at < letters; ++at) {
            was[i] += static_cast<char16_t>(0x4E00 + (at * 7 + i) % 5000);
            now[i] += static_cast<char16_t>(0x4E00 + (at * 7 + i * 3 + 1) % 5000);
        }
    const auto begun = std::chrono::steady_clock::now();
    const auto all = compared(was, now);
    const auto took = std::chrono::steady_clock::now() - begun;
    std::printf("%zu clauses with %zu: %lld ms\n", clauses, clauses,
                static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    CHECK(all.size() >= clauses);
    int asked = 0;
    const jinze::Patience patience{[&] { return ++asked > 0; }, {}};
    CHECK_THROWS_AS(compared(was, now, &patience), jinze::GivenUp);
}
