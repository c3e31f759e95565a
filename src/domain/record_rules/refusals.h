// Why a record or a call to a meeting is refused.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal record_not_withdrawn{"record_not_withdrawn", "记录 {subject} 没有撤回：不必恢复。",
                                              "Record {subject} has not been withdrawn: there is nothing to restore."};
inline constexpr Refusal gone_with_import{
    "gone_with_import", "记录 {subject} 是随导入的那一批撤回的：请重新导入。",
    "Record {subject} went with the import that brought it in: bring the sheet in again."};
inline constexpr Refusal record_moved_on{
    "record_moved_on", "您打开以后，记录 {subject} 又更正过，没有写入：请看过新的内容再改。",
    "Record {subject} was corrected after you opened it and nothing was written: look at what stands there "
    "now."};
inline constexpr Refusal record_frozen{
    "record_frozen", "记录 {subject} 所属期限已封存，录入者不能再改：如有错误，请提出异议，由上级决定。",
    "Record {subject} is frozen with its windows: contest the standing, and the tier above decides."};
inline constexpr Refusal not_the_authors_body{
    "not_the_authors_body", "记录 {subject} 只能由录入它的组织更正：请联系录入者。",
    "Record {subject} is corrected only by the body that entered it: ask its author."};
inline constexpr Refusal host_keeps_no_records{
    "host_keeps_no_records", "{subject} 是单位，不是党组织：请写明是哪个党组织的活动。",
    "{subject} is an office, not a Party organisation: say whose meeting it was."};
inline constexpr Refusal roster_unfit{
    "roster_unfit", "{subject} 这类组织没有这种应到名单：党组用成员名单，支部用党员名单。",
    "An organisation like {subject} has no such roster: leading groups take seats, branches take members."};
inline constexpr Refusal not_on_the_roster{
    "not_on_the_roster", "{subject} 不在应到名单上：列席请记为列席，或核对人员。",
    "{subject} is not on the roster: enter them as sitting in, or check the person."};
inline constexpr Refusal seat_holder_is_due{
    "seat_holder_is_due", "{subject} 担任成员（委员）职务，始终计入应到：请记到会、请假或缺席。",
    "{subject} holds a seat or committee post and is always due: enter them as present, excused or absent."};
inline constexpr Refusal sits_in_on_own_roster{
    "sits_in_on_own_roster", "{subject} 在应到名单上，不能记列席：请记到会、请假或缺席。",
    "{subject} is on the roster and does not sit in: enter them as present, excused or absent."};
inline constexpr Refusal left_out_without_election{
    "left_out_without_election",
    "只有选举才能把 {subject} 不计入应到：请记请假或缺席；流动、年老体弱的，先在党员册中标记。",
    "Only an election leaves {subject} out of those due: enter them as excused or absent; who is away or "
    "infirm is marked in the register first."};
inline constexpr Refusal left_out_without_ground{
    "left_out_without_ground",
    "选举中 {subject} 不计入应到，要写明理由（如患病、出国、停止党籍）：请补写，只有能看这条记录的人看得到。",
    "In an election {subject} is left out of those due on a ground (illness, abroad, suspended): write it; "
    "only readers of the record see it."};
inline constexpr Refusal away_with_a_part{
    "away_with_a_part", "{subject} 是主持人、记录人、主讲（汇报）人或代录的领导，又记了没有到会：请改其中一处。",
    "{subject} is in the chair, keeps the record or presents, and is entered as not there: change one of the "
    "two."};
inline constexpr Refusal exception_doubled{"exception_doubled", "{subject} 写了两次：只留一行。",
                                           "{subject} is named twice: keep one line."};
inline constexpr Refusal excuse_of_nobody{
    "excuse_of_nobody", "写了 {subject} 的请假原因，但没有记 {subject} 缺席：请把此人记入请假或缺席名单。",
    "A reason is given for {subject}, who is not entered as away: enter them as excused or absent."};
inline constexpr Refusal item_words_unmatched{
    "item_words_unmatched", "事项的文字与条数不符（{subject}）：每条写一句。",
    "Words and items do not match in number ({subject}): write one text for each item."};
inline constexpr Refusal item_due_too_early{"item_due_too_early", "办理期限 {subject} 早于会议当天：请核对。",
                                            "The item is due on {subject}, before the day itself: check it."};
inline constexpr Refusal votes_implausible{
    "votes_implausible", "票数与到会有表决权人数（{subject}）不符：请核对计票。",
    "The ballots do not fit those present with a vote ({subject}): count again."};
inline constexpr Refusal minutes_implausible{"minutes_implausible", "时长 {subject} 分钟不合理：请填 1 至 1440。",
                                             "{subject} minutes cannot be right: give 1 to 1440."};
inline constexpr Refusal record_too_large{"record_too_large", "一条记录写不下这么多名单和事项：请分成几条。",
                                          "One record cannot hold so many names and items: split it."};
inline constexpr Refusal cannot_answer_itself{"cannot_answer_itself",
                                              "记录 {subject} 不能答复自己：请填被答复的那一条。",
                                              "Record {subject} cannot answer itself: name the one it answers."};
inline constexpr Refusal answered_later{"answered_later", "{subject} 在这件事之后才发生：请核对日期或编号。",
                                        "{subject} happened after this: check the days or the id."};
inline constexpr Refusal item_unknown{"item_unknown", "那条记录没有第 {subject} 项（从 0 数起）：请核对。",
                                      "That record has no item {subject} (counted from 0): check it."};
inline constexpr Refusal meeting_unknown{"meeting_unknown", "没有会议通知 {subject}：请核对编号。",
                                         "No meeting {subject} was called: check the id."};
inline constexpr Refusal meeting_elsewhere{"meeting_elsewhere", "会议 {subject} 是另一个组织召集的：请核对。",
                                           "Meeting {subject} was called by another body: check it."};
inline constexpr Refusal made_up_too_early{
    "made_up_too_early", "补做的那项到 {subject} 才到期：在期限内完成即可，不必写补做。",
    "What it makes up for is due only on {subject}: within its window it counts by itself."};
inline constexpr Refusal made_up_already_settled{"made_up_already_settled", "{subject} 已经了结：不必再补。",
                                                 "{subject} is settled already: there is nothing to make up for."};
inline constexpr Refusal not_recording_for_own_body{
    "not_recording_for_own_body", "您不能替 {subject} 代录：只能代录本组织领导的记录。",
    "You cannot record for {subject}: clerks record for the leaders of their own body."};
inline constexpr Refusal meeting_in_the_past{
    "meeting_in_the_past", "{subject} 已经过去：会议通知要在会前发出；开过的会请直接录入记录。",
    "{subject} has passed: a meeting is called beforehand; enter the record instead."};
inline constexpr Refusal nobody_invited{"nobody_invited", "重要会议没有写邀请谁：请写明应参加的职务。",
                                        "An important meeting invites nobody: name the posts concerned."};
inline constexpr Refusal invited_doubled{"invited_doubled", "{subject} 写了两次：只留一次。",
                                         "{subject} is invited twice: name it once."};

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
    meeting_unknown,
    meeting_elsewhere,
    made_up_too_early,
    made_up_already_settled,
    not_recording_for_own_body,
    meeting_in_the_past,
    nobody_invited,
    invited_doubled,
};

}  // namespace jinze::district::refusals
