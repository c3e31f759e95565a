// How an assessment stands on a day: its days, the stage of a group, a judged line, ballots, grades. Pure, computed
// from what was entered by that day.
#pragma once

#include "domain/appraisal/appraisals.h"
#include "domain/calendar/working_days.h"

namespace jinze::appraisal {

enum class Stage : std::uint8_t {
    planned,     // 未到初稿日
    drafting,    // 待送达: K1 has come
    objecting,   // 提意见中
    answering,   // 待答复
    finalising,  // 待定稿: every objection is answered, or the days to answer are over
    meeting,     // 待会议决定
    decided,     // 已决定等次: of every body that gets a grade
};

struct GroupDays {
    Day draft{};                             // K1
    Day delivered = never;                   // never: not yet; the two below follow it
    Day objections = never;                  // 提意见截止, the last day
    Day answers = never;                     // 答复截止
    Day final_day{}, meeting{}, notice{};    // K2, the meeting, 公布
    Day finalised = never, decided = never;  // as entered; decided: the last grade
    bool provisional = false;                // counted by weekends alone
};

inline constexpr int draft_after =
    10;  // working days after the period's last due day, at least; else people are warned
inline constexpr int review_within = 30;  // days after the notice, or the decision if that is later

// The first day on which a draft may be drawn up without a warning.
calendar::CountedDay draft_from(const AssessmentPlanned& plan, const calendar::WorkingDays& working);
inline Day final_day_of(const GroupPlanned& group) { return group.meeting - days{1}; }

GroupDays days_of(const Assessment& it, const Group& group, const calendar::WorkingDays& working, Day known);
Stage stage_of(const Assessment& it, const Group& group, const calendar::WorkingDays& working, Day known);

// The special case of a body, or of a post of it; null: none.
const SpecialCase* case_of(const Group& group, OrgId body, std::optional<PostId> post = {});
// It is assessed and gets no grade.
bool is_without_grade(const Group& group, const FactSheet& sheet);
bool is_assessor(const Group& group, PersonId who);
bool is_assessor(const Assessment& it, PersonId who);  // of any of its groups
bool is_reviewer(const Assessment& it, PersonId who);

// A judged line of one body. Amounts are whole hundredths.
struct JudgedStand {
    const Answered* self = nullptr;     // 自评, the latest
    std::vector<const Judged*> judged;  // the latest of each assessor, in the order of their first
    bool differ = false;                // the assessors do not agree yet (留待合议)
    const Answered* objection = nullptr;
    const Ruled* ruling = nullptr;  // on that objection
    // What counts: the ruling's if the objection was upheld, else what the assessors agree on.
    std::optional<int> amount;

    bool is_open() const { return objection && !ruling; }
    int self_score() const { return self ? self->it.amount.value_or(0) : 0; }
};
JudgedStand judged_stand(const Assessment& it, OrgId body, const Code& item, Day known);

// What a reader may see of the judgements of a line: their own; those of others once they have judged it themselves.
// Whoever is no assessor of the group sees them once the draft is delivered, and the objected ones with it.
std::vector<const Judged*> visible_to(const Assessment& it, PersonId reader, OrgId body, const Code& item, Day known);

// The objections that no reviewer has decided, in the order entered; of one group.
std::vector<const Answered*> open_objections(const Assessment& it, const Group& group, Day known);
// The latest count of each group of voters and round, in the order first counted.
std::vector<const Counted*> ballots_of(const Assessment& it, const FactSheet& sheet, Day known);
const Counted* ballot_of(const Assessment& it, const FactSheet& sheet, const Code& voters, int round, Day known);
// What is said of a line of a sheet, the latest; null: nothing (未提意见).
const Answered* answer_to(const Assessment& it, const FactSheet& sheet, const Code& line, Day known);
std::vector<const Stated*> stated_of(const Assessment& it, OrgId body, Day known);

// The decision in force; null: not decided. `person` of a sheet is of no account here.
const Graded* grade_of(const Assessment& it, const FactSheet& sheet, Day known);
// The review asked of the decision in force and not yet decided; null: none.
const Asked* review_of(const Assessment& it, const FactSheet& sheet, Day known);
Day review_until(const Assessment& it, const Graded& decision);

// The most that may be graded 好 in a group: of its bodies (and likewise of its secretaries) that get a grade. Rounded
// down.
int most_good(const Group& group);
// How many of them are, bodies or leaders: a number, and no list.
int graded_good(const Assessment& it, const Group& group, bool leaders, Day known);

}  // namespace jinze::appraisal
