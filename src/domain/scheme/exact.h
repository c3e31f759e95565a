// An exact number between a scheme's figures and its total: a fraction in lowest terms. Shares of ballots and the
// scaling to the full mark are not whole hundredths; they stay exact until the total, which is rounded once.
//
// Bounds: check.cpp allows at most `ballot_groups` groups of ballots in a scheme and Facts at most `most_ballots` in a
// group, so that numerator and denominator stay below 2^126. A larger number is our error (ensure).
#pragma once

#include <string>

#include "domain/scheme/hundredths.h"

namespace jinze::scheme {

__extension__ typedef __int128 Wide;

class Exact {
public:
    constexpr Exact() = default;
    Exact(Hundredths number) : Exact{number.count(), 100} {}  // implicit: the same number
    Exact(std::int64_t above, std::int64_t below);            // below > 0

    static Exact whole(std::int64_t number) { return {number, 1}; }

    explicit operator bool() const { return above_ != 0; }
    bool is_negative() const { return above_ < 0; }

    Hundredths rounded() const;      // half up; not for negative numbers
    std::string text() const;        // "18.2", or "91.5789…" where four decimals are not all
    std::string whole_text() const;  // all of it: "18.2", or as a fraction in lowest terms, "1740/19"

    friend Exact operator+(Exact one, Exact other) { return sum(one, other, 1); }
    friend Exact operator-(Exact one, Exact other) { return sum(one, other, -1); }
    friend Exact operator*(Exact one, Exact other);
    friend Exact operator/(Exact one, Exact other);  // other > 0
    Exact& operator+=(Exact other) { return *this = *this + other; }
    Exact& operator-=(Exact other) { return *this = *this - other; }
    friend bool operator==(Exact one, Exact other) { return one.above_ == other.above_ && one.below_ == other.below_; }
    friend std::strong_ordering operator<=>(Exact one, Exact other);

private:
    static Exact sum(Exact one, Exact other, int sign);
    static Exact reduced(Wide above, Wide below);

    Wide above_ = 0, below_ = 1;
};

}  // namespace jinze::scheme
