// Describes the causes of reminders and what they are called.
#pragma once

#include "base/describe.h"
#include "base/dictionary.h"
#include "domain/reminder/terms.h"

namespace jinze::reminder {

BOOST_DESCRIBE_ENUM(Cause, to_confirm, to_approve, handed_over, urged, near_day, past_day, rung_reached, sent_back,
                    extension_decided, extension_asked, return_asked, to_review, feedback_near, halt_over, duty_near,
                    duty_past, called, to_answer, to_say, to_decide, deputy_named, deputy_ends)

}  // namespace jinze::reminder

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<reminder::Cause> =
    "to_confirm 批示待确认 instruction to be confirmed; to_approve 立项待审批 to be approved; "
    "handed_over 新交办事项 handed over; urged 催办 urged; near_day 事项临近 near its day; "
    "past_day 事项逾期 overdue; rung_reached 应报请过问 a step of the ladder is due; "
    "sent_back 退回重办 sent back; extension_decided 延期已批复 extension decided; "
    "extension_asked 延期待批 extension asked for; return_asked 退办待定 return asked for; "
    "to_review 结果待审核 result to be reviewed; feedback_near 反馈日临近 progress is asked for soon; "
    "halt_over 中止期满 the halt is over; duty_near 职责将到期 duty due soon; duty_past 职责逾期 duty overdue; "
    "called 会议通知 meeting called; to_answer 请求待答复 request to be answered; "
    "to_say 答复待确认 answer to be confirmed; to_decide 请求待认定 request to be decided; "
    "deputy_named 受托代理 you stand in; deputy_ends 代理将到期 standing in ends soon";

}  // namespace jinze::words
