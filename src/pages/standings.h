// How every obligation stands today, by compares (duty/board.h), following the ledger: a record moves the cells it
// counts for, and what is said about one obligation has that one judged; after anything else, a change of the
// register or of the rules, the board is made again when somebody next asks.
#pragma once

#include <map>
#include <mutex>
#include <set>

#include "desk/board_view.h"
#include "duty/board.h"

namespace jinze::pages {

class Standings {
public:
    // From the writer, after each leaf has been applied to the State: cheap.
    void saw(const district::Event& event);

    // On `on` as known on `on`, of the obligations at home in `bodies` (empty: everywhere). Under the readers'
    // lock of the State that `facts` belongs to. The board reaches to the end of the year of `today`, whatever is
    // asked: what lies beyond is judged.
    void each(const duty::Facts& facts, const std::vector<OrgId>& bodies, Day on, Day today, const duty::Stands& take) const;
    // The same as a judge for a board.
    desk::Judge judge(const duty::Facts& facts, Day on, Day today) const;

    // To the end of which year the board reaches now; 0: not made yet.
    int through() const;

private:
    mutable std::mutex guard_;
    mutable std::unique_ptr<duty::Board> board_;
    mutable int year_ = 0;                      // the board answers to the end of this year
    mutable std::vector<RecordId> entered_;     // entered, corrected or withdrawn, and not yet followed
    mutable std::map<duty::BearerRef, std::set<record::ObligationId>> said_;  // reasons, waivers, contests since
    mutable bool stale_ = true;
};

}  // namespace jinze::pages
