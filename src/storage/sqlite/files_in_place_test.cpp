// Removes a file of the journal while it is in use: nothing acknowledged may be lost.
#include "storage/journal/scratch_test.h"
#include "storage/sqlite/sqlite_store.h"

using namespace jinze;
using namespace jinze::journal;
using sqlite::store_in;

namespace {

struct Running {
    test::Folder folder;
    std::filesystem::path db = folder / "ledger";
    std::unique_ptr<Journal> journal = store_in(db)->create();
    test::Writer writer{*journal};

    Running()
    {
        for (int i = 0; i < 20; ++i) writer.try_append(test::entry_of("leaf " + std::to_string(i)));
    }
    std::filesystem::path beside(const char* end) const { return db.string() + end; }
    bool appends()
    {
        try {
            writer.try_append(test::entry_of("one more"));
            return true;
        } catch (const StorageError& error) {
            CHECK(error.kind() == Trouble::displaced);
            return false;
        }
    }
    // What a fresh start finds in the file alone, as after a power failure.
    std::uint64_t found_in_file() const
    {
        const auto copy = folder / "copy";
        std::filesystem::copy_file(db, copy, std::filesystem::copy_options::overwrite_existing);
        return store_in(copy)->journal()->size();
    }
};

}  // namespace

TEST_CASE(
    "when the write-ahead file is deleted nothing more is acknowledged, and what was acknowledged is in the ledger")
{
    Running it;
    std::filesystem::remove(it.beside("-wal"));
    CHECK_FALSE(it.appends());
    CHECK(it.found_in_file() == 20);
    CHECK_FALSE(it.appends());
    CHECK(it.journal->size() == 20);  // reading still works
}

TEST_CASE("when the write-ahead file is replaced, renamed or the index beside it is deleted it is the same")
{
    for (const int how : {0, 1, 2}) {
        Running it;
        const auto wal = it.beside("-wal");
        if (how == 0) std::filesystem::rename(wal, it.folder / "elsewhere");
        if (how == 1) {
            std::filesystem::rename(wal, it.folder / "elsewhere");
            std::ofstream{wal} << "";
        }
        if (how == 2) std::filesystem::remove(it.beside("-shm"));
        CAPTURE(how);
        CHECK_FALSE(it.appends());
        CHECK(it.found_in_file() == 20);
    }
}

TEST_CASE("when the ledger's own file is replaced nothing more is acknowledged")
{
    Running it, other;
    std::filesystem::rename(it.db, it.folder / "elsewhere");
    std::filesystem::copy_file(other.db, it.db);
    CHECK_FALSE(it.appends());
    CHECK_FALSE(it.appends());
}

TEST_CASE("a quiet journal notices it by itself when it is asked, and saves what it can")
{
    Running it;
    CHECK_NOTHROW(it.journal->check_files());
    std::filesystem::remove(it.beside("-wal"));
    CHECK_THROWS_AS(it.journal->check_files(), StorageError);
    CHECK(it.found_in_file() == 20);
}

TEST_CASE("plain rows are not acknowledged into a file that was taken away, and none is made in its place")
{
    Running it;
    const Instant now = start_of(day_at(2026, 3, 5));
    it.journal->drawer().put("kind", "a", "1", {});
    std::filesystem::remove(it.beside("-wal"));
    CHECK_THROWS_AS(it.journal->drawer().put("kind", "b", "2", {}), StorageError);
    CHECK_THROWS_AS(it.journal->drawer().replace("kind", "a", "1", "2", {}, now), StorageError);
    const auto held = it.journal->still();                                  // the only idle connection
    CHECK_THROWS_AS(static_cast<void>(it.journal->still()), StorageError);  // another one would have to be opened
    CHECK_FALSE(std::filesystem::exists(it.beside("-wal")));
}

TEST_CASE("a journal that is closed and opened, or emptied into its file, is in place")
{
    Running it;
    it.journal->erase({.rows = {SealedId{1}}, .look_ups = {}, .accounts = {}});  // truncates the write-ahead file
    CHECK(it.appends());
    it.writer.journal.check_files();
    const auto second = store_in(it.db)->journal();  // another process
    CHECK(second->size() == 21);
    CHECK(it.appends());
}
