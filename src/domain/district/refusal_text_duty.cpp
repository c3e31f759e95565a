// The sentences for refusals about grants and about single obligations.
// {subject} is filled in; each says what to do next.
#include "domain/district/refusal_text.h"

namespace jinze::district {
namespace {

constexpr RefusalText lines_of_obligations[] = {
    {Refusal::grants_empty, "grants_empty", "授权表是空的：那样谁也不能办理任何事。",
     "The table of grants is empty: nobody could do anything."},
    {Refusal::grant_unknown_combination, "grant_unknown_combination",
     "这一行的组织类别、职务、权限和范围不能这样组合：请核对。",
     "This row's kind, title, right and reach do not go together: check it."},
    {Refusal::grant_to_administrator, "grant_to_administrator",
     "系统、安全、审计管理员不能有读写业务内容的权限：请删去这一行。",
     "The three administrators may not read or write content: remove this row."},
    {Refusal::grant_decides_on_itself, "grant_decides_on_itself",
     "裁定权不能及于本组织自身：请改为所领导或所指导的组织。",
     "Nobody decides about their own body: let it reach those led or guided."},
    {Refusal::grant_doubled, "grant_doubled", "这一行写了两次：只留一行。",
     "This row stands there twice: keep one."},
    {Refusal::nobody_left_to_grant, "nobody_left_to_grant",
     "表中无人可以再调整授权：请至少保留一行授权权限。",
     "Nobody in the table could change it again: keep at least one grant of that right."},
    {Refusal::must_takes_no_reason, "must_takes_no_reason",
     "{subject} 是必须履行的责任，不能以说明代替：请补做，或报上级申请免予。",
     "{subject} is a must and cannot be answered by a reason: make it up, or ask the tier above "
     "for a waiver."},
    {Refusal::not_yet_begun, "not_yet_begun", "期限自 {subject} 开始，还没有到：到时再办。",
     "Its window begins only on {subject}: come back then."},
    {Refusal::already_settled, "already_settled", "{subject} 已经了结：不必再办。",
     "{subject} is settled already: there is nothing to do."},
    {Refusal::not_owed, "not_owed", "{subject} 不须履行：不必再办。",
     "{subject} is not owed: there is nothing to do."},
    {Refusal::not_a_bearer, "not_a_bearer",
     "只有承担者 {subject} 本人可以提出异议：请由承担者提出。",
     "Only those who answer for {subject} may contest it: let them."},
    {Refusal::reason_already_given, "reason_already_given",
     "{subject} 的说明还在等待决定：请等上级决定。",
     "A reason for {subject} awaits its decision: wait for the tier above."},
    {Refusal::no_reason_given, "no_reason_given", "{subject} 还没有人提出说明：先由承担者说明。",
     "Nobody has given a reason for {subject}: the bearer does so first."},
    {Refusal::reason_already_decided, "reason_already_decided",
     "{subject} 的说明已经决定：不服的请提出异议。",
     "The reason for {subject} has been decided: contest it if it is wrong."},
    {Refusal::not_ones_own_act, "not_ones_own_act", "这不是 {subject} 办的：请由当时办理的人撤销。",
     "{subject} did not do it: whoever did can undo it."},
    {Refusal::taken_back_too_late, "taken_back_too_late",
     "这是 {subject} 办的，只能在当天撤销：请按现在的情况重新办理。",
     "It was done on {subject} and can be undone on that day only: enter what holds now."},
    {Refusal::reason_moved_on, "reason_moved_on",
     "您看到的说明已经撤销、换成了另一份，没有写入：请看过新的说明再决定。",
     "The reason you read was taken back for another and nothing was written: read what stands there now."},
    {Refusal::already_waived, "already_waived", "{subject} 已经免予。",
     "{subject} has been waived already."},
    {Refusal::cannot_decide_own_obligation, "cannot_decide_own_obligation",
     "{subject} 是当事人，不能决定自己的事项：请由上级其他人决定。",
     "{subject} is concerned and cannot decide on it: somebody else of the tier above must."},
    {Refusal::not_the_tier_above, "not_the_tier_above",
     "这要由 {subject} 的上级党组织或指导它的党组决定：请上报。",
     "The body that leads or guides {subject} decides this: pass it on."},
    {Refusal::nothing_contested, "nothing_contested", "{subject} 没有待处理的异议。",
     "Nothing is contested about {subject}."},
    {Refusal::contest_already_open, "contest_already_open",
     "{subject} 的异议正在处理：请等待决定。",
     "A contest of {subject} is open already: wait for its decision."},
    {Refusal::contest_for_the_tier_above, "contest_for_the_tier_above",
     "{subject} 的异议要由再上一级处理：请上报。",
     "A contest of {subject} is heard one tier above the one that decides reasons: pass it on."},
    {Refusal::decided_the_reason_before, "decided_the_reason_before",
     "{subject} 决定过原来的说明，不能再处理异议：请由另一人处理。",
     "{subject} decided the reason and cannot hear the contest: somebody else must."},
    {Refusal::performed_day_missing, "performed_day_missing", "认定完成要写明完成日期：请填写。",
     "To count as done it needs the day on which it was done: give it."},
    {Refusal::performed_day_unfit, "performed_day_unfit",
     "完成日期 {subject} 不合适：应在期限开始之后、今天之前，且仅在认定完成时填写。",
     "The day done {subject} does not fit: after the window began, by today, and only where it "
     "counts as done."},
};

}  // namespace

std::span<const RefusalText> texts_of_obligations()
{
    return lines_of_obligations;
}

}  // namespace jinze::district
