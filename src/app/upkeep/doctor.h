// Checks a district: the files and their disk, the ledger, and tasks of the office that nothing else reminds of. Pure
// if possible: facts of the machine are arguments.
#pragma once

#include <filesystem>
#include <optional>

#include "app/upkeep/finding.h"
#include "app/upkeep/machine.h"
#include "domain/district/state.h"
#include "storage/journal/journal.h"
#include "storage/vault/sealer.h"

namespace jinze::upkeep {

// Setting names in the journal.
inline constexpr std::string_view key_copy_setting = "key_copy_checked";  // an instant

// Checks the files without opening any.
Findings look_at_files(const std::filesystem::path& ledger, const std::filesystem::path& key);
Finding look_at_disk_kind(DiskKind kind);
Finding look_at_space(const Disk& disk, std::uint64_t ledger_bytes);
Finding look_at_write_ahead(std::uint64_t bytes);
Finding look_at_leftovers(const std::vector<std::string>& names);

// Reads the vault from first row to last, one row at a time.
struct VaultRead {
    std::uint64_t opened = 0, erased = 0;
    std::uint64_t broken = 0;     // rows that cannot be read or opened
    std::vector<SealedId> first;  // the first ten of those
};
VaultRead read_vault(const journal::Reading& journal, const vault::Sealer& sealer);
Finding look_at_vault(const VaultRead& read);
Finding look_at_database(const std::optional<std::string>& damage);

// Compares the clock with the newest leaf, and checks whether it is synchronised.
Finding look_at_clock(Instant now, std::optional<Instant> newest, std::optional<bool> kept);

// Tasks of people: `last` is when it was last done, `since` since when it is needed.
Finding look_at_backups(Instant now, std::optional<Instant> last, std::optional<Instant> since);
Finding look_at_key_copy(Instant now, std::optional<Instant> checked);
// An erased person remains in older backups.
Finding look_at_erasures(Instant now, std::optional<Instant> last_erasure);

// The office's register and calendar.
Findings look_at_office(const district::State& state, Day today);

}  // namespace jinze::upkeep
