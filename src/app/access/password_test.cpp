#include "app/access/password.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "app/access/common_passwords.h"
#include "app/access/doors_test.h"

using namespace jinze;
using namespace jinze::access;

TEST_CASE("Argon2id is the one others have: the reference's own strings open with their passwords")
{
    // P-H-C/phc-winner-argon2, src/test.c (CC0): argon2id, version 19, one lane.
    Hasher hasher{access::test::weak};
    const auto turn = hasher.turns().take({"here"});
    REQUIRE(turn);
    const std::pair<const char*, const char*> known[]{
        {"password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"},
        {"password", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"},
        {"password", "$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg"},
        {"differentpassword",
         "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94"}};
    for (const auto& [password, encoded] : known) {
        CHECK(hasher.fits(*turn, password, encoded) == true);
        CHECK(hasher.fits(*turn, "passwore", encoded) == false);
    }
    const auto own = hasher.hash(*turn, "一句容易记住的话");
    CHECK(own.starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
    CHECK(hasher.fits(*turn, "一句容易记住的话", own) == true);
    CHECK(hasher.fits(*turn, "", {}) == false);
    CHECK(Strength{}.bytes >= std::size_t{64} << 20);
    CHECK(Strength{}.passes >= 3);
}

TEST_CASE("a name that nobody bears costs as much work as a wrong password")
{
    const access::test::Folder folder;
    Instant now = start_of(access::test::day) + std::chrono::hours{9};
    access::test::House house{folder / "district.db", now, {.passes = 2, .bytes = std::size_t{2} << 20}};
    house.put({}, access::test::District::founding());
    house.opened(access::test::member, "zhou.min");
    const auto processor = [] {
        timespec spent{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return spent.tv_sec * 1'000'000'000L + spent.tv_nsec;
    };
    std::array<std::vector<long>, 2> spent;
    for (int i = 0; i < 200; ++i) {
        now += std::chrono::hours{2};
        const auto before = processor();
        const auto in = house.gate.sign_in({.name = i % 2 ? "zhou.min" : "zhou.max",
                                            .password = "not the password",
                                            .code = {},
                                            .address = "10.0.0.1",
                                            .device = {}});
        spent[i % 2].push_back(processor() - before);
        REQUIRE_FALSE(in);
        CHECK(in.error().why == Denied::Why::wrong);
    }
    for (auto& all : spent) std::sort(all.begin(), all.end());
    const double unknown = static_cast<double>(spent[0][50]), known = static_cast<double>(spent[1][50]);
    MESSAGE("medians: unknown ", unknown / 1e6, " ms, known ", known / 1e6, " ms");
    CHECK(std::abs(unknown - known) <= 0.08 * known);
}

TEST_CASE("a password has ten characters, is not the name and not what everybody guesses; nothing else is asked")
{
    CHECK(object_to_password("短密码", "m3").has_value());
    CHECK(object_to_password("123456789", "m3").has_value());
    CHECK(object_to_password("1234567890", "m3").has_value());
    CHECK(object_to_password("Password123", "m3").has_value());
    CHECK(object_to_password("aaaaaaaaaaaa", "m3").has_value());
    CHECK(object_to_password("zhou.min-2026", "zhou.min").has_value());
    CHECK(object_to_password(std::string(201, 'x') + "abc", "m3").has_value());
    CHECK_FALSE(object_to_password("correct horse battery", "m3").has_value());
    CHECK_FALSE(object_to_password("每天早晨我要读三页书", "m3").has_value());
}

TEST_CASE(
    "passwords are held against the 3,000 commonest that our rule of length lets pass, and the 3,000 commonest of any "
    "length with digits or signs around")
{
    const auto words_of = [](std::string_view text) {
        std::vector<std::string> words;
        for (std::size_t end; (end = text.find(' ')) != text.npos; text.remove_prefix(end + 1))
            words.emplace_back(text.substr(0, end));
        return words;
    };
    const auto of_length = words_of(commonest_long());
    CHECK(of_length.size() == 3000);
    std::size_t let_pass = 0, too_short = 0;
    for (std::string word : of_length) {
        too_short += word.size() < 10;
        let_pass += !object_to_password(word, "m3");
        for (char& c : word) c = static_cast<char>(std::toupper(c));
        let_pass += !object_to_password(word, "m3");
    }
    CHECK(too_short == 0);
    CHECK(let_pass == 0);
    const auto any = words_of(commonest());
    CHECK(any.size() >= 2990);  // entries that differ only in case are one
    for (const std::string& word : any)
        if (std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            let_pass += !object_to_password("2026!!" + word + "#1234", "m3");
    CHECK(let_pass == 0);
    CHECK(object_to_password("P@ssw0rd2026", "m3"));
}

TEST_CASE("a password is not made of what stands on the district's own doors")
{
    const OwnWords own{.within = {"云溪区", "张小明", "云溪区住房和城乡建设局"},
                       .alone = {"yxq", "zxm", "yxqzfhcxjsj"}};
    for (const char* weak : {"云溪区2026欢迎您来", "张小明的密码是这个", "云溪区住房和城乡建设局", "yxqzfhcxjsj",
                             "YXQZFHCXJSJ2026", "zxm19900101!", "!!!zxm123456"})
        CHECK_MESSAGE(object_to_password(weak, "m3", own), weak);
    CHECK_FALSE(object_to_password("每天早晨我要读三页书", "m3", own));
    CHECK_FALSE(object_to_password("zxm rides a green bicycle", "m3", own));
}
