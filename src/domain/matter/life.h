// How a matter stands on a day: its phase, who owes the next act, its days, and the two clocks. Pure, and always
// computed from the acts entered by that day, so that any past day can be asked about.
//
// The clocks count working days. Each belongs to the side that owed the next act when it began: the unit's while the
// lead has it, above while a decision, an approval, a review or a halt is waited for. Together they are all working
// days since the matter was opened; of one that was brought in from a list, since it was handed over.
#pragma once

#include <algorithm>

#include "domain/calendar/working_days.h"
#include "domain/matter/matters.h"

namespace jinze::matter {

// What is shown. The colours: near is blue, overdue red, the three that ask or wait are neither.
enum class MatterStanding : std::uint8_t {
    awaiting_confirmation,  // 待确认
    awaiting_approval,      // 待审批
    awaiting_signature,     // 待签收
    in_hand,                // 在办
    sent_back,              // 退回重办
    near,                   // 临近
    overdue,                // 逾期
    extension_asked,        // 延期待批
    return_asked,           // 退办待定
    in_review,              // 审核中
    halted,                 // 中止
    closed,                 // 已办结
    closed_late,            // 逾期办结
    withdrawn,              // 已撤销
};

enum class Side : std::uint8_t { nobody, unit, above };

struct Wish {  // an extension or a return that was asked for and is not decided
    Day on{};
    PersonId by;
    Day until = never;  // extension: the day wished
    OrgId to;           // return: the body it belongs to, as the lead sees it
};

struct Reason {  // why it was not carried out in time, as the lead explains it
    Day on{};
    PersonId by;
    std::optional<bool> accepted;  // nothing: not decided
};

struct Life {
    std::size_t node = 0;  // of its type; meaningless once it has ended
    Phase phase{};
    Day since{};  // when it came to this node
    OrgId lead;
    std::optional<PostId> answers;
    Day first_due = never;  // as first set; never changes
    Day due = never;        // never: no due day
    Day reset = never;      // 重新限期: a further day; it stays overdue
    Day handed_over = never, signed_for = never;
    Day reported = never;        // when the last result was reported, if it was not sent back
    registry::Doer reported_by;  // who reported it
    Day ended = never;           // closed or withdrawn
    Day halted_until = never;    // if halted
    std::optional<Wish> extension, giving_back;
    bool halted = false, sent_back = false;
    bool late = false;  // a result was reported after the due day
    int urged = 0;
    std::size_t raised = 0;  // the rungs of the ladder that somebody took it up
    std::optional<Reason> reason;
    int unit_days = 0, above_days = 0;

    // The day after which it may be late: the first one set, or, without one, the present. An extension does not move
    // it.
    Day first_day() const { return std::min(first_due, due); }
    bool is_open() const { return phase != Phase::closed && phase != Phase::withdrawn; }
    bool is_with_lead() const
    {
        return (phase == Phase::signing || phase == Phase::handling) && !halted && !extension && !giving_back;
    }
    Side side() const { return !is_open() ? Side::nobody : is_with_lead() ? Side::unit : Side::above; }
};

// As known on a day, on or after the matter was opened.
Life life_of(const Matter& matter, const calendar::WorkingDays& working, Day known);

MatterStanding standing_of(const Life& life, const Type& type, const calendar::WorkingDays& working, Day today);
// Who owes the next act; nothing once it has ended.
std::optional<Owner> owner_of(const Life& life, const Type& type);
// The last day for that act; never: it has none.
Day act_due(const Life& life, const Type& type, const calendar::WorkingDays& working);
// Working days overdue with the lead; 0: not overdue.
int days_overdue(const Life& life, const calendar::WorkingDays& working, Day today);
// The number of rungs of the ladder whose day has come.
std::size_t rungs_reached(const Life& life, const Type& type, const calendar::WorkingDays& working, Day today);
bool is_archived(const Life& life, const Type& type, Day today);

}  // namespace jinze::matter
