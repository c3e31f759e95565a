// Refusals about assessments.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

// ---- the plan ----
inline constexpr Refusal scheme_unfit{
    "scheme_unfit", "评分办法不能采用：须有行（最多200行），各行代码不同，判断的行写明最多扣（加）几分。",
    "The scheme cannot be adopted: it needs lines, at most 200, each with a code of its own, and a judged line states "
    "the most that it may lose or add."};
inline constexpr Refusal scheme_stands{"scheme_stands", "该评分办法已经采用，没有变化：无须再办。",
                                       "This scheme is adopted already and has not changed: there is nothing to do."};
inline constexpr Refusal assessment_unknown{"assessment_unknown", "没有考核 {subject}：请核对编号。",
                                            "There is no assessment {subject}: check the id."};
inline constexpr Refusal assessment_replaced{"assessment_replaced", "该考核方案已由新的方案代替：请按新的方案办理。",
                                             "This plan was replaced by a new one: use that one."};
inline constexpr Refusal not_an_assessing_body{
    "not_an_assessing_body", "{subject} 不组织考核：由区委、工委、街道党工委、机关党委或党总支组织。",
    "{subject} assesses nobody: the district committee, the work committee, a street's committee, an organ committee "
    "or a general branch does."};
inline constexpr Refusal carried_out_by_others{
    "carried_out_by_others", "只有区委的考核可由工委或组织部承办：请不填承办单位，或另选。",
    "Only the district committee's assessment is carried out by another body, the work committee or the organisation "
    "department: leave it out, or choose one of these."};
inline constexpr Refusal not_the_assessing_office{
    "not_the_assessing_office", "此事由组织或承办考核的 {subject} 办理：请由其任职人员办理。",
    "This is done by {subject}, which carries the assessment out: ask somebody who holds a post there."};
inline constexpr Refusal assessment_without_basis{
    "assessment_without_basis", "没有写明依据的文件，或在本区督查检查考核计划中的项数：没有列入计划的考核不得开展。",
    "The document, or the item's number in the district's approved plan of inspections and assessments, is missing: "
    "what is not in that plan may not be assessed."};
inline constexpr Refusal period_unfit{"period_unfit", "考核期间应在同一年内，最长一年，起止日依次：请核对。",
                                      "The period must lie within the year, its first day before its last: check it."};
inline constexpr Refusal assessed_this_year{"assessed_this_year", "{subject}年度的考核已经开展：一年只考核一次。",
                                            "The assessment of {subject} has begun: there is one a year."};
inline constexpr Refusal assessment_days_unfit{
    "assessment_days_unfit",
    "日子的次序不对：期间末日、初稿日、会议日、公布日依次在后，初稿与会议之间须够提意见和答复。",
    "The days are out of order: period, draft, meeting, notice, with time between draft and meeting for objections and "
    "answers."};
inline constexpr Refusal working_days_unfit{"working_days_unfit",
                                            "提意见为5至30个工作日，答复为3至30个工作日：请核对。",
                                            "Allow 5 to 30 working days for objections and 3 to 30 for answers."};
inline constexpr Refusal groups_unfit{
    "groups_unfit", "考核组须有代码（各不相同）、被考核组织、考核人员，“好”的比例不超过全部：请补齐。",
    "A group needs a code of its own, bodies, assessors, and a share of “good” that is at most all: complete it."};
inline constexpr Refusal plan_too_long{"plan_too_long", "一组太长：请分成几组，或减少特殊情形。",
                                       "The group is too long for one leaf: split it."};
inline constexpr Refusal scheme_missing{
    "scheme_missing", "按评分办法考核的组，须有在期间首日前施行的评分办法：请先采用。",
    "A group assessed by a scheme needs one in force since the period's first day: adopt it first."};
inline constexpr Refusal voters_unfit{"voters_unfit", "测评各组的权重合计应为100，最多五组，各不相同：请核对。",
                                      "The voters' weights must add up to 100, in at most five different groups."};
inline constexpr Refusal assessed_across_levels{
    "assessed_across_levels", "{subject} 不由该组织直接考核：不得越级考核，请由其上一级组织考核。",
    "{subject} is not directly below the body that assesses: nobody assesses two levels down."};
inline constexpr Refusal assessed_twice{"assessed_twice", "{subject} 列入了两次：请只列一次。",
                                        "{subject} is listed twice: list it once."};
inline constexpr Refusal reviewers_missing{"reviewers_missing", "没有指定答复意见的人：请指定没有参加考核的人。",
                                           "Nobody is named to answer objections: name people who do not assess."};
inline constexpr Refusal reviewer_assesses{
    "reviewer_assesses", "{subject} 既考核又答复意见：请另选一人，办公室人少的由组织部人员答复。",
    "{subject} would assess and answer objections: choose somebody else; in a small office, somebody of the "
    "organisation department."};
inline constexpr Refusal nobody_to_judge{"nobody_to_judge", "考核组的人都属于 {subject}：请加一名其他单位的人。",
                                         "All assessors of its group belong to {subject}: add somebody who does not."};
inline constexpr Refusal case_unfit{"case_unfit", "特殊情形须是本组的组织或其职务，各一项：请核对。",
                                    "A special case is of a body of the group or of a post of it, one each."};

// ---- judging and answering ----
inline constexpr Refusal group_unknown{"group_unknown", "该考核没有这一组：请核对。",
                                       "The assessment has no such group: check it."};
inline constexpr Refusal not_assessed_here{"not_assessed_here", "{subject} 不在该考核中：请核对。",
                                           "{subject} is not assessed here: check it."};
inline constexpr Refusal line_unknown{"line_unknown", "评分办法中没有这一行：请核对。",
                                      "The scheme has no such line: check it."};
inline constexpr Refusal line_by_facts{
    "line_by_facts", "这一行由事实得出，不能改动：对判定有不同意见的，请就该事项提出判定异议。",
    "This line follows from facts and cannot be changed: contest the standing of the obligation instead."};
inline constexpr Refusal amount_too_large{"amount_too_large", "超过这一行最多可扣（加）的分数：请核对。",
                                          "That is more than the line may lose or add: check it."};
inline constexpr Refusal not_an_assessor{"not_an_assessor", "只有该组的考核人员可以判断。",
                                         "Only an assessor of that group may judge."};
inline constexpr Refusal assessor_of_own_body{"assessor_of_own_body",
                                              "考核人员不判断本人所在的 {subject}：请由他人判断。",
                                              "Nobody judges {subject}, to which they belong: leave it to another."};
inline constexpr Refusal judging_needs_reason{
    "judging_needs_reason", "与自评不同的，须写明理由并引用至少一条记录。",
    "An amount that differs from the self-score needs a reason and at least one record."};
inline constexpr Refusal draft_too_early{"draft_too_early", "初稿日是 {subject}：请在当日或以后送达。",
                                         "The draft's day is {subject}: deliver it then or later."};
inline constexpr Refusal line_not_judged{"line_not_judged", "{subject} 还有要判断的行没有判：请先判完。",
                                         "{subject} still has lines to be judged: judge them first."};
inline constexpr Refusal judgements_differ{"judgements_differ", "{subject} 有一行两人判得不同：请先合议，各自再判。",
                                           "Two assessors differ about a line of {subject}: confer, then judge again."};
inline constexpr Refusal draft_delivered{"draft_delivered", "初稿已经送达：此后只有答复意见才能改变判断。",
                                         "The draft is delivered: from now on only an objection changes a judgement."};
inline constexpr Refusal draft_not_delivered{"draft_not_delivered", "初稿还没有送达：送达后再提意见。",
                                             "The draft is not delivered yet: answer it then."};
inline constexpr Refusal answers_are_over{"answers_are_over",
                                          "提意见的日子到 {subject} 为止，已经过了：可在公布后申请复核。",
                                          "Answers were taken until {subject}: ask for a review after the notice."};
inline constexpr Refusal not_ones_sheet{"not_ones_sheet", "本人的履责事实单只由本人说明：请由 {subject} 办理。",
                                        "Only {subject} may speak of their own sheet."};
inline constexpr Refusal self_score_unfit{"self_score_unfit", "自评只填组织的要判断的行，写明分数：请核对。",
                                          "A self-score is a body's, of a judged line, with an amount: check it."};
inline constexpr Refusal objected_to_line_already{"objected_to_line_already", "这一行已经提过意见：请等候答复。",
                                                  "An objection to this line was made: wait for the answer."};
inline constexpr Refusal discipline_states_it{
    "discipline_states_it", "处分和案件只由纪检机构书面认定：请由其任职人员填写数字和文号。",
    "Measures and cases are stated in writing by a discipline body alone, as a figure: ask somebody of it."};
inline constexpr Refusal stated_elsewhere{"stated_elsewhere", "认定由 {subject} 自己填写：请由其任职人员办理。",
                                          "{subject} states that itself: ask somebody who holds a post there."};
inline constexpr Refusal fact_not_asked{"fact_not_asked", "评分办法没有用到这一事实：不要填写。",
                                        "The scheme does not use this fact: do not enter it."};
inline constexpr Refusal figure_implausible{"figure_implausible", "数字超出合理范围：请核对。",
                                            "The figure is not plausible: check it."};
inline constexpr Refusal ballots_implausible{
    "ballots_implausible", "票数对不上：收回不多于发出，各等次合计不多于收回。",
    "The ballots do not add up: no more are returned than handed out, nor marked than returned."};
inline constexpr Refusal voters_unknown{"voters_unknown", "方案中没有这一组测评人：请核对。",
                                        "The plan has no such group of voters: check it."};
inline constexpr Refusal no_tie{"no_tie", "没有票数相同的，不再投票：只在相同的之间再投。",
                                "Nobody had as many: a further ballot is held only among the equal."};
inline constexpr Refusal leader_assessed_elsewhere{
    "leader_assessed_elsewhere", "只测评、评定该组织的书记；党组（党委）负责人按干部管理权限考核，这里只出履责事实单。",
    "Only the secretary of such a body is voted on and graded; heads of Party groups are assessed by whoever manages "
    "them, and have a sheet of facts here."};

// ---- objections, the decision and after ----
inline constexpr Refusal not_a_reviewer{"not_a_reviewer", "意见由方案指定的、没有参加考核的人答复。",
                                        "Objections are answered by those whom the plan names, who did not assess."};
inline constexpr Refusal reviewer_of_own_body{"reviewer_of_own_body",
                                              "不答复本人所在的 {subject} 的意见：请由他人答复。",
                                              "Nobody answers the objection of {subject}, to which they belong."};
inline constexpr Refusal no_objection{"no_objection", "这一行没有待答复的意见：请核对。",
                                      "No objection to this line awaits an answer: check it."};
inline constexpr Refusal upheld_needs_amount{"upheld_needs_amount", "采纳的须写明改后的分数，不采纳的不写：请核对。",
                                             "Upheld, it needs the new amount; rejected, it takes none."};
inline constexpr Refusal answers_still_open{"answers_still_open", "提意见的日子到 {subject} 为止：请过后再定稿。",
                                            "Answers are taken until {subject}: make it final afterwards."};
inline constexpr Refusal final_too_early{"final_too_early", "定稿所据的日子是 {subject}：请在当日定稿。",
                                         "The final draft is of {subject}: make it final then."};
inline constexpr Refusal objection_unanswered{"objection_unanswered", "{subject} 的意见还没有答复：请先答复再定稿。",
                                              "The objection of {subject} is not answered: answer it first."};
inline constexpr Refusal contest_unanswered{"contest_unanswered", "判定异议还没有裁定（{subject}）：请先裁定再定稿。",
                                            "A contest is not decided ({subject}): have it decided first."};
inline constexpr Refusal group_final{"group_final", "该组已经定稿：此后只有复核能改变结果。",
                                     "The group is final: from now on only a review changes the result."};
inline constexpr Refusal group_not_final{"group_not_final", "该组还没有定稿：请先定稿。",
                                         "The group is not final yet: make it final first."};
inline constexpr Refusal body_without_grade{"body_without_grade", "按方案，{subject} 不定等次：请不填等次。",
                                            "By the plan {subject} gets no grade: leave it out."};
inline constexpr Refusal grade_missing{"grade_missing", "没有填写等次：只有方案写明不定等次的才不填。",
                                       "The grade is missing: only a special case of the plan has none."};
inline constexpr Refusal meeting_unfit{
    "meeting_unfit", "{subject} 不是考核组织在会议日或以后、定稿之后召开的会议：请填写该会议的记录。",
    "{subject} is no meeting of the body that assesses, on the day of the meeting or later and after the final draft: "
    "enter the record of that meeting."};
inline constexpr Refusal meeting_without_quorum{
    "meeting_without_quorum", "{subject} 到会不足半数或表决没有通过：不能决定等次。",
    "At {subject} fewer than half were present, or a vote did not pass: it decides no grade."};
inline constexpr Refusal good_share_full{"good_share_full", "“好”已有{subject}个，到了本组比例：请重新研究。",
                                         "{subject} are graded “good” already, which is the group's share."};
inline constexpr Refusal grade_decided_already{
    "grade_decided_already", "{subject} 已经决定等次：只有申请复核后，由新的会议决定并写明改的是哪个决定。",
    "The grade of {subject} is decided: only a review, and a new decision that names the old, changes it."};
inline constexpr Refusal grade_not_decided{"grade_not_decided", "{subject} 还没有决定等次：决定后再申请复核。",
                                           "The grade of {subject} is not decided: ask for a review then."};
inline constexpr Refusal review_too_late{"review_too_late", "申请复核到 {subject} 为止，已经过了。",
                                         "A review could be asked for until {subject}."};
inline constexpr Refusal review_asked_already{"review_asked_already", "已经申请复核：请等候新的决定。",
                                              "A review was asked for: wait for the new decision."};
inline constexpr Refusal review_by_others{"review_by_others",
                                          "复核由没有参加考核、没有答复意见的人办理：请由他人办理。",
                                          "A review is carried out by people who neither assessed nor answered."};
inline constexpr Refusal not_the_organisation_department{
    "not_the_organisation_department", "{subject} 不是组织部：履责事实单由组织部签收。",
    "{subject} is not the organisation department, which receipts the sheets."};
inline constexpr Refusal sheets_receipted_already{"sheets_receipted_already", "这些履责事实单已经签收：无须再办。",
                                                  "These sheets are receipted already: there is nothing to do."};
inline constexpr Refusal delegate_unfit{
    "delegate_unfit", "{subject} 在工委任职，不能代区委裁定工委下属组织的异议：请另选一人，最长一年。",
    "{subject} holds a post in the work committee and cannot decide these contests for the district committee: choose "
    "somebody else, for at most a year."};

inline constexpr Refusal in_assessments[] = {scheme_unfit,
                                             scheme_stands,
                                             assessment_unknown,
                                             assessment_replaced,
                                             not_an_assessing_body,
                                             carried_out_by_others,
                                             not_the_assessing_office,
                                             assessment_without_basis,
                                             period_unfit,
                                             assessed_this_year,
                                             assessment_days_unfit,
                                             working_days_unfit,
                                             groups_unfit,
                                             plan_too_long,
                                             scheme_missing,
                                             voters_unfit,
                                             assessed_across_levels,
                                             assessed_twice,
                                             reviewers_missing,
                                             reviewer_assesses,
                                             nobody_to_judge,
                                             case_unfit,
                                             group_unknown,
                                             not_assessed_here,
                                             line_unknown,
                                             line_by_facts,
                                             amount_too_large,
                                             not_an_assessor,
                                             assessor_of_own_body,
                                             judging_needs_reason,
                                             draft_too_early,
                                             line_not_judged,
                                             judgements_differ,
                                             draft_delivered,
                                             draft_not_delivered,
                                             answers_are_over,
                                             not_ones_sheet,
                                             self_score_unfit,
                                             objected_to_line_already,
                                             discipline_states_it,
                                             stated_elsewhere,
                                             fact_not_asked,
                                             figure_implausible,
                                             ballots_implausible,
                                             voters_unknown,
                                             no_tie,
                                             leader_assessed_elsewhere,
                                             not_a_reviewer,
                                             reviewer_of_own_body,
                                             no_objection,
                                             upheld_needs_amount,
                                             answers_still_open,
                                             final_too_early,
                                             objection_unanswered,
                                             contest_unanswered,
                                             group_final,
                                             group_not_final,
                                             body_without_grade,
                                             grade_missing,
                                             meeting_unfit,
                                             meeting_without_quorum,
                                             good_share_full,
                                             grade_decided_already,
                                             grade_not_decided,
                                             review_too_late,
                                             review_asked_already,
                                             review_by_others,
                                             not_the_organisation_department,
                                             sheets_receipted_already,

                                             delegate_unfit};

}  // namespace jinze::district::refusals
