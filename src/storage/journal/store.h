// The store of one district. A Store object opens nothing by itself; each function does, and throws StorageError.
// storage/open creates one from a path; its tests specify what every store must do.
#pragma once

#include <filesystem>

#include "storage/journal/journal.h"
#include "storage/journal/verify.h"

namespace jinze::journal {

// A row of the drawer as stored.
struct PlainRow {
    std::string_view kind, key, bytes;
    std::int64_t until;     // milliseconds since 1970, UTC
    std::uint32_t account;  // 0: none
};

// Everything stored: the journal's contents and the plain rows.
class Contents : public Reading {
public:
    // Of all kinds, sorted by kind and key.
    virtual void plain_rows(const std::function<void(const PlainRow&)>& each) const = 0;
};

// A snapshot of the store in the ledger's file format (docs/ledger-format.md), whatever the store.
class Snapshot {
public:
    virtual ~Snapshot() = default;

    virtual const ledger::Head& head() const = 0;
    virtual std::uint64_t size() const = 0;  // bytes

    // Its contents, to be verified before it is sent. Valid until looked_at(), which comes before the first read().
    virtual const Contents& contents() const = 0;
    virtual void looked_at() = 0;

    // Reads the next bytes, as many as fit; fewer only at the end.
    virtual std::size_t read(std::span<std::uint8_t> into) = 0;
};

class Store {
public:
    virtual ~Store() = default;

    // Creates a new journal and opens it; never over an existing one (StorageError, clash).
    virtual std::unique_ptr<Journal> create() const = 0;
    // Opens an existing journal, to read and write.
    virtual std::unique_ptr<Journal> journal() const = 0;
    // Opens an existing journal read-only: nothing is created or changed. Used by one thread at a time.
    virtual std::unique_ptr<Contents> contents() const = 0;
    // Writers may continue meanwhile. StorageError (full_disk) if there is no space for it.
    virtual std::unique_ptr<Snapshot> snapshot() const = 0;

    // Call before opening the journal to write. Throws StorageError (mispaired) if a left-over file beside it, which
    // would be taken in, belongs to another ledger. `verify` is called only if there is such a file.
    using Verify = std::function<Verdict(const Reading&)>;
    virtual void check_left_over(const Verify& verify) const = 0;

    // Its files and possible side files, whether or not they exist; none for a store without local files.
    virtual std::vector<std::filesystem::path> files() const = 0;
    virtual std::int64_t format() const = 0;  // the version of its schema
};

}  // namespace jinze::journal
