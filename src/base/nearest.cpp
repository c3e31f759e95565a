#include "base/nearest.h"

#include <algorithm>
#include <vector>

namespace jinze {
namespace {

// The edit distance: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view given, std::span<const std::string_view> known)
{
    std::optional<std::string_view> found;
    std::size_t least = 0;
    for (const std::string_view word : known) {
        if (given.size() > 2 * word.size() + 2) continue;  // bounds the cost of long input
        const std::size_t letters = distance(given, word);
        if (letters > std::max<std::size_t>(1, word.size() / 3) || (found && letters >= least)) continue;
        found = word;
        least = letters;
    }
    return found;
}

}  // namespace jinze
