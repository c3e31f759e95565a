// Texts made to be slow. The work must grow with the length of a text and not with its square: sixteen times the text
// may cost forty times the processor time of this thread, where its square would cost 256 times.
#include <doctest/doctest.h>

#include <ctime>
#include <map>

#include "app/clauses/propose.h"
#include "app/clauses/utf16.h"
#include "base/patience.h"

using namespace jinze;
using namespace jinze::clauses;

namespace {

const KnownBody known_ones[] = {{OrgId{4}, u"中共云溪区住房和城乡建设局党组", u"区住建局"},
                                {OrgId{5}, u"中共云溪区财政局党组", u"区财政局"}};

std::u16string repeated(std::u16string_view first, std::u16string_view words, std::size_t size)
{
    std::u16string text{first};
    while (text.size() < size) text += words;
    return text;
}

double seconds_of(std::u16string_view text)
{
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    };
    const double begun = now();
    REQUIRE_FALSE(propose(text, day_at(2026, 4, 10), known_ones).pieces.empty());
    return now() - begun;
}
double least_seconds_of(std::u16string_view text, int rounds)
{
    double least = seconds_of(text);
    for (int i = 1; i < rounds; ++i) least = std::min(least, seconds_of(text));
    return least;
}

constexpr struct {
    std::u16string_view first, words;
} slow_ones[] = {
    {u"", u"各单位年底前完成"},  // a time and a directive, again and again
    {u"", u"1"},
    {u"", u"一"},
    {u"要", u"1 "},
    {u"要", u" 十"},
    {u"要", u"年底（"},
    {u"要", u"年底前完成"},
    {u"", u"要认识到"},
    {u"", u"每年"},
    {u"对", u"切实"},
    {u"对", u"切实认真甲"},
    {u"由", u"各单位"},
    {u"", u"区财政局必须2次"},
    {u"", u"甲。（"},
    {u"", u"甲。（乙）"},
    {u"", u"“《"},
    {u"", u"要“”"},
    {u"", u"一、要\n"},
    {u"", u"，对甲的"},
    {u"", u"为了解是否"},
};

}  // namespace

TEST_CASE("the work of splitting grows with the length of the text, whatever is repeated in it")
{
    constexpr std::size_t few = 6'000, many = 16 * few;
    for (const auto& it : slow_ones) {
        const double once = least_seconds_of(repeated(it.first, it.words, few), 3),
                     sixteen = least_seconds_of(repeated(it.first, it.words, many), 1);
        INFO(to_utf8(it.first), to_utf8(it.words), " ", once * 1e3, " ms, ", sixteen * 1e3, " ms");
        CHECK(sixteen < 40 * once);
    }
}

TEST_CASE("splitting stops within a sentence when nobody waits for it")
{
    int asked = 0;
    const Patience patience{[&] { return ++asked > 1; }, {}};
    CHECK_THROWS_AS(propose(repeated(u"", u"各单位年底前完成", 400'000), {}, known_ones, &patience), GivenUp);
}
