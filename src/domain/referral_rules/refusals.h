// Refusals about referrals.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal referral_unknown{"referral_unknown", "没有移送件 {subject}：请核对编号。",
                                          "There is no referral {subject}: check the id."};
inline constexpr Refusal referral_not_overdue{"referral_not_overdue",
                                              "该事项没有逾期：未落实的事项先催办，逾期后仍未落实的再考虑移送。",
                                              "The matter is not overdue: urge it first; refer only what stays undone "
                                              "past its day."};
inline constexpr Refusal referral_red_lies_above{
    "referral_red_lies_above", "该事项现由上级审批、审核或中止，不在承办单位：请先办完这一步。",
    "The matter waits for an approval, a review or a decision above, not for the unit: take that step first."};
inline constexpr Refusal referral_reason_open{"referral_reason_open",
                                              "承办单位说明的理由尚未认定：请先认定，再决定是否移送。",
                                              "The lead's reason is not decided: decide it before referring anybody."};
inline constexpr Refusal referral_reason_accepted{"referral_reason_accepted",
                                                  "承办单位说明的理由已认定正当：不再移送，请重新限期或转办。",
                                                  "The lead's reason was accepted, so nobody is referred: set a "
                                                  "further day, or transfer the matter."};
inline constexpr Refusal referral_not_responsible{
    "referral_not_responsible", "{subject} 在该事项逾期期间不是责任人：请从逾期期间的责任人中选择。",
    "{subject} did not answer for the matter while it was overdue: choose somebody who did."};
inline constexpr Refusal bringer_does_not_refer{
    "bringer_does_not_refer", "该事项是您本人由台账导入的：请由另一人移送。",
    "You brought this matter in with a list yourself: let somebody else refer over it."};
inline constexpr Refusal nobody_refers_themselves{"nobody_refers_themselves",
                                                  "不得移送本人：请由立项单位或其上级的其他人员办理。",
                                                  "You cannot refer yourself: somebody else of the setter, or above "
                                                  "it, does this."};
inline constexpr Refusal referral_own_body{"referral_own_body",
                                           "您在承办单位任职，不得移送本单位的人员：请由他人办理。",
                                           "You hold a post in the lead, so you cannot refer anybody over its "
                                           "matters: let somebody else do it."};
inline constexpr Refusal not_the_referrer{"not_the_referrer", "移送由 {subject} 或其上级办理：请转交。",
                                          "{subject} or a body above it does this: pass it on."};
inline constexpr Refusal referral_pending{"referral_pending", "对 {subject} 的移送尚未办结：请在原移送件中办理。",
                                          "{subject} is referred over this matter already: continue there."};
inline constexpr Refusal referral_answer_too_soon{
    "referral_answer_too_soon", "本人说明情况的期限不得早于 {subject}：请至少留出3个工作日。",
    "The person answers by {subject} at the earliest: give them at least three working days."};
inline constexpr Refusal referral_not_the_concerned{"referral_not_the_concerned",
                                                    "情况说明由 {subject} 本人作出：请由其本人办理。",
                                                    "{subject} answers in person: nobody else can."};
inline constexpr Refusal referral_answered_already{"referral_answered_already", "您已经说明情况：无须再办。",
                                                   "You have answered already: once is enough."};
inline constexpr Refusal referral_not_heard{
    "referral_not_heard", "本人尚未说明情况，期限为 {subject}：请在其说明后，或期满后再移送。",
    "The person has not answered and may until {subject}: send it after the answer, or after that day."};
inline constexpr Refusal referral_sent_already{"referral_sent_already", "该移送件已经移送：无须再办。",
                                               "The referral has been sent: there is nothing to do."};
inline constexpr Refusal referral_matter_gone{"referral_matter_gone", "原督办事项已经撤销：请撤回移送件。",
                                              "The matter was withdrawn: withdraw the referral, too."};
inline constexpr Refusal receiver_unfit{
    "receiver_unfit", "{subject} 不能接收移送：请选择纪检机关、组织部、党组（领导班子）或部门党委。",
    "{subject} does not receive referrals: choose a discipline body, the organisation department or a Party group."};
inline constexpr Refusal receiver_concerned{
    "receiver_concerned", "{subject} 与此事有关（提出移送、承办该事项，或被移送人在其中任职）：请另选接收组织。",
    "{subject} is involved: it refers, leads the matter, or the person holds a post in it. Choose another body."};
inline constexpr Refusal referral_day_in_the_past{"referral_day_in_the_past",
                                                  "期限 {subject} 已过：请填写今日或以后的日期。",
                                                  "{subject} has passed: enter today or a later day."};
inline constexpr Refusal referral_own_case{"referral_own_case", "移送的是您本人，不得由您办理：请由他人办理。",
                                           "You are the person referred, so you cannot act on it: somebody else does."};
inline constexpr Refusal referral_received_already{"referral_received_already", "该移送件已经签收：无须再签。",
                                                   "The referral is received already: once is enough."};
inline constexpr Refusal referral_not_received{"referral_not_received", "该移送件尚未签收：请先签收，再答复结果。",
                                               "The referral is not received: receive it before you give the result."};
inline constexpr Refusal referral_ended{"referral_ended", "该移送件已经办结或撤回：无须再办。",
                                        "The referral is concluded or withdrawn: there is nothing to do."};

inline constexpr Refusal in_referrals[] = {
    referral_unknown,           referral_not_overdue,      referral_red_lies_above,
    referral_reason_open,       referral_reason_accepted,  referral_not_responsible,
    bringer_does_not_refer,     nobody_refers_themselves,  referral_own_body,
    not_the_referrer,           referral_pending,          referral_answer_too_soon,
    referral_not_the_concerned, referral_answered_already, referral_not_heard,
    referral_sent_already,      referral_matter_gone,      receiver_unfit,
    receiver_concerned,         referral_day_in_the_past,  referral_own_case,
    referral_received_already,  referral_not_received,     referral_ended,
};

}  // namespace jinze::district::refusals
