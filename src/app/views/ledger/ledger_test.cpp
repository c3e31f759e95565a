#include "app/views/ledger/ledger.h"

#include "app/views/office_fixture_test.h"
#include "storage/journal/no_journal_test.h"
#include "storage/ledger/receipt.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

namespace {

std::uint64_t leaf_of(Office& town, RecordId record)
{
    for (std::uint64_t i = town.room.chronicle.size(); i > 0; --i)
        if (town.room.chronicle.at(i - 1)->record == record) return i - 1;
    FAIL("no such leaf");
    return 0;
}

}  // namespace

TEST_CASE("a receipt proves its leaf to whoever is signed in, and shows its bytes to those who may read it")
{
    Office town;
    const RecordId record{2};  // of the Party group
    town.as(town.secretary(), [](const Reader&) { return 0; });
    const std::uint64_t leaf = leaf_of(town, record);
    const auto receipt = [&](PersonId who, const std::string& of) {
        return town.as(
            who, [&](const Reader& reader) { return leaf_receipt(reader, town.room.chronicle, *town.journal, of); });
    };
    const auto full = receipt(town.leader(), std::to_string(leaf));
    REQUIRE(full.has_value());
    REQUIRE(full->inclusion.leaves.size() == 1);
    const auto bytes = from_base64(full->inclusion.leaves[0]);
    REQUIRE(bytes.has_value());
    CHECK(ledger::leaf_hash(*bytes) == full->leaf_hash);
    REQUIRE(full->entry);
    CHECK(full->entry->performed == day_at(2026, 2, 10));
    const Inclusion& it = full->inclusion;
    const std::vector<Digest> hashes{full->leaf_hash};
    CHECK(ledger::verify({it.first, it.last, it.head.size, it.head.root, it.proofs}, hashes));

    const auto bare = receipt(town.member_of("第一"), std::to_string(leaf));
    REQUIRE(bare.has_value());
    CHECK(bare->leaf_hash == full->leaf_hash);
    CHECK(bare->inclusion.leaves.empty());
    CHECK_FALSE(bare->entry);
    CHECK(bare->inclusion.proofs == it.proofs);
    for (const char* wrong : {"999999", "-1", "1x", ""}) CHECK(views::is_absent(receipt(town.leader(), wrong).error()));
}

TEST_CASE("a receipt reads the one leaf it is for, and not the journal to its end")
{
    struct Counting : journal::NoJournal {
        explicit Counting(const journal::Reading& of) : real{of} {}
        void read(std::uint64_t, const std::function<void(const journal::Leaf&)>&) const override
        {
            FAIL("read to its end");
        }
        std::optional<std::string> leaf(std::uint64_t index) const override
        {
            ++leaves;
            return real.leaf(index);
        }
        const journal::Reading& real;
        mutable int leaves = 0;
    };
    Office town;
    const Counting counting{*town.journal};
    const auto full = town.as(town.secretary(), [&](const Reader& reader) {
        return leaf_receipt(reader, town.room.chronicle, counting, "3");
    });
    REQUIRE(full.has_value());
    CHECK_FALSE(full->inclusion.leaves.empty());
    CHECK(counting.leaves == 1);
}

TEST_CASE("the last entries are those the reader may read, the newest first")
{
    Office town;
    const auto page = [&](PersonId who, int number = 1) {
        return *town.as(who, [&](const Reader& reader) {
            return ledger_page(reader, town.room.chronicle, {PageNumber{number}, PageSize{200}});
        });
    };
    const LedgerPage all = page(town.secretary()), own = page(town.member_of("第一"));
    CHECK(all.head.size == town.state().leaves());
    CHECK(all.head.root == town.journal->head().root);
    REQUIRE_FALSE(all.entries.empty());
    CHECK(std::is_sorted(all.entries.begin(), all.entries.end(),
                         [](const auto& a, const auto& b) { return a.leaf > b.leaf; }));
    const auto speaks_of = [](const LedgerPage& it, const std::string& org) {
        return std::any_of(it.entries.begin(), it.entries.end(),
                           [&](const LedgerEntry& e) { return e.org && e.org->id == org; });
    };
    CHECK(speaks_of(all, to_text(town.second_branch())));
    CHECK_FALSE(speaks_of(own, to_text(town.second_branch())));
    CHECK(speaks_of(own, to_text(town.first_branch())));
    CHECK(page(town.secretary(), 1000).entries.empty());
}

TEST_CASE("an old entry keeps the title that was entered, whatever the record is called today")
{
    Office town;
    const RecordId id = town.recorded(
        town.branch_secretary(),
        {.kind = record::Kind::meeting, .host = town.second_branch(), .performed = town.today()}, "原来的题目");
    REQUIRE(town.desk
                ->submit({.actor = town.branch_secretary(),
                          .commands = {district::CorrectRecord{
                              id,
                              {.kind = record::Kind::meeting, .host = town.second_branch(), .performed = town.today()},
                              {.title = "更正后的题目"},
                              {}}}})
                .has_value());
    const auto page = *town.as(town.branch_secretary(), [&](const Reader& reader) {
        return ledger_page(reader, town.room.chronicle, {PageNumber{1}, PageSize{2}});
    });
    REQUIRE(page.entries.size() == 2);
    CHECK(page.entries[0].record->name == "更正后的题目");
    CHECK(page.entries[1].record->name == "原来的题目");
}

TEST_CASE("a head is the beginning of every later one, and the proof says so")
{
    Office town;
    town.as(town.secretary(), [](const Reader&) { return 0; });
    const auto it = continuation(town.room.chronicle, "5", {});
    REQUIRE(it.has_value());
    CHECK(it->after.size == town.room.chronicle.size());
    CHECK(ledger::verify_consistency(it->before.size, it->after.size, it->proof, it->before.root, it->after.root));
    CHECK(continuation(town.room.chronicle, "5", {5})->proof.empty());
    CHECK(views::is_absent(continuation(town.room.chronicle, "0", {}).error()));
    CHECK(views::is_absent(continuation(town.room.chronicle, "9999999", {}).error()));
    CHECK(continuation(town.room.chronicle, "5", {4}).error().field == "to");
}
