// The subjects of record and meeting events.
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

inline About about(const record::RecordEntered& e, const registry::Register&)
{
    return {.chinese = "记录了一次工作",
            .english = "a record was entered",
            .org = e.content.host,
            .record = e.record,
            .made = to_text(e.record),
            .follow = Follow::record};
}
// A corrected record is the same record: entering it again would create a duplicate.
inline Subjects subjects_of(const State&, const record::RecordEntered& e) { return {subject("record", e.record)}; }

inline About about(const record::RecordCorrected& e, const registry::Register&)
{
    return {.chinese = "更正记录",
            .english = "a record was corrected",
            .org = e.content.host,
            .record = e.record,
            .follow = Follow::record,
            .corrects = true};
}
inline Subjects subjects_of(const State&, const record::RecordCorrected& e) { return {subject("version", e.record)}; }

inline About about(const record::RecordWithdrawn& e, const registry::Register&)
{
    return {.chinese = "撤回记录",
            .english = "a record was withdrawn",
            .record = e.record,
            .words = e.reason,
            .follow = Follow::record};
}
inline Subjects subjects_of(const State&, const record::RecordWithdrawn& e)
{
    return {subject("record", e.record), subject("version", e.record)};
}

inline About about(const record::RecordRestored& e, const registry::Register&)
{
    return {.chinese = "恢复记录",
            .english = "a withdrawn record was restored",
            .record = e.record,
            .follow = Follow::record};
}
inline Subjects subjects_of(const State&, const record::RecordRestored& e)
{
    return {subject("record", e.record), subject("version", e.record)};
}

inline About about(const record::AbsenceExcused& e, const registry::Register&)
{
    return {.chinese = "记录请假原因",
            .english = "the reason of an absence was recorded",
            .record = e.record,
            .follow = Follow::nothing,
            .adds = true};
}
inline Subjects subjects_of(const State&, const record::AbsenceExcused& e)
{
    return {subject("excuse", e.record, e.person)};
}

inline About about(const record::ItemStepped& e, const registry::Register&)
{
    const bool reports = e.act == record::ItemAct::report;
    return {.chinese = reports ? "报办结议定事项" : "重新办理议定事项",
            .english = reports ? "an item was reported done" : "an item was reopened",
            .record = e.item.record,
            .words = e.words.value_or(Sealed{}),
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const record::ItemStepped& e) { return {subject("item", e.item.record)}; }

inline About about(const record::MeetingCalled& e, const registry::Register&)
{
    return {.chinese = "发出会议通知",
            .english = "a meeting was called",
            .org = e.host,
            .made = to_text(e.meeting),
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const record::MeetingCalled& e) { return {subject("meeting", e.meeting)}; }

}  // namespace jinze::district
