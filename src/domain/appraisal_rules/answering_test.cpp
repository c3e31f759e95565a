#include <doctest/doctest.h>

#include "domain/appraisal_rules/assessments_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using appraisal::LineAct;
using appraisal::Stage;

namespace {

struct Delivered : Assessing {
    Delivered() { deliver(); }
    PostId post_of(PersonId who) const { return state.people().posts_of(who, on(), on()).front(); }
};

}  // namespace

TEST_CASE("a self-score is the body's, of a judged line, before the draft is delivered")
{
    Assessing d;
    d.make_plan();
    d.stand_on(day_at(2026, 1, 9));
    auto self = d.answering(organ, LineAct::self_score);
    CHECK(d.why(organ_secretary, self) == refusals::self_score_unfit);
    self.amount = 101;
    CHECK(d.why(organ_secretary, self) == refusals::amount_too_large);
    self.amount = 0;
    self.line = Code{"election-on-time"};
    CHECK(d.why(organ_secretary, self) == refusals::line_by_facts);
    self.line = quality;
    CHECK(d.why(other_secretary, self) == refusals::right_missing);
    d.put(organ_secretary, self);
    CHECK(d.why(organ_secretary, d.answering(organ, LineAct::comment)) == refusals::draft_not_delivered);
    Delivered later;
    self.amount = 10;
    CHECK(later.why(organ_secretary, self) == refusals::draft_delivered);
}

TEST_CASE("lines are answered until the last of the working days, both ends counted")
{
    Delivered d;
    d.put(organ_secretary, d.answering(organ, LineAct::no_comment));
    d.stand_on(day_at(2026, 1, 27));
    CHECK(d.stage() == Stage::objecting);
    d.put(organ_secretary, d.answering(organ, LineAct::object));
    d.stand_on(day_at(2026, 1, 28));
    CHECK(d.stage() == Stage::answering);
    CHECK(d.why(organ_secretary, d.answering(organ, LineAct::object, reporting)) == refusals::answers_are_over);
    CHECK(d.why(organ_secretary, d.answering(organ, LineAct::no_comment)) == refusals::answers_are_over);
}

TEST_CASE("silence is no comment and no consent: nothing is entered for it")
{
    Delivered d;
    d.stand_on(day_at(2026, 1, 28));
    CHECK(d.stage() == Stage::finalising);
    CHECK(appraisal::answer_to(d.it(), {.body = organ, .post = {}, .person = {}}, quality, d.on()) == nullptr);
}

TEST_CASE("an objection is to a judged line and has words; one to a standing is a contest of that obligation")
{
    Delivered d;
    CHECK(d.why(organ_secretary, d.answering(organ, LineAct::object, Code{"election-on-time"})) ==
          refusals::line_by_facts);
    auto objection = d.answering(organ, LineAct::object);
    objection.words = {" "};
    CHECK(d.why(organ_secretary, objection) == refusals::text_missing);
    objection = d.answering(organ, LineAct::object);
    objection.amount = 0;
    CHECK(d.why(organ_secretary, objection) == refusals::self_score_unfit);
    CHECK(d.why(organ_secretary, d.answering(organ, LineAct::comment, Code{"no-such-line"})) == refusals::line_unknown);
    d.put(organ_secretary, d.answering(organ, LineAct::comment, Code{"election-on-time"}));
    d.put(organ_secretary, d.answering(organ, LineAct::object));
    CHECK(d.why(organ_secretary, d.answering(organ, LineAct::object)) == refusals::objected_to_line_already);
}

TEST_CASE("a leader answers the lines of their own sheet, and nobody else does")
{
    Delivered d;
    auto answer = d.answering(organ, LineAct::comment, Code{"organ-plan"});
    answer.sheet.post = d.post_of(organ_secretary);
    CHECK(d.why(organ_secretary, answer) == refusals::not_ones_sheet);  // a sheet is of a post and a person
    answer.sheet.person = organ_secretary;
    d.put(organ_secretary, answer);
    CHECK(d.why(work_clerk, answer) == refusals::right_missing);
    answer.sheet.person = deputy;
    CHECK(d.why(organ_secretary, answer) == refusals::not_ones_sheet);
    CHECK(d.why(deputy, answer) == refusals::not_ones_sheet);  // never held the post
    answer.act = LineAct::object;
    answer.sheet.person = organ_secretary;
    CHECK(d.why(organ_secretary, answer) == refusals::line_by_facts);
    answer.sheet.post = d.post_of(branch_secretary);
    CHECK(d.why(organ_secretary, answer) == refusals::post_unknown);
}

TEST_CASE("an objection is answered by somebody whom the plan names and who did not assess")
{
    Delivered d;
    CHECK(d.why(reviewer, d.deciding(other, {})) == refusals::no_objection);
    d.put(other_secretary, d.answering(other, LineAct::object));
    CHECK(d.why(work_clerk, d.deciding(other, {})) == refusals::not_a_reviewer);
    CHECK(d.why(assessor, d.deciding(other, {})) == refusals::right_missing);
    auto decision = d.deciding(other, 30);
    decision.upheld = false;
    CHECK(d.why(reviewer, decision) == refusals::upheld_needs_amount);
    CHECK(d.why(reviewer, d.deciding(other, 101)) == refusals::amount_too_large);
    decision = d.deciding(other, 30);
    decision.why = {""};
    CHECK(d.why(reviewer, decision) == refusals::text_missing);
    d.put(reviewer, d.deciding(other, 30));
    const auto stand = appraisal::judged_stand(d.it(), other, quality, d.on());
    CHECK(stand.amount == 30);
    CHECK_FALSE(stand.is_open());
    CHECK(d.why(reviewer, d.deciding(other, {})) == refusals::no_objection);
}

TEST_CASE("a rejected objection leaves the amount, and nobody answers that of their own body")
{
    Assessing d;
    d.plan.reviewers.push_back(third_secretary);
    d.deliver();
    d.put(third_secretary, d.answering(third, LineAct::object));
    CHECK(d.why(third_secretary, d.deciding(third, {})) == refusals::reviewer_of_own_body);
    d.put(reviewer, d.deciding(third, {}));
    const auto stand = appraisal::judged_stand(d.it(), third, quality, d.on());
    CHECK(stand.amount == 0);
    REQUIRE(stand.ruling);
    CHECK_FALSE(stand.ruling->it.upheld);
}
