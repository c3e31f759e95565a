// 考核初稿 and 差异单 of one body: its lines in the draft, what became of them since, the days, and the decision. Only
// its own body, the assessors, the reviewers and the office see it; for all others it is absent.
#pragma once

#include "app/views/appraisal/ballots.h"

namespace jinze::views {

struct DraftPage {
    AssessedHead head;
    Day on{};
    int left = 0;  // working days left to object, or to answer
    AssessmentDays days;
    std::vector<Mention> reviewers;
    std::vector<AssessedLine> lines;
    std::vector<BallotCount> ballots;
    bool may_answer = false, may_self_score = false, may_review = false;
    std::vector<Bilingual> absent_sources;
};
struct GradeShown {
    std::optional<appraisal::Grade> grade;  // nothing: 不定等次
    Day on{};                               // of the meeting
    int due = 0, present = 0;
    std::optional<std::string> record, replaces;  // r12, if the reader may read it
};
struct DifferencePage {
    AssessedHead head;
    AssessmentDays days;
    std::vector<AssessedLine> changed, lost;
    int same = 0;
    std::optional<GradeShown> decision;
    std::optional<Day> published, scheme_from;
    std::uint64_t leaves = 0;
    std::string root;
    bool may_ask_review = false;
    std::vector<Bilingual> changed_after;  // facts that changed after the decision
};
BOOST_DESCRIBE_STRUCT(DraftPage, (),
                      (head, on, left, days, reviewers, lines, ballots, may_answer, may_self_score, may_review,
                       absent_sources))
BOOST_DESCRIBE_STRUCT(GradeShown, (), (grade, on, due, present, record, replaces))
BOOST_DESCRIBE_STRUCT(DifferencePage, (),
                      (head, days, changed, lost, same, decision, published, scheme_from, leaves, root, may_ask_review,
                       changed_after))

Result<DraftPage> assessed_draft(const Reader& reader, const std::string& id, const BodyQuestion& asked);
// Once the group is final; absent until then.
Result<DifferencePage> difference(const Reader& reader, const std::string& id, const BodyQuestion& asked);
std::optional<GradeShown> grade_shown(const Reader& reader, const InAssessment& in, const appraisal::FactSheet& sheet);

}  // namespace jinze::views
