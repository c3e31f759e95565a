// jinze backup, restore and check-backup: their options and answers.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "front/cli/say.h"

namespace jinze::cli {

struct BackupAsked {
    std::string to;    // a file, or empty
    std::string into;  // folder whose old backups of this district are thinned out, or empty
};

struct BackupAnswer {
    std::string file;
    std::uint64_t bytes = 0;
    std::string district;
    Instant made{};
    std::uint64_t size = 0;  // the ledger's head in the backup
    Digest root{};
    Digest signer{};                   // public key against which check-backup checks the backup
    std::vector<std::string> removed;  // older backups, with --into
    std::uint64_t unreadable = 0;      // plain rows that do not decrypt; if any, no older backup is removed
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
    bool signer_known = false;  // true: compared with a given key; false: taken from the file itself
};
BOOST_DESCRIBE_STRUCT(CheckBackupAnswer, (), (district, made, size, root, signer, signer_known))

std::expected<BackupAnswer, Denial> back_up(const Common& common, const BackupAsked& asked, Instant now);
// `common.db` is the file to create.
std::expected<RestoreAnswer, Denial> restore(const Common& common, const std::string& backup);
// Takes a signer in hex, a key file, or neither.
std::expected<CheckBackupAnswer, Denial> check_backup(const Common& common, const std::string& backup,
                                                      const std::string& signer);

int say(Shell& shell, const Common& common, const BackupAnswer& answer);
int say(Shell& shell, const Common& common, const RestoreAnswer& answer);
int say(Shell& shell, const Common& common, const CheckBackupAnswer& answer);

}  // namespace jinze::cli
