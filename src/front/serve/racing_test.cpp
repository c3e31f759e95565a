// Concurrent use of one site: writes, reads, streams, sign-ins and sign-outs, with another process writing the same
// file. script/check runs it under ThreadSanitizer; invariants are checked here afterwards.
#include <future>
#include <latch>
#include <thread>

#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

constexpr int acts_of_one = 12;

std::string meeting(const District& district, const UnitIds& unit, int day)
{
    return R"({"kind":"meeting","title":"会","day":")" + to_text(district.today - days{day}) + R"(","host":")" +
           unit.branch + "\"}";
}

// Enters records under its own keys; returns how many were acknowledged.
std::uint64_t write_much(District& district, const UnitIds& unit, const std::string& mark)
{
    std::uint64_t leaves = 0;
    const auto came = district.come_in(unit.branch_secretary);
    for (int i = 0; i < acts_of_one; ++i) {
        const auto answer = district.ask(
            district.posting("/api/records", came, meeting(district, unit, 4 + i), mark + std::to_string(i)));
        leaves += answer.status == 200 ? 1 : 0;
    }
    return leaves;
}

void read_much(District& district, std::uint32_t person, const std::atomic<bool>& going, std::atomic<int>& broken)
{
    const auto came = district.come_in(person);
    while (going)
        for (const char* path :
             {"/api/today", "/api/mine", "/api/board?node=o7", "/api/obligations?node=o7", "/api/records?node=o7",
              "/api/ledger", "/api/search?q=%E6%94%AF%E9%83%A8", "/api/record-form?host=o7", "/api/session"})
            if (district.get(path, came).status >= 500) ++broken;
}

// Opens a page, reads notes, closes it; returns the notes read.
int listen_much(District& district, std::uint32_t person, const std::atomic<bool>& going)
{
    int heard = 0;
    while (going) {
        const auto came = district.come_in(person);
        const auto stream = district.house->live.open(PersonId{person}, came.token);
        for (int i = 0; stream && going && i < 20; ++i) {
            heard += stream->next().bytes.find("event: note") != std::string::npos ? 1 : 0;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
        district.gate->sign_out(came.token);
    }
    return heard;
}

// As a server twice a second: reads other processes' leaves, closes pages of ended sessions.
void look_around(District& district, const std::atomic<bool>& going)
{
    while (going) {
        district.desk->catch_up();
        district.house->live.keep([&](const std::string& token) { return district.gate->holds(token); });
        district.gate->tidy();
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
}

// Another server on the same file: renames an organisation, so that every board is rebuilt.
std::uint64_t write_elsewhere(District& district)
{
    const auto journal = storage::open(district.db)->journal();
    desk::Desk desk{desk::Dependencies{*journal, test::test_key(), system_time}};
    std::uint64_t done = 0;
    for (int i = 0; i < acts_of_one / 2; ++i) {
        desk::Request request;
        request.actor = PersonId{work_secretary};
        request.commands.push_back(district::RenameOrganisation{OrgId{7}, {"甲局第" + std::to_string(i) + "支部"}});
        done += desk.submit(std::move(request)) ? 1 : 0;
    }
    return done;
}

}  // namespace

TEST_CASE("what many write while many read and listen is there once, and is shown as a fresh server shows it")
{
    District district;
    const std::uint64_t before = district.leaves();
    std::atomic<bool> going{true};
    std::atomic<int> broken{0};
    std::vector<std::jthread> readers;
    for (const std::uint32_t person : {work_secretary, unit_a.secretary, unit_a.member, assessor})
        readers.emplace_back([&, person] { read_much(district, person, going, broken); });
    auto heard = std::async(std::launch::async, [&] { return listen_much(district, unit_a.branch_secretary, going); });
    readers.emplace_back([&] { look_around(district, going); });

    std::vector<std::future<std::uint64_t>> writers;
    for (const char* mark : {"a", "b"})
        for (const UnitIds* unit : {&unit_a, &unit_b})
            writers.push_back(
                std::async(std::launch::async, [&, unit, mark] { return write_much(district, *unit, mark); }));
    writers.push_back(std::async(std::launch::async, [&] { return write_elsewhere(district); }));
    std::uint64_t written = 0;
    for (auto& it : writers) written += it.get();
    district.desk->catch_up();
    going = false;
    readers.clear();
    CHECK(heard.get() > 0);
    CHECK(broken == 0);
    CHECK(written == 4 * acts_of_one + acts_of_one / 2);
    CHECK(district.leaves() == before + written);

    const auto came = district.come_in(work_secretary);
    const std::string followed = District::text(district.get("/api/board?node=o7", came));
    House fresh{*district.desk, *district.gate};  // its board is built now, from all that was written
    JinzeSite site{fresh, Assets{}};
    http::Request request{.method = "GET", .path = "/api/board", .query = "node=o7"};
    request.headers = {{"cookie", fresh.cookies.session + "=" + came.token}};
    CHECK(District::text(site.at_length(request)) == followed);
}

TEST_CASE("while it is asked whether open pages may stay, the writer can tell them")
{
    Live live;
    District district;
    const auto came = district.come_in(unit_a.member);
    const auto stream = live.open(PersonId{unit_a.member}, came.token);
    REQUIRE(stream);
    std::future_status told{};
    std::future<void> writer;
    live.keep([&](const std::string& token) {
        CHECK(token == came.token);
        // The writer sends notes with the district's lock held, and checking a session needs that lock: waiting for the
        // other would be a deadlock.
        writer = std::async(std::launch::async,
                            [&] { live.tell(district::State{}, district.house->sights, district.today, {}); });
        told = writer.wait_for(std::chrono::seconds{20});
        return true;
    });
    CHECK(told == std::future_status::ready);
}

TEST_CASE("whoever writes does not wait for open pages to be told, and what came meanwhile is told together")
{
    Live live;
    std::promise<void> begun, go_on;
    std::vector<Touched> told;
    std::latch done{2};
    live.start([&](const Touched& touched) {
        told.push_back(touched);
        if (told.size() == 1) {
            begun.set_value();
            go_on.get_future().wait();
        }
        done.count_down();
    });
    live.touched({.orgs = {OrgId{1}}, .persons = {}});
    begun.get_future().wait();
    for (std::uint32_t i = 0; i < 1000; ++i)
        live.touched({.orgs = {OrgId{2}, OrgId{3}}, .persons = {PersonId{i % 7}}, .rules = i == 5});
    go_on.set_value();
    done.wait();
    live.stop();
    REQUIRE(told.size() == 2);
    CHECK(told[0].orgs == std::vector{OrgId{1}});
    CHECK(told[1].orgs == std::vector{OrgId{2}, OrgId{3}});
    CHECK(told[1].persons.size() == 7);
    CHECK(told[1].rules);
}

TEST_CASE("an open page of whoever may read it hears of a record, and one of another unit's member does not")
{
    District district;
    const auto clerk = district.come_in(unit_a.clerk), stranger = district.come_in(unit_b.member);
    const auto own = district.house->live.open(PersonId{unit_a.clerk}, clerk.token);
    const auto other = district.house->live.open(PersonId{unit_b.member}, stranger.token);
    REQUIRE(district.ask(district.posting("/api/records", clerk, meeting(district, unit_a, 2))).status == 200);
    std::string heard;
    for (int i = 0; i < 2000 && heard.find("event: note") == heard.npos; ++i) {
        heard += own->next().bytes;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    CHECK(heard.find(std::string{"\""} + unit_a.branch + "\"") != heard.npos);
    CHECK(other->next().bytes.find("event: note") == std::string::npos);
}
