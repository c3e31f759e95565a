// 述职评议 of a body's secretary: one page from records. A person has no score: counts of ballots per group, comments,
// problems from open facts and comments, and the grade that a meeting decided.
#pragma once

#include "app/views/appraisal/grade.h"

namespace jinze::views {

struct ReportedRecord {
    std::string record, title;
    Day day{};
};
struct ReportedPart {
    Bilingual part;
    std::vector<ReportedRecord> rows;
};
struct ReportComment {
    std::string text, by;
    Day on{};
};
struct EarlierProblem {
    std::string text;
    bool settled = false;
    std::optional<std::string> to;
};
struct SecretaryPage {
    AssessedHead head;
    Named person;
    Bilingual post;
    std::string post_id;
    std::optional<Mention> report;
    bool spoken = true;
    std::optional<Day> reported;
    std::vector<ReportedPart> records;
    std::vector<BallotCount> ballots;
    std::vector<ReportComment> comments;
    std::vector<FeedbackProblem> problems;
    std::vector<EarlierProblem> before;
    Deciding deciding;
};
BOOST_DESCRIBE_STRUCT(ReportedRecord, (), (record, title, day))
BOOST_DESCRIBE_STRUCT(ReportedPart, (), (part, rows))
BOOST_DESCRIBE_STRUCT(ReportComment, (), (text, by, on))
BOOST_DESCRIBE_STRUCT(EarlierProblem, (), (text, settled, to))
BOOST_DESCRIBE_STRUCT(SecretaryPage, (),
                      (head, person, post, post_id, report, spoken, reported, records, ballots, comments, problems,
                       before, deciding))

// For the secretary, the office and the reviewers; absent for all others, and where the body has no such secretary.
Result<SecretaryPage> secretary_page(const Reader& reader, const std::string& id, const BodyQuestion& asked);

}  // namespace jinze::views
