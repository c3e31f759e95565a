#include <doctest/doctest.h>

#include "domain/appraisal_rules/assessments_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using appraisal::Grade;
using appraisal::LineAct;
using appraisal::Stage;

namespace {

struct Final : Assessing {
    Final() { finalise(); }
    PostId post_of(PersonId who) const { return state.people().posts_of(who, on(), on()).front(); }
};

}  // namespace

TEST_CASE("a group becomes final the day before the meeting, once the days to object are over")
{
    Assessing d;
    d.make_plan();
    CHECK(d.why(work_clerk, d.finalising()) == refusals::draft_not_delivered);
    d.stand_on(delivery_day);
    d.judge_all();
    d.put(work_clerk, d.delivering());
    d.stand_on(day_at(2026, 1, 27));
    CHECK(d.why(work_clerk, d.finalising()) == refusals::answers_still_open);
    d.stand_on(day_at(2026, 2, 8));
    CHECK(d.why(work_clerk, d.finalising()) == refusals::final_too_early);
    d.stand_on(day_at(2026, 2, 9));
    CHECK(d.why(organ_secretary, d.finalising()) == refusals::right_missing);
    d.put(work_clerk, d.finalising());
    CHECK(d.stage() == Stage::meeting);
    CHECK(d.why(work_clerk, d.finalising()) == refusals::group_final);
}

TEST_CASE("a group with an unanswered objection does not become final")
{
    Assessing d;
    d.deliver();
    d.put(other_secretary, d.answering(other, LineAct::object));
    d.stand_on(day_at(2026, 2, 9));
    CHECK(d.stage() == Stage::finalising);  // the days to answer are over, and it is refused all the same
    CHECK(d.why(work_clerk, d.finalising()) == refusals::objection_unanswered);
    d.put(reviewer, d.deciding(other, {}));
    d.put(work_clerk, d.finalising());
}

TEST_CASE("a group with an undecided contest of the period does not become final")
{
    Assessing d;
    d.deliver();
    const record::ObligationId last_quarter{"organ-plan@o5@2025Q4"}, this_quarter{"organ-plan@o5@2026Q1"};
    d.put(organ_secretary, Contest{this_quarter, {"已经制定"}});
    d.put(organ_secretary, Contest{last_quarter, {"已经制定"}});
    d.stand_on(day_at(2026, 2, 9));
    CHECK(open_contests(d.state, d.it(), d.group(), d.on()) == std::vector{last_quarter});
    CHECK(d.why(work_clerk, d.finalising()) == refusals::contest_unanswered);
    d.put(district_secretary, DecideContest{last_quarter, duty::Outcome::rejected, {}, {"没有记录"}});
    d.put(work_clerk, d.finalising());
}

TEST_CASE("a grade is decided by a meeting of the assessing body, on its day or later, with quorum")
{
    Final d;
    CHECK(d.why(work_clerk, d.grading(organ, Grade::good, RecordId{99})) == refusals::record_unknown);
    const RecordId early = d.meet(meeting_day - days{1});
    CHECK(d.why(work_clerk, d.grading(organ, Grade::good, early)) == refusals::meeting_unfit);
    const RecordId absent = d.meet(meeting_day, 1);
    CHECK(d.why(work_clerk, d.grading(organ, Grade::good, absent)) == refusals::meeting_without_quorum);
    const RecordId elsewhere = d.evidence(organ, organ_secretary);
    CHECK(d.why(work_clerk, d.grading(organ, Grade::good, elsewhere)) == refusals::meeting_unfit);
    const RecordId meeting = d.meet(meeting_day);
    CHECK(d.why(organ_secretary, d.grading(organ, Grade::good, meeting)) == refusals::right_missing);
    CHECK(d.why(work_clerk, d.grading(organ, {}, meeting)) == refusals::grade_missing);
    d.put(work_clerk, d.grading(organ, Grade::fairly_good, meeting));
    CHECK(appraisal::grade_of(d.it(), {.body = organ, .post = {}, .person = {}}, d.on())->it.grade ==
          Grade::fairly_good);
    CHECK(d.stage() == Stage::meeting);
    d.put(work_clerk, d.grading(other, Grade::ordinary, meeting));
    d.put(work_clerk, d.grading(third, Grade::poor, meeting));
    CHECK(d.stage() == Stage::decided);
    d.put(work_clerk, WithdrawRecord{meeting, {"重记"}});
    CHECK(d.why(work_clerk, d.grading(organ, Grade::good, meeting)) == refusals::grade_decided_already);
}

TEST_CASE("a vote that did not pass decides nothing")
{
    Final d;
    d.stand_on(meeting_day);
    record::Content content{.kind = record::Kind::meeting, .host = work, .performed = meeting_day};
    content.roster = record::Roster::committee;
    content.votes = {{.act = record::Act::motion, .no = 1}};
    d.put(work_clerk, EnterRecord{.content = content, .words = {.title = "工委会议"}});
    const RecordId meeting{static_cast<std::uint32_t>(d.state.records().all().size())};
    CHECK(d.why(work_clerk, d.grading(organ, Grade::good, meeting)) == refusals::meeting_without_quorum);
}

TEST_CASE("before the group is final nothing is graded")
{
    Assessing d;
    d.deliver();
    CHECK(d.why(work_clerk, d.grading(organ, Grade::good, RecordId{1})) == refusals::group_not_final);
}

TEST_CASE("no more than the group's share are good, rounded down; of 一般 and 差 there is no quota")
{
    Final d;
    const RecordId meeting = d.meet(meeting_day);
    d.put(work_clerk, d.grading(organ, Grade::good, meeting));
    CHECK(appraisal::most_good(d.group()) == 1);
    CHECK(appraisal::graded_good(d.it(), d.group(), false, d.on()) == 1);
    CHECK(d.why(work_clerk, d.grading(other, Grade::good, meeting)) == refusals::good_share_full);
    d.put(work_clerk, d.grading(other, Grade::fairly_good, meeting));
    auto secretary = d.grading(other, Grade::good, meeting);  // secretaries have a share of their own
    secretary.sheet.post = d.post_of(other_secretary);
    d.put(work_clerk, secretary);
    secretary = d.grading(third, Grade::good, meeting);
    secretary.sheet.post = d.post_of(third_secretary);
    CHECK(d.why(work_clerk, secretary) == refusals::good_share_full);
}

TEST_CASE("a body without grade by its special case gets none, and says so by a decision")
{
    Assessing d;
    d.plan.groups.front().cases = {
        {.body = third, .post = {}, .how = appraisal::CaseHow::no_grade, .why = {"9月新建，不足六个月"}}};
    d.finalise();
    const RecordId meeting = d.meet(meeting_day);
    CHECK(d.why(work_clerk, d.grading(third, Grade::good, meeting)) == refusals::body_without_grade);
    d.put(work_clerk, d.grading(third, {}, meeting));
    for (const OrgId body : {organ, other}) d.put(work_clerk, d.grading(body, Grade::ordinary, meeting));
    CHECK(d.stage() == Stage::decided);
}

TEST_CASE("heads of Party groups are graded elsewhere")
{
    Assessing d;
    auto plan = d.plan;
    plan.by = committee;
    plan.through = work;
    plan.groups.front().method = appraisal::Method::facts;
    plan.groups.front().scheme.reset();
    plan.groups.front().bodies = {group};
    d.put(work_clerk, plan);
    d.stand_on(delivery_day);
    d.put(work_clerk, d.delivering());
    auto ballots = d.counting(group, 30);
    ballots.sheet.post = d.state.people().posts_of(group_secretary, d.on(), d.on()).front();
    CHECK(d.why(work_clerk, ballots) == refusals::leader_assessed_elsewhere);
}

TEST_CASE("once final, what was judged, counted and stated is frozen")
{
    Final d;
    CHECK(d.why(work_clerk, d.counting(organ, 30)) == refusals::group_final);
    CHECK(d.why(assessor, d.judging(organ)) == refusals::draft_delivered);
    CHECK(d.why(reviewer, d.deciding(organ, 30)) == refusals::group_final);
    CHECK(d.why(organ_secretary, d.answering(organ, LineAct::comment)) == refusals::answers_are_over);
    CHECK(d.why(work_clerk, StateFact{.assessment = first_assessment,
                                      .body = organ,
                                      .stated_by = {},
                                      .name = {.by = Code{"archive"}, .kind = Code{"file"}, .level = {}},
                                      .figure = {},
                                      .document = {"文件"}}) == refusals::group_final);
}

TEST_CASE("a review is asked for within thirty days after the notice, and a new decision names the old")
{
    Final d;
    CHECK(d.why(organ_secretary, d.reviewing(organ)) == refusals::grade_not_decided);
    const RecordId meeting = d.meet(meeting_day);
    for (const OrgId body : {organ, other}) d.put(work_clerk, d.grading(body, Grade::ordinary, meeting));
    d.stand_on(day_at(2026, 3, 13));
    CHECK(d.why(other_secretary, d.reviewing(organ)) == refusals::right_missing);
    auto asking = d.reviewing(organ);
    asking.why = {""};
    CHECK(d.why(organ_secretary, asking) == refusals::text_missing);
    d.put(organ_secretary, d.reviewing(organ));
    CHECK(d.why(organ_secretary, d.reviewing(organ)) == refusals::review_asked_already);
    d.stand_on(day_at(2026, 3, 14));
    CHECK(d.why(other_secretary, d.reviewing(other)) == refusals::review_too_late);
    const RecordId again = d.meet(day_at(2026, 3, 20));
    auto grading = d.grading(organ, Grade::fairly_good, again);
    CHECK(d.why(work_clerk, grading) == refusals::grade_decided_already);
    grading.replaces = again;
    CHECK(d.why(work_clerk, grading) == refusals::grade_decided_already);
    grading.replaces = meeting;
    auto unasked = d.grading(other, Grade::fairly_good, again);
    unasked.replaces = meeting;
    CHECK(d.why(work_clerk, unasked) == refusals::grade_decided_already);
    d.put(work_clerk, grading);
    const auto* now = appraisal::grade_of(d.it(), {.body = organ, .post = {}, .person = {}}, d.on());
    CHECK(now->it.grade == Grade::fairly_good);
    CHECK(now->it.replaces == meeting);
    CHECK_FALSE(appraisal::review_of(d.it(), {.body = organ, .post = {}, .person = {}}, d.on()));
    CHECK(appraisal::grade_of(d.it(), {.body = organ, .post = {}, .person = {}}, day_at(2026, 3, 1))->it.grade ==
          Grade::ordinary);
}

TEST_CASE("whoever assessed or answered objections carries out no review")
{
    Assessing d;
    d.seat(assessor, work, registry::Title::clerk);
    d.finalise();
    const RecordId meeting = d.meet(meeting_day);
    d.put(work_clerk, d.grading(organ, Grade::ordinary, meeting));
    d.stand_on(day_at(2026, 2, 20));
    d.put(organ_secretary, d.reviewing(organ));
    const RecordId again = d.meet(day_at(2026, 3, 2));
    auto grading = d.grading(organ, Grade::ordinary, again);
    grading.replaces = meeting;
    CHECK(d.why(assessor, grading) == refusals::review_by_others);
    d.put(work_clerk, grading);  // upheld as it was, by a decision of its own
}

TEST_CASE("a leader asks for the review of their own grade")
{
    Final d;
    const RecordId meeting = d.meet(meeting_day);
    auto grading = d.grading(organ, Grade::ordinary, meeting);
    grading.sheet.post = d.post_of(organ_secretary);
    d.put(work_clerk, grading);
    auto asking = d.reviewing(organ);
    asking.sheet.post = grading.sheet.post;
    asking.sheet.person = deputy;
    CHECK(d.why(organ_secretary, asking) == refusals::not_ones_sheet);
    asking.sheet.person = organ_secretary;
    d.put(organ_secretary, asking);
}

TEST_CASE("组织部 receipts the sheets, says how they were used, and that counts as a record for its duty")
{
    Assessing d;
    const OrgId department{11};
    d.put(work_clerk,
          a_body(registry::OrgKind::organisation_department, {.unit = {}, .leads = committee, .guides = {}}, d.on()));
    d.seat(member, department, registry::Title::member);
    ReceiptSheets receipt{.assessment = first_assessment, .org = department, .bodies = {}, .use = {"附入考核表"}};
    d.deliver();
    CHECK(d.why(member, receipt) == refusals::group_not_final);
    d.stand_on(meeting_day - days{1});
    d.put(work_clerk, d.finalising());
    receipt.use = {""};
    CHECK(d.why(member, receipt) == refusals::text_missing);
    receipt.use = {"附入班子考核表“党建”一项"};
    receipt.bodies = {one};
    CHECK(d.why(member, receipt) == refusals::not_assessed_here);
    receipt.bodies.clear();
    receipt.org = organ;
    CHECK(d.why(organ_secretary, receipt) == refusals::not_the_organisation_department);
    receipt.org = department;
    CHECK(d.why(work_clerk, receipt) == refusals::right_missing);
    d.put(member, receipt);
    const record::Version& note = d.state.records().all().back().latest();
    CHECK(note.content.host == department);
    CHECK(note.content.topics == std::vector{Code{"cadre-assessment"}});
    CHECK(d.it().receipted.front().it.bodies == d.group().planned.bodies);
    CHECK(d.why(member, receipt) == refusals::sheets_receipted_already);
}

TEST_CASE("a delegate of the district committee decides the contests of bodies directly under the work committee")
{
    Assessing d;
    const record::ObligationId first_quarter{"organ-plan@o5@2025Q1"}, of_branch{"general-meeting@o6@2025Q1"};
    d.stand_on(day_at(2025, 4, 10));
    d.put(organ_secretary, Contest{first_quarter, {"已经制定"}});
    d.put(branch_secretary, Contest{of_branch, {"已经召开"}});
    const DecideContest rejecting{first_quarter, duty::Outcome::rejected, {}, {"没有记录"}};
    CHECK(d.why(member, rejecting) == refusals::right_missing);
    NameContestDelegate naming{.person = member, .from = d.on(), .last = d.on() + days{30}};
    CHECK(d.why(organ_secretary, naming) == refusals::right_missing);
    naming.person = work_clerk;
    CHECK(d.why(district_secretary, naming) == refusals::delegate_unfit);
    naming.person = assessor;
    naming.last = d.on() + days{400};
    CHECK(d.why(district_secretary, naming) == refusals::delegate_unfit);
    naming.last = d.on() + days{30};
    naming.from = d.on() - days{1};
    CHECK(d.why(district_secretary, naming) == refusals::from_in_the_past);
    naming.from = d.on();
    d.put(district_secretary, naming);
    const State before = d.state;
    d.stand_on(naming.last + days{1});
    CHECK(d.why(assessor, rejecting) == refusals::right_missing);
    d.stand_on(naming.last);
    CHECK(d.why(assessor, DecideContest{of_branch, duty::Outcome::rejected, {}, {"没有记录"}}) ==
          refusals::right_missing);
    d.put(assessor, rejecting);
    d.state = before;
    d.put(district_secretary, rejecting);  // who named them may still decide themselves
}

TEST_CASE("whoever answers for a body is no delegate in its own contest")
{
    Assessing d;
    d.stand_on(day_at(2025, 4, 10));
    d.put(organ_secretary, Contest{{"organ-plan@o5@2025Q1"}, {"已经制定"}});
    d.put(district_secretary, NameContestDelegate{.person = organ_secretary, .from = d.on(), .last = d.on()});
    CHECK(d.why(organ_secretary, DecideContest{{"organ-plan@o5@2025Q1"}, duty::Outcome::rejected, {}, {"无"}}) ==
          refusals::cannot_decide_own_obligation);
}
