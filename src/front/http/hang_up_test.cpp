// Slow work is told when its client has gone or the server stops.
#include <doctest/doctest.h>

#include "front/http/echo_test.h"

using namespace jinze::http;

namespace {

// Works until `gone`, and counts the abandoned requests.
class Patient : public Echo {
public:
    std::optional<Response> at_once(const Request&) override { return {}; }
    Response at_length(const Request& request) override
    {
        ++begun;
        for (int i = 0; i < 2000; ++i) {
            if (request.gone && request.gone()) {
                ++given_up;
                return said("given up");
            }
            std::this_thread::sleep_for(5ms);
        }
        return said("done");
    }
    std::atomic<int> begun = 0, given_up = 0;
};

void until(auto&& holds)
{
    for (int i = 0; i < 2000 && !holds(); ++i) std::this_thread::sleep_for(5ms);
    CHECK(holds());
}

}  // namespace

TEST_CASE("what is worked out for somebody who hung up is told that nobody waits, and while they wait it is not")
{
    Patient site;
    Server server{{.port = 0, .threads = 1, .workers = 2}, site};
    {
        Talk stays{server.port()};
        stays.send(get("/a"));
        {
            Talk leaves{server.port()};
            leaves.send(get("/b"));
            until([&] { return site.begun == 2; });
            CHECK(site.given_up == 0);
        }
        until([&] { return site.given_up == 1; });
        std::this_thread::sleep_for(50ms);
        CHECK(site.given_up == 1);
    }
    until([&] { return site.given_up == 2; });
}

TEST_CASE("a server that ends tells what is being worked out, and does not wait for it to be done")
{
    Patient site;
    auto server = std::make_unique<Server>(Settings{.port = 0, .threads = 1, .workers = 2}, site);
    Talk stays{server->port()};
    stays.send(get("/a"));
    until([&] { return site.begun == 1; });
    server->stop();
    CHECK(site.given_up == 1);
}
