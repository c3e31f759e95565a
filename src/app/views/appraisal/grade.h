// 会议定等次: the meeting's pack, one page a body in 编制序, and what the meeting decided. 反馈函 after it, with what
// is being mended. The pack is for the office; the feedback for the body, too.
#pragma once

#include "app/views/appraisal/draft.h"

namespace jinze::views {

struct GradeChoice {
    appraisal::Grade grade{};
    std::optional<int> left;  // 好: how many more of the group; nothing: no limit
};
struct MeetingChoice {
    std::string record, title;
    Day day{};
    int due = 0, present = 0;
    bool enough = false;  // the rules take it: the body that assesses, its day, its quorum
};
struct Deciding {
    std::vector<GradeChoice> grades;  // none: 不定等次
    std::vector<MeetingChoice> meetings;
    std::optional<Bilingual> waits;  // what it waits for
    std::optional<GradeShown> decision;
    bool may_decide = false;
};
struct GradePage {
    AssessedHead head;
    Bilingual says;  // of the whole tree: material
    std::vector<AssessedLine> lines;
    std::vector<BallotCount> ballots;
    std::vector<Bilingual> referred;
    Deciding deciding;
    std::optional<Named> before, after;
};
struct FeedbackProblem {
    Bilingual text;
    std::optional<std::string> to;
};
struct MendingRow {
    std::string text, record;  // r12
    int item = 1;              // counted from 1
    std::optional<Named> owner;
    std::optional<Day> due, closed;
};
struct FeedbackPage {
    AssessedHead head;
    Named by;
    std::optional<GradeShown> decision;
    std::vector<Bilingual> recognised;
    std::vector<FeedbackProblem> problems;
    std::optional<Day> settle_by, issued;
    std::vector<MendingRow> matters;
    bool may_settle = false;
};
BOOST_DESCRIBE_STRUCT(GradeChoice, (), (grade, left))
BOOST_DESCRIBE_STRUCT(MeetingChoice, (), (record, title, day, due, present, enough))
BOOST_DESCRIBE_STRUCT(Deciding, (), (grades, meetings, waits, decision, may_decide))
BOOST_DESCRIBE_STRUCT(GradePage, (), (head, says, lines, ballots, referred, deciding, before, after))
BOOST_DESCRIBE_STRUCT(FeedbackProblem, (), (text, to))
BOOST_DESCRIBE_STRUCT(MendingRow, (), (text, record, item, owner, due, closed))
BOOST_DESCRIBE_STRUCT(FeedbackPage, (),
                      (head, by, decision, recognised, problems, settle_by, issued, matters, may_settle))

Result<GradePage> grade_page(const Reader& reader, const std::string& id, const BodyQuestion& asked);
Result<FeedbackPage> feedback(const Reader& reader, const std::string& id, const BodyQuestion& asked);
// On the body, or on its secretary.
Deciding deciding(const Reader& reader, const InAssessment& in, const appraisal::FactSheet& sheet);

}  // namespace jinze::views
