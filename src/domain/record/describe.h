// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/record/events.h"
#include "domain/record/item_past.h"
#include "domain/record/terms.h"
#include "domain/registry/describe.h"

namespace jinze::record {

BOOST_DESCRIBE_STRUCT(ObligationId, (), (text))
BOOST_DESCRIBE_ENUM(Kind, meeting, study, talk, opinion, report, document, ballot, publication, statement, request,
                    dues, notice)
BOOST_DESCRIBE_ENUM(Roster, none, members, committee, seats)
BOOST_DESCRIBE_ENUM(Presence, present, excused, absent, sitting_in, not_counted)
BOOST_DESCRIBE_STRUCT(Exception, (), (person, presence))
BOOST_DESCRIBE_ENUM(Nature, conclusion, problem, task)
BOOST_DESCRIBE_STRUCT(Item, (), (nature, org, person, due))
BOOST_DESCRIBE_ENUM(Act, motion, admission, election, officers, discipline)
BOOST_DESCRIBE_STRUCT(Vote, (), (act, yes, no, abstained, written))
BOOST_DESCRIBE_STRUCT(ItemRef, (), (record, item))
BOOST_DESCRIBE_ENUM(ItemAct, report, reopen)
BOOST_DESCRIBE_STRUCT(InspectionPlan, (), (year, approved, units))
BOOST_DESCRIBE_STRUCT(Guarantee, (), (body, full_time, part_time, budget, spent))
BOOST_DESCRIBE_STRUCT(Content, (),
                      (kind, host, performed, roster, topics, exceptions, chair, recorder, presenters, concerns, items,
                       votes, minutes, on_behalf_of, answers, closes, goal, called, makes_up, wished, cites, plan,
                       guarantee))
BOOST_DESCRIBE_STRUCT(RecordEntered, (), (record, content, words))
BOOST_DESCRIBE_STRUCT(RecordCorrected, (), (record, content, words))
BOOST_DESCRIBE_STRUCT(RecordWithdrawn, (), (record, reason))
BOOST_DESCRIBE_STRUCT(RecordRestored, (), (record))
BOOST_DESCRIBE_STRUCT(AbsenceExcused, (), (record, person, reason))
BOOST_DESCRIBE_STRUCT(MeetingCalled, (), (meeting, host, on, important, invited, words))
BOOST_DESCRIBE_STRUCT(ItemStepped, (), (item, act, words))
BOOST_DESCRIBE_STRUCT(ItemTaken, (), (entered, by, act, words, undone))
BOOST_DESCRIBE_STRUCT(ItemPast, (), (taken, settled, performed, extended))

}  // namespace jinze::record

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<record::Kind> =
    "meeting 会议 meeting; study 学习 study; talk 谈话 talk; opinion 意见 opinion; report 汇报 report; "
    "document 文件 document; ballot 选举 ballot; publication 公开 publication; statement 说明 statement; "
    "request 请求 request; dues 党费 dues; notice 通知 notice";
template <>
inline constexpr std::string_view dictionary<record::Roster> =
    "none 不点名 not taken; members 党员 members; committee 委员 committee; seats 成员 leading group";
template <>
inline constexpr std::string_view dictionary<record::Presence> =
    "present 出席 present; excused 请假 excused; absent 缺席 absent; sitting_in 列席 sitting in; "
    "not_counted 不计入应到 not counted";
template <>
inline constexpr std::string_view dictionary<record::Nature> =
    "conclusion 议定 agreed; problem 问题 problem; task 交办 task";
template <>
inline constexpr std::string_view dictionary<record::ItemAct> = "report 报办结 reported done; reopen 重新办理 reopened";
template <>
inline constexpr std::string_view dictionary<record::Act> =
    "motion 决议 motion; admission 发展党员 admission; election 选举 election; "
    "officers 选举委员 election of officers; discipline 处分 discipline";

}  // namespace jinze::words
