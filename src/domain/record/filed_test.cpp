#include "domain/record/filed.h"

#include <doctest/doctest.h>

#include <memory>
#include <random>

#include "domain/record/records.h"

using namespace jinze;
using namespace jinze::record;

namespace {

const OrgId work{1}, branch{2}, other{3};
const Day founded = day_at(2020, 1, 1), held = day_at(2026, 3, 5);

Content whole()
{
    return {.kind = Kind::report,
            .host = branch,
            .performed = held,
            .roster = Roster::members,
            .topics = {Code{"theme-day"}, Code{"branch-general-meeting"}},
            .exceptions = {{PersonId{1}, Presence::excused}, {PersonId{2}, Presence::sitting_in}},
            .chair = PersonId{3},
            .recorder = PersonId{4},
            .presenters = {PersonId{5}, PersonId{6}},
            .concerns = other,
            .items = {{Nature::task, other, PersonId{7}, held}, {.nature = Nature::problem}},
            .votes = {{Act::admission, 5, 4, 3, 2}},
            .minutes = 90,
            .on_behalf_of = PersonId{8},
            .answers = RecordId{9},
            .closes = ItemRef{RecordId{10}, 1},
            .goal = Code{"district-goal"},
            .called = MeetingId{11},
            .makes_up = {{"theme-day@o2@2026-01"}, {"theme-day@o2@2026-02"}}};
}

registry::Register two_branches()
{
    using registry::OrgKind;
    registry::Register all;
    all.apply(registry::OrganisationFounded{.org = work, .kind = OrgKind::work_committee, .on = founded}, founded);
    for (const OrgId org : {branch, other})
        all.apply(registry::OrganisationFounded{.org = org, .kind = OrgKind::branch, .leads = work, .on = founded},
                  founded);
    for (std::uint32_t id = 1; id <= 20; ++id)
        all.apply(
            registry::PersonRegistered{.person = PersonId{id},
                                       .branch = id % 3 ? branch : other,
                                       .since = founded,
                                       .kind = id % 5 ? registry::MemberKind::full : registry::MemberKind::probationary,
                                       .joined = founded},
            founded);
    return all;
}

// The reference implementation, unoptimised: checks everybody on the roster in turn.
Count counted_plainly(const Content& content, const registry::Register& people, Day known)
{
    Count count;
    for (const PersonId person : roster_of(content, people, known)) {
        Presence presence = Presence::present;
        for (auto it = content.exceptions.rbegin(); it != content.exceptions.rend(); ++it)
            if (it->person == person) presence = it->presence;
        const bool there = presence == Presence::present;
        if (presence == Presence::not_counted || presence == Presence::sitting_in) continue;
        if (people.is_relaxed(person, content.performed, known) && !there) continue;
        const bool vote = people.grade_of(person, content.performed, known) == registry::MemberKind::full;
        ++count.due;
        count.present += there;
        count.voters_due += vote;
        count.voters_present += vote && there;
    }
    return count;
}

}  // namespace

TEST_CASE("what is filed comes back as it was entered, whether full or bare")
{
    Files files;
    CHECK(Content{static_cast<Content>(files.file(whole()))} == whole());
    const Content bare{.host = branch, .performed = held};
    CHECK(Content{static_cast<Content>(files.file(bare))} == bare);
}

TEST_CASE("records with the same topics share one list of them")
{
    Files files;
    const Filed one = files.file(whole()), two = files.file(whole());
    CHECK(&one.topics == &two.topics);
    const Files copy = files;
    CHECK(&Files{copy}.file(whole()).topics == &one.topics);
}

TEST_CASE("a copy of the records outlives them, and each goes on by itself")
{
    const registry::Register people = two_branches();
    auto first = std::make_unique<Records>();
    first->apply(RecordEntered{RecordId{1}, whole(), {}}, held, PersonId{1}, people);
    Records copy = *first;
    Content changed = whole();
    changed.minutes = 30;
    first->apply(RecordCorrected{RecordId{1}, changed, {}}, held, PersonId{1}, people);
    copy.apply(RecordEntered{RecordId{2}, changed, {}}, held, PersonId{2}, people);
    CHECK(first->find(RecordId{1})->versions.size() == 2);
    CHECK(first->find(RecordId{1})->latest().content.rare.minutes == 30);
    CHECK(first->find(RecordId{2}) == nullptr);
    first.reset();
    CHECK(copy.find(RecordId{1})->versions.size() == 1);
    CHECK(static_cast<Content>(copy.find(RecordId{1})->latest().content) == whole());
    CHECK(static_cast<Content>(copy.find(RecordId{2})->latest().content) == changed);
}

TEST_CASE("the count of a branch equals the plain count, whoever moves, returns, is relaxed or absent")
{
    std::mt19937 chance{7};
    registry::Register people = two_branches();
    for (int step = 0; step < 400; ++step) {
        const Day today = founded + days{step};
        const PersonId person{1 + static_cast<std::uint32_t>(chance() % 20)};
        if (chance() % 3 == 0)
            people.apply(registry::MemberTransferred{person, chance() % 2 ? branch : other, today}, today);
        if (chance() % 4 == 0)
            people.apply(registry::MemberMarked{person, registry::Mark::relaxed, chance() % 2 == 0, today}, today);
        Content content{
            .host = branch, .performed = today - days{static_cast<int>(chance() % 30)}, .roster = Roster::members};
        for (std::uint32_t id = 1; id <= 20; ++id)
            if (chance() % 4 == 0) content.exceptions.push_back({PersonId{id}, static_cast<Presence>(chance() % 5)});
        REQUIRE(count_of(content, people, today) == counted_plainly(content, people, today));
    }
}
