#include "front/serve/hosts.h"

#include <doctest/doctest.h>

using namespace jinze::serve;

TEST_CASE("a server answers for the names it was given, with a port or without, however they are written")
{
    const Hosts hosts{{"Jinze.Example", "10.0.0.5", "[2001:db8::1]"}};
    for (const char* own :
         {"jinze.example", "JINZE.example:8443", "jinze.example.", "10.0.0.5:80", "[2001:DB8::1]:443"})
        CHECK_MESSAGE(hosts.hold(own), own);
    for (const char* other : {"", "evil.example", "jinze.example.evil.example", "xjinze.example", "localhost",
                              "127.0.0.1", "[2001:db8::2]", "[", ":80"})
        CHECK_FALSE_MESSAGE(hosts.hold(other), other);
}

TEST_CASE("a server on loopback answers for this machine only: no other site's name leads to it")
{
    const Hosts hosts{{}, true};
    for (const char* own :
         {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080", "jinze.localhost"})
        CHECK_MESSAGE(hosts.hold(own), own);
    for (const char* other :
         {"", "evil.example", "127.0.0.1.evil.example", "127.evil.example", "localhost.evil.example", "[::2]"})
        CHECK_FALSE_MESSAGE(hosts.hold(other), other);
}

TEST_CASE("a server that was given no names and is reached from elsewhere answers for any")
{
    CHECK(Hosts{}.hold("whatever.example"));
    CHECK(Hosts{}.hold(""));
}

TEST_CASE("what follows a name is a port or nothing: what only begins like an own name is another")
{
    const Hosts hosts{{"jinze.example", "[2001:db8::1]"}, true};
    for (const char* own : {"jinze.example:", "jinze.example:1", "jinze.example.:65535", "[2001:db8:0::1]",
                            "[2001:0DB8::1]:443", "[::1]:", "[0:0::1]"})
        CHECK_MESSAGE(hosts.hold(own), own);
    for (const char* other :
         {"[::1].evil.example", "[::1]evil", "[2001:db8::1]evil:80", "[2001:db8::1]:80:90",
          "jinze.example:80@evil.example", "jinze.example:evil", "jinze.example:999999", "localhost:80/evil", "::1",
          "2001:db8::1", "[127.0.0.1]", "[::1", "[]", "jinze.example evil", "evil@jinze.example"})
        CHECK_FALSE_MESSAGE(hosts.hold(other), other);
}

TEST_CASE("a server is given only names by which a browser can ask for it")
{
    for (const char* good : {"jinze.example.gov.cn", "JINZE", "10.0.0.5", "jinze.example:8443", "[fd00::1]",
                             "xn--fiq228c.cn", "my_host.example."})
        CHECK_MESSAGE(Hosts::can_be_asked(good), good);
    for (const char* bad : {"", "https://jinze.example", "https://jinze.example/", "jinze.example/", "fd00::1",
                            "*.example", "\xe5\xb0\xbd\xe8\xb4\xa3.cn", " jinze.example", "jinze.example:x"})
        CHECK_FALSE_MESSAGE(Hosts::can_be_asked(bad), bad);
}
