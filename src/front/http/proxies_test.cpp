#include "front/http/proxies.h"

#include <doctest/doctest.h>

using namespace jinze::http;

namespace {

Address at(std::string_view text)
{
    const auto address = address_from(text);
    REQUIRE_MESSAGE(address, std::string{text});
    return *address;
}

std::string client(std::string_view proxies, std::string_view peer, std::string_view forwarded)
{
    return to_text(client_behind(*Proxies::from(proxies), at(peer), forwarded));
}

}  // namespace

TEST_CASE("an address is the same however it is written")
{
    CHECK(at("1.2.3.4") == at("::ffff:1.2.3.4"));
    CHECK(at("1.2.3.4:567") == at(" 1.2.3.4 "));
    CHECK(at("[2001:DB8::1]:567") == at("2001:db8:0::1"));
    for (const char* none : {"", "unknown", "1.2.3", "1.2.3.4.5", "_hidden", "2001:db8::g", "[2001:db8::1",
                             "1.2.3.4, 5.6.7.8", "localhost"})
        CHECK_FALSE_MESSAGE(address_from(none), none);
}

TEST_CASE("a client of IPv6 is counted by its net, so that changing the address gains nothing")
{
    CHECK(counted_as(at("2001:db8:1:2:3:4:5:6")) == counted_as(at("2001:db8:1:2::9")));
    CHECK(counted_as(at("2001:db8:1:2::9")) == "2001:db8:1:2::/64");
    CHECK(counted_as(at("2001:db8:1:3::9")) != counted_as(at("2001:db8:1:2::9")));
    CHECK(counted_as(at("::ffff:1.2.3.4")) == "1.2.3.4");
    CHECK(counted_as(at("1.2.3.5")) != counted_as(at("1.2.3.4")));
}

TEST_CASE("proxies are named by address or by net, and what is neither is refused")
{
    const auto some = Proxies::from("127.0.0.1, 10.1.0.0/16,fd00::/8,192.0.2.8/30");
    REQUIRE(some);
    for (const char* in : {"127.0.0.1", "10.1.255.1", "fd12::1", "::ffff:10.1.2.3", "192.0.2.11"})
        CHECK_MESSAGE(some->holds(at(in)), in);
    for (const char* out : {"127.0.0.2", "10.2.0.1", "fc00::1", "::1", "192.0.2.12", "192.0.2.7"})
        CHECK_FALSE_MESSAGE(some->holds(at(out)), out);
    for (const char* wrong :
         {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "::1/129", "10.0.0.0/-1", "10.0.0.1,,10.0.0.2", "[::1]"})
        CHECK_FALSE_MESSAGE(Proxies::from(wrong), wrong);
    CHECK(Proxies::from(loopback_proxies)->holds(at("127.9.9.9")));
    CHECK(Proxies::from("::ffff:10.0.0.0/104")->holds(at("10.9.9.9")));
    CHECK(Proxies::from("")->empty());
}

TEST_CASE("the client is the rightmost address that no named proxy has")
{
    CHECK(client("127.0.0.1", "127.0.0.1", "203.0.113.5") == "203.0.113.5");
    CHECK(client("127.0.0.1", "127.0.0.1", "6.6.6.6, 203.0.113.5") == "203.0.113.5");  // written by the client
    CHECK(client("127.0.0.1,10.0.0.0/8", "127.0.0.1", "6.6.6.6, 203.0.113.5, 10.0.0.9") == "203.0.113.5");
    CHECK(client("127.0.0.1", "127.0.0.1", "2001:db8::7") == "2001:db8::7");
    CHECK(client("127.0.0.1", "127.0.0.1", "203.0.113.5:4711") == "203.0.113.5");
    CHECK(client("10.0.0.0/8", "::ffff:10.0.0.1", "::ffff:203.0.113.5") == "203.0.113.5");
}

TEST_CASE("whoever is no named proxy speaks for nobody but themselves")
{
    CHECK(client("127.0.0.1", "198.51.100.1", "203.0.113.5") == "198.51.100.1");
    CHECK(client("", "127.0.0.1", "203.0.113.5") == "127.0.0.1");
}

TEST_CASE("where the proxy wrote no address, the proxy itself is the client")
{
    CHECK(client("127.0.0.1", "127.0.0.1", "") == "127.0.0.1");
    CHECK(client("127.0.0.1", "127.0.0.1", "203.0.113.5, unknown") == "127.0.0.1");
    CHECK(client("127.0.0.1,10.0.0.0/8", "127.0.0.1", "garbage, 10.0.0.3") == "10.0.0.3");
    CHECK(client("10.0.0.0/8", "10.0.0.1", "10.0.0.2, 10.0.0.3") == "10.0.0.2");  // only proxies
}
