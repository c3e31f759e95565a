#include "domain/registry/warnings.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::registry;

namespace {

const OrgId work{1}, body{2};
const Day founded = day_at(2020, 1, 1), today = day_at(2026, 3, 5);

// One body under the work committee, with that many members (in a branch below it, unless it is a branch) and that many
// committee members, the first of them secretary.
struct Built : Register {
    Built(OrgKind kind, int members, int committee)
    {
        apply(OrganisationFounded{.org = work, .kind = OrgKind::work_committee, .on = founded}, founded);
        apply(OrganisationFounded{.org = body, .kind = kind, .leads = work, .on = founded}, founded);
        if (!is_branch(kind))
            apply(OrganisationFounded{.org = OrgId{3}, .kind = OrgKind::joint_branch, .leads = body, .on = founded},
                  founded);
        for (int i = 0; i < members; ++i) join(MemberKind::full, founded);
        for (int i = 0; i < committee; ++i) {
            const auto id = static_cast<std::uint32_t>(i + 1);
            apply(PostEstablished{PostId{id}, body, i ? Title::member : Title::secretary, founded}, founded);
            apply(PersonAppointed{AppointmentId{id}, PostId{id}, PersonId{id}, founded}, founded);
        }
    }
    void join(MemberKind kind, Day on)
    {
        const OrgId branch = is_branch((*this)[body].kind) ? body : OrgId{3};
        apply(PersonRegistered{.person = PersonId{static_cast<std::uint32_t>(people().size() + 1)},
                               .branch = branch,
                               .since = on,
                               .kind = kind,
                               .joined = on},
              on);
    }
    std::vector<Warning> found(const std::map<OrgId, Day>& elected = {}) const
    {
        auto all = warnings(*this, elected, today, today);
        std::erase_if(all, [](const Warning& warning) { return warning.org != body; });
        return all;
    }
};

using enum WarningKind;

}  // namespace

TEST_CASE("a sound branch gives no warning, at each edge")
{
    CHECK(Built(OrgKind::branch, 50, 5).found().empty());
    CHECK(Built(OrgKind::branch, 7, 3).found().empty());
    CHECK(Built(OrgKind::branch, 6, 2).found().empty());
    CHECK(Built(OrgKind::branch, 3, 1).found().empty());
}

TEST_CASE("a branch outside its bounds is told which")
{
    CHECK(Built(OrgKind::branch, 51, 5).found() == std::vector<Warning>{{branch_too_large, body, {}, 51, 50}});
    CHECK(Built(OrgKind::branch, 7, 2).found() == std::vector<Warning>{{branch_needs_committee, body, {}, 7, 7}});
    CHECK(Built(OrgKind::branch, 6, 3).found() == std::vector<Warning>{{branch_too_small_for_one, body, {}, 6, 7}});
    CHECK(Built(OrgKind::branch, 2, 1).found() == std::vector<Warning>{{branch_should_be_joint, body, {}, 2, 3}});
    CHECK(Built(OrgKind::joint_branch, 2, 1).found().empty());
    CHECK(Built(OrgKind::branch, 20, 8).found() == std::vector<Warning>{{committee_too_large, body, {}, 8, 7}});
}

TEST_CASE("committees and general branches by the number of members below them")
{
    CHECK(Built(OrgKind::organ_committee, 100, 5).found().empty());
    CHECK(Built(OrgKind::organ_committee, 99, 5).found() ==
          std::vector<Warning>{{organ_committee_too_small, body, {}, 99, 100}});
    CHECK(Built(OrgKind::organ_committee, 100, 4).found() ==
          std::vector<Warning>{{committee_too_small, body, {}, 4, 5}});
    CHECK(Built(OrgKind::organ_committee, 100, 12).found() ==
          std::vector<Warning>{{committee_too_large, body, {}, 12, 11}});
    CHECK(Built(OrgKind::general_branch, 99, 9).found().empty());
    CHECK(Built(OrgKind::general_branch, 49, 5).found() ==
          std::vector<Warning>{{general_branch_too_small, body, {}, 49, 50}});
    CHECK(Built(OrgKind::general_branch, 100, 5).found() ==
          std::vector<Warning>{{general_branch_too_large, body, {}, 100, 100}});
}

TEST_CASE("a party group has three to nine seats")
{
    CHECK(Built(OrgKind::party_group, 9, 9).found().empty());
    CHECK(Built(OrgKind::party_group, 9, 2).found() == std::vector<Warning>{{committee_too_small, body, {}, 2, 3}});
    CHECK(Built(OrgKind::party_group, 10, 10).found() == std::vector<Warning>{{committee_too_large, body, {}, 10, 9}});
}

TEST_CASE("a term is over the day after its last day, where the election is known")
{
    const Built branch(OrgKind::branch, 10, 3), organ(OrgKind::organ_committee, 100, 5);
    CHECK(branch.found({{body, day_at(2023, 3, 5)}}).empty());
    CHECK(branch.found({{body, day_at(2023, 3, 4)}}) == std::vector<Warning>{{term_over, body, {}, 3, 3}});
    CHECK(branch.found({{body, day_at(2020, 3, 4)}}).front().found == 6);
    CHECK(organ.found({{body, day_at(2021, 3, 5)}}).empty());
    CHECK(organ.found({{body, day_at(2021, 3, 4)}}).front().kind == term_over);
}

TEST_CASE("probation of more than thirteen months is overdue")
{
    Built branch(OrgKind::branch, 10, 3);
    branch.join(MemberKind::probationary, day_at(2025, 2, 5));
    CHECK(branch.found().empty());
    branch.join(MemberKind::probationary, day_at(2025, 2, 4));
    CHECK(branch.found() == std::vector<Warning>{{probation_overdue, body, PersonId{12}, 0, 13}});
}

TEST_CASE("a vacant secretary's seat is named, and every warning has its sentence")
{
    Built branch(OrgKind::branch, 6, 2);
    branch.apply(AppointmentEnded{AppointmentId{1}, today}, today);
    const auto found = branch.found();
    REQUIRE(found.size() == 1);
    CHECK(sentence_in_english(found.front()) == "The secretary's seat of o2 is vacant: fill it.");
    CHECK(sentence_in_chinese({branch_too_large, body, {}, 51, 50}) ==
          "支部 o2 有党员 51 名，一般不超过 50 名：宜分设支部。");
    for (int kind = 0; kind <= static_cast<int>(secretary_vacant); ++kind)
        CHECK(sentence_in_english({static_cast<WarningKind>(kind), body, {}, 1, 2}).find('{') == std::string::npos);
}
