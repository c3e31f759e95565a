#include "domain/commendation_rules/heed.h"

#include <doctest/doctest.h>

#include "domain/commendation_rules/awards_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;

namespace {

std::vector<HeedKind> kinds_of(const Commending& d, int nominee)
{
    std::vector<HeedKind> kinds;
    for (const Heed& it : to_heed(d.state, d.award(), day_of(d.now)))
        if (it.nominee == nominee) kinds.push_back(it.kind);
    return kinds;
}

}  // namespace

TEST_CASE("open facts remind the meeting of a nominee, and leave nobody out")
{
    Commending d;
    d.forwarded({member, deputy});
    CHECK(to_heed(d.state, d.award(), june(9)).empty());
    d.put(work_clerk, MarkMember{member, registry::Mark::suspended, true, june(9)});
    CHECK(kinds_of(d, 1) == std::vector{HeedKind::suspended});
    CHECK(kinds_of(d, 2).empty());
    GiveOpinion doubt = Commending::opinions(commendation::OpinionOf::other, 2);
    doubt.objections = {2};
    d.put(work_clerk, doubt);
    CHECK(kinds_of(d, 2) == std::vector{HeedKind::doubted});
    d.put(work_clerk, DecideAwardList{award_one, d.work_meets(), {1, 2}, {}});  // people decide, not the reminders
    CHECK(d.standing(1) == commendation::NomineeStanding::listed);
    CHECK(d.standing(2) == commendation::NomineeStanding::listed);
}

TEST_CASE("whoever moved out of the district, or is no full member, is pointed out; whoever died is not")
{
    Commending d;
    d.forwarded({member, deputy});
    d.put(work_clerk, EndMembership{member, registry::Leaving::transferred_out, june(9)});
    d.put(work_clerk, GradeMember{deputy, registry::MemberKind::probationary, june(9)});
    CHECK(kinds_of(d, 1) == std::vector{HeedKind::left});
    CHECK(kinds_of(d, 2) == std::vector{HeedKind::not_full_member});
}

TEST_CASE("a body's overdue duties are counted, those of its members are not")
{
    Commending d;
    d.put(work_clerk, Commending::plan());
    d.stand_on(may_day(12));
    RecommendNominee it = d.recommending(member, d.branch_votes());
    it.title = commendation::AwardTitle::organisation;
    it.person.reset();
    it.org = one;
    d.put(branch_secretary, it);
    const auto all = to_heed(d.state, d.award(), may_day(12));
    REQUIRE(all.size() == 1);
    CHECK(all.front().kind == HeedKind::overdue_duty);
    CHECK(all.front().nominee == 1);
    CHECK(all.front().count > 1);
}
