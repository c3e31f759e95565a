// Finds the bearers of a duty: every organisation, post, charge or member that a selector names, with the days on which
// it existed, as known on a day.
#pragma once

#include "domain/duty/obligation.h"

namespace jinze::duty {

struct Life {
    Day from{}, until{};  // until: the first day after the end

    int days_in(Day begin, Day last) const
    {
        const Day first = std::max(from, begin), end = std::min(until, last + days{1});
        return end > first ? number_of(end) - number_of(first) : 0;
    }
};

struct Borne {
    BearerRef bearer;
    std::vector<Life> lives;

    int days_in(Day begin, Day last) const;
    Day since() const;
};

// Sorted by id. Selectors that depend on parents or charges are checked per window by bears().
std::vector<Borne> bearers(const Facts& facts, const BearerTerms& terms, const std::vector<OrgId>& bodies, Day known);
std::optional<Borne> borne(const Facts& facts, const BearerTerms& terms, const BearerRef& bearer, Day known);
// Whether the selector applies to the bearer in a window beginning on `begin`: whether the work committee leads the
// organ organisation then, or the branch has a committee then.
bool bears(const Facts& facts, const BearerTerms& terms, const Borne& bearer, Day begin, Day known);

}  // namespace jinze::duty
