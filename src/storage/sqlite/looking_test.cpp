// A ledger on a read-only medium is readable with and without a write-ahead file, and no file is left beside it.
#include "storage/journal/small_disk_test.h"
#include "storage/sqlite/sqlite_store.h"

using namespace jinze;
using namespace jinze::journal;
using sqlite::store_in;

namespace {

std::uint64_t leaves_in(const Reading& reading)
{
    std::uint64_t leaves = 0;
    reading.read(0, [&](const Leaf&) { ++leaves; });
    return leaves;
}

// Copies of a running ledger's files, as given to an auditor.
struct Evidence {
    explicit Evidence(const std::filesystem::path& folder, bool with_wal, bool with_shm)
    {
        test::Folder live;
        const auto journal = store_in(live / "ledger")->create();
        test::Writer writer{*journal};
        writer.try_append(test::entry_of("first"));
        if (!with_wal)
            journal->erase({.rows = {SealedId{1}}, .look_ups = {}, .accounts = {}});
        else
            writer.try_append(test::entry_of("second, only in the write-ahead file"));
        const auto copy = [&](const char* end) {
            std::filesystem::copy_file((live / "ledger").string() + end, (folder / "ledger").string() + end);
        };
        copy("");
        if (with_wal) copy("-wal");
        if (with_shm) copy("-shm");
        db = folder / "ledger";
        leaves = with_wal ? 2 : 1;
    }
    std::filesystem::path db;
    std::uint64_t leaves = 0;
};

std::vector<std::string> files_in(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    for (const auto& it : std::filesystem::directory_iterator{folder})
        names.push_back(it.path().filename().string() + " " + std::to_string(it.file_size()));
    std::ranges::sort(names);
    return names;
}

void lock(const std::filesystem::path& folder)
{
    for (const auto& it : std::filesystem::directory_iterator{folder})
        std::filesystem::permissions(it.path(), std::filesystem::perms{0444});
    std::filesystem::permissions(folder, std::filesystem::perms{0555});
}

}  // namespace

TEST_CASE("files that nobody may write are read, with a write-ahead file and without, and stay as they are")
{
    for (const auto& [wal, shm] : {std::pair{false, false}, {true, false}, {true, true}, {false, true}}) {
        CAPTURE(wal);
        CAPTURE(shm);
        test::Folder folder;
        const Evidence it{folder.path(), wal, shm};
        lock(folder.path());
        const auto before = files_in(folder.path());
        {
            const auto reading = store_in(it.db)->contents();
            CHECK(leaves_in(*reading) == it.leaves);
            CHECK(reading->head().size == it.leaves);
            CHECK_FALSE(reading->damage());
            std::size_t rows = 0;
            reading->plain_rows([&](const auto&) { ++rows; });
            CHECK(rows == 0);
        }
        CHECK(files_in(folder.path()) == before);
        std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
    }
}

TEST_CASE("a disk that is mounted read-only is read the same")
{
    for (const bool wal : {false, true}) {
        const test::SmallDisk disk{8};
        if (!disk.mounted()) {
            jinze::test::skip("this user may not mount a small disk");
            return;
        }
        const Evidence it{(disk / "x").parent_path(), wal, false};
        REQUIRE(disk.make_read_only());
        const auto reading = store_in(it.db)->contents();
        CHECK(leaves_in(*reading) == it.leaves);
    }
}

TEST_CASE("half of a copied file is said to be damaged, and what is no ledger to be none")
{
    test::Folder folder;
    const Evidence it{folder.path(), false, false};
    std::filesystem::resize_file(it.db, std::filesystem::file_size(it.db) / 2);
    bool said = false;
    try {
        const auto reading = store_in(it.db)->contents();
        said = reading->damage().has_value();
    } catch (const StorageError& error) {
        said = error.kind() == Trouble::damaged;
    }
    CHECK(said);
    std::ofstream{folder / "letter"} << std::string(5000, 'x');
    CHECK_THROWS_AS(static_cast<void>(store_in(folder / "letter")->contents()), StorageError);
}
