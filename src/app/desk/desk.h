// The Desk turns a request into a receipt. It applies the rules, seals the texts, writes the leaves atomically through
// the journal, and only then makes them visible. Requests of many threads share one fsync.
//
// There are two kinds of State. `ahead` belongs to the writer's thread, which decides and applies there, so that the
// second request of a batch sees the first. The shown State (states.h) is what readers see; it follows once the disk
// has it. A reader holds a State that never changes, so readers and the writer never wait for each other.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <expected>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "app/desk/bearers.h"
#include "app/desk/clock_guard.h"
#include "app/desk/directory.h"
#include "app/desk/library.h"
#include "app/desk/states.h"
#include "domain/assembly/decide.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

struct Request {
    PersonId actor;    // 0: the office, during setup
    PersonId behalf;   // in whose place the actor says they act (职务代理); 0: not said (domain/district/context.h)
    std::string key;   // idempotency key of the client; empty: not remembered
    std::string body;  // the input that the key stands for; only its hash is kept
    // The key stands for the input alone, as on the command line: the old answer is repeated only while what it wrote
    // still stands.
    bool while_it_stands = false;
    std::vector<district::Command> commands;  // all or none
    std::vector<std::string> documents;       // public texts that the commands adopt, stored by SHA-256
    // The number of leaves for which the request was planned, because it counts on ids. Refused (Moved) if there are
    // more when it is decided.
    std::optional<std::uint64_t> leaves;
};

struct Receipt {
    std::uint64_t first = 0, last = 0;  // leaves, counted from 0
    ledger::Head head;                  // the ledger's head after it was written
    bool repeated = false;              // answered before under this key: nothing new was written
    district::Events events;            // what happened; empty when repeated
};

struct KeyReused {};  // the key was used before with another body
struct Moved {};      // another process wrote since: plan again
using Refused = std::variant<district::Refused, KeyReused, Moved>;
using Answer = std::expected<Receipt, Refused>;

// The clock is more than five minutes before the newest leaf: no writes until it is right.
struct ClockWrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};
// The stored root is not the root of the leaves.
struct RootDiffers : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What runs the writer: the desk's own thread, or the caller of step().
enum class Driven : std::uint8_t { by_thread, by_steps };

struct Dependencies {
    journal::Journal& journal;
    vault::MasterKey key;
    Clock clock = system_time;
    Entropy entropy = vault::system_entropy();
    Driven driven = Driven::by_thread;
    Steady steady = {};  // empty: the clock is not checked, as in a story or a test
    // Plain rows that are written in the same transaction as the leaves of one accepted request, such as reminders.
    // Called by the writer with the State that the leaves led to. Must be quick. Empty: none.
    std::function<std::vector<journal::Beside>(const district::State&, std::span<const district::Leaf>)> beside = {};
};

class Desk {
public:
    // Checks the key against the vault, replays the ledger and checks the stored root. Throws journal::WrongKey,
    // RootDiffers, codec::NewerVersion, StorageError.
    explicit Desk(Dependencies means);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    // Blocks until it is on disk or refused. Throws StorageError, ClockWrong or ClockDoubted; then nothing was written.
    Answer submit(Request request);
    // The same without blocking. Requests are decided in the order of the calls.
    std::future<Answer> hand_in(Request request);
    // Runs the writer once: decides the queued requests as one batch, writes, shows and answers. With an empty queue it
    // only checks the clock. For by_steps; the answers carry exceptions.
    void step();

    // True if the request was answered under its key and would get the same answer: its commands will not be read.
    bool remembers(const Request& request) const;

    // Calls f with the shown State, which does not change during the call. Do not nest on one thread: statements about
    // two States together hold for neither.
    template <class F>
    auto read(F&& f) const
    {
        const Within within{nested_};
        const Snapshot state = states_.shown();
        return f(*state);
    }
    // Number of nested reads; for tests, which forbid them.
    std::uint64_t nested_reads() const { return nested_; }
    // Number of copies of the State by the writer (states.h).
    std::uint64_t copies() const { return copies_; }
    // Reads what another process may have appended.
    void catch_up();
    // For a server, every half second: checks that the journal's files are in place, and once an hour stores that the
    // clock was seen. Throws StorageError.
    void look_after();
    // Called by the writer just before and just after something on disk is shown. Must be quick. May be empty.
    using Hear = std::function<void(const district::State&, std::span<const district::Leaf>)>;
    void on_shown(Hear before, Hear after);

    Directory& directory() { return directory_; }
    // The catalogues adopted so far in `state`. Reloaded after a later adoption; readers keep the older one.
    std::shared_ptr<Library> library(const district::State& state);
    journal::Journal& journal() { return means_.journal; }
    Instant now() const { return means_.clock(); }
    // Erases the sealed rows of an accepted PersonErased. Returns when no file holds the bytes.
    void erase_rows(PersonId person, const std::vector<SealedId>& rows);
    // The same for the rows of files removed from matters, which submit() and look_after() erase by themselves: what a
    // stop or a reader of an old snapshot prevented is made up for here.
    // Never throws for the disk: it tries again the next time.
    void erase_removed(std::chrono::milliseconds patience);

private:
    struct Waiting {
        Request request;
        std::promise<Answer> promise;
    };
    struct Marks {                                         // of one request; dropped if it is refused
        Bearers given;                                     // assigned by it, not yet on disk
        std::map<Digest, PersonId> held;                   // owners of numbers that the current command asks for
        std::unordered_map<std::uint32_t, Digest> sealed;  // sealed row -> hash of the ID number
    };
    struct Written {  // one accepted request of a batch
        Waiting* from = nullptr;
        std::vector<district::Leaf> leaves;
        journal::Entry entry;
        Marks marks;
    };
    using Batch = std::vector<std::unique_ptr<Waiting>>;

    // Counts nested reads on one thread.
    struct Within {
        explicit Within(std::atomic<std::uint64_t>& nested)
        {
            if (depth++ > 0) ++nested;
        }
        ~Within() { --depth; }
        Within(const Within&) = delete;
        Within& operator=(const Within&) = delete;
        static inline thread_local int depth = 0;
    };

    void work();
    bool await_request();
    Batch gathered();
    void prune_answers();
    void handle(Batch& batch);
    bool write(std::vector<Written>& written);
    static bool repeats(const Waiting& waiting, const Batch& batch);
    void bring_ahead(const std::vector<Written>& accepted);
    std::optional<Answer> answered_before(const Request& request);
    std::optional<journal::Answered> answered(const Request& request) const;
    bool answered_elsewhere(const Batch& batch) const;
    std::expected<Written, district::Refused> decide(Waiting& waiting);
    std::expected<void, district::Refused> decide_one(const district::Command& command, Waiting& waiting, Instant now,
                                                      Written& written);
    std::optional<PersonId> bearer_on_disk(const Digest& mark) const;
    void mark_identities(const district::Events& events, Written& written);
    enum class When : std::uint8_t { starting, running };
    void replay_new(When when);
    Instant instant_of_batch() const;
    void find_removed();
    void note_removed(const std::vector<SealedId>& rows);
    void show(std::unique_ptr<district::State> state, std::span<const district::Leaf> leaves);

    Dependencies means_;
    vault::Sealer sealer_;
    vault::Marker id_marker_, body_marker_;
    Directory directory_;
    std::mutex library_guard_;
    std::shared_ptr<Library> library_;
    std::size_t library_versions_ = 0;  // number of duty versions when it was made

    mutable ClockGuard clock_guard_;
    States states_;
    std::mutex removed_guard_;
    std::vector<SealedId> removed_;           // rows of removed files that may still be there
    std::unique_ptr<district::State> ahead_;  // empty: to be rebuilt from what is shown
    std::mutex hear_guard_;
    Hear before_, after_;
    mutable std::atomic<std::uint64_t> nested_ = 0;
    std::atomic<std::uint64_t> copies_ = 0;
    ledger::Frontier frontier_;
    Instant last_at_{};             // of the newest leaf
    Instant now_{};                 // the clock when the batch began
    std::optional<Day> pruned_on_;  // the last day on which old answers were pruned
    std::uint32_t next_row_ = 1;
    Bearers batch_marks_;  // assigned by accepted requests of the batch, not yet on disk

    std::mutex queue_guard_;
    std::condition_variable queue_filled_;
    std::deque<std::unique_ptr<Waiting>> queue_;
    bool stopping_ = false;
    std::thread writer_;
};

}  // namespace jinze::desk
