// An attacker with a thousand addresses against one account and against password checking.
#include <atomic>
#include <thread>

#include "app/access/doors_test.h"

using namespace jinze;
using namespace jinze::access;
using namespace jinze::access::test;
using Why = Denied::Why;
using std::chrono::hours, std::chrono::milliseconds, std::chrono::minutes, std::chrono::seconds;

namespace {

const std::string password = "correct horse battery";
const Doer system_does{.person = system_one, .is_operator = false, .address = {}, .with = {}};

Credentials as(PersonId person, const std::string& word, const std::string& address, const std::string& device = {},
               const std::string& code = {})
{
    return {.name = account_key(person),
            .password = word,
            .code = {},
            .address = address,
            .device = device,
            .emergency = code};
}

// Attempts sign-in from ever new addresses, so that the account's delay never ends for long.
struct Poller {
    District& d;
    PersonId victim;
    int looked_at = 0, turn = 0;

    void once()
    {
        const auto guess =
            d.house.gate.sign_in(as(victim, "guess " + std::to_string(turn),
                                    "10.1." + std::to_string(turn / 200 % 200) + '.' + std::to_string(turn % 200)));
        ++turn;
        REQUIRE_FALSE(guess);
        if (guess.error().why == Why::wrong) ++looked_at;
    }
    void for_an_hour(int times)
    {
        for (int i = 0; i < times; ++i, d.now += milliseconds{3'600'000 / times}) once();
    }
};

}  // namespace

TEST_CASE(
    "while strangers poll an account from changing addresses its owner gets in 100 of 100 times from a known device, "
    "and from a known address")
{
    District d;
    auto owner = d.house.settled(member);
    d.now += hours{1};
    Poller poller{d, member};
    int by_device = 0, by_address = 0;
    for (int i = 0; i < 100; ++i) {
        for (int j = 0; j < 40; ++j, d.now += milliseconds{900}) poller.once();
        if (d.house.gate.sign_in(as(member, password, "10.200.0.7", owner.device))) ++by_device;
        if (d.house.gate.sign_in(as(member, password, "127.0.0.9"))) ++by_address;  // the address of the first sign-in
    }
    CHECK(by_device == 100);
    CHECK(by_address == 100);
    MESSAGE(poller.looked_at, " of ", poller.turn, " guesses in an hour were looked at");
    CHECK(poller.looked_at <= 20);
}

TEST_CASE(
    "from an unknown device the owner gets in at once with an emergency code, which works once and is no password")
{
    District d;
    d.house.settled(member);
    d.now += hours{1};
    Poller poller{d, member};
    poller.for_an_hour(1000);
    CHECK(d.house.gate.sign_in(as(member, password, "10.200.0.7")).error().why == Why::slow_down);
    const std::string code = d.house.whole(d.house.gate.accounts().issue_emergency_code(member, system_does));
    CHECK(d.house.gate.sign_in(as(member, "not the password", "10.200.0.7", {}, code)).error().why == Why::wrong);
    d.now += seconds{1};
    poller.once();
    const auto in = d.house.gate.sign_in(as(member, password, "10.200.0.7", {}, code));
    REQUIRE(in);
    CHECK_FALSE(in->device.empty());
    poller.once();
    CHECK(d.house.gate.sign_in(as(member, password, "10.200.0.7", in->device)));  // a known device from now on
    CHECK(d.house.gate.sign_in(as(member, password, "10.200.0.8", {}, code)).error().why ==
          Why::slow_down);  // the code is used up
}

TEST_CASE(
    "an emergency code ends after a day, after five wrong passwords and with a reset, and one half of it is worth "
    "nothing")
{
    District d;
    d.house.settled(member);
    d.now += hours{1};
    Poller poller{d, member};
    const auto slowed = [&](const std::string& code) {
        for (int i = 0; i < 12; ++i, d.now += seconds{300}) poller.once();
        poller.once();
        return d.house.gate.sign_in(as(member, password, "10.200.0.7", {}, code)).error().why == Why::slow_down;
    };
    const auto half = d.house.gate.accounts().issue_emergency_code(member, system_does);
    REQUIRE(half);
    CHECK(half->half);
    CHECK(slowed(half->password));
    std::string code = d.house.whole(half);
    for (int i = 0; i < 5; ++i, d.now += seconds{30})
        CHECK(d.house.gate.sign_in(as(member, "not the password", "10.200.0.7", {}, code)).error().why == Why::wrong);
    CHECK(slowed(code));
    code = d.house.whole(d.house.gate.accounts().issue_emergency_code(member, system_does));
    d.now += hours{24};
    CHECK(slowed(code));
    code = d.house.whole(d.house.gate.accounts().issue_emergency_code(member, system_does));
    d.house.reset(member);
    CHECK_FALSE(d.house.gate.accounts().of(member)->emergency);
}

TEST_CASE("when strangers stop, an owner whom nothing tells apart from them waits five minutes at most")
{
    District d;
    d.house.settled(member);
    d.now += hours{1};
    Poller poller{d, member};
    poller.for_an_hour(2000);
    const auto no = d.house.gate.sign_in(as(member, password, "10.200.0.7"));
    REQUIRE_FALSE(no);
    CHECK(no.error().wait <= seconds{300});
    d.now += no.error().wait;
    CHECK(d.house.gate.sign_in(as(member, password, "10.200.0.7")));
}

TEST_CASE("whoever polls from an address where the owner comes in slows that address, and not the owner's device")
{
    District d;
    const auto owner = d.house.settled(member);
    for (int i = 0; i < 30; ++i) (void)d.house.gate.sign_in(as(member, "guess", "127.0.0.9"));
    CHECK(d.house.gate.sign_in(as(member, password, "127.0.0.9")).error().why == Why::slow_down);
    CHECK(d.house.gate.sign_in(as(member, password, "127.0.0.9", owner.device)));
    CHECK(d.house.gate.sign_in(as(member, password, "10.200.0.7")));  // and so is every other attempt
}

TEST_CASE("a reset account is not kept out by those who poll it: what was drawn at random waits for nothing")
{
    District d;
    d.house.settled(member);
    d.now += hours{1};
    Poller poller{d, member};
    poller.for_an_hour(500);
    const std::string fresh = d.house.reset(member);
    poller.once();
    CHECK(d.house.gate.sign_in(as(member, fresh, "10.200.0.7")));
}

TEST_CASE(
    "while strangers fill the hasher from changing addresses, 16 of 16 owners come in from devices and addresses they "
    "came from before")
{
    District d;
    House house{d.db, d.now, {.passes = 3, .bytes = std::size_t{8} << 20}};
    const auto owner = house.settled(member);
    std::atomic<bool> over = false;
    std::atomic<int> sent = 0, turned = 0;
    std::vector<std::jthread> flood;
    for (int t = 0; t < 12; ++t)
        flood.emplace_back([&, t] {
            for (int i = 0; !over; ++i) {
                const std::string address =
                    "10." + std::to_string(t) + '.' + std::to_string(i / 250 % 250) + '.' + std::to_string(i % 250);
                const auto no = house.gate.sign_in({.name = "nobody" + std::to_string(i),
                                                    .password = "x",
                                                    .code = {},
                                                    .address = address,
                                                    .device = {}});
                ++(no.error().why == Why::slow_down ? turned : sent);
            }
        });
    while (sent < 20) std::this_thread::yield();
    int in = 0;
    for (int i = 0; i < 16; ++i)
        if (i % 2 ? house.gate.sign_in(as(member, password, "10.200.0.7", owner.device))
                  : house.gate.sign_in(as(member, password, "127.0.0.9")))
            ++in;
    // From an unknown device and address: retries, as the page does, until its turn comes.
    const int before = sent;
    bool stranger_in = false;
    while (!stranger_in && sent < before + 500) {
        stranger_in = house.gate.sign_in(as(member, password, "10.201.0.1")).has_value();
        std::this_thread::yield();
    }
    const int meanwhile = sent - before;
    over = true;
    flood.clear();
    MESSAGE(in, " of 16 owners came in beside ", sent.load(), " checks of strangers and ", turned.load(),
            " sent away; an unknown one after ", meanwhile, " more of them");
    CHECK(in == 16);
    CHECK(stranger_in);
    CHECK(turned > 0);
}
