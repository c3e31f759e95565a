// 逾期事项研判表: the overdue matters of one setter, what was decided on each this month, and whether the sheet can be
// signed. Each line has the facts a decision rests on: both clocks, what was urged, the reason given, who answers.
#pragma once

#include "app/views/matter/matter.h"

namespace jinze::views {

struct ReviewQuestion {
    std::optional<std::string> setter;  // nothing: the first that has something to decide
};
struct ReviewRow {
    MatterRow row;
    std::optional<matter::MatterAct> decision;  // this month's last; nothing: to be decided
    std::optional<Day> decided_on;
    std::string decided_by;
    int urged = 0, raised = 0, noted = 0;
    std::string last_note;  // the lead's last progress
    std::string reason;     // why, as the lead explains it
    std::optional<bool> reason_accepted;
    std::optional<MatterAnswers> answers;
    std::optional<RungShown> next_rung;
    std::vector<MatterOffer> offers;
    bool referred = false;                // in place of another decision: 移送
    std::optional<std::string> referral;  // y3, if the reader may read it, and how far it is
    std::optional<referral::ReferralStage> referral_stage;
};
struct ReviewPage {
    Day on{}, month{};
    std::optional<Named> setter;
    std::vector<Named> setters;  // the bodies for which the reader may see a sheet
    std::vector<ReviewRow> rows;
    int decided = 0;
    bool may_review = false;            // the reader decides about these matters
    bool may_sign = false;              // each is decided, and the reader may sign
    std::optional<std::string> record;  // the record of the sheet last signed this month
};
BOOST_DESCRIBE_STRUCT(ReviewQuestion, (), (setter))
BOOST_DESCRIBE_STRUCT(ReviewRow, (),
                      (row, decision, decided_on, decided_by, urged, raised, noted, last_note, reason, reason_accepted,
                       answers, next_rung, offers, referred, referral, referral_stage))
BOOST_DESCRIBE_STRUCT(ReviewPage, (), (on, month, setter, setters, rows, decided, may_review, may_sign, record))

Result<ReviewPage> review(const Reader& reader, const ReviewQuestion& asked);

}  // namespace jinze::views
