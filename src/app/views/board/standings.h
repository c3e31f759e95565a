// How every obligation stands today, by compares (domain/duty/board.h), following the ledger: a record moves the cells
// it counts for, and what is said about one obligation has that one judged; after anything else, a change of the
// register or of the rules, the board is made again when somebody next asks. While it is made nobody else's answer
// waits for a lock: a small question is judged at once, a large one waits for the board.
#pragma once

#include <condition_variable>
#include <mutex>
#include <variant>

#include "app/views/board/board_view.h"
#include "domain/duty/board.h"

namespace jinze::views {

class Standings {
public:
    // What is asked about: a State of so many leaves, and the day on which it is asked.
    struct Request {
        duty::Facts facts;
        std::uint64_t leaves = 0;
        Day today{};
    };

    // From the writer, before the leaf (counted from 0) is shown: cheap.
    void saw(const district::Event& event, std::uint64_t leaf);

    // On `on` as known on `on`, of the obligations at home in `bodies` (empty: everywhere). The board reaches to the
    // end of the year of today, whatever is asked: what lies beyond is judged. Throws GivenUp.
    void each(const Request& asked, const std::vector<OrgId>& bodies, Day on, const duty::Stands& take) const;

    // To the end of which year the board reaches now; 0: not made yet.
    int through() const;

private:
    struct Made {
        duty::Board board;
        std::uint64_t leaves = 0;  // of the State it was made of
        int year = 0;              // it answers to the end of this year
    };
    struct Seen {
        std::uint64_t leaf = 0;
        std::variant<RecordId, record::ObligationId> of;  // entered, corrected, withdrawn; or said something about
    };

    std::shared_ptr<Made> made_for(const Request& asked, bool small) const;
    std::shared_ptr<Made> make(const Request& asked, std::unique_lock<std::mutex>& lock) const;
    bool follow(const Request& asked, Made& made) const;

    mutable std::mutex guard_;  // over all below; held for moments
    mutable std::condition_variable finished_;
    mutable std::shared_ptr<Made> made_;
    mutable bool making_ = false;
    mutable std::vector<Seen> seen_;  // and not yet followed
    std::uint64_t changed_ = 0;       // leaves there were after the last change of the register or the rules
    mutable std::mutex following_;    // one follows at a time, so that nobody overtakes what is being followed
};

}  // namespace jinze::views
