// The Journal: append at the end, read anywhere, erase sealed texts. No function changes or removes a leaf. One journal
// belongs to one district. Thread-safe; several processes may use one journal. Every function throws StorageError if
// the disk fails.
#pragma once

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "storage/journal/entry.h"
#include "storage/journal/key_value_store.h"
#include "storage/journal/storage_error.h"

namespace jinze::journal {

// The read interface. Callbacks must be fast: the journal cannot be checkpointed while they run.
class Reading {
public:
    virtual ~Reading() = default;

    // The number of leaves and the root stored with the last. Cheap; call it as often as needed.
    virtual ledger::Head head() const = 0;
    std::uint64_t size() const { return head().size; }

    // Leaves from index `from` (from 0) on, in order, from one snapshot.
    virtual void read(std::uint64_t from, const std::function<void(const Leaf&)>& each) const = 0;

    // The bytes of one leaf, by index. Reads nothing else of the journal.
    virtual std::optional<std::string> leaf(std::uint64_t index) const = 0;

    virtual std::optional<vault::Row> row(SealedId id) const = 0;  // nothing if absent or erased
    // The newest row, up to `at_most`, that is not erased; nothing if there is none.
    virtual std::optional<vault::Row> living_row(SealedId at_most) const;
    virtual void rows(const std::function<void(const StoredRow&)>& each) const = 0;

    virtual std::optional<std::string> document(const Digest& sha256) const = 0;
    virtual void documents(const std::function<void(const Digest& sha256, std::string_view)>& each) const = 0;

    virtual std::optional<Answered> answered(std::uint32_t account, std::string_view key) const = 0;
    virtual std::optional<std::uint32_t> look_up(std::uint32_t kind, const Digest& mark) const = 0;

    // Settings of this journal: format, district, demonstration.
    virtual std::optional<std::string> setting(std::string_view name) const = 0;

    // What the storage reports as wrong with its files, or nothing. Reads everything.
    virtual std::optional<std::string> damage() const = 0;
};

inline constexpr std::chrono::milliseconds usual_patience{30'000};

class Journal : public Reading {
public:
    // Writes the whole batch after the ledger `before`, or nothing: one transaction, one fsync. When it returns
    // Appended, the batch is on disk. Throws ledger::LeafRefused for an empty or too long leaf, and StorageError
    // (damaged) if the stored ledger differs from `before`.
    virtual std::expected<Appended, Outrun> append(const ledger::Frontier& before, std::span<const Entry> batch) = 0;

    // Overwrites the rows' ciphertext, inner commitment, record key and salt with zeros, deletes the rest, and returns
    // when no file of the journal contains them. While another process reads an old snapshot that is impossible: after
    // `patience` it throws StorageError (busy) and must be called again. Erasing an erased or absent row is no error.
    virtual void erase(const Erasure& erasure, std::chrono::milliseconds patience = usual_patience) = 0;

    // Deletes answered keys recorded before the instant. Returns their number.
    virtual std::size_t prune_answers(Instant before) = 0;

    virtual void set(std::string_view name, std::string_view value) = 0;

    // The plain rows beside the ledger. Erasing an account erases its rows.
    virtual KeyValueStore& drawer() = 0;

    // Checks that its files are still those it opened. If one was removed or replaced, saves what it can into the
    // others and throws StorageError (displaced); nothing is appended afterwards. Cheap; call it now and then. Each
    // append checks by itself.
    virtual void check_files() {}

    // A snapshot of the journal; later appends and erasures do not affect it. Do not keep it long.
    virtual std::unique_ptr<Reading> still() const = 0;
};

}  // namespace jinze::journal
