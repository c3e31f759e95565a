// The assessments a reader has to do with: of their own body, those they judge, those whose objections they answer. A
// list of bodies holds what is still to do, in 编制序, and never what anything came to.
#pragma once

#include "app/views/appraisal/known.h"

namespace jinze::views {

struct BodyLine {
    Named body;
    std::string group;  // 甲
    appraisal::Stage stage{};
    int unjudged = 0;    // lines that the reader has yet to judge
    int unanswered = 0;  // objections that no reviewer has answered
    std::optional<Day> until;
    int left = 0;  // working days
    std::optional<Bilingual> special;
};
struct AssessmentRow {
    std::string assessment;  // k3
    int year = 0;
    Day first{}, last{};
    Named by;
    appraisal::Stage stage{};  // the earliest of its groups
    int bodies = 0;
    std::vector<BodyLine> own, judging, reviewing;
};
struct AssessmentsPage {
    Day on{};
    std::vector<AssessmentRow> rows;  // the latest year first
    bool may_plan = false;
};
BOOST_DESCRIBE_STRUCT(BodyLine, (), (body, group, stage, unjudged, unanswered, until, left, special))
BOOST_DESCRIBE_STRUCT(AssessmentRow, (), (assessment, year, first, last, by, stage, bodies, own, judging, reviewing))
BOOST_DESCRIBE_STRUCT(AssessmentsPage, (), (on, rows, may_plan))

Result<AssessmentsPage> assessments(const Reader& reader);
BodyLine body_line(const Reader& reader, const InAssessment& in);
appraisal::Stage stage_of(const Reader& reader, const appraisal::Assessment& it);
// Bodies that assess, in whose name the reader may plan.
std::vector<OrgId> may_plan_for(const Reader& reader);

}  // namespace jinze::views
