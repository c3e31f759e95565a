#include <doctest/doctest.h>

#include "domain/appraisal_rules/assessments_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using appraisal::LineAct;
using appraisal::Stage;

namespace {

// Planned, and it is the day on which the draft may be drawn up.
struct Judging : Assessing {
    Judging()
    {
        make_plan();
        stand_on(draft_day);
    }
    appraisal::JudgedStand stand(OrgId body) const { return appraisal::judged_stand(it(), body, quality, on()); }
};

StateFact stating(Judging& d)
{
    return {.assessment = first_assessment,
            .body = organ,
            .stated_by = {},
            .name = {.by = Code{"discipline-body"}, .kind = Code{"discipline"}, .level = {}},
            .figure = {},
            .count = 1,
            .persons = 0,
            .document = {d.on() == Day{} ? "" : "区纪委〔2026〕2号"}};
}

}  // namespace

TEST_CASE("an assessor of the group judges, by their own naming and no post")
{
    Judging d;
    CHECK(d.why(work_clerk, d.judging(organ)) == refusals::not_an_assessor);
    CHECK(d.why(reviewer, d.judging(organ)) == refusals::right_missing);
    CHECK(d.why(assessor, d.judging(own)) == refusals::not_assessed_here);
    CHECK(d.why(assessor, d.judging(organ, Code{"election-on-time"})) == refusals::line_by_facts);
    CHECK(d.why(assessor, d.judging(organ, Code{"no-such-line"})) == refusals::line_unknown);
    auto unknown = d.judging(organ);
    unknown.assessment = appraisal::AssessmentId{9};
    CHECK(d.why(assessor, unknown) == refusals::right_missing);
    d.put(assessor, d.judging(organ));
    CHECK(d.stand(organ).amount == 0);
}

TEST_CASE("nobody judges the body to which they belong")
{
    Assessing d;
    d.plan.groups.front().assessors.push_back(other_secretary);
    d.make_plan();
    d.stand_on(draft_day);
    CHECK(d.why(other_secretary, d.judging(other)) == refusals::assessor_of_own_body);
    d.put(other_secretary, d.judging(organ));
}

TEST_CASE("an amount is at most the line's, and one that differs from the self-score has a reason and a record")
{
    Judging d;
    auto self = d.answering(other, LineAct::self_score);
    self.amount = 20;
    d.put(other_secretary, self);
    d.put(assessor, d.judging(other, quality, 20));
    auto judging = d.judging(other, quality, 101);
    CHECK(d.why(assessor, judging) == refusals::amount_too_large);
    judging.amount = -1;
    CHECK(d.why(assessor, judging) == refusals::amount_too_large);
    judging.amount = 50;
    CHECK(d.why(assessor, judging) == refusals::judging_needs_reason);
    judging.reason = {"党课没有讲课人"};
    CHECK(d.why(assessor, judging) == refusals::judging_needs_reason);
    judging.records = {RecordId{99}};
    CHECK(d.why(assessor, judging) == refusals::record_unknown);
    judging.records = {d.evidence()};
    d.put(assessor, judging);
    CHECK(d.stand(other).amount == 50);
    CHECK(d.stand(other).self_score() == 20);
    d.put(other_secretary, WithdrawRecord{judging.records.front(), {"重复"}});
    CHECK(d.why(assessor, judging) == refusals::record_withdrawn);
    CHECK(d.why(assessor, d.judging(organ, quality, 1)) == refusals::judging_needs_reason);  // no self-score: nothing
}

TEST_CASE("two assessors judge apart, and see each other's amount once they have judged it themselves")
{
    Judging d;
    d.put(assessor, d.judging(other));
    const auto seen = [&](PersonId who) { return appraisal::visible_to(d.it(), who, other, quality, d.on()).size(); };
    CHECK(seen(assessor) == 1);
    CHECK(seen(second_assessor) == 0);
    CHECK(seen(other_secretary) == 0);
    auto judging = d.judging(other, quality, 50);
    judging.reason = {"议定事项无人负责"};
    judging.records = {d.evidence()};
    d.put(second_assessor, judging);
    CHECK(seen(assessor) == 2);
    CHECK(seen(second_assessor) == 2);
    CHECK(seen(other_secretary) == 0);
    CHECK(d.stand(other).differ);
    CHECK_FALSE(d.stand(other).amount);
    d.stand_on(delivery_day);
    d.judge_all();
    CHECK(d.why(work_clerk, d.delivering()) == refusals::judgements_differ);
    d.put(second_assessor, d.judging(other));
    CHECK(d.stand(other).amount == 0);
    d.put(work_clerk, d.delivering());
    CHECK(seen(other_secretary) == 2);
}

TEST_CASE("the draft is delivered on its day or later, once every line is judged, by the office")
{
    Judging d;
    d.stand_on(draft_day - days{1});
    CHECK(d.stage() == Stage::planned);
    CHECK(d.why(work_clerk, d.delivering()) == refusals::draft_too_early);
    d.stand_on(draft_day);
    CHECK(d.stage() == Stage::drafting);
    CHECK(d.why(work_clerk, d.delivering()) == refusals::line_not_judged);
    CHECK(d.why(work_clerk, DeliverDraft{first_assessment, Code{"z"}}) == refusals::group_unknown);
    d.judge_all();
    CHECK(d.why(organ_secretary, d.delivering()) == refusals::right_missing);
    d.stand_on(delivery_day);
    d.put(work_clerk, d.delivering());
    CHECK(d.stage() == Stage::objecting);
    CHECK(d.why(work_clerk, d.delivering()) == refusals::draft_delivered);
    CHECK(d.why(assessor, d.judging(organ)) == refusals::draft_delivered);
    const auto all = appraisal::days_of(d.it(), d.group(), d.state.duties().working_days(d.on()), d.on());
    CHECK(all.objections == day_at(2026, 1, 27));
    CHECK(all.answers == day_at(2026, 2, 3));
    CHECK(all.final_day == day_at(2026, 2, 9));
}

TEST_CASE("discipline is stated by a discipline body alone, as a figure, with the number of its document")
{
    Judging d;
    CHECK(d.why(work_clerk, stating(d)) == refusals::discipline_states_it);
    auto fact = stating(d);
    fact.stated_by = organ;
    CHECK(d.why(organ_secretary, fact) == refusals::discipline_states_it);
    const OrgId discipline{11};
    d.put(work_clerk,
          a_body(registry::OrgKind::discipline_body, {.unit = {}, .leads = committee, .guides = {}}, d.on()));
    d.put(work_clerk, a_post(member, discipline, registry::Title::secretary, d.on()));
    fact.stated_by = discipline;
    CHECK(d.why(work_clerk, fact) == refusals::right_missing);
    fact.document = {""};
    CHECK(d.why(member, fact) == refusals::text_missing);
    fact.document = {"区纪委〔2026〕2号"};
    fact.count = 0;
    CHECK(d.why(member, fact) == refusals::figure_implausible);
    fact.count = 1;
    d.put(member, fact);
    CHECK(appraisal::stated_of(d.it(), organ, d.on()).size() == 1);
    fact.name.kind = Code{"circular"};
    CHECK(d.why(member, fact) == refusals::fact_not_asked);
    d.put(work_clerk, BeginImport{Sheet::records, {}});
    fact.name.kind = Code{"discipline"};
    CHECK(d.why(work_clerk, fact) == refusals::stated_elsewhere);  // the right to import is not enough
}

TEST_CASE("ballots add up, by the plan's groups of voters, and a later count of the round replaces it")
{
    Judging d;
    auto ballots = d.counting(organ, 30);
    ballots.voters = Code{"peers"};
    CHECK(d.why(work_clerk, ballots) == refusals::voters_unknown);
    ballots = d.counting(organ, 36);
    CHECK(d.why(work_clerk, ballots) == refusals::ballots_implausible);
    ballots.handed_out = 37;
    CHECK(d.why(work_clerk, ballots) == refusals::ballots_implausible);
    d.put(work_clerk, d.counting(organ, 30));
    d.put(work_clerk, d.counting(organ, 31));
    const auto all = appraisal::ballots_of(d.it(), {.body = organ, .post = {}, .person = {}}, d.on());
    REQUIRE(all.size() == 1);
    CHECK(all.front()->it.good == 31);
}

TEST_CASE("a second ballot is held among the equal alone")
{
    Judging d;
    d.put(work_clerk, d.counting(organ, 30));
    d.put(work_clerk, d.counting(other, 31));
    CHECK(d.why(work_clerk, d.counting(organ, 20, 2)) == refusals::no_tie);
    d.put(work_clerk, d.counting(third, 30));
    d.put(work_clerk, d.counting(organ, 20, 2));
    CHECK(d.why(work_clerk, d.counting(other, 20, 2)) == refusals::no_tie);
    CHECK(d.why(work_clerk, d.counting(organ, 20, 10)) == refusals::no_tie);
    CHECK(appraisal::ballots_of(d.it(), {.body = organ, .post = {}, .person = {}}, d.on()).size() == 2);
}

TEST_CASE("ballots on a person are on the secretary of the body, and never on the head of a Party group")
{
    Judging d;
    auto ballots = d.counting(organ, 30);
    const PostId head = d.state.people().posts_of(organ_secretary, d.on(), d.on()).front();
    ballots.sheet.post = head;
    d.put(work_clerk, ballots);
    ballots.sheet.post = d.state.people().posts_of(branch_secretary, d.on(), d.on()).front();
    CHECK(d.why(work_clerk, ballots) == refusals::post_unknown);
    d.put(work_clerk, a_post(member, organ, registry::Title::member, d.on()));
    ballots.sheet.post = d.state.people().posts_of(member, d.on(), d.on()).front();
    CHECK(d.why(work_clerk, ballots) == refusals::leader_assessed_elsewhere);
}
