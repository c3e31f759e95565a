#include <sys/file.h>
#include <sys/stat.h>

#include <atomic>

#include "app/upkeep/back_up.h"
#include "app/upkeep/restore.h"
#include "app/upkeep/whole_file.h"
#include "storage/journal/small_disk_test.h"
#include "storage/open/open.h"
#include "storage/sqlite/sqlite.h"
#include "test/small_district.h"

using namespace jinze;
using namespace jinze::upkeep;
namespace fs = std::filesystem;

namespace {

// A district with some records, a backup of it, and a folder to restore into.
class Archive {
public:
    Archive() : live_{test::make(db())}
    {
        for (int n = 0; n < 5; ++n) record(std::to_string(n));
    }

    fs::path db() const { return folder_ / "district.db"; }
    fs::path backup() const { return folder_ / "district.backup"; }
    fs::path copy() const { return folder_ / "copy.db"; }
    fs::path operator/(const char* name) const { return folder_ / name; }
    test::District& live() { return live_; }

    void record(const std::string& key)
    {
        test::must(live_.desk->submit(test::pair_of_records(key, 30, day_of(live_.desk->now()))));
    }
    std::expected<Made, Objection> back_up_to(const fs::path& to)
    {
        return upkeep::back_up(*live_.journal, {db(), to, live_.key, live_.desk->now()});
    }
    Made backed_up()
    {
        auto made = back_up_to(backup());
        REQUIRE_MESSAGE(made.has_value(), made.error().what.en);
        return *made;
    }
    std::expected<Restored, Objection> restored() const { return upkeep::restore(backup(), copy(), live_.key); }
    // Refused with one sentence; nothing was created.
    std::string refusal() const
    {
        const auto result = restored();
        REQUIRE_FALSE(result.has_value());
        CHECK_FALSE(fs::exists(copy()));
        CHECK_FALSE(fs::exists(folder_ / "copy.db.part"));
        CHECK_FALSE(result.error().what.zh.empty());
        CHECK(result.error().what.en.find('\n') == std::string::npos);
        return result.error().what.en;
    }

private:
    test::Folder folder_;
    test::District live_;
};

// All rows of a table in a comparable form.
std::string rows_of(const fs::path& file, const std::string& table, const std::string& where = "1")
{
    sqlite::Database database{file};
    const std::string row = database.text(
        ("SELECT group_concat('quote(' || name || ')', '||') FROM pragma_table_info('" + table + "')").c_str());
    return to_hex(vault::sha256({view_of(database.text(
        ("SELECT group_concat(x, ';') FROM (SELECT " + row + " AS x FROM " + table + " WHERE " + where + " ORDER BY x)")
            .c_str()))}));
}

void overwrite(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

unsigned mode_of(const fs::path& file)
{
    struct stat status{};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

}  // namespace

TEST_CASE("a restored district equals the one that was backed up, table by table")
{
    Archive archive;
    const Made made = archive.backed_up();
    CHECK(made.bytes == fs::file_size(archive.backup()));
    CHECK(made.header.head == archive.live().journal->head());
    const auto restored = archive.restored();
    REQUIRE(restored.has_value());
    CHECK((restored->verdict.ok() && restored->verdict.opened > 0));
    for (const char* table : {"leaf", "vault", "vault_key", "document", "answered", "look_up"}) {
        CAPTURE(table);
        CHECK(rows_of(archive.copy(), table) == rows_of(archive.db(), table));
    }
    CHECK(rows_of(archive.copy(), "setting") == rows_of(archive.db(), "setting", "name <> 'last_backup'"));
    CHECK(archive.live().journal->setting(last_backup_setting) == to_text(made.header.made));
    CHECK((mode_of(archive.backup()) == 0600 && mode_of(archive.copy()) == 0600));
    fs::copy(archive / "district.db.key", archive / "copy.db.key");
    fs::permissions(archive / "copy.db.key", fs::perms::owner_read);
    test::must(test::open(archive.copy()).desk->submit(test::pair_of_records("new", 7, day_of(system_time()))));
}

TEST_CASE("a backup made while others write is one moment of the ledger, and restores whole")
{
    Archive archive;
    std::atomic<bool> stop = false;
    std::vector<std::thread> writers;
    for (int t = 0; t < 6; ++t)
        writers.emplace_back([&, t] {
            for (int n = 0; !stop; ++n) archive.record(std::to_string(t) + "-" + std::to_string(n));
        });
    std::vector<Made> made;
    for (const char* name : {"one.backup", "two.backup", "three.backup"}) {
        const auto before = archive.live().journal->size();
        while (archive.live().journal->size() < before + 40) std::this_thread::yield();
        made.push_back(archive.back_up_to(archive / name).value());
    }
    stop = true;
    for (auto& writer : writers) writer.join();
    CHECK(archive.live().journal->size() > made.back().header.head.size);

    for (const Made& one : made) {
        const fs::path copy = one.file.string() + ".db";
        const auto restored = restore(one.file, copy, archive.live().key);
        REQUIRE_MESSAGE(restored.has_value(), restored.error().what.en);
        const auto size = one.header.head.size;
        CHECK(restored->verdict.root == one.header.head.root);
        CHECK(rows_of(copy, "leaf") == rows_of(archive.db(), "leaf", "number < " + std::to_string(size)));
        const auto rows = sqlite::Database{copy}.number("SELECT max(id) FROM vault");
        for (const char* table : {"vault", "vault_key"})
            CHECK(rows_of(copy, table) == rows_of(archive.db(), table, "id <= " + std::to_string(rows)));
        CHECK(rows_of(copy, "answered") == rows_of(archive.db(), "answered", "last < " + std::to_string(size)));
        CHECK(rows_of(copy, "document") == rows_of(archive.db(), "document"));
        CHECK(rows_of(copy, "look_up") == rows_of(archive.db(), "look_up"));
    }
}

TEST_CASE("each of 500 flipped bits of a backup is refused with one sentence")
{
    Archive archive;
    archive.backed_up();
    const std::string whole = test::bytes_of(archive.backup());
    const std::size_t bits = whole.size() * 8;
    for (std::size_t i = 0; i < 500; ++i) {
        // A hundred in the header, a hundred at the end, the others spread over the file.
        const std::size_t bit = i < 100 ? i * 31 : i < 200 ? bits - 1 - (i - 100) * 5 : (i - 200) * (bits / 300);
        CAPTURE(bit);
        std::string flipped = whole;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        overwrite(archive.backup(), flipped);
        CHECK_FALSE(archive.refusal().empty());
    }
    overwrite(archive.backup(), whole);
    CHECK(archive.restored().has_value());
}

TEST_CASE("a backup cut off, or with something behind its end, is refused")
{
    Archive archive;
    archive.backed_up();
    const std::string whole = test::bytes_of(archive.backup());
    for (const std::size_t kept : {std::size_t{0}, std::size_t{1}, std::size_t{40}, std::size_t{300}, std::size_t{600},
                                   whole.size() / 2, whole.size() - 64, whole.size() - 1}) {
        CAPTURE(kept);
        overwrite(archive.backup(), whole.substr(0, kept));
        CHECK_FALSE(archive.refusal().empty());
    }
    overwrite(archive.backup(), whole + "x");
    CHECK(archive.refusal().find("signature") != std::string::npos);
}

TEST_CASE("a backup opens with its own district's key only")
{
    Archive archive;
    archive.backed_up();
    const auto other = vault::create_key_file(archive / "other.key", "test", vault::system_entropy());
    const auto by_other = restore(archive.backup(), archive.copy(), other);
    REQUIRE_FALSE(by_other.has_value());
    CHECK(by_other.error().what.en.find("is signed by") != std::string::npos);
    const auto foreign = vault::create_key_file(archive / "foreign.key", "rain", vault::system_entropy());
    const auto by_foreign = restore(archive.backup(), archive.copy(), foreign);
    REQUIRE_FALSE(by_foreign.has_value());
    CHECK(by_foreign.error().what.en.find("of district test") != std::string::npos);
}

TEST_CASE("whoever knows only the signer's public key can check a backup")
{
    Archive archive;
    const Made made = archive.backed_up();
    CHECK(archive.live().journal->setting(backup_signer_setting) == to_hex(made.header.signer));
    CHECK(check_backup(archive.backup(), made.header.signer).has_value());
    CHECK(check_backup(archive.backup(), {}).has_value());
    CHECK_FALSE(check_backup(archive.backup(), vault::PublicKey{}).has_value());
    CHECK_FALSE(check_backup(archive.db(), {}).has_value());
}

TEST_CASE("what was erased is in no backup made afterwards")
{
    Archive archive;
    const SealedId row = archive.live().desk->read(
        [](const district::State& state) { return state.people()[PersonId{2}].identity.row; });
    const vault::Row before = archive.live().journal->row(row).value();
    archive.live().journal->erase({.rows = {row}, .look_ups = {}, .accounts = {}});
    // The ledger does not record the erasure, so it does not verify and is not backed up. The test checks what would be
    // copied.
    const auto made = archive.back_up_to(archive.backup());
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().what.en.find("no leaf says that it was erased") != std::string::npos);
    CHECK_FALSE(fs::exists(archive.backup()));
    const auto snapshot = storage::open(archive.db())->snapshot();
    std::string bytes(snapshot->size(), '\0');
    snapshot->looked_at();
    snapshot->read({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
    CHECK(bytes.find(text_of(before.ciphertext)) == std::string::npos);
    CHECK(bytes.find(text_of(before.wrapped)) == std::string::npos);
}

TEST_CASE("neither backing up nor restoring overwrites anything")
{
    Archive archive;
    archive.backed_up();
    CHECK_FALSE(archive.back_up_to(archive.backup()).has_value());
    CHECK_FALSE(restore(archive.backup(), archive.db(), archive.live().key).has_value());
    overwrite(archive / "copy.db-wal", "of another ledger");
    CHECK(archive.refusal().find("copy.db-wal already exists") != std::string::npos);
    fs::remove(archive / "copy.db-wal");
    CHECK(archive.restored().has_value());
}

TEST_CASE("what an interrupted run left behind is no obstacle, what another run is writing is")
{
    Archive archive;
    overwrite(archive / "district.backup.part", "half of a backup");
    archive.backed_up();
    CHECK_FALSE(fs::exists(archive / "district.backup.part"));
    overwrite(archive / "copy.db.part", "half of a ledger");
    overwrite(archive / "copy.db.part-wal", "and of its write-ahead file");
    const auto other = WholeFile::begin("--to", archive.copy());
    CHECK(archive.restored().error().what.en.find("Another command is writing") != std::string::npos);
}

TEST_CASE("a backup leaves only itself behind")
{
    Archive archive;
    archive.backed_up();
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{archive.db().parent_path()}) names.insert(entry.path().filename());
    CHECK(names == std::set<std::string>{"district.backup", "district.db", "district.db-shm", "district.db-wal",
                                         "district.db.key"});
}

TEST_CASE("on a full disk neither a backup nor a restored district is left half-made")
{
    const test::SmallDisk disk;
    if (!disk.mounted()) {
        jinze::test::skip("this user may not mount a small disk");
        return;
    }
    Archive archive;
    const Made made = archive.backed_up();
    std::ofstream{disk / "ballast"} << std::string((1 << 20) - made.bytes / 2, 'b');
    CHECK_THROWS_WITH_AS(archive.back_up_to(disk / "one.backup"), doctest::Contains("disk is full"),
                         std::runtime_error);
    CHECK_THROWS_AS(restore(archive.backup(), disk / "copy.db", archive.live().key), std::runtime_error);
    for (const auto& entry : fs::directory_iterator{(disk / "ballast").parent_path()})
        CHECK(entry.path().filename() == "ballast");
}
