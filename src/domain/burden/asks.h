// How many fields the acts of the office ask of whoever fills them in, derived from their commands; and what a type of
// matters and a scheme of assessment ask of whom. There is no second list of fields. docs/burden.md.
#pragma once

#include <string>
#include <vector>

#include "base/describe.h"
#include "domain/matter/terms.h"
#include "domain/scheme/terms.h"

namespace jinze::burden {

// A member of a command that somebody must fill in: no option, list or mark, and not the thing that the act is about,
// which the page has named already.
template <class T>
inline constexpr bool is_filled_in = !described::Optional<T> && !described::Vector<T> && !std::is_same_v<T, bool> &&
                                     !std::is_same_v<T, matter::MatterId> && !std::is_same_v<T, record::ObligationId>;

template <described::Described Command>
constexpr int fields_of()
{
    int count = 0;
    boost::mp11::mp_for_each<described::Members<Command>>(
        [&](auto member) { count += is_filled_in<described::MemberType<Command, decltype(member)>>; });
    return count;
}

inline constexpr int fields_of_own_score = 1;  // 自评分, of each judged line
inline constexpr int fields_of_statement = 1;  // what a body states of an assessed body: a figure or a finding
int fields_of_reason();                        // 说明原因
int fields_of_opening();                       // 立项, or 请示
// Of an act that a matter asks of somebody: confirming, approving, signing, progress, result, review, explaining. The
// other acts are somebody's own wish or decision, and 0.
int fields_of(matter::MatterAct act);

// One line of what is asked.
struct Ask {
    Bilingual of, what;
    int fields = 0;  // each time; 0: an act without anything to fill in

    bool operator==(const Ask&) const = default;
};

// The opening, the act of each node in order, and progress where something is handled.
std::vector<Ask> asks_of(const matter::Type& type);
// The assessed body's own score, the assessors' judgement, ballots by group of voters, what each body states of one
// assessed body. What is counted from the records asks nobody again and is no line.
std::vector<Ask> asks_of(const scheme::Scheme& scheme);

Bilingual sentence(const Ask& ask);  // 牵头单位：报结果，填2项

}  // namespace jinze::burden
