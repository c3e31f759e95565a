#include "storage/sqlite/writer.h"

#include <algorithm>
#include <set>

#include "storage/sqlite/schema.h"

namespace jinze::sqlite {

using journal::Appended;
using journal::Entry;
using journal::Erasure;
using journal::LookUp;
using journal::Outrun;
using journal::Place;
using journal::StorageError;
using journal::Thing;
using journal::Trouble;

namespace {

// Called before any statement is prepared. Frames that a killed process wrote but did not sync are read again by the
// next process, so they are synced before any reader sees them or any answer relies on them.
Database made_ready(Database database)
{
    database.make_durable();
    make_drawer(database);
    return database;
}

constexpr std::int64_t no_end = std::numeric_limits<std::int64_t>::max();  // of a row that does not expire

std::int64_t stored(std::uint64_t number) { return static_cast<std::int64_t>(number); }

}  // namespace

SqliteJournal::Writer::Writer(const std::filesystem::path& path)
    : database_{made_ready(open_file(path))},
      place_{path},
      head_{database_, head_sql},
      answered_{database_, answered_sql},
      leaf_{database_, "INSERT INTO leaf (number, bytes, root) VALUES (?, ?, ?)"},
      row_{database_, "INSERT INTO vault (id, inner, ciphertext) VALUES (?, ?, ?)"},
      key_{database_, "INSERT INTO vault_key (id, wrapped) VALUES (?, ?)"},
      document_{database_, "INSERT INTO document (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING"},
      look_up_{database_,
               "INSERT INTO look_up (kind, number, mark) VALUES (?, ?, ?) "
               "ON CONFLICT (kind, number) DO UPDATE SET mark = excluded.mark"},
      answer_{database_, "INSERT INTO answered (account, key, body, first, last, at) VALUES (?, ?, ?, ?, ?, ?)"},
      forget_answer_{database_, "DELETE FROM answered WHERE account = ? AND key = ?"},
      beside_{database_,
              "INSERT INTO drawer (kind, key, bytes, until, account) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"},
      erase_row_{database_,
                 "UPDATE vault SET inner = zeroblob(32), ciphertext = zeroblob(length(ciphertext)) "
                 "WHERE id = ?"},
      erase_key_{database_, "UPDATE vault_key SET wrapped = zeroblob(92) WHERE id = ?"},
      forget_account_{database_, "DELETE FROM answered WHERE account = ?"},
      older_{database_, "SELECT 1 FROM answered WHERE at < ? LIMIT 1"},
      prune_{database_, "DELETE FROM answered WHERE at < ?"},
      set_{database_,
           "INSERT INTO setting (name, value) VALUES (?, ?) "
           "ON CONFLICT (name) DO UPDATE SET value = excluded.value"}
{
}

void SqliteJournal::Writer::forbid_opening() const
{
    if (const auto file = place_.displaced())
        throw StorageError{Trouble::displaced, file->string() + " was removed or replaced while the program ran"};
}

std::expected<Appended, Outrun> SqliteJournal::Writer::append(const ledger::Frontier& before,
                                                              std::span<const Entry> batch)
{
    Transaction transaction{database_};
    const ledger::Head head = stored_head(head_);
    if (head.size != before.size()) return std::unexpected{Outrun{head.size}};
    if (head.root != before.root())
        throw StorageError{Trouble::damaged,
                           "the ledger on disk is not the one that was read at the start; stop, and "
                           "verify it"};
    Appended appended;
    write_leaves(before, batch, appended);
    write_rows(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) write_rest(batch[i], appended.places[i]);
    place_.commit(database_, transaction);
    return appended;
}

void SqliteJournal::Writer::write_leaves(const ledger::Frontier& before, std::span<const Entry> batch,
                                         Appended& appended)
{
    ledger::Frontier frontier = before;
    for (const Entry& entry : batch) {
        const std::uint64_t first = frontier.size();
        for (const std::string& leaf : entry.leaves) {
            const std::uint64_t number = frontier.size();
            appended.leaf_hashes.push_back(ledger::leaf_hash(view_of(leaf)));
            frontier.append(appended.leaf_hashes.back());
            const bool at_end = &entry == &batch.back() && &leaf == &entry.leaves.back();
            if (at_end)
                leaf_.run(stored(number), view_of(leaf), frontier.root());
            else
                leaf_.run(stored(number), view_of(leaf), nullptr);
        }
        appended.places.push_back({first, frontier.size() - 1});
    }
    appended.head = frontier.head();
}

// In id order, so that each is appended and none is ever moved.
void SqliteJournal::Writer::write_rows(std::span<const Entry> batch)
{
    std::vector<const vault::Row*> rows;
    for (const Entry& entry : batch)
        for (const vault::Row& row : entry.rows) rows.push_back(&row);
    std::ranges::sort(rows, {}, [](const vault::Row* row) { return row->id; });
    for (const vault::Row* row : rows) {
        row_.run(std::int64_t{row->id.number()}, row->inner, View{row->ciphertext});
        key_.run(std::int64_t{row->id.number()}, View{row->wrapped});
    }
}

void SqliteJournal::Writer::write_rest(const Entry& entry, const Place& place)
{
    for (const std::string& document : entry.documents)
        document_.run(ledger::sha256(view_of(document)), view_of(document));
    for (const LookUp& look_up : entry.look_ups)
        look_up_.run(std::int64_t{look_up.kind}, std::int64_t{look_up.number}, look_up.mark);
    for (const journal::Beside& row : entry.beside)
        beside_.run(std::string_view{row.kind}, std::string_view{row.key}, view_of(row.bytes), no_end,
                    std::int64_t{row.account});
    if (const auto& answer = entry.answer) {
        if (answer->replaces) forget_answer_.run(std::int64_t{answer->account}, std::string_view{answer->key});
        answer_.run(std::int64_t{answer->account}, std::string_view{answer->key}, answer->body, stored(place.first),
                    stored(place.last), std::int64_t{answer->at.time_since_epoch().count()});
    }
}

std::optional<journal::Answered> SqliteJournal::Writer::answered(std::uint32_t account, std::string_view key)
{
    return stored_answer(answered_, account, key);
}

void SqliteJournal::Writer::overwrite(const Erasure& erasure)
{
    Transaction transaction{database_};
    for (const SealedId id : erasure.rows) {
        erase_key_.run(std::int64_t{id.number()});
        erase_row_.run(std::int64_t{id.number()});
    }
    if (!erasure.look_ups.empty()) drop_look_ups(erasure.look_ups);
    for (const std::uint32_t account : erasure.accounts) forget_account_.run(std::int64_t{account});
    if (!erasure.accounts.empty()) drop_rows(erasure.accounts);
    place_.commit(database_, transaction);
}

// For the same reason as the look-ups below.
void SqliteJournal::Writer::drop_rows(std::span<const std::uint32_t> accounts)
{
    const std::set<std::uint32_t> dropped{accounts.begin(), accounts.end()};
    struct Kept {
        std::string kind, key, bytes;
        std::int64_t until, account;
    };
    std::vector<Kept> kept;
    {
        Statement all{database_, "SELECT kind, key, bytes, until, account FROM drawer ORDER BY kind, key"};
        for (Rows rows = all(); rows.next();)
            if (!dropped.contains(static_cast<std::uint32_t>(rows.number(4))))
                kept.push_back({std::string{rows.bytes(0)}, std::string{rows.bytes(1)}, std::string{rows.bytes(2)},
                                rows.number(3), rows.number(4)});
    }
    database_.run("DELETE FROM drawer");
    Statement put{database_, "INSERT INTO drawer (kind, key, bytes, until, account) VALUES (?, ?, ?, ?, ?)"};
    for (const Kept& row : kept)
        put.run(std::string_view{row.kind}, std::string_view{row.key}, view_of(row.bytes), row.until, row.account);
}

// Rebuilds the table without them. A deleted mark could survive in the unused part of a page, where SQLite left a copy
// when it split or joined pages; the pages of an emptied table are zeroed.
void SqliteJournal::Writer::drop_look_ups(std::span<const Thing> things)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> dropped;
    for (const Thing& thing : things) dropped.emplace(thing.kind, thing.number);
    std::vector<LookUp> kept;
    {
        Statement all{database_, "SELECT kind, number, mark FROM look_up ORDER BY kind, number"};
        for (Rows rows = all(); rows.next();) {
            const auto kind = static_cast<std::uint32_t>(rows.number(0));
            const auto number = static_cast<std::uint32_t>(rows.number(1));
            if (!dropped.contains({kind, number}))
                kept.push_back({.kind = kind, .mark = stored_digest(rows.bytes(2)), .number = number});
        }
    }
    database_.run("DELETE FROM look_up");
    for (const LookUp& look_up : kept)
        look_up_.run(std::int64_t{look_up.kind}, std::int64_t{look_up.number}, look_up.mark);
}

bool SqliteJournal::Writer::truncate_journal() { return database_.truncate_journal(); }

std::size_t SqliteJournal::Writer::prune_answers(Instant before)
{
    const std::int64_t at{before.time_since_epoch().count()};
    if (!older_(at).next()) return 0;  // checked without taking the write lock
    return prune_.run(at);
}

void SqliteJournal::Writer::set(std::string_view name, std::string_view value)
{
    place_.check(database_);
    set_.run(name, value);
}

}  // namespace jinze::sqlite
