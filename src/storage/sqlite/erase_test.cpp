#include "storage/journal/scratch_test.h"
#include "storage/sqlite/sqlite_store.h"

using namespace jinze;

TEST_CASE("after erasing the write-ahead file is empty")
{
    const test::Folder folder;
    const auto journal = sqlite::store_in(folder / "ledger")->create();
    test::Writer writer{*journal};
    writer.try_append(test::entry_of("a leaf"));
    CHECK(std::filesystem::file_size(folder / "ledger-wal") > 0);
    journal->erase({.rows = {SealedId{1}}, .look_ups = {}, .accounts = {}});
    CHECK(std::filesystem::file_size(folder / "ledger-wal") == 0);
}
