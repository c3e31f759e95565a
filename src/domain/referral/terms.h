// The terms of a referral (移送): somebody who did not carry a matter out is referred to the body that is competent,
// with the facts, after they themselves have answered them. No sanction follows from it here: the receiver decides, and
// only one word comes back. Source: “处理不落实的人”, the district's rules for 督查督办; docs/decisions/0052.
#pragma once

#include "domain/matter/terms.h"

namespace jinze::referral {

using matter::ReferralId;

// What came of it. Details stay with the receiver.
enum class ReferralResult : std::uint8_t {
    not_accepted,  // 不予受理
    cleared,       // 已澄清: the person is not to blame
    advised,       // 已提醒
    handled,       // 已处理
    passed_on,     // 已转有权机关
};

// Who owes the next act follows from the stage.
enum class ReferralStage : std::uint8_t {
    hearing,    // 待本人说明
    heard,      // 待移送: the person answered, or their day has passed
    sent,       // 待签收
    received,   // 处理中
    concluded,  // 已办结
    withdrawn,  // 已撤回
};

// 催办 or 报请过问, as entered.
struct Reminder {
    Day on{};
    matter::MatterAct act{};

    bool operator==(const Reminder&) const = default;
};

// A reason that the lead gave for the delay.
struct ReasonGivenThen {
    Day on{};
    std::optional<bool> accepted;  // nothing: not decided

    bool operator==(const ReasonGivenThen&) const = default;
};

// Who answered for the matter while it was overdue with the unit.
struct Responsible {
    std::optional<PersonId> person;  // nothing: nobody held the post
    std::optional<PostId> post;      // nothing: no post answered for it
    Day from{}, last{};              // both are working days on which it was overdue
    int red_days = 0;                // the working days overdue in between

    bool operator==(const Responsible&) const = default;
};

// The facts, drawn from the ledger on the day the referral is prepared, and not changed since.
struct ReferralFacts {
    Day first_due = never, due = never;
    int unit_days = 0, above_days = 0;  // both clocks of the matter
    int red_days = 0;                   // working days overdue with the unit
    int reminded = 0;                   // all of them; `reminders` has the latest
    std::vector<Reminder> reminders;
    std::vector<ReasonGivenThen> reasons;  // the latest
    std::vector<Responsible> responsible;  // the latest, in order of time

    bool operator==(const ReferralFacts&) const = default;
};

}  // namespace jinze::referral
