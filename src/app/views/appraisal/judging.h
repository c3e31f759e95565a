// 逐行评定: one body's lines that need a person, each with its evidence, the rule and the body's own score, for an
// assessor of its group; the lines from facts below. Another assessor's value is shown only after both have judged the
// line.
#pragma once

#include "app/views/appraisal/lines.h"

namespace jinze::views {

struct BodyQuestion {
    std::string node;  // the body assessed: o17
};
struct JudgingEvidence {
    std::string record, title;
    Day day{};
    Bilingual say;
    bool wanting = false;  // it lacks something; such stand first
};
struct OtherJudgement {
    std::string name;
    bool judged = false;
    std::optional<LineAmount> amount;  // once both have judged
};
struct JudgingLine {
    std::string line, row;
    Bilingual title, clause, source;
    std::optional<std::string> full;
    std::string most;
    Bilingual summary;
    std::vector<JudgingEvidence> evidence;  // five at most
    int all = 0;
    std::optional<LineAmount> self;
    std::string self_by, self_says;
    std::optional<Day> self_on;
    std::optional<LineAmount> mine;
    std::string my_why;
    std::vector<std::string> cited;
    std::vector<OtherJudgement> others;
    bool differ = false;
};
struct JudgingPage {
    AssessedHead head;
    std::vector<JudgingLine> judged;
    std::vector<AssessedLine> facts;
    std::optional<Named> before, after;
    bool may_judge = false;
};
BOOST_DESCRIBE_STRUCT(BodyQuestion, (), (node))
BOOST_DESCRIBE_STRUCT(JudgingEvidence, (), (record, title, day, say, wanting))
BOOST_DESCRIBE_STRUCT(OtherJudgement, (), (name, judged, amount))
BOOST_DESCRIBE_STRUCT(JudgingLine, (),
                      (line, row, title, clause, source, full, most, summary, evidence, all, self, self_by, self_says,
                       self_on, mine, my_why, cited, others, differ))
BOOST_DESCRIBE_STRUCT(JudgingPage, (), (head, judged, facts, before, after, may_judge))

// For assessors of the group; absent for all others.
Result<JudgingPage> judging(const Reader& reader, const std::string& id, const BodyQuestion& asked);

}  // namespace jinze::views
