// Refusals about organisations, members and posts.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal second_topmost{
    "second_topmost", "最上级组织只能有一个，现为 {subject}：请填写上级党组织。",
    "There is already a topmost organisation, {subject}: enter a parent that leads this one."};
inline constexpr Refusal parent_missing{"parent_missing", "未填写上级党组织：只有最上级组织可以不填。",
                                        "The leading parent is missing: only the topmost organisation has none."};
inline constexpr Refusal topmost_is_district_committee{
    "topmost_is_district_committee",
    "未填写上级党组织，且尚无最上级组织：如该组织为全区的党委，组织类别请填写“区委”；否则请先登记上级党组织。",
    "The leading parent is missing, and there is no topmost organisation yet: if this is the district's own committee, "
    "enter its kind as 区委 (district-committee); otherwise register its parent first."};
inline constexpr Refusal parent_unfit{
    "parent_unfit", "{subject} 这类组织不能作为该组织的上级党组织：请另选上级。",
    "An organisation like {subject} cannot lead one of this kind: choose another parent."};
inline constexpr Refusal guide_unfit{
    "guide_unfit", "{subject} 不是党组、党委或领导班子，或不能指导这类组织：请另选。",
    "{subject} is not a leading group, or cannot guide an organisation of this kind: choose another."};
inline constexpr Refusal unit_unfit{
    "unit_unfit", "{subject} 不是单位，或单位不得隶属于另一单位：请另选所在单位。",
    "{subject} is not a unit, or a unit cannot belong to another unit: choose another."};
inline constexpr Refusal parent_is_below{
    "parent_is_below", "{subject} 是该组织的下级，不能作为其上级：请另选上级。",
    "{subject} is below this organisation and cannot be its parent: choose another."};
inline constexpr Refusal org_already_dissolved{"org_already_dissolved", "组织 {subject} 已经撤销过。",
                                               "Organisation {subject} has been dissolved already."};
inline constexpr Refusal members_left{"members_left", "该组织尚有 {subject} 名党员：请先转接组织关系，再撤销。",
                                      "The organisation still has {subject} members: transfer them first."};
inline constexpr Refusal children_left{
    "children_left", "该组织尚有 {subject} 个下级组织：请先调整其隶属关系或予以撤销。",
    "The organisation still has {subject} organisations below it: move or dissolve them first."};
inline constexpr Refusal matters_left{
    "matters_left", "该组织承办或立项的督办事项还有{subject}件没有办结：请填写接续的组织，或选择退回立项单位。",
    "It leads or has set {subject} matters that are open: name the body that takes over, or let them go back to their "
    "setters."};
inline constexpr Refusal successor_unfit{
    "successor_unfit", "{subject} 不能接续该组织的督办事项：请另选组织，或选择退回立项单位。",
    "{subject} cannot take over its matters: choose another body, or let them go back to their setters."};
inline constexpr Refusal day_before_founding{"day_before_founding", "日期早于组织成立日 {subject}：请核对。",
                                             "The day is before the founding on {subject}: check it."};
inline constexpr Refusal day_before_last_move{"day_before_last_move",
                                              "日期早于上一次隶属关系调整 {subject}：请填写其后的日期。",
                                              "The day is before the last move on {subject}: enter a later day."};
inline constexpr Refusal not_moved{"not_moved", "{subject} 的上级与指导单位没有变化：无须登记。",
                                   "{subject} keeps the same parents: there is nothing to register."};
inline constexpr Refusal branch_unknown{"branch_unknown", "没有编号为 {subject} 的党支部：请先登记支部。",
                                        "There is no branch {subject}: register it first."};
inline constexpr Refusal not_a_branch{"not_a_branch", "{subject} 不是党支部：党员只能编入党支部或联合党支部。",
                                      "{subject} is not a branch: members belong to branches only."};
inline constexpr Refusal person_already_in_a_branch{
    "person_already_in_a_branch", "此人已登记为 {subject}，只能在一个支部：请转接组织关系，不要重复登记。",
    "This person is already registered as {subject} and can be in one branch only: transfer them instead."};
inline constexpr Refusal person_not_a_member{"person_not_a_member", "{subject} 现在不是在册党员：请先核对组织关系。",
                                             "{subject} is not a member at present: check their membership first."};
inline constexpr Refusal already_in_that_branch{"already_in_that_branch", "此人已在支部 {subject}：无须转接。",
                                                "They are already in branch {subject}: no transfer is needed."};
inline constexpr Refusal day_before_joining_branch{
    "day_before_joining_branch", "日期早于进入（或离开）原支部的日期 {subject}：请核对。",
    "The day is before {subject}, when they joined (or left) the former branch: check it."};
inline constexpr Refusal day_before_joining_party{
    "day_before_joining_party", "进入支部的日期 {subject} 早于入党日期：请核对。",
    "The day of joining the branch, {subject}, is before the day of joining the Party: check both days."};
inline constexpr Refusal full_day_unfit{
    "full_day_unfit", "转正日期 {subject} 与人员类别或入党日期不符：请核对。",
    "The day of full membership {subject} does not match the kind of member or the day of joining: check them."};
inline constexpr Refusal full_day_missing{
    "full_day_missing",
    "正式党员应填写转正日期（入党后预备期满一年）：请按档案填写；尚未转正的，人员类别请选择预备党员。",
    "A full member needs the day of full membership (a year after joining): take it from the file; somebody without "
    "one is a probationary member."};
inline constexpr Refusal joined_before_birth{
    "joined_before_birth", "入党日期早于出生日期 {subject}：请核对。",
    "The day of joining the Party is before the day of birth, {subject}: check both days."};
inline constexpr Refusal membership_already_ended{"membership_already_ended", "{subject} 的组织关系已经结束：请核对。",
                                                  "The membership of {subject} has ended already: check the person."};
inline constexpr Refusal same_grade{"same_grade", "{subject} 已属这一人员类别：无须登记。",
                                    "{subject} is already of that kind: there is nothing to register."};
inline constexpr Refusal day_before_last_grade{"day_before_last_grade",
                                               "日期早于上一次人员类别变动 {subject}：请核对。",
                                               "The day is before the last change on {subject}: check it."};
inline constexpr Refusal mark_already_begun{
    "mark_already_begun", "{subject} 当日已有这一状态：请先结束原状态，或更改日期。",
    "{subject} already has that mark on that day: end it first, or check the day."};
inline constexpr Refusal mark_not_begun{"mark_not_begun", "{subject} 没有可以结束的这一状态：请核对。",
                                        "{subject} has no such mark to end: check the person."};
inline constexpr Refusal mark_ends_before_it_begins{"mark_ends_before_it_begins",
                                                    "结束早于开始日 {subject}：请核对日期。",
                                                    "It would end before it began on {subject}: check the day."};
inline constexpr Refusal second_person_needed{
    "second_person_needed", "删除个人信息应由两人共同决定，{subject} 不能作为第二人：请另选一人。",
    "Erasing personal data takes two people, and {subject} cannot be the second: name somebody else."};
inline constexpr Refusal second_person_has_no_right{
    "second_person_has_no_right", "{subject} 没有这项权限：请由有权限的另一人共同决定。",
    "{subject} does not have the right to erase: name a second person who has it."};
inline constexpr Refusal cannot_erase_oneself{
    "cannot_erase_oneself", "不得决定删除本人（{subject}）的信息：请由另外两人决定。",
    "Nobody may decide to erase their own data ({subject}): two others must decide."};
inline constexpr Refusal title_unfit{"title_unfit", "{subject} 这类组织没有这个职务：请核对职务名称。",
                                     "An organisation like {subject} has no such post: check the title."};
inline constexpr Refusal appointment_ends_before_it_begins{
    "appointment_ends_before_it_begins", "任职结束早于开始（{subject}）：请核对日期。",
    "The appointment would end before it begins ({subject}): check the days."};
inline constexpr Refusal seat_taken{"seat_taken", "该职务当时已由任职 {subject} 担任：请先结束该任职。",
                                    "That seat is held by appointment {subject} at the time: end it first."};
inline constexpr Refusal already_holds_such_a_post{
    "already_holds_such_a_post", "此人已任此职（{subject}）：无须再任命。",
    "The person already holds such a post ({subject}): no second appointment is needed."};
inline constexpr Refusal appointment_unknown{"appointment_unknown", "没有任职 {subject}：请核对编号。",
                                             "There is no appointment {subject}: check the id."};
inline constexpr Refusal appointment_already_ended{"appointment_already_ended", "任职 {subject} 已经结束。",
                                                   "Appointment {subject} has ended already."};
inline constexpr Refusal charge_already_given{
    "charge_already_given", "该职务已有此项分管（{subject}）：无须重复登记。",
    "This post already has this charge ({subject}): there is nothing to add."};
inline constexpr Refusal charge_unknown{"charge_unknown", "没有分管关系 {subject}：请核对编号。",
                                        "There is no charge {subject}: check the id."};
inline constexpr Refusal charge_already_ended{"charge_already_ended", "分管关系 {subject} 已经结束。",
                                              "Charge {subject} has ended already."};
inline constexpr Refusal charge_ends_before_it_begins{
    "charge_ends_before_it_begins", "分管结束早于开始日 {subject}：请核对日期。",
    "The charge would end before it began on {subject}: check the day."};
inline constexpr Refusal administrators_are_three{
    "administrators_are_three",
    "系统、安全、审计管理员须由三个人分别担任，此人已任 {subject}：请另选一人，或先免去前一职务。",
    "System, security and audit administrator must be three different people, and this person holds {subject}: choose "
    "another, or end that post first."};
inline constexpr Refusal last_audit_administrator{
    "last_audit_administrator", "这是唯一的审计管理员（{subject}）：请先任命接替人员。",
    "This is the only audit administrator ({subject}): appoint the next one first."};
inline constexpr Refusal administrator_holds_content{
    "administrator_holds_content", "管理员不得兼任其他职务：请另选一人，或先免去已有的职务（{subject}）。",
    "An administrator holds no other post: choose another person, or end the post held ({subject}) first."};
inline constexpr Refusal second_of_its_kind{
    "second_of_its_kind",
    "本区已有这一类组织（{subject}），只能有一个：街道的请登记为“街道党工委”，部门的请登记为“部门党委”。",
    "The district already has its one organisation of this kind ({subject}): register a street's as street_committee, "
    "a department's as department_committee."};
inline constexpr Refusal body_of_the_district{
    "body_of_the_district", "该组织的职务有全区的权限或设有管理员，不得撤销：合并的请更名，改设的请先指定接替的组织。",
    "Its posts have rights in the whole district or include an administrator, so it cannot be dissolved: rename it if "
    "it merges, or name its successor first."};
inline constexpr Refusal id_number_wrong{
    "id_number_wrong", "公民身份号码不正确（位数、日期或校验码）：请对照证件核对。",
    "The ID number is wrong (length, date or check digit): compare it with the card."};
inline constexpr Refusal id_number_taken{"id_number_taken", "这个公民身份号码已属于 {subject}：请核对人员。",
                                         "This ID number already belongs to {subject}: check whose it is."};
inline constexpr Refusal nothing_to_change{"nothing_to_change", "没有需要更正的内容：请填写与现有登记不同的内容。",
                                           "Nothing to change: give a value that differs from the one on record."};
inline constexpr Refusal birth_impossible{
    "birth_impossible", "出生日期 {subject} 有误（晚于今天，或在120多年前）：请核对公民身份号码和出生日期。",
    "The day of birth {subject} is impossible (after today, or over 120 years ago): check the ID number and the day of "
    "birth."};
inline constexpr Refusal birth_not_as_numbered{
    "birth_not_as_numbered", "出生日期与公民身份号码中的 {subject} 不一致：两项应为同一日，请核对。",
    "The day of birth differs from the one in the ID number ({subject}): check both; they must be the same."};
inline constexpr Refusal charge_unfit{
    "charge_unfit", "该职务不能分管 {subject}：只有党委、工委、党组和领导班子的成员可以分管其他组织。",
    "This post cannot be in charge of {subject}: only members of committees and leading groups can take charge of "
    "other organisations."};

inline constexpr Refusal in_the_register[] = {
    second_topmost,
    parent_missing,
    topmost_is_district_committee,
    parent_unfit,
    guide_unfit,
    unit_unfit,
    parent_is_below,
    org_already_dissolved,
    members_left,
    children_left,
    matters_left,
    successor_unfit,
    day_before_founding,
    day_before_last_move,
    not_moved,
    branch_unknown,
    not_a_branch,
    person_already_in_a_branch,
    person_not_a_member,
    already_in_that_branch,
    day_before_joining_branch,
    day_before_joining_party,
    full_day_unfit,
    full_day_missing,
    joined_before_birth,
    membership_already_ended,
    same_grade,
    day_before_last_grade,
    mark_already_begun,
    mark_not_begun,
    mark_ends_before_it_begins,
    second_person_needed,
    second_person_has_no_right,
    cannot_erase_oneself,
    title_unfit,
    appointment_ends_before_it_begins,
    seat_taken,
    already_holds_such_a_post,
    appointment_unknown,
    appointment_already_ended,
    charge_already_given,
    charge_unknown,
    charge_already_ended,
    charge_ends_before_it_begins,
    administrators_are_three,
    last_audit_administrator,
    administrator_holds_content,
    second_of_its_kind,
    body_of_the_district,
    id_number_wrong,
    id_number_taken,
    nothing_to_change,
    birth_impossible,
    birth_not_as_numbered,
    charge_unfit,
};

}  // namespace jinze::district::refusals
