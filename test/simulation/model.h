// What the desk ought to answer, worked out the slow way: one request after the other on a copy of the State, no
// batches, no caches. Knows the ledger as it lies on the disk, and what each desk has read of it.
#pragma once

#include <map>
#include <set>

#include "app/desk/desk.h"

namespace jinze::simulation {

using district::State;

// What the simulation found that must not be; carries what differed.
struct Differs : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Foreseen {
    std::optional<desk::Refused> refused;
    std::optional<std::pair<std::uint64_t, std::uint64_t>> repeated;  // the leaves of the first time
    district::Events events;                                          // as they will stand, but for what is sealed
    std::vector<district::Words> words;                               // sealed by them, in order
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

    // A desk opened again has read everything.
    void opened(std::size_t desk);
    // Whether an answer older than it must be kept is still there: only the disk knows.
    using Kept = std::function<bool(const Key&)>;
    Foresight foresee(std::size_t desk, const std::vector<desk::Request>& batch, Instant now, const Kept& kept);

    // Leaves that have come to the disk.
    void take(std::string bytes);
    // What an accepted request said: its texts, its key, its people's numbers.
    void accepted(const desk::Request& request, const Foreseen& foreseen, const district::Events& events,
                  std::uint64_t first, Instant at);
    void caught_up(std::size_t desk);
    void erased(PersonId person, const std::vector<SealedId>& rows);

    const State& shown(std::size_t desk) const { return shown_[desk]; }
    std::uint64_t known(std::size_t desk) const { return shown_[desk].leaves(); }
    const State& whole() const { return whole_; }  // all that lies on the disk
    const std::vector<district::Leaf>& leaves() const { return leaves_; }
    const ledger::Frontier& frontier() const { return frontier_; }

    std::map<Key, Remembered> answers;
    std::map<std::string, PersonId> numbers;    // who bears an ID number
    std::map<SealedId, district::Words> texts;  // what each row of the vault says
    std::set<PersonId> without_number;          // had one, until the import that brought it was taken back
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

// Rows as they are numbered in thought, and as the desk numbered them.
using Rows = std::map<SealedId, SealedId>;
// The same events with the Sealed, and ids of rows, that the desk gave: throws Differs where they are not the same.
void match(const district::Events& foreseen, const district::Events& got, Rows& rows);

}  // namespace jinze::simulation
