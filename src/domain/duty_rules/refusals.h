// Why something about duties or single obligations is refused.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal duty_unknown{"duty_unknown", "没有责任条目 {subject}：请核对代码。",
                                      "There is no duty {subject}: check the code."};
inline constexpr Refusal duty_already_ended{"duty_already_ended", "它自 {subject} 起已经停止。",
                                            "It has ended already, from {subject}."};
inline constexpr Refusal nothing_to_adopt{"nothing_to_adopt", "“{subject}”是空的：没有可采用的内容。",
                                          "{subject} is empty: there is nothing to adopt."};
inline constexpr Refusal catalogue_too_large{
    "catalogue_too_large", "一次最多采用50份文件，现有{subject}份：请分次采用。",
    "At most 50 files are adopted at once, and these are {subject}: adopt them in parts."};
inline constexpr Refusal duty_doubled{"duty_doubled", "责任条目 {subject} 写了两次：只留一条。",
                                      "Duty {subject} stands there twice: keep one."};
inline constexpr Refusal from_not_after_last_version{
    "from_not_after_last_version", "要晚于现行版本的起始日 {subject}：请改起始日。",
    "It must begin after the version in force, {subject}: give a later day."};
inline constexpr Refusal until_before_from{"until_before_from", "{subject} 的终止日早于起始日：请核对。",
                                           "{subject} would end before it begins: check the days."};
inline constexpr Refusal owed_implausible{"owed_implausible", "{subject} 的期限或次数不合理：请核对。",
                                          "{subject} cannot be meant: check the clock."};
inline constexpr Refusal evidence_missing{
    "evidence_missing", "{subject} 没有写明什么记录算数：请补写，或改为长期责任。",
    "{subject} does not say what counts as evidence: add it, or make the duty standing."};
inline constexpr Refusal unit_takes_districts_code{
    "unit_takes_districts_code", "代码 {subject} 已被另一方使用：请为自定责任另起代码。",
    "The code {subject} is another's already: give the addition a code of its own."};
inline constexpr Refusal weakens_a_must{
    "weakens_a_must", "{subject} 是必须履行的责任，单位只能加严，不能放宽：请按全区规定执行。",
    "{subject} is a must: a unit may add to it, never weaken it. Keep to the district's rule."};
inline constexpr Refusal basis_missing{
    "basis_missing", "{subject} 是本区自定期限：请写明作出决定的会议或文件记录。",
    "{subject} is a clock of the district's own: name the recorded decision that adopts it."};
inline constexpr Refusal basis_unfit{"basis_unfit", "{subject} 不是工委（区委）的会议或文件记录：请另选依据。",
                                     "{subject} is no meeting or document of the work committee: name another basis."};
inline constexpr Refusal year_implausible{"year_implausible", "{subject} 年不合适：请核对年份。",
                                          "The year {subject} cannot be meant: check it."};
inline constexpr Refusal day_outside_year{"day_outside_year", "{subject} 不在应属的年份内：请核对。",
                                          "{subject} lies outside the year it should belong to: check it."};
inline constexpr Refusal day_doubled{"day_doubled", "{subject} 写了两次：只留一次。",
                                     "{subject} stands there twice: keep one."};
inline constexpr Refusal parameters_out_of_range{"parameters_out_of_range", "超出允许范围：{subject}。",
                                                 "Out of range: {subject}."};
inline constexpr Refusal not_a_reference_year_duty{
    "not_a_reference_year_duty", "{subject} 不按所属年度计：不需要通知开启。",
    "{subject} does not belong to a reference year: no notice opens it."};
inline constexpr Refusal last_before_from{"last_before_from", "截止日 {subject} 早于开始日：请核对。",
                                          "The last day {subject} is before the first: check them."};
inline constexpr Refusal must_takes_no_reason{
    "must_takes_no_reason", "{subject} 是必须履行的责任，不能以说明代替：请补做，或报上级申请免予。",
    "{subject} is a must and cannot be answered by a reason: make it up, or ask the tier above for a waiver."};
inline constexpr Refusal not_yet_begun{"not_yet_begun", "期限自 {subject} 开始，还没有到：到时再办。",
                                       "Its window begins only on {subject}: come back then."};
inline constexpr Refusal already_settled{"already_settled", "{subject} 已经了结：不必再办。",
                                         "{subject} is settled already: there is nothing to do."};
inline constexpr Refusal not_a_bearer{"not_a_bearer", "只有承担者 {subject} 本人可以提出异议：请由承担者提出。",
                                      "Only those who answer for {subject} may contest it: let them."};
inline constexpr Refusal reason_already_given{"reason_already_given", "{subject} 的说明还在等待决定：请等上级决定。",
                                              "A reason for {subject} awaits its decision: wait for the tier above."};
inline constexpr Refusal no_reason_given{"no_reason_given", "{subject} 还没有人提出说明：先由承担者说明。",
                                         "Nobody has given a reason for {subject}: the bearer does so first."};
inline constexpr Refusal reason_already_decided{
    "reason_already_decided", "{subject} 的说明已经决定：不服的请提出异议。",
    "The reason for {subject} has been decided: contest it if it is wrong."};
inline constexpr Refusal reason_moved_on{
    "reason_moved_on", "您看到的说明已经撤销、换成了另一份，没有写入：请看过新的说明再决定。",
    "The reason you read was taken back for another and nothing was written: read what stands there now."};
inline constexpr Refusal already_waived{"already_waived", "{subject} 已经免予。", "{subject} has been waived already."};
inline constexpr Refusal cannot_decide_own_obligation{
    "cannot_decide_own_obligation", "{subject} 是当事人，不能决定自己的事项：请由上级其他人决定。",
    "{subject} is concerned and cannot decide on it: somebody else of the tier above must."};
inline constexpr Refusal not_the_tier_above{"not_the_tier_above",
                                            "这要由 {subject} 的上级党组织或指导它的党组决定：请上报。",
                                            "The body that leads or guides {subject} decides this: pass it on."};
inline constexpr Refusal nothing_contested{"nothing_contested", "{subject} 没有待处理的异议。",
                                           "Nothing is contested about {subject}."};
inline constexpr Refusal contest_already_open{"contest_already_open", "{subject} 的异议正在处理：请等待决定。",
                                              "A contest of {subject} is open already: wait for its decision."};
inline constexpr Refusal contest_for_the_tier_above{
    "contest_for_the_tier_above", "{subject} 的异议要由再上一级处理：请上报。",
    "A contest of {subject} is heard one tier above the one that decides reasons: pass it on."};
inline constexpr Refusal decided_the_reason_before{
    "decided_the_reason_before", "{subject} 决定过原来的说明，不能再处理异议：请由另一人处理。",
    "{subject} decided the reason and cannot hear the contest: somebody else must."};
inline constexpr Refusal performed_day_missing{"performed_day_missing", "认定完成要写明完成日期：请填写。",
                                               "To count as done it needs the day on which it was done: give it."};
inline constexpr Refusal performed_day_unfit{
    "performed_day_unfit", "完成日期 {subject} 不合适：应在期限开始之后、今天之前，且仅在认定完成时填写。",
    "The day done {subject} does not fit: after the window began, by today, and only where it counts as done."};

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
