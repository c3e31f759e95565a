#include "domain/registry/register.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/registry/fitting.h"

using namespace jinze;
using namespace jinze::registry;

namespace {

const OrgId district{1}, work{2}, unit{3}, group{4}, organ{5}, one{6}, two{7};
const PersonId anna{1}, bo{2}, chen{3};
const Day founded = day_at(2020, 1, 1), start = day_at(2025, 1, 1), later = day_at(2025, 6, 1),
          today = day_at(2026, 3, 5);

struct Built : Register {
    Built()
    {
        using enum OrgKind;
        found(district, district_committee, {}, {}, {});
        found(work, work_committee, district, {}, {});
        found(registry_unit, OrgKind::unit, {}, {}, {});
        found(group, party_group, district, {}, registry_unit);
        found(organ, organ_committee, work, group, registry_unit);
        found(one, branch, organ, {}, registry_unit);
        found(two, branch, organ, {}, registry_unit);
        for (const PersonId person : {anna, bo, chen})
            apply(PersonRegistered{.person = person,
                                   .branch = one,
                                   .since = founded,
                                   .kind = MemberKind::full,
                                   .joined = founded,
                                   .full_since = founded + days{366},
                                   .identity = {SealedId{person.number()}, {}}},
                  start);
        apply(PostEstablished{PostId{1}, organ, Title::secretary, founded}, start);
        apply(PersonAppointed{AppointmentId{1}, PostId{1}, anna, founded}, start);
        apply(PostEstablished{PostId{2}, group, Title::member, founded}, start);
        apply(PersonAppointed{AppointmentId{2}, PostId{2}, bo, founded}, start);
        apply(ChargeGiven{ChargeId{1}, PostId{2}, organ, founded}, start);
    }
    static constexpr OrgId registry_unit{3};
    void found(OrgId org, OrgKind kind, OrgId leads, OrgId guides, OrgId in)
    {
        const auto some = [](OrgId id) { return id ? std::optional{id} : std::nullopt; };
        apply(
            OrganisationFounded{
                org, kind, some(in), some(leads), some(guides), founded, {SealedId{100 + org.number()}, {}}},
            start);
    }
};

// Every query, for a few days as known on a few days.
std::string answers(const Register& all, Day known)
{
    std::string text;
    const auto add = [&](auto id) { text += std::to_string(id ? id->number() : 0) + " "; };
    const auto list = [&](const auto& ids) {
        for (const auto id : ids) text += std::to_string(id.number()) + ",";
        text += " ";
    };
    for (const Day on : {founded, start, later, today}) {
        for (std::uint32_t n = 1; n <= 7; ++n) {
            const OrgId org{n};
            add(all.leads(org, on, known));
            add(all.guides(org, on, known));
            list(all.scope(org, on, known));
            list(all.members(org, on, known));
            list(all.committee(org, on, known));
            text += all.lives(org, on, known) ? "l" : "d";
            text += all.is_organ_organisation(org, on, known) ? "o" : "-";
        }
        for (std::uint32_t n = 1; n <= 3; ++n) {
            const PersonId person{n};
            add(all.branch_of(person, on, known));
            list(all.posts_of(person, on, known));
            text += all.is_relaxed(person, on, known) ? "r" : "-";
            const auto grade = all.grade_of(person, on, known);
            text += grade ? std::to_string(static_cast<int>(*grade)) : "-";
        }
        for (std::uint32_t n = 1; n <= 2; ++n) {
            add(all.holder(PostId{n}, on, known));
            text += all.is_deputy_in_charge(PostId{n}, on, known) ? "c" : "-";
        }
        list(all.unassigned(on, known));
    }
    for (const Person& person : all.people())
        text += std::to_string(person.identity.row.number()) + (person.left ? "x" : " ");
    for (const Organisation& org : all.organisations()) text += std::to_string(org.name.row.number()) + " ";
    return text;
}

}  // namespace

TEST_CASE("an organisation has two parents, each with its days")
{
    const Built all;
    CHECK(all.leads(organ, today, today) == work);
    CHECK(all.guides(organ, today, today) == group);
    CHECK_FALSE(all.leads(district, today, today).has_value());
    CHECK_FALSE(all.guides(one, today, today).has_value());
    CHECK(all.is_organ_organisation(organ, today, today));
    CHECK_FALSE(all.is_organ_organisation(one, today, today));
}

TEST_CASE("a move leaves the days before it as they were, also for whoever asks afterwards")
{
    Built all;
    all.apply(OrganisationMoved{one, work, group, later}, today);
    CHECK(all.leads(one, later - days{1}, today) == organ);
    CHECK(all.leads(one, later, today) == work);
    CHECK(all.leads(one, later, today - days{1}) == organ);            // not known yet
    CHECK_FALSE(all.guides(one, later - days{1}, today).has_value());  // a later guide does not apply to earlier days
    CHECK(all.guides(one, later, today) == group);
}

TEST_CASE("the scope of a node is all below it, and for the work committee the groups that guide it")
{
    const Built all;
    CHECK(all.scope(organ, today, today) == std::vector{organ, one, two});
    CHECK(all.scope(work, today, today) == std::vector{work, group, organ, one, two});
    CHECK(all.scope(unit, today, today) == std::vector{unit, group, organ, one, two});
    CHECK(all.is_below(one, group, today, today));
    CHECK_FALSE(all.is_below(group, one, today, today));
}

TEST_CASE("a person is in exactly one branch; a transfer is known from the day it was entered")
{
    Built all;
    all.apply(MemberTransferred{bo, two, later}, today);
    CHECK(all.branch_of(bo, later - days{1}, today) == one);
    CHECK(all.branch_of(bo, later, today) == two);
    CHECK(all.branch_of(bo, later, today - days{1}) == one);
    CHECK(all.members(one, today, today) == std::vector{anna, chen});
    CHECK(all.members(organ, today, today) == std::vector{anna, bo, chen});
}

TEST_CASE("a grade changes on its day: probation first, then full membership")
{
    const Built all;
    CHECK(all.grade_of(anna, founded, today) == MemberKind::probationary);
    CHECK(all.grade_of(anna, founded + days{366}, today) == MemberKind::full);
}

TEST_CASE("who has left sits nowhere and is not looked for; who sits in a dissolved branch is")
{
    Built all;
    all.apply(MembershipEnded{anna, Leaving::transferred_out, later}, later);
    all.apply(OrganisationDissolved{one, today}, today);
    CHECK(all.unassigned(today, today) == std::vector{bo, chen});
    CHECK(all.unassigned(today - days{1}, today).empty());
    all.apply(MemberTransferred{anna, two, today}, today);
    CHECK(all.branch_of(anna, today, today) == two);
}

TEST_CASE("a holder holds from the first day until the day it ended, as known")
{
    Built all;
    all.apply(AppointmentEnded{AppointmentId{1}, later}, today);
    CHECK(all.holder(PostId{1}, later - days{1}, today) == anna);
    CHECK_FALSE(all.holder(PostId{1}, later, today).has_value());
    CHECK(all.holder(PostId{1}, later, today - days{1}) == anna);
    all.apply(PersonAppointed{AppointmentId{3}, PostId{1}, chen, later}, today);
    CHECK(all.holder(PostId{1}, later, today) == chen);
    CHECK(all.committee(organ, today, today) == std::vector{chen});
}

namespace {

// One possible event of an import on a day; nothing if it would not apply.
void import_something(Built& all, int what, Day entered)
{
    switch (what) {
        case 0: return all.apply(MemberTransferred{bo, two, later}, entered);
        case 1: return all.apply(OrganisationMoved{two, work, group, later}, entered);
        case 2: return all.apply(IdentityCorrected{chen, {SealedId{77}, {}}}, entered);
        case 3: return all.apply(OrganisationRenamed{one, {SealedId{78}, {}}}, entered);
        case 4: return all.apply(MemberMarked{anna, Mark::relaxed, true, later}, entered);
        case 5: return all.apply(MemberGraded{chen, MemberKind::probationary, later}, entered);
        case 6: return all.apply(AppointmentEnded{AppointmentId{1}, later}, entered);
        case 7: return all.apply(ChargeEnded{ChargeId{1}, later}, entered);
        case 8: return all.apply(MembershipEnded{anna, Leaving::removed, later}, entered);
        case 9: return all.apply(FunctionStated{unit, {SealedId{79}, {}}}, entered);
        default: return;
    }
}

}  // namespace

TEST_CASE("an import taken back restores every answer, and what was known in between stays known so")
{
    const auto ok = rc::check([] {
        Built all;
        const Day brought = today - days{20}, back = today - days{10};
        const auto chosen = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 10));
        const std::string before = answers(all, brought - days{1}), now = answers(all, today);
        all.begin_batch();
        for (const int what : chosen) import_something(all, what, brought);
        all.end_batch();
        RC_ASSERT(all.can_undo(0));
        Register kept = all;
        all.undo(0, back);
        RC_ASSERT(answers(all, today) == now);
        RC_ASSERT(answers(all, brought - days{1}) == before);
        for (std::uint32_t n = 1; n <= 3; ++n)
            for (const Day on : {start, later, today})
                RC_ASSERT(all.branch_of(PersonId{n}, on, brought) == kept.branch_of(PersonId{n}, on, brought));
        RC_ASSERT(all.holder(PostId{1}, later, brought) == kept.holder(PostId{1}, later, brought));
        RC_ASSERT(all.leads(two, later, brought) == kept.leads(two, later, brought));
        RC_ASSERT(!all.can_undo(0));
    });
    CHECK(ok);
}

TEST_CASE("a register goes on after an import was taken back")
{
    Built all;
    all.begin_batch();
    all.apply(MemberTransferred{bo, two, later}, later);
    all.end_batch();
    all.undo(0, later + days{1});
    all.apply(MemberTransferred{bo, two, today}, today);
    CHECK(all.branch_of(bo, today - days{1}, today) == one);
    CHECK(all.branch_of(bo, today, today) == two);
}

TEST_CASE("an import stands once another import or anything else depends on it, until that is gone")
{
    Built all;
    all.begin_batch();
    all.found(OrgId{8}, OrgKind::branch, organ, {}, unit);
    all.end_batch();
    CHECK(all.can_undo(0));
    all.begin_batch();
    all.apply(PersonRegistered{.person = PersonId{4}, .branch = OrgId{8}, .since = later, .joined = founded}, later);
    all.end_batch();
    CHECK_FALSE(all.can_undo(0));
    all.undo(1, today);
    CHECK_FALSE(all.exists(PersonId{4}, today));
    CHECK(all.can_undo(0));
    all.refer(OrgId{8});
    CHECK_FALSE(all.can_undo(0));
}

TEST_CASE("an import stands once somebody went on from what it said, or sits in a post it brought")
{
    Built all;
    all.begin_batch();
    all.apply(OrganisationMoved{one, work, {}, later}, later);
    all.apply(PostEstablished{PostId{3}, one, Title::secretary, later}, later);
    all.end_batch();
    CHECK(all.can_undo(0));
    Built other = all;
    all.apply(OrganisationMoved{one, organ, {}, today}, today);
    CHECK_FALSE(all.can_undo(0));
    other.apply(PersonAppointed{AppointmentId{3}, PostId{3}, chen, today}, today);
    CHECK_FALSE(other.can_undo(0));
}

TEST_CASE("kinds fit their parents and posts their bodies")
{
    using enum OrgKind;
    CHECK(may_lead(work_committee, organ_committee));
    CHECK(may_lead(branch, small_group));
    CHECK_FALSE(may_lead(party_group, branch));
    CHECK_FALSE(may_lead(branch, branch));
    CHECK_FALSE(may_lead(work_committee, district_committee));
    CHECK(may_guide(leading_group, general_branch));
    CHECK_FALSE(may_guide(work_committee, branch));
    CHECK(has_post(branch, Title::publicity_officer));
    CHECK_FALSE(has_post(party_group, Title::publicity_officer));
    CHECK_FALSE(has_post(OrgKind::unit, Title::secretary));
    CHECK(may_take_charge(party_group, Title::member));
    CHECK_FALSE(may_take_charge(branch, Title::secretary));
}
