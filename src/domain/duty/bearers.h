// Who bears a duty: every organisation, post, charge or member that a bearer selector names, with the
// days on which it was there, as known on a day.
#pragma once

#include "domain/duty/obligation.h"

namespace jinze::duty {

struct Life {
    Day from{}, until{};  // until: the first day it was no longer there

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

// In order of id. Selectors that depend on where a body hangs or on who is in charge are asked per window
// by bears().
std::vector<Borne> bearers(const Facts& facts, const BearerTerms& terms, const std::vector<OrgId>& bodies, Day known);
std::optional<Borne> borne(const Facts& facts, const BearerTerms& terms, const BearerRef& bearer, Day known);
// Whether the bearer is of that kind in a window beginning on `begin`: an organ organisation is led by the
// work committee then, a branch has a committee then.
bool bears(const Facts& facts, const BearerTerms& terms, const Borne& bearer, Day begin, Day known);

}  // namespace jinze::duty
