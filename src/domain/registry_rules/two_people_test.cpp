#include "domain/district/two_people.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/district_rules/refusals.h"
#include "domain/registry_rules/refusals.h"
#include "domain/registry_rules/two_people_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using registry::OrgKind;
using registry::Title;

namespace {

// Imports a sheet of posts as the clerk; the named person confirms it.
void import_of_posts(Town& d, std::optional<PersonId> with, const std::vector<Command>& rows)
{
    d.put(work_clerk, BeginImport{.sheet = Sheet::posts, .file = {}, .with = with});
    for (const Command& row : rows) d.put(work_clerk, row);
    d.put(work_clerk, EndImport{static_cast<int>(rows.size()), 0, 0});
}

const OrgId second_work{8};

// As in a ledger of the last release: a street's committee registered as a work committee.
struct OldTown : Town {
    OldTown()
    {
        leaves.push_back({now, work_clerk,
                          registry::OrganisationFounded{.org = second_work,
                                                        .kind = OrgKind::work_committee,
                                                        .unit = {},
                                                        .leads = committee,
                                                        .guides = {},
                                                        .on = founded,
                                                        .name = {}}});
        state.apply(leaves.back());
    }
};

}  // namespace

TEST_CASE("nobody appoints themselves, to a heavy post or a light one, nor takes a charge for themselves")
{
    Town d;
    CHECK(d.why(work_clerk, d.to(work_clerk, Title::full_time_deputy)) == refusals::nobody_appoints_themselves);
    CHECK(d.why(work_clerk, d.to(work_clerk, Title::full_time_deputy, work_secretary)) ==
          refusals::nobody_appoints_themselves);
    CHECK(d.why(work_clerk, AppointPerson{work_clerk, group, Title::member, today, {}, {}}) ==
          refusals::nobody_appoints_themselves);
    CHECK(d.why(work_clerk, AppointPerson{work_clerk, one, Title::member, today, today, {}}) ==
          refusals::nobody_appoints_themselves);
    const PostId seat = d.state.people().posts_of(work_secretary, today, today).front();
    CHECK(d.why(work_secretary, GiveCharge{seat, organ, today}) == refusals::nobody_appoints_themselves);
    d.put(work_clerk, GiveCharge{seat, organ, today});
}

TEST_CASE("a post that reaches everywhere is given and ended by two who may both appoint, and neither is appointed")
{
    Town d;
    CHECK(d.why(work_secretary, d.to(d.fourth, Title::clerk)) == refusals::second_person_first);
    CHECK(d.why(work_secretary, d.to(d.fourth, Title::clerk, work_secretary)) == refusals::second_person_unfit);
    CHECK(d.why(work_secretary, d.to(d.fourth, Title::clerk, d.fourth)) == refusals::second_person_unfit);
    CHECK(d.why(work_secretary, d.to(d.fourth, Title::clerk, branch_secretary)) == refusals::second_person_unfit);
    CHECK(d.why(work_secretary, d.to(d.fourth, Title::clerk, group_secretary)) == refusals::second_person_unfit);
    const Events given = d.put(work_secretary, d.to(d.fourth, Title::clerk, work_clerk));
    CHECK(std::get<registry::PersonAppointed>(given.back()).with == work_clerk);
    CHECK(d.why(work_secretary, EndAppointment{.appointment = d.last(), .on = today}) == refusals::second_person_first);
    d.put(work_secretary, EndAppointment{.appointment = d.last(), .on = today, .with = work_clerk});
    // Whoever loses the post may agree, if nobody else is there.
    const AppointmentId clerks = d.held_by(work_clerk);
    CHECK(d.why(work_secretary, EndAppointment{.appointment = clerks, .on = today}) == refusals::second_person_first);
    d.put(work_secretary, EndAppointment{.appointment = clerks, .on = today, .with = work_clerk});
}

TEST_CASE("posts of the district committee and the organisation department that reach everywhere take two as well")
{
    Town d;
    CHECK(d.why(work_clerk, d.to(d.fourth, Title::deputy_secretary, {}, committee)) == refusals::second_person_first);
    d.put(work_clerk, FoundOrganisation{OrgKind::organisation_department, {}, committee, {}, founded, {"组织部"}});
    const OrgId department{8};
    for (const Title title : {Title::secretary, Title::member, Title::clerk})
        CHECK(d.why(work_clerk, d.to(d.fourth, title, {}, department)) == refusals::second_person_first);
    d.put(work_clerk, d.to(d.fourth, Title::member, work_secretary, department));
    d.put(work_clerk, d.to(d.fifth, Title::member, {}, committee));  // may read what it leads, nothing else
}

TEST_CASE("a light post is given by one, as before")
{
    Town d;
    d.put(work_clerk, d.to(d.fourth, Title::member, {}, group));
    d.put(work_clerk, d.to(d.fourth, Title::organisation_officer, {}, one));
    d.put(work_clerk, d.to(d.fifth, Title::member));
    d.put(work_clerk, EndAppointment{.appointment = d.last(), .on = today});
}

TEST_CASE("a title becomes heavy on the day a table that lets it reach everywhere is adopted, not when it begins")
{
    Town d;
    std::vector<Grant> table{{OrgKind::work_committee, Title::member, Right::read, Reach::everywhere}};
    const auto built_in = built_in_grants();
    table.insert(table.end(), built_in.begin(), built_in.end());
    d.put(work_secretary, AdoptRights{.from = today + days{30}, .grants = table, .with = d.second_who_grants()});
    CHECK(d.why(work_clerk, d.to(d.fourth, Title::member)) == refusals::second_person_first);
}

TEST_CASE("a backdated appointment that has ended already takes two like any other")
{
    Town d;
    AppointPerson past = d.to(d.fourth, Title::clerk);
    past.on = took_office;
    past.until = took_office + days{1};
    CHECK(d.why(work_secretary, past) == refusals::second_person_first);
}

TEST_CASE("one person acts until there ever was another who could be the second")
{
    District alone;  // the secretary was appointed by one person, since there was nobody else
    for (const Leaf& leaf : alone.leaves)
        if (const auto* it = std::get_if<registry::PersonAppointed>(&leaf.event)) CHECK_FALSE(it->with);
    CHECK(may(alone.state, work_secretary, Right::appoint, {}, today));
    Town d;
    d.put(work_clerk, EndMembership{.person = work_secretary, .how = registry::Leaving::died, .on = today});
    CHECK(d.why(work_clerk, d.to(d.fourth, Title::clerk)) == refusals::second_person_first);
    d.put(work_clerk, d.to(d.fourth, Title::clerk, district_secretary));  // the tier above confirms
}

TEST_CASE("whom one has appointed by two is a second person; whom one would have to appoint first is not")
{
    Town d;
    CHECK(d.why(work_secretary, d.to(d.fifth, Title::deputy_secretary, d.fourth)) == refusals::second_person_unfit);
    d.put(work_secretary, d.to(d.fourth, Title::clerk, work_clerk));
    d.put(work_secretary, d.to(d.fifth, Title::deputy_secretary, d.fourth));
}

TEST_CASE("the table of rights is changed by two who may both change it, though one alone may ask")
{
    Town d;
    const std::vector<Grant> table{built_in_grants().begin(), built_in_grants().end()};
    d.put(work_secretary, AdoptRights{.from = today, .grants = table});  // nobody else has or had the right to grant
    const PersonId second = d.second_who_grants();
    CHECK(d.why(work_secretary, AdoptRights{.from = today, .grants = table}) == refusals::second_person_first);
    CHECK(d.why(work_secretary, AdoptRights{.from = today, .grants = table, .with = work_secretary}) ==
          refusals::second_person_unfit);
    CHECK(d.why(work_secretary, AdoptRights{.from = today, .grants = table, .with = work_clerk}) ==
          refusals::second_person_unfit);
    CHECK(d.why(work_secretary, AdoptRights{.from = today, .grants = table, .with = district_secretary}) ==
          refusals::second_person_unfit);
    const Events events = d.put(work_secretary, AdoptRights{.from = today, .grants = table, .with = second});
    for (const Event& event : events) CHECK(std::get<RightsAdopted>(event).with == second);
}

TEST_CASE("a sheet that gives such a post takes the confirmation of one second person for the whole sheet")
{
    Town d;
    d.put(work_clerk, BeginImport{.sheet = Sheet::posts, .file = {}});
    d.put(work_clerk, d.to(d.fourth, Title::member, {}, group));
    CHECK(d.why(work_clerk, d.to(d.fifth, Title::deputy_secretary)) == refusals::second_person_first);
    d.put(work_clerk, EndImport{1, 0, 0});
    CHECK(d.why(work_clerk, BeginImport{.sheet = Sheet::posts, .file = {}, .with = work_clerk}) ==
          refusals::second_person_unfit);
    d.put(work_clerk, BeginImport{.sheet = Sheet::posts, .file = {}, .with = work_secretary});
    d.put(work_clerk, d.to(d.fifth, Title::deputy_secretary));
    d.put(work_clerk, d.to(d.audit, Title::clerk));
    CHECK(d.why(work_clerk, d.to(work_clerk, Title::full_time_deputy)) == refusals::nobody_appoints_themselves);
    d.put(work_clerk, EndImport{2, 0, 0});
}

TEST_CASE("who is named in a sheet does not confirm it, and administrators in it want the security administrator")
{
    Town d;
    d.three_administrators();
    d.put(work_clerk, BeginImport{.sheet = Sheet::posts, .file = {}, .with = work_secretary});
    CHECK(d.why(work_clerk, d.to(d.fourth, Title::system_administrator)) == refusals::administrator_by_one);
    d.put(work_clerk, EndImport{});
    d.put(work_clerk, BeginImport{.sheet = Sheet::posts, .file = {}, .with = d.fifth});
    CHECK(d.why(work_clerk, d.to(d.fifth, Title::clerk)) == refusals::second_person_unfit);
    d.put(work_clerk, EndImport{});
    import_of_posts(d, d.security, {d.to(d.fourth, Title::system_administrator)});
}

TEST_CASE("taking an import back that gave such posts takes two, and so does one that had ended them")
{
    Town d;
    import_of_posts(d, work_secretary, {d.to(d.fourth, Title::clerk)});
    CHECK(d.why(work_clerk, UndoImport{BatchId{1}}) == refusals::second_person_first);
    CHECK(d.why(work_clerk, UndoImport{BatchId{1}, d.fifth}) == refusals::second_person_unfit);
    const Events events = d.put(work_clerk, UndoImport{BatchId{1}, work_secretary});
    CHECK(std::get<ImportUndone>(events.front()).with == work_secretary);

    Town e;
    e.put(work_secretary, e.to(e.fourth, Title::clerk, work_clerk));
    import_of_posts(e, work_secretary, {EndAppointment{.appointment = e.last(), .on = today}});
    CHECK(e.why(work_clerk, UndoImport{BatchId{1}}) == refusals::second_person_first);
}

TEST_CASE("an import that recorded a security administrator's leaving is not taken back by one")
{
    Town d;
    d.three_administrators();
    import_of_posts(d, {}, {EndMembership{.person = d.security, .how = registry::Leaving::died, .on = today}});
    CHECK(d.why(work_clerk, UndoImport{BatchId{1}}) == refusals::vacancy_at_server);
}

TEST_CASE("an import without which setting up would begin again is not taken back")
{
    District d;
    State state;
    std::uint32_t row = 0;
    const auto put = [&](PersonId actor, const Command& command) {
        const auto decided =
            decide(state, command,
                   {.actor = actor, .now = d.now, .seal = [&](const Words&) { return Sealed{SealedId{++row}, {}}; }});
        if (decided)
            for (const Event& event : *decided) state.apply({d.now, actor, event});
        return decided ? std::optional<Refusal>{} : std::optional{decided.error().why};
    };
    REQUIRE_FALSE(put(office, OpenDistrict{}));
    REQUIRE_FALSE(put(office, FoundOrganisation{OrgKind::work_committee, {}, {}, {}, founded, {"工委"}}));
    REQUIRE_FALSE(put(office, FoundOrganisation{OrgKind::branch, {}, OrgId{1}, {}, founded, {"支部"}}));
    REQUIRE_FALSE(put(office, RegisterPerson{.branch = OrgId{2},
                                             .since = founded,
                                             .joined = founded,
                                             .full_since = founded,
                                             .identity = {.name = "某某"}}));
    REQUIRE_FALSE(put(office, BeginImport{.sheet = Sheet::posts}));
    REQUIRE_FALSE(put(office, AppointPerson{PersonId{1}, OrgId{1}, Title::clerk, took_office, {}, {}}));
    REQUIRE_FALSE(put(office, EndImport{1, 0, 0}));
    CHECK(put(PersonId{1}, UndoImport{BatchId{1}}) == refusals::undo_reopens_setting_up);
    CHECK_FALSE(is_setting_up(state));
}

TEST_CASE("of the kinds that reach everywhere there is one, however a second one is asked for")
{
    Town d;
    CHECK(d.why(work_clerk, FoundOrganisation{OrgKind::work_committee, {}, committee, {}, founded, {"街道工委"}}) ==
          refusals::second_of_its_kind);
    CHECK(d.why(work_clerk, FoundOrganisation{OrgKind::district_committee, {}, {}, {}, founded, {"区委"}}) ==
          refusals::second_topmost);
    d.put(work_clerk, FoundOrganisation{OrgKind::organisation_department, {}, committee, {}, founded, {"组织部"}});
    CHECK(d.why(work_clerk,
                FoundOrganisation{OrgKind::organisation_department, {}, committee, {}, founded, {"组织部二"}}) ==
          refusals::second_of_its_kind);
}

TEST_CASE("a second work committee in an old ledger reaches nothing, until two name it")
{
    OldTown d;
    d.put(work_clerk, d.to(d.fourth, Title::secretary, {}, second_work));
    d.put(work_clerk, d.to(d.fifth, Title::clerk, {}, second_work));
    for (const Right right :
         {Right::adopt, Right::import, Right::manage, Right::appoint, Right::grant, Right::erase, Right::correct})
        CHECK_FALSE(may(d.state, d.fourth, right, OrgId{}, today));
    CHECK_FALSE(may(d.state, d.fourth, Right::read, group, today));
    CHECK_FALSE(may(d.state, d.fourth, Right::waive, group, today));
    CHECK(d.why(work_secretary, d.to(d.audit, Title::audit_administrator, {}, second_work)) == refusals::title_unfit);
    const PersonId second{11};
    d.put(work_secretary, d.to(second, Title::deputy_secretary, work_clerk));
    CHECK(d.why(d.fourth, NameBody{second_work}) == refusals::right_missing);
    CHECK(d.why(work_secretary, NameBody{second_work}) == refusals::second_person_first);
    CHECK(d.why(work_secretary, NameBody{group, second}) == refusals::not_the_districts_body);
    CHECK(d.why(work_secretary, NameBody{OrgId{99}, second}) == refusals::not_the_districts_body);
    const Events events = d.put(work_secretary, NameBody{second_work, second});
    CHECK(std::get<BodyNamed>(events.front()).with == second);
    CHECK(may(d.state, d.fourth, Right::appoint, OrgId{}, today));
    CHECK_FALSE(may(d.state, work_secretary, Right::appoint, OrgId{}, today));
}

TEST_CASE("the body whose posts reach everywhere is renamed, and not dissolved")
{
    Town d;
    d.put(work_clerk, RenameOrganisation{work, {"街道工委"}});
    CHECK(may(d.state, work_clerk, Right::appoint, OrgId{}, today));
    CHECK(d.why(work_clerk, DissolveOrganisation{work, today}) == refusals::body_of_the_district);
    CHECK(d.why(work_clerk, DissolveOrganisation{committee, today}) == refusals::body_of_the_district);
}

TEST_CASE("a street's committee and a department's lead what they lead, and decide for no other")
{
    Town d;
    d.put(work_clerk, FoundOrganisation{OrgKind::street_committee, {}, committee, {}, founded, {"街道工委"}});
    const OrgId street{8};
    d.put(work_clerk, FoundOrganisation{OrgKind::branch, {}, street, {}, founded, {"街道机关支部"}});
    const OrgId below{9};
    d.put(work_clerk, FoundOrganisation{OrgKind::department_committee, unit, committee, {}, founded, {"公安分局党委"}});
    const OrgId department{10};
    CHECK(d.why(work_clerk, d.to(d.fourth, Title::system_administrator, {}, street)) == refusals::title_unfit);
    d.put(work_clerk, d.to(d.fourth, Title::secretary, {}, street));
    d.put(work_clerk, d.to(d.fifth, Title::secretary, {}, department));
    CHECK(may(d.state, d.fourth, Right::waive, below, today));
    CHECK(may(d.state, d.fourth, Right::read, below, today));
    for (const OrgId other : {group, organ, one, work, committee, department}) {
        CHECK_FALSE(may(d.state, d.fourth, Right::waive, other, today));
        if (other != one) CHECK_FALSE(may(d.state, d.fourth, Right::read, other, today));  // their own branch
    }
    for (const Right right : {Right::adopt, Right::import, Right::manage, Right::appoint, Right::grant, Right::erase})
        for (const PersonId person : {d.fourth, d.fifth}) CHECK_FALSE(may(d.state, person, right, OrgId{}, today));
    CHECK(may(d.state, d.fifth, Right::read, department, today));
}

TEST_CASE("no grant lets a street's or a department's committee reach everywhere")
{
    std::vector<Grant> grants{built_in_grants().begin(), built_in_grants().end()};
    for (const OrgKind kind : {OrgKind::street_committee, OrgKind::department_committee}) {
        grants.push_back({kind, Title::secretary, Right::read, Reach::everywhere});
        CHECK(check(grants)->why == refusals::grant_unknown_combination);
        grants.pop_back();
    }
}

TEST_CASE("whatever one person alone asks for, no other and no more people reach everywhere afterwards")
{
    CHECK(rc::check([](const std::vector<std::uint8_t>& asks) {
        Town d;
        d.three_administrators();
        const auto heavy = [&] {
            std::set<std::pair<PersonId, Title>> found;
            for (const auto& it : d.state.people().appointments()) {
                const auto& post = d.state.people()[it.post];
                if (it.span.holds(today, today) && weight_of(d.state, post.org, post.title, today) != Weight::light)
                    found.emplace(it.person, post.title);
            }
            return found;
        };
        auto before = heavy();
        const PersonId alone = asks.size() % 2 ? work_clerk : work_secretary;
        for (const std::uint8_t ask : asks) {
            const PersonId person{1U + ask % 13U};
            const auto title = static_cast<Title>(ask % 13);
            const OrgId org{1U + ask / 32U % 7U};
            const Command commands[]{
                d.to(person, title, {}, org),
                d.to(person, title, alone, org),
                d.to(person, title, person, org),
                EndMembership{.person = person, .how = registry::Leaving::transferred_out, .on = today},
                TransferMember{.person = person, .branch = two, .on = today},
                EndAppointment{.appointment = AppointmentId{1U + ask % 10U}, .on = today},
                ErasePerson{person, {}, {}},
                UndoImport{BatchId{1}},
                NameBody{org},
                DissolveOrganisation{org, today},
                BeginImport{.sheet = Sheet::posts, .file = {}},
                EndImport{}};
            if (const auto decided = d.ask(alone, commands[ask % std::size(commands)]))
                for (const Event& event : *decided) d.state.apply({d.now, alone, event});
            for (const auto& it : heavy()) RC_ASSERT(before.contains(it));
        }
        RC_ASSERT(may(d.state, alone, Right::appoint, {}, today) || d.state.people()[alone].left.has_value());
    }));
}
