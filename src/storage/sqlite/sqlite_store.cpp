#include "storage/sqlite/sqlite_store.h"

#include "storage/sqlite/left_over.h"
#include "storage/sqlite/schema.h"
#include "storage/sqlite/snapshot.h"
#include "storage/sqlite/sqlite_journal.h"

namespace jinze::sqlite {
namespace {

class SqliteStore final : public journal::Store {
public:
    explicit SqliteStore(std::filesystem::path path) : path_{std::move(path)} {}

    std::unique_ptr<journal::Journal> create() const override
    {
        create_file(path_);
        return journal();
    }
    std::unique_ptr<journal::Journal> journal() const override { return std::make_unique<SqliteJournal>(path_); }
    std::unique_ptr<journal::Contents> contents() const override
    {
        return std::make_unique<SqliteReading>(open_to_look(path_));
    }
    std::unique_ptr<journal::Snapshot> snapshot() const override { return std::make_unique<Snapshot>(path_); }
    void check_left_over(const Verify& verify) const override { sqlite::check_left_over(path_, verify); }
    std::vector<std::filesystem::path> files() const override
    {
        return {path_, path_.string() + "-wal", path_.string() + "-shm"};
    }
    std::int64_t format() const override { return format_version; }

private:
    std::filesystem::path path_;
};

}  // namespace

std::unique_ptr<journal::Store> store_in(std::filesystem::path file)
{
    return std::make_unique<SqliteStore>(std::move(file));
}

}  // namespace jinze::sqlite
