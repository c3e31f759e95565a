// How an award and each of its nominees stand on a day, who acts next, and by when. Pure, and always computed from what
// was entered by that day, so that any past day can be asked about.
//
// A notice (公示) is counted in working days. Both ends count, so that five working days from Monday end on Friday; a
// holiday in between moves the last day on. It is full when its last day has passed.
#pragma once

#include <array>

#include "domain/calendar/working_days.h"
#include "domain/commendation/awards.h"

namespace jinze::commendation {

// The last day of a notice that begins on a working day. Provisional: the holidays of a year in between are not
// adopted.
calendar::CountedDay last_of_notice(Day first, int working_days, const calendar::WorkingDays& working);
// The last day of one that was published: never before the day on the paper, and later if holidays became known since.
Day last_of(const NoticePublished& notice, const calendar::WorkingDays& working);

struct NomineeLife {
    NomineeStanding standing{};
    bool asked = false;               // the discipline body and the organisation department have answered
    bool doubted = false;             // somebody who was asked has an objection
    int substitute = 0;               // its place among the substitutes of the list, from 1
    int batch = 0;                    // of its notice; 0: none
    Day first = never, last = never;  // of its notice
    int open_objections = 0;
};

NomineeLife life_of(const Award& award, int nominee, const calendar::WorkingDays& working, Day known);

// How it stands to everybody who need not know: not who dropped out after the opinions, nor whether anybody objected.
NomineeStanding seen_outside(const Award& award, const NomineeLife& life, Day known);

// What an act of somebody is wanted for.
enum class NextAct : std::uint8_t {
    recommend,           // 推荐
    review,              // 审核
    ask_opinions,        // 征求意见
    decide_list,         // 议定名单
    publish,             // 公示
    note_end,            // 公示期满写明结果
    conclude,            // 了结异议
    publish_substitute,  // 递补公示
    decide,              // 会议决定
    close,               // 印发、归档
};

struct Next {
    NextAct act{};
    Day due = never;
    int number = 0;  // how many nominees, or which objection, batch or substitute

    bool operator==(const Next&) const = default;
};

inline constexpr std::size_t award_steps = 9;

struct AwardLife {
    AwardStep step{};                   // the present one; of a filed award: closing
    std::array<Day, award_steps> done;  // when each step was done; never: not yet
    std::vector<NomineeLife> nominees;  // by number
    std::vector<Next> next;             // by due day
    bool is_done(AwardStep it) const { return done[static_cast<std::size_t>(it)] != never; }
};

AwardLife life_of(const Award& award, const calendar::WorkingDays& working, Day known);

// The places of a title on the list that became free, less those that substitutes took.
int free_places(const Award& award, const AwardLife& life, AwardTitle title, Day known);
// The next substitute of a title who has no notice; 0: none.
int next_substitute(const Award& award, const AwardLife& life, AwardTitle title, Day known);

}  // namespace jinze::commendation
