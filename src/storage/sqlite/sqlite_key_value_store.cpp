#include "storage/sqlite/sqlite_key_value_store.h"

#include "base/ensure.h"
#include "storage/sqlite/schema.h"

namespace jinze::sqlite {
namespace {

std::int64_t stored(Instant at) { return at.time_since_epoch().count(); }

// The expiry of a row that never expires.
std::int64_t end_of(const journal::Keeping& keeping)
{
    return keeping.until ? stored(*keeping.until) : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

SqliteKeyValueStore::SqliteKeyValueStore(const std::filesystem::path& path)
    : database_{open_file(path)},
      place_{path},
      get_{database_, "SELECT bytes FROM drawer WHERE kind = ? AND key = ? AND until > ?"},
      each_{database_, "SELECT key, bytes FROM drawer WHERE kind = ? AND key >= ? AND until > ? ORDER BY key"},
      put_{database_,
           "INSERT INTO drawer (kind, key, bytes, until, account) VALUES (?, ?, ?, ?, ?) "
           "ON CONFLICT (kind, key) DO UPDATE SET "
           "bytes = excluded.bytes, until = excluded.until, account = excluded.account"},
      remove_{database_, "DELETE FROM drawer WHERE kind = ? AND key = ?"},
      remove_of_{database_, "DELETE FROM drawer WHERE kind = ? AND account = ?"},
      prune_{database_, "DELETE FROM drawer WHERE until <= ?"}
{
}

std::optional<std::string> SqliteKeyValueStore::held(std::string_view kind, std::string_view key, Instant now) const
{
    Rows rows = get_(kind, key, stored(now));
    if (!rows.next()) return {};
    return std::string{rows.bytes(0)};
}

std::optional<std::string> SqliteKeyValueStore::get(std::string_view kind, std::string_view key, Instant now) const
{
    const std::scoped_lock lock{guard_};
    return held(kind, key, now);
}

void SqliteKeyValueStore::put(std::string_view kind, std::string_view key, std::string_view bytes,
                              const journal::Keeping& keeping)
{
    ensure(!kind.empty() && kind.find('\0') == kind.npos);
    const std::scoped_lock lock{guard_};
    place_.check(database_);
    put_.run(kind, key, view_of(bytes), end_of(keeping), std::int64_t{keeping.account});
}

bool SqliteKeyValueStore::replace(std::string_view kind, std::string_view key, const std::optional<std::string>& before,
                                  std::string_view bytes, const journal::Keeping& keeping, Instant now)
{
    const std::scoped_lock lock{guard_};
    Transaction transaction{database_};  // takes the write lock, so nobody else writes in between
    if (held(kind, key, now) != before) return false;
    put_.run(kind, key, view_of(bytes), end_of(keeping), std::int64_t{keeping.account});
    place_.commit(database_, transaction);
    return true;
}

bool SqliteKeyValueStore::replace_all(std::span<const Change> changes, Instant now)
{
    const std::scoped_lock lock{guard_};
    Transaction transaction{database_};
    for (const Change& it : changes)
        if (held(it.kind, it.key, now) != it.before) return false;
    for (const Change& it : changes)
        put_.run(std::string_view{it.kind}, std::string_view{it.key}, view_of(it.bytes), end_of(it.keeping),
                 std::int64_t{it.keeping.account});
    place_.commit(database_, transaction);
    return true;
}

bool SqliteKeyValueStore::remove(std::string_view kind, std::string_view key)
{
    const std::scoped_lock lock{guard_};
    place_.check(database_);
    return remove_.run(kind, key) > 0;
}

std::size_t SqliteKeyValueStore::remove_of(std::string_view kind, std::uint32_t account)
{
    const std::scoped_lock lock{guard_};
    place_.check(database_);
    return remove_of_.run(kind, std::int64_t{account});
}

void SqliteKeyValueStore::each(std::string_view kind, std::string_view prefix, Instant now, const Each& each) const
{
    // Copied, so that the callback may use the store.
    std::vector<std::pair<std::string, std::string>> found;
    {
        const std::scoped_lock lock{guard_};
        for (Rows rows = each_(kind, prefix, stored(now)); rows.next();) {
            if (!rows.bytes(0).starts_with(prefix)) break;
            found.emplace_back(rows.bytes(0), rows.bytes(1));
        }
    }
    for (const auto& [key, bytes] : found) each(key, bytes);
}

std::size_t SqliteKeyValueStore::prune(Instant now)
{
    const std::scoped_lock lock{guard_};
    return prune_.run(stored(now));
}

}  // namespace jinze::sqlite
