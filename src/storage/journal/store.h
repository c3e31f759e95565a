// One district's store, whatever keeps it: where its journal lies, or will. Having a Store opens nothing; each function
// does, and throws StorageError. storage/open makes one of a path, and its tests say what every store must do.
#pragma once

#include <filesystem>

#include "storage/journal/journal.h"
#include "storage/journal/verify.h"

namespace jinze::journal {

// A row of the drawer as it lies there.
struct PlainRow {
    std::string_view kind, key, bytes;
    std::int64_t until;     // milliseconds since 1970, UTC
    std::uint32_t account;  // 0: nobody's
};

// All that is stored: what the journal reads, and the plain rows beside it.
class Contents : public Reading {
public:
    // Of every kind, in order of kind and key.
    virtual void plain_rows(const std::function<void(const PlainRow&)>& each) const = 0;
};

// The store as it was at one moment, as a ledger's file (docs/ledger-format.md), whatever store it was taken from.
class Snapshot {
public:
    virtual ~Snapshot() = default;

    virtual const ledger::Head& head() const = 0;
    virtual std::uint64_t size() const = 0;  // bytes

    // What is in it, to be verified before it leaves; until it was looked_at(), which is before the first read().
    virtual const Contents& contents() const = 0;
    virtual void looked_at() = 0;

    // The next bytes, as many as there is room for; fewer only at the end.
    virtual std::size_t read(std::span<std::uint8_t> into) = 0;
};

class Store {
public:
    virtual ~Store() = default;

    // Makes a new journal and opens it; never over one that exists (StorageError, clash).
    virtual std::unique_ptr<Journal> create() const = 0;
    // Opens one that exists, to read and write.
    virtual std::unique_ptr<Journal> journal() const = 0;
    // Opens one that exists to look only: nothing is made or changed. Used by one thread at a time.
    virtual std::unique_ptr<Contents> contents() const = 0;
    // Taken while others go on writing. StorageError (full_disk) where there is no room for it.
    virtual std::unique_ptr<Snapshot> snapshot() const = 0;

    // Before the journal is opened to be written: throws StorageError (mispaired) where what was left beside it, and
    // would be taken in, is another's. `verify` is asked only where something was left.
    using Verify = std::function<Verdict(const Reading&)>;
    virtual void check_left_over(const Verify& verify) const = 0;

    // The files it lies in and those that may lie beside it, there or not; none for a store that keeps none here.
    virtual std::vector<std::filesystem::path> files() const = 0;
    virtual std::int64_t format() const = 0;  // the version of its tables
};

}  // namespace jinze::journal
