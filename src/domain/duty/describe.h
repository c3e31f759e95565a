// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/duty/evaluate.h"
#include "domain/duty/events.h"
#include "domain/duty/terms.h"
#include "domain/record/describe.h"

namespace jinze::duty {

BOOST_DESCRIBE_ENUM(Force, must, norm, local)
BOOST_DESCRIBE_ENUM(Tier, oversee, guide, lead)
BOOST_DESCRIBE_ENUM(Area, ideology, organisation, style, supervision, guarantee, assessment)
BOOST_DESCRIBE_ENUM(Bearer, district_committee, work_committee, organisation_department, party_group,
                    organ_organisation, branch, small_group, discipline_body, work_committee_secretary,
                    party_group_secretary, deputy_in_charge, other_leader, each_leader, branch_secretary, each_member)
BOOST_DESCRIBE_ENUM(Condition, none, has_committee, has_small_groups)
BOOST_DESCRIBE_STRUCT(BearerTerms, (), (who, condition, for_each_charge, also))
BOOST_DESCRIBE_ENUM(Occasion, important_meeting, problem_recorded, help_requested, task_assigned, secretary_elected,
                    post_vacated)
BOOST_DESCRIBE_ENUM(Shape, count, by_date, hours, term, within, at_each, reference_year, standing)
BOOST_DESCRIBE_ENUM(Span, days, working_days, months)
BOOST_DESCRIBE_STRUCT(Owed, (),
                      (shape, at_least, in_each, month, day, every_years, remind_months, within, span, occasion,
                       committee_years))
BOOST_DESCRIBE_ENUM(Of, bearer, own_branch, charge, guided, concerning, anyone)
BOOST_DESCRIBE_ENUM(Part, nobody, bearer, organ_organisation, main_leader)
BOOST_DESCRIBE_ENUM(Need, conclusions, problems, reporter, answers, closes, vote_passed, invitation)
BOOST_DESCRIBE_STRUCT(Quorum, (), (at_least, of))
BOOST_DESCRIBE_STRUCT(Evidence, (), (kinds, topics, of, attended_by, led_by, presented_by, quorum, needs))
BOOST_DESCRIBE_STRUCT(Terms, (), (duty, force, tier, area, bearer, owed, evidence, from, until))
BOOST_DESCRIBE_STRUCT(DutyAdopted, (), (terms, title, file, unit, basis))
BOOST_DESCRIBE_STRUCT(DutyEnded, (), (duty, from))
BOOST_DESCRIBE_STRUCT(CatalogueAdopted, (), (name, from, files))
BOOST_DESCRIBE_STRUCT(DayNoted, (), (day, off))
BOOST_DESCRIBE_STRUCT(HolidaysAdopted, (), (year, days))
BOOST_DESCRIBE_STRUCT(Parameters, (), (late_entry, reason, due_soon, frozen))
BOOST_DESCRIBE_STRUCT(ParametersAdopted, (), (parameters))
BOOST_DESCRIBE_STRUCT(ReferenceYearOpened, (), (duty, year, from, last))
BOOST_DESCRIBE_STRUCT(ReasonGiven, (), (obligation, words))
BOOST_DESCRIBE_STRUCT(ReasonTakenBack, (), (obligation))
BOOST_DESCRIBE_STRUCT(ReasonDecided, (), (obligation, accepted, words))
BOOST_DESCRIBE_STRUCT(ObligationWaived, (), (obligation, words))
BOOST_DESCRIBE_STRUCT(StandingContested, (), (obligation, words))
BOOST_DESCRIBE_ENUM(Outcome, rejected, counts_as_done, not_owed)
BOOST_DESCRIBE_STRUCT(ContestDecided, (), (obligation, outcome, performed, words))
BOOST_DESCRIBE_ENUM(Standing, not_owed, waived, done, done_entered_late, done_late, not_begun, awaiting_notice,
                    answered, reason_wanted, overdue, due_soon, open)
BOOST_DESCRIBE_ENUM(Lack, wrong_kind, topic_missing, below_quorum, other_host, bearer_absent, bearer_excused,
                    not_led_by_bearer, not_presented_by, conclusions_missing, problems_missing, reporter_missing,
                    not_an_answer, does_not_close, vote_not_passed, nobody_sat_in, outside_window, makes_up_another,
                    minutes_missing)

}  // namespace jinze::duty

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<duty::Standing> =
    "not_owed 不承担 not owed; waived 已免除 waived; done 已履行 done; "
    "done_entered_late 已履行·补录 done, entered late; done_late 逾期履行 done late; not_begun 未开始 not begun; "
    "awaiting_notice 待通知 awaiting notice; answered 已说明 answered; reason_wanted 待说明 reason wanted; "
    "overdue 已逾期 overdue; due_soon 将到期 due soon; open 进行中 open";
template <>
inline constexpr std::string_view dictionary<duty::Area> =
    "ideology 思想建设 ideology; organisation 组织建设 organisation; style 作风建设 style of work; "
    "supervision 监督 supervision; guarantee 保障 guarantee; assessment 考核 assessment";
template <>
inline constexpr std::string_view dictionary<duty::Force> = "must 应当 must; norm 一般 norm; local 本区规定 local";
template <>
inline constexpr std::string_view dictionary<duty::Tier> =
    "oversee 宏观领导 macro leadership; guide 直接指导 direct guidance; lead 具体领导 concrete leadership";
template <>
inline constexpr std::string_view dictionary<duty::Bearer> =
    "district_committee 区委 district committee; work_committee 区直机关工委 work committee; "
    "organisation_department 区委组织部 organisation department; "
    "party_group 党组（领导班子） Party group or leading group; "
    "organ_organisation 机关党组织 organ Party organisation; branch 党支部 branch; small_group 党小组 small group; "
    "discipline_body 机关纪委 discipline body; work_committee_secretary 工委书记 secretary of the work committee; "
    "party_group_secretary 党组书记（主要负责同志） secretary of the Party group; "
    "deputy_in_charge 分管机关党建的党组成员 deputy in charge of organ Party-building; "
    "other_leader 其他班子成员 other leaders; each_leader 每名班子成员 each leader; "
    "branch_secretary 党支部书记 branch secretary; each_member 每名党员 each member";
template <>
inline constexpr std::string_view dictionary<duty::Outcome> =
    "rejected 异议不成立 contest rejected; counts_as_done 异议成立，视为已履行 contest upheld: counts as done; "
    "not_owed 异议成立，不承担 contest upheld: not owed";
template <>
inline constexpr std::string_view dictionary<duty::Occasion> =
    "important_meeting 重要会议 an important meeting; problem_recorded 发现问题 a problem recorded; "
    "help_requested 收到求助 a request for help; task_assigned 交办任务 a task assigned; "
    "secretary_elected 书记当选 a secretary's election; post_vacated 职务空缺 a vacancy";

}  // namespace jinze::words
