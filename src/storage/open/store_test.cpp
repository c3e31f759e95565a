// Creating, opening, read-only opening and copying: what a store does besides its journal.
#include "storage/open/contract_test.h"

using namespace jinze;
using namespace jinze::journal;

namespace {

// A small ledger: rows 1 to 4 sealed, row 3 erased, one document, two plain rows.
struct Fixture {
    std::unique_ptr<test::Place> place = test::a_place();
    std::unique_ptr<Store> store = place->store();
    std::unique_ptr<Journal> journal = store->create();
    test::Writer writer{*journal};
    vault::Sealer sealer{test::test_key(), vault::system_entropy()};

    Fixture()
    {
        for (std::uint32_t number = 1; number <= 4; ++number) {
            const auto sealed = sealer.seal(SealedId{number}, "text " + std::to_string(number));
            Entry entry = test::entry_of(test::seal_leaf(sealed));
            entry.leaves.push_back("recorded " + std::to_string(number));
            entry.rows = {sealed.row};
            REQUIRE(writer.append(entry));
        }
        const std::string document = "the adopted rules";
        Entry entry = test::entry_of("document " + to_hex(ledger::sha256(view_of(document))));
        entry.documents = {document};
        const std::vector batch = {entry, test::entry_of("erase 3"), test::entry_of("closed")};
        REQUIRE(writer.append(batch));
        journal->erase({.rows = {SealedId{3}}, .look_ups = {}, .accounts = {}});
        journal->drawer().put("session", "b", "two", {.until = Instant{std::chrono::seconds{9}}, .account = 7});
        journal->drawer().put("delay", "c", "one", {});
    }

    Verdict verdict(const Reading& reading, bool with_key = true) const
    {
        return verify(reading, with_key ? &sealer : nullptr, test::meaning_of);
    }
};

std::vector<std::string> plain_rows_in(const Contents& contents)
{
    std::vector<std::string> rows;
    contents.plain_rows([&](const PlainRow& row) {
        rows.emplace_back(row.kind).append(" ").append(row.key).append(" ").append(row.bytes);
        rows.back() += " " + std::to_string(row.account);
        if (row.account != 0) CHECK(row.until == 9000);
    });
    return rows;
}

const std::vector<std::string> plain_rows{"delay c one 0", "session b two 7"};

template <class Ask>
Trouble trouble_of(const Ask& ask)
{
    try {
        ask();
    } catch (const StorageError& error) {
        return error.kind();
    }
    FAIL("accepted");
    return Trouble::failed;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "an honest ledger verifies, with the key and without")
{
    const Verdict with = verdict(*journal), without = verdict(*journal, false);
    CHECK(with.ok());
    CHECK(with.size == 11);
    CHECK(ledger::Head{with.size, with.root} == writer.tree.head());
    CHECK(with.opened == 3);
    CHECK(with.unopened == 0);
    CHECK(with.erased == 1);
    CHECK(with.documents == 1);
    CHECK(without.ok());
    CHECK(without.opened == 0);
    CHECK(without.unopened == 3);
    CHECK_FALSE(journal->damage());
}

TEST_CASE("what is not there is said to be missing, and nothing is made of it")
{
    const auto place = test::a_place();
    const auto store = place->store();
    for (int round = 0; round < 2; ++round) {
        CHECK(trouble_of([&] { store->journal(); }) == Trouble::missing);
        CHECK(trouble_of([&] { store->contents(); }) == Trouble::missing);
        CHECK(trouble_of([&] { store->snapshot(); }) == Trouble::missing);
    }
    store->create();
    CHECK(store->journal()->size() == 0);
}

TEST_CASE_FIXTURE(Fixture, "a store is never made over another")
{
    CHECK(trouble_of([&] { store->create(); }) == Trouble::clash);
    CHECK(store->journal()->head() == writer.tree.head());
    CHECK(place->store("other")->create()->size() == 0);
}

TEST_CASE_FIXTURE(Fixture, "a ledger in use is looked at beside those who write it")
{
    const auto contents = store->contents();
    CHECK(contents->size() == 11);
    CHECK(plain_rows_in(*contents) == plain_rows);
    REQUIRE(writer.append(test::entry_of("another")));
    CHECK(contents->head() == writer.tree.head());
    CHECK(verdict(*contents).ok());
}

TEST_CASE_FIXTURE(Fixture, "a snapshot is one moment of the store, and its bytes are a ledger's file")
{
    const auto before = writer.tree.head();
    const auto snapshot = store->snapshot();
    REQUIRE(writer.append(test::entry_of("after it")));
    CHECK(snapshot->head() == before);
    CHECK(snapshot->contents().head() == before);
    CHECK(verdict(snapshot->contents()).ok());
    CHECK(plain_rows_in(snapshot->contents()) == plain_rows);
    snapshot->looked_at();

    const test::Folder folder;
    const auto file = folder / "restored";
    {
        std::ofstream out{file, std::ios::binary};
        std::array<std::uint8_t, 1000> some;
        std::uint64_t bytes = 0;
        for (std::size_t length = some.size(); length == some.size(); bytes += length) {
            length = snapshot->read(some);
            out.write(reinterpret_cast<const char*>(some.data()), static_cast<std::streamsize>(length));
        }
        CHECK(bytes == snapshot->size());
    }
    const auto restored = storage::open(file)->contents();
    CHECK(restored->head() == before);
    CHECK(verdict(*restored).opened == 3);
    CHECK(plain_rows_in(*restored) == plain_rows);
}

TEST_CASE_FIXTURE(Fixture, "nothing is left over beside a ledger that is in use, or was closed well")
{
    const Store::Verify verify = [](const Reading&) -> Verdict {
        FAIL("looked at");
        return {};
    };
    store->check_left_over(verify);
    journal.reset();
    store->check_left_over(verify);
}

TEST_CASE_FIXTURE(Fixture, "whatever files a store names, its own is the first and is there, or it has none")
{
    const auto files = store->files();
    CHECK((files.empty() || std::filesystem::exists(files.front())));
    CHECK(store->format() == 1);
}

TEST_CASE("the address of a server is refused in a sentence that says what to give, and is not repeated")
{
    for (const std::string address : {"postgres://jinze:secret@db/district", "postgresql:///district"}) {
        try {
            storage::open(address);
            FAIL("accepted");
        } catch (const StorageError& error) {
            CHECK(error.kind() == Trouble::unknown_store);
            const std::string said = error.what();
            CHECK(said.find("give the path of a ledger's file") != said.npos);
            CHECK(said.find("secret") == said.npos);
        }
    }
}
