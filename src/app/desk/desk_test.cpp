// Requests that share a batch, and the effects of refused ones.
#include "app/desk/desk_fixture_test.h"
#include "domain/registry_rules/refusals.h"
#include "storage/journal/breaking_journal_test.h"

using namespace jinze;
using namespace jinze::test;

namespace {

// Always refused: the branch does not exist.
district::RegisterPerson nowhere()
{
    auto command = somebody("无处");
    command.branch = OrgId{99};
    return command;
}

}  // namespace

TEST_CASE("an ID number registered by a request refused midway is free for the next of the same batch")
{
    Office office;
    const std::string number = id_of(1);
    office.hold();
    auto before = office.desk->hand_in(by_office({somebody("甲一")}));
    auto refused = office.desk->hand_in(by_office({somebody("乙二", number), nowhere()}));
    auto after = office.desk->hand_in(by_office({somebody("丙三"), somebody("丁四", number)}));
    office.let_go();

    const auto first = before.get(), second = refused.get(), third = after.get();
    REQUIRE(first.has_value());
    CHECK(why(second) == district::refusals::branch_unknown);
    REQUIRE_MESSAGE(third.has_value(), sentence(third));
    CHECK(first->head == third->head);  // one batch
    CHECK(office.name_of(office.person_with(number)) == "丁四");
    const auto taken = office.desk->submit(by_office({somebody("戊五", number)}));
    CHECK_MESSAGE(why(taken) == district::refusals::person_already_in_a_branch, sentence(taken));
}

TEST_CASE(
    "the mark of somebody taken back is given up for the next of the batch, when the first is "
    "refused")
{
    Office office;
    const std::string number = id_of(2);
    must(office.desk->submit(by_office({district::BeginImport{.sheet = district::Sheet::people},
                                        somebody("甲一", number), district::EndImport{.added = 1}})));
    must(office.desk->submit(by_office({district::UndoImport{BatchId{1}}})));
    office.hold();
    auto refused = office.desk->hand_in(by_office({somebody("乙二", number), nowhere()}));
    auto after = office.desk->hand_in(by_office({somebody("丙三"), somebody("丁四", number)}));
    office.let_go();

    CHECK(why(refused.get()) == district::refusals::branch_unknown);
    const auto answer = after.get();
    REQUIRE_MESSAGE(answer.has_value(), sentence(answer));
    CHECK(office.name_of(office.person_with(number)) == "丁四");
}

TEST_CASE("a number can come, be taken back and come again within one batch")
{
    Office office;
    const std::string number = id_of(3);
    office.hold();
    auto come = office.desk->hand_in(by_office({district::BeginImport{.sheet = district::Sheet::people},
                                                somebody("甲一", number), district::EndImport{.added = 1}}));
    auto gone = office.desk->hand_in(by_office({district::UndoImport{BatchId{1}}}));
    auto again = office.desk->hand_in(by_office({somebody("丁四", number)}));
    office.let_go();

    must(come.get());
    must(gone.get());
    must(again.get());
    CHECK(office.name_of(office.person_with(number)) == "丁四");
}

TEST_CASE(
    "a key is remembered for thirty days, and forgotten by the desk that runs or the one that "
    "starts then")
{
    Office office;
    const auto asked = [&](const char* key, const char* name) {
        auto request = by_office({somebody(name)});
        request.key = request.body = key;
        const auto answer = office.desk->submit(std::move(request));
        must(answer);
        return answer->repeated;
    };
    CHECK_FALSE(asked("first", "甲一"));
    office.now += days{1};
    CHECK_FALSE(asked("second", "乙二"));
    office.now += days{29};  // the second request comes thirty days after the first
    CHECK(asked("first", "甲一"));
    office.now += std::chrono::seconds{1};
    CHECK(asked("first", "甲一"));  // pruned once a day, not with every request
    office.now += days{1};
    CHECK(asked("second", "乙二"));  // answers first, then prunes
    CHECK_FALSE(asked("second", "乙二"));
    CHECK_FALSE(asked("first", "甲一"));

    office.now += days{30};
    office.open();
    CHECK(asked("first", "甲一"));
    office.now += std::chrono::seconds{1};
    office.open();
    CHECK_FALSE(asked("first", "甲一"));
}

TEST_CASE("a clock that stood ahead while only refusals were given does no harm once it is set right")
{
    Office office;
    const Instant right = office.now;
    office.now += days{400};
    CHECK(why(office.desk->submit(by_office({nowhere()}))) == district::refusals::branch_unknown);
    office.now = right;
    must(office.desk->submit(by_office({somebody("甲一")})));
}

TEST_CASE("a desk driven by steps answers what was handed in when it is told to, and not before")
{
    Office office;
    desk::Desk desk{{.journal = *office.journal,
                     .key = test_key(),
                     .clock = [&] { return office.now; },
                     .driven = desk::Driven::by_steps}};
    auto first = desk.hand_in(by_office({somebody("甲一")})), second = desk.hand_in(by_office({nowhere()}));
    const auto is_answered = [](const auto& answer) {
        return answer.wait_for(std::chrono::seconds{0}) == std::future_status::ready;
    };
    CHECK_FALSE(is_answered(first));
    desk.step();
    REQUIRE((is_answered(first) && is_answered(second)));
    must(first.get());
    CHECK(why(second.get()) == district::refusals::branch_unknown);
    must(desk.submit(by_office({somebody("乙二")})));  // runs a step itself
}

TEST_CASE("a desk opened on an empty ledger hears of every leaf that another process writes")
{
    const Folder folder;
    {
        const auto created = storage::open(folder / "d.db")->create();
        const auto means = [&](journal::Journal& journal) {
            return desk::Dependencies{
                .journal = journal, .key = test::test_key(), .clock = [] { return Instant{} + days{20500}; }};
        };
        const auto second = storage::open(folder / "d.db")->journal();
        desk::Desk early{means(*created)}, late{means(*second)};
        std::uint64_t heard = 0;
        early.on_shown([&](const district::State&, std::span<const district::Leaf> leaves) { heard += leaves.size(); },
                       {});
        test::must(late.submit(desk::opening({.start = test::started}, {})));
        early.catch_up();
        CHECK(heard == late.read([](const district::State& state) { return state.leaves(); }));
        CHECK(heard > 0);
    }
}

TEST_CASE("a read that breaks half-way while a desk catches up leaves it as it was, and the next one reads all")
{
    Office office;
    journal::BreakingJournal breaking{*office.journal};
    desk::Desk follower{{.journal = breaking,
                         .key = test_key(),
                         .clock = [&] { return office.now; },
                         .driven = desk::Driven::by_steps}};
    const auto leaves = [](const desk::Desk& desk) {
        return desk.read([](const district::State& state) { return state.leaves(); });
    };
    const std::uint64_t before = leaves(follower);
    std::uint64_t heard = before;
    follower.on_shown([&](const district::State&, std::span<const district::Leaf> shown) { heard += shown.size(); },
                      {});
    must(office.desk->submit(by_office({somebody("甲一"), somebody("乙二"), somebody("丙三")})));
    for (const std::uint64_t after : {0u, 1u, 2u}) {
        breaking.breaks_after = after;
        CHECK_THROWS_AS(follower.catch_up(), journal::StorageError);
        CHECK(leaves(follower) == before);
    }
    must(follower.submit(by_office({somebody("丁四")})));
    CHECK(leaves(follower) == leaves(*office.desk) + 1);
    CHECK(heard == leaves(follower));
    CHECK(office.journal->size() == leaves(follower));
}

TEST_CASE("a request that another process has answered is answered with a head that holds what it names")
{
    Office office;
    desk::Desk follower{{.journal = *office.journal,
                         .key = test_key(),
                         .clock = [&] { return office.now; },
                         .driven = desk::Driven::by_steps}};
    auto request = by_office({somebody("甲一")});
    request.key = request.body = "once";
    const auto first = office.desk->submit(request);
    must(first);
    const auto again = follower.submit(request);
    must(again);
    CHECK(again->repeated);
    CHECK(again->last == first->last);
    CHECK(again->head == first->head);
}
