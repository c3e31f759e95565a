// The outbox: one row for each reminder and recipient, beside the ledger in the same file. Rows caused by an event are
// written in that event's transaction (beside()); all others follow from the State (follow()). A row is marked
// `sending` before a connection speaks. One found so after a crash may have been sent, and is never sent again by
// itself: nobody gets a message twice, and nothing is lost unsaid. Thread-safe; several processes may share the store,
// one of which sends. docs/decisions/0049-reminders-follow-from-the-state.md
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/outbox/rows.h"
#include "domain/reminder/due.h"
#include "storage/journal/entry.h"
#include "storage/journal/sealed_key_value_store.h"

namespace jinze::outbox {

// A row as stored, with the bytes it must still hold when it is changed.
struct Held {
    std::string key, bytes;
    OutboxRow row;
};

std::string key_of(const reminder::Reminder& reminder);  // m33/d12/urged/2
OutboxRow queued_row(const reminder::Reminder& reminder, Instant now);

// The rows to write with the leaves that caused them.
std::vector<journal::Beside> beside(const journal::SealedKeyValueStore& drawer, const district::State& state,
                                    std::span<const district::Leaf> leaves);

// The same for a desk that is to be opened on this journal.
using Causes = std::function<std::vector<journal::Beside>(const district::State&, std::span<const district::Leaf>)>;
Causes causes(journal::KeyValueStore& drawer, const vault::MasterKey& key);

class Outbox {
public:
    static constexpr days kept{90};  // after its last change, unless it is still due

    Outbox(journal::SealedKeyValueStore& drawer, Clock clock) : drawer_{drawer}, clock_{std::move(clock)} {}

    // All rows, or those of one person or group: m33/, g/. Sorted by key.
    std::vector<Held> rows(std::string_view prefix = {}) const;

    // Adds what is due and not there; takes away what is old, or never left and is no longer due. Once or twice: the
    // same. Returns the number of rows changed.
    std::size_t follow(std::span<const reminder::Reminder> due);
    // Puts a group's message of the day unless there is one.
    void queue_for_group(const std::string& name, Day day, int count, OrgId body);

    // Marks these rows as being sent with this message, all or none. False: another process was faster.
    bool begin(std::span<const Held> rows, const std::string& message);
    // Changes rows as `change` says, each by itself, whoever else changes it meanwhile.
    void change(std::span<const std::string> keys, const std::function<void(OutboxRow&)>& change);

    // At the start of a process that sends: what was being sent when the former one ended. Returns how many.
    std::size_t interrupted();
    // A person wants it sent again. Returns how many rows: those that failed or may have been sent.
    std::size_t send_again(std::span<const Held> rows);

    // Of these rows; the same for the same rows.
    std::string message_of(std::span<const Held> rows) const;

    // True if this process may send now. It holds for `turn_kept`, so call it before each message.
    bool takes_turn();
    void gives_turn_back();

    journal::SealedKeyValueStore& drawer() const { return drawer_; }
    Instant now() const { return clock_(); }

private:
    static constexpr std::chrono::seconds turn_kept{180};  // longer than one message may take
    using Change = journal::KeyValueStore::Change;
    Change put(const std::string& key, std::optional<std::string> before, const OutboxRow& row) const;

    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
    std::string owner_;
};

}  // namespace jinze::outbox
