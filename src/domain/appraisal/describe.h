// Describes the types that this room writes to the ledger, members in the order written. New members go at the end and
// are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/appraisal/life.h"
#include "domain/registry/describe.h"

namespace jinze::appraisal {

BOOST_DESCRIBE_ENUM(Method, facts, scheme)
BOOST_DESCRIBE_STRUCT(VoterGroup, (), (code, weight))
BOOST_DESCRIBE_STRUCT(GoodShare, (), (part, whole))
BOOST_DESCRIBE_ENUM(CaseHow, no_grade, by_days, narrative, closes_at_handover, acting_reports, one_report)
BOOST_DESCRIBE_STRUCT(SpecialCase, (), (body, post, how, why))
BOOST_DESCRIBE_STRUCT(FactSheet, (), (body, post, person))
BOOST_DESCRIBE_ENUM(LineAct, self_score, no_comment, comment, object)
BOOST_DESCRIBE_ENUM(Grade, good, fairly_good, ordinary, poor)
BOOST_DESCRIBE_STRUCT(StatedName, (), (by, kind, level))
BOOST_DESCRIBE_STRUCT(SchemeLine, (), (item, judged, up_to, voters, stated))
BOOST_DESCRIBE_STRUCT(SchemeAdopted, (), (scheme, from, continues, file, title, lines, basis))
BOOST_DESCRIBE_STRUCT(AssessmentPlanned, (),
                      (assessment, by, through, year, begin, last, plan_item, basis, reviewers, objection_days,
                       answer_days, notice))
BOOST_DESCRIBE_STRUCT(GroupPlanned, (),
                      (assessment, group, method, scheme, file, bodies, assessors, voters, good, draft, meeting, cases))
BOOST_DESCRIBE_STRUCT(DraftDelivered, (), (assessment, group, draft))
BOOST_DESCRIBE_STRUCT(LineAnswered, (), (assessment, sheet, line, act, amount, words, records))
BOOST_DESCRIBE_STRUCT(LineJudged, (), (assessment, body, item, amount, reason, records))
BOOST_DESCRIBE_STRUCT(FactStated, (), (assessment, body, stated_by, name, figure, count, persons, document))
BOOST_DESCRIBE_STRUCT(BallotsCounted, (),
                      (assessment, sheet, voters, round, handed_out, returned, good, fairly_good, ordinary, poor))
BOOST_DESCRIBE_STRUCT(ObjectionDecided, (), (assessment, body, item, upheld, amount, words))
BOOST_DESCRIBE_STRUCT(GroupFinalised, (), (assessment, group, final_day))
BOOST_DESCRIBE_STRUCT(GradeDecided, (), (assessment, sheet, grade, meeting, replaces))
BOOST_DESCRIBE_STRUCT(ReviewAsked, (), (assessment, sheet, words))
BOOST_DESCRIBE_STRUCT(SheetsReceipted, (), (assessment, org, bodies, record))
BOOST_DESCRIBE_STRUCT(ContestDelegateNamed, (), (person, from, last))

BOOST_DESCRIBE_STRUCT(Group, (), (planned, entered, delivered, finalised))
BOOST_DESCRIBE_STRUCT(Answered, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Judged, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Stated, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Counted, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Ruled, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Graded, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Asked, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Receipted, (), (entered, by, it))
BOOST_DESCRIBE_STRUCT(Assessment, (),
                      (id, entered, by, planned, groups, answered, judged, stated, counted, ruled, graded, asked,
                       receipted))
BOOST_DESCRIBE_STRUCT(SchemeVersion, (), (scheme, from, entered, file, title, lines, basis))
BOOST_DESCRIBE_STRUCT(Delegated, (), (entered, by, it))
BOOST_DESCRIBE_ENUM(Stage, planned, drafting, objecting, answering, finalising, meeting, decided)

}  // namespace jinze::appraisal

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<appraisal::Method> =
    "facts 事实、测评、会议决定 facts, ballots, the meeting's decision; scheme 评分办法 a scheme";
template <>
inline constexpr std::string_view dictionary<appraisal::CaseHow> =
    "no_grade 不定等次 no grade; by_days 按日分列 by days; narrative 写实 narrative; "
    "closes_at_handover 到交接日止 closes at handover; acting_reports 主持工作者报告 the acting head reports; "
    "one_report 一并报告 one report";
template <>
inline constexpr std::string_view dictionary<appraisal::LineAct> =
    "self_score 自评 self-score; no_comment 无意见 no comment; comment 说明 comment; object 提意见 objection";
template <>
inline constexpr std::string_view dictionary<appraisal::Grade> =
    "good 好 good; fairly_good 较好 fairly good; ordinary 一般 ordinary; poor 差 poor";
template <>
inline constexpr std::string_view dictionary<appraisal::Stage> =
    "planned 未到初稿日 before the draft's day; drafting 待送达 to be delivered; objecting 提意见中 open to "
    "objections; "
    "answering 待答复 objections to be answered; finalising 待定稿 to be final; meeting 待会议决定 awaiting the "
    "meeting; "
    "decided 已决定等次 decided";

}  // namespace jinze::words
