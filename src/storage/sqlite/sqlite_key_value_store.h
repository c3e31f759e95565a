// The drawer as a table of the journal's file, on a connection of its own. It does not wait for a pending append, and
// every row is on disk when its call returns.
#pragma once

#include <filesystem>
#include <mutex>

#include "storage/journal/key_value_store.h"
#include "storage/sqlite/files_in_place.h"

namespace jinze::sqlite {

class SqliteKeyValueStore final : public journal::KeyValueStore {
public:
    explicit SqliteKeyValueStore(const std::filesystem::path& path);  // the table must exist

    std::optional<std::string> get(std::string_view kind, std::string_view key, Instant now) const override;
    void put(std::string_view kind, std::string_view key, std::string_view bytes,
             const journal::Keeping& keeping) override;
    bool replace(std::string_view kind, std::string_view key, const std::optional<std::string>& before,
                 std::string_view bytes, const journal::Keeping& keeping, Instant now) override;
    bool replace_all(std::span<const Change> changes, Instant now) override;
    bool remove(std::string_view kind, std::string_view key) override;
    std::size_t remove_of(std::string_view kind, std::uint32_t account) override;
    void each(std::string_view kind, std::string_view prefix, Instant now, const Each& each) const override;
    std::size_t prune(Instant now) override;

private:
    std::optional<std::string> held(std::string_view kind, std::string_view key, Instant now) const;

    mutable std::mutex guard_;
    mutable Database database_;
    FilesInPlace place_;
    mutable Statement get_, each_;
    Statement put_, remove_, remove_of_, prune_;
};

}  // namespace jinze::sqlite
