#include "storage/journal/small_disk_test.h"
#include "storage/sqlite/sqlite_store.h"

using namespace jinze;
using namespace jinze::journal;
using sqlite::store_in;

namespace {

Entry large_entry()
{
    Entry entry;
    entry.leaves.assign(10, std::string(3000, 'x'));
    return entry;
}

// Appends until the disk is full. Returns the size of the ledger then.
std::uint64_t fill(test::Writer& writer)
{
    const Entry entry = large_entry();
    for (int i = 0; i < 1000; ++i) {
        try {
            writer.try_append(entry);
        } catch (const StorageError& error) {
            CHECK(error.kind() == Trouble::full_disk);
            CHECK(std::string{error.what()}.starts_with("the disk is full"));
            return writer.tree.size();
        }
    }
    FAIL("the disk never was full");
    return 0;
}

std::uint64_t leaves_read(const Journal& journal)
{
    std::uint64_t seen = 0;
    journal.read(0, [&](const Leaf&) { ++seen; });
    return seen;
}

}  // namespace

TEST_CASE("on a full disk appends are refused, reading goes on, and appending does once there is room")
{
    const test::SmallDisk disk;
    if (!disk.mounted()) {
        jinze::test::skip("this user may not mount a small disk");
        return;
    }
    std::ofstream{disk / "ballast"} << std::string(300'000, 'b');
    const auto journal = store_in(disk / "ledger")->create();
    test::Writer writer{*journal};
    const std::uint64_t size = fill(writer);
    CHECK(size > 0);
    CHECK_THROWS_AS(writer.try_append(large_entry()), StorageError);

    CHECK(journal->head() == writer.tree.head());
    CHECK(leaves_read(*journal) == size);

    std::filesystem::remove(disk / "ballast");
    REQUIRE(writer.append(large_entry()));
    CHECK(journal->size() == size + 10);
    CHECK(leaves_read(*journal) == size + 10);
    CHECK(verify(*journal, nullptr, test::meaning_of).ok());
}

TEST_CASE("a journal whose disk was full when it was closed opens again as it was")
{
    const test::SmallDisk disk;
    if (!disk.mounted()) {
        jinze::test::skip("this user may not mount a small disk");
        return;
    }
    auto journal = store_in(disk / "ledger")->create();
    ledger::Head head;
    {
        test::Writer writer{*journal};
        fill(writer);
        head = writer.tree.head();
    }
    journal.reset();
    journal = store_in(disk / "ledger")->journal();
    CHECK(journal->head() == head);
    CHECK(verify(*journal, nullptr, test::meaning_of).ok());
}
