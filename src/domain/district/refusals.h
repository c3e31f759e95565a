// The refusals that several rooms give: about the district as a whole, rights, texts, bodies, persons and days.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal district_not_open{"district_not_open", "区还没有开设：请先建区。",
                                           "The district is not open yet: set it up first."};
inline constexpr Refusal setup_is_over{
    "setup_is_over", "工委已有任职人员，办公室不再代为操作：请由在任的人自己办理。",
    "The work committee has office-holders now: they act themselves, each in their own name."};
inline constexpr Refusal right_missing{
    "right_missing", "您今天的职务没有办理此事的权限（对象 {subject}）：请由有此职责的人办理，或按程序调整授权。",
    "None of your posts today gives you the right to do this toward {subject}: ask somebody whose post does, "
    "or have the grants changed."};
inline constexpr Refusal text_missing{"text_missing", "{subject}没有填写：请填写。", "{subject} is empty: fill it in."};
inline constexpr Refusal text_too_long{
    "text_too_long", "{subject}太长：最多{limit}字，现在{count}字，请缩短。",
    "{subject} is too long: at most {limit} characters, and it has {count}; shorten it."};
inline constexpr Refusal text_unprintable{
    "text_unprintable", "{subject}里有看不见的控制字符：请删去，或重新输入。",
    "{subject} holds a control character that nobody sees: delete it, or type it anew."};
inline constexpr Refusal text_lost{
    "text_lost", "{subject}里有字丢失（成了“?”、“□”、“*”一类）：请对照原件补上。",
    "{subject} has lost a character (now ?, □, * or the like): write it from the original."};
inline constexpr Refusal name_odd{
    "name_odd", "{subject}里有不会出现在一个人姓名里的符号或附注：请只写一个人的姓名。",
    "{subject} holds signs or a remark that no name of one person has: write one person's name."};
inline constexpr Refusal org_unknown{"org_unknown", "没有编号为 {subject} 的组织：请先登记，或核对编号。",
                                     "There is no organisation {subject}: register it first, or check the id."};
inline constexpr Refusal org_not_yet_founded{"org_not_yet_founded", "组织 {subject} 那一天还没有成立：请核对日期。",
                                             "Organisation {subject} was not founded by that day: check the day."};
inline constexpr Refusal org_dissolved{
    "org_dissolved", "组织 {subject} 那一天已经撤销：请核对日期，或选现有组织。",
    "Organisation {subject} was dissolved by that day: check the day or choose a living one."};
inline constexpr Refusal day_in_the_future{"day_in_the_future", "{subject} 还没有到：请在生效之后登记。",
                                           "{subject} has not come yet: register it when it takes effect."};
inline constexpr Refusal day_implausible{"day_implausible", "{subject} 不可能是这里的日期：请核对。",
                                         "{subject} cannot be the day meant here: check it."};
inline constexpr Refusal day_too_far_ahead{
    "day_too_far_ahead", "{subject} 太远：日期最多填写到今后十年，请核对。",
    "{subject} is too far ahead: a day lies at most ten years from today; check it."};
inline constexpr Refusal person_unknown{"person_unknown", "没有编号为 {subject} 的人员：请先登记，或核对编号。",
                                        "There is no person {subject}: register them first, or check the id."};
inline constexpr Refusal person_erased{"person_erased", "{subject} 的个人信息已经删除，不能再办理。",
                                       "The personal data of {subject} have been erased; nothing more can be entered."};
inline constexpr Refusal post_unknown{"post_unknown", "没有职务 {subject}：请核对编号。",
                                      "There is no post {subject}: check the id."};
inline constexpr Refusal administrator_by_one{
    "administrator_by_one",
    "任免管理员须两人：请由安全管理员提出、有任免权的另一人确认，且两人都不是当事人（{subject}）。",
    "Who administers is decided by two: the security administrator proposes, another with the right to "
    "appoint confirms, and neither is the person concerned ({subject})."};
inline constexpr Refusal nobody_appoints_themselves{
    "nobody_appoints_themselves", "任何人不得任命自己，也不得给自己加分管：请由他人办理。",
    "Nobody appoints themselves or takes a charge for themselves: ask somebody else to do it."};
inline constexpr Refusal second_person_first{
    "second_person_first", "此事须两人决定：请先提请，由另一位有权限的人在网页“两人办理”中确认。",
    "This takes two people: propose it, and let another who has the right confirm it in the browser, under "
    "“What takes two”."};
inline constexpr Refusal second_person_unfit{
    "second_person_unfit", "第二人不能是办理人或当事人，且须有同样的权限：请另请一位（{subject}不符合）。",
    "The second person is neither the one who acts nor the one concerned, and has the right too: ask another "
    "({subject} is not fit)."};
inline constexpr Refusal vacancy_at_server{
    "vacancy_at_server", "能够确认的第二人现已空缺：请两名有授权权限的人到服务器上补任。",
    "There is nobody left to be the second person: two who may grant rights go to the server and fill the "
    "vacancy there."};
inline constexpr Refusal no_vacancy{
    "no_vacancy", "不需要到服务器上补缺：请提请任命，由另一人在网页中确认。",
    "No vacancy has to be filled at the server: propose the appointment and let another confirm it in the "
    "browser."};
inline constexpr Refusal record_unknown{"record_unknown", "没有记录 {subject}：请核对编号。",
                                        "There is no record {subject}: check the id."};
inline constexpr Refusal record_withdrawn{"record_withdrawn", "记录 {subject} 已经撤回：请引用有效的记录。",
                                          "Record {subject} has been withdrawn: name one that stands."};
inline constexpr Refusal obligation_unknown{
    "obligation_unknown", "没有这一项应办事项：请从清单中复制编号（责任@承担者@期限）。",
    "There is no such obligation: copy its id (duty@bearer@window) from the list."};
inline constexpr Refusal from_in_the_past{"from_in_the_past", "{subject} 已经过去：新规则只能从今天或以后起施行。",
                                          "{subject} has passed: a new rule begins today or later."};
inline constexpr Refusal not_a_unit{"not_a_unit", "{subject} 不是单位：请填写单位编号。",
                                    "{subject} is not an office: name a unit."};
inline constexpr Refusal grants_empty{"grants_empty", "授权表是空的：那样谁也不能办理任何事。",
                                      "The table of grants is empty: nobody could do anything."};
inline constexpr Refusal grant_unknown_combination{
    "grant_unknown_combination", "这一行的组织类别、职务、权限和范围不能这样组合：请核对。",
    "This row's kind, title, right and reach do not go together: check it."};
inline constexpr Refusal grant_to_administrator{
    "grant_to_administrator", "系统、安全、审计管理员不能有读写业务内容的权限：请删去这一行。",
    "The three administrators may not read or write content: remove this row."};
inline constexpr Refusal grant_decides_on_itself{
    "grant_decides_on_itself", "裁定权不能及于本组织自身：请改为所领导或所指导的组织。",
    "Nobody decides about their own body: let it reach those led or guided."};
inline constexpr Refusal grant_doubled{"grant_doubled", "这一行写了两次：只留一行。",
                                       "This row stands there twice: keep one."};
inline constexpr Refusal nobody_left_to_grant{
    "nobody_left_to_grant", "表中无人可以再调整授权：请至少保留一行授权权限。",
    "Nobody in the table could change it again: keep at least one grant of that right."};
inline constexpr Refusal not_owed{"not_owed", "{subject} 不须履行：不必再办。",
                                  "{subject} is not owed: there is nothing to do."};
inline constexpr Refusal not_ones_own_act{"not_ones_own_act", "这不是 {subject} 办的：请由当时办理的人撤销。",
                                          "{subject} did not do it: whoever did can undo it."};
inline constexpr Refusal taken_back_too_late{
    "taken_back_too_late", "这是 {subject} 办的，只能在当天撤销：请按现在的情况重新办理。",
    "It was done on {subject} and can be undone on that day only: enter what holds now."};

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
