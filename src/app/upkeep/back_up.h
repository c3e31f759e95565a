// A backup of a district, made while others go on writing: one moment of the ledger, compressed,
// sealed and signed. It opens with the district's key file, which is not in it.
#pragma once

#include <filesystem>

#include "app/upkeep/backup_format.h"
#include "storage/journal/journal.h"

namespace jinze::upkeep {

// Names of plain facts kept in the journal.
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

// What is copied is verified first, all of it and with the key: a damaged ledger makes no backup, so that none takes
// the place of a good one. What was written is read again. Never over a file. Throws StorageError, and
// std::runtime_error where the disk is full.
std::expected<Made, Objection> back_up(journal::Journal& journal, const BackingUp& asked);

}  // namespace jinze::upkeep
