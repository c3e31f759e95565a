// A standing derived from its days alone is the district's.
#include "app/score/standing.h"

#include "domain/duty/history_test.h"

using namespace jinze;
using namespace jinze::score;
namespace d = jinze::duty;

TEST_CASE("the days of an obligation give the standing and the day of fulfilment that the district finds")
{
    std::map<d::Standing, int> seen;
    CHECK(rc::check([&] {
        d::Chance chance;
        const d::History history = d::any_history(chance);
        const Day known = chance.in_2026();
        const auto town = history.lived(d::Town::later);
        const d::Facts facts = town.facts();
        for (const d::Obligation& it : d::obligations(facts, {}, known, known)) {
            const d::Judgement judged = d::evaluate(facts, it, known, known);
            const Derived found = standing_of(basis_of(facts, it, known), town.duties.working_days(known),
                                              town.duties.parameters(it.begin), known);
            ++seen[judged.standing];
            RC_ASSERT(found.standing == judged.standing);
            RC_ASSERT(found.done_on == judged.done_on);
        }
    }));
    CHECK(seen.size() >= 9);
}
