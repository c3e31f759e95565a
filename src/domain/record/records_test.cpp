#include "domain/record/records.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::record;
using registry::MemberKind;

namespace {

const OrgId work{1}, group{2}, branch{3};
const Day founded = day_at(2020, 1, 1), entered = day_at(2020, 1, 2), held = day_at(2026, 3, 5);

// A branch of five (m1 to m5, m5 probationary); m1 and m2 hold seats in the party group.
registry::Register people()
{
    using registry::OrgKind;
    registry::Register all;
    all.apply(registry::OrganisationFounded{.org = work, .kind = OrgKind::work_committee, .on = founded}, entered);
    all.apply(registry::OrganisationFounded{.org = group, .kind = OrgKind::party_group, .leads = work, .on = founded},
              entered);
    all.apply(
        registry::OrganisationFounded{
            .org = branch, .kind = OrgKind::branch, .leads = work, .guides = group, .on = founded},
        entered);
    for (std::uint32_t id = 1; id <= 5; ++id)
        all.apply(registry::PersonRegistered{.person = PersonId{id},
                                             .branch = branch,
                                             .since = founded,
                                             .kind = id == 5 ? MemberKind::probationary : MemberKind::full,
                                             .joined = founded},
                  entered);
    for (std::uint32_t id = 1; id <= 2; ++id) {
        all.apply(
            registry::PostEstablished{
                .post = PostId{id}, .org = group, .title = registry::Title::member, .on = founded},
            entered);
        all.apply(
            registry::PersonAppointed{
                .appointment = AppointmentId{id}, .post = PostId{id}, .person = PersonId{id}, .on = founded},
            entered);
    }
    return all;
}

Content meeting(std::vector<Exception> exceptions)
{
    return {.host = branch, .performed = held, .roster = Roster::members, .exceptions = std::move(exceptions)};
}

}  // namespace

TEST_CASE("everybody on the roster was there, unless it says otherwise")
{
    CHECK(count_of(meeting({}), people(), held) == Count{5, 5, 4, 4});
    CHECK(count_of(meeting({{PersonId{1}, Presence::excused}, {PersonId{2}, Presence::absent}}), people(), held) ==
          Count{5, 3, 4, 2});
}

TEST_CASE("a probationary member attends without a vote")
{
    CHECK(count_of(meeting({{PersonId{5}, Presence::absent}}), people(), held) == Count{5, 4, 4, 4});
}

TEST_CASE("who is not counted is neither due nor present; who sits in changes no count")
{
    CHECK(count_of(meeting({{PersonId{1}, Presence::not_counted}}), people(), held) == Count{4, 4, 3, 3});
    CHECK(count_of(meeting({{PersonId{1}, Presence::sitting_in}}), people(), held) == Count{4, 4, 3, 3});
}

TEST_CASE("attendance is not demanded of the old and the sick, but counts where they come")
{
    auto all = people();
    all.apply(registry::MemberMarked{PersonId{1}, registry::Mark::relaxed, true, founded}, entered);
    CHECK(count_of(meeting({{PersonId{1}, Presence::absent}}), all, held) == Count{4, 4, 3, 3});
    CHECK(count_of(meeting({}), all, held) == Count{5, 5, 4, 4});
}

TEST_CASE("the roster is that of the day performed, as known when it was entered")
{
    auto all = people();
    all.apply(registry::MembershipEnded{PersonId{4}, registry::Leaving::transferred_out, held - days{1}},
              held + days{9});
    CHECK(count_of(meeting({}), all, held).due == 5);            // not known yet
    CHECK(count_of(meeting({}), all, held + days{9}).due == 4);  // known by that day
}

TEST_CASE("a leading group's roster is its seats")
{
    const Content content{.host = group, .performed = held, .roster = Roster::seats};
    CHECK(roster_of(content, people(), held) == std::vector{PersonId{1}, PersonId{2}});
    CHECK(default_roster(registry::OrgKind::party_group) == Roster::seats);
    CHECK(default_roster(registry::OrgKind::joint_branch) == Roster::members);
    CHECK(default_roster(registry::OrgKind::unit) == Roster::none);
}

TEST_CASE("how a person took part: by exception, by roster, or by a part they played")
{
    const auto all = people();
    Records records;
    const auto entered_as = [&](const Content& content) -> const Version& {
        const RecordId id{static_cast<std::uint32_t>(records.all().size() + 1)};
        records.apply(RecordEntered{id, content, {}}, held, PersonId{1}, all);
        return records[id].latest();
    };
    const Version& in_branch = entered_as(meeting({{PersonId{1}, Presence::excused}}));
    CHECK(presence_of(PersonId{1}, in_branch, all) == Presence::excused);
    CHECK(presence_of(PersonId{2}, in_branch, all) == Presence::present);
    const Version& in_group = entered_as({.host = group, .performed = held, .roster = Roster::seats});
    CHECK_FALSE(presence_of(PersonId{3}, in_group, all).has_value());
    const Version& report =
        entered_as({.host = group, .performed = held, .roster = Roster::none, .presenters = {PersonId{3}}});
    CHECK(was_there(PersonId{3}, report, all));
    CHECK_FALSE(was_there(PersonId{2}, report, all));
}

TEST_CASE("a correction stands beside what it corrects, a withdrawal leaves the past as it was known")
{
    const auto all = people();
    Records records;
    Content content = meeting({});
    records.apply(RecordEntered{RecordId{1}, content, {}}, held, PersonId{1}, all);
    content.minutes = 90;
    records.apply(RecordCorrected{RecordId{1}, content, {}}, held + days{5}, PersonId{2}, all);
    records.apply(RecordWithdrawn{RecordId{1}, {}}, held + days{9}, PersonId{2});
    const Record& it = records[RecordId{1}];
    CHECK(it.known(held - days{1}) == nullptr);
    CHECK_FALSE(it.known(held)->content.rare.minutes.has_value());
    CHECK(it.known(held + days{5})->content.rare.minutes == 90);
    CHECK(it.known(held + days{8})->by == PersonId{2});
    CHECK(it.known(held + days{9}) == nullptr);
    CHECK(records.find(RecordId{2}) == nullptr);
}

TEST_CASE("a record is found by its host, by those it concerns, by persons and by what it makes up for")
{
    const auto all = people();
    Records records;
    Content content = meeting({{PersonId{4}, Presence::sitting_in}});
    content.concerns = group;
    content.chair = PersonId{3};
    content.makes_up = {{"study@o3@2025"}};
    records.apply(RecordEntered{RecordId{1}, content, {}}, held, PersonId{1}, all);
    records.apply(RecordCorrected{RecordId{1}, content, {}}, held, PersonId{1}, all);
    const std::vector<RecordId> itself{RecordId{1}};
    const auto is = [&](std::span<const RecordId> found) { return std::ranges::equal(found, itself); };
    CHECK(is(records.hosted_by(branch)));
    CHECK(is(records.concerning(group)));
    CHECK(is(records.naming(PersonId{3})));
    CHECK(is(records.naming(PersonId{4})));
    CHECK(is(records.making_up({"study@o3@2025"})));
    CHECK(records.hosted_by(group).empty());
}
