// Two versions of a document, clause by clause: what stayed, what was changed, added, or is gone. A pure function of
// the texts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/patience.h"

namespace jinze::clauses {

enum class Change : unsigned char { same, changed, added, gone };

struct Compared {
    Change change{};
    std::optional<std::size_t> was, now;  // the place in the earlier version, in the later one

    bool operator==(const Compared&) const = default;
};

// In the order of the later version; what is gone stands behind the clause that it followed. Equal texts belong
// together, then the most alike ones if at least half of them is alike. Blanks and punctuation at the end do not count.
// Throws GivenUp.
std::vector<Compared> compared(std::span<const std::u16string> was, std::span<const std::u16string> now,
                               const Patience* patience = nullptr);

}  // namespace jinze::clauses
