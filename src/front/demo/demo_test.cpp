#include "front/demo/demo.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "app/desk/desk.h"
#include "domain/duty/board.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

using namespace jinze;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("jinze-demo-" + std::to_string(::getpid()));

    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

demo::Made make(const fs::path& folder, std::uint64_t seed, Day until)
{
    fs::create_directories(folder);
    return demo::make({.db = folder / "demo.db",
                       .key_file = folder / "demo.db.key",
                       .sheets = folder / "sheets",
                       .seed = seed,
                       .until = until,
                       .progress = {}});
}

std::string contents(const fs::path& path)
{
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the same seed and day make the same demonstration: equal sheets, equal ledger root")
{
    const Folder folder;
    const Day until = day_at(2025, 3, 20);
    const auto first = make(folder.path / "a", 7, until), second = make(folder.path / "b", 7, until);
    CHECK(first.head == second.head);
    for (const char* sheet : {"organisations.xlsx", "people.xlsx", "posts.xlsx"}) {
        CHECK(!contents(folder.path / "a" / "sheets" / sheet).empty());
        CHECK(contents(folder.path / "a" / "sheets" / sheet) == contents(folder.path / "b" / "sheets" / sheet));
    }
    CHECK(make(folder.path / "c", 8, until).head.root != first.head.root);

    CHECK(first.organisations - 56 >= 250);  // the 56 units themselves are offices, not Party organisations
    CHECK(first.people >= 5000);
    CHECK(first.records > 300);
}

TEST_CASE("a demonstration that was interrupted is made again, and one that is there is not overwritten")
{
    const Folder folder;
    const Day until = day_at(2025, 3, 20);
    const fs::path db = folder.path / "demo.db";
    const auto interrupt = [](std::string_view step, std::size_t done, std::size_t) {
        if (step == "people" && done == 1) throw std::runtime_error{"interrupted"};
    };
    CHECK_THROWS_WITH(
        demo::make({.db = db, .key_file = db.string() + ".key", .sheets = {}, .until = until, .progress = interrupt}),
        "interrupted");
    CHECK_FALSE(fs::exists(db));
    CHECK_FALSE(fs::exists(db.string() + ".key"));
    const auto made = make(folder.path, 1, until);
    CHECK(made.people >= 5000);
    for (const auto& left : fs::directory_iterator{folder.path})
        CHECK(left.path().string().find(".making") == std::string::npos);
    CHECK_THROWS_AS(make(folder.path, 1, until), journal::StorageError);
    CHECK(storage::open(db)->journal()->head() == made.head);
}

TEST_CASE("at whatever hour of its last day it is made, the demonstration's newest leaf lies behind the clock")
{
    const Folder folder;
    const Day day = day_at(2025, 3, 20);
    make(folder.path, 1, day);
    const auto journal = storage::open(folder.path / "demo.db")->journal();
    const auto key = vault::read_key_file(folder.path / "demo.db.key");
    desk::Desk desk{{*journal, key.master, [day] { return start_of(day); }, vault::system_entropy()}};
    CHECK_NOTHROW(desk.submit(
        {.commands = {district::RenameOrganisation{OrgId{1}, {"改名"}}}}));  // asked, whatever the rules say
}

TEST_CASE("in the demonstration nobody asks for what they may not do, though people leave posts and move")
{
    const Folder folder;
    const auto made = make(folder.path, 1, day_at(2025, 10, 31));
    CHECK(made.asked > 4000);
    CHECK(made.refused == 0);
    for (const auto& [why, times] : made.refusals) CHECK_MESSAGE(times == 0, why);
}

TEST_CASE("whatever its last day, the demonstration has matters in every standing")
{
    const Folder folder;
    for (const Day until : {day_at(2026, 6, 30), day_at(2026, 10, 9)}) {
        const auto at = folder.path / to_text(until);
        make(at, 1, until);
        const auto journal = storage::open(at / "demo.db")->journal();
        const auto key = vault::read_key_file(at / "demo.db.key");
        const desk::Desk desk{{*journal, key.master}};
        std::map<matter::MatterStanding, int> found;
        int open = 0;
        desk.read([&](const district::State& state) {
            const matter::Matter& told = state.of<matter::Matters>()[matter::MatterId{31}];
            const auto& days = state.duties().working_days(until);
            CHECK(told.entered == day_at(2025, 5, 6));  // the one that README tells of
            CHECK(matter::life_of(told, days, until).due == day_at(2025, 8, 3));
            CHECK(matter::life_of(told, days, until).phase == matter::Phase::closed);
            for (const matter::Matter& it : state.of<matter::Matters>().all()) {
                const auto& working = state.duties().working_days(until);
                const matter::Life life = matter::life_of(it, working, until);
                ++found[matter::standing_of(life, *it.type, working, until)];
                open += life.is_open();
            }
        });
        for (const auto& word : described::words<matter::MatterStanding>)
            CHECK_MESSAGE(found[word.value] > 0, to_text(until), ": ", word.name);
        CHECK(open >= 40);
        CHECK(found[matter::MatterStanding::closed] >= 90);
    }
}

TEST_CASE("in the demonstration district the fast board equals judging every obligation, and nobody sits nowhere")
{
    const Folder folder;
    make(folder.path, 3, day_at(2025, 4, 20));
    const auto journal = storage::open(folder.path / "demo.db")->journal();
    const auto key = vault::read_key_file(folder.path / "demo.db.key");
    const desk::Desk desk{{*journal, key.master}};
    desk.read([&](const district::State& state) {
        CHECK(state.demonstration());
        const Day today = day_at(2025, 4, 20);
        CHECK(state.people().unassigned(today, today).empty());
        const duty::Facts facts{state.people(), state.records(), state.duties()};
        const duty::Board board{facts, today};
        for (const Day on : {day_at(2025, 2, 14), day_at(2025, 3, 31), today}) {
            std::map<std::string, duty::Standing> fast, slow;
            board.each(facts, {}, on, [&](const duty::Obligation& it, duty::Standing s) { fast[it.id().text] = s; });
            duty::judge_all(facts, {}, on, on,
                            [&](const duty::Obligation& it, duty::Standing s) { slow[it.id().text] = s; });
            CHECK(slow.size() > 5000);
            CHECK(fast == slow);
        }
    });
}
