#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/registry_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using registry::OrgKind;

namespace {

FoundOrganisation new_branch()
{
    return {OrgKind::branch, unit, organ, std::nullopt, day_at(2026, 1, 10), {"第三支部"}};
}

}  // namespace

TEST_CASE("an organisation is founded under its parent and gets the next id")
{
    District d;
    d.put(work_clerk, new_branch());
    CHECK(d.state.people().leads(OrgId{8}, today, today) == organ);
    CHECK(d.state.people().is_below(OrgId{8}, work, today, today));
}

TEST_CASE("an organisation needs a name that is not blank and not endless")
{
    District d;
    auto command = new_branch();
    command.name.text = "  ";
    CHECK(d.why(work_clerk, command) == refusals::text_missing);
    command.name.text = std::string(400, 'x');
    CHECK(d.why(work_clerk, command) == refusals::text_too_long);
}

TEST_CASE("an organisation is not founded tomorrow, nor before there was a Party")
{
    District d;
    auto command = new_branch();
    command.on = today + days{1};
    CHECK(d.why(work_clerk, command) == refusals::day_in_the_future);
    command.on = day_at(1900, 1, 1);
    CHECK(d.why(work_clerk, command) == refusals::day_implausible);
}

TEST_CASE("only the topmost organisation has no parent, and there is one of them")
{
    District d;
    auto command = new_branch();
    command.leads.reset();
    CHECK(d.why(work_clerk, command) == refusals::parent_missing);
    command.kind = OrgKind::work_committee;
    CHECK(d.why(work_clerk, command) == refusals::parent_missing);
    command.kind = OrgKind::district_committee;
    CHECK(d.why(work_clerk, command) == refusals::second_topmost);
}

TEST_CASE("a parent exists, lives, and is of a kind that leads this one")
{
    District d;
    auto command = new_branch();
    command.leads = OrgId{99};
    CHECK(d.why(work_clerk, command) == refusals::org_unknown);
    command.leads = group;
    CHECK(d.why(work_clerk, command) == refusals::parent_unfit);
    d.put(work_clerk, new_branch());
    d.put(work_clerk, DissolveOrganisation{OrgId{8}, today});
    command = {OrgKind::small_group, std::nullopt, OrgId{8}, std::nullopt, today, {"小组"}};
    CHECK(d.why(work_clerk, command) == refusals::org_dissolved);
}

TEST_CASE("only a leading group guides, and only an office is a unit")
{
    District d;
    auto command = new_branch();
    command.guides = organ;
    CHECK(d.why(work_clerk, command) == refusals::guide_unfit);
    command.guides = group;
    command.unit = organ;
    CHECK(d.why(work_clerk, command) == refusals::unit_unfit);
}

TEST_CASE("an unknown organisation is not renamed, and only a unit states its function")
{
    District d;
    CHECK(d.why(work_clerk, RenameOrganisation{OrgId{99}, {"名"}}) == refusals::org_unknown);
    CHECK(d.why(work_clerk, StateFunction{one, {"职能"}}) == refusals::not_a_unit);
    CHECK(d.ask(work_clerk, StateFunction{unit, {"职能"}}).has_value());
    CHECK(d.ask(work_clerk, RenameOrganisation{one, {"第一支部"}}).has_value());
}

TEST_CASE("a move happens after the founding and after the last move, never into a circle, never nowhere")
{
    District d;
    const auto move = [](OrgId org, std::optional<OrgId> leads, Day on) {
        return MoveOrganisation{org, leads, std::nullopt, on};
    };
    CHECK(d.why(work_clerk, move(one, work, today + days{1})) == refusals::day_in_the_future);
    CHECK(d.why(work_clerk, move(OrgId{99}, work, today)) == refusals::org_unknown);
    CHECK(d.why(work_clerk, move(one, work, founded - days{1})) == refusals::day_before_founding);
    CHECK(d.why(work_clerk, move(one, organ, today)) == refusals::not_moved);
    d.put(work_clerk, move(one, work, today - days{10}));
    CHECK(d.why(work_clerk, move(one, organ, today - days{11})) == refusals::day_before_last_move);
    d.put(work_clerk, FoundOrganisation{OrgKind::organ_committee, std::nullopt, organ, std::nullopt, today, {"下级"}});
    CHECK(d.why(work_clerk, move(organ, OrgId{8}, today)) == refusals::parent_is_below);
}

TEST_CASE("an organisation with members or organisations left in it is not dissolved")
{
    District d;
    const auto refused = d.ask(work_clerk, DissolveOrganisation{one, today});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Refused{refusals::members_left, "5"});
    CHECK(d.ask(work_clerk, DissolveOrganisation{organ, today}).error() == Refused{refusals::children_left, "2"});
    for (const std::uint32_t id : {1u, 3u, 4u, 6u, 7u})
        d.put(work_clerk, TransferMember{PersonId{id}, two, today - days{1}});
    CHECK(d.why(work_clerk, DissolveOrganisation{one, today - days{2}}) == refusals::members_left);
    CHECK(d.why(work_clerk, DissolveOrganisation{one, founded - days{1}}) == refusals::day_before_founding);
    d.put(work_clerk, DissolveOrganisation{one, today});
    CHECK(d.why(work_clerk, DissolveOrganisation{one, today}) == refusals::org_already_dissolved);
    CHECK(d.why(work_clerk, TransferMember{member, one, today}) == refusals::org_dissolved);
}

namespace {

RegisterPerson newcomer()
{
    return {.branch = one,
            .since = today,
            .kind = registry::MemberKind::probationary,
            .joined = today,
            .full_since = std::nullopt,
            .identity = {.name = "新人", .id_number = "999999198001010011"}};
}

}  // namespace

TEST_CASE("a person joins a branch and nothing else")
{
    District d;
    auto command = newcomer();
    CHECK(d.ask(work_clerk, command).has_value());
    command.branch = OrgId{99};
    CHECK(d.why(work_clerk, command) == refusals::branch_unknown);
    command.branch = organ;
    CHECK(d.why(work_clerk, command) == refusals::not_a_branch);
}

TEST_CASE("a name with two people or a remark in it is refused at the door, whichever command brings it")
{
    District d;
    auto command = newcomer();
    for (const char* typed : {"张三、李四", "钱七 转出", "同上"}) {
        command.identity.name = typed;
        CHECK_MESSAGE(d.why(work_clerk, command) == refusals::name_odd, typed);
        CHECK_MESSAGE(d.why(work_clerk, CorrectIdentity{PersonId{1}, {.name = typed}}) == refusals::name_odd, typed);
    }
    command.identity.name = "张 三";
    CHECK(d.ask(work_clerk, command).has_value());
}

TEST_CASE("the days of a member follow one another")
{
    District d;
    auto command = newcomer();
    command.since = today - days{1};
    CHECK(d.why(work_clerk, command) == refusals::day_before_joining_party);
    command.since = today + days{1};
    CHECK(d.why(work_clerk, command) == refusals::day_in_the_future);
    command = newcomer();
    command.full_since = today;
    CHECK(d.why(work_clerk, command) == refusals::full_day_unfit);
}

TEST_CASE("an ID number is right, and one person's: they sit in one branch only")
{
    District d;
    auto command = newcomer();
    command.identity.name.clear();
    CHECK(d.why(work_clerk, command) == refusals::text_missing);
    command.identity.name = "新人";
    command.identity.id_number = "110105194912310029";
    CHECK(d.why(work_clerk, command) == refusals::id_number_wrong);
    command.identity.id_number = "11010519491231002X";
    CHECK(d.ask(work_clerk, command).error() == Refused{refusals::person_already_in_a_branch, "m7"});
    CHECK(d.why(work_clerk, CorrectIdentity{deputy, command.identity}) == refusals::id_number_taken);
    CHECK(d.ask(work_clerk, CorrectIdentity{member, command.identity}).has_value());
}

TEST_CASE("a transfer leads to another branch, not before joining the old one")
{
    District d;
    CHECK(d.why(work_clerk, TransferMember{PersonId{99}, two, today}) == refusals::person_unknown);
    CHECK(d.why(work_clerk, TransferMember{member, one, today}) == refusals::already_in_that_branch);
    CHECK(d.why(work_clerk, TransferMember{member, two, founded - days{1}}) == refusals::day_before_joining_branch);
    d.put(work_clerk, EndMembership{member, registry::Leaving::died, today});
    CHECK(d.why(work_clerk, TransferMember{member, two, today}) == refusals::membership_already_ended);
}

TEST_CASE("who was transferred out may come back, and posts end with the membership")
{
    District d;
    d.put(work_clerk, EndMembership{branch_secretary, registry::Leaving::transferred_out, today - days{30}});
    CHECK(d.state.people().posts_of(branch_secretary, today, today).empty());
    CHECK(d.why(work_clerk, EndMembership{branch_secretary, registry::Leaving::died, today}) ==
          refusals::membership_already_ended);
    CHECK(d.why(work_clerk, GradeMember{branch_secretary, registry::MemberKind::probationary, today}) ==
          refusals::person_not_a_member);
    d.put(work_clerk, TransferMember{branch_secretary, two, today});
    CHECK(d.state.people().branch_of(branch_secretary, today, today) == two);
    CHECK_FALSE(d.state.people().branch_of(branch_secretary, today - days{10}, today));
}

TEST_CASE("grades change to another grade, in order of days")
{
    District d;
    using enum registry::MemberKind;
    CHECK(d.why(work_clerk, GradeMember{member, full, today}) == refusals::same_grade);
    CHECK(d.why(work_clerk, GradeMember{member, probationary, day_at(2011, 6, 30)}) == refusals::day_before_last_grade);
    d.put(work_clerk, GradeMember{member, probationary, today});
    CHECK(d.state.people().grade_of(member, today, today) == probationary);
}

TEST_CASE("marks begin once, end once, in order")
{
    District d;
    const auto mark = [](bool begins, Day on) { return MarkMember{member, registry::Mark::relaxed, begins, on}; };
    CHECK(d.why(work_clerk, mark(false, today)) == refusals::mark_not_begun);
    d.put(work_clerk, mark(true, today - days{10}));
    CHECK(d.why(work_clerk, mark(true, today)) == refusals::mark_already_begun);
    CHECK(d.why(work_clerk, mark(false, today - days{11})) == refusals::mark_ends_before_it_begins);
    d.put(work_clerk, mark(false, today - days{5}));
    CHECK(d.why(work_clerk, mark(true, today - days{6})) == refusals::mark_already_begun);
    CHECK(d.ask(work_clerk, mark(true, today)).has_value());
}

TEST_CASE("two other people with the right decide to erase a person, once")
{
    District d;
    const ErasePerson erase{member, work_secretary, {SealedId{900}}};
    CHECK(d.why(work_clerk, ErasePerson{work_clerk, work_secretary, {}}) == refusals::cannot_erase_oneself);
    CHECK(d.why(work_clerk, ErasePerson{member, member, {}}) == refusals::cannot_erase_oneself);
    CHECK(d.why(work_clerk, ErasePerson{member, work_clerk, {}}) == refusals::second_person_needed);
    CHECK(d.why(work_clerk, ErasePerson{member, deputy, {}}) == refusals::second_person_has_no_right);
    const auto events = d.put(work_clerk, erase);
    const auto& erased = std::get<registry::PersonErased>(events.front());
    CHECK(erased.rows == std::vector{SealedId{900}, d.state.people()[member].identity.row});
    CHECK(d.why(work_clerk, erase) == refusals::person_erased);
}
