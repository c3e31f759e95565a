// A backup made into a ledger again, somewhere else. The signature comes first; then the whole
// ledger is verified; only then does it get its name.
#pragma once

#include <filesystem>

#include "app/upkeep/backup_format.h"
#include "domain/district/events.h"
#include "storage/journal/verify.h"

namespace jinze::upkeep {

struct Restored {
    Header header;
    journal::Verdict verdict;
};

// Never over a file, nor beside what is left of another ledger. Throws StorageError, and
// std::runtime_error where the disk is full.
std::expected<Restored, Objection> restore(const std::filesystem::path& backup, const std::filesystem::path& to,
                                           const vault::KeyFile& key);

// That a backup is whole and signed by this signer; by the one it names itself, if none is known.
std::expected<Header, Objection> check_backup(const std::filesystem::path& backup,
                                              const std::optional<vault::PublicKey>& signer);

// All of a ledger against itself, with its key.
journal::Verdict verified(const journal::Reading& ledger, const vault::KeyFile& key);

// What a leaf says about things outside the ledger, as verifying wants it.
journal::Carried carried_by(const district::Event& event);

}  // namespace jinze::upkeep
