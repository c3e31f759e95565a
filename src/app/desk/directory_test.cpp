// Name index: a look-up costs the same whether it finds anything or not, and an erasure in one process takes effect in
// all.
#include "app/codec/leaf.h"
#include "app/desk/desk_fixture_test.h"
#include "storage/journal/no_journal_test.h"
#include "storage/ledger/hash.h"

using namespace jinze;
using namespace jinze::test;

namespace {

// Counts the sealed rows that are opened.
struct Counting : journal::NoJournal {
    explicit Counting(const journal::Reading& of) : real{of} {}
    std::optional<vault::Row> row(SealedId id) const override
    {
        ++opened;
        return real.row(id);
    }
    const journal::Reading& real;
    mutable int opened = 0;
};

struct Cost {
    std::size_t found = 0;
    int opened = 0;

    bool operator==(const Cost&) const = default;
};

struct Books {
    explicit Books(int people)
    {
        std::vector<district::Command> all;
        for (int i = 1; i <= people; ++i) all.emplace_back(somebody("党员" + std::to_string(i)));
        office.put({}, std::move(all));
    }
    // The persons found, and the number of rows opened for it.
    Cost persons(const std::string& name)
    {
        return looked_for([&](const district::State& state) { return directory.persons(state.people(), name).size(); });
    }
    Cost organisations(const std::string& name)
    {
        return looked_for(
            [&](const district::State& state) { return directory.organisations(state.people(), name).size(); });
    }
    template <class F>
    Cost looked_for(F&& look)
    {
        const int before = counting.opened;
        const std::size_t found = office.desk->read(look);
        return {found, counting.opened - before};
    }

    Office office;
    Counting counting{*office.journal};
    vault::Sealer sealer{test_key(), vault::system_entropy()};
    desk::Directory directory{counting, sealer};
};

// An erasure decided and written by another process. The rows still lie in the journal.
void erasing_decided_elsewhere(journal::Journal& journal, PersonId person, std::vector<SealedId> rows, Instant at)
{
    ledger::Frontier frontier;
    journal.read(0, [&](const journal::Leaf& leaf) { frontier.append(ledger::leaf_hash(view_of(leaf.bytes))); });
    journal::Entry entry;
    entry.leaves.push_back(codec::to_bytes(
        district::Leaf{at, PersonId{1}, registry::PersonErased{.person = person, .with = PersonId{2}, .rows = rows}}));
    REQUIRE(journal.append(frontier, {&entry, 1}).has_value());
}

void erased_elsewhere(journal::Journal& journal, PersonId person, std::vector<SealedId> rows, Instant at)
{
    erasing_decided_elsewhere(journal, person, rows, at);
    journal.erase({.rows = std::move(rows), .look_ups = {}, .accounts = {}});
}

}  // namespace

TEST_CASE("to look for a name opens as many rows whether somebody bears it or not: none")
{
    Books books{200};
    CHECK(books.persons("无此人") == Cost{0, 200});  // the first look-up, for any name, reads all names once
    for (const char* name : {"党员1", "党员200"}) CHECK(books.persons(name) == Cost{1, 0});
    for (const char* name : {"党员1 ", "党 员1", "党\u200B员１"}) CHECK(books.persons(name) == Cost{1, 0});
    for (const char* name : {"无此人", "党员", "", " ", "m999"}) CHECK(books.persons(name) == Cost{0, 0});
    CHECK(books.organisations("没有这个组织") == Cost{0, 3});
    for (const char* name : {"工委", "支部"}) CHECK(books.organisations(name) == Cost{1, 0});
    for (const char* name : {"没有这个组织", "", "o999"}) CHECK(books.organisations(name) == Cost{0, 0});
}

TEST_CASE("a new name is found by the index as well, and only what changed is opened, whoever is asked for")
{
    Books books{50};
    books.persons("党员1");
    books.organisations("支部");
    must(books.office.desk->submit(
        {.actor = {}, .commands = {district::RenameOrganisation{.org = branch, .name = {"机关一支部"}}}}));
    CHECK(books.organisations("没有这个组织") == Cost{0, 1});  // the renamed one
    CHECK(books.organisations("机关一支部") == Cost{1, 0});
    CHECK(books.organisations("支部") == Cost{0, 0});
    must(books.office.desk->submit(
        {.actor = {}, .commands = {district::CorrectIdentity{.person = PersonId{7}, .identity = {.name = "党员柒"}}}}));
    CHECK(books.persons("无此人") == Cost{0, 1});
    CHECK(books.persons("党员柒") == Cost{1, 0});
    CHECK(books.persons("党员7") == Cost{0, 0});
    must(books.office.desk->submit(
        {.actor = {}, .commands = {district::CorrectIdentity{.person = PersonId{8}, .identity = {.name = "党员柒"}}}}));
    CHECK(books.persons("党员柒") == Cost{2, 1});
}

TEST_CASE("a name that an earlier release stored as it was typed is found by any spelling")
{
    Books books{1};
    auto sealed =
        books.sealer.seal(SealedId{5000}, codec::to_text(district::Words{district::Text{"机关 第二\n支部•\u2FA6"}}));
    ledger::Frontier frontier;
    books.office.journal->read(
        0, [&](const journal::Leaf& leaf) { frontier.append(ledger::leaf_hash(view_of(leaf.bytes))); });
    journal::Entry entry;
    entry.leaves.push_back(codec::to_bytes(district::Leaf{
        books.office.now, PersonId{}, registry::OrganisationRenamed{branch, {SealedId{5000}, sealed.commitment}}}));
    entry.rows.push_back(std::move(sealed.row));
    REQUIRE(books.office.journal->append(frontier, {&entry, 1}).has_value());
    books.office.desk->catch_up();
    for (const char* name : {"机关第二支部·金", "机关 第二 支部金", "机关第二\n支部•\u2FA6"})
        CHECK_MESSAGE(books.organisations(name).found == 1, name);
    CHECK(books.organisations("机关第三支部") == Cost{0, 0});
    const std::string name = books.office.desk->read(
        [&](const district::State& state) { return books.directory.name(state.people()[branch]); });
    CHECK(name == "机关 第二\n支部•\u2FA6");  // shown as stored
}

TEST_CASE("a server on the same file forgets whom another process erased")
{
    Books books{20};
    desk::Desk other{{.journal = *books.office.journal, .key = test_key(), .clock = [&] { return books.office.now; }}};
    const PersonId person{5};
    const auto found = [&] {
        return other.read(
            [&](const district::State& state) { return other.directory().persons(state.people(), "党员5"); });
    };
    REQUIRE(found() == std::vector{person});
    const SealedId row = other.read([&](const district::State& state) { return state.people()[person].identity.row; });
    erased_elsewhere(*books.office.journal, person, {row}, books.office.now);
    for (desk::Desk* it : {&other, books.office.desk.get()}) {
        it->catch_up();
        CHECK_FALSE(it->directory().holds("党员5"));
        it->read([&](const district::State& state) {
            CHECK(it->directory().name(state.people()[person]) == "已删除");
            CHECK(it->directory().persons(state.people(), "党员5").empty());
            CHECK(it->directory().persons(state.people(), "已删除").empty());
            CHECK(it->directory().persons(state.people(), "党员6").size() == 1);
        });
        CHECK_FALSE(it->directory().holds("党员5"));
    }
}

TEST_CASE(
    "a reader who holds a State from before an erasure does not bring the name back while its row still lies there")
{
    Books books{20};
    desk::Desk other{{.journal = *books.office.journal, .key = test_key(), .clock = [&] { return books.office.now; }}};
    const PersonId person{5};
    const auto rows =
        other.read([&](const district::State& state) { return std::vector{state.people()[person].identity.row}; });
    other.read([&](const district::State& before) {
        erasing_decided_elsewhere(*books.office.journal, person, rows, books.office.now);
        other.catch_up();
        REQUIRE(books.office.journal->row(rows.front()).has_value());
        CHECK(other.directory().name(before.people()[person]) == "已删除");
        CHECK(other.directory().persons(before.people(), "党员5").empty());
        CHECK_FALSE(other.directory().holds("党员5"));
    });
}
