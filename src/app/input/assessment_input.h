// The plan of an assessment from outside: the JSON of the web. Organisations and people by id or name, posts by id or
// holder; `share` of 好 as 1 and 3 for a third.
#pragma once

#include "app/input/planner.h"
#include "domain/appraisal/describe.h"
#include "domain/appraisal_rules/commands.h"

namespace jinze::input {

struct CaseInput {
    std::string body;
    std::optional<std::string> post;
    appraisal::CaseHow how{};
    std::string why;
};
struct VotersInput {
    std::string code;  // members, served … as schemes name them
    int weight = 0;    // per cent
};
struct GroupInput {
    std::string group;  // its code
    appraisal::Method method{};
    std::optional<std::string> scheme;
    std::vector<std::string> bodies;  // 编制序
    std::vector<std::string> assessors;
    std::vector<VotersInput> voters;
    int good_part = 1, good_whole = 3;
    Day draft{}, meeting{};
    std::vector<CaseInput> cases;
};
struct AssessmentInput {
    std::string by;
    std::optional<std::string> through;
    int year = 0;
    Day begin{}, last{};
    std::string basis;
    int plan_item = 0;  // its number in the district's approved plan
    std::vector<std::string> reviewers;
    std::optional<int> objection_days, answer_days;  // default: 7 and 5 working days
    Day notice{};
    std::vector<GroupInput> groups;
};
BOOST_DESCRIBE_STRUCT(CaseInput, (), (body, post, how, why))
BOOST_DESCRIBE_STRUCT(VotersInput, (), (code, weight))
BOOST_DESCRIBE_STRUCT(GroupInput, (),
                      (group, method, scheme, bodies, assessors, voters, good_part, good_whole, draft, meeting, cases))
BOOST_DESCRIBE_STRUCT(AssessmentInput, (),
                      (by, through, year, begin, last, basis, plan_item, reviewers, objection_days, answer_days, notice,
                       groups))

std::expected<AssessmentInput, Denial> assessment_input_from(std::string_view json);

// The command that it means: for planning, and for what may be asked of a plan before (early_drafts, reasons_wanted).
std::expected<district::PlanAssessment, Denial> plan_meant(const AssessmentInput& input, const Naming& naming);
Planner planning(std::expected<AssessmentInput, Denial> input);

}  // namespace jinze::input
