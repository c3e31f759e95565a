#include <sys/stat.h>

#include "storage/journal/scratch_test.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/sqlite/vandal_test.h"

using namespace jinze;
using namespace jinze::journal;
using sqlite::store_in;

namespace {

// The error of opening the file and reading it as at start: kind and message without the path.
std::pair<Trouble, std::string> refusal(const std::filesystem::path& path)
{
    try {
        const auto opened = store_in(path)->journal();
        const test::Writer start{*opened};
        if (start.tree.head() != opened->head()) return {Trouble::damaged, "the root does not fit"};
    } catch (const StorageError& error) {
        std::string sentence = error.what();
        const auto at = sentence.find(path.string() + " ");
        if (at != sentence.npos) sentence.erase(at, path.string().size() + 1);
        return {error.kind(), sentence};
    }
    return {Trouble::failed, "accepted"};
}

void write(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream{path, std::ios::binary} << bytes;
}

}  // namespace

TEST_CASE("a journal is readable by its owner only, and is never made over another file")
{
    const test::Folder folder;
    store_in(folder / "ledger")->create();
    struct stat status{};
    REQUIRE(::stat((folder / "ledger").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    try {
        store_in(folder / "ledger")->create();
        FAIL("made over it");
    } catch (const StorageError& error) {
        CHECK(error.kind() == Trouble::clash);
    }
    CHECK_THROWS_AS(store_in(folder / "no" / "such")->create(), StorageError);
}

TEST_CASE(
    "a file that is missing, empty, of another program or of a newer version is refused in a "
    "sentence")
{
    const test::Folder folder;
    const auto path = folder / "ledger";
    using Refusal = std::pair<Trouble, std::string>;
    CHECK(refusal(path) == Refusal{Trouble::missing, "does not exist; make it with jinze init"});

    write(path, "");
    CHECK(refusal(path) ==
          Refusal{Trouble::foreign, "is empty: making it was interrupted; remove it and run jinze init again"});

    write(path, std::string(5000, 'x'));
    CHECK(refusal(path) == Refusal{Trouble::foreign, "is not a ledger of jinze"});

    std::filesystem::remove(path);
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &other) == SQLITE_OK);
    sqlite3_exec(other, "CREATE TABLE t (x)", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    CHECK(refusal(path) == Refusal{Trouble::foreign, "is not a ledger of jinze"});

    std::filesystem::remove(path);
    store_in(path)->create();
    CHECK(refusal(path).second == "accepted");
    test::Vandal{path}.run("PRAGMA user_version = 2");
    CHECK(refusal(path) ==
          Refusal{Trouble::newer, "was written by a newer jinze (format 2, this one knows 1); use that version"});

    std::filesystem::remove(path);
    std::filesystem::create_directory(path);
    CHECK(refusal(path).first == Trouble::missing);
}

TEST_CASE("a file cut short is refused at the start, wherever it was cut")
{
    const test::Folder folder;
    const auto path = folder / "ledger";
    {
        const auto journal = store_in(path)->create();
        test::Writer writer{*journal};
        std::vector<Entry> batch(100, test::entry_of(std::string(500, 'x')));
        REQUIRE(writer.append(batch));
    }
    const std::string whole = test::bytes_of(path);
    REQUIRE(whole.size() > 50000);
    for (std::size_t length = 1; length < whole.size(); length += 1500) {
        write(path, whole.substr(0, length));
        const auto [kind, sentence] = refusal(path);
        CAPTURE(length);
        CAPTURE(sentence);
        CHECK((kind == Trouble::damaged || kind == Trouble::foreign));
    }
    write(path, whole);
    CHECK(refusal(path).second == "accepted");
}

TEST_CASE("leaves, documents and rows of the vault cannot be changed or removed by an ordinary statement")
{
    const test::Folder folder;
    const auto path = folder / "ledger";
    {
        const auto journal = store_in(path)->create();
        test::Writer writer{*journal};
        vault::Sealer sealer{test::test_key(), vault::system_entropy()};
        Entry entry = test::entry_of("leaf");
        entry.documents = {"document"};
        entry.rows = {sealer.seal(SealedId{1}, "text").row};
        REQUIRE(writer.append(entry));
    }
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    for (const char* forbidden :
         {"UPDATE leaf SET bytes = x'00'", "UPDATE leaf SET root = NULL", "DELETE FROM leaf",
          "INSERT INTO leaf VALUES (7, x'00', NULL)", "INSERT OR REPLACE INTO leaf VALUES (0, x'00', NULL)",
          "UPDATE document SET bytes = x'00'", "DELETE FROM document", "DELETE FROM vault",
          "UPDATE vault SET ciphertext = x'00'", "UPDATE vault SET id = 2", "DELETE FROM vault_key"})
        CHECK_MESSAGE(sqlite3_exec(handle, forbidden, nullptr, nullptr, nullptr) != SQLITE_OK, forbidden);
    sqlite3_close(handle);
}

TEST_CASE("a file of the time before there was a drawer gets one when it is opened, and its ledger is as it was")
{
    const test::Folder folder;
    const auto path = folder / "ledger";
    ledger::Head head;
    {
        const auto journal = store_in(path)->create();
        test::Writer writer{*journal};
        writer.try_append(test::entry_of("a leaf of old"));
        head = journal->head();
    }
    test::Vandal{path}.run("DROP TABLE drawer");
    const auto journal = store_in(path)->journal();
    CHECK(journal->head() == head);
    journal->drawer().put("kind", "key", "bytes", {});
    CHECK(journal->drawer().get("kind", "key", Instant{}) == "bytes");
    CHECK(store_in(path)->journal()->drawer().get("kind", "key", Instant{}) == "bytes");
}
