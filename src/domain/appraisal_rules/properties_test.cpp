// Whatever people try, in whatever order: the way to a grade, and what stays after it.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/appraisal_rules/assessments_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using appraisal::FactSheet;
using appraisal::Grade;
using appraisal::LineAct;

namespace {

// At every size of a case alike.
int below(int n) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, n)); }

struct Trying : Assessing {
    std::vector<RecordId> meetings{RecordId{1}};

    Trying()
    {
        // A clerk of the work committee who assesses, and one who answers objections, too: rights do not help them.
        seat(assessor, work, registry::Title::clerk);
        seat(reviewer, work, registry::Title::clerk);
        make_plan();
        stand_on(day_at(2026, 1, 12));
    }
    PersonId anybody() const
    {
        return *rc::gen::element(work_clerk, work_clerk, assessor, second_assessor, reviewer, organ_secretary,
                                 other_secretary, third_secretary);
    }
    OrgId body() const { return *rc::gen::element(organ, other, third); }
    Code line() const { return *rc::gen::element(quality, reporting); }

    AnswerLine an_answer() const
    {
        return answering(body(), *rc::gen::element(LineAct::object, LineAct::comment, LineAct::no_comment), line());
    }
    DecideObjection a_ruling() const
    {
        return deciding(body(), *rc::gen::element(std::optional<int>{}, std::optional<int>{10}), line());
    }
    DecideGrade a_grade() const
    {
        auto command = grading(body(), *rc::gen::element(Grade::good, Grade::fairly_good, Grade::poor),
                               *rc::gen::elementOf(meetings));
        if (below(3) == 0) command.replaces = *rc::gen::elementOf(meetings);
        return command;
    }
    Command something() const
    {
        switch (below(9)) {
            case 0:
            case 1: return judging(body(), line());
            case 2: return delivering();
            case 3: return an_answer();
            case 4: return a_ruling();
            case 5: return finalising();
            case 6: return reviewing(body());
            case 7: return counting(body(), below(30));
            default: return a_grade();
        }
    }
    void go_on()
    {
        if (below(3) == 0) stand_on(on() + days{1 + below(8)});
        if (below(8) == 0) meetings.push_back(meet(on()));
        if (group().delivered == never && below(2) == 0 && on() >= draft_day) judge_all();
        rule();
    }
    // The first open objection, if there is one, by the reviewer.
    void rule()
    {
        const auto open = appraisal::open_objections(it(), group(), on());
        if (open.empty() || below(4) != 0) return;
        put(reviewer, deciding(open.front()->it.sheet.body, {}, open.front()->it.line));
    }
    // Judged amounts and ballots of a body.
    std::vector<int> frozen(OrgId of) const
    {
        std::vector<int> all;
        for (const Code& item : {quality, reporting})
            all.push_back(appraisal::judged_stand(it(), of, item, on()).amount.value_or(-1));
        for (const auto* ballots : appraisal::ballots_of(it(), {.body = of, .post = {}, .person = {}}, on()))
            all.push_back(ballots->it.good);
        return all;
    }
};

void check_way(const Trying& d, const appraisal::GradeDecided& e)
{
    const auto& group = d.group();
    const auto& working = d.state.duties().working_days(d.on());
    RC_ASSERT(group.delivered >= draft_day);
    RC_ASSERT(working.between(group.delivered, group.finalised) > d.it().planned.objection_days);
    RC_ASSERT(group.finalised >= meeting_day - days{1});
    RC_ASSERT(group.finalised <= d.on());
    const record::Version& meeting = d.state.records()[e.meeting].latest();
    RC_ASSERT(meeting.content.host == work);
    RC_ASSERT(meeting.content.performed > group.finalised);
    RC_ASSERT(appraisal::open_objections(d.it(), group, d.on()).empty());
    RC_ASSERT(appraisal::graded_good(d.it(), group, false, d.on()) <= 1);
}

void check_roles(const Trying& d, PersonId actor, const Event& event)
{
    const bool judges = std::holds_alternative<appraisal::LineJudged>(event);
    const bool rules = std::holds_alternative<appraisal::ObjectionDecided>(event);
    RC_ASSERT(!judges || !appraisal::is_reviewer(d.it(), actor));
    RC_ASSERT(!rules || !appraisal::is_assessor(d.it(), actor));
}

}  // namespace

TEST_CASE("no way leads to a grade but by draft, delivery, the days to object, K2 and a meeting")
{
    int grades = 0;
    CHECK(rc::check("the way to a grade, and what stays after it", [&] {
        Trying d;
        for (int step = 0; step < 140; ++step) {
            d.go_on();
            const PersonId actor = d.anybody();
            const Command command = d.something();
            const auto before = d.frozen(organ);
            const bool final = d.group().finalised != never;
            const auto* grade = appraisal::grade_of(d.it(), {.body = organ, .post = {}, .person = {}}, d.on());
            const auto old = grade ? std::optional{grade->it.meeting} : std::nullopt;
            const auto decided = d.ask(actor, command);
            if (!decided) continue;
            for (const Event& event : *decided) {
                d.state.apply({d.now, actor, event});
                check_roles(d, actor, event);
                const auto* graded = std::get_if<appraisal::GradeDecided>(&event);
                if (graded) check_way(d, *graded), ++grades;
                if (graded && graded->sheet.body == organ && old) RC_ASSERT(graded->replaces == *old);
                if (graded && graded->replaces) RC_ASSERT(actor != assessor && actor != reviewer);
            }
            if (final) RC_ASSERT(d.frozen(organ) == before);
        }
    }));
    CHECK(grades > 10);
}
