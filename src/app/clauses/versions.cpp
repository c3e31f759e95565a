#include "app/clauses/versions.h"

#include <algorithm>
#include <map>

#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

constexpr double alike_enough = 0.5;

std::u16string bare(std::u16string_view text)
{
    std::u16string letters;
    for (const char16_t c : text)
        if (!is_blank(c) && c != u'\n') letters += c;
    while (!letters.empty() && std::u16string_view{u"。；;，"}.find(letters.back()) != std::u16string_view::npos)
        letters.pop_back();
    return letters;
}

using Pairs = std::vector<std::u16string>;  // of neighbouring characters, sorted

Pairs pairs_of(const std::u16string& text)
{
    Pairs pairs;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) pairs.push_back(text.substr(at, 2));
    std::ranges::sort(pairs);
    return pairs;
}

// Dice's coefficient: 0 nothing in common, 1 the same pairs.
double likeness(const Pairs& a, const Pairs& b)
{
    if (a.empty() || b.empty()) return 0;
    Pairs both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

struct Likely {
    double likeness = 0;
    std::size_t was = 0, now = 0;
};

class Comparing {
public:
    Comparing(std::span<const std::u16string> was, std::span<const std::u16string> now)
        : of_was_(was.size()), of_now_(now.size())
    {
        for (const auto& text : was) was_.push_back(bare(text));
        for (const auto& text : now) now_.push_back(bare(text));
    }

    std::vector<Compared> compare()
    {
        join_equal();
        join_alike();
        return in_order();
    }

private:
    void join(std::size_t was, std::size_t now) { of_was_[was] = now, of_now_[now] = was; }

    void join_equal()
    {
        std::multimap<std::u16string_view, std::size_t> places;
        for (std::size_t i = 0; i < was_.size(); ++i) places.emplace(was_[i], i);
        for (std::size_t i = 0; i < now_.size(); ++i)
            if (const auto found = places.find(now_[i]); found != places.end()) {
                join(found->second, i);
                places.erase(found);
            }
    }

    void join_alike()
    {
        std::vector<Pairs> was, now;
        for (const auto& text : was_) was.push_back(pairs_of(text));
        for (const auto& text : now_) now.push_back(pairs_of(text));
        std::vector<Likely> likely;
        for (std::size_t i = 0; i < was.size(); ++i)
            for (std::size_t j = 0; j < now.size() && !of_was_[i]; ++j) {
                if (of_now_[j]) continue;
                const double alike = likeness(was[i], now[j]);
                if (alike >= alike_enough) likely.push_back({alike, i, j});
            }
        std::ranges::stable_sort(likely, std::greater{}, &Likely::likeness);
        for (const Likely& it : likely)
            if (!of_was_[it.was] && !of_now_[it.now]) join(it.was, it.now);
    }

    std::vector<Compared> in_order() const
    {
        std::vector<Compared> all;
        const auto add_gone = [&](std::size_t from) {
            for (std::size_t i = from; i < was_.size() && !of_was_[i]; ++i) all.push_back({Change::gone, i, {}});
        };
        add_gone(0);
        for (std::size_t j = 0; j < now_.size(); ++j) {
            const auto was = of_now_[j];
            const Change change = !was ? Change::added : was_[*was] == now_[j] ? Change::same : Change::changed;
            all.push_back({change, was, j});
            if (was) add_gone(*was + 1);
        }
        return all;
    }

    std::vector<std::u16string> was_, now_;
    std::vector<std::optional<std::size_t>> of_was_, of_now_;
};

}  // namespace

std::vector<Compared> compared(std::span<const std::u16string> was, std::span<const std::u16string> now)
{
    return Comparing{was, now}.compare();
}

}  // namespace jinze::clauses
