// Opens a district for one command: its journal, the key file beside it, and the desk over both.
// Nothing of what is then in memory may reach the disk: no core file is written from here on.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>

#include "app/desk/desk.h"
#include "front/cli/common.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

namespace jinze::cli {

std::string key_file_of(const Common& common);  // DB.key, unless one is named

// In the order in which they must live: the desk lets go first.
struct District {
    std::unique_ptr<journal::Journal> journal;
    vault::KeyFile key;
    std::unique_ptr<desk::Desk> desk;
};

// Throws StorageError (mispaired) where the write-ahead file left beside the district's file is another's. Before every
// opening that may write.
void check_left_over(const Common& common);

// Throws journal::StorageError, vault::KeyFileError, desk::RootDiffers or codec::NewerVersion, each
// with one sentence for the operator; KeyFileError also where the key is another district's.
District open_district(const Common& common, Clock clock = system_time, desk::Steady steady = {});

// Throws KeyFileError where the key is another district's: by its name, by the check value that the
// journal keeps, and by the rows of the vault, which have the last word.
void check_key_belongs(const Common& common, const vault::KeyFile& key, const journal::Reading& journal);

// The key, proved; nothing where none was named and none lies in the usual place.
std::optional<vault::KeyFile> key_if_there(const Common& common, const journal::Reading& journal);

// Keeps the check value of a proved key, where the journal has none or another.
void note_key(journal::Journal& journal, const vault::KeyFile& key);

// The person behind --as: m33, or a name that one person bears; 0 or nothing is the office while
// setting up.
std::expected<PersonId, std::string> actor_of(desk::Desk& desk, const std::string& as);

}  // namespace jinze::cli
