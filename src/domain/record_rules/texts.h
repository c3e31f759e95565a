// The texts and lists of commands about records and meetings.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district {

namespace texts {
inline constexpr TextRule title{"title", Spelt::line, 200, "标题", "the title"};
inline constexpr TextRule place{"place", Spelt::line, 100, "地点", "the place"};
inline constexpr TextRule conclusion{"conclusion", Spelt::line, 2000, "议定事项", "the conclusion"};
inline constexpr TextRule notes{"notes", Spelt::text, 20000, "正文", "the notes"};
inline constexpr TextRule absence{"absence", Spelt::line, 2000, "原因", "the reason"};
inline constexpr TextRule withdrawal{"withdrawal", Spelt::text, 2000, "撤回原因", "the reason"};
inline constexpr TextRule item_result{"item_result", Spelt::text, 2000, "办理结果", "the result"};
inline constexpr TextRule reopening{"reopening", Spelt::text, 2000, "重新办理的原因", "the reason"};
inline constexpr TextRule approval{"approval", Spelt::line, 60, "批准文号", "the number of the approval"};
inline constexpr TextRule of_records[] = {title,      place,       conclusion, notes,   absence,
                                          withdrawal, item_result, reopening,  approval};
}  // namespace texts

namespace lists {
inline constexpr List conclusions{"conclusions", "议定事项第{n}条", "Conclusion {n}", true};
inline constexpr List presenters{"presenters", "主讲（汇报）人第{n}人", "Presenter {n}"};
inline constexpr List excused{"attendance.excused", "请假第{n}人", "Excused {n}"};
inline constexpr List absent{"attendance.absent", "缺席第{n}人", "Absent {n}"};
inline constexpr List sitting_in{"attendance.sitting_in", "列席第{n}人", "Sitting in {n}"};
inline constexpr List present{"attendance.present", "到会第{n}人", "Present {n}"};
inline constexpr List not_counted{"attendance.not_counted", "不计入第{n}人", "Not counted {n}"};
inline constexpr List grounds{"attendance.grounds", "不计入的理由第{n}人", "Ground {n}"};
inline constexpr List votes{"votes", "表决第{n}项", "Vote {n}"};
inline constexpr List makes_up{"makes_up", "补办第{n}项", "Made up for {n}"};
inline constexpr List invited{"invited", "邀请第{n}个", "Invited {n}"};
inline constexpr List units{"plan.units", "计划第{n}个单位", "Unit {n} of the plan"};
inline constexpr List topics{"topics", "议题第{n}个", "Topic {n}"};  // no rule refuses one; the reader may
inline constexpr List of_records[] = {conclusions, presenters, excused,  absent,  sitting_in, present, not_counted,
                                      grounds,     votes,      makes_up, invited, topics,     units};
}  // namespace lists

}  // namespace jinze::district
