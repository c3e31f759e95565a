// Opens a district for one command: its journal, its key file and the desk over both. Disables core files, since
// secrets are now in memory.
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

std::string key_file_of(const Common& common);  // DB.key unless --key-file is given

// Members in order of lifetime: the desk is destroyed first.
struct District {
    std::unique_ptr<journal::Journal> journal;
    vault::KeyFile key;
    std::unique_ptr<desk::Desk> desk;
};

// Throws StorageError (mispaired) where the write-ahead file beside the district's file belongs to another file.
// Call it before every opening that may write.
void check_left_over(const Common& common);

// Throws journal::StorageError, vault::KeyFileError (also for another district's key), desk::RootDiffers or
// codec::NewerVersion, each with one sentence for the operator.
District open_district(const Common& common, Clock clock = system_time, desk::Steady steady = {});

// Throws KeyFileError where the key is another district's: by its name, by the check value in the journal, and by
// the rows of the vault, which decide.
void check_key_belongs(const Common& common, const vault::KeyFile& key, const journal::Reading& journal);

// The checked key; empty where none was named and none lies in the usual place.
std::optional<vault::KeyFile> key_if_there(const Common& common, const journal::Reading& journal);

// Stores the check value of a checked key where the journal has none or another.
void note_key(journal::Journal& journal, const vault::KeyFile& key);

// The person of --as: m33, or a name that one person bears; 0 or empty is the office while setting up.
std::expected<PersonId, std::string> actor_of(desk::Desk& desk, const std::string& as);

}  // namespace jinze::cli
