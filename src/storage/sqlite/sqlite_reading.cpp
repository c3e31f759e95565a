#include "storage/sqlite/sqlite_reading.h"

#include <algorithm>

#include "storage/sqlite/schema.h"

namespace jinze::sqlite {

using journal::Leaf;
using journal::StorageError;
using journal::StoredRow;
using journal::Trouble;

namespace {

[[noreturn]] void damaged(const std::string& what)
{
    throw StorageError{Trouble::damaged, what + "; verify the ledger and restore it from a backup"};
}

// Columns: id, inner, ciphertext, wrapped (null if missing).
StoredRow row_from(const Rows& rows)
{
    StoredRow stored;
    vault::Row& row = stored.row;
    row.id = SealedId{static_cast<std::uint32_t>(rows.number(0))};
    row.inner = stored_digest(rows.bytes(1));
    const View ciphertext = view_of(rows.bytes(2)), wrapped = view_of(rows.bytes(3));
    row.ciphertext.assign(ciphertext.begin(), ciphertext.end());
    row.wrapped = {};
    if (wrapped.size() != row.wrapped.size() && !wrapped.empty())
        damaged("a wrapped key of the vault has the wrong length");
    std::copy(wrapped.begin(), wrapped.end(), row.wrapped.begin());
    const auto zero = [](std::uint8_t byte) { return byte == 0; };
    stored.erased = !wrapped.empty() && std::ranges::all_of(row.inner, zero) &&
                    std::ranges::all_of(row.ciphertext, zero) && std::ranges::all_of(row.wrapped, zero);
    return stored;
}

}  // namespace

Digest stored_digest(std::string_view bytes)
{
    const auto digest = digest_from(view_of(bytes));
    if (!digest) damaged("a stored hash is not 32 bytes long");
    return *digest;
}

ledger::Head stored_head(Statement& head)
{
    Rows last = head();
    if (!last.next()) return {};
    if (last.null(1)) damaged("the last leaf has no root: the end of the ledger was cut off");
    return {static_cast<std::uint64_t>(last.number(0)) + 1, stored_digest(last.bytes(1))};
}

std::optional<journal::Answered> stored_answer(Statement& answered, std::uint32_t account, std::string_view key)
{
    Rows rows = answered(std::int64_t{account}, key);
    if (!rows.next()) return std::nullopt;
    return journal::Answered{.body = stored_digest(rows.bytes(0)),
                             .first = static_cast<std::uint64_t>(rows.number(1)),
                             .last = static_cast<std::uint64_t>(rows.number(2)),
                             .at = Instant{std::chrono::milliseconds{rows.number(3)}}};
}

SqliteReading::SqliteReading(const std::filesystem::path& path) : SqliteReading{open_file(path)} {}

SqliteReading::SqliteReading(Database database)
    : database_{std::move(database)},
      head_{database_, head_sql},
      leaves_{database_, "SELECT number, bytes, root FROM leaf WHERE number >= ? ORDER BY number"},
      leaf_{database_, "SELECT number, bytes FROM leaf WHERE number = ?"},
      row_{database_,
           "SELECT id, inner, ciphertext, wrapped FROM vault LEFT JOIN vault_key USING (id) "
           "WHERE id = ?"},
      living_{database_,
              "SELECT id, inner, ciphertext, wrapped FROM vault LEFT JOIN vault_key USING (id) "
              "WHERE id <= ? AND inner <> zeroblob(32) ORDER BY id DESC LIMIT 1"},
      document_{database_, "SELECT bytes FROM document WHERE hash = ?"},
      answered_{database_, answered_sql},
      look_up_{database_, "SELECT number FROM look_up WHERE kind = ? AND mark = ?"},
      setting_{database_, "SELECT value FROM setting WHERE name = ?"}
{
    database_.run("PRAGMA cache_size = -4000");  // there are several readers, and they scan more than they seek
}

ledger::Head SqliteReading::head() const { return stored_head(head_); }

void SqliteReading::read(std::uint64_t from, const std::function<void(const Leaf&)>& each) const
{
    Rows rows = leaves_(static_cast<std::int64_t>(from));
    while (rows.next()) {
        Leaf leaf{.index = static_cast<std::uint64_t>(rows.number(0)), .bytes = rows.bytes(1), .root = {}};
        if (!rows.null(2)) leaf.root = stored_digest(rows.bytes(2));
        each(leaf);
    }
}

std::optional<std::string> SqliteReading::leaf(std::uint64_t index) const
{
    Rows rows = leaf_(static_cast<std::int64_t>(index));
    if (!rows.next()) return std::nullopt;
    return std::string{rows.bytes(1)};
}

std::optional<vault::Row> SqliteReading::row(SealedId id) const
{
    Rows rows = row_(std::int64_t{id.number()});
    if (!rows.next()) return std::nullopt;
    StoredRow stored = row_from(rows);
    if (stored.erased) return std::nullopt;
    return std::move(stored.row);
}

std::optional<vault::Row> SqliteReading::living_row(SealedId at_most) const
{
    Rows rows = living_(std::int64_t{at_most.number()});
    if (!rows.next()) return std::nullopt;
    return row_from(rows).row;
}

void SqliteReading::rows(const std::function<void(const StoredRow&)>& each) const
{
    Statement all{database_,
                  "SELECT id, inner, ciphertext, wrapped FROM vault LEFT JOIN vault_key USING (id) "
                  "ORDER BY id"};
    Rows rows = all();
    while (rows.next()) each(row_from(rows));
}

std::optional<std::string> SqliteReading::document(const Digest& sha256) const
{
    Rows rows = document_(sha256);
    if (!rows.next()) return std::nullopt;
    return std::string{rows.bytes(0)};
}

void SqliteReading::documents(const std::function<void(const Digest& sha256, std::string_view)>& each) const
{
    Statement all{database_, "SELECT hash, bytes FROM document ORDER BY hash"};
    Rows rows = all();
    while (rows.next()) each(stored_digest(rows.bytes(0)), rows.bytes(1));
}

std::optional<journal::Answered> SqliteReading::answered(std::uint32_t account, std::string_view key) const
{
    return stored_answer(answered_, account, key);
}

std::optional<std::uint32_t> SqliteReading::look_up(std::uint32_t kind, const Digest& mark) const
{
    Rows rows = look_up_(std::int64_t{kind}, mark);
    if (!rows.next()) return std::nullopt;
    return static_cast<std::uint32_t>(rows.number(0));
}

std::optional<std::string> SqliteReading::setting(std::string_view name) const
{
    Rows rows = setting_(name);
    if (!rows.next()) return std::nullopt;
    return std::string{rows.bytes(0)};
}

std::optional<std::string> SqliteReading::damage() const
{
    std::string found = database_.text("PRAGMA integrity_check(1)");
    if (found != "ok") return found;
    const auto strays = database_.number("SELECT count(*) FROM vault_key WHERE id NOT IN (SELECT id FROM vault)");
    if (strays != 0) return std::to_string(strays) + " wrapped keys belong to no row of the vault";
    return std::nullopt;
}

void SqliteReading::plain_rows(const std::function<void(const journal::PlainRow&)>& each) const
{
    if (database_.number("SELECT count(*) FROM sqlite_schema WHERE name = 'drawer'") == 0) return;
    Statement all{database_, "SELECT kind, key, bytes, until, account FROM drawer ORDER BY kind, key"};
    for (Rows rows = all(); rows.next();)
        each({rows.bytes(0), rows.bytes(1), rows.bytes(2), rows.number(3), static_cast<std::uint32_t>(rows.number(4))});
}

void SqliteReading::hold()
{
    database_.run("BEGIN");
    database_.number("SELECT count(*) FROM setting");  // the first read starts the snapshot
}

void SqliteReading::let_go()
{
    if (database_.in_transaction()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace jinze::sqlite
