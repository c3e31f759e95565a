// Refusals used by several rooms: about the district as a whole, rights, texts, bodies, persons and days.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal district_not_open{"district_not_open", "本区尚未开设：请先建区。",
                                           "The district is not open yet: set it up first."};
inline constexpr Refusal setup_is_over{
    "setup_is_over", "工委已有任职人员，办公室不得再代为办理：请由任职人员本人办理。",
    "The work committee has office-holders now: they must act themselves, each in their own name."};
inline constexpr Refusal right_missing{
    "right_missing", "您现任职务没有办理此事的权限（对象 {subject}）：请由有权限的人员办理，或按程序调整授权。",
    "None of your current posts gives you this right for {subject}: ask somebody who has it, or have the grants "
    "changed."};
inline constexpr Refusal text_missing{"text_missing", "{subject}没有填写：请填写。", "{subject} is empty: fill it in."};
inline constexpr Refusal text_too_long{
    "text_too_long", "{subject}太长：最多{limit}字，现在{count}字，请缩短。",
    "{subject} is too long: at most {limit} characters, and it has {count}; shorten it."};
inline constexpr Refusal text_unprintable{
    "text_unprintable", "{subject}中有不可见的控制字符：请删去，或重新输入。",
    "{subject} contains an invisible control character: delete it, or type the text again."};
inline constexpr Refusal text_lost{
    "text_lost", "{subject}中有缺失的字（显示为“?”“□”“*”等）：请对照原件补齐。",
    "{subject} has lost a character (shown as ?, □, * or similar): correct it from the original."};
inline constexpr Refusal name_odd{
    "name_odd", "{subject}中有姓名不应有的符号或附注：请只填写一个人的姓名。",
    "{subject} contains a symbol or a remark that is not part of a name: enter one person's name only."};
inline constexpr Refusal org_unknown{"org_unknown", "没有编号为 {subject} 的组织：请先登记，或核对编号。",
                                     "There is no organisation {subject}: register it first, or check the id."};
inline constexpr Refusal org_not_yet_founded{"org_not_yet_founded", "组织 {subject} 当日尚未成立：请核对日期。",
                                             "Organisation {subject} did not exist yet on that day: check the day."};
inline constexpr Refusal org_dissolved{
    "org_dissolved", "组织 {subject} 当日已经撤销：请核对日期，或另选现有组织。",
    "Organisation {subject} was already dissolved on that day: check the day, or choose an existing organisation."};
inline constexpr Refusal day_in_the_future{"day_in_the_future", "{subject} 尚未到来：请在生效当日或以后登记。",
                                           "{subject} is in the future: register it when it takes effect."};
inline constexpr Refusal day_implausible{"day_implausible", "日期 {subject} 超出合理范围：请核对。",
                                         "{subject} is not a plausible day here: check it."};
inline constexpr Refusal day_too_far_ahead{
    "day_too_far_ahead", "{subject} 超出范围：日期最远填写至今后十年，请核对。",
    "{subject} is too far in the future: a day may be at most ten years ahead; check it."};
inline constexpr Refusal person_unknown{"person_unknown", "没有编号为 {subject} 的人员：请先登记，或核对编号。",
                                        "There is no person {subject}: register them first, or check the id."};
inline constexpr Refusal person_erased{"person_erased", "{subject} 的个人信息已经删除，不得再办理。",
                                       "The personal data of {subject} have been erased; nothing more can be entered."};
inline constexpr Refusal post_unknown{"post_unknown", "没有职务 {subject}：请核对编号。",
                                      "There is no post {subject}: check the id."};
inline constexpr Refusal administrator_by_one{
    "administrator_by_one",
    "任免管理员须由两人办理：由安全管理员提出，由另一名有任免权限的人员确认，两人均不得为当事人（{subject}）。",
    "Appointing or removing an administrator takes two people: the security administrator proposes, another person "
    "with the right to appoint confirms, and neither may be the person concerned ({subject})."};
inline constexpr Refusal nobody_appoints_themselves{
    "nobody_appoints_themselves", "任何人不得任命本人，也不得为本人增加分管：请由他人办理。",
    "You cannot appoint yourself or take a charge yourself: ask somebody else to do it."};
inline constexpr Refusal second_person_first{
    "second_person_first", "此事须由两人决定：请先提请，再由另一名有权限的人员在网页“两人办理”中确认。",
    "This takes two people: propose it, and have another person with the right confirm it in the browser, under “What "
    "takes two”."};
inline constexpr Refusal second_person_unfit{
    "second_person_unfit", "第二人不得为办理人或当事人，且须有同样的权限：请另选一人（{subject} 不符合）。",
    "The second person must have the same right and must not be the person acting or the person concerned: ask "
    "somebody else ({subject} does not qualify)."};
inline constexpr Refusal vacancy_at_server{
    "vacancy_at_server", "可以确认的第二人现已空缺：请由两名有授权权限的人员在服务器上补任。",
    "Nobody is left who could confirm: two people who may grant rights must fill the vacancy at the server."};
inline constexpr Refusal no_vacancy{"no_vacancy", "现无空缺，无须在服务器上补任：请提请任命，由另一人在网页中确认。",
                                    "There is no vacancy to fill at the server: propose the appointment and have "
                                    "another person confirm it in the browser."};
inline constexpr Refusal record_unknown{"record_unknown", "没有记录 {subject}：请核对编号。",
                                        "There is no record {subject}: check the id."};
inline constexpr Refusal record_withdrawn{"record_withdrawn", "记录 {subject} 已经撤回：请引用有效的记录。",
                                          "Record {subject} has been withdrawn: choose a valid record."};
inline constexpr Refusal matter_unknown{"matter_unknown", "没有督办事项 {subject}：请核对编号。",
                                        "There is no matter {subject}: check the id."};
inline constexpr Refusal document_unknown{"document_unknown", "没有文件 {subject}：请核对编号。",
                                          "There is no document {subject}: check the id."};
inline constexpr Refusal no_such_clause{"no_such_clause", "该文件没有第{subject}条：请核对。",
                                        "That document has no clause {subject}: check it."};
inline constexpr Refusal obligation_unknown{
    "obligation_unknown", "没有这一项应办事项：请从清单中复制编号（责任@承担者@期限）。",
    "There is no such obligation: copy its id (duty@bearer@window) from the list."};
inline constexpr Refusal from_in_the_past{"from_in_the_past", "{subject} 已过：新规定只能自今日或以后施行。",
                                          "{subject} has passed: a new rule can begin today or later."};
inline constexpr Refusal not_a_unit{"not_a_unit", "{subject} 不是单位：请填写单位编号。",
                                    "{subject} is not a unit: enter a unit."};
inline constexpr Refusal grants_empty{
    "grants_empty", "授权表不得为空：否则任何人都不能办理事项。",
    "The table of grants is empty, so nobody could do anything: enter at least one grant."};
inline constexpr Refusal grant_unknown_combination{
    "grant_unknown_combination", "这一行的组织类别、职务、权限和范围不能这样组合：请核对。",
    "The kind, title, right and reach in this row do not go together: check them."};
inline constexpr Refusal grant_to_administrator{
    "grant_to_administrator", "系统、安全、审计管理员不得有读写业务内容的权限：请删去这一行。",
    "The three administrators may not read or write content: remove this row."};
inline constexpr Refusal grant_decides_on_itself{
    "grant_decides_on_itself", "裁定权不得及于本组织自身：请改为所领导或所指导的组织。",
    "Nobody may decide about their own body: let the grant reach the bodies led or guided."};
inline constexpr Refusal grant_doubled{"grant_doubled", "这一行重复：请只保留一行。",
                                       "This row is listed twice: keep one."};
inline constexpr Refusal nobody_left_to_grant{
    "nobody_left_to_grant", "表中无人可以再调整授权：请至少保留一行授权权限。",
    "With this table nobody could change the grants again: keep at least one row that gives that right."};
inline constexpr Refusal not_owed{"not_owed", "{subject} 不须履行：无须办理。",
                                  "{subject} is not owed: there is nothing to do."};
inline constexpr Refusal not_ones_own_act{"not_ones_own_act", "此事不是由 {subject} 办理的：请由原办理人撤销。",
                                          "{subject} did not do this: only the person who did can undo it."};
inline constexpr Refusal taken_back_too_late{
    "taken_back_too_late", "此事于 {subject} 办理，只能在当日撤销：请按现在的情况重新办理。",
    "This was done on {subject} and could be undone on that day only: enter the present state instead."};

inline constexpr Refusal in_common[] = {
    district_not_open,
    setup_is_over,
    right_missing,
    text_missing,
    text_too_long,
    text_unprintable,
    text_lost,
    name_odd,
    org_unknown,
    org_not_yet_founded,
    org_dissolved,
    day_in_the_future,
    day_implausible,
    day_too_far_ahead,
    person_unknown,
    person_erased,
    post_unknown,
    administrator_by_one,
    nobody_appoints_themselves,
    second_person_first,
    second_person_unfit,
    vacancy_at_server,
    no_vacancy,
    record_unknown,
    record_withdrawn,
    matter_unknown,
    document_unknown,
    no_such_clause,
    obligation_unknown,
    from_in_the_past,
    not_a_unit,
    grants_empty,
    grant_unknown_combination,
    grant_to_administrator,
    grant_decides_on_itself,
    grant_doubled,
    nobody_left_to_grant,
    not_owed,
    not_ones_own_act,
    taken_back_too_late,
};

}  // namespace jinze::district::refusals

namespace jinze::district::lists {

inline constexpr List grants{"grants", "授权第{n}行", "Grant {n}"};
inline constexpr List in_common[] = {grants};

}  // namespace jinze::district::lists
