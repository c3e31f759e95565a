#include "serve/hosts.h"

#include <doctest/doctest.h>

using namespace jinze::serve;

TEST_CASE("a server answers for the names it was given, with a port or without, however they are written")
{
    const Hosts hosts{{"Jinze.Example", "10.0.0.5", "[2001:db8::1]"}};
    for (const char* own : {"jinze.example", "JINZE.example:8443", "jinze.example.", "10.0.0.5:80", "[2001:DB8::1]:443"}) CHECK_MESSAGE(hosts.hold(own), own);
    for (const char* other : {"", "evil.example", "jinze.example.evil.example", "xjinze.example", "localhost", "127.0.0.1", "[2001:db8::2]", "[", ":80"})
        CHECK_FALSE_MESSAGE(hosts.hold(other), other);
}

TEST_CASE("a server on loopback answers for this machine only: no other site's name leads to it")
{
    const Hosts hosts{{}, true};
    for (const char* own : {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080", "jinze.localhost"}) CHECK_MESSAGE(hosts.hold(own), own);
    for (const char* other : {"", "evil.example", "127.0.0.1.evil.example", "127.evil.example", "localhost.evil.example", "[::2]"}) CHECK_FALSE_MESSAGE(hosts.hold(other), other);
}

TEST_CASE("a server that was given no names and is reached from elsewhere answers for any")
{
    CHECK(Hosts{}.hold("whatever.example"));
    CHECK(Hosts{}.hold(""));
}
