// The write connection. Used by one thread at a time; several processes take turns.
#pragma once

#include "storage/sqlite/files_in_place.h"
#include "storage/sqlite/sqlite_journal.h"

namespace jinze::sqlite {

class SqliteJournal::Writer {
public:
    explicit Writer(const std::filesystem::path& path);

    std::expected<journal::Appended, journal::Outrun> append(const ledger::Frontier& before,
                                                             std::span<const journal::Entry> batch);
    std::optional<journal::Answered> answered(std::uint32_t account, std::string_view key);
    void overwrite(const journal::Erasure& erasure);
    bool truncate_journal();  // false while a reader holds an old snapshot
    std::size_t prune_answers(Instant before);
    void set(std::string_view name, std::string_view value);
    void check_files() { place_.check(database_); }
    void forbid_opening() const;  // throws if a file was removed; any thread

private:
    void write_leaves(const ledger::Frontier& before, std::span<const journal::Entry> batch,
                      journal::Appended& appended);
    void write_rows(std::span<const journal::Entry> batch);
    void write_rest(const journal::Entry& entry, const journal::Place& place);
    void drop_look_ups(std::span<const journal::Thing> things);
    void drop_rows(std::span<const std::uint32_t> accounts);

    Database database_;
    FilesInPlace place_;
    Statement head_, answered_, leaf_, row_, key_, document_, look_up_, answer_, forget_answer_, beside_;
    Statement erase_row_, erase_key_, forget_account_, older_, prune_, set_;
};

}  // namespace jinze::sqlite
