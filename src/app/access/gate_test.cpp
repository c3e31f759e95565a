#include "app/access/gate.h"

#include <atomic>
#include <fstream>
#include <thread>

#include "app/access/doors_test.h"
#include "app/access/totp.h"

using namespace jinze;
using namespace jinze::access;
using namespace jinze::access::test;
using Why = Denied::Why;
using std::chrono::hours, std::chrono::minutes, std::chrono::seconds, std::chrono::milliseconds;

namespace {

const std::string password = "correct horse battery";

Credentials as(PersonId person, const std::string& word, const std::string& address = "10.0.0.1",
               const std::string& device = {})
{
    return {.name = account_key(person), .password = word, .code = {}, .address = address, .device = device};
}

// The secret in bytes, as an authenticator app stores it.
Bytes scanned(const SecondFactor& factor)
{
    Bytes bytes;
    unsigned held = 0, bits = 0;
    for (const char c : factor.secret) {
        const unsigned value = c >= 'A' ? static_cast<unsigned>(c - 'A') : static_cast<unsigned>(c - '2') + 26;
        held = held << 5 | value;
        if ((bits += 5) >= 8) bytes.push_back(static_cast<std::uint8_t>(held >> (bits -= 8)));
    }
    return bytes;
}

void wait_until_no_longer_trusted() { std::this_thread::sleep_for(milliseconds{450}); }

}  // namespace

TEST_CASE("the first sign-in asks for a password of one's own, and every entry has a token of its own")
{
    District d;
    const std::string first = d.house.opened(member);
    const auto in = d.house.gate.sign_in(as(member, first));
    REQUIRE(in);
    CHECK(in->session.person == member);
    CHECK(in->session.must_change_password);
    CHECK_FALSE(in->session.must_set_second_factor);
    CHECK(in->token.size() == 64);  // 256 bits
    CHECK(d.house.gate.change_password(in->token, "wrong", password).error().why == Why::wrong);
    d.now += seconds{2};
    CHECK(d.house.gate.change_password(in->token, first, "1234567890").error().why == Why::weak);
    CHECK(d.house.gate.change_password(in->token, first, first).error().why == Why::weak);
    const auto changed = d.house.gate.change_password(in->token, first, password);
    REQUIRE(changed);
    CHECK_FALSE(changed->session.must_change_password);
    CHECK(changed->token != in->token);
    CHECK(changed->session.csrf != in->session.csrf);
    CHECK_FALSE(d.house.gate.session(in->token));  // the old token is invalid
    CHECK(d.house.gate.session(changed->token));
    CHECK(d.house.gate.sign_in(as(member, first)).error().why == Why::wrong);
    d.now += seconds{2};
    CHECK(d.house.gate.sign_in(as(member, password)));
}

TEST_CASE("a token that was planted beforehand never becomes a session")
{
    District d;
    d.house.settled(member);
    const std::string planted(64, 'a');
    CHECK_FALSE(d.house.gate.session(planted));
    const auto in = d.house.gate.sign_in(as(member, password));
    REQUIRE(in);
    CHECK(in->token != planted);
    CHECK_FALSE(d.house.gate.session(planted));
}

TEST_CASE(
    "a session ends after half an hour of rest and after twelve hours, on every server, whatever is kept in memory")
{
    District d;
    const auto in = d.house.settled(member);
    d.now += minutes{29};
    CHECK(d.house.gate.session(in.token));
    d.now += minutes{29};
    CHECK(d.house.gate.session(in.token));
    d.now += minutes{29};
    CHECK(d.house.gate.holds(in.token));  // holds() does not count as use
    d.now += minutes{2};
    CHECK_FALSE(d.house.gate.session(in.token));

    const auto again = d.house.gate.sign_in(as(member, password));
    REQUIRE(again);
    for (int i = 0; i < 35; ++i) {
        d.now += minutes{20};
        CHECK(d.house.gate.session(again->token));
        d.house.gate.tidy();
    }
    d.now += minutes{25};
    CHECK_FALSE(d.house.gate.session(again->token));
}

TEST_CASE("signing out, a reset, a closed account and a lost post end sessions on another server within a second")
{
    District d;
    House other{d.db, d.now};
    const auto in = d.house.settled(member);
    REQUIRE(other.gate.session(in.token));
    d.house.gate.sign_out(in.token);
    CHECK_FALSE(d.house.gate.session(in.token));
    wait_until_no_longer_trusted();
    CHECK_FALSE(other.gate.session(in.token));

    const auto second = other.gate.sign_in(as(member, password));
    REQUIRE(second);
    REQUIRE(d.house.gate.session(second->token));
    REQUIRE(other.gate.accounts().reset(member, {}));
    wait_until_no_longer_trusted();
    CHECK_FALSE(d.house.gate.session(second->token));
    CHECK_FALSE(other.gate.session(second->token));

    const auto secretary = d.house.settled(branch_secretary);
    REQUIRE(other.gate.session(secretary.token));
    d.house.put(work_secretary, {district::EndAppointment{.appointment = AppointmentId{1}, .on = day}});
    other.desk->catch_up();
    wait_until_no_longer_trusted();
    CHECK_FALSE(d.house.gate.session(secretary.token));
    CHECK_FALSE(other.gate.session(secretary.token));
}

TEST_CASE("whoever leaves is out the same day, and does not come in again; whoever is erased leaves no row")
{
    District d;
    const auto in = d.house.settled(member);
    d.house.put(work_secretary, {district::EndMembership{member, registry::Leaving::transferred_out, day}});
    wait_until_no_longer_trusted();
    CHECK_FALSE(d.house.gate.session(in.token));
    CHECK(d.house.gate.sign_in(as(member, password)).error().why == Why::closed);

    d.house.put(work_secretary, {district::ErasePerson{.person = member, .with = work_clerk, .rows = {}}});
    d.house.desk->erase_rows(member, {});
    CHECK_FALSE(d.house.gate.accounts().of(member));
    CHECK(d.house.gate.sign_in(as(member, password)).error().why == Why::wrong);
    for (const DeedRow& row : d.house.gate.log().of(day))
        CHECK((row.person != member.number() || row.deed == Deed::sign_in_failed));
}

TEST_CASE("ten thousand guesses from fifty addresses get twenty looks in an hour, and the owner's device still gets in")
{
    District d;
    const auto owner = d.house.settled(member);
    REQUIRE_FALSE(owner.device.empty());
    const Instant begin = d.now;
    int looked_at = 0, owner_in = 0;
    for (int i = 0; i < 10'000; ++i) {
        d.now = begin + milliseconds{359 * i};
        const auto guess =
            d.house.gate.sign_in(as(member, "guess " + std::to_string(i), "10.1.0." + std::to_string(i % 50)));
        REQUIRE_FALSE(guess);
        if (guess.error().why == Why::wrong)
            ++looked_at;
        else
            REQUIRE(guess.error().why == Why::slow_down);
        if (i % 1000 == 999 && d.house.gate.sign_in(as(member, password, "10.9.0.1", owner.device))) ++owner_in;
    }
    MESSAGE(looked_at, " of 10000 guesses were looked at");
    CHECK(looked_at <= 20);
    CHECK(owner_in == 10);
    const auto stranger = d.house.gate.sign_in(as(member, password, "10.9.0.2"));
    REQUIRE_FALSE(stranger);
    CHECK(stranger.error().wait <= seconds{300});
    d.now += seconds{301};
    CHECK(d.house.gate.sign_in(as(member, password, "10.9.0.2")));  // nobody is locked out permanently
}

TEST_CASE("many guesses at once are counted before they are looked at")
{
    District d;
    d.house.settled(member);
    House other{d.db, d.now};
    std::atomic<int> looked_at = 0;
    {
        std::vector<std::jthread> guessers;
        for (int t = 0; t < 8; ++t)
            guessers.emplace_back([&, t] {
                Gate& gate = t % 2 ? d.house.gate : other.gate;
                for (int i = 0; i < 10; ++i)
                    if (gate.sign_in(as(member, "guess", "10.2.0." + std::to_string(t))).error().why == Why::wrong)
                        ++looked_at;
            });
    }
    CHECK(looked_at == 1);
}

TEST_CASE("an address that tries many names is slowed, a device of another account helps nobody")
{
    District d;
    const auto owner = d.house.settled(member);
    d.house.opened(branch_secretary);
    int looked_at = 0;
    for (int i = 0; i < 100; ++i)
        if (d.house.gate
                .sign_in({.name = "name" + std::to_string(i),
                          .password = "guess",
                          .code = {},
                          .address = "10.3.0.1",
                          .device = {}})
                .error()
                .why == Why::wrong)
            ++looked_at;
    CHECK(looked_at == 11);
    CHECK(d.house.gate.sign_in(as(branch_secretary, "guess", "10.3.0.2", owner.device)).error().why == Why::wrong);
    CHECK(d.house.gate.sign_in(as(branch_secretary, "guess", "10.3.0.2", owner.device)).error().why == Why::slow_down);
}

TEST_CASE("a staff role sets up a second factor first, and then a password alone is not enough")
{
    District d;
    const auto in = d.house.settled(work_secretary);
    CHECK(in.session.must_set_second_factor);
    const auto factor = d.house.gate.begin_second_factor(in.token, password);
    REQUIRE(factor);
    const Bytes secret = scanned(*factor);
    const auto code = [&](int steps) {
        return totp_code(secret, totp_step(d.now) + static_cast<std::uint64_t>(steps));
    };
    CHECK(d.house.gate.confirm_second_factor(in.token, "000000").error().why == Why::code_wrong);
    const auto set = d.house.gate.confirm_second_factor(in.token, code(0));
    REQUIRE(set);
    CHECK_FALSE(set->session.must_set_second_factor);
    CHECK(set->token != in.token);
    CHECK_FALSE(d.house.gate.session(in.token));
    CHECK(d.house.gate.begin_second_factor(set->token, password).error().why == Why::code_wanted);

    d.now += minutes{1};
    Credentials with = as(work_secretary, password);
    CHECK(d.house.gate.sign_in(with).error().why == Why::code_wanted);
    with.code = code(2);
    CHECK(d.house.gate.sign_in(with).error().why == Why::code_wrong);
    with.code = code(1);
    CHECK(d.house.gate.sign_in(with));
    CHECK(d.house.gate.sign_in(with).error().why == Why::code_wrong);  // the same code again
    with.code = code(0);
    CHECK(d.house.gate.sign_in(with).error().why == Why::code_wrong);  // an older code
}

TEST_CASE("six wrong codes slow the factor down, not the account for ever")
{
    District d;
    const auto in = d.house.settled(work_secretary);
    const auto factor = d.house.gate.begin_second_factor(in.token, password);
    const Bytes secret = scanned(*factor);
    REQUIRE(d.house.gate.confirm_second_factor(in.token, totp_code(secret, totp_step(d.now))));
    d.now += minutes{2};
    Credentials with = as(work_secretary, password);
    with.code = "000000";
    for (int i = 0; i < 6; ++i) CHECK(d.house.gate.sign_in(with).error().why == Why::code_wrong);
    with.code = totp_code(secret, totp_step(d.now));
    CHECK(d.house.gate.sign_in(with).error().why == Why::slow_down);
    d.now += seconds{2};
    with.code = totp_code(secret, totp_step(d.now));
    CHECK(d.house.gate.sign_in(with));
}

TEST_CASE("a demonstration's entry needs no account, and a name given twice is refused")
{
    District d;
    const Entered in = d.house.gate.enter_demonstration(work_secretary);
    CHECK_FALSE(in.session.must_set_second_factor);
    CHECK(d.house.gate.session(in.token));
    CHECK(d.house.gate.change_password(in.token, "a", "b").error().why == Why::unfit);
    d.house.opened(member, "Zhou.Min");
    CHECK(d.house.gate.accounts().named(" zhou.min ")->person == member.number());
    CHECK(d.house.gate.accounts().open(branch_secretary, "zhou.min", {}).error().why == Why::unfit);
    CHECK(d.house.gate.accounts().open(branch_secretary, "m6", {}).error().why == Why::unfit);
    for (const char* odd : {"a\u202Eb", "a\u200Bb", "zz\u00A0", "x\uFFFD", "柏\u034F永平", "ａｄｍｉｎ"})
        CHECK_MESSAGE(d.house.gate.accounts().open(branch_secretary, odd, {}).error().why == Why::unfit, odd);
    CHECK(d.house.gate.accounts().open(member, "other", {}).error().why == Why::unfit);
    CHECK(d.house.gate.accounts().open(PersonId{99}, {}, {}).error().why == Why::unfit);
}

TEST_CASE("the office's first account acts while the district is set up, and dies when somebody holds a post there")
{
    const Folder folder;
    Instant now = start_of(day) + hours{9};
    House house{folder / "district.db", now};
    house.put({}, {district::OpenDistrict{}});
    const auto office = house.gate.accounts().open_office();
    REQUIRE(office);
    auto in =
        house.gate.sign_in({.name = "office", .password = office->password, .code = {}, .address = {}, .device = {}});
    REQUIRE(in);
    CHECK_FALSE(in->session.person);
    in = house.gate.change_password(in->token, office->password, password);
    REQUIRE(in);
    REQUIRE(house.gate.session(in->token));
    auto commands = District::founding();
    commands.erase(commands.begin());
    house.put({}, commands);
    wait_until_no_longer_trusted();
    CHECK_FALSE(house.gate.session(in->token));
    CHECK(house.gate.sign_in({.name = "office", .password = password, .code = {}, .address = {}, .device = {}})
              .error()
              .why == Why::closed);
}

TEST_CASE("what the doors keep says nothing on disk: no name, no token, no password")
{
    District d;
    const std::string first = d.house.opened(member, "zhou.min");
    const auto in = d.house.gate.sign_in(
        {.name = "zhou.min", .password = first, .code = {}, .address = "10.77.66.55", .device = {}});
    REQUIRE(in);
    std::string all;
    for (const char* end : {"", "-wal"}) {
        std::ifstream file{d.db.string() + end, std::ios::binary};
        all.append(std::istreambuf_iterator<char>{file}, {});
    }
    for (const std::string& secret : {std::string{"zhou.min"}, in->token, in->device, in->session.csrf, first,
                                      std::string{"10.77.66.55"}, std::string{"argon2id"}})
        CHECK_MESSAGE(all.find(secret) == all.npos, secret);
}
