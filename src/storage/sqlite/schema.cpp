#include "storage/sqlite/schema.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/open_file.h"
#include "storage/sqlite/left_over.h"

namespace jinze::sqlite {

using journal::StorageError;
using journal::Trouble;

namespace {

// An append of one leaf touches one page of `leaf`: the root is in the row of the append's last leaf, not in a separate
// table. Rows of `vault` and `vault_key` are appended in id order and only overwritten with zeros of equal length, so
// SQLite never moves one and leaves no copy.
constexpr auto tables = R"sql(
    CREATE TABLE leaf (
        number INTEGER PRIMARY KEY,                                    -- from 0, without a gap
        bytes  BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 4096),
        root   BLOB CHECK (length(root) = 32)                          -- where an append ended
    ) STRICT;
    CREATE VIEW head AS SELECT number + 1 AS size, root FROM leaf WHERE root IS NOT NULL;

    CREATE TABLE vault (
        id         INTEGER PRIMARY KEY CHECK (id > 0),
        inner      BLOB NOT NULL CHECK (length(inner) = 32),
        ciphertext BLOB NOT NULL
    ) STRICT;
    CREATE TABLE vault_key (
        id      INTEGER PRIMARY KEY,
        wrapped BLOB NOT NULL CHECK (length(wrapped) = 92)
    ) STRICT;

    CREATE TABLE document (
        hash  BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
        bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE answered (
        account INTEGER NOT NULL,
        key     TEXT NOT NULL,
        body    BLOB NOT NULL CHECK (length(body) = 32),
        first   INTEGER NOT NULL,
        last    INTEGER NOT NULL,
        at      INTEGER NOT NULL,                                      -- milliseconds since 1970, UTC
        PRIMARY KEY (account, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE look_up (
        kind   INTEGER NOT NULL,
        number INTEGER NOT NULL,
        mark   BLOB NOT NULL CHECK (length(mark) = 32),
        PRIMARY KEY (kind, number),
        UNIQUE (kind, mark)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
        name  TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
)sql";

// Plain rows: sessions, delays, settings. Their bytes are sealed; `until` is milliseconds since 1970, UTC.
constexpr auto drawer = R"sql(
    CREATE TABLE IF NOT EXISTS drawer (
        kind    TEXT NOT NULL,
        key     TEXT NOT NULL,
        bytes   BLOB NOT NULL,
        until   INTEGER NOT NULL,
        account INTEGER NOT NULL,                                      -- erased with it; 0: nobody's
        PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS drawer_of ON drawer (kind, account) WHERE account <> 0;
    CREATE INDEX IF NOT EXISTS drawer_until ON drawer (until);
)sql";

constexpr auto guards = R"sql(
    CREATE TRIGGER leaf_follows_the_last BEFORE INSERT ON leaf
        WHEN NEW.number <> (SELECT coalesce(max(number) + 1, 0) FROM leaf)
        BEGIN SELECT RAISE(ABORT, 'leaves are appended at the end only'); END;
    CREATE TRIGGER leaf_is_never_changed BEFORE UPDATE ON leaf
        BEGIN SELECT RAISE(ABORT, 'leaves are never changed'); END;
    CREATE TRIGGER leaf_is_never_removed BEFORE DELETE ON leaf
        BEGIN SELECT RAISE(ABORT, 'leaves are never removed'); END;

    CREATE TRIGGER vault_is_only_erased BEFORE UPDATE ON vault
        WHEN NEW.id <> OLD.id OR NEW.inner <> zeroblob(32)
            OR NEW.ciphertext <> zeroblob(length(OLD.ciphertext))
        BEGIN SELECT RAISE(ABORT, 'rows of the vault are never changed, only erased'); END;
    CREATE TRIGGER vault_is_never_removed BEFORE DELETE ON vault
        BEGIN SELECT RAISE(ABORT, 'rows of the vault are erased, not removed'); END;
    CREATE TRIGGER vault_key_is_never_removed BEFORE DELETE ON vault_key
        BEGIN SELECT RAISE(ABORT, 'keys of the vault are erased, not removed'); END;

    CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
        BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;
    CREATE TRIGGER document_is_never_removed BEFORE DELETE ON document
        BEGIN SELECT RAISE(ABORT, 'documents are never removed'); END;
)sql";

// secure_delete must be on before the first write of every connection.
constexpr auto connection = R"sql(
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA cache_size = -16000;
)sql";

void claim(const std::filesystem::path& path)
{
    const OpenFile file{::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (file) return;
    if (errno == EEXIST) throw StorageError{Trouble::clash, path.string() + " exists already and is not overwritten"};
    throw StorageError{Trouble::missing, path.string() + " cannot be created: " + std::strerror(errno)};
}

void make_name_durable(const std::filesystem::path& path)
{
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const OpenFile folder{::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder || ::fsync(folder.number()) != 0)
        throw StorageError{Trouble::failed, parent.string() + " could not be made durable: " + std::strerror(errno)};
}

}  // namespace

void create_file(const std::filesystem::path& path)
{
    claim(path);
    Database database{path.string()};
    database.run(connection);
    if (database.text("PRAGMA journal_mode = WAL") != "wal")
        throw StorageError{Trouble::failed, path.string() +
                                                " lies on a file system without shared memory; "
                                                "keep the ledger on a local disk"};
    Transaction transaction{database};
    database.run(tables);
    database.run(drawer);
    database.run(guards);
    database.run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(format_version)).c_str());
    transaction.commit();
    make_name_durable(path);
}

void make_drawer(Database& database)
{
    if (database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'drawer_until'") == 1) return;
    Transaction transaction{database};
    database.run(drawer);
    transaction.commit();
}

namespace {

void check_ours(Database& database, const std::filesystem::path& path)
{
    const std::int64_t application = database.number("PRAGMA application_id");
    const std::int64_t version = database.number("PRAGMA user_version");
    if (application == 0 && database.number("PRAGMA schema_version") == 0)
        throw StorageError{Trouble::foreign, path.string() +
                                                 " is empty: making it was interrupted; remove it "
                                                 "and run jinze init again"};
    if (application != application_id)
        throw StorageError{Trouble::foreign, path.string() + " is not a ledger of jinze"};
    if (version > format_version)
        throw StorageError{Trouble::newer, path.string() + " was written by a newer jinze (format " +
                                               std::to_string(version) + ", this one knows " +
                                               std::to_string(format_version) + "); use that version"};
    if (version < 1)
        throw StorageError{Trouble::damaged, path.string() +
                                                 " has no format version; restore it "
                                                 "from a backup"};
}

// Root, too, respects a read-only file: it was made read-only on purpose.
bool may_write(const std::filesystem::path& path)
{
    struct stat status{};
    return ::access(path.c_str(), W_OK) == 0 && ::stat(path.c_str(), &status) == 0 && (status.st_mode & 0222) != 0;
}

Database::Way way_to_look(const std::filesystem::path& path)
{
    if (may_be_written(path)) return Database::Way::writing;
    return write_ahead_file_is_filled(path) ? Database::Way::alone : Database::Way::unchanging;
}

void check_there(const std::filesystem::path& path)
{
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown))
        throw StorageError{Trouble::missing, path.string() + " does not exist; make it with jinze init"};
}

}  // namespace

Database open_file(const std::filesystem::path& path)
{
    check_there(path);
    Database database{path.string()};
    check_ours(database, path);
    database.run(connection);
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return database;
}

bool may_be_written(const std::filesystem::path& ledger)
{
    const std::filesystem::path folder = ledger.has_parent_path() ? ledger.parent_path() : std::filesystem::path{"."};
    return may_write(ledger) && may_write(folder);
}

namespace {

Database looking(const std::filesystem::path& path, Database::Way way)
{
    check_there(path);
    Database database{path.string(), way};
    check_ours(database, path);
    database.run("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    return database;
}

}  // namespace

// Nobody has checked the owner of the write-ahead file, so closing must not checkpoint it.
Database open_to_look(const std::filesystem::path& path)
{
    const bool filled = write_ahead_file_is_filled(path);
    Database database = looking(path, way_to_look(path));
    if (filled) database.leave_journal();
    return database;
}

Database open_only(const std::filesystem::path& path) { return looking(path, Database::Way::only); }

Database open_unchanging(const std::filesystem::path& path) { return looking(path, Database::Way::unchanging); }

}  // namespace jinze::sqlite
