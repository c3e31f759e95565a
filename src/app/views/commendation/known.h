// What the pages and papers of one award share.
#pragma once

#include "app/views/commendation/award.h"

namespace jinze::views {

// One award on one day for one reader, computed once.
struct AwardNow {
    const Reader& reader;
    const commendation::Award& award;
    commendation::AwardLife life;
    bool file = false;

    // As this reader may know it.
    commendation::NomineeStanding standing(std::size_t i) const;
    // Shown at all: to readers of the file and of its bodies, and to everybody once it stood in a notice.
    bool shows(std::size_t i) const;
    std::string name(std::size_t i) const;
    std::string post(std::size_t i) const;
};
// Nothing: there is no such award.
std::optional<AwardNow> award_asked(const Reader& reader, const std::string& id);

// The places (from 0) in `nominees` of those of one title that `is`, in the order of papers: persons by strokes, else
// as the meeting decided; organisations in the order of the register (编制序).
std::vector<std::size_t> in_paper_order(const AwardNow& now, commendation::AwardTitle title,
                                        const std::vector<std::size_t>& of);
bool ordered_by_strokes(const AwardNow& now, const std::vector<std::size_t>& of);

std::vector<AwardNoticeShown> notices_shown(const AwardNow& now);
std::vector<AwardStepShown> steps_shown(const AwardNow& now);
std::vector<AwardNextShown> next_shown(const AwardNow& now);
std::vector<AwardHeedShown> heeds_shown(const AwardNow& now);
std::vector<MatterOffer> award_offers(const AwardNow& now);
std::vector<Named> meetings_to_cite(const AwardNow& now);
Bilingual award_head(const AwardNow& now);
Bilingual award_says(const AwardNow& now);

inline std::string award_figures(int n) { return std::to_string(n); }
Bilingual counted(commendation::AwardTitle title, int count);  // 优秀共产党员20名
int count_standing(const AwardNow& now, std::initializer_list<commendation::NomineeStanding> standings);

}  // namespace jinze::views
