#include "domain/appraisal/life.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using namespace jinze::appraisal;

namespace {

const AssessmentId first{1};
const OrgId organ{5}, other{6};
const PersonId anna{1}, boris{2}, clerk{3}, reviewer{4};
const Code group{"b"}, item{"quality"};

// The notices of New Year, as issued for these years.
calendar::WorkingDays new_year()
{
    using calendar::DayOff;
    calendar::WorkingDays working;
    working.adopt(2025, {{day_at(2025, 1, 1), DayOff::holiday}});
    working.adopt(2026, {{day_at(2026, 1, 1), DayOff::holiday},
                         {day_at(2026, 1, 2), DayOff::holiday},
                         {day_at(2026, 1, 3), DayOff::holiday},
                         {day_at(2026, 1, 4), DayOff::made_up}});
    return working;
}

// One group of two bodies, planned for 2025.
struct Planned {
    Appraisals all;
    calendar::WorkingDays working = new_year();

    Planned()
    {
        const Day on = day_at(2025, 2, 20);
        all.apply(AssessmentPlanned{.assessment = first,
                                    .by = OrgId{2},
                                    .through = {},
                                    .year = 2025,
                                    .begin = day_at(2025, 1, 1),
                                    .last = day_at(2025, 12, 31),
                                    .plan_item = 7,
                                    .basis = {},
                                    .reviewers = {reviewer},
                                    .objection_days = 7,
                                    .answer_days = 5,
                                    .notice = day_at(2026, 2, 11)},
                  on, clerk);
        all.apply(GroupPlanned{.assessment = first,
                               .group = group,
                               .method = Method::facts,
                               .scheme = {},
                               .file = {},
                               .bodies = {organ, other},
                               .assessors = {anna, boris},
                               .voters = {},
                               .good = {},
                               .draft = day_at(2026, 1, 15),
                               .meeting = day_at(2026, 2, 10),
                               .cases = {}},
                  on);
    }
    const Assessment& it() const { return all[first]; }
    const Group& the_group() const { return it().groups.front(); }
    Stage stage(Day known) const { return stage_of(it(), the_group(), working, known); }

    void deliver(Day on) { all.apply(DraftDelivered{first, group, day_at(2026, 1, 15)}, on); }
    void judge(PersonId by, int amount, Day on)
    {
        all.apply(
            LineJudged{.assessment = first, .body = organ, .item = item, .amount = amount, .reason = {}, .records = {}},
            on, by);
    }
    void answer(LineAct act, Day on)
    {
        all.apply(LineAnswered{.assessment = first,
                               .sheet = {.body = organ, .post = {}, .person = {}},
                               .line = item,
                               .act = act,
                               .amount = {},
                               .words = {},
                               .records = {}},
                  on, clerk);
    }
    void rule(std::optional<int> amount, Day on)
    {
        all.apply(ObjectionDecided{.assessment = first,
                                   .body = organ,
                                   .item = item,
                                   .upheld = amount.has_value(),
                                   .amount = amount,
                                   .words = {}},
                  on, reviewer);
    }
    void finalise(Day on) { all.apply(GroupFinalised{first, group, on}, on); }
    void grade(OrgId body, Grade grade, RecordId meeting, Day on, std::optional<RecordId> replaces = {})
    {
        all.apply(GradeDecided{.assessment = first,
                               .sheet = {.body = body, .post = {}, .person = {}},
                               .grade = grade,
                               .meeting = meeting,
                               .replaces = replaces},
                  on, clerk);
    }
};

}  // namespace

TEST_CASE("the draft of 2025 is of 15 January 2026: the tenth working day after the last due day")
{
    Planned p;
    CHECK(draft_from(p.it().planned, p.working) == calendar::CountedDay{day_at(2026, 1, 15), false});
    CHECK(p.working.is_working_day(day_at(2026, 1, 4)));  // a Sunday that is worked
}

TEST_CASE("the days follow from the delivery: seven working days to object, five to answer, K2 before the meeting")
{
    Planned p;
    CHECK(days_of(p.it(), p.the_group(), p.working, day_at(2026, 1, 16)).objections == never);
    p.deliver(day_at(2026, 1, 16));
    const GroupDays all = days_of(p.it(), p.the_group(), p.working, day_at(2026, 1, 16));
    CHECK(all.draft == day_at(2026, 1, 15));
    CHECK(all.delivered == day_at(2026, 1, 16));
    CHECK(all.objections == day_at(2026, 1, 27));
    CHECK(all.answers == day_at(2026, 2, 3));
    CHECK(all.final_day == day_at(2026, 2, 9));
    CHECK(all.notice == day_at(2026, 2, 11));
    CHECK_FALSE(all.provisional);
    CHECK(days_of(p.it(), p.the_group(), p.working, day_at(2026, 1, 15)).delivered == never);
}

TEST_CASE("a review may be asked for until thirty days after the notice, or after a later decision")
{
    Planned p;
    p.grade(organ, Grade::ordinary, RecordId{1}, day_at(2026, 2, 10));
    CHECK(review_until(p.it(), p.it().graded.front()) == day_at(2026, 3, 13));
    p.grade(organ, Grade::good, RecordId{2}, day_at(2026, 3, 20), RecordId{1});
    CHECK(review_until(p.it(), p.it().graded.back()) == day_at(2026, 4, 19));
}

TEST_CASE("the stages of a group, each as known on its day")
{
    Planned p;
    p.deliver(day_at(2026, 1, 16));
    p.answer(LineAct::object, day_at(2026, 1, 20));
    p.rule({}, day_at(2026, 1, 30));
    p.finalise(day_at(2026, 2, 9));
    p.grade(organ, Grade::good, RecordId{1}, day_at(2026, 2, 10));
    p.grade(other, Grade::ordinary, RecordId{1}, day_at(2026, 2, 11));
    CHECK(p.stage(day_at(2026, 1, 14)) == Stage::planned);
    CHECK(p.stage(day_at(2026, 1, 15)) == Stage::drafting);
    CHECK(p.stage(day_at(2026, 1, 16)) == Stage::objecting);
    CHECK(p.stage(day_at(2026, 1, 27)) == Stage::objecting);
    CHECK(p.stage(day_at(2026, 1, 28)) == Stage::answering);
    CHECK(p.stage(day_at(2026, 1, 30)) == Stage::finalising);
    CHECK(p.stage(day_at(2026, 2, 9)) == Stage::meeting);
    CHECK(p.stage(day_at(2026, 2, 10)) == Stage::meeting);
    CHECK(p.stage(day_at(2026, 2, 11)) == Stage::decided);
}

TEST_CASE("what assessors judged apart counts once they agree, and a ruling replaces it")
{
    Planned p;
    const auto stand = [&](int day) { return judged_stand(p.it(), organ, item, day_at(2026, 1, 1) + days{day}); };
    p.judge(anna, 50, day_at(2026, 1, 5));
    p.judge(boris, 30, day_at(2026, 1, 6));
    p.judge(anna, 30, day_at(2026, 1, 7));
    p.answer(LineAct::object, day_at(2026, 1, 20));
    p.rule(10, day_at(2026, 1, 30));
    CHECK_FALSE(stand(3).amount);
    CHECK(stand(4).amount == 50);
    CHECK(stand(5).differ);
    CHECK_FALSE(stand(5).amount);
    CHECK(stand(6).amount == 30);
    CHECK_FALSE(stand(6).is_open());
    CHECK(stand(19).is_open());
    CHECK(stand(28).amount == 30);
    CHECK(stand(29).amount == 10);
    CHECK_FALSE(stand(29).is_open());
    CHECK_FALSE(judged_stand(p.it(), other, item, day_at(2026, 2, 1)).amount);
}

TEST_CASE("a scheme judges a period by the last version that was in force on its first day")
{
    Appraisals all;
    const Code code{"a"};
    const auto adopt = [&](Day from, std::uint8_t file, Day entered, bool continues = false) {
        all.apply(SchemeAdopted{.scheme = code,
                                .from = from,
                                .continues = continues,
                                .file = Digest{file},
                                .title = {"甲"},
                                .lines = {{.item = Code{"one"}}},
                                .basis = {}},
                  entered);
    };
    adopt(day_at(2025, 1, 1), 1, day_at(2025, 1, 5));
    adopt(day_at(2025, 1, 1), 1, day_at(2025, 1, 5), true);
    adopt(day_at(2026, 1, 1), 2, day_at(2025, 12, 1));
    CHECK(all.schemes().size() == 2);
    CHECK(all.schemes().front().lines.size() == 2);
    CHECK(all.scheme(code, day_at(2025, 1, 1), day_at(2026, 2, 1))->file == Digest{1});
    CHECK(all.scheme(code, day_at(2026, 1, 1), day_at(2026, 2, 1))->file == Digest{2});
    CHECK(all.scheme(code, day_at(2026, 1, 1), day_at(2025, 2, 1))->file == Digest{1});
    CHECK_FALSE(all.scheme(code, day_at(2024, 1, 1), day_at(2026, 2, 1)));
}

TEST_CASE("a delegate for contests is the one last named, on their days")
{
    Appraisals all;
    all.apply(ContestDelegateNamed{anna, day_at(2026, 1, 5), day_at(2026, 2, 5)}, day_at(2026, 1, 2), clerk);
    all.apply(ContestDelegateNamed{boris, day_at(2026, 1, 20), day_at(2026, 1, 25)}, day_at(2026, 1, 10), clerk);
    CHECK_FALSE(all.contest_delegate(day_at(2026, 1, 4)));
    CHECK(all.contest_delegate(day_at(2026, 1, 5)) == anna);
    CHECK(all.contest_delegate(day_at(2026, 1, 20)) == boris);
    CHECK_FALSE(all.contest_delegate(day_at(2026, 1, 26)));
}

TEST_CASE("what happened later changes no earlier day")
{
    CHECK(rc::check("a group and a judged line stand on a day as they stood when that day was today", [] {
        Planned p;
        const Day start = day_at(2026, 1, 10);
        std::vector<Stage> stages;
        std::vector<std::optional<int>> amounts;
        std::vector<std::optional<Grade>> grades;
        const FactSheet sheet{.body = organ, .post = {}, .person = {}};
        const auto amount = [&](Day day) { return judged_stand(p.it(), organ, item, day).amount; };
        const auto grade = [&](Day day) {
            const Graded* found = grade_of(p.it(), sheet, day);
            return found ? found->it.grade : std::nullopt;
        };
        std::uint32_t meetings = 0;
        for (int i = 0; i < 50; ++i) {
            const Day day = start + days{i};
            const int lot = *rc::gen::inRange(0, 9);
            if (lot == 0 && p.the_group().delivered == never) p.deliver(day);
            if (lot == 1) p.judge(anna, *rc::gen::inRange(0, 3), day);
            if (lot == 2) p.judge(boris, *rc::gen::inRange(0, 3), day);
            if (lot == 3) p.answer(LineAct::object, day);
            if (lot == 4) p.rule(*rc::gen::element(std::optional<int>{}, std::optional<int>{2}), day);
            if (lot == 5 && p.the_group().finalised == never) p.finalise(day);
            if (lot == 6)
                p.grade(*rc::gen::element(organ, other), *rc::gen::element(Grade::good, Grade::poor),
                        RecordId{++meetings}, day);
            stages.push_back(p.stage(day));
            amounts.push_back(amount(day));
            grades.push_back(grade(day));
        }
        for (int i = 0; i < 50; ++i) {
            const auto at = static_cast<std::size_t>(i);
            RC_ASSERT(p.stage(start + days{i}) == stages[at]);
            RC_ASSERT(amount(start + days{i}) == amounts[at]);
            RC_ASSERT(grade(start + days{i}) == grades[at]);
        }
    }));
}
