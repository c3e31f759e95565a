// The Desk: one request in, one receipt out. It asks the rules, seals the words, has the journal write it
// all or not at all, and only then lets it be seen. Requests of many threads share one fsync.
//
// Two kinds of State: `ahead` belongs to the writer's thread, which decides and applies there, so that the second
// request of a batch sees the first; what is shown (states.h) is what everybody reads, and follows after the disk has
// it. Whoever reads holds a State that never changes: no reader waits for the writer, nor the writer for a reader.
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
    PersonId actor;    // 0: the office, while setting up
    std::string key;   // the client's; empty: never remembered
    std::string body;  // what the key stands for; kept as a mark only
    // The key stands for the input alone, as the command line makes one: answered again only while what it wrote
    // stands.
    bool while_it_stands = false;
    std::vector<district::Command> commands;  // all or none
    std::vector<std::string> documents;       // public texts the commands adopt, kept by their SHA-256
    // Thought out for a ledger of so many leaves, because it counts on ids: refused (Moved) if there are
    // more by the time it is decided.
    std::optional<std::uint64_t> leaves;
};

struct Receipt {
    std::uint64_t first = 0, last = 0;  // leaves, counted from 0
    ledger::Head head;                  // of the ledger when it was written
    bool repeated = false;              // answered before under this key: nothing new was written
    district::Events events;            // what happened; empty when repeated
};

struct KeyReused {};  // the same key came with another body before
struct Moved {};      // somebody else wrote since: think it out again
using Refused = std::variant<district::Refused, KeyReused, Moved>;
using Answer = std::expected<Receipt, Refused>;

// The clock stands more than five minutes before the newest leaf: nothing is written until it is right.
struct ClockWrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};
// The stored root is not the root of the leaves.
struct RootDiffers : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Who does the writer's work: a thread of the desk's own, or whoever calls step().
enum class Driven : std::uint8_t { by_thread, by_steps };

struct Dependencies {
    journal::Journal& journal;
    vault::MasterKey key;
    Clock clock = system_time;
    Entropy entropy = vault::system_entropy();
    Driven driven = Driven::by_thread;
    Steady steady = {};  // empty: the clock is believed, as in a story or a test
};

class Desk {
public:
    // Proves the key on the vault and replays the ledger, checking the stored root. Throws journal::WrongKey,
    // RootDiffers, codec::NewerVersion, StorageError.
    explicit Desk(Dependencies means);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    // Waits until it is on disk or refused. Throws StorageError, ClockWrong or ClockDoubted; then nothing was written.
    Answer submit(Request request);
    // The same without waiting: what is handed in first is decided first.
    std::future<Answer> hand_in(Request request);
    // The writer's work, once: decides what has gathered as one batch, writes it, shows it and answers. With nothing
    // gathered it only looks at the clock. For the one who drives the desk; answers carry what breaks.
    void step();

    // The request was answered under its key, and would be answered so again: its commands will not be looked at.
    bool remembers(const Request& request) const;

    // What everybody may see, as it is now and stays for as long as f runs. Never within another read on the same
    // thread: what is said of two States at once holds of neither.
    template <class F>
    auto read(F&& f) const
    {
        const Within within{nested_};
        const Snapshot state = states_.shown();
        return f(*state);
    }
    // How many reads were begun within another; for tests, which forbid it.
    std::uint64_t nested_reads() const { return nested_; }
    // How often the writer had to copy the State (states.h).
    std::uint64_t copies() const { return copies_; }
    // Another process may have appended: read what it wrote.
    void catch_up();
    // What a server does every half second: looks whether the journal's files are in place, and once an hour writes
    // down that it has seen the clock. Throws StorageError.
    void look_after();
    // Called by the writer once something is on disk, just before and just after it is shown: be quick. Empty: nobody.
    using Hear = std::function<void(const district::State&, std::span<const district::Leaf>)>;
    void on_shown(Hear before, Hear after);

    Directory& directory() { return directory_; }
    // The catalogues adopted so far in the state; read anew after a later adoption, kept by whoever still reads the
    // older.
    std::shared_ptr<Library> library(const district::State& state);
    journal::Journal& journal() { return means_.journal; }
    Instant now() const { return means_.clock(); }
    // Erases the sealed rows of a PersonErased that has been accepted; done when no file holds the bytes.
    void erase_rows(PersonId person, const std::vector<SealedId>& rows);

private:
    struct Waiting {
        Request request;
        std::promise<Answer> promise;
    };
    struct Marks {                                         // of one request; a refused one takes its own with it
        Bearers given;                                     // by it, not yet on disk
        std::map<Digest, PersonId> held;                   // asked for by the command being decided, and somebody's
        std::unordered_map<std::uint32_t, Digest> sealed;  // sealed row -> ID mark
    };
    struct Written {  // one accepted request of a batch
        Waiting* from = nullptr;
        std::vector<district::Leaf> leaves;
        journal::Entry entry;
        Marks marks;
    };
    using Batch = std::vector<std::unique_ptr<Waiting>>;

    // Counts a read within a read of the same thread.
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
    void show(std::unique_ptr<district::State> state, std::span<const district::Leaf> leaves);

    Dependencies means_;
    vault::Sealer sealer_;
    vault::Marker id_marker_, body_marker_;
    Directory directory_;
    std::mutex library_guard_;
    std::shared_ptr<Library> library_;
    std::size_t library_versions_ = 0;  // of duties, when it was made

    mutable ClockGuard clock_guard_;
    States states_;
    std::unique_ptr<district::State> ahead_;  // none: to be made from what is shown
    std::mutex hear_guard_;
    Hear before_, after_;
    mutable std::atomic<std::uint64_t> nested_ = 0;
    std::atomic<std::uint64_t> copies_ = 0;
    ledger::Frontier frontier_;
    Instant last_at_{};             // of the newest leaf
    Instant now_{};                 // as the writer saw it when the batch began
    std::optional<Day> pruned_on_;  // the last day on which old answered keys were forgotten
    std::uint32_t next_row_ = 1;
    Bearers batch_marks_;  // given by the accepted requests of the batch, not yet on disk

    std::mutex queue_guard_;
    std::condition_variable queue_filled_;
    std::deque<std::unique_ptr<Waiting>> queue_;
    bool stopping_ = false;
    std::thread writer_;
};

}  // namespace jinze::desk
