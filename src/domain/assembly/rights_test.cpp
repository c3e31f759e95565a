#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "domain/assembly/said.h"
#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/district/tiers.h"
#include "domain/district_rules/refusals.h"
#include "domain/registry_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using registry::OrgKind;
using registry::Title;

TEST_CASE("nothing is asked of a district that is not open, and it is opened once")
{
    State empty;
    const Context context{.actor = {}, .now = start_of(today), .seal = {}, .person_by_id_number = {}};
    CHECK(decide(empty, BeginImport{}, context).error().why == refusals::district_not_open);
    District d;
    CHECK(d.why(office, OpenDistrict{}) == refusals::district_already_open);
}

TEST_CASE("the office sets up until somebody holds a post in the work committee, and not a day longer")
{
    District d;
    CHECK(d.why(office, BeginImport{}) == refusals::setup_is_over);
    CHECK(d.why(office, EnterRecord{}) == refusals::setup_is_over);
}

TEST_CASE("a right reaches what the post reaches")
{
    District d;
    const auto may_read = [&](PersonId who, OrgId org) { return may(d.state, who, Right::read, org, today); };
    CHECK(may_read(work_clerk, {}));
    CHECK(may_read(group_secretary, one));  // guided
    CHECK(may_read(organ_secretary, one));  // led
    CHECK_FALSE(may_read(organ_secretary, work));
    CHECK(may_read(branch_secretary, one));
    CHECK_FALSE(may_read(branch_secretary, two));
    CHECK(may_read(member, one));  // their own branch
    CHECK_FALSE(may_read(member, two));
    CHECK_FALSE(may_read(PersonId{99}, one));
}

TEST_CASE("a right ends with the post, on that day")
{
    District d;
    d.put(work_clerk, EndAppointment{AppointmentId{5}, today});
    CHECK_FALSE(may(d.state, branch_secretary, Right::record, one, today));
    CHECK(d.why(branch_secretary, EnterRecord{{.host = one, .performed = today}, {.title = "会"}}) ==
          refusals::right_missing);
}

TEST_CASE("a superior reads but does not record in another's name")
{
    District d;
    CHECK(may(d.state, work_secretary, Right::read, one, today));
    CHECK_FALSE(may(d.state, work_secretary, Right::record, one, today));
}

TEST_CASE("the built-in grants pass their own check") { CHECK_FALSE(check(built_in_grants())); }

TEST_CASE("a table of grants is refused for what is wrong in it, with the row")
{
    const Grant sound{OrgKind::work_committee, Title::secretary, Right::grant, Reach::everywhere};
    const auto why = [&](Grant grant) { return check(std::vector{sound, grant}).value(); };
    CHECK(check({})->why == refusals::grants_empty);
    CHECK(why({OrgKind::work_committee, Title::system_administrator, Right::read, Reach::own}) ==
          Refused{refusals::grant_to_administrator, "", 1, lists::grants});
    CHECK(why({OrgKind::branch, Title::secretary, Right::waive, Reach::own}).why == refusals::grant_decides_on_itself);
    CHECK(why({OrgKind::branch, Title::secretary, Right::read, Reach::everywhere}).why ==
          refusals::grant_unknown_combination);
    CHECK(why({OrgKind::unit, Title::secretary, Right::read, Reach::own}).why == refusals::grant_unknown_combination);
    CHECK(why({OrgKind::branch, Title::secretary, Right::import, Reach::own}).why ==
          refusals::grant_unknown_combination);
    CHECK(why(sound).why == refusals::grant_doubled);
    const Grant reads{OrgKind::branch, Title::secretary, Right::read, Reach::own};
    CHECK(check(std::vector{reads})->why == refusals::nobody_left_to_grant);
}

TEST_CASE("adopted rights take over on their day, in as many leaves as they need")
{
    District d;
    const auto all = built_in_grants();
    AdoptRights command{today, {all.begin(), all.end()}};
    std::erase_if(command.grants, [](const Grant& grant) { return grant.kind == OrgKind::branch; });
    command.from = today - days{1};
    CHECK(d.why(work_secretary, command) == refusals::from_in_the_past);
    CHECK(d.why(work_clerk, command) == refusals::right_missing);
    command.from = today + days{1};
    const auto events = d.put(work_secretary, command);
    CHECK(events.size() == (command.grants.size() + 29) / 30);
    CHECK(may(d.state, branch_secretary, Right::record, one, today));
    CHECK_FALSE(may(d.state, branch_secretary, Right::record, one, today + days{1}));
    CHECK(may(d.state, branch_secretary, Right::contest, one, today + days{1}));  // no table takes this away
    CHECK(*d.state.grants(today + days{1}) == command.grants);
}

TEST_CASE("a table of rights that fills its leaves has no empty leaf after them")
{
    District d;
    const auto all = built_in_grants();
    AdoptRights command{today, {all.begin(), all.end()}};
    std::ranges::stable_partition(command.grants, [](const Grant& it) { return it.right == Right::grant; });
    for (const std::size_t leaves : {2, 1}) {
        command.grants.resize(30 * leaves);
        CHECK(d.ask(work_secretary, command)->size() == leaves);
    }
}

TEST_CASE("the tier above leads or guides; what it decided is heard one tier higher")
{
    District d;
    const auto& people = d.state.people();
    CHECK(tier_above(people, one, today) == std::vector{organ});
    CHECK(tier_above(people, organ, today) == std::vector{work, group});
    CHECK(tier_above(people, group, today) == std::vector{committee, work});
    CHECK(hears_contests(people, work, one, today));
    CHECK_FALSE(hears_contests(people, organ, one, today));
    CHECK(hears_contests(people, committee, organ, today));
    CHECK_FALSE(hears_contests(people, work, organ, today));
    CHECK(hears_contests(people, committee, group, today));
    CHECK_FALSE(hears_contests(people, work, group, today));
    CHECK(hears_contests(people, committee, work, today));
}

TEST_CASE("every refusal has its own name and its sentences")
{
    std::set<std::string_view> names;
    for (const Refusal& it : all_refusals()) {
        CHECK_MESSAGE(names.insert(it.name).second, it.name, " is told twice");
        CHECK(it.chinese.ends_with("。"));
        CHECK(it.english.ends_with("."));
        for (const std::string_view of_the_line : {"--", "jinze "})  // the pages show them too
            CHECK((std::string{it.chinese} + std::string{it.english}).find(of_the_line) == std::string::npos);
    }
    CHECK(sentence_in_english({refusals::seat_taken, "a5", 2}) ==
          "Entry 3: That seat is held by appointment a5 at the time: end it first.");
    CHECK(sentence_in_chinese({refusals::members_left, "5"}) == "该组织尚有 5 名党员：请先转接组织关系，再撤销。");
}
