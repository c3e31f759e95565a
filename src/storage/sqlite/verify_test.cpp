#include "storage/journal/scratch_test.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/sqlite/vandal_test.h"

using namespace jinze;
using namespace jinze::journal;
using sqlite::store_in;

namespace {

// A small ledger: rows 1 to 4 sealed, row 3 erased, one document.
struct Fixture {
    test::Folder folder;
    std::filesystem::path path = folder / "ledger";
    std::unique_ptr<Journal> journal = store_in(path)->create();
    vault::Sealer sealer{test::test_key(), vault::system_entropy()};
    ledger::Head early, late;

    Fixture()
    {
        test::Writer writer{*journal};
        for (std::uint32_t number = 1; number <= 4; ++number) {
            const auto sealed = sealer.seal(SealedId{number}, "text " + std::to_string(number));
            Entry entry = test::entry_of(test::seal_leaf(sealed));
            entry.leaves.push_back("recorded " + std::to_string(number));
            entry.rows = {sealed.row};
            REQUIRE(writer.append(entry));
            if (number == 2) early = writer.tree.head();
        }
        const std::string document = "the adopted rules";
        Entry entry = test::entry_of("document " + to_hex(ledger::sha256(view_of(document))));
        entry.documents = {document};
        const std::vector batch = {entry, test::entry_of("erase 3"), test::entry_of("closed")};
        REQUIRE(writer.append(batch));
        late = writer.tree.head();
        journal->erase({.rows = {SealedId{3}}, .look_ups = {}, .accounts = {}});
    }

    Verdict verdict(bool with_key = true) const
    {
        return verify(*journal, with_key ? &sealer : nullptr, test::meaning_of);
    }

    // Flips one bit in every byte of a row's column and expects each to be detected.
    template <class Found>
    void flip(test::Vandal& vandal, const std::string& table, const std::string& column, const std::string& where,
              const Found& found)
    {
        const auto select = "SELECT hex(" + column + ") FROM " + table + " WHERE " + where;
        const std::string good = vandal.text(select);
        const auto set = [&](const std::string& hex) {
            vandal.run("UPDATE " + table + " SET " + column + " = x'" + hex + "' WHERE " + where);
        };
        static constexpr std::string_view digits = "0123456789ABCDEF";
        for (std::size_t i = 0; i < good.size(); ++i) {
            std::string bad = good;
            bad[i] = digits[digits.find(good[i]) ^ (1u << i % 4)];
            set(bad);
            CAPTURE(i);
            REQUIRE(found());
        }
        set(good);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "any bit flipped in any leaf or stored root is found, and the leaf named")
{
    test::Vandal vandal{path};
    for (int number = 0; number < 11; ++number)
        flip(vandal, "leaf", "bytes", "number = " + std::to_string(number), [&] {
            const Verdict found = verdict(false);
            return !found.ok() && found.fault->leaf && *found.fault->leaf <= std::uint64_t(number);
        });
    for (const int number : {1, 3, 5, 7, 10})
        flip(vandal, "leaf", "root", "number = " + std::to_string(number), [&] { return !verdict().ok(); });
    CHECK(verdict().ok());
}

TEST_CASE_FIXTURE(Fixture, "any bit flipped in a row of the vault is found without the key, and the row named")
{
    test::Vandal vandal{path};
    for (const std::uint32_t number : {1, 3, 4})
        for (const char* column : {"ciphertext", "inner"})
            flip(vandal, "vault", column, "id = " + std::to_string(number), [&] {
                const Verdict found = verdict(false);
                return !found.ok() && found.fault->row == SealedId{number};
            });
    CHECK(verdict().ok());
}

TEST_CASE_FIXTURE(Fixture, "any bit flipped in a wrapped key is found with the key, in an erased one without")
{
    test::Vandal vandal{path};
    flip(vandal, "vault_key", "wrapped", "id = 2", [&] {
        const Verdict found = verdict();
        return found.faults == 1 && found.fault->row == SealedId{2} && verdict(false).ok();
    });
    flip(vandal, "vault_key", "wrapped", "id = 3", [&] { return !verdict(false).ok(); });
    CHECK(verdict().ok());
}

TEST_CASE_FIXTURE(Fixture, "a document altered or removed is found")
{
    test::Vandal vandal{path};
    flip(vandal, "document", "bytes", "1", [&] { return !verdict(false).ok(); });
    flip(vandal, "document", "hash", "1", [&] { return !verdict(false).ok(); });
    CHECK(verdict().ok());
    vandal.run("DELETE FROM document");
    CHECK(verdict().fault->leaf == 8u);
}

TEST_CASE_FIXTURE(Fixture, "rows added, removed, moved or emptied behind the back of the ledger are found")
{
    const auto found_after = [&](const std::string& sql) {
        const auto copy = folder / "copy";
        std::filesystem::remove(copy);
        std::filesystem::copy_file(path, copy);  // the write-ahead file is empty after the erasure
        test::Vandal{copy}.run(sql);
        const auto other = store_in(copy)->journal();
        const Verdict verdict = verify(*other, &sealer, test::meaning_of);
        return verdict.fault ? verdict.fault->english : "nothing";
    };
    CHECK(found_after("SELECT 1") == "nothing");
    CHECK(found_after("DELETE FROM vault WHERE id = 2") == "the row to which this leaf committed is missing");
    CHECK(found_after("DELETE FROM vault_key WHERE id = 2") == "the wrapped key does not open with this master key");
    CHECK(found_after("DELETE FROM vault_key WHERE id = 3") ==
          "this row was erased, but something of it is stored: erase it again");
    CHECK(found_after("INSERT INTO vault_key VALUES (77, zeroblob(92))") ==
          "the database is damaged: 1 wrapped keys belong to no row of the vault");
    CHECK(found_after("UPDATE vault SET id = 9 WHERE id = 2") == "no leaf committed to this row");
    CHECK(found_after("INSERT INTO vault SELECT 9, inner, ciphertext FROM vault WHERE id = 2") ==
          "no leaf committed to this row");
    CHECK(found_after("UPDATE vault SET inner = zeroblob(32), ciphertext = zeroblob(10) WHERE id = 2; "
                      "UPDATE vault_key SET wrapped = zeroblob(92) WHERE id = 2") ==
          "this row is empty, but no leaf says that it was erased");
    CHECK(found_after("DELETE FROM leaf WHERE number = 4") == "this leaf is missing");
    CHECK(found_after("DELETE FROM leaf WHERE number = 10") ==
          "the ledger ends here without a root: its end was cut off");
    CHECK(found_after("UPDATE leaf SET number = 99 WHERE number = 0; "
                      "UPDATE leaf SET number = 0 WHERE number = 1; "
                      "UPDATE leaf SET number = 1 WHERE number = 99") ==
          "leaves 0 to 0 do not give the root stored after them");
}

TEST_CASE_FIXTURE(Fixture, "an end cut off cleanly, or a history rewritten whole, is found by a head from elsewhere")
{
    const ledger::Head heads[] = {late, early};
    CHECK(verify(*journal, nullptr, test::meaning_of, heads).ok());
    {
        test::Vandal vandal{path};
        vandal.run(
            "DELETE FROM leaf WHERE number > 7; DELETE FROM document;"
            "UPDATE vault SET inner = inner");
    }
    Verdict found = verify(*journal, nullptr, test::meaning_of, heads);
    CHECK(found.fault->leaf == 8u);
    CHECK(found.fault->english == "the ledger ends here, but it is known to have had 11 leaves");

    const auto other = store_in(folder / "other")->create();
    test::Writer writer{*other};
    const std::vector batch(4, test::entry_of("another history"));
    REQUIRE(writer.append(batch));
    CHECK(verify(*other, nullptr, test::meaning_of).ok());
    found = verify(*other, nullptr, test::meaning_of, std::span{heads}.last(1));
    CHECK(found.fault->english == "the leaves before this one do not give the root known from elsewhere");
}

TEST_CASE_FIXTURE(Fixture, "a byte changed anywhere in the file is found or harms nothing that is read")
{
    journal.reset();
    const std::string good = test::bytes_of(path);
    const auto stored = [&] {
        std::string all;
        const auto opened = store_in(path)->journal();
        const Verdict verdict = verify(*opened, &sealer, test::meaning_of);
        if (!verdict.ok()) return std::string{"found"};
        opened->read(0, [&](const Leaf& leaf) { all += leaf.bytes; });
        opened->rows([&](const StoredRow& row) { all += text_of(row.row.ciphertext); });
        return all;
    };
    const std::string honest = stored();
    REQUIRE(honest != "found");
    for (std::size_t at = 0; at < good.size(); at += 211) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ (1 << at % 8));
        std::ofstream{path, std::ios::binary} << bad;
        CAPTURE(at);
        try {
            const std::string now = stored();
            CHECK((now == "found" || now == honest));
        } catch (const StorageError& refused) {
            CHECK(refused.kind() != Trouble::clash);  // detected as well
        }
    }
}
