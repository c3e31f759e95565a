// Refusals about deputies: who is named for whom and for how long, and what a deputy may not do.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal never_by_deputy{
    "never_by_deputy", "此事不由代理人办理：请等 {subject} 本人办理，或由上级办理。",
    "A deputy does not do this: leave it to {subject} in person, or to a tier above."};
inline constexpr Refusal deputy_concerned{
    "deputy_concerned", "此事涉及代理人本人：请由其他领导成员或上级办理。",
    "This concerns the deputy personally: another leader of the body or a tier above has to do it."};
inline constexpr Refusal not_their_deputy{
    "not_their_deputy", "您今天不代理 {subject}：请以本人名义办理，或核对代理的日期。",
    "You are not {subject}'s deputy today: act in your own name, or check the days of the delegation."};
inline constexpr Refusal deputy_of_oneself{"deputy_of_oneself", "代理人不能是本人：请在同一组织中另选一人。",
                                           "Nobody is their own deputy: choose another person of the same body."};
inline constexpr Refusal nobody_names_themselves{
    "nobody_names_themselves", "不能指定自己代理他人：请由本人、组织的主要负责人或上级指定。",
    "You cannot name yourself another's deputy: the absent person, the head of the body or a tier above does."};
inline constexpr Refusal absent_without_post{"absent_without_post",
                                             "{subject} 在该组织没有可以代理的职务：请核对组织和人员。",
                                             "{subject} holds no post in that body that a deputy could stand in for: "
                                             "check the body and the person."};
inline constexpr Refusal deputy_unfit{
    "deputy_unfit", "{subject} 不能代理：代理人须在同一组织任职，领导职务由领导成员代理，请另选一人。",
    "{subject} cannot be the deputy: they must hold a post in the same body, and a leader's deputy is a leader of it; "
    "choose another person."};
inline constexpr Refusal absence_in_the_past{"absence_in_the_past", "{subject} 已过：代理自今天或以后开始。",
                                             "{subject} has passed: a delegation begins today or later."};
inline constexpr Refusal absence_ends_first{"absence_ends_first", "代理的止日早于起日：请核对日期（{subject}）。",
                                            "The delegation would end before it begins: check the days ({subject})."};
inline constexpr Refusal absence_too_long{
    "absence_too_long", "一次代理最多{subject}天：请缩短；长期不在岗的，请按程序调整任职。",
    "A delegation lasts at most {subject} days: shorten it; for a longer absence have the appointments changed."};
inline constexpr Refusal absence_overlaps{"absence_overlaps", "这几天已有代理（{subject}）：请先提前结束，或改选日期。",
                                          "There is a deputy for some of these days already ({subject}): end that "
                                          "delegation first, or choose other days."};
inline constexpr Refusal deputy_is_away{"deputy_is_away", "{subject} 这几天也由他人代理：请另选一人。",
                                        "{subject} is away on some of these days too: choose another person."};
inline constexpr Refusal deputy_cannot_delegate{
    "deputy_cannot_delegate", "{subject} 这几天正代理他人，代理人不能再委托：请先结束该项代理。",
    "{subject} is a deputy on some of these days, and a deputy cannot delegate: end that delegation first."};
inline constexpr Refusal not_the_head{
    "not_the_head", "由上级指定代理的，须是 {subject} 的上级：请由本人、组织的主要负责人或上级办理。",
    "Somebody else's deputy is named by the head of the body or a tier above {subject}: ask one of them."};
inline constexpr Refusal delegation_unknown{"delegation_unknown", "没有代理 {subject}：请核对编号。",
                                            "There is no delegation {subject}: check the id."};
inline constexpr Refusal delegation_over{"delegation_over", "代理 {subject} 已经结束：无须办理。",
                                         "Delegation {subject} is over already: there is nothing to do."};

inline constexpr Refusal in_delegations[] = {
    never_by_deputy,         deputy_concerned,    not_their_deputy,       deputy_of_oneself,
    nobody_names_themselves, absent_without_post, deputy_unfit,           absence_too_long,
    absence_overlaps,        absence_in_the_past, absence_ends_first,     delegation_unknown,
    deputy_is_away,          delegation_over,     deputy_cannot_delegate, not_the_head,
};

}  // namespace jinze::district::refusals
