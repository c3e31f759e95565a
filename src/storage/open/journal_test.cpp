#include "storage/open/contract_test.h"

using namespace jinze;
using namespace jinze::journal;
using namespace std::chrono_literals;
using test::entry_of;

namespace {

struct Fixture {
    std::unique_ptr<test::Place> place = test::a_place();
    std::unique_ptr<Journal> journal = place->store()->create();
    test::Writer writer{*journal};

    std::vector<std::string> leaves(std::uint64_t from = 0) const
    {
        std::vector<std::string> found;
        journal->read(from, [&](const Leaf& leaf) {
            CHECK(leaf.index == from + found.size());
            found.emplace_back(leaf.bytes);
        });
        return found;
    }
};

Answer answer_to(std::string key, std::uint8_t body = 1, Instant at = Instant{1000ms})
{
    return {.account = 3, .key = std::move(key), .body = Digest{body}, .at = at};
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a new journal is empty, and its root is that of the empty tree")
{
    CHECK(journal->head() == ledger::Head{});
    CHECK(leaves().empty());
}

TEST_CASE_FIXTURE(Fixture, "a batch of commands is appended as one, and each command learns its leaves")
{
    Entry two = entry_of("first");
    two.leaves.push_back("second");
    const std::vector batch = {two, entry_of("third")};
    const auto appended = writer.append(batch);
    REQUIRE(appended);
    CHECK(appended->places == std::vector<Place>{{0, 1}, {2, 2}});
    CHECK(appended->head == writer.tree.head());
    CHECK(journal->head() == writer.tree.head());
    CHECK(leaves() == std::vector<std::string>{"first", "second", "third"});
    CHECK(leaves(2) == std::vector<std::string>{"third"});
    CHECK(leaves(3).empty());
}

TEST_CASE_FIXTURE(Fixture, "whoever was outrun writes nothing and learns how long the ledger is now")
{
    REQUIRE(writer.append(entry_of("mine")));
    const ledger::Frontier stale;
    Entry late = entry_of("late");
    late.answer = answer_to("k");
    const auto outrun = journal->append(stale, {&late, 1});
    REQUIRE_FALSE(outrun);
    CHECK(outrun.error().size == 1);
    CHECK(leaves().size() == 1);
    CHECK_FALSE(journal->answered(3, "k"));
}

TEST_CASE_FIXTURE(Fixture, "an append is refused when the ledger on disk has another history")
{
    REQUIRE(writer.append(entry_of("what was read")));
    ledger::Tree other;
    other.append(ledger::leaf_hash(view_of("what others say was read")));
    try {
        const Entry entry = entry_of("next");
        writer.tree = other;
        writer.try_append(entry);
        FAIL("accepted");
    } catch (const StorageError& error) {
        CHECK(error.kind() == Trouble::damaged);
    }
    CHECK(leaves().size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "an answered request is found again with the leaves it wrote, until it is pruned")
{
    Entry entry = entry_of("a");
    entry.leaves.push_back("b");
    entry.answer = answer_to("k-1");
    REQUIRE(writer.append(entry));
    CHECK(journal->answered(3, "k-1") == Answered{.body = Digest{1}, .first = 0, .last = 1, .at = Instant{1000ms}});
    CHECK_FALSE(journal->answered(3, "k-2"));
    CHECK_FALSE(journal->answered(4, "k-1"));

    CHECK(journal->prune_answers(Instant{1000ms}) == 0);
    CHECK(journal->prune_answers(Instant{1001ms}) == 1);
    CHECK_FALSE(journal->answered(3, "k-1"));
}

TEST_CASE_FIXTURE(Fixture, "an answer that replaces the one before stands alone under its key")
{
    Entry entry = entry_of("a");
    entry.answer = answer_to("k-1");
    REQUIRE(writer.append(entry));
    entry = entry_of("b");
    entry.answer = answer_to("k-1", 2);
    entry.answer->replaces = true;
    REQUIRE(writer.append(entry));
    REQUIRE(journal->answered(3, "k-1"));
    CHECK(journal->answered(3, "k-1")->body == Digest{2});
    CHECK(journal->answered(3, "k-1")->first == 1);
}

TEST_CASE_FIXTURE(Fixture, "when any part of a batch cannot be written, no part of it is")
{
    Entry first = entry_of("first");
    first.answer = answer_to("k");
    REQUIRE(writer.append(first));

    Entry second = entry_of("second"), clashing = entry_of("third");
    second.documents.push_back("a public document");
    second.look_ups.push_back({.kind = 1, .mark = Digest{9}, .number = 5});
    clashing.answer = answer_to("k", 2);
    const std::vector batch = {second, clashing};
    try {
        writer.try_append(batch);
        FAIL("accepted");
    } catch (const StorageError& error) {
        CHECK(error.kind() == Trouble::clash);
    }
    CHECK(leaves() == std::vector<std::string>{"first"});
    CHECK_FALSE(journal->document(ledger::sha256(view_of("a public document"))));
    CHECK_FALSE(journal->look_up(1, Digest{9}));
    CHECK(writer.append(second));
}

TEST_CASE_FIXTURE(Fixture, "a plain row is written with the leaves, and never over one that is there")
{
    Entry first = entry_of("first"), second = entry_of("second");
    first.beside = {{"kind", "k1", "one", 3}, {"kind", "k2", "two", 0}};
    second.beside = {{"kind", "k1", "other", 3}, {"kind", "k3", "three", 0}};
    REQUIRE(writer.append(first));
    CHECK(journal->drawer().get("kind", "k1", Instant{}) == "one");
    // Outrun: the leaves are not written, and so neither is the row.
    REQUIRE_FALSE(journal->append(ledger::Frontier{}, {&second, 1}));
    CHECK_FALSE(journal->drawer().get("kind", "k3", Instant{}));
    REQUIRE(writer.append(second));
    CHECK(journal->drawer().get("kind", "k1", Instant{}) == "one");
    CHECK(journal->drawer().get("kind", "k3", Instant{}) == "three");
    CHECK(journal->drawer().remove_of("kind", 3) == 1);
}

TEST_CASE_FIXTURE(Fixture, "a leaf too long or empty is refused before anything is written")
{
    std::vector batch = {entry_of("good"), entry_of(std::string(4097, 'x'))};
    CHECK_THROWS_AS(writer.try_append(batch), ledger::LeafRefused);
    batch[1].leaves[0].clear();
    CHECK_THROWS_AS(writer.try_append(batch), ledger::LeafRefused);
    CHECK(journal->size() == 0);
    batch[1].leaves[0] = std::string(4096, 'x');
    CHECK(writer.append(batch));
    CHECK(leaves().back().size() == 4096);
}

TEST_CASE_FIXTURE(Fixture, "a mark finds one thing, and a new mark of that thing replaces the old one")
{
    Entry entry = entry_of("a person");
    entry.look_ups = {{.kind = 1, .mark = Digest{1}, .number = 33}};
    REQUIRE(writer.append(entry));
    CHECK(journal->look_up(1, Digest{1}) == 33u);
    CHECK_FALSE(journal->look_up(2, Digest{1}));

    entry.look_ups = {{.kind = 1, .mark = Digest{2}, .number = 33}};
    REQUIRE(writer.append(entry));
    CHECK_FALSE(journal->look_up(1, Digest{1}));
    CHECK(journal->look_up(1, Digest{2}) == 33u);

    entry.look_ups = {{.kind = 1, .mark = Digest{2}, .number = 34}};
    CHECK_THROWS_AS(writer.try_append(entry), StorageError);
    CHECK(journal->look_up(1, Digest{2}) == 33u);
}

TEST_CASE_FIXTURE(Fixture, "a document is found by its hash and stored once")
{
    const std::string text = "责任制实施办法";
    Entry entry = entry_of("adopted");
    entry.documents = {text};
    REQUIRE(writer.append(entry));
    REQUIRE(writer.append(entry));
    CHECK(journal->document(ledger::sha256(view_of(text))) == text);
    int documents = 0;
    journal->documents([&](const Digest&, std::string_view) { ++documents; });
    CHECK(documents == 1);
}

TEST_CASE_FIXTURE(Fixture, "sealed rows come back as they were written, one or all, in any order given")
{
    vault::Sealer sealer{test::test_key(), vault::system_entropy()};
    const auto two = sealer.seal(SealedId{2}, "two"), one = sealer.seal(SealedId{1}, "one");
    Entry entry = entry_of("sealed");
    entry.rows = {two.row, one.row};
    REQUIRE(writer.append(entry));
    CHECK(journal->row(SealedId{1}) == one.row);
    CHECK(journal->row(SealedId{2}) == two.row);
    CHECK_FALSE(journal->row(SealedId{3}));
    std::vector<std::uint32_t> ids;
    journal->rows([&](const StoredRow& stored) {
        CHECK_FALSE(stored.erased);
        ids.push_back(stored.row.id.number());
    });
    CHECK(ids == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE_FIXTURE(Fixture, "settings are plain names and values, and survive a restart")
{
    CHECK_FALSE(journal->setting("district"));
    journal->set("district", "demo");
    journal->set("district", "other");
    journal->set("note", "");
    journal.reset();
    journal = place->store()->journal();
    CHECK(journal->setting("district") == "other");
    CHECK(journal->setting("note") == "");
}

TEST_CASE_FIXTURE(Fixture, "a still reading does not see what is appended after it")
{
    REQUIRE(writer.append(entry_of("before")));
    const auto still = journal->still();
    REQUIRE(writer.append(entry_of("after")));
    CHECK(still->size() == 1);
    int seen = 0;
    still->read(0, [&](const Leaf&) { ++seen; });
    CHECK(seen == 1);
    CHECK(journal->size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "the journal may be read while it is being read")
{
    const std::vector batch = {entry_of("a"), entry_of("b")};
    REQUIRE(writer.append(batch));
    journal->read(0, [&](const Leaf& leaf) {
        CHECK(journal->size() == 2 + leaf.index);
        if (leaf.index == 0) CHECK(writer.append(entry_of("c")));
    });
    CHECK_THROWS_AS(journal->read(0, [](const Leaf&) { throw std::runtime_error{"enough"}; }), std::runtime_error);
    CHECK(leaves().size() == 3);
}
