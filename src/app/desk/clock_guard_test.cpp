// While the clock is ahead nothing is written, until it is right again or a person confirms it.
#include "app/desk/desk.h"
#include "domain/assembly/small_district_test.h"
#include "storage/journal/scratch_test.h"
#include "storage/open/open.h"

using namespace jinze;
using std::chrono::hours, std::chrono::minutes, std::chrono::milliseconds;

namespace {

// A district on disk, a wall clock and a monotonic clock.
struct Machine {
    test::Folder folder;
    Instant wall = start_of(day_at(2026, 3, 5)) + hours{9};
    milliseconds steady{1'000'000};
    std::unique_ptr<journal::Journal> journal = storage::open(folder / "ledger")->create();
    std::unique_ptr<desk::Desk> desk;
    int founded = 0;

    Machine() { start(); }
    void start()
    {
        desk.reset();
        desk = std::make_unique<desk::Desk>(desk::Dependencies{.journal = *journal,
                                                               .key = test::test_key(),
                                                               .clock = [this] { return wall; },
                                                               .steady = [this] { return steady; }});
    }
    void pass(milliseconds time)
    {
        wall += time;
        steady += time;
    }
    // The refusal, or empty.
    std::string written()
    {
        try {
            district::Command command = district::OpenDistrict{};
            if (founded++ > 0)
                command = district::small::a_body(registry::OrgKind::unit, {}, day_at(2020, 1, 1),
                                                  "单位" + std::to_string(founded));
            const auto answer = desk->submit({.actor = {}, .key = {}, .body = {}, .commands = {command}});
            REQUIRE(answer.has_value());
            return {};
        } catch (const desk::ClockDoubted& doubt) {
            CHECK(doubt.said.zh.find("按操作手册在服务器上确认") != std::string::npos);
            CHECK(doubt.said.en.find("confirm it on the server") != std::string::npos);
            CHECK((doubt.said.zh + doubt.said.en).find("jinze") == std::string::npos);  // pages show these
            return doubt.what();
        }
    }
    std::optional<std::string> seen() const { return journal->setting(desk::clock_seen_setting); }
};

}  // namespace

TEST_CASE("a clock that jumps ahead by more than an hour while the program runs writes nothing")
{
    Machine it;
    CHECK(it.written().empty());
    it.pass(hours{50});
    CHECK(it.written().empty());
    it.wall += minutes{59};
    CHECK(it.written().empty());
    it.wall += hours{24 * 365 * 10};
    CHECK(it.written().find("jumped ahead") != std::string::npos);
    CHECK(it.journal->size() == 3);
    it.wall -= hours{24 * 365 * 10};  // set right
    CHECK(it.written().empty());
}

TEST_CASE("a clock that is set back and then ahead again is noticed too")
{
    Machine it;
    CHECK(it.written().empty());
    it.pass(hours{10});
    it.wall -= minutes{4};
    CHECK(it.written().empty());
    it.wall += minutes{65};
    CHECK_FALSE(it.written().empty());
}

TEST_CASE("a person who confirms the clock is believed by the running program")
{
    Machine it;
    CHECK(it.written().empty());
    it.wall += days{30};
    CHECK_FALSE(it.written().empty());
    desk::confirm_clock(*it.journal, it.wall);
    CHECK(it.written().empty());
    it.pass(hours{5});
    CHECK(it.written().empty());
    it.wall += days{30};  // a confirmation does not last
    CHECK_FALSE(it.written().empty());
}

TEST_CASE("at start a clock more than 60 days after it was last seen writes nothing until a person confirms it")
{
    Machine it;
    CHECK(it.written().empty());
    it.pass(days{60});
    it.start();
    CHECK(it.written().empty());
    it.pass(days{60} + minutes{1});
    it.start();
    CHECK(it.written().find("more than 60 days") != std::string::npos);
    it.start();
    CHECK_FALSE(it.written().empty());
    desk::confirm_clock(*it.journal, it.wall);
    CHECK(it.written().empty());
}

TEST_CASE("a server that only looked on keeps the clock known by writing hourly that it saw it")
{
    Machine it;
    CHECK(it.written().empty());
    for (int hour = 0; hour < 24 * 70; ++hour) {
        it.pass(hours{1});
        it.desk->look_after();
    }
    it.start();
    CHECK(it.written().empty());
    const auto before = it.seen();
    it.pass(minutes{30});
    it.desk->look_after();
    it.pass(minutes{10});
    it.desk->look_after();
    CHECK(it.seen() == to_text(it.wall - minutes{10}));
    CHECK(it.seen() != before);
}

TEST_CASE("a clock in doubt is never written down as seen")
{
    Machine it;
    CHECK(it.written().empty());
    it.desk->look_after();
    const auto before = it.seen();
    it.wall += days{4000};
    it.desk->look_after();
    CHECK(it.seen() == before);
    it.start();
    it.desk->look_after();
    CHECK(it.seen() == before);
    CHECK_FALSE(it.written().empty());
}

TEST_CASE("a clock that went back by more than an hour since a server saw it is doubted at start")
{
    Machine it;
    CHECK(it.written().empty());
    it.pass(days{20});
    it.desk->look_after();
    it.wall -= hours{2};
    it.start();
    CHECK(it.written().find("before it was last seen") != std::string::npos);
    it.wall += hours{2};
    CHECK(it.written().empty());
}

TEST_CASE("a ledger of before clocks were seen has its newest leaf for it, and a new one nothing")
{
    Machine it;
    CHECK_FALSE(it.seen());
    CHECK(it.written().empty());
    it.pass(days{61});
    it.start();
    CHECK_FALSE(it.written().empty());
}

TEST_CASE("the demonstration's story is not held against the clock at start, but a jump is noticed")
{
    Machine it;
    REQUIRE(it.desk->submit(
        {.actor = {}, .key = {}, .body = {}, .commands = {district::OpenDistrict{.demonstration = true}}}));
    it.founded = 1;
    it.pass(days{200});
    it.start();
    CHECK(it.written().empty());
    it.wall += days{1};
    CHECK_FALSE(it.written().empty());
}
