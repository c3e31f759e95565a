// Why something about organisations, members and posts is refused.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal second_topmost{
    "second_topmost", "最上级组织只能有一个，已是 {subject}：请填写上级党组织。",
    "There is one topmost organisation, {subject}: name a parent that leads this one."};
inline constexpr Refusal parent_missing{"parent_missing", "没有填写上级党组织：只有最上级组织可以不填。",
                                        "The leading parent is missing: only the topmost organisation has none."};
inline constexpr Refusal topmost_is_district_committee{
    "topmost_is_district_committee",
    "没有填写上级党组织，也还没有最上级组织：如果它就是全区的党委，组织类别请填“区委”；否则请先登记上级党组织。",
    "The leading parent is missing, and there is no topmost organisation yet: if this is the district's own "
    "committee its kind is 区委 (district-committee); otherwise register its parent first."};
inline constexpr Refusal parent_unfit{
    "parent_unfit", "{subject} 这类组织不能作它的上级党组织：请另选上级。",
    "An organisation like {subject} cannot lead one of this kind: choose another parent."};
inline constexpr Refusal guide_unfit{
    "guide_unfit", "{subject} 不是党组、党委或领导班子，或不能指导这类组织：请另选。",
    "{subject} is not a leading group, or cannot guide one of this kind: choose another."};
inline constexpr Refusal unit_unfit{"unit_unfit", "{subject} 不是单位，或单位不能再属于单位：请另选所在单位。",
                                    "{subject} is not an office that this can belong to: choose another unit."};
inline constexpr Refusal parent_is_below{"parent_is_below", "{subject} 在它之下，不能作它的上级：请另选上级。",
                                         "{subject} lies below it and cannot be its parent: choose another."};
inline constexpr Refusal org_already_dissolved{"org_already_dissolved", "组织 {subject} 已经撤销过。",
                                               "Organisation {subject} has been dissolved already."};
inline constexpr Refusal members_left{"members_left", "还有 {subject} 名党员在其中：先转接组织关系，再撤销。",
                                      "{subject} members are still in it: transfer them first."};
inline constexpr Refusal children_left{"children_left", "它下面还有 {subject} 个组织：先调整其隶属关系或撤销它们。",
                                       "{subject} organisations still hang from it: move or dissolve them first."};
inline constexpr Refusal day_before_founding{"day_before_founding", "早于组织成立日 {subject}：请核对日期。",
                                             "That is before the founding on {subject}: check the day."};
inline constexpr Refusal day_before_last_move{"day_before_last_move",
                                              "早于上一次隶属关系调整 {subject}：请填写其后的日期。",
                                              "That is before the last move on {subject}: give a later day."};
inline constexpr Refusal not_moved{"not_moved", "{subject} 的上级与指导单位没有变化：不必登记。",
                                   "{subject} keeps the parents it has: there is nothing to register."};
inline constexpr Refusal branch_unknown{"branch_unknown", "没有编号为 {subject} 的党支部：请先登记支部。",
                                        "There is no branch {subject}: register it first."};
inline constexpr Refusal not_a_branch{"not_a_branch", "{subject} 不是党支部：党员只能编入党支部或联合党支部。",
                                      "{subject} is not a branch: members sit in branches only."};
inline constexpr Refusal person_already_in_a_branch{
    "person_already_in_a_branch", "此人已登记为 {subject}，只能在一个支部：请转接组织关系，不要重复登记。",
    "This person is registered as {subject} and sits in one branch only: transfer them instead."};
inline constexpr Refusal person_not_a_member{"person_not_a_member", "{subject} 现在不是在册党员：请先核对组织关系。",
                                             "{subject} is no member at present: check their membership first."};
inline constexpr Refusal already_in_that_branch{"already_in_that_branch", "已经在支部 {subject}：不必转接。",
                                                "They are in branch {subject} already: no transfer is needed."};
inline constexpr Refusal day_before_joining_branch{
    "day_before_joining_branch", "早于进入原支部（或离开）的日期 {subject}：请核对日期。",
    "That is before {subject}, when they joined (or left) the former branch: check the day."};
inline constexpr Refusal day_before_joining_party{
    "day_before_joining_party", "进入支部的日期 {subject} 早于入党日期：请核对。",
    "Joining the branch on {subject} is before joining the Party: check both days."};
inline constexpr Refusal full_day_unfit{
    "full_day_unfit", "转正日期 {subject} 与人员类别或入党日期不符：请核对。",
    "The day of full membership {subject} does not fit the kind or the day of joining: check them."};
inline constexpr Refusal full_day_missing{
    "full_day_missing",
    "正式党员要填写转正日期（入党后预备期满一年）：请按档案填写；还没有转正的，人员类别请选预备党员。",
    "A full member needs the day of full membership (a year after joining): take it from the file; who is "
    "not one yet is probationary."};
inline constexpr Refusal joined_before_birth{
    "joined_before_birth", "入党日期早于出生日期 {subject}：请核对。",
    "Joining the Party lies before the day of birth, {subject}: check both days."};
inline constexpr Refusal membership_already_ended{"membership_already_ended", "{subject} 的组织关系已经结束：请核对。",
                                                  "The membership of {subject} has ended already: check the person."};
inline constexpr Refusal same_grade{"same_grade", "{subject} 已是这一人员类别：不必登记。",
                                    "{subject} is of that kind already: there is nothing to register."};
inline constexpr Refusal day_before_last_grade{"day_before_last_grade",
                                               "早于上一次人员类别变动 {subject}：请核对日期。",
                                               "That is before the last change on {subject}: check the day."};
inline constexpr Refusal mark_already_begun{
    "mark_already_begun", "{subject} 在那一天已有这一状态：先结束原来的，或改日期。",
    "{subject} bears that mark on that day already: end it first, or check the day."};
inline constexpr Refusal mark_not_begun{"mark_not_begun", "{subject} 没有这一状态可以结束：请核对。",
                                        "{subject} bears no such mark that could end: check the person."};
inline constexpr Refusal mark_ends_before_it_begins{"mark_ends_before_it_begins",
                                                    "结束早于开始日 {subject}：请核对日期。",
                                                    "It would end before it began on {subject}: check the day."};
inline constexpr Refusal second_person_needed{
    "second_person_needed", "删除个人信息要两个人共同决定，{subject} 不能作第二人：请另写一人。",
    "Two people decide to erase; {subject} cannot be the second: name somebody else."};
inline constexpr Refusal second_person_has_no_right{
    "second_person_has_no_right", "{subject} 没有这项权限：请由有权限的另一人共同决定。",
    "{subject} has not the right to erase: name a second person who has."};
inline constexpr Refusal cannot_erase_oneself{"cannot_erase_oneself",
                                              "不能决定删除本人（{subject}）的信息：请由另外两人决定。",
                                              "Nobody decides to erase themselves ({subject}): two others must."};
inline constexpr Refusal title_unfit{"title_unfit", "{subject} 这类组织没有这个职务：请核对职务名称。",
                                     "An organisation like {subject} has no such post: check the title."};
inline constexpr Refusal appointment_ends_before_it_begins{
    "appointment_ends_before_it_begins", "任职结束早于开始（{subject}）：请核对日期。",
    "The appointment would end before it begins ({subject}): check the days."};
inline constexpr Refusal seat_taken{"seat_taken", "这个职务那时由任职 {subject} 占着：先结束它。",
                                    "That seat is held by appointment {subject} at the time: end it first."};
inline constexpr Refusal already_holds_such_a_post{
    "already_holds_such_a_post", "此人已任此职（{subject}）：不必再任命。",
    "The person holds such a post already ({subject}): no second appointment is needed."};
inline constexpr Refusal appointment_unknown{"appointment_unknown", "没有任职 {subject}：请核对编号。",
                                             "There is no appointment {subject}: check the id."};
inline constexpr Refusal appointment_already_ended{"appointment_already_ended", "任职 {subject} 已经结束。",
                                                   "Appointment {subject} has ended already."};
inline constexpr Refusal charge_already_given{"charge_already_given", "{subject} 已由这个职务分管：不必重复。",
                                              "This post is in charge of it already ({subject}): once is enough."};
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
    "System, security and audit administrator are three different people, and this one holds {subject}: "
    "choose another, or end that post first."};
inline constexpr Refusal last_audit_administrator{
    "last_audit_administrator", "这是唯一的审计管理员（{subject}）：请先任命接替的人。",
    "This is the only audit administrator ({subject}): appoint the next one first."};
inline constexpr Refusal administrator_holds_content{
    "administrator_holds_content", "管理员不得兼任其他职务：请另选一人，或先免去已有的职务（{subject}）。",
    "An administrator holds no other post: choose another person, or end the post held ({subject}) first."};
inline constexpr Refusal second_of_its_kind{
    "second_of_its_kind",
    "本区已有这一类组织（{subject}），只能有一个：街道的请登记为“街道党工委”，部门的请登记为“部门党委”。",
    "The district has its one organisation of this kind ({subject}): register a street's as "
    "street_committee, a department's as department_committee."};
inline constexpr Refusal body_of_the_district{
    "body_of_the_district", "它的职务有全区的权限或有管理员，不能撤销：合并的请更名，改设的请先指定接替的组织。",
    "Its posts reach the whole district or administer it, so it is not dissolved: rename it when it merges, "
    "or name the body that takes its place first."};
inline constexpr Refusal id_number_wrong{
    "id_number_wrong", "公民身份号码不正确（位数、日期或校验码）：请对照证件核对。",
    "The ID number is wrong (length, date or check digit): compare it with the card."};
inline constexpr Refusal id_number_taken{"id_number_taken", "这个公民身份号码已属于 {subject}：请核对是哪一位。",
                                         "This ID number belongs to {subject} already: find out whose it is."};
inline constexpr Refusal birth_impossible{
    "birth_impossible", "出生日期 {subject} 不可能（晚于今天，或在120多年前）：请核对公民身份号码和出生日期。",
    "Born on {subject} cannot be (after today, or over 120 years ago): check the ID number and the day of "
    "birth."};
inline constexpr Refusal birth_not_as_numbered{
    "birth_not_as_numbered", "出生日期与公民身份号码中的 {subject} 不一致：请核对，两项只能是同一天。",
    "The day of birth is not the one in the ID number ({subject}): check both; they are one day."};
inline constexpr Refusal charge_unfit{
    "charge_unfit", "这个职务不能分管 {subject}：只有党委、工委、党组和领导班子的成员可以分管其他组织。",
    "This post cannot be in charge of {subject}: only members of committees and leading groups take charge "
    "of other organisations."};

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
    birth_impossible,
    birth_not_as_numbered,
    charge_unfit,
};

}  // namespace jinze::district::refusals
