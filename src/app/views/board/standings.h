// Today's standings of all obligations, by comparison (domain/duty/board.h), updated from the ledger. A record updates
// the cells it counts for. A statement about an obligation re-judges that one. Any other event, such as a change of the
// register or the rules, invalidates the board; the next caller rebuilds it. No lock is held meanwhile: a small query
// is judged at once, a large one waits for the board.
#pragma once

#include <condition_variable>
#include <mutex>
#include <variant>

#include "app/views/board/board_view.h"
#include "domain/duty/board.h"

namespace jinze::views {

class Standings {
public:
    // The query: a State with so many leaves, and the day on which it is asked.
    struct Request {
        duty::Facts facts;
        std::uint64_t leaves = 0;
        Day today{};
    };

    // Called by the writer before the leaf (counted from 0) is shown. Must be cheap.
    void saw(const district::Event& event, std::uint64_t leaf);

    // The standings on `on` as known on `on`, for obligations with their home in `bodies` (empty: everywhere). The
    // board covers up to the end of this year, whatever is asked; later obligations are judged. Throws GivenUp.
    void each(const Request& asked, const std::vector<OrgId>& bodies, Day on, const duty::Stands& take) const;

    // The last year that the board covers; 0: not built yet.
    int through() const;

private:
    struct Made {
        duty::Board board;
        std::uint64_t leaves = 0;  // of the State from which it was built
        int year = 0;              // covers up to the end of this year
    };
    struct Seen {
        std::uint64_t leaf = 0;
        std::variant<RecordId, record::ObligationId> of;  // entered, corrected, withdrawn; or commented on
    };

    std::shared_ptr<Made> made_for(const Request& asked, bool small) const;
    std::shared_ptr<Made> make(const Request& asked, std::unique_lock<std::mutex>& lock) const;
    bool follow(const Request& asked, Made& made) const;

    mutable std::mutex guard_;  // protects all members below; held briefly
    mutable std::condition_variable finished_;
    mutable std::shared_ptr<Made> made_;
    mutable bool making_ = false;
    mutable std::vector<Seen> seen_;  // events not yet applied
    std::uint64_t changed_ = 0;       // number of leaves after the last change of the register or the rules
    mutable std::mutex following_;    // one thread at a time applies events, so that they stay in order
};

}  // namespace jinze::views
