// The schema of a ledger in SQLite, version 1, and the marks that identify our files. docs/ledger-format.md describes
// them for readers without this program.
#pragma once

#include <filesystem>

#include "storage/sqlite/sqlite.h"

namespace jinze::sqlite {

inline constexpr std::int64_t application_id = 0x4A4E5A45;  // "JNZE"
inline constexpr std::int64_t format_version = 1;

// Creates a new file with empty tables, readable by its owner only. Throws StorageError (clash) if the file exists.
void create_file(const std::filesystem::path& path);

// Creates the drawer's table in an older file without one. Older programs ignore it, so the format version stays the
// same.
void make_drawer(Database& database);

// Opens a file and configures the connection. Throws StorageError, with one sentence that says what to do, if the file
// is missing, not ours, of a newer version, or damaged.
Database open_file(const std::filesystem::path& path);

// The same, read-only: nothing is created or changed, also on a read-only medium, with or without a write-ahead file.
// docs/decisions/0026-what-is-verified.md
Database open_to_look(const std::filesystem::path& path);

// The same with an exclusive lock: throws StorageError (busy) at once if somebody else has the file open.
Database open_only(const std::filesystem::path& path);

// The same for the file alone, ignoring files beside it.
Database open_unchanging(const std::filesystem::path& path);

// Root, too, respects a read-only file: it was made read-only on purpose.
bool may_be_written(const std::filesystem::path& ledger);

}  // namespace jinze::sqlite
