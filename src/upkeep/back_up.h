// A backup of a district, made while others go on writing: one moment of the ledger, compressed,
// sealed and signed. It opens with the district's key file, which is not in it.
#pragma once

#include <filesystem>

#include "journal/journal.h"
#include "upkeep/backup_format.h"

namespace jinze::upkeep {

// Names of plain facts kept in the journal.
inline constexpr std::string_view last_backup_setting = "last_backup";      // an instant
inline constexpr std::string_view backup_signer_setting = "backup_signer";  // hex

struct Made {
    std::filesystem::path file;
    std::uint64_t bytes = 0;
    Header header;
};

struct BackingUp {
    std::filesystem::path ledger, to;
    const vault::KeyFile& key;
    Instant now{};
    Entropy entropy = vault::system_entropy();
};

// Never over a file. Throws StorageError, and std::runtime_error where the disk is full.
std::expected<Made, Objection> back_up(journal::Journal& journal, const BackingUp& asked);

}  // namespace jinze::upkeep
