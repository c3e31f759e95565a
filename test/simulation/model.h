// Predicts the desk's answers the slow way: one request after the other on a copy of the State, without batches or
// caches. Knows the ledger on disk and what each desk has read of it.
#pragma once

#include <map>
#include <set>

#include "app/desk/desk.h"

namespace jinze::simulation {

using district::State;

// A difference that the simulation found; what() describes it.
struct Differs : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Foreseen {
    std::optional<desk::Refused> refused;
    std::optional<std::pair<std::uint64_t, std::uint64_t>> repeated;  // the leaves of the first time
    district::Events events;                                          // as predicted, except for what is sealed
    std::vector<district::Words> words;                               // their sealed texts, in order
};
struct Foresight {
    bool clock_wrong = false;
    std::vector<Foreseen> each;
};

struct Remembered {  // an answer, under its key
    std::string body;
    std::uint64_t first = 0, last = 0;
    Instant at{};
};
using Key = std::pair<std::uint32_t, std::string>;  // the actor and the client's key

class Model {
public:
    static constexpr std::size_t desks = 2;

    // A reopened desk has read everything.
    void opened(std::size_t desk);
    // Whether an answer past its retention is still stored: only the disk knows.
    using Kept = std::function<bool(const Key&)>;
    Foresight foresee(std::size_t desk, const std::vector<desk::Request>& batch, Instant now, const Kept& kept);

    // Adds a leaf that reached the disk.
    void take(std::string bytes);
    // Records an accepted request: its texts, its key, its people's numbers.
    void accepted(const desk::Request& request, const Foreseen& foreseen, const district::Events& events,
                  std::uint64_t first, Instant at);
    void caught_up(std::size_t desk);
    void erased(PersonId person, const std::vector<SealedId>& rows);

    const State& shown(std::size_t desk) const { return shown_[desk]; }
    std::uint64_t known(std::size_t desk) const { return shown_[desk].leaves(); }
    const State& whole() const { return whole_; }  // everything on the disk
    const std::vector<district::Leaf>& leaves() const { return leaves_; }
    const ledger::Frontier& frontier() const { return frontier_; }

    std::map<Key, Remembered> answers;
    std::map<std::string, PersonId> numbers;    // the bearer of each ID number
    std::map<SealedId, district::Words> texts;  // the text of each row of the vault
    std::set<PersonId> without_number;          // had one, until its import was taken back
    std::set<SealedId> erased_rows;
    std::set<std::string> documents;

private:
    struct Thought {  // of a batch, while it is decided
        State ahead;
        std::map<std::string, PersonId> numbers;
        std::uint32_t rows = 0;
    };
    std::optional<Foreseen> before(std::size_t desk, const desk::Request& request, Instant now, const Kept& kept) const;
    bool stands(std::size_t desk, const Remembered& answer) const;
    Foreseen decide(const desk::Request& request, Instant at, Thought& thought) const;
    Instant newest(std::size_t desk) const;
    using Lost = std::set<PersonId>;
    static void mark(std::map<std::string, PersonId>& numbers, const district::Events& events,
                     const std::vector<district::Words>& words, Lost* lost);

    std::array<State, desks> shown_;
    State whole_;
    std::vector<district::Leaf> leaves_;
    ledger::Frontier frontier_;
};

// Row ids as predicted, and as the desk assigned them.
using Rows = std::map<SealedId, SealedId>;
// Compares events up to the desk's row ids: throws Differs where they are not the same.
void match(const district::Events& foreseen, const district::Events& got, Rows& rows);

}  // namespace jinze::simulation
