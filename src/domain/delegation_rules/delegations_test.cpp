#include "domain/delegation_rules/delegations_test.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using delegation::DelegationId;
using registry::Title;

namespace {

// A leading post for somebody, without asking the rules.
void sits(District& d, PersonId person, OrgId org, Title title)
{
    d.put(work_clerk, a_post(person, org, title, took_office));
}

}  // namespace

TEST_CASE("a deputy decides what waits for the absent person, in both names, on the dated days only")
{
    Deputies d;
    d.named();
    const auto matter = d.waiting(), later = d.waiting();
    CHECK(d.why(second_leader, ApproveMatter{matter}) == refusals::right_missing);
    d.stand_on(today + days{1});
    d.put(second_leader, ApproveMatter{matter});
    CHECK(d.leaves.back().by == second_leader);
    CHECK(d.leaves.back().behalf == work_secretary);
    const matter::Taken& taken = d.state.of<matter::Matters>()[matter].taken.back();
    CHECK(taken.by.person == second_leader);
    CHECK(taken.by.behalf == work_secretary);
    d.stand_on(today + days{5});
    CHECK(d.ask(second_leader, ApproveMatter{later}).has_value());
    d.stand_on(today + days{6});
    CHECK(d.why(second_leader, ApproveMatter{later}) == refusals::right_missing);
    CHECK(d.ask(work_secretary, ApproveMatter{later}).has_value());
}

TEST_CASE("the absent person keeps their rights, and the deputy their own")
{
    Deputies d;
    d.named();
    d.stand_on(today + days{2});
    CHECK(d.ask(work_secretary, ApproveMatter{d.waiting()}).has_value());
    const RecordId record = d.enter(second_leader, work, today);
    CHECK(d.state.records()[record].latest().by.person == second_leader);
    CHECK_FALSE(d.state.records()[record].latest().by.behalf);  // by their own right, and nothing else was said
    CHECK_FALSE(d.leaves.back().behalf);
}

TEST_CASE("a deputy says in whose place they act, where both may")
{
    Deputies d;
    d.named();
    const EnterRecord meeting{{.kind = record::Kind::meeting, .host = work, .performed = today}, {.title = "会议"}};
    Context context = d.context(second_leader);
    context.behalf = work_secretary;
    CHECK(decide(d.state, meeting, context).error().why == refusals::not_their_deputy);
    d.stand_on(today + days{1});
    context = d.context(second_leader);
    context.behalf = work_secretary;
    CHECK(in_whose_place(d.state, meeting, context) == work_secretary);
    CHECK(decide(d.state, meeting, context).has_value());
    context.behalf = group_secretary;
    CHECK(decide(d.state, meeting, context).error().why == refusals::not_their_deputy);
}

TEST_CASE("reading goes over too, since what waits has to be read")
{
    Deputies d;
    d.naming.absent = work_secretary;
    CHECK_FALSE(may(d.state, second_leader, Right::read, committee, today));
    d.naming.from = today;
    d.named();
    CHECK(may(d.state, second_leader, Right::read, committee, today));
    CHECK_FALSE(may(d.state, second_leader, Right::read, committee, today + days{6}));
    for (const Right right : {Right::manage, Right::appoint, Right::import, Right::adopt, Right::open_reference_year,
                              Right::grant, Right::erase, Right::give_reason, Right::contest})
        CHECK(may(d.state, second_leader, right, {}, today) ==
              may_in_own_name(d.state, second_leader, right, {}, today));
}

TEST_CASE("the absent person, the head of the body and a tier above name a deputy, and nobody else")
{
    Deputies d;
    CHECK(d.ask(work_secretary, d.naming).has_value());
    d.naming.absent = work_secretary;
    CHECK(d.ask(district_secretary, d.naming).has_value());
    CHECK(d.why(group_secretary, d.naming) == refusals::right_missing);
    CHECK(d.why(work_clerk, d.naming) == refusals::right_missing);
    NameDeputy of_group{
        .org = group, .deputy = group_secretary, .absent = deputy, .from = {}, .until = today + days{1}, .why = {}};
    CHECK(d.ask(group_secretary, of_group).error().why == refusals::nobody_names_themselves);
    sits(d, organ_secretary, group, Title::member);
    of_group.deputy = organ_secretary;
    CHECK(d.ask(group_secretary, of_group).has_value());  // the head
    CHECK(d.ask(work_secretary, of_group).has_value());   // above
    of_group.absent = group_secretary;
    CHECK(d.why(deputy, of_group) == refusals::right_missing);
    sits(d, deputy, group, Title::deputy_secretary);
    CHECK(d.ask(deputy, of_group).has_value());  // the head themselves is away
}

TEST_CASE("whoever may decide for a body without being above it names no deputy there")
{
    Deputies d;
    const auto all = built_in_grants();
    std::vector<Grant> grants{all.begin(), all.end()};
    grants.push_back({registry::OrgKind::work_committee, Title::clerk, Right::decide_reason, Reach::everywhere});
    d.state.apply(
        {d.now, work_secretary, RightsAdopted{.from = today, .continues = false, .grants = grants, .with = {}}});
    d.naming.absent = work_secretary;
    CHECK(d.why(work_clerk, d.naming) == refusals::not_the_head);
    d.named();
    CHECK(d.why(work_clerk, EndDelegation{named_first}) == refusals::not_the_head);
}

TEST_CASE("a deputy holds a post in the same body, a leader's deputy a leading one")
{
    Deputies d;
    const auto why = [&](PersonId absent, PersonId who) {
        d.naming.absent = absent;
        d.naming.deputy = who;
        return d.why(district_secretary, d.naming);
    };
    CHECK(why(work_secretary, work_secretary) == refusals::deputy_of_oneself);
    CHECK(why(work_secretary, group_secretary) == refusals::deputy_unfit);
    CHECK(why(work_secretary, work_clerk) == refusals::deputy_unfit);
    CHECK(why(group_secretary, second_leader) == refusals::absent_without_post);
    CHECK(why(work_secretary, PersonId{99}) == refusals::person_unknown);
    CHECK(why(PersonId{99}, second_leader) == refusals::person_unknown);
    d.naming.absent = work_clerk;
    d.naming.deputy = second_leader;
    CHECK(d.ask(work_clerk, d.naming).has_value());  // a leader may stand in for the clerk
    CHECK(fit_as_deputies(d.state, work_secretary, work, today) == std::vector{second_leader});
    CHECK(fit_as_deputies(d.state, group_secretary, work, today).empty());
    d.naming.org = OrgId{99};
    CHECK(d.why(work_clerk, d.naming) == refusals::org_unknown);
}

TEST_CASE("the days of a delegation lie ahead, end after they begin, and are ninety at most")
{
    Deputies d;
    const auto why = [&](int from, int until) {
        d.naming.from = today + days{from};
        d.naming.until = today + days{until};
        return d.ask(work_secretary, d.naming);
    };
    CHECK(why(-1, 3).error().why == refusals::absence_in_the_past);
    CHECK(why(3, 2).error().why == refusals::absence_ends_first);
    CHECK(why(0, 90).error().why == refusals::absence_too_long);
    CHECK(why(5000, 5001).error().why == refusals::day_too_far_ahead);
    CHECK(why(0, 89).has_value());
    CHECK(why(0, 0).has_value());
    d.naming.from.reset();
    d.named();
    CHECK(d.it().named.from == today);
}

TEST_CASE("an absence has one deputy, and two absences that only touch are two")
{
    Deputies d;
    d.named();
    const auto again = [&](int from, int until) {
        d.naming.from = today + days{from};
        d.naming.until = today + days{until};
        return d.ask(work_secretary, d.naming);
    };
    CHECK(again(5, 9).error().why == refusals::absence_overlaps);
    CHECK(again(0, 1).error().why == refusals::absence_overlaps);
    CHECK(again(2, 3).error().why == refusals::absence_overlaps);
    CHECK(again(6, 9).has_value());
    CHECK(again(0, 0).has_value());
    d.stand_on(today + days{2});
    d.put(work_secretary, EndDelegation{named_first});
    CHECK(again(2, 9).has_value());
}

TEST_CASE("a deputy cannot delegate, and whoever is away is no deputy")
{
    Deputies d;
    const PersonId third = branch_secretary;
    sits(d, third, work, Title::member);
    d.named();
    const NameDeputy onward{
        .org = work, .deputy = third, .absent = {}, .from = today + days{3}, .until = today + days{9}, .why = {}};
    CHECK(d.why(second_leader, onward) == refusals::deputy_cannot_delegate);
    NameDeputy to_absent = onward;
    to_absent.absent = third;
    to_absent.deputy = work_secretary;
    CHECK(d.why(district_secretary, to_absent) == refusals::deputy_is_away);
    d.stand_on(today + days{1});
    // Nor in the place of the absent person, who could name one for a body below.
    const NameDeputy below{
        .org = group, .deputy = deputy, .absent = group_secretary, .from = {}, .until = today + days{3}, .why = {}};
    CHECK(d.ask(work_secretary, below).has_value());
    CHECK(d.why(second_leader, below) == refusals::never_by_deputy);
}

TEST_CASE("what never goes over waits for the absent person")
{
    Deputies d;
    d.naming.from = today;
    d.named();
    CHECK(d.why(second_leader, RenameOrganisation{organ, {"机关党委"}}) == refusals::never_by_deputy);
    CHECK(d.why(second_leader, EndDuty{Code{"theme-day"}, today + days{1}}) == refusals::never_by_deputy);
    const auto id = d.waiting();
    d.put(second_leader, ApproveMatter{id});
    CHECK(d.why(second_leader, SummonOver{id, {}, {"会议决定"}}) == refusals::never_by_deputy);
    CHECK(d.why(second_leader, CirculateMatter{id, {}, {"会议决定"}}) == refusals::never_by_deputy);
    CHECK(d.why(group_secretary, SummonOver{id, {}, {"会议决定"}}) == refusals::right_missing);
}

TEST_CASE("a spoken instruction is confirmed by the leader, never by the deputy")
{
    Deputies d;
    d.naming.from = today;
    d.named();
    d.matter.source = matter::MatterSource::instruction;
    d.matter.instructed_by = work_secretary;
    const auto id = d.waiting();
    CHECK_FALSE(d.ask(second_leader, ConfirmMatter{id}).has_value());
    CHECK(d.ask(work_secretary, ConfirmMatter{id}).has_value());
}

TEST_CASE("no deputy decides what concerns them: their own body's, what they opened, reported or asked for")
{
    Deputies d;
    d.naming.from = today;
    d.named();
    d.put(second_leader, d.matter);  // opens it by their own right
    const matter::MatterId own{1};
    CHECK(d.why(second_leader, ApproveMatter{own}) == refusals::opener_does_not_approve);
    d.put(work_secretary, ApproveMatter{own});
    sits(d, second_leader, group, Title::member);
    CHECK(d.why(second_leader, UrgeMatter{own, {}}) == refusals::cannot_decide_own_matter);
    d.put(second_leader, AskExtension{own, today + days{40}, {"材料未到"}});
    const auto seat = d.state.people().appointments().back().id;
    d.put(work_secretary, EndAppointment{seat, today});
    CHECK(d.why(second_leader, DecideExtension{own, today + days{40}, {}}) == refusals::cannot_decide_own_matter);
    CHECK(d.ask(work_secretary, DecideExtension{own, today + days{40}, {}}).has_value());
}

TEST_CASE("no deputy closes an item that is their own or that they reported done")
{
    Deputies d;
    d.naming.from = today;
    const auto with_item = [](PersonId owner) {
        return EnterRecord{{.kind = record::Kind::meeting,
                            .host = work,
                            .performed = today,
                            .items = {{.nature = record::Nature::conclusion, .org = {}, .person = owner, .due = {}}}},
                           {.title = "会议", .place = {}, .items = {"整理台账"}, .notes = {}}};
    };
    d.put(work_clerk, with_item(second_leader));
    d.put(work_clerk, with_item(work_clerk));
    d.named();
    const auto closing = [&](RecordId record) {
        Context context = d.context(second_leader);
        context.behalf = work_secretary;
        const EnterRecord closes{
            {.kind = record::Kind::meeting, .host = work, .performed = today, .closes = record::ItemRef{record, 0}},
            {.title = "会议"}};
        return decide(d.state, closes, context);
    };
    CHECK(closing(RecordId{1}).error().why == refusals::deputy_concerned);
    CHECK(closing(RecordId{2}).has_value());
    d.put(second_leader, ReportItem{RecordId{2}, 1, {}});
    CHECK(closing(RecordId{2}).error().why == refusals::deputy_concerned);
}

TEST_CASE("what was done in somebody's place is theirs: they do not decide on it when they are back")
{
    Deputies d;
    d.naming.from = today;
    d.named();
    Context context = d.context(second_leader);
    context.behalf = work_secretary;
    const auto opened = decide(d.state, d.matter, context);
    REQUIRE(opened.has_value());
    d.state.apply({d.now, second_leader, opened->front(), work_secretary});
    CHECK(d.why(work_secretary, ApproveMatter{matter::MatterId{1}}) == refusals::opener_does_not_approve);
    CHECK(d.why(second_leader, ApproveMatter{matter::MatterId{1}}) == refusals::opener_does_not_approve);
}

TEST_CASE("what the absent person could not decide, the deputy cannot either")
{
    Deputies d;
    d.naming.from = today;
    d.named();
    sits(d, work_secretary, group, Title::member);  // now of the lead
    const auto id = d.waiting();
    CHECK(d.why(work_secretary, ApproveMatter{id}) == refusals::cannot_decide_own_matter);
    CHECK(d.why(second_leader, ApproveMatter{id}) == refusals::cannot_decide_own_matter);
}

TEST_CASE("only the posts in that body go over")
{
    Deputies d;
    sits(d, work_secretary, organ, Title::deputy_secretary);
    d.naming.from = today;
    d.named();
    CHECK(may(d.state, work_secretary, Right::record, organ, today));
    CHECK_FALSE(may(d.state, second_leader, Right::record, organ, today));
}

TEST_CASE("a delegation ends early by an act of either of the two, of the head or of a tier above")
{
    Deputies d;
    d.named();
    CHECK(d.why(group_secretary, EndDelegation{named_first}) == refusals::right_missing);
    for (const PersonId who : {work_secretary, second_leader, district_secretary})
        CHECK(d.ask(who, EndDelegation{named_first}).has_value());
    CHECK(d.why(work_secretary, EndDelegation{DelegationId{7}}) == refusals::right_missing);
    CHECK(d.why(district_secretary, EndDelegation{DelegationId{7}}) == refusals::right_missing);
    d.stand_on(today + days{2});
    const auto id = d.waiting();
    CHECK(d.ask(second_leader, ApproveMatter{id}).has_value());
    d.put(second_leader, EndDelegation{named_first});
    CHECK(d.it().ended == today + days{2});
    CHECK(d.it().ended_by == second_leader);
    CHECK(d.why(second_leader, ApproveMatter{id}) == refusals::right_missing);
    CHECK(d.why(work_secretary, EndDelegation{named_first}) == refusals::delegation_over);
}

TEST_CASE("one that has run out needs no ending")
{
    Deputies d;
    d.named();
    d.stand_on(today + days{5});
    CHECK(d.ask(work_secretary, EndDelegation{named_first}).has_value());
    d.stand_on(today + days{6});
    CHECK(d.why(work_secretary, EndDelegation{named_first}) == refusals::delegation_over);
}

TEST_CASE("nothing goes over once one of the two has left the body")
{
    for (const PersonId who : {work_secretary, second_leader}) {
        Deputies d;
        d.naming.from = today;
        d.named();
        const auto id = d.waiting();
        CHECK(d.ask(second_leader, ApproveMatter{id}).has_value());
        for (const registry::Appointment& held : d.state.people().appointments())
            if (held.person == who)
                d.state.apply(
                    {d.now, office, registry::AppointmentEnded{.appointment = held.id, .on = today, .with = {}}});
        CHECK(places_of(d.state, second_leader, today).empty());
        CHECK(d.why(second_leader, ApproveMatter{id}) == refusals::right_missing);
    }
}

TEST_CASE("the reason for an absence is sealed, at most two hundred characters")
{
    Deputies d;
    d.named();
    CHECK(d.it().named.why);
    std::string long_one;
    for (int i = 0; i < 201; ++i) long_one += "学";
    d.naming.from = today + days{20};
    d.naming.until = today + days{21};
    d.naming.why = Text{long_one};
    CHECK(d.why(work_secretary, d.naming) == refusals::text_too_long);
    d.naming.why = Text{" "};
    d.named();
    CHECK_FALSE(d.it(DelegationId{2}).named.why);
}

TEST_CASE("when the absent person is erased, why they were away is erased with them")
{
    Deputies d;
    d.naming.deputy = work_secretary;
    d.put(second_leader, d.naming);
    const SealedId why = d.it().named.why->row;
    const auto events = d.put(work_secretary, ErasePerson{.person = second_leader, .with = work_clerk, .rows = {}});
    const auto& rows = std::get<registry::PersonErased>(events.front()).rows;
    CHECK(std::ranges::find(rows, why) != rows.end());
}
