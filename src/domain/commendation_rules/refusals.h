// Refusals about commendations.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

// Planning.
inline constexpr Refusal award_unknown{"award_unknown", "没有表彰 {subject}：请核对编号。",
                                       "There is no award {subject}: check the id."};
inline constexpr Refusal award_body_unfit{
    "award_body_unfit", "表彰由区委或者区直机关工委开展，{subject} 不能开展：没有依据的，请改为通报表扬。",
    "The district committee or its work committee confers awards, {subject} does not: without a basis, choose a "
    "circular."};
inline constexpr Refusal praiser_unfit{"praiser_unfit",
                                       "{subject} 不能通报表扬：由区委、工委、党组（党委）或者机关党委办理。",
                                       "{subject} issues no circulars: a committee or a Party group does."};
inline constexpr Refusal award_basis_missing{
    "award_basis_missing", "没有写明依据文件和日期：请补充；没有依据的，只能通报表扬。",
    "The document it rests on and its day are missing: add both; without a basis there is only a circular."};
inline constexpr Refusal award_authority_missing{
    "award_authority_missing", "党内表彰由工委开展的，须有区委授权：请写明授权的区委。",
    "The work committee confers a Party award only by authority of the district committee: name that committee."};
inline constexpr Refusal award_authority_unfit{"award_authority_unfit", "{subject} 不是区委，不能授权：请核对。",
                                               "{subject} is no district committee and gives no authority: check it."};
inline constexpr Refusal award_member_unfit{
    "award_member_unfit", "“{subject}”不用于这种表彰：请删去，或者核对表彰依据的种类。",
    "\"{subject}\" is not for an award of this basis: remove it, or check the basis."};
inline constexpr Refusal award_project_incomplete{
    "award_project_incomplete", "评比达标项目须写明批准机关、周期，以及领导干部和单位的比例：请对照批准文件补齐。",
    "A project states the body that approved it, its period, and its limits on leaders and units: take them from the "
    "approval."};
inline constexpr Refusal award_share_unfit{"award_share_unfit", "比例应为0至100之间的整数：请核对 {subject}。",
                                           "A limit is a whole per cent from 0 to 100: check {subject}."};
inline constexpr Refusal award_period_unfit{"award_period_unfit", "周期应为1至10年：请对照批准文件核对。",
                                            "The period is 1 to 10 years: check the approval."};
inline constexpr Refusal award_quota_missing{"award_quota_missing", "没有写明名额：请至少填写一项。",
                                             "There is no quota: fill in at least one."};
inline constexpr Refusal award_quota_unfit{
    "award_quota_unfit", "名额应为正数，合计不超过 {subject} 个：请核对。",
    "A quota is above zero, and all together are at most {subject}: check them."};
inline constexpr Refusal award_year_unfit{"award_year_unfit", "年度 {subject} 与各步日期不符：请核对。",
                                          "The year {subject} does not go with the days of the steps: check it."};
inline constexpr Refusal award_days_unfit{"award_days_unfit", "各步日期应依次推后：请从 {subject} 起核对。",
                                          "Each step comes after the one before: check the days from {subject} on."};
inline constexpr Refusal award_days_too_short{
    "award_days_too_short", "定名单和决定之间放不下5个工作日的公示：决定最早安排在 {subject}。",
    "A notice of five working days does not fit before the decision: decide on {subject} at the earliest."};

// Nominees.
inline constexpr Refusal award_filed{"award_filed", "该表彰已经归档：不再办理。",
                                     "The award is filed: nothing more is done."};
inline constexpr Refusal nominated_recuses{"nominated_recuses", "您是该表彰的推荐对象，应当回避：请由他人办理。",
                                           "You are nominated for this award and take no part in it: somebody else "
                                           "does this."};
inline constexpr Refusal title_without_quota{"title_without_quota", "该表彰没有这一称号的名额：请核对。",
                                             "The award has no quota for this title: check it."};
inline constexpr Refusal nominee_one_of_two{"nominee_one_of_two", "个人称号填写人员，集体称号填写组织：请只填一项。",
                                            "A title for a person names a person, one for a body an organisation: "
                                            "fill in that one alone."};
inline constexpr Refusal recommender_unfit{
    "recommender_unfit", "推荐由党支部、党总支或者机关党委的会议作出，{subject} 不是：请引用其会议记录。",
    "A branch, general branch or organ committee recommends, {subject} does not: cite the record of its meeting."};
inline constexpr Refusal award_meeting_not_of{"award_meeting_not_of",
                                              "会议记录 {subject} 不是应当召开会议的组织的：请核对。",
                                              "Record {subject} is not of the body that had to meet: check it."};
inline constexpr Refusal award_meeting_without_quorum{
    "award_meeting_without_quorum", "记录 {subject} 没有应到、实到人数，或者实到不足半数：请引用达到法定人数的会议。",
    "Record {subject} has no attendance, or less than half were present: cite a meeting with a quorum."};
inline constexpr Refusal award_meeting_too_early{"award_meeting_too_early",
                                                 "会议在 {subject} 之前召开：请核对会议记录。",
                                                 "The meeting was held before {subject}: check the record."};
inline constexpr Refusal recommendation_vote_missing{
    "recommendation_vote_missing", "记录 {subject} 没有这一项表决：请先在记录中填写票数。",
    "Record {subject} has no such vote: enter the count in the record first."};
inline constexpr Refusal recommendation_not_passed{
    "recommendation_not_passed", "记录 {subject} 的表决没有通过：没有过半数同意的，不能推荐。",
    "The vote of record {subject} did not pass: without a majority there is no "
    "recommendation."};
inline constexpr Refusal nominee_not_of_body{
    "nominee_not_of_body", "会议当日 {subject} 不在推荐的组织内：由其当日所在的组织推荐。",
    "{subject} was not of that body on the day of its meeting: the body of that day recommends."};
inline constexpr Refusal posthumous_unfit{"posthumous_unfit", "追授只用于优秀共产党员和优秀党务工作者：请核对。",
                                          "Only the two titles for persons are conferred posthumously: check it."};
inline constexpr Refusal posthumous_of_living{"posthumous_of_living",
                                              "{subject} 没有登记去世：请先登记，或者不选追授。",
                                              "{subject} is not registered as deceased: register it first, or do not "
                                              "choose posthumous."};
inline constexpr Refusal deceased_not_posthumous{"deceased_not_posthumous", "{subject} 已经去世：请选追授。",
                                                 "{subject} has died: choose posthumous."};
inline constexpr Refusal senior_unfit{"senior_unfit", "只有评比达标项目区分处级以上：请删去。",
                                      "Only a project tells leaders and units of county level apart: remove it."};
inline constexpr Refusal nominated_already{"nominated_already", "{subject} 已经推荐：一次表彰每个对象只推荐一个称号。",
                                           "{subject} is nominated already: once for one title in an award."};
inline constexpr Refusal nobody_recommends_themselves{"nobody_recommends_themselves",
                                                      "不得登记对本人的推荐：请由他人办理。",
                                                      "You cannot enter your own recommendation: somebody else does."};
inline constexpr Refusal nominees_full{"nominees_full", "推荐对象已有 {subject} 个，不能再多：请核对名额。",
                                       "There are {subject} nominees, which is the most: check the quotas."};
inline constexpr Refusal notice_is_public{"notice_is_public", "名单已经公示：不能再推荐，也不能再改名单。",
                                          "The list is public: nobody is nominated and no list is changed any more."};
inline constexpr Refusal nominee_unknown{"nominee_unknown", "该表彰没有第 {subject} 号推荐对象：请核对。",
                                         "The award has no nominee {subject}: check the number."};
inline constexpr Refusal reviewer_unfit{
    "reviewer_unfit",
    "审核由推荐对象所在单位的党组（党委）会议作出，没有党组的由工委作出，{subject} 不是：请核对会议记录。",
    "The Party group of the nominee's unit reviews, or the work committee where there is none; {subject} does not: "
    "check the record."};
inline constexpr Refusal reviewed_already{"reviewed_already", "第 {subject} 号已经审核：无须再办。",
                                          "Nominee {subject} is reviewed already: once is enough."};
inline constexpr Refusal nominee_not_forwarded{"nominee_not_forwarded",
                                               "第 {subject} 号没有经党组（党委）审核上报：请先审核。",
                                               "Nominee {subject} was not forwarded by the Party group: have it "
                                               "reviewed first."};
inline constexpr Refusal nominees_missing{"nominees_missing", "没有写明推荐对象的序号：请填写，如1-20、23。",
                                          "No nominees are named: give their numbers, as 1-20, 23."};
inline constexpr Refusal nominee_doubled{"nominee_doubled", "序号 {subject} 重复：请只写一次。",
                                         "Number {subject} is given twice: name it once."};
inline constexpr Refusal opinion_objections_unfit{"opinion_objections_unfit",
                                                  "第 {subject} 号不在这次答复的对象中：请核对。",
                                                  "Nominee {subject} is not among those of the reply: check it."};

// List and notice.
inline constexpr Refusal opinions_missing{
    "opinions_missing", "第 {subject} 号还没有纪检监察机关和组织部门的答复：请先征求意见。",
    "The discipline body and the organisation department have not answered about nominee {subject}: ask them first."};
inline constexpr Refusal quota_exceeded{"quota_exceeded", "超过名额 {subject} 个：请由会议减少，或者列为递补。",
                                        "That is more than the quota of {subject}: the meeting takes fewer, or names "
                                        "substitutes."};
inline constexpr Refusal leaders_over_limit{"leaders_over_limit",
                                            "处级以上领导干部超过个人的百分之 {subject}：请核对名单。",
                                            "Leaders are more than {subject} per cent of the persons: check the list."};
inline constexpr Refusal units_over_limit{"units_over_limit", "处级以上单位超过集体的百分之 {subject}：请核对名单。",
                                          "Units of county level are more than {subject} per cent of the "
                                          "collectives: check the list."};
inline constexpr Refusal award_list_missing{"award_list_missing", "还没有会议议定的名单：请先定名单。",
                                            "No meeting has decided the list: decide it first."};
inline constexpr Refusal not_on_list{"not_on_list", "第 {subject} 号不在会议议定的名单和递补人选中：请核对。",
                                     "Nominee {subject} is neither on the list nor a substitute: check it."};
inline constexpr Refusal in_notice_already{"in_notice_already", "第 {subject} 号已经公示：无须再办。",
                                           "Nominee {subject} has a notice already: once is enough."};
inline constexpr Refusal substitute_apart{"substitute_apart", "递补对象须单独公示：请与名单上的对象分开办理。",
                                          "A substitute has a notice of its own: publish it apart from the others."};
inline constexpr Refusal no_free_place{"no_free_place", "这一称号没有空出的名额：不能公示递补对象。",
                                       "No place of this title is free: a substitute is not published."};
inline constexpr Refusal not_next_substitute{"not_next_substitute", "按会议定的顺序，应递补第 {subject} 号：请核对。",
                                             "By the order decided nominee {subject} comes next: check it."};
inline constexpr Refusal notice_too_short{"notice_too_short", "公示不得少于 {subject} 个工作日：请核对。",
                                          "A notice has at least {subject} working days: check it."};
inline constexpr Refusal notice_too_long{"notice_too_long", "公示不超过 {subject} 个工作日：请核对。",
                                         "A notice has at most {subject} working days: check it."};
inline constexpr Refusal notice_not_on_working_day{"notice_not_on_working_day",
                                                   "公示首日必须是工作日：最近的工作日是 {subject}。",
                                                   "A notice begins on a working day: the next one is {subject}."};
inline constexpr Refusal notice_before_list{"notice_before_list", "公示早于 {subject} 定名单的会议：请核对。",
                                            "The notice begins before the list was decided on {subject}: check it."};
inline constexpr Refusal notice_holidays_unknown{
    "notice_holidays_unknown", "还没有 {subject} 年的放假安排，末日算不出来：请先采用。",
    "The holidays of {subject} are not adopted, so the last day is unknown: "
    "adopt them first."};

// Objections.
inline constexpr Refusal not_in_notice{"not_in_notice", "第 {subject} 号没有公示：请核对。",
                                       "Nominee {subject} has no notice: check the number."};
inline constexpr Refusal award_objection_outside_notice{
    "award_objection_outside_notice", "收到日期不在公示期（至 {subject}）内：按来信来访办理。",
    "It was received outside the notice, which ends on {subject}: treat "
    "it as a letter."};
inline constexpr Refusal award_objection_without_clue{
    "award_objection_without_clue", "匿名又没有可以核查的线索，不作为异议登记：按来信来访办理。",
    "Anonymous and without a clue that can be checked, it is not taken as an objection: treat it as a letter."};
inline constexpr Refusal award_objection_unknown{"award_objection_unknown", "该表彰没有第 {subject} 件异议：请核对。",
                                                 "The award has no objection {subject}: check the number."};
inline constexpr Refusal award_objection_concluded_already{"award_objection_concluded_already",
                                                           "第 {subject} 件异议已经了结：无须再办。",
                                                           "Objection {subject} is concluded already: once is enough."};
inline constexpr Refusal award_objection_needs_meeting{
    "award_objection_needs_meeting", "缓议和属实由会议认定：请引用会议记录。",
    "A meeting defers a nominee or upholds an objection: cite its record."};

// Decision and after.
inline constexpr Refusal notice_not_full{"notice_not_full", "公示到 {subject} 才满：请在期满后的会议上决定。",
                                         "The notice is full at the end of {subject}: decide at a meeting after it."};
inline constexpr Refusal award_objection_open{
    "award_objection_open", "第 {subject} 号的异议还没有了结：请先了结或者缓议，其他对象照常决定。",
    "An objection to nominee {subject} is open: conclude or defer it; the others "
    "proceed."};
inline constexpr Refusal nominee_dropped{"nominee_dropped", "第 {subject} 号已经缓议或者不予表彰：请从决定中去掉。",
                                         "Nominee {subject} was deferred or turned down: leave it out."};
inline constexpr Refusal conferred_already{"conferred_already", "第 {subject} 号已经决定表彰：无须再办。",
                                           "Nominee {subject} is commended already: once is enough."};
inline constexpr Refusal not_conferred{"not_conferred", "第 {subject} 号没有受到表彰：不能撤销。",
                                       "Nominee {subject} was not commended: there is nothing to revoke."};
inline constexpr Refusal revoked_already{"revoked_already", "第 {subject} 号已经撤销：无须再办。",
                                         "The award of nominee {subject} is revoked already: once is enough."};
inline constexpr Refusal award_not_decided{"award_not_decided", "还没有表彰决定：决定以后再归档。",
                                           "Nothing is decided yet: file the award after the decision."};
inline constexpr Refusal award_still_open{
    "award_still_open", "还有公示没有满、异议没有了结，或者没有决定的对象：办完再归档。",
    "A notice, an objection or a nominee is still open: finish it before filing."};
inline constexpr Refusal retention_too_short{"retention_too_short", "保管期限至少到 {subject}：请按档案保管期限填写。",
                                             "The file is kept until {subject} at least: enter the term of retention."};

inline constexpr Refusal in_commendations[] = {
    award_unknown,
    award_body_unfit,
    praiser_unfit,
    award_basis_missing,
    award_authority_missing,
    award_authority_unfit,
    award_member_unfit,
    award_project_incomplete,
    award_share_unfit,
    award_period_unfit,
    award_quota_missing,
    award_quota_unfit,
    award_year_unfit,
    award_days_unfit,
    award_days_too_short,
    award_filed,
    nominated_recuses,
    title_without_quota,
    nominee_one_of_two,
    recommender_unfit,
    award_meeting_not_of,
    award_meeting_without_quorum,
    award_meeting_too_early,
    recommendation_vote_missing,
    recommendation_not_passed,
    nominee_not_of_body,
    posthumous_unfit,
    posthumous_of_living,
    deceased_not_posthumous,
    senior_unfit,
    nominated_already,
    nobody_recommends_themselves,
    nominees_full,
    notice_is_public,
    nominee_unknown,
    reviewer_unfit,
    reviewed_already,
    nominee_not_forwarded,
    nominees_missing,
    nominee_doubled,
    opinion_objections_unfit,
    opinions_missing,
    quota_exceeded,
    leaders_over_limit,
    units_over_limit,
    award_list_missing,
    not_on_list,
    in_notice_already,
    substitute_apart,
    no_free_place,
    not_next_substitute,
    notice_too_short,
    notice_too_long,
    notice_not_on_working_day,
    notice_before_list,
    notice_holidays_unknown,
    not_in_notice,
    award_objection_outside_notice,
    award_objection_without_clue,
    award_objection_unknown,
    award_objection_concluded_already,
    award_objection_needs_meeting,
    notice_not_full,
    award_objection_open,
    nominee_dropped,
    conferred_already,
    not_conferred,
    revoked_already,
    award_not_decided,
    award_still_open,
    retention_too_short,
};

}  // namespace jinze::district::refusals
