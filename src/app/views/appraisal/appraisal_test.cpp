#include "app/views/appraisal/assessed_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

TEST_CASE("a draft is for its own people, the assessors, the reviewers and the office, and absent for all others")
{
    Assessed d;
    d.judge(d.assessor, 50);
    d.judge(d.second, 50);
    d.deliver();
    for (const PersonId who : {organ_secretary, d.assessor, d.second, d.reviewer, d.office_clerk})
        CHECK(d.draft(who).has_value());
    for (const PersonId who : {member, secretary, stranger, group_secretary}) check_absent(d.draft(who), "node");
    CHECK(d.draft(stranger, "o10").has_value());
    check_absent(d.draft(organ_secretary, "o10"), "node");
    check_absent(d.draft(organ_secretary, "o99"), "node");
    check_absent(d.as(organ_secretary, [](const Reader& it) { return assessed_draft(it, "k9", {"o5"}); }), "node");
}

TEST_CASE("before the draft is delivered the body sees the lines that it scores itself, and no value")
{
    Assessed d;
    d.judge(d.assessor, 50);
    const auto own = d.draft(organ_secretary);
    REQUIRE(own.has_value());
    CHECK(own->may_self_score);
    REQUIRE(own->lines.size() == 1);
    CHECK(own->lines[0].line == "quality");
    CHECK(own->lines[0].most == "3");
    CHECK_FALSE(own->lines[0].draft.amount.has_value());
    CHECK(own->lines[0].says.zh.empty());
    CHECK(own->ballots.empty());
}

TEST_CASE("another assessor's value is seen once both have judged")
{
    Assessed d;
    d.judge(d.second, 100);
    const auto before = d.page<&judging>(d.assessor);
    REQUIRE(before.has_value());
    REQUIRE(before->judged.size() == 1);
    REQUIRE(before->judged[0].others.size() == 1);
    CHECK(before->judged[0].others[0].judged);
    CHECK_FALSE(before->judged[0].others[0].amount.has_value());
    d.judge(d.assessor, 50);
    const auto after = d.page<&judging>(d.assessor);
    REQUIRE(after->judged[0].others[0].amount.has_value());
    CHECK(after->judged[0].others[0].amount->amount == "1");
    CHECK(after->judged[0].mine->amount == "0.5");
    CHECK(after->judged[0].differ);
}

TEST_CASE("judging is for the group's assessors, one body after the other in the plan's order")
{
    Assessed d;
    for (const PersonId who : {organ_secretary, d.reviewer, d.office_clerk, stranger})
        check_absent(d.page<&judging>(who), "node");
    const auto page = d.page<&judging>(d.assessor);
    REQUIRE(page->after.has_value());
    CHECK(page->after->id == "o10");
    CHECK_FALSE(page->before.has_value());
    CHECK(d.page<&judging>(d.assessor, "o10")->before->id == "o5");
}

TEST_CASE("what lost stands with its row, and opens to the obligations that may be contested")
{
    Assessed d;
    d.judge(d.assessor, 50);
    d.judge(d.second, 50);
    d.deliver();
    const auto page = d.draft(organ_secretary);
    const AssessedLine& facts = line_named(page->lines, "meetings");
    CHECK(facts.row == "1.1");
    CHECK(facts.draft.state == LineState::lost);
    CHECK_FALSE(facts.contests.empty());
    const AssessedLine& judged = line_named(page->lines, "quality");
    CHECK(judged.draft.amount == "0.5");
    CHECK(judged.says.zh.find("二支部党课无讲课人") != std::string::npos);
    CHECK(judged.may_object);
}

TEST_CASE("an objection is answered by a reviewer, and both values stand side by side")
{
    Assessed d;
    d.judge(d.assessor, 50);
    d.judge(d.second, 50);
    d.deliver();
    d.day = day_at(2026, 1, 20);
    d.object();
    const auto asked = d.draft(organ_secretary);
    const AssessedLine& open = line_named(asked->lines, "quality");
    REQUIRE(open.objection.has_value());
    CHECK_FALSE(open.objection->decided.has_value());
    CHECK_FALSE(open.may_object);
    CHECK(d.draft(d.reviewer)->may_review);
    d.day = day_at(2026, 1, 30);
    d.uphold(0);
    check_absent(d.page<&difference>(organ_secretary), "node");
    d.finalise();
    const auto page = d.page<&difference>(organ_secretary);
    REQUIRE(page.has_value());
    const AssessedLine& heard = line_named(page->changed, "quality");
    CHECK(heard.draft.amount == "0.5");
    CHECK(heard.now->state == LineState::kept);
    CHECK(heard.really_changed);
    CHECK(heard.objection->upheld);
    CHECK(heard.objection->by_reviewer == "顾怀瑾");
}

TEST_CASE("a list of bodies says what is still to do and holds no value")
{
    Assessed d;
    d.judge(d.assessor, 50);
    d.judge(d.second, 50);
    d.deliver();
    for (const PersonId who : {organ_secretary, d.assessor, d.reviewer, d.office_clerk, stranger, member}) {
        const std::string list = d.as(who, [](const Reader& it) { return codec::to_json(*assessments(it)); });
        const std::string plan = d.as(who, [](const Reader& it) { return codec::to_json(*assessment_plan(it, "k1")); });
        for (const char* word : {"amount", "total", "value", "score\"", "0.5"}) {
            CHECK(list.find(word) == std::string::npos);
            CHECK(plan.find(word) == std::string::npos);
        }
    }
    const auto judging = d.as(d.assessor, [](const Reader& it) { return *assessments(it); });
    REQUIRE(judging.rows.size() == 1);
    CHECK(judging.rows[0].judging.size() == 2);
    CHECK(judging.rows[0].own.empty());
    const auto own = d.as(organ_secretary, [](const Reader& it) { return *assessments(it); });
    REQUIRE(own.rows[0].own.size() == 1);
    CHECK(own.rows[0].own[0].stage == appraisal::Stage::objecting);
    CHECK(own.rows[0].own[0].left == 7);
    CHECK(d.as(stranger, [](const Reader& it) { return assessment_plan(it, "k1")->bodies.size(); }) == 1);
}

TEST_CASE("the meeting's page is for the office; the feedback comes with the decision, to the body, too")
{
    Assessed d;
    d.judge(d.assessor, 50);
    d.judge(d.second, 50);
    d.deliver();
    check_absent(d.page<&grade_page>(organ_secretary), "node");
    CHECK(d.page<&grade_page>(d.office_clerk)->deciding.waits.has_value());
    CHECK_FALSE(d.page<&feedback>(organ_secretary)->decision.has_value());
    CHECK(d.page<&feedback>(organ_secretary)->problems.empty());
    d.decide();
    const auto told = d.page<&feedback>(organ_secretary);
    REQUIRE(told->decision.has_value());
    CHECK(told->decision->grade == appraisal::Grade::fairly_good);
    CHECK_FALSE(told->problems.empty());
    check_absent(d.page<&feedback>(stranger), "node");
    CHECK_FALSE(d.page<&grade_page>(d.office_clerk)->deciding.may_decide);
}

TEST_CASE("a secretary's page has counts and no score, for the secretary and the office")
{
    Assessed d;
    for (const PersonId who : {organ_secretary, d.office_clerk, d.reviewer}) {
        const auto page = d.page<&secretary_page>(who);
        REQUIRE(page.has_value());
        CHECK(page->person.name == "贺文昭");
        CHECK_FALSE(page->head.scheme.has_value());
        CHECK(codec::to_json(*page).find("\"amount\"") == std::string::npos);
        for (const BallotCount& it : page->ballots) CHECK_FALSE(it.weight.has_value());
    }
    check_absent(d.page<&secretary_page>(d.assessor), "node");
    check_absent(d.page<&secretary_page>(stranger), "node");
}

TEST_CASE("without a scheme the lines are duties with their standings, and nobody judges")
{
    Assessed d{appraisal::Method::facts};
    d.deliver();
    const auto page = d.draft(organ_secretary);
    REQUIRE(page.has_value());
    REQUIRE_FALSE(page->lines.empty());
    for (const AssessedLine& it : page->lines) {
        CHECK_FALSE(it.judged);
        CHECK_FALSE(it.draft.amount.has_value());
        CHECK(it.draft.standing.has_value());
    }
    CHECK(d.page<&judging>(d.assessor)->judged.empty());
}

TEST_CASE("ballots are counted in by the office; a body learns them with the final draft")
{
    Assessed d;
    d.happens(appraisal::BallotsCounted{.assessment = first,
                                        .sheet = {.body = organ},
                                        .voters = members,
                                        .handed_out = 40,
                                        .returned = 38,
                                        .good = 30,
                                        .fairly_good = 5,
                                        .ordinary = 2,
                                        .poor = 0},
              d.day, d.office_clerk);
    check_absent(d.page<&ballots_page>(organ_secretary), "node");
    const auto counted = d.page<&ballots_page>(d.office_clerk);
    REQUIRE(counted->groups.size() == 1);
    CHECK(counted->groups[0].good == 30);
    CHECK(counted->groups[0].title.zh == "本组织党员");
    REQUIRE(counted->leaders.size() == 1);
    CHECK_FALSE(counted->leaders[0].groups[0].weight.has_value());
    d.deliver();
    CHECK(d.draft(organ_secretary)->ballots.empty());
    d.decide();
    CHECK(d.draft(organ_secretary)->ballots.size() == 1);
}

TEST_CASE("the files of an assessment say what is there and what is missing, to the office alone")
{
    Assessed d;
    check_absent(d.as(organ_secretary, [](const Reader& it) { return assessment_file(it, "k1"); }), "id");
    const auto before = d.as(d.office_clerk, [](const Reader& it) { return *assessment_file(it, "k1"); });
    d.judge(d.assessor, 0);
    d.deliver();
    const auto after = d.as(d.office_clerk, [](const Reader& it) { return *assessment_file(it, "k1"); });
    CHECK(after.missing == before.missing - 1);
}

TEST_CASE("a plan shows its days counted, and to the office what each group waits for")
{
    Assessed d;
    const auto page = d.as(member, [](const Reader& it) { return *assessment_plan(it, "k1"); });
    REQUIRE(page.groups.size() == 1);
    CHECK(page.basis == "云办〔2025〕3号");
    CHECK(page.groups[0].days.drafted == draft_day);
    CHECK(page.groups[0].offers.empty());
    CHECK(page.bodies.empty());
    CHECK(page.self_scored == 1);
    const auto office = d.as(d.office_clerk, [](const Reader& it) { return *assessment_plan(it, "k1"); });
    REQUIRE(office.groups[0].offers.size() == 1);
    CHECK(office.groups[0].offers[0].act == "deliver-draft");
    CHECK_FALSE(office.groups[0].offers[0].possible);
    CHECK(office.bodies.size() == 2);
}

TEST_CASE("a plan that another took the place of is absent")
{
    Assessed d;
    auto again = d.state.of<appraisal::Appraisals>()[first].planned;
    again.assessment = appraisal::AssessmentId{2};
    d.happens(again, d.day, d.office_clerk);
    check_absent(d.as(d.office_clerk, [](const Reader& it) { return assessment_plan(it, "k1"); }), "id");
    CHECK(d.as(d.office_clerk, [](const Reader& it) { return assessment_plan(it, "k2").has_value(); }));
}
