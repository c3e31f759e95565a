// Restores a backup to another place. The signature is checked first, then the whole ledger is verified; only then does
// it get its name.
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

// Never overwrites a file or the remains of another ledger. Throws StorageError, and std::runtime_error if the disk is
// full.
std::expected<Restored, Objection> restore(const std::filesystem::path& backup, const std::filesystem::path& to,
                                           const vault::KeyFile& key);

// Checks that a backup is complete and signed by this signer; by the one it names itself, if none is known.
std::expected<Header, Objection> check_backup(const std::filesystem::path& backup,
                                              const std::optional<vault::PublicKey>& signer);

// Verifies a whole ledger with its key.
journal::Verdict verified(const journal::Reading& ledger, const vault::KeyFile& key);

// References of a leaf to things outside the ledger, for verification.
journal::Carried carried_by(const district::Event& event);

}  // namespace jinze::upkeep
