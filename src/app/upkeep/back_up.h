// Makes a backup of a district while others keep writing: a snapshot of the ledger, compressed, sealed and signed. It
// opens with the district's key file, which is not in it.
#pragma once

#include <filesystem>

#include "app/upkeep/backup_format.h"
#include "storage/journal/journal.h"

namespace jinze::upkeep {

// Setting names in the journal.
inline constexpr std::string_view last_backup_setting = "last_backup";      // an instant
inline constexpr std::string_view backup_signer_setting = "backup_signer";  // hex

struct Made {
    std::filesystem::path file;
    std::uint64_t bytes = 0;
    Header header;
    std::uint64_t unreadable = 0;  // plain rows (accounts, sessions, the log) that do not open under the key
};

struct BackingUp {
    std::filesystem::path ledger, to;
    const vault::KeyFile& key;
    Instant now{};
    Entropy entropy = vault::system_entropy();
};

// Verifies everything first, with the key, so that a backup of a damaged ledger never replaces a good one. Reads the
// result back. Never overwrites a file. Throws StorageError, and std::runtime_error if the disk is full.
std::expected<Made, Objection> back_up(journal::Journal& journal, const BackingUp& asked);

}  // namespace jinze::upkeep
