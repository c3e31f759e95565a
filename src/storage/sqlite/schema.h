// The tables of a ledger in SQLite, version 1, and the marks by which a file is known as ours.
// docs/ledger-format.md describes them for those who read the file without this program.
#pragma once

#include <filesystem>

#include "storage/sqlite/sqlite.h"

namespace jinze::sqlite {

inline constexpr std::int64_t application_id = 0x4A4E5A45;  // "JNZE"
inline constexpr std::int64_t format_version = 1;

// Makes a new file, readable by its owner only, with empty tables. Throws StorageError (clash) if
// there is a file already.
void create_file(const std::filesystem::path& path);

// Makes the drawer's table in a file of the time before there was one. It holds nothing that is owed, and a program
// that does not know it works on, so the version of the format is the same.
void make_drawer(Database& database);

// Opens a file and sets what every connection needs. Throws StorageError, with one sentence that
// says what to do, for a file that is missing, not ours, of a newer version, or damaged.
Database open_file(const std::filesystem::path& path);

// The same for looking only: nothing is made or changed, also on a read-only medium, with a write-ahead file beside it
// and without. docs/decisions/0026-what-is-verified.md
Database open_to_look(const std::filesystem::path& path);

// The same while nobody else has it open, and while nobody else opens it. Throws StorageError (busy) at once otherwise.
Database open_only(const std::filesystem::path& path);

// The same of the file as it lies there, whatever lies beside it.
Database open_unchanging(const std::filesystem::path& path);

// A file that nobody may write is left alone by root, too: it is kept as it is for a reason.
bool may_be_written(const std::filesystem::path& ledger);

}  // namespace jinze::sqlite
