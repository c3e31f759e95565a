// jinze backup, restore and check-backup: what they are asked and what they answer.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "front/cli/say.h"

namespace jinze::cli {

struct BackupAsked {
    std::string to;    // a file, or empty
    std::string into;  // a folder in which old backups of the district are thinned out, or empty
};

struct BackupAnswer {
    std::string file;
    std::uint64_t bytes = 0;
    std::string district;
    Instant made{};
    std::uint64_t size = 0;  // the ledger's head in the backup
    Digest root{};
    Digest signer{};                   // the public key with which check-backup checks it
    std::vector<std::string> removed;  // older backups, with --into
    std::uint64_t unreadable = 0;      // plain rows that do not open: nothing older is removed then
};
BOOST_DESCRIBE_STRUCT(BackupAnswer, (), (file, bytes, district, made, size, root, signer, removed, unreadable))

struct RestoreAnswer {
    std::string file;
    std::string district;
    Instant made{};
    std::uint64_t size = 0;
    Digest root{};
    std::uint64_t opened = 0, erased = 0, documents = 0;  // found by verifying the whole ledger
};
BOOST_DESCRIBE_STRUCT(RestoreAnswer, (), (file, district, made, size, root, opened, erased, documents))

struct CheckBackupAnswer {
    std::string district;
    Instant made{};
    std::uint64_t size = 0;
    Digest root{};
    Digest signer{};
    bool signer_known = false;  // it was compared with a key; else it is the one the file names
};
BOOST_DESCRIBE_STRUCT(CheckBackupAnswer, (), (district, made, size, root, signer, signer_known))

std::expected<BackupAnswer, Denial> back_up(const Common& common, const BackupAsked& asked, Instant now);
// Common's db is the file to make.
std::expected<RestoreAnswer, Denial> restore(const Common& common, const std::string& backup);
// With a signer in hex, or a key file, or neither.
std::expected<CheckBackupAnswer, Denial> check_backup(const Common& common, const std::string& backup,
                                                      const std::string& signer);

int say(Shell& shell, const Common& common, const BackupAnswer& answer);
int say(Shell& shell, const Common& common, const RestoreAnswer& answer);
int say(Shell& shell, const Common& common, const CheckBackupAnswer& answer);

}  // namespace jinze::cli
