// 考核方案: the plan of an assessment as anybody may read it, its days counted, what was checked and what it asks of
// whom. The bodies with what is still to do are for the office, the assessors and the reviewers.
#pragma once

#include "app/views/appraisal/assessments.h"
#include "app/views/work/obligation.h"

namespace jinze::views {

struct AssessmentOffer {
    std::string act;  // deliver-draft, finalise-group
    bool possible = false;
    std::optional<Bilingual> why;
};
struct PlanGroup {
    std::string group;          // its code
    int count = 0;              // of its bodies
    std::vector<Named> bodies;  // those of them that the reader may read
    std::optional<Bilingual> scheme;
    std::vector<Mention> assessors;
    appraisal::Stage stage{};
    AssessmentDays days;
    std::vector<StripDay> to_draft, to_object;
    std::vector<AssessmentOffer> offers;
};
struct VotersShown {
    Bilingual group;
    int weight = 0;  // per cent
};
struct SpecialShown {
    Named body;
    std::optional<Bilingual> post;
    appraisal::CaseHow how{};
    std::string why;
};
struct PlanCheck {
    bool met = false;
    Bilingual title, say;
    std::optional<std::string> to;
};
struct PlanBurden {
    Bilingual who, what;
};
struct PlanPage {
    std::string assessment;
    int year = 0;
    Day first{}, last{};
    Named by;
    std::string basis;
    int plan_item = 0;
    appraisal::Stage stage{};
    int objection_days = 0, answer_days = 0, good_part = 0, good_whole = 1;
    std::vector<PlanGroup> groups;
    std::vector<Mention> reviewers;
    std::vector<VotersShown> voters;
    std::vector<SpecialShown> special;
    std::vector<PlanCheck> checks;
    std::vector<PlanBurden> burden;
    int self_scored = 0;  // lines that each body scores itself
    std::vector<BodyLine> bodies;
};
BOOST_DESCRIBE_STRUCT(AssessmentOffer, (), (act, possible, why))
BOOST_DESCRIBE_STRUCT(PlanGroup, (),
                      (group, count, bodies, scheme, assessors, stage, days, to_draft, to_object, offers))
BOOST_DESCRIBE_STRUCT(VotersShown, (), (group, weight))
BOOST_DESCRIBE_STRUCT(SpecialShown, (), (body, post, how, why))
BOOST_DESCRIBE_STRUCT(PlanCheck, (), (met, title, say, to))
BOOST_DESCRIBE_STRUCT(PlanBurden, (), (who, what))
BOOST_DESCRIBE_STRUCT(PlanPage, (),
                      (assessment, year, first, last, by, basis, plan_item, stage, objection_days, answer_days,
                       good_part, good_whole, groups, reviewers, voters, special, checks, burden, self_scored, bodies))

Result<PlanPage> assessment_plan(const Reader& reader, const std::string& id);

// What the form of a plan begins with.
struct PlannableBody {
    std::string id, name, by;  // by: whose assessment it may stand in
};
struct AdoptedScheme {
    Code scheme;
    std::string title;
};
struct VotersChoice {
    std::string group;
    Bilingual title;
};
struct PlanDraftDay {
    int year = 0;
    Day draft{};  // the first on which a draft may be drawn up
};
struct PlanForm {
    std::vector<Named> by;
    std::vector<int> years;
    std::vector<PlanDraftDay> days;
    std::vector<PlannableBody> bodies;  // 编制序
    std::vector<AdoptedScheme> schemes;
    std::vector<VotersChoice> voters;
};
BOOST_DESCRIBE_STRUCT(PlannableBody, (), (id, name, by))
BOOST_DESCRIBE_STRUCT(AdoptedScheme, (), (scheme, title))
BOOST_DESCRIBE_STRUCT(VotersChoice, (), (group, title))
BOOST_DESCRIBE_STRUCT(PlanDraftDay, (), (year, draft))
BOOST_DESCRIBE_STRUCT(PlanForm, (), (by, years, days, bodies, schemes, voters))

Result<PlanForm> plan_form(const Reader& reader);

}  // namespace jinze::views
