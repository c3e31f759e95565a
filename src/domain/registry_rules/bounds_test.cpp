// Days, births and parents just inside what is allowed, and just outside.
#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/registry_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;

TEST_CASE("a grade may begin on the day of the grade before it, and not tomorrow")
{
    District d;
    using enum registry::MemberKind;
    const Day since = d.state.people()[member].grades.back().span.from;
    CHECK(d.ask(work_clerk, GradeMember{member, probationary, since}).has_value());
    CHECK(d.why(work_clerk, GradeMember{member, probationary, today + days{1}}) == refusals::day_in_the_future);
}

TEST_CASE("a birth is the one that the ID number says")
{
    District d;
    CorrectIdentity command{.person = member, .identity = {.name = "某某", .id_number = "11010519491231002X"}};
    command.identity.born = day_at(1949, 12, 31);
    CHECK(d.ask(work_clerk, command).has_value());
    command.identity.born = day_at(1949, 12, 30);
    CHECK(d.why(work_clerk, command) == refusals::birth_not_as_numbered);
}

TEST_CASE("a committee without a parent is told to name one where the district has a topmost body")
{
    District d;
    for (const auto kind : {registry::OrgKind::organ_committee, registry::OrgKind::branch})
        CHECK(d.why(work_clerk, a_body(kind, {.unit = unit}, today)) == refusals::parent_missing);
}
