// Refusals about duties and single obligations.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal duty_unknown{"duty_unknown", "没有责任条目 {subject}：请核对代码。",
                                      "There is no duty {subject}: check the code."};
inline constexpr Refusal duty_already_ended{"duty_already_ended", "该责任条目自 {subject} 起已经停止。",
                                            "This duty has already ended, from {subject} on."};
inline constexpr Refusal nothing_to_adopt{"nothing_to_adopt", "“{subject}”中没有可采用的内容：请核对。",
                                          "{subject} is empty: there is nothing to adopt."};
inline constexpr Refusal catalogue_too_large{
    "catalogue_too_large", "一次最多采用50份文件，现有{subject}份：请分次采用。",
    "At most 50 files can be adopted at once, and there are {subject}: adopt them in parts."};
inline constexpr Refusal duty_doubled{"duty_doubled", "责任条目 {subject} 重复：请只保留一条。",
                                      "Duty {subject} is listed twice: keep one."};
inline constexpr Refusal from_not_after_last_version{
    "from_not_after_last_version", "起始日应晚于现行版本的起始日 {subject}：请修改。",
    "It must begin after {subject}, the first day of the version in force: enter a later day."};
inline constexpr Refusal until_before_from{"until_before_from", "{subject} 的终止日早于起始日：请核对。",
                                           "{subject} would end before it begins: check the days."};
inline constexpr Refusal owed_implausible{"owed_implausible", "{subject} 的期限或次数超出范围：请核对。",
                                          "{subject}: deadline or count out of range."};
inline constexpr Refusal evidence_missing{
    "evidence_missing", "{subject} 未写明何种记录可以作为履行依据：请补充，或改为长期责任。",
    "{subject} does not say which records count as evidence: add them, or make the duty standing."};
inline constexpr Refusal unit_takes_districts_code{
    "unit_takes_districts_code", "代码 {subject} 已被使用：请为自定责任另定代码。",
    "The code {subject} is already in use: give the unit's own duty another code."};
inline constexpr Refusal weakens_a_must{
    "weakens_a_must", "{subject} 是必须履行的责任，单位只能加严，不得放宽：请按全区规定执行。",
    "{subject} is a must: a unit may make it stricter but not weaker. Keep to the district's rule."};
inline constexpr Refusal basis_missing{
    "basis_missing", "{subject} 是本区自定期限：请写明作出决定的会议或文件记录。",
    "{subject} has a deadline set by the district: name the recorded decision that adopts it."};
inline constexpr Refusal basis_unfit{
    "basis_unfit", "{subject} 不是工委（区委）的会议或文件记录：请另选依据。",
    "{subject} is not a meeting or document of the work committee: choose another basis."};
inline constexpr Refusal year_implausible{"year_implausible", "年份 {subject} 超出范围：请核对。",
                                          "The year {subject} is out of range: check it."};
inline constexpr Refusal day_outside_year{"day_outside_year", "{subject} 不在所属年份内：请核对。",
                                          "{subject} is outside the year it belongs to: check it."};
inline constexpr Refusal day_doubled{"day_doubled", "{subject} 重复：请只保留一次。",
                                     "{subject} is listed twice: keep one."};
inline constexpr Refusal parameters_out_of_range{"parameters_out_of_range", "超出允许范围：{subject}。",
                                                 "Out of range: {subject}."};
inline constexpr Refusal not_a_reference_year_duty{"not_a_reference_year_duty",
                                                   "{subject} 不按所属年度计算：无须由通知开启。",
                                                   "{subject} is not counted by reference year: no notice opens it."};
inline constexpr Refusal last_before_from{"last_before_from", "截止日 {subject} 早于开始日：请核对。",
                                          "The last day {subject} is before the first: check them."};
inline constexpr Refusal must_takes_no_reason{
    "must_takes_no_reason", "{subject} 是必须履行的责任，不得以说明代替：请补办，或报请上级免除。",
    "{subject} is a must and a reason does not settle it: make it up, or ask the tier above for a waiver."};
inline constexpr Refusal not_yet_begun{"not_yet_begun", "期限自 {subject} 起，尚未开始：请届时办理。",
                                       "The window begins on {subject}: come back then."};
inline constexpr Refusal already_settled{"already_settled", "{subject} 已经了结：无须再办。",
                                         "{subject} is already settled: there is nothing to do."};
inline constexpr Refusal not_a_bearer{"not_a_bearer", "只有承担者 {subject} 本人可以提出异议：请由承担者提出。",
                                      "Only the bearer {subject} may contest this: ask the bearer to do it."};
inline constexpr Refusal reason_already_given{
    "reason_already_given", "{subject} 的说明尚待审定：请等待上级决定。",
    "A reason for {subject} is awaiting a decision: wait for the tier above."};
inline constexpr Refusal no_reason_given{"no_reason_given", "{subject} 尚未提出说明：请先由承担者说明原因。",
                                         "No reason has been given for {subject}: the bearer must give one first."};
inline constexpr Refusal reason_already_decided{
    "reason_already_decided", "{subject} 的说明已经审定：如有不服，请提出异议。",
    "The reason for {subject} has already been decided: contest it if it is wrong."};
inline constexpr Refusal reason_moved_on{
    "reason_moved_on", "您查看的说明已经撤销并另行提交，本次未写入：请查看新的说明后再决定。",
    "The reason you read was replaced by another, and nothing was saved: read the new one first."};
inline constexpr Refusal already_waived{"already_waived", "{subject} 已经免除。", "{subject} has already been waived."};
inline constexpr Refusal cannot_decide_own_obligation{
    "cannot_decide_own_obligation", "{subject} 是当事人，不得决定自己的事项：请由上级其他人员决定。",
    "{subject} is concerned and cannot decide this: somebody else in the tier above must."};
inline constexpr Refusal not_the_tier_above{
    "not_the_tier_above", "此事应由 {subject} 的上级党组织或指导党组决定：请上报。",
    "Only the body that leads or guides {subject} can decide this: pass it on."};
inline constexpr Refusal nothing_contested{"nothing_contested", "{subject} 没有待处理的异议。",
                                           "There is no open contest about {subject}."};
inline constexpr Refusal contest_already_open{"contest_already_open", "{subject} 的异议正在处理：请等待决定。",
                                              "A contest about {subject} is already open: wait for the decision."};
inline constexpr Refusal contest_for_the_tier_above{
    "contest_for_the_tier_above", "{subject} 的异议应由审定说明的组织的上一级处理：请上报。",
    "A contest about {subject} is decided one tier above the one that decides reasons: pass it on."};
inline constexpr Refusal decided_the_reason_before{
    "decided_the_reason_before", "{subject} 审定过原说明，不得再处理异议：请由另一人处理。",
    "{subject} decided the reason and cannot decide the contest: somebody else must."};
inline constexpr Refusal performed_day_missing{"performed_day_missing", "认定完成的，应写明完成日期：请填写。",
                                               "The day of completion is missing: enter the day on which it was done."};
inline constexpr Refusal performed_day_unfit{
    "performed_day_unfit", "完成日期 {subject} 不符合要求：应在期限开始以后、今日以前，且仅在认定完成时填写。",
    "The day of completion {subject} is out of range: enter a day from the beginning of the window until today, and "
    "only where it counts as done."};

inline constexpr Refusal in_duties[] = {
    duty_unknown,
    duty_already_ended,
    nothing_to_adopt,
    catalogue_too_large,
    duty_doubled,
    from_not_after_last_version,
    until_before_from,
    owed_implausible,
    evidence_missing,
    unit_takes_districts_code,
    weakens_a_must,
    basis_missing,
    basis_unfit,
    year_implausible,
    day_outside_year,
    day_doubled,
    parameters_out_of_range,
    not_a_reference_year_duty,
    last_before_from,
    must_takes_no_reason,
    not_yet_begun,
    already_settled,
    not_a_bearer,
    reason_already_given,
    no_reason_given,
    reason_already_decided,
    reason_moved_on,
    already_waived,
    cannot_decide_own_obligation,
    not_the_tier_above,
    nothing_contested,
    contest_already_open,
    contest_for_the_tier_above,
    decided_the_reason_before,
    performed_day_missing,
    performed_day_unfit,
};

}  // namespace jinze::district::refusals
