// The key by which clients are counted, and the limits per client and in total.
#include <doctest/doctest.h>

#include "front/http/echo_test.h"

using namespace jinze::http;
using namespace std::chrono_literals;

namespace {

std::string asked_for(const std::string& path, const std::string& forwarded)
{
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + forwarded + "\r\n";
}
std::string by(const std::string& client) { return "X-Forwarded-For: " + client + "\r\n"; }

struct Proxied : Served {
    explicit Proxied(Limits limits = {}, std::string_view proxies = "127.0.0.1")
        : Served{limits, *Proxies::from(proxies)}
    {
    }
    // The key by which a request is counted.
    std::string counted(const std::string& forwarded, const char* from = "127.0.0.1")
    {
        Talk talk{server.port(), from};
        talk.send(asked_for("/who", forwarded));
        talk.hear(10'000ms, "/who");
        return site.who();
    }
};

const std::string large = "POST /huge HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\n\r\n";

}  // namespace

TEST_CASE("a named proxy says for whom it asks, and the rightmost that is no proxy counts, over all lines")
{
    Proxied served;
    CHECK(served.counted(by("203.0.113.5")) == "203.0.113.5 203.0.113.5 http");
    CHECK(served.counted(by("6.6.6.6") + by("203.0.113.5")) == "203.0.113.5 203.0.113.5 http");
    CHECK(served.counted(by("6.6.6.6, 203.0.113.5") + "X-Forwarded-Proto: http\r\nX-Forwarded-Proto: https\r\n") ==
          "203.0.113.5 203.0.113.5 https");
    CHECK(served.counted(by("2001:db8:1:2:3::9")) == "2001:db8:1:2:3::9 2001:db8:1:2::/64 http");
    CHECK(served.counted("") == "127.0.0.1 127.0.0.1 http");
}

TEST_CASE("whoever is no named proxy is believed nothing")
{
    Proxied served;
    CHECK(served.counted(by("203.0.113.5") + "X-Forwarded-Proto: https\r\n", "127.0.0.2") ==
          "127.0.0.2 127.0.0.2 http");
    Proxied none{{}, ""};
    CHECK(none.counted(by("203.0.113.5") + "X-Forwarded-Proto: https\r\n") == "127.0.0.1 127.0.0.1 http");
}

TEST_CASE("behind a named proxy sit as many as there is room for in all, and elsewhere one address has its limit")
{
    Proxied served{{.connections = 60, .connections_of_one = 10}};
    std::vector<std::unique_ptr<Talk>> proxied, direct;
    for (int i = 0; i < 30; ++i) {
        proxied.push_back(std::make_unique<Talk>(served.server.port()));
        proxied.back()->send(asked_for("/a", by("203.0.113." + std::to_string(i))));
        CHECK(proxied.back()->hear(10'000ms, "/a").starts_with("HTTP/1.1 200 "));
    }
    int served_directly = 0;
    for (int i = 0; i < 15; ++i) {
        direct.push_back(std::make_unique<Talk>(served.server.port(), "127.0.0.2"));
        direct.back()->send(get("/a"));
        served_directly += direct.back()->hear(10'000ms, "/a").starts_with("HTTP/1.1 200 ");
    }
    CHECK(served_directly == 10);
    CHECK(served.server.connections() == 40);
}

TEST_CASE("one client has so many requests in hand at once; the next is told so, and another client is served")
{
    Proxied served{{.asking_of_one = 4}};
    std::vector<std::unique_ptr<Talk>> many;
    for (int i = 0; i < 4; ++i) {  // each from its own address in one network
        many.push_back(std::make_unique<Talk>(served.server.port()));
        many.back()->send(asked_for("/wait", by("2001:db8::" + std::to_string(i + 1))));
    }
    std::string refused;  // once all four are being answered
    for (int i = 0; i < 200 && !refused.starts_with("HTTP/1.1 429 "); ++i)
        refused = served.answer(asked_for("/a", by("2001:db8::99")), "\r\n\r\n");
    CHECK(refused.starts_with("HTTP/1.1 429 "));
    CHECK(refused.find("Retry-After: ") != refused.npos);
    CHECK(served.answer(asked_for("/a", by("2001:db8:0:1::1")), "/a").starts_with("HTTP/1.1 200 "));
    served.site.go_on = true;
    served.site.go_on.notify_all();
    for (auto& talk : many) CHECK(talk->hear(10'000ms, "slow").starts_with("HTTP/1.1 200 "));
    std::string again;
    for (int i = 0; i < 200 && !again.starts_with("HTTP/1.1 200 "); ++i)
        again = served.answer(asked_for("/a", by("2001:db8::99")), "\r\n\r\n");
    CHECK(again.starts_with("HTTP/1.1 200 "));
}

TEST_CASE("bodies that come slowly take nothing from others at the same address")
{
    Served served{{.asking_of_one = 4}};
    std::vector<std::unique_ptr<Talk>> slow;
    for (int i = 0; i < 20; ++i) {
        slow.push_back(std::make_unique<Talk>(served.server.port()));
        slow.back()->send("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        CHECK(slow.back()->hear(10'000ms, "\r\n\r\n").starts_with("HTTP/1.1 100 "));
    }
    CHECK(served.answer(get("/here"), "/here").starts_with("HTTP/1.1 200 "));
}

TEST_CASE("one client has so many live streams, and pages go on")
{
    Proxied served{{.streams_of_one = 3}};
    std::vector<std::unique_ptr<Talk>> many;
    for (int i = 0; i < 4; ++i) {
        many.push_back(std::make_unique<Talk>(served.server.port()));
        many.back()->send(asked_for("/stream", by("203.0.113.5")));
        CHECK(many.back()->hear(10'000ms, "\r\n\r\n").starts_with(i < 3 ? "HTTP/1.1 200 " : "HTTP/1.1 503 "));
    }
    CHECK(served.answer(asked_for("/stream", by("203.0.113.6")), "\r\n\r\n").starts_with("HTTP/1.1 200 "));
    CHECK(served.answer(asked_for("/a", by("203.0.113.5")), "/a").starts_with("HTTP/1.1 200 "));
}

TEST_CASE("whoever may not send a body is told so before any of it is read, and nothing is held for them")
{
    Served served;
    std::vector<std::unique_ptr<Talk>> strangers;
    for (int i = 0; i < 20; ++i) {
        strangers.push_back(std::make_unique<Talk>(served.server.port()));
        strangers.back()->send("POST /closed HTTP/1.1\r\nHost: a\r\nContent-Length: 20000000\r\n\r\n" +
                               std::string(200'000, 'x'));
        CHECK(strangers.back()->hear(10'000ms, "sign in first").starts_with("HTTP/1.1 401 "));
        CHECK(served.memory.held() == 0);
    }
    CHECK(served.memory.most() == 0);
    CHECK(served.site.asked == 0);
}

TEST_CASE("all bodies together have one memory, whoever comes beyond it is asked to come again, and small ones go on")
{
    Served served;
    std::vector<std::unique_ptr<Talk>> many;
    const std::string bulk(std::size_t{16} << 20, 'x');
    int refused = 0;
    for (int i = 0; i < 8; ++i) {  // 128 MiB are offered, no body is complete
        many.push_back(std::make_unique<Talk>(served.server.port()));
        many.back()->send(large + bulk);
        const std::string heard = many.back()->hear(300ms, "moment");
        refused += heard.starts_with("HTTP/1.1 503 ") && heard.find("Retry-After: ") != heard.npos;
    }
    CHECK(refused >= 4);
    CHECK(served.memory.most() <= most_of_bodies);
    CHECK(served.memory.held() >= (std::size_t{20} << 20));
    // A small body such as a sign-in still fits.
    CHECK(
        served.answer("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "hello").find("POST /a hello") !=
        std::string::npos);
    many.clear();
    for (int i = 0; i < 100 && served.memory.held() > 0; ++i) std::this_thread::sleep_for(50ms);
    CHECK(served.memory.held() == 0);
    CHECK(served.answer(large + std::string(20'000'000, 'y'), "\r\n\r\n").starts_with("HTTP/1.1 200 "));
}

TEST_CASE("a body holds what was sent and not what was announced")
{
    Served served;
    std::vector<std::unique_ptr<Talk>> many;
    for (int i = 0; i < 20; ++i) {
        many.push_back(std::make_unique<Talk>(served.server.port()));
        many.back()->send(large + "x");
    }
    for (int i = 0; i < 100 && served.site.admitted < 20; ++i) std::this_thread::sleep_for(20ms);
    CHECK(served.memory.most() <= 20 * 4096);
}
