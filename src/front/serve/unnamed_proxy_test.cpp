#include "front/serve/unnamed_proxy.h"

#include <doctest/doctest.h>

using namespace jinze;

namespace {

// As the server passes it on: `address` is the trusted client address.
http::Request asked_of(const std::string& address, const std::vector<std::string>& forwarded_for)
{
    http::Request it;
    it.address = address;
    for (const std::string& line : forwarded_for) it.headers.emplace_back("x-forwarded-for", line);
    return it;
}

}  // namespace

TEST_CASE("a proxy that is not named is noticed once, with the address to name")
{
    serve::UnnamedProxy proxies;
    const auto line = proxies.noticed(asked_of("10.1.0.5", {"192.0.2.7"}));
    REQUIRE(line);
    CHECK(line->starts_with("10.1.0.5 sends X-Forwarded-For but is not a trusted proxy"));
    CHECK(line->find("--behind-proxy 10.1.0.5") != line->npos);
    CHECK(line->find("192.0.2.7") == line->npos);  // the attacker's text is not repeated
    CHECK_FALSE(proxies.noticed(asked_of("10.1.0.6", {"192.0.2.8"})));
}

TEST_CASE("a client that asks for itself, and a proxy that is named, are not noticed")
{
    serve::UnnamedProxy proxies;
    CHECK_FALSE(proxies.noticed(asked_of("192.0.2.7", {})));
    CHECK_FALSE(proxies.noticed(asked_of("192.0.2.7", {"192.0.2.7"})));
    CHECK_FALSE(proxies.noticed(asked_of("192.0.2.7", {"spoofed, 192.0.2.7:5000, 10.1.0.5"})));
    CHECK_FALSE(proxies.noticed(asked_of("2001:db8::1", {"10.9.9.9", "[2001:DB8:0::1]:443"})));
    CHECK(proxies.noticed(asked_of("192.0.2.7", {"no address"})));
}
