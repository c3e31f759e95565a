// What may be asked about assessments. The office's acts need the right to record for the body that carries the
// assessment out; assessors and reviewers need none, the plan names them; the body assessed speaks by the right to give
// reasons, a leader for themselves. Amounts are whole hundredths.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include "domain/appraisal/terms.h"
#include "domain/district/grants.h"
#include "domain/district/words.h"

namespace jinze::district {

struct AdoptScheme {
    static constexpr Right needs = Right::adopt;
    Code scheme;
    Day from{};
    Text title;     // public
    Digest file{};  // SHA-256 of its TOML file
    std::vector<appraisal::SchemeLine> lines;
    std::optional<RecordId> basis;
};
struct PlannedCase {
    OrgId body;
    std::optional<PostId> post;
    appraisal::CaseHow how{};
    Text why;
};
struct PlannedGroup {
    Code group;
    appraisal::Method method{};
    std::optional<Code> scheme;
    std::vector<OrgId> bodies;
    std::vector<PersonId> assessors;
    std::vector<appraisal::VoterGroup> voters;
    appraisal::GoodShare good;
    Day draft{}, meeting{};
    std::vector<PlannedCase> cases;
};
// A plan on which nothing was done yet is replaced by planning the year again.
struct PlanAssessment {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    OrgId by;
    std::optional<OrgId> through;
    int year = 0;
    Day begin{}, last{};
    Text basis;
    int plan_item = 0;
    std::vector<PersonId> reviewers;
    int objection_days = 7, answer_days = 5;
    Day notice{};
    std::vector<PlannedGroup> groups;
};
struct DeliverDraft {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    Code group;
};
struct AnswerLine {
    static constexpr Right needs = Right::give_reason;
    appraisal::AssessmentId assessment;
    appraisal::FactSheet sheet;
    Code line;
    appraisal::LineAct act{};
    std::optional<int> amount;
    Text words;
    std::vector<RecordId> records;
};
struct JudgeLine {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    OrgId body;
    Code item;
    int amount = 0;
    Text reason;
    std::vector<RecordId> records;
};
struct StateFact {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    OrgId body;
    std::optional<OrgId> stated_by;
    appraisal::StatedName name;
    std::optional<int> figure;
    int count = 1, persons = 0;
    Text document;
};
struct CountBallots {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    appraisal::FactSheet sheet;
    Code voters;
    int round = 1;
    int handed_out = 0, returned = 0;
    int good = 0, fairly_good = 0, ordinary = 0, poor = 0;
};
struct DecideObjection {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    OrgId body;
    Code item;
    bool upheld = false;
    std::optional<int> amount;
    Text why;
};
struct FinaliseGroup {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    Code group;
};
struct DecideGrade {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    appraisal::FactSheet sheet;
    std::optional<appraisal::Grade> grade;
    RecordId meeting;
    std::optional<RecordId> replaces;
};
struct AskReview {
    static constexpr Right needs = Right::give_reason;
    appraisal::AssessmentId assessment;
    appraisal::FactSheet sheet;
    Text why;
};
struct ReceiptSheets {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    appraisal::AssessmentId assessment;
    OrgId org;
    std::vector<OrgId> bodies;  // none: all that are final
    Text use;
};
struct NameContestDelegate {
    static constexpr Right needs = Right::decide_contest;
    static constexpr bool by_deputy = false;
    PersonId person;
    Day from{}, last{};
};

BOOST_DESCRIBE_STRUCT(AdoptScheme, (), (scheme, from, title, file, lines, basis))
BOOST_DESCRIBE_STRUCT(PlannedCase, (), (body, post, how, why))
BOOST_DESCRIBE_STRUCT(PlannedGroup, (), (group, method, scheme, bodies, assessors, voters, good, draft, meeting, cases))
BOOST_DESCRIBE_STRUCT(PlanAssessment, (),
                      (by, through, year, begin, last, basis, plan_item, reviewers, objection_days, answer_days, notice,
                       groups))
BOOST_DESCRIBE_STRUCT(DeliverDraft, (), (assessment, group))
BOOST_DESCRIBE_STRUCT(AnswerLine, (), (assessment, sheet, line, act, amount, words, records))
BOOST_DESCRIBE_STRUCT(JudgeLine, (), (assessment, body, item, amount, reason, records))
BOOST_DESCRIBE_STRUCT(StateFact, (), (assessment, body, stated_by, name, figure, count, persons, document))
BOOST_DESCRIBE_STRUCT(CountBallots, (),
                      (assessment, sheet, voters, round, handed_out, returned, good, fairly_good, ordinary, poor))
BOOST_DESCRIBE_STRUCT(DecideObjection, (), (assessment, body, item, upheld, amount, why))
BOOST_DESCRIBE_STRUCT(FinaliseGroup, (), (assessment, group))
BOOST_DESCRIBE_STRUCT(DecideGrade, (), (assessment, sheet, grade, meeting, replaces))
BOOST_DESCRIBE_STRUCT(AskReview, (), (assessment, sheet, why))
BOOST_DESCRIBE_STRUCT(ReceiptSheets, (), (assessment, org, bodies, use))
BOOST_DESCRIBE_STRUCT(NameContestDelegate, (), (person, from, last))

using AppraisalCommands =
    boost::mp11::mp_list<AdoptScheme, PlanAssessment, DeliverDraft, AnswerLine, JudgeLine, StateFact, CountBallots,
                         DecideObjection, FinaliseGroup, DecideGrade, AskReview, ReceiptSheets, NameContestDelegate>;

}  // namespace jinze::district
