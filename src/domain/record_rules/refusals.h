// Refusals about records and meeting notices.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal record_not_withdrawn{"record_not_withdrawn", "记录 {subject} 未撤回：无须恢复。",
                                              "Record {subject} has not been withdrawn: there is nothing to restore."};
inline constexpr Refusal gone_with_import{
    "gone_with_import", "记录 {subject} 已随所属导入批次撤回：请重新导入。",
    "Record {subject} was withdrawn together with its import: import the sheet again."};
inline constexpr Refusal record_moved_on{
    "record_moved_on", "记录 {subject} 在您打开后又更正过，本次未写入：请查看新的内容后再修改。",
    "Record {subject} was corrected after you opened it, and nothing was saved: check the present version first."};
inline constexpr Refusal record_frozen{
    "record_frozen", "记录 {subject} 所属期限已封存，录入者不得再修改：如有错误，请提出异议，由上级决定。",
    "Record {subject} is frozen because its windows are closed: contest the standing, and the tier above decides."};
inline constexpr Refusal not_the_authors_body{
    "not_the_authors_body", "记录 {subject} 只能由录入它的组织更正：请联系录入者。",
    "Record {subject} can be corrected only by the body that entered it: ask its author."};
inline constexpr Refusal host_keeps_no_records{
    "host_keeps_no_records", "{subject} 是单位，不是党组织：请写明是哪个党组织的活动。",
    "{subject} is a unit, not a Party organisation: enter the Party organisation whose activity it was."};
inline constexpr Refusal roster_unfit{
    "roster_unfit", "{subject} 这类组织不使用此种应到名单：党组用成员名单，支部用党员名单。",
    "An organisation like {subject} has no such roster: leading groups use seats, branches use members."};
inline constexpr Refusal not_on_the_roster{
    "not_on_the_roster", "{subject} 不在应到名单上：列席请记为列席，或核对人员。",
    "{subject} is not on the roster: enter them as sitting in, or check the person."};
inline constexpr Refusal seat_holder_is_due{
    "seat_holder_is_due", "{subject} 担任成员（委员）职务，始终计入应到：请记为到会、请假或缺席。",
    "{subject} holds a seat or committee post and is always due: enter them as present, excused or absent."};
inline constexpr Refusal sits_in_on_own_roster{
    "sits_in_on_own_roster", "{subject} 在应到名单上，不得记为列席：请记为到会、请假或缺席。",
    "{subject} is on the roster and cannot sit in: enter them as present, excused or absent."};
inline constexpr Refusal left_out_without_election{
    "left_out_without_election",
    "只有选举时方可将 {subject} 不计入应到：请记为请假或缺席；流动、年老体弱的，请先在党员册中标记。",
    "{subject} can be left out of those due only in an election: enter them as excused or absent; mark members who are "
    "away or infirm in the register first."};
inline constexpr Refusal left_out_without_ground{
    "left_out_without_ground",
    "选举中 {subject} "
    "不计入应到，应写明理由（如患病、出国、停止党籍）：请补充。理由仅供本人和有权记录、更正的人员查看。",
    "Leaving {subject} out of those due in an election needs a ground (illness, abroad, suspended): enter it; only "
    "they "
    "and those who may record or correct see it."};
inline constexpr Refusal away_with_a_part{
    "away_with_a_part", "{subject} 是主持人、记录人、主讲（汇报）人或代录的领导，但又记为未到会：请更正其中一处。",
    "{subject} chairs, keeps the record or presents, but is entered as not there: change one of the two."};
inline constexpr Refusal exception_doubled{"exception_doubled", "{subject} 重复：请只保留一行。",
                                           "{subject} is listed twice: keep one line."};
inline constexpr Refusal excuse_of_nobody{
    "excuse_of_nobody", "已填写 {subject} 的请假原因，但未记其缺席：请将此人记入请假或缺席名单。",
    "There is a reason for {subject}, who is not entered as away: enter them as excused or absent."};
inline constexpr Refusal item_words_unmatched{
    "item_words_unmatched", "事项的文字与条数不符（{subject}）：请每条填写一项文字。",
    "The number of texts and the number of items differ ({subject}): enter one text for each item."};
inline constexpr Refusal wished_of_no_request{"wished_of_no_request",
                                              "只有请求帮助可以写希望的日期（{subject}）：请删去该日期。",
                                              "Only a request names a day wished ({subject}): leave it out."};
inline constexpr Refusal wished_too_early{"wished_too_early", "希望的日期 {subject} 早于提出请求的日期：请核对。",
                                          "The day wished ({subject}) is before the day of the request: check it."};
inline constexpr Refusal item_due_too_early{"item_due_too_early", "办理期限 {subject} 早于会议当天：请核对。",
                                            "The item is due on {subject}, before the meeting itself: check it."};
inline constexpr Refusal votes_implausible{
    "votes_implausible", "票数与到会有表决权人数（{subject}）不符：请核对计票。",
    "The ballots do not match the number of people present with a vote ({subject}): count again."};
inline constexpr Refusal minutes_implausible{"minutes_implausible", "时长 {subject} 分钟超出范围：请填写 1 至 1440。",
                                             "{subject} minutes is out of range: enter 1 to 1440."};
inline constexpr Refusal record_too_large{"record_too_large", "一条记录所列人员和事项过多：请分为几条录入。",
                                          "One record cannot hold so many names and items: split it."};
inline constexpr Refusal cannot_answer_itself{"cannot_answer_itself",
                                              "记录 {subject} 不得答复自身：请填写被答复的记录。",
                                              "Record {subject} cannot answer itself: enter the record it answers."};
inline constexpr Refusal answered_later{"answered_later", "{subject} 发生在此事之后：请核对日期或编号。",
                                        "{subject} happened after this record: check the days or the id."};
inline constexpr Refusal item_unknown{"item_unknown", "该记录没有第 {subject} 项（从 0 起计）：请核对。",
                                      "That record has no item {subject} (counted from 0): check it."};
inline constexpr Refusal closed_by_its_host{
    "closed_by_its_host", "该事项由提出它的组织（{subject}）或其上级办结：请先报办结。",
    "{subject}, which set the item, or a body above it closes it: report it done instead."};
inline constexpr Refusal item_already_closed{"item_already_closed", "该事项已经办结：如须再办，请先重新办理。",
                                             "The item is closed already: reopen it if more is to be done."};
inline constexpr Refusal item_is_formal{"item_is_formal", "该事项已立项为督办事项 {subject}：请在督办事项中办理。",
                                        "The item was set as matter {subject}: continue there."};
inline constexpr Refusal item_in_progress{
    "item_in_progress", "第{subject}项已经报办结、办结或立项：更正时请保留该项，不得删改或调整顺序。",
    "Item {subject} is reported done, closed or set as a matter: keep it as it is, in its place."};
inline constexpr Refusal item_already_reported{"item_already_reported", "该事项已经报办结：请等待提出它的组织办结。",
                                               "The item is reported done already: wait for its host to close it."};
inline constexpr Refusal item_not_closed{"item_not_closed", "该事项尚未办结：无须重新办理。",
                                         "The item is not closed: there is nothing to reopen."};
inline constexpr Refusal no_item_numbered{"no_item_numbered", "该记录没有第 {subject} 项：请核对。",
                                          "That record has no item {subject}: check the number."};
inline constexpr Refusal meeting_unknown{"meeting_unknown", "没有会议通知 {subject}：请核对编号。",
                                         "There is no meeting notice {subject}: check the id."};
inline constexpr Refusal meeting_elsewhere{"meeting_elsewhere", "会议 {subject} 由另一组织召集：请核对。",
                                           "Meeting {subject} was called by another body: check it."};
inline constexpr Refusal made_up_too_early{
    "made_up_too_early", "所补事项至 {subject} 才到期：在期限内完成即可，无须填写补办。",
    "The obligation made up for is due only on {subject}: a record within the window counts without this."};
inline constexpr Refusal made_up_already_settled{"made_up_already_settled", "{subject} 已经了结：无须补办。",
                                                 "{subject} is already settled: there is nothing to make up for."};
inline constexpr Refusal not_recording_for_own_body{
    "not_recording_for_own_body", "您不得为 {subject} 代录：只能代录本组织领导的记录。",
    "You cannot record for {subject}: clerks record only for the leaders of their own body."};
inline constexpr Refusal meeting_in_the_past{
    "meeting_in_the_past", "{subject} 已过：会议通知应在会前发出；已召开的会议，请直接录入记录。",
    "{subject} has passed: a notice is sent before the meeting; enter the record instead."};
inline constexpr Refusal nobody_invited{"nobody_invited", "重要会议未填写邀请对象：请写明应参加的职务。",
                                        "An important meeting must invite somebody: name the posts concerned."};
inline constexpr Refusal invited_doubled{"invited_doubled", "{subject} 重复：请只保留一次。",
                                         "{subject} is invited twice: keep one."};
inline constexpr Refusal cited_elsewhere{
    "cited_elsewhere", "记录 {subject} 不是本组织或其上级的：请引用本组织或上级提出的要求、制定的计划。",
    "Record {subject} is not of this body or of one above it: cite what these asked for or planned."};
inline constexpr Refusal guarantee_of_other_kind{
    "guarantee_of_other_kind", "只有说明或文件可以填写保障情况：请更改类别，或删去这些数字。",
    "Only a statement or a document gives the figures of the guarantee: change the kind, or leave them out."};
inline constexpr Refusal guarantee_implausible{
    "guarantee_implausible", "保障情况中的 {subject} 不可能：人数请填写 0 至 10000，金额请填写 0 至 20 亿元。",
    "The figure {subject} of the guarantee is impossible: enter 0 to 10000 people, and 0 to 2 billion yuan."};
inline constexpr Refusal plan_by_another{"plan_by_another", "督查计划由区直机关工委制定，{subject} 不能制定。",
                                         "The work committee makes the plan of inspections, not {subject}."};
inline constexpr Refusal plan_is_a_document{
    "plan_is_a_document", "督查计划不是履职的凭据：请作为文件录入，不带议题。",
    "A plan of inspections proves nothing done: enter it as a document without topics."};
inline constexpr Refusal plan_approved_later{"plan_approved_later", "批准日期 {subject} 晚于计划的日期：请核对。",
                                             "The plan was approved on {subject}, after its own day: check it."};
inline constexpr Refusal plan_year_unfit{"plan_year_unfit", "{subject} 不是计划当年或次年：请核对年度。",
                                         "{subject} is neither the year of the plan nor the next: check it."};
inline constexpr Refusal plan_without_units{"plan_without_units", "督查计划没有列出单位：请列出要督查的单位。",
                                            "The plan names no unit: name those to be visited."};
inline constexpr Refusal plan_unit_unfit{"plan_unit_unfit", "{subject} 不是单位：督查计划按单位列出。",
                                         "{subject} is no unit: the plan names units."};
inline constexpr Refusal plan_unit_doubled{"plan_unit_doubled", "{subject} 重复：每个单位只列一次。",
                                           "{subject} is named twice: keep one."};
inline constexpr Refusal planned_already{
    "planned_already", "{subject} 已列入该年度的另一份督查计划：每个单位一年只督查一次，请从本计划中删去。",
    "{subject} is in another plan of that year: a unit is visited once a year, so leave it out here."};
inline constexpr Refusal plan_in_use{
    "plan_in_use", "已按本计划录入 {subject}：请保留该单位和年度，计划也不得撤回。",
    "{subject} cites this plan: keep its unit and year, and do not withdraw the plan."};
inline constexpr Refusal visit_by_another{"visit_by_another", "督查计划 {subject} 由区直机关工委执行：请由工委录入。",
                                          "Plan {subject} is carried out by the work committee: it enters the visit."};
inline constexpr Refusal visit_kind_unfit{
    "visit_kind_unfit", "按督查计划录入的，是对一个单位的督查（调研走访）或向区委的报告：请更改类别。",
    "What cites a plan of inspections is a visit to a unit (kind talk) or the report on them: change the kind."};
inline constexpr Refusal visit_not_planned{
    "visit_not_planned", "{subject} 未列入该督查计划：请先报批补充计划，或者核对单位。",
    "{subject} is not in this plan: have a further plan approved first, or check the unit."};
inline constexpr Refusal visit_out_of_year{"visit_out_of_year", "该督查计划只用于 {subject} 年：请核对日期或计划。",
                                           "That plan is for {subject} only: check the day or the plan."};
inline constexpr Refusal visit_repeated{
    "visit_repeated", "该单位当年已经督查（记录 {subject}）：一年合并为一次，请补充到该记录。",
    "The unit was visited in that year (record {subject}): visits are combined, so add to that record."};

inline constexpr Refusal in_records[] = {
    record_not_withdrawn,
    gone_with_import,
    record_moved_on,
    record_frozen,
    not_the_authors_body,
    host_keeps_no_records,
    roster_unfit,
    not_on_the_roster,
    seat_holder_is_due,
    sits_in_on_own_roster,
    left_out_without_election,
    left_out_without_ground,
    away_with_a_part,
    exception_doubled,
    excuse_of_nobody,
    item_words_unmatched,
    item_due_too_early,
    votes_implausible,
    minutes_implausible,
    record_too_large,
    cannot_answer_itself,
    answered_later,
    item_unknown,
    closed_by_its_host,
    item_already_closed,
    item_is_formal,
    item_in_progress,
    item_already_reported,
    item_not_closed,
    no_item_numbered,
    meeting_unknown,
    meeting_elsewhere,
    made_up_too_early,
    made_up_already_settled,
    not_recording_for_own_body,
    meeting_in_the_past,
    nobody_invited,
    invited_doubled,
    wished_of_no_request,
    wished_too_early,
    cited_elsewhere,
    guarantee_of_other_kind,
    guarantee_implausible,
    plan_by_another,
    plan_is_a_document,
    plan_approved_later,
    plan_year_unfit,
    plan_without_units,
    plan_unit_unfit,
    plan_unit_doubled,
    planned_already,
    plan_in_use,
    visit_by_another,
    visit_kind_unfit,
    visit_not_planned,
    visit_out_of_year,
    visit_repeated,
};

}  // namespace jinze::district::refusals
