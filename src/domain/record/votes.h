// Computes quorums and majorities, in whole numbers: 以上 includes the number itself, 超过 does not. Source: domain
// table 3.4 (支部工作条例 art. 11-12, 党组工作条例 art. 27, 基层组织选举工作条例).
#pragma once

#include <algorithm>

#include "domain/record/terms.h"

namespace jinze::record {

// Only an election may leave a person on the roster out of those due (基层组织选举工作条例).
inline bool is_election(const Content& content)
{
    const auto elects = [](const Vote& it) { return it.act == Act::election || it.act == Act::officers; };
    return content.kind == Kind::ballot || std::any_of(content.votes.begin(), content.votes.end(), elects);
}

// `due` and `present` count those with the right to vote on the act; written opinions count for admission only.
constexpr bool may_begin(Act act, int due, int present)
{
    switch (act) {
        case Act::motion:
        case Act::admission: return 2 * present >= due;
        case Act::election: return 5 * present >= 4 * due;
        case Act::officers: return 3 * present > 2 * due;
        case Act::discipline: return 3 * present >= 2 * due;
    }
    return false;
}

constexpr bool passes(const Vote& vote, int due, int present)
{
    if (!may_begin(vote.act, due, present)) return false;
    switch (vote.act) {
        case Act::motion:
        case Act::discipline: return 2 * vote.yes > due;
        case Act::admission: return 2 * (vote.yes + vote.written) > due;
        case Act::election:
        case Act::officers: return 2 * vote.yes > present;
    }
    return false;
}

// With more ballots than people present the count is void.
constexpr bool is_plausible(const Vote& vote, int present)
{
    return vote.yes >= 0 && vote.no >= 0 && vote.abstained >= 0 && vote.written >= 0 &&
           vote.yes + vote.no + vote.abstained <= present;
}

}  // namespace jinze::record
