// Who hears of a change.
#include "front/serve/live.h"

#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"

using namespace jinze;
using namespace jinze::serve;
using namespace jinze::district::small;

TEST_CASE("a change of a referral touches the referral alone: no body and nobody hears of it but its readers")
{
    District d;
    Touched touched;
    touch(referral::ReferralPrepared{.referral = matter::ReferralId{1},
                                     .matter = matter::MatterId{1},
                                     .lead = group,
                                     .referrer = work,
                                     .concerned = deputy,
                                     .answer_by = today,
                                     .facts = {},
                                     .words = {}},
          d.state, touched);
    touch(referral::ReferralSent{matter::ReferralId{1}, committee, today}, d.state, touched);
    CHECK(touched.orgs.empty());
    CHECK(touched.persons.empty());
    CHECK(touched.referrals == std::vector{matter::ReferralId{1}, matter::ReferralId{1}});
}
