// What somebody is reminded of (提醒). A reminder is never stored as a truth: it follows from the State on a day, like
// a standing. due.h computes it; app/outbox keeps whether it was sent.
#pragma once

#include <cstdint>
#include <string>

#include "base/day.h"
#include "base/id.h"
#include "domain/registry/terms.h"

namespace jinze::reminder {

// Why somebody is reminded. The first fourteen are of matters, the last five of requests and deputies.
enum class Cause : std::uint8_t {
    to_confirm,         // 批示待确认: to the leader whose spoken instruction it was
    to_approve,         // 立项待审批: to the setter
    handed_over,        // 新交办: to the lead
    urged,              // 催办: to the lead
    near_day,           // 临近: to the lead
    past_day,           // 逾期: to the lead and its head
    rung_reached,       // 应报请过问: to the setter, who takes the step of the ladder
    sent_back,          // 退回重办: to the lead
    extension_decided,  // 延期已批复: to the lead
    extension_asked,    // 延期待批: to the setter
    return_asked,       // 退办待定: to the setter
    to_review,          // 结果待审核: to the setter
    feedback_near,      // 反馈日临近: to the lead, where there is no due day
    halt_over,          // 中止期满: to the setter
    duty_near,          // 职责将到期
    duty_past,          // 职责逾期
    called,             // 会议通知
    to_answer,          // 请求待答复: to the addressee of a request for help
    to_say,             // 答复待确认: to the asker
    to_decide,          // 请求待认定: to the tier above the asker
    deputy_named,       // 受托代理: to the deputy
    deputy_ends,        // 代理将到期: to the deputy and to whoever is away
};

// One thing for one person. `what` and `cause` and `turn` together with the person identify it: computed twice, it is
// the same reminder. A moved day changes the turn, so that the old reminder is no longer due and a new one is.
struct Reminder {
    PersonId to;
    std::string what;  // d12, an obligation's id, g3, r12, e3
    Cause cause{};
    std::string turn;     // the day or the number that makes this one different from an earlier one of its cause
    OrgId body;           // whose act it is, if a body's; none: a person's, and no group hears of it
    bool urgent = false;  // 一号工程, or red: may come at any hour if the district says so

    friend bool operator==(const Reminder&, const Reminder&) = default;
};

// d12/urged/2. Not unique without the person.
std::string identity_of(const Reminder& reminder);

}  // namespace jinze::reminder
