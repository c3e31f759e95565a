// Refusals about matters.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal setter_unfit{"setter_unfit",
                                      "{subject} 不能作为立项单位：请由区委、工委、党组（领导班子）或机关党委立项。",
                                      "{subject} cannot set matters: the district committee, the work committee, a "
                                      "leading group or an organ committee can."};
inline constexpr Refusal lead_unfit{
    "lead_unfit", "{subject} 不能作为牵头单位：请选择党组、领导班子或单位的机关党组织。",
    "{subject} cannot take the lead: choose a Party group, a leading group or a unit's organ organisation."};
inline constexpr Refusal lead_not_below{
    "lead_not_below", "{subject} 不是立项单位领导或指导的组织：请由其上级立项。",
    "{subject} is not led or guided by the body that sets the matter: let a body above it set the matter."};
inline constexpr Refusal joint_doubled{"joint_doubled", "{subject} 已列为牵头、立项或协办单位：请只写一次。",
                                       "{subject} is named already as setter, lead or joint body: name it once."};
inline constexpr Refusal joint_too_many{"joint_too_many", "协办单位最多{subject}个：请分解事项。",
                                        "At most {subject} joint bodies: divide the matter into parts."};
inline constexpr Refusal authorisation_missing{
    "authorisation_missing", "工委对党的建设和作风以外的事项立项，须有区委授权：请写明授权的文件、文号和日期。",
    "The work committee sets matters outside Party-building and style only when the district committee authorised it: "
    "name the document, its number and its day."};
inline constexpr Refusal matter_due_in_the_past{"matter_due_in_the_past",
                                                "期限 {subject} 已过：请填写今日或以后的日期。",
                                                "{subject} has passed: enter today or a later day."};
inline constexpr Refusal only_in_an_import{"only_in_an_import", "原有台账只能整表导入：请在“导入”页面导入。",
                                           "A list kept before is imported as a sheet: use the import page."};
inline constexpr Refusal due_before_handed_over{
    "due_before_handed_over", "期限 {subject} 早于交办日期：请核对两个日期。",
    "The due day {subject} is before the day of the hand-over: check both."};
inline constexpr Refusal done_before_handed_over{"done_before_handed_over",
                                                 "办结日期 {subject} 早于交办日期：请核对两个日期。",
                                                 "It was done on {subject}, before it was handed over: check both."};
inline constexpr Refusal result_of_open{"result_of_open", "有办理结果而没有办结日期：请填写办结日期，或删去结果。",
                                        "There is a result but no day on which it was done: enter that day, or leave "
                                        "the result out."};
inline constexpr Refusal due_and_feedback{
    "due_and_feedback", "已有办理期限（{subject}），不再另定反馈日期：请只填写一项。",
    "There is a due day ({subject}), so no day for feedback is set: enter one of the two."};
inline constexpr Refusal post_not_of_lead{"post_not_of_lead",
                                          "职务 {subject} 不在牵头单位：请从牵头单位的职务中选择责任人。",
                                          "Post {subject} is not in the body that leads: choose one of its posts."};
inline constexpr Refusal leader_unfit{
    "leader_unfit", "{subject} 不在立项单位及其上级任职：请核对作出口头批示的领导。",
    "{subject} holds no post in the setter or above it: check whose spoken instruction it was."};
inline constexpr Refusal not_an_instruction{
    "not_an_instruction", "只有领导批示可以代录待确认：请把来源改为领导批示，或删去 {subject}。",
    "Only an instruction is written down to be confirmed: change the source, or leave {subject} out."};
inline constexpr Refusal not_the_hosts_matter{
    "not_the_hosts_matter", "记录 {subject} 的事项应由其主持组织或上级立项：请核对立项单位。",
    "An item of record {subject} is set as a matter by its host or a body above it: check the setter."};
inline constexpr Refusal item_already_set{"item_already_set", "该项议定事项已由同一单位立项：无须再立。",
                                          "The same body has set this item as a matter already: once is enough."};
inline constexpr Refusal pursued_already{
    "pursued_already", "同一来源已有在办事项（{subject}）：仍需立项的，请确认“已知同源，仍要立项”。",
    "An open matter pursues the same already ({subject}): to set another all the same, say that you know of it."};
inline constexpr Refusal clause_not_a_matter{
    "clause_not_a_matter", "第{subject}条没有定为事项：请先在文件页面定其去向；督查发现的问题，来源选“督查发现”。",
    "Clause {subject} is not to become a matter: decide its fate on the document's page, or name an inspection as the "
    "source of a finding."};
inline constexpr Refusal clause_of_other_source{
    "clause_of_other_source", "只有文件条款、督查发现和整改任务可以指明条款：请改来源，或删去条款 {subject}。",
    "Only a clause, a finding or a rectification names a clause: change the source, or leave {subject} out."};
inline constexpr Refusal no_such_item{"no_such_item", "该记录没有第{subject}项：请核对。",
                                      "That record has no item {subject}: check it."};
inline constexpr Refusal part_of_a_part{"part_of_a_part", "该事项本身是分解出的，不再分解：请在整体事项下增列。",
                                        "That matter is itself a part: add the new part to the whole."};
inline constexpr Refusal part_outlives_whole{"part_outlives_whole",
                                             "分解事项的期限应在整体期限 {subject} 以内：请核对。",
                                             "A part is due no later than the whole, {subject}: check the day."};
inline constexpr Refusal part_set_elsewhere{"part_set_elsewhere", "分解事项与整体由同一单位立项：请填写 {subject}。",
                                            "A part is set by the body that set the whole: enter {subject}."};
inline constexpr Refusal not_closed_yet{
    "not_closed_yet", "原事项尚未办结：请在原事项中继续办理，无须复办。",
    "The earlier matter is not closed: continue with it, there is nothing to take up again."};
inline constexpr Refusal matter_ended{"matter_ended", "该事项已经办结或撤销：如需再办，请立项复办。",
                                      "The matter is closed or withdrawn: to go on, set a new matter that names it."};
inline constexpr Refusal not_approved_yet{"not_approved_yet", "该事项尚未审批：请先由立项单位审批交办。",
                                          "The matter is not approved: the setter approves it first."};
inline constexpr Refusal already_approved{"already_approved", "该事项已经审批交办：无须再办。",
                                          "The matter has been approved and handed over: there is nothing to do."};
inline constexpr Refusal nothing_to_confirm{"nothing_to_confirm", "该事项没有待确认的口头批示。",
                                            "The matter waits for no confirmation."};
inline constexpr Refusal not_the_leader{"not_the_leader", "口头批示由 {subject} 本人确认：请由其本人办理。",
                                        "{subject} confirms the instruction in person: nobody else can."};
inline constexpr Refusal awaits_confirmation{"awaits_confirmation", "该事项待作出批示的领导确认：请先由其本人确认。",
                                             "The matter awaits the leader's confirmation: that comes first."};
inline constexpr Refusal opener_does_not_approve{
    "opener_does_not_approve", "该事项是您本人提出立项的：请由立项单位另一人审批。",
    "You opened this matter yourself: let somebody else of the setter approve it."};
inline constexpr Refusal bringer_does_not_close{
    "bringer_does_not_close", "该事项是您本人由台账导入的：请由立项单位另一人审核办结。",
    "You brought this matter in with a list yourself: let somebody else of the setter close it."};
inline constexpr Refusal not_the_setter{"not_the_setter", "此步由立项单位 {subject} 或其上级办理：请转交。",
                                        "The setter {subject} or a body above it does this: pass it on."};
inline constexpr Refusal cannot_decide_own_matter{
    "cannot_decide_own_matter", "您在牵头单位任职，不得审批、审核、延期或办结本单位的事项：请由他人办理。",
    "You hold a post in the lead, so you cannot approve, review, extend or close it: let somebody else do it."};
inline constexpr Refusal already_signed{"already_signed", "该事项已经签收：无须再签。",
                                        "The matter is signed for already: once is enough."};
inline constexpr Refusal in_review_now{"in_review_now", "该事项已报结果，正在审核：请等待审核。",
                                       "A result is under review: wait for it."};
inline constexpr Refusal nothing_reported{"nothing_reported", "该事项尚未报结果：请等牵头单位报结果后审核。",
                                          "No result is reported: review it once there is one."};
inline constexpr Refusal matter_halted{"matter_halted", "该事项已经中止：请先由立项单位恢复办理。",
                                       "The matter is halted: the setter resumes it first."};
inline constexpr Refusal not_halted{"not_halted", "该事项没有中止：无须恢复。",
                                    "The matter is not halted: there is nothing to resume."};
inline constexpr Refusal wish_pending{"wish_pending", "该事项已申请延期或退办，正在等待决定：请等待。",
                                      "An extension or a return is waiting for a decision: wait for it."};
inline constexpr Refusal no_extension_asked{"no_extension_asked", "该事项没有待批的延期申请。",
                                            "No extension is asked for."};
inline constexpr Refusal no_return_asked{"no_return_asked", "该事项没有待定的退办申请。", "No return is asked for."};
inline constexpr Refusal no_due_day{"no_due_day", "该事项没有办理期限：无须延期或重新限期。",
                                    "The matter has no due day: there is nothing to extend."};
inline constexpr Refusal extension_too_late{
    "extension_too_late", "延期应在期限 {subject} 以前申请，现已逾期：请尽快报结果；能否重新限期由立项单位决定。",
    "An extension is asked for by {subject}, the due day, which has passed: report the result; the setter decides "
    "about a further day."};
inline constexpr Refusal day_not_later{"day_not_later", "新的期限应晚于现在的期限 {subject}：请核对。",
                                       "The new day must be later than {subject}: check it."};
inline constexpr Refusal return_too_late{
    "return_too_late", "退办应在 {subject} 以前提出，现已超过：请办理，或与立项单位协商转办。",
    "A return is asked for by {subject}, which has passed: carry on, or agree on a transfer with the setter."};
inline constexpr Refusal new_day_missing{"new_day_missing", "该事项有办理期限，恢复办理须定新的期限：请填写。",
                                         "The matter has a due day, so a new one is set when it resumes: enter it."};
inline constexpr Refusal day_stands{
    "day_stands", "该事项已经签收且未逾期，期限不得改动：如需延期，由牵头单位在到期前申请。",
    "The matter is signed for and not overdue, so its day stands: the lead may ask for an extension before it."};
inline constexpr Refusal same_lead{"same_lead", "{subject} 就是现在的牵头单位：请另选单位。",
                                   "{subject} has the lead already: choose another body."};
inline constexpr Refusal parts_open{"parts_open", "分解出的事项尚未全部办结：请先办结或撤销各部分。",
                                    "A part is still open: close or withdraw the parts first."};
inline constexpr Refusal done_before_opened{"done_before_opened", "{subject} 早于立项之日：请核对办成日期。",
                                            "{subject} lies before the matter was opened: check the day."};
inline constexpr Refusal approved_before{"approved_before", "您已在前一环节审批过：请由本环节的其他人员审批。",
                                         "You approved it at an earlier step: somebody else approves it here."};
inline constexpr Refusal not_at_this_node{"not_at_this_node", "本环节应由 {subject} 办理：请由该组织的人员办理。",
                                          "{subject} acts at this step: ask somebody there."};
inline constexpr Refusal matter_type_unknown{"matter_type_unknown", "没有“{subject}”这种事项类型：请从列表中选择。",
                                             "There is no type of matter {subject}: choose one from the list."};
inline constexpr Refusal matter_type_unsound{
    "matter_type_unsound", "事项类型有错（{subject}）：请先改正该类型的文件，检查无误后再采用。",
    "The type of matter has a fault ({subject}): correct its file first, and check it again."};
inline constexpr Refusal matter_type_stands{"matter_type_stands", "该事项类型与现行的相同：无须再采用。",
                                            "The type is in force as it is: there is nothing to adopt."};
inline constexpr Refusal node_without_owner{
    "node_without_owner", "{subject} 没有指导它的党组，这类事项办不下去：请换牵头单位或事项类型。",
    "No Party group guides {subject}, so a step of this type would have nobody: choose another lead or type."};
inline constexpr Refusal not_overdue{"not_overdue", "该事项没有逾期：无须办理。",
                                     "The matter is not overdue: there is nothing to do."};
inline constexpr Refusal no_rung_yet{"no_rung_yet", "还未到下一次报请的日子：请按页面所示日期办理。",
                                     "The next step of the ladder is not due yet: see its day on the page."};
inline constexpr Refusal no_reason_to_judge{"no_reason_to_judge", "承办单位没有说明理由，或已经认定：无须认定。",
                                            "The lead gave no reason, or it is decided already: nothing to decide."};
inline constexpr Refusal not_above_lead{"not_above_lead", "{subject} 不是该牵头单位的上级：请选择立项单位或其上级。",
                                        "{subject} is not above the lead: choose the setter or a body above it."};
inline constexpr Refusal not_a_deciding_meeting{
    "not_a_deciding_meeting", "记录 {subject} 不是立项单位或其上级的会议：请引用作出决定的会议记录。",
    "Record {subject} is no meeting of the setter or a body above it: name the meeting that decided."};
inline constexpr Refusal meeting_before_due{
    "meeting_before_due", "{subject} 开会时该事项还没有到期：请引用到期以后的会议，没有的先记录会议。",
    "The matter was not due yet when {subject} was held: name a later meeting, or record it first."};
inline constexpr Refusal source_stands{"source_stands", "来源记录没有撤回：无须确认继续办理。",
                                       "The source was not withdrawn: there is nothing to keep."};
inline constexpr Refusal lead_dissolved{"lead_dissolved", "{subject} 已经撤销，不能继续承办：请转办给其他单位。",
                                        "{subject} is dissolved and cannot carry on: transfer the matter."};
inline constexpr Refusal nothing_to_review{"nothing_to_review", "本月没有逾期事项：不用研判。",
                                           "Nothing is overdue this month: no review is owed."};
inline constexpr Refusal review_undecided{"review_undecided", "还有 {subject} 件逾期事项未定：请逐件作出决定后再签发。",
                                          "{subject} overdue matters are undecided: decide each before signing."};
inline constexpr Refusal review_signed{"review_signed", "本月研判表已签发，其后没有新的决定：无须再签发。",
                                       "This month's review is signed, and nothing was decided since."};

inline constexpr Refusal goals_too_many{"goals_too_many", "区级目标最多写{subject}个：请只写最相关的。",
                                        "At most {subject} district goals: name those that matter most."};
inline constexpr Refusal goal_named_twice{"goal_named_twice", "目标 {subject} 写了两次：请只写一次。",
                                          "The goal {subject} is named twice: name it once."};
inline constexpr Refusal matter_archived{"matter_archived", "事项已归档：不再添加文件。",
                                         "The matter is archived: no files are added any more."};
inline constexpr Refusal files_too_many{"files_too_many", "一个事项最多添加{subject}个文件：请合并后添加。",
                                        "A matter takes at most {subject} files: merge some."};
inline constexpr Refusal file_name_unfit{
    "file_name_unfit", "文件名不能含有斜杠：请改名后重新添加。",
    "The name of a file must not contain a slash: rename the file and add it again."};
inline constexpr Refusal matter_file_empty{"matter_file_empty", "文件是空的：请另选文件。",
                                           "The file is empty: choose another."};
inline constexpr Refusal matter_file_too_big{"matter_file_too_big", "文件超过20MB：请压缩图片或分成几份后添加。",
                                             "The file exceeds 20 MB: shrink its pictures or split it."};
inline constexpr Refusal matter_file_unknown{"matter_file_unknown", "事项没有第{subject}个文件：请刷新页面。",
                                             "The matter has no file number {subject}: reload the page."};
inline constexpr Refusal matter_file_gone{"matter_file_gone", "该文件已经删除。", "The file was removed already."};
inline constexpr Refusal file_removed_by_another{
    "file_removed_by_another", "自己添加的文件当天可以撤回，以后由立项单位另一人删除。",
    "Whoever added a file takes it back the same day; later another person of the setter removes it."};

inline constexpr Refusal in_matters[] = {
    setter_unfit,
    lead_unfit,
    lead_not_below,
    joint_doubled,
    joint_too_many,
    authorisation_missing,
    matter_due_in_the_past,
    due_and_feedback,
    post_not_of_lead,
    leader_unfit,
    not_an_instruction,
    not_the_hosts_matter,
    item_already_set,
    pursued_already,
    only_in_an_import,
    due_before_handed_over,
    done_before_handed_over,
    result_of_open,
    clause_not_a_matter,
    clause_of_other_source,
    no_such_item,
    part_of_a_part,
    part_outlives_whole,
    part_set_elsewhere,
    not_closed_yet,
    matter_ended,
    not_approved_yet,
    already_approved,
    nothing_to_confirm,
    not_the_leader,
    awaits_confirmation,
    opener_does_not_approve,
    bringer_does_not_close,
    not_the_setter,
    cannot_decide_own_matter,
    already_signed,
    in_review_now,
    nothing_reported,
    matter_halted,
    not_halted,
    wish_pending,
    no_extension_asked,
    no_return_asked,
    no_due_day,
    extension_too_late,
    day_not_later,
    return_too_late,
    new_day_missing,
    day_stands,
    same_lead,
    parts_open,
    done_before_opened,
    approved_before,
    not_at_this_node,
    matter_type_unknown,
    matter_type_unsound,
    matter_type_stands,
    node_without_owner,
    not_overdue,
    no_rung_yet,
    no_reason_to_judge,
    not_above_lead,
    not_a_deciding_meeting,
    meeting_before_due,
    source_stands,
    lead_dissolved,
    goals_too_many,
    goal_named_twice,
    matter_archived,
    files_too_many,
    file_name_unfit,
    matter_file_empty,
    matter_file_too_big,
    matter_file_unknown,
    matter_file_gone,
    file_removed_by_another,
    nothing_to_review,
    review_undecided,
    review_signed,
};

}  // namespace jinze::district::refusals

namespace jinze::district::lists {

inline constexpr List joint{"joint", "协办单位第{n}个", "Joint body {n}"};
inline constexpr List of_matters[] = {joint};

}  // namespace jinze::district::lists
