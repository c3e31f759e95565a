// A year of reference beside the next one.
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

TEST_CASE("what is held once the next notice runs is the next year's, and settles the closed one no more")
{
    Office town;
    town.adopt(terms(Bearer::branch, {.shape = Shape::reference_year}));
    town.happens(ReferenceYearOpened{Code{"duty"}, 2025, day(2025, 12, 10), day(2026, 2, 10)}, day(2025, 12, 1));
    town.happens(ReferenceYearOpened{Code{"duty"}, 2026, day(2026, 12, 10), day(2027, 2, 10)}, day(2026, 12, 1));
    town.enter(meeting(town.branch, day(2026, 12, 20)));
    CHECK(town.stands("duty@o5@2025R", day(2026, 12, 20)) == Standing::overdue);
    CHECK(town.stands("duty@o5@2026R", day(2026, 12, 20)) == Standing::done);
}
