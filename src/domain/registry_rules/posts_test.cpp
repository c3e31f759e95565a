#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/registry_rules/refusals.h"
#include "domain/registry_rules/texts.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using registry::Title;

TEST_CASE("a title fits its body, and the days of an appointment follow one another")
{
    District d;
    CHECK(d.why(work_clerk, AppointPerson{PersonId{99}, one, Title::member, today, {}, {}}) ==
          refusals::person_unknown);
    CHECK(d.why(work_clerk, AppointPerson{member, OrgId{99}, Title::member, today, {}, {}}) == refusals::org_unknown);
    CHECK(d.why(work_clerk, AppointPerson{member, one, Title::member, founded - days{1}, {}, {}}) ==
          refusals::org_not_yet_founded);
    CHECK(d.why(work_clerk, AppointPerson{member, group, Title::discipline_officer, today, {}, {}}) ==
          refusals::title_unfit);
    CHECK(d.why(work_clerk, AppointPerson{member, one, Title::member, today, today - days{1}, {}}) ==
          refusals::appointment_ends_before_it_begins);
    CHECK(d.why(work_clerk, AppointPerson{member, one, Title::member, today, today + days{1}, {}}) ==
          refusals::day_in_the_future);
}

TEST_CASE("who has left the Party takes no post")
{
    District d;
    d.put(work_clerk, EndMembership{member, registry::Leaving::removed, today});
    CHECK(d.why(work_clerk, AppointPerson{member, one, Title::member, today, {}, {}}) == refusals::person_not_a_member);
}

TEST_CASE("a single seat has one holder at a time: end the other first")
{
    District d;
    const AppointPerson successor{member, one, Title::secretary, today, {}, {}};
    CHECK(d.ask(work_clerk, successor).error() == Refused{refusals::seat_taken, "a5"});
    d.put(work_clerk, EndAppointment{AppointmentId{5}, today});
    const auto events = d.put(work_clerk, successor);
    CHECK(events.size() == 1);  // the same seat
    CHECK(d.state.people().holder(PostId{5}, today, today) == member);
    CHECK(d.state.people().holder(PostId{5}, today - days{1}, today) == branch_secretary);
}

TEST_CASE("a secretary's seat stands from the founding of the body, vacant until somebody takes it")
{
    District d;
    CHECK(d.state.people()[PostId{5}].life.from == founded);
    CHECK(d.state.people()[PostId{3}].life.from == took_office);
}

TEST_CASE("a title of several seats takes a seat that has fallen vacant, else a new one")
{
    District d;
    d.put(work_clerk, AppointPerson{member, group, Title::member, today, {}, {}});
    CHECK(d.state.people().posts().size() == 8);
    CHECK(d.why(work_clerk, AppointPerson{member, group, Title::member, today, {}, {}}) ==
          refusals::already_holds_such_a_post);
    d.put(work_clerk, EndAppointment{AppointmentId{8}, today});
    d.put(work_clerk, AppointPerson{organ_secretary, group, Title::member, today, {}, {}});
    CHECK(d.state.people().posts().size() == 8);
}

TEST_CASE("a successor takes the seat with the charges named, and the charges become just these")
{
    District d;
    d.put(work_clerk, EndAppointment{AppointmentId{3}, today});
    d.put(work_clerk, AppointPerson{member, group, Title::member, today, {}, {two}});
    const auto& people = d.state.people();
    CHECK(people.holder(PostId{3}, today, today) == member);
    CHECK_FALSE(people.is_deputy_in_charge(PostId{3}, today, today));
    CHECK(people.is_deputy_in_charge(PostId{3}, today - days{1}, today));
}

TEST_CASE("of several vacant seats a successor takes the one that has just the charges named")
{
    District d;
    d.put(work_clerk, AppointPerson{member, group, Title::member, today, {}, {two}});
    const PostId charged_with_two = d.state.people().posts().back().id;
    d.put(work_clerk, EndAppointment{AppointmentId{3}, today});  // the deputy's, in charge of the organ committee
    d.put(work_clerk, EndAppointment{d.state.people().appointments().back().id, today});
    const auto events = d.put(work_clerk, AppointPerson{organ_secretary, group, Title::member, today, {}, {two}});
    CHECK(events.size() == 1);
    CHECK(d.state.people().holder(charged_with_two, today, today) == organ_secretary);
}

TEST_CASE("an appointment ends once, after it began")
{
    District d;
    CHECK(d.why(work_clerk, EndAppointment{AppointmentId{99}, today}) == refusals::appointment_unknown);
    CHECK(d.why(work_clerk, EndAppointment{AppointmentId{5}, took_office - days{1}}) ==
          refusals::appointment_ends_before_it_begins);
    d.put(work_clerk, EndAppointment{AppointmentId{5}, today});
    CHECK(d.why(work_clerk, EndAppointment{AppointmentId{5}, today}) == refusals::appointment_already_ended);
}

TEST_CASE("only leaders take charge of other bodies, of each once")
{
    District d;
    CHECK(d.why(work_clerk, GiveCharge{PostId{99}, two, today}) == refusals::post_unknown);
    CHECK(d.why(work_clerk, GiveCharge{PostId{3}, OrgId{99}, today}) == refusals::org_unknown);
    CHECK(d.why(work_clerk, GiveCharge{PostId{5}, two, today}) == refusals::charge_unfit);
    CHECK(d.why(work_clerk, GiveCharge{PostId{3}, group, today}) == refusals::charge_unfit);
    CHECK(d.why(work_clerk, GiveCharge{PostId{3}, organ, today}) == refusals::charge_already_given);
    CHECK(d.ask(work_clerk, AppointPerson{member, group, Title::member, today, {}, {two, two}}).error() ==
          Refused{refusals::charge_already_given, "o7", 1, lists::charges});
    d.put(work_clerk, GiveCharge{PostId{3}, two, today});
    CHECK(d.why(work_clerk, EndCharge{ChargeId{99}, today}) == refusals::charge_unknown);
    CHECK(d.why(work_clerk, EndCharge{ChargeId{2}, today - days{1}}) == refusals::charge_ends_before_it_begins);
    d.put(work_clerk, EndCharge{ChargeId{2}, today});
    CHECK(d.why(work_clerk, EndCharge{ChargeId{2}, today}) == refusals::charge_already_ended);
}

TEST_CASE("a seat of a body that was dissolved takes charge of nothing")
{
    using registry::OrgKind;
    District d;
    const OrgId closing{9};
    d.put(work_clerk, FoundOrganisation{OrgKind::unit, {}, {}, {}, founded, {"单位"}});
    d.put(work_clerk, FoundOrganisation{OrgKind::leading_group, OrgId{8}, committee, {}, founded, {"领导班子"}});
    d.put(work_clerk, AppointPerson{member, closing, Title::member, took_office, {}, {}});
    d.put(work_clerk, DissolveOrganisation{closing, today});
    CHECK(d.ask(work_clerk, GiveCharge{d.state.people().posts().back().id, two, today}).error() ==
          Refused{refusals::org_dissolved, "o9"});
}
