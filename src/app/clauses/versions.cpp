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

// Two neighbouring characters and how often they stand in a text.
struct Pair {
    std::uint32_t letters = 0;
    std::size_t times = 0;
};

std::vector<Pair> pairs_of(std::u16string_view text)
{
    std::vector<std::uint32_t> all;
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        all.push_back(std::uint32_t{text[at]} << 16 | std::uint32_t{text[at + 1]});
    std::ranges::sort(all);
    std::vector<Pair> pairs;
    for (const std::uint32_t letters : all) {
        if (pairs.empty() || pairs.back().letters != letters) pairs.push_back({letters, 0});
        ++pairs.back().times;
    }
    return pairs;
}
std::size_t count_of_pairs(std::u16string_view text) { return text.empty() ? 0 : text.size() - 1; }

struct Place {  // of a pair in one of the texts
    Pair pair;
    std::size_t text = 0;
};

// Dice's coefficient: 0 nothing in common, 1 the same pairs.
double likeness(std::size_t common, std::size_t a, std::size_t b)
{
    return 2.0 * static_cast<double>(common) / static_cast<double>(a + b);
}

struct Likely {
    double likeness = 0;
    std::size_t was = 0, now = 0;
};

class Comparing {
public:
    Comparing(std::span<const std::u16string> was, std::span<const std::u16string> now, const Patience* patience)
        : of_was_(was.size()), of_now_(now.size()), patience_{patience}
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

    // The pairs of the texts of the later version that are not joined, in the order of their letters.
    std::vector<Place> places_in_now() const
    {
        std::vector<Place> places;
        for (std::size_t j = 0; j < now_.size(); ++j) {
            if (of_now_[j]) continue;
            look(patience_);
            for (const Pair& pair : pairs_of(now_[j])) places.push_back({pair, j});
        }
        std::ranges::sort(places, {}, [](const Place& it) { return it.pair.letters; });
        return places;
    }

    void join_alike()
    {
        const std::vector<Place> places = places_in_now();
        const auto letters_of = [](const Place& it) { return it.pair.letters; };
        std::vector<Likely> likely;
        std::vector<std::size_t> common(now_.size());
        for (std::size_t i = 0; i < was_.size(); ++i) {
            if (of_was_[i]) continue;
            std::ranges::fill(common, 0);
            for (const Pair& pair : pairs_of(was_[i])) {
                look(patience_);
                for (const Place& it : std::ranges::equal_range(places, pair.letters, {}, letters_of))
                    common[it.text] += std::min(pair.times, it.pair.times);
            }
            for (std::size_t j = 0; j < now_.size(); ++j) {
                if (common[j] == 0) continue;
                const double alike = likeness(common[j], count_of_pairs(was_[i]), count_of_pairs(now_[j]));
                if (alike >= alike_enough) likely.push_back({alike, i, j});
            }
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
    const Patience* patience_;
};

}  // namespace

std::vector<Compared> compared(std::span<const std::u16string> was, std::span<const std::u16string> now,
                               const Patience* patience)
{
    return Comparing{was, now, patience}.compare();
}

}  // namespace jinze::clauses
