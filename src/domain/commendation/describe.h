// Describes the types that this room writes to the ledger, members in the order written. New members go at the end and
// are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/commendation/life.h"
#include "domain/registry/describe.h"

namespace jinze::commendation {

BOOST_DESCRIBE_ENUM(AwardBasis, party, project, circular)
BOOST_DESCRIBE_ENUM(AwardTitle, member, worker, organisation, person, collective, praised_person, praised_body)
BOOST_DESCRIBE_ENUM(AwardStep, basis, quotas, recommendation, review, opinions, list, notice, decision, closing)
BOOST_DESCRIBE_ENUM(OpinionOf, discipline, organisation, public_security, other)
BOOST_DESCRIBE_ENUM(ObjectionOutcome, unfounded, upheld, deferred)
BOOST_DESCRIBE_ENUM(NomineeStanding, recommended, not_forwarded, forwarded, substitute, listed, in_notice, notice_full,
                    objected, deferred, turned_down, left_out, conferred, revoked)
BOOST_DESCRIBE_ENUM(NextAct, recommend, review, ask_opinions, decide_list, publish, note_end, conclude,
                    publish_substitute, decide, close)
BOOST_DESCRIBE_STRUCT(Quota, (), (title, most))
BOOST_DESCRIBE_STRUCT(ProjectLimits, (), (leaders, units))
BOOST_DESCRIBE_STRUCT(AwardDays, (), (recommend_by, review_by, opinions_by, list_by, decide_by, close_by))

BOOST_DESCRIBE_STRUCT(AwardPlanned, (),
                      (award, year, body, basis, title, document, decided, authority, approved_by, period, limits,
                       quotas, days))
BOOST_DESCRIBE_STRUCT(NomineeRecommended, (),
                      (award, nominee, title, person, org, body, meeting, vote, posthumous, senior, named, post))
BOOST_DESCRIBE_STRUCT(NomineeReviewed, (), (award, nominee, body, forwarded, meeting))
BOOST_DESCRIBE_STRUCT(OpinionGiven, (), (award, from, nominees, objections))
BOOST_DESCRIBE_STRUCT(ListDecided, (), (award, meeting, nominees, substitutes))
BOOST_DESCRIBE_STRUCT(NoticePublished, (), (award, batch, nominees, first, last, working_days, place))
BOOST_DESCRIBE_STRUCT(ObjectionReceived, (), (award, objection, nominee, received, anonymous, handed_over))
BOOST_DESCRIBE_STRUCT(ObjectionConcluded, (), (award, objection, outcome, meeting))
BOOST_DESCRIBE_STRUCT(AwardsDecided, (), (award, meeting, nominees))
BOOST_DESCRIBE_STRUCT(AwardRevoked, (), (award, nominee, meeting, why))
BOOST_DESCRIBE_STRUCT(AwardFiled, (), (award, kept_until))
BOOST_DESCRIBE_STRUCT(PracticeShared, (), (practice, body, did, effect))

BOOST_DESCRIBE_STRUCT(Review, (), (entered, by, body, forwarded, meeting))
BOOST_DESCRIBE_STRUCT(Opinion, (), (entered, from, objection))
BOOST_DESCRIBE_STRUCT(Revocation, (), (entered, meeting, why))
BOOST_DESCRIBE_STRUCT(Nominee, (), (entered, by, recommended, review, opinions, revoked))
BOOST_DESCRIBE_STRUCT(DecidedList, (), (entered, by, decided))
BOOST_DESCRIBE_STRUCT(Notice, (), (entered, by, published))
BOOST_DESCRIBE_STRUCT(Conclusion, (), (entered, outcome, meeting))
BOOST_DESCRIBE_STRUCT(NomineeObjection, (), (entered, by, received, conclusions))
BOOST_DESCRIBE_STRUCT(Decision, (), (entered, decided))
BOOST_DESCRIBE_STRUCT(Award, (),
                      (id, entered, by, planned, nominees, lists, notices, objections, decisions, filed, kept_until))
BOOST_DESCRIBE_STRUCT(Practice, (), (entered, by, shared))

}  // namespace jinze::commendation

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<commendation::AwardBasis> =
    "party 党内表彰 Party award; project 评比达标表彰 approved award project; circular 通报表扬 circular of praise";
template <>
inline constexpr std::string_view dictionary<commendation::AwardTitle> =
    "member 优秀共产党员 outstanding Party member; worker 优秀党务工作者 outstanding Party worker; "
    "organisation 先进基层党组织 advanced Party organisation; person 先进个人 advanced person; "
    "collective 先进集体 advanced collective; praised_person 通报表扬个人 person praised; "
    "praised_body 通报表扬集体 collective praised";
template <>
inline constexpr std::string_view dictionary<commendation::AwardStep> =
    "basis 依据 basis; quotas 名额 quotas; recommendation 支部推荐 recommendation; "
    "review 党组（党委）审核 review by the Party group; opinions 征求意见 opinions; list 会议定名单 list; "
    "notice 公示 public notice; decision 决定 decision; closing 表彰决定、大会、归档 decision issued, conference, file";
template <>
inline constexpr std::string_view dictionary<commendation::OpinionOf> =
    "discipline 纪检监察机关 discipline body; organisation 组织部门 organisation department; "
    "public_security 公安机关 public security; other 其他机关 other body";
template <>
inline constexpr std::string_view dictionary<commendation::ObjectionOutcome> =
    "unfounded 不属实 unfounded; upheld 属实 upheld; deferred 缓议 deferred";
template <>
inline constexpr std::string_view dictionary<commendation::NomineeStanding> =
    "recommended 已推荐 recommended; not_forwarded 未上报 not forwarded; forwarded 已上报 forwarded; "
    "substitute 递补人选 substitute; listed 拟表彰 proposed; in_notice 公示中 in public notice; "
    "notice_full 公示期满 notice complete; objected 异议未了结 objection open; deferred 缓议 deferred; "
    "turned_down 异议属实 objection upheld; left_out 未列入 not included; conferred 已表彰 commended; "
    "revoked 已撤销 revoked";
template <>
inline constexpr std::string_view dictionary<commendation::NextAct> =
    "recommend 推荐 recommend; review 审核 review; ask_opinions 征求意见 ask for opinions; "
    "decide_list 会议定名单 decide the list; publish 公示 publish the notice; "
    "note_end 公示期满写明结果 note how the notice ended; conclude 了结异议 conclude the objection; "
    "publish_substitute 递补公示 publish the substitute; decide 会议决定 decide; "
    "close 印发决定并归档 issue the decision and file";

}  // namespace jinze::words
