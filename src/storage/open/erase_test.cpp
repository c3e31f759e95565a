#include <random>

#include "storage/open/contract_test.h"

using namespace jinze;
using namespace jinze::journal;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    std::unique_ptr<test::Place> place = test::a_place();
    std::unique_ptr<Journal> journal = place->store()->create();
    test::Writer writer{*journal};
    vault::Sealer sealer{test::test_key(), vault::system_entropy()};
    std::vector<vault::SealedText> sealed;
    std::vector<Entry> prepared;

    void prepare(const std::string& text, std::vector<LookUp> look_ups = {})
    {
        sealed.push_back(sealer.seal(SealedId{static_cast<std::uint32_t>(sealed.size() + 1)}, text));
        Entry entry = test::entry_of(test::seal_leaf(sealed.back()));
        entry.rows = {sealed.back().row};
        entry.look_ups = std::move(look_ups);
        prepared.push_back(std::move(entry));
    }
    void append_prepared()
    {
        REQUIRE(writer.append(prepared));
        prepared.clear();
    }
    void seal(const std::string& text)
    {
        prepare(text);
        append_prepared();
    }

    // Searches for any 16-byte piece of `secret`, step by step.
    static bool holds(const std::string& files, View secret)
    {
        const std::string_view text = text_of(secret);
        if (text.size() <= 16) return files.find(text) != files.npos;
        for (std::size_t i = 0; i + 16 <= text.size(); i += 16)
            if (files.find(text.substr(i, 16)) != files.npos) return true;
        return false;
    }

    Verdict verdict() const { return verify(*journal, &sealer, test::meaning_of); }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "after erasing, no file of the journal holds the text, its ciphertext or its key")
{
    const std::string text = "赵某某在会上的检讨，全文如下，仅供考核使用";
    seal("kept");
    seal(text);
    seal(std::string(20000, 'z') + text);  // on pages of its own
    {
        const std::string before = place->bytes();
        CHECK_FALSE(holds(before, view_of(text)));  // the plaintext was never there
        CHECK(holds(before, sealed[1].row.ciphertext));
        CHECK(holds(before, sealed[1].row.wrapped));
        CHECK(holds(before, sealed[2].row.ciphertext));
    }
    REQUIRE(writer.append(test::entry_of("erase 2")));
    REQUIRE(writer.append(test::entry_of("erase 3")));
    CHECK(verdict().fault->english == "this row was erased, but something of it is stored: erase it again");
    journal->erase({.rows = {SealedId{2}, SealedId{3}}, .look_ups = {}, .accounts = {}}, 5s);

    const std::string after = place->bytes();
    for (const std::size_t erased : {1, 2}) {
        CHECK_FALSE(holds(after, sealed[erased].row.ciphertext));
        CHECK_FALSE(holds(after, sealed[erased].row.wrapped));
        CHECK_FALSE(holds(after, sealed[erased].row.inner));
        CHECK_FALSE(journal->row(sealed[erased].row.id));
    }
    CHECK(journal->row(SealedId{1}) == sealed[0].row);
    const Verdict verdict = this->verdict();
    CHECK(verdict.ok());
    CHECK(verdict.opened == 1);
    CHECK(verdict.erased == 2);
}

TEST_CASE_FIXTURE(Fixture, "among many rows of all lengths, erased here and there, nothing of one remains")
{
    std::mt19937 random{7};
    for (int i = 0; i < 300; ++i) {
        prepare(std::string(random() % 4 ? random() % 300 : random() % 9000, 'a'));
        if (i % 10 == 9) append_prepared();
    }
    std::vector<std::size_t> order(sealed.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    order.resize(200);
    for (std::size_t i = 0; i < order.size(); i += 20) {
        Erasure erasure;
        for (std::size_t j = i; j < i + 20; ++j) {
            erasure.rows.push_back(sealed[order[j]].row.id);
            prepared.push_back(test::entry_of("erase " + std::to_string(erasure.rows.back().number())));
        }
        append_prepared();
        journal->erase(erasure, 5s);
        seal("written between two erasures");
    }
    const std::string after = place->bytes();
    for (const std::size_t erased : order) {
        CHECK_FALSE(holds(after, sealed[erased].row.ciphertext));
        CHECK_FALSE(holds(after, sealed[erased].row.wrapped));
        CHECK_FALSE(holds(after, sealed[erased].row.inner));
    }
    const Verdict verdict = this->verdict();
    CHECK(verdict.ok());
    CHECK(verdict.opened == 110);
    CHECK(verdict.erased == 200);
}

TEST_CASE_FIXTURE(Fixture, "erasing takes the marks and the answered keys of a person with it")
{
    const auto mark = [](std::uint32_t number) { return ledger::sha256(view_of("mark " + std::to_string(number))); };
    for (std::uint32_t number = 1; number <= 500; ++number)
        prepare("x", {{.kind = 1, .mark = mark(number * 7919 % 1000), .number = number}});
    append_prepared();
    Entry answered = test::entry_of("answered");
    answered.answer = Answer{.account = 9, .key = "key", .body = mark(0), .at = {}};
    REQUIRE(writer.append(answered));

    journal->erase({.rows = {}, .look_ups = {{1, 5}, {1, 400}, {2, 6}}, .accounts = {9}}, 5s);
    const std::string after = place->bytes();
    for (std::uint32_t number = 1; number <= 500; ++number) {
        const Digest its = mark(number * 7919 % 1000);
        const bool gone = number == 5 || number == 400;
        CHECK(journal->look_up(1, its).has_value() != gone);
        CHECK(holds(after, its) != gone);
    }
    CHECK_FALSE(journal->answered(9, "key"));
    CHECK_FALSE(holds(after, mark(0)));
}

TEST_CASE_FIXTURE(Fixture, "erasing waits for whoever still reads an old state, and says so if that lasts")
{
    seal("text");
    REQUIRE(writer.append(test::entry_of("erase 1")));
    auto still = journal->still();
    try {
        journal->erase({.rows = {SealedId{1}}, .look_ups = {}, .accounts = {}}, 50ms);
        FAIL("said to be done");
    } catch (const StorageError& error) {
        CHECK(error.kind() == Trouble::busy);
    }
    CHECK(still->row(SealedId{1}) == sealed[0].row);
    CHECK(writer.append(test::entry_of("work goes on")));
    still.reset();
    journal->erase({.rows = {SealedId{1}}, .look_ups = {}, .accounts = {}}, 5s);
    CHECK_FALSE(holds(place->bytes(), sealed[0].row.wrapped));
    CHECK(verdict().ok());
}

TEST_CASE_FIXTURE(Fixture, "erasing what is erased, or never was, is no error")
{
    seal("text");
    REQUIRE(writer.append(test::entry_of("erase 1")));
    for (int i = 0; i < 2; ++i)
        journal->erase({.rows = {SealedId{1}, SealedId{99}}, .look_ups = {{1, 1}}, .accounts = {1}}, 5s);
    CHECK(verdict().ok());
}
