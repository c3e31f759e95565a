// The Journal: append at the end, read from anywhere; and erase sealed texts. There is no way to
// ask it to change or remove a leaf. One journal is one district's. All may be called from several
// threads at once, and several processes may work on one journal. Every function throws
// StorageError if the disk fails.
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

// What can be read. Callbacks must not throw away time: the journal cannot be tidied while they
// run.
class Reading {
public:
    virtual ~Reading() = default;

    // How many leaves there are, and the root stored with the last: cheap, ask as often as you
    // like.
    virtual ledger::Head head() const = 0;
    std::uint64_t size() const { return head().size; }

    // Leaves from index `from` (from 0) on, in order, as they were at one moment.
    virtual void read(std::uint64_t from, const std::function<void(const Leaf&)>& each) const = 0;

    // The bytes of one leaf, found by its index: the rest of the journal is not looked at.
    virtual std::optional<std::string> leaf(std::uint64_t index) const = 0;

    virtual std::optional<vault::Row> row(SealedId id) const = 0;  // nothing if absent or erased
    // The newest row that is not erased, of those up to `at_most`; nothing where there is none.
    virtual std::optional<vault::Row> living_row(SealedId at_most) const;
    virtual void rows(const std::function<void(const StoredRow&)>& each) const = 0;

    virtual std::optional<std::string> document(const Digest& sha256) const = 0;
    virtual void documents(const std::function<void(const Digest& sha256, std::string_view)>& each) const = 0;

    virtual std::optional<Answered> answered(std::uint32_t account, std::string_view key) const = 0;
    virtual std::optional<std::uint32_t> look_up(std::uint32_t kind, const Digest& mark) const = 0;

    // Plain facts about this journal: format, district, demonstration.
    virtual std::optional<std::string> setting(std::string_view name) const = 0;

    // What the storage itself finds wrong with its files, or nothing. Reads everything.
    virtual std::optional<std::string> damage() const = 0;
};

inline constexpr std::chrono::milliseconds usual_patience{30'000};

class Journal : public Reading {
public:
    // Writes the whole batch after the ledger `before` describes, or nothing of it: one
    // transaction, one fsync. When this returns Appended it is on disk. Throws ledger::LeafRefused
    // for a leaf that is empty or too long, and StorageError (damaged) if what is stored is not
    // what `before` says it was.
    virtual std::expected<Appended, Outrun> append(const ledger::Frontier& before, std::span<const Entry> batch) = 0;

    // Overwrites the rows' ciphertext, inner commitment, record key and salt with zeros, removes
    // the rest, and returns when no file of the journal holds them any longer. While another
    // process keeps reading an old state that cannot be: after `patience` StorageError (busy), and
    // it must be called again. Erasing what is erased or was never there is no error.
    virtual void erase(const Erasure& erasure, std::chrono::milliseconds patience = usual_patience) = 0;

    // Forgets answered keys recorded before the instant; how many there were.
    virtual std::size_t prune_answers(Instant before) = 0;

    virtual void set(std::string_view name, std::string_view value) = 0;

    // The plain rows beside the ledger. Erasing an account erases its rows.
    virtual KeyValueStore& drawer() = 0;

    // Looks whether its files are still those it opened. If one was taken away or replaced: saves into
    // the others what can be saved, and throws StorageError (displaced); nothing is appended from
    // then on. Cheap: ask once in a while. Each append asks by itself.
    virtual void check_files() {}

    // The journal as it is now, whatever is appended or erased later. Do not keep it long.
    virtual std::unique_ptr<Reading> still() const = 0;
};

}  // namespace jinze::journal
