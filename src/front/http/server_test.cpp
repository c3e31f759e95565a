#include "front/http/server.h"

#include <doctest/doctest.h>

#include "front/http/echo_test.h"

using namespace jinze::http;
using namespace std::chrono_literals;

TEST_CASE("a request is answered, and the connection serves the next one")
{
    Served served;
    Talk talk{served.server.port()};
    talk.send(get("/first") + get("/second?x=y"));
    const std::string heard = talk.hear(10'000ms, "/second");
    CHECK(heard.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(heard.find("GET /first ") != heard.npos);
    CHECK(heard.find("GET /second ") != heard.npos);
    talk.send(get("/third"));
    CHECK(talk.hear(10'000ms, "/third").find("GET /third") != std::string::npos);
    CHECK_FALSE(talk.closed());
}

TEST_CASE("a body comes whole, by its length or in chunks")
{
    Served served;
    CHECK(
        served.answer("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "hello").find("POST /a hello") !=
        std::string::npos);
    CHECK(
        served
            .answer("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n",
                    "hello")
            .find("POST /a hello") != std::string::npos);
}

TEST_CASE("what is not HTTP as a proxy and a server must both read it is refused and the connection closed")
{
    Served served;
    const std::vector<std::string> crooked{
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;name=value\r\nhel\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhel\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a%5cb HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"};
    for (const std::string& bytes : crooked) {
        Talk talk{served.server.port()};
        talk.send(bytes + get("/smuggled"));
        const std::string heard = talk.hear();
        CHECK_MESSAGE(heard.starts_with("HTTP/1.1 400 "), bytes);
        CHECK_MESSAGE(heard.find("GET /smuggled") == heard.npos, bytes);
        CHECK_MESSAGE(talk.closed(), bytes);
    }
}

TEST_CASE("a head that is too long and a body that is too long are refused before they are held")
{
    Served served;
    CHECK(served.answer("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n")
              .starts_with("HTTP/1.1 431 "));
    CHECK(served.answer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000000\r\n\r\n")
              .starts_with("HTTP/1.1 413 "));
    // An endless chunked body is cut at the limit and never held in memory.
    const std::size_t before = resident_kilobytes();
    Talk talk{served.server.port()};
    talk.send("POST /large HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 400 && talk.send(chunk); ++i) {
    }
    CHECK(talk.hear().starts_with("HTTP/1.1 413 "));
    CHECK(resident_kilobytes() < before + 16 * 1024);
}

TEST_CASE("whoever sends nothing, or too slowly, is let go while others are served")
{
    Served served{{.head = 1000ms, .body = 1000ms, .idle = 1000ms}};
    std::vector<std::unique_ptr<Talk>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<Talk>(served.server.port()));
        slow.back()->send(i % 2 ? "GET / HT" : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nh");
    }
    CHECK(served.answer(get("/here"), "/here").find("GET /here") != std::string::npos);
    for (auto& talk : slow) {
        talk->hear(10'000ms);
        CHECK(talk->closed());
    }
    for (int i = 0; i < 500 && served.server.connections() > 0; ++i) std::this_thread::sleep_for(20ms);
    CHECK(served.server.connections() == 0);
}

TEST_CASE("one address may not take all connections")
{
    Served served{{.connections = 40, .connections_of_one = 10}};
    std::vector<std::unique_ptr<Talk>> many;
    for (int i = 0; i < 20; ++i) many.push_back(std::make_unique<Talk>(served.server.port(), "127.0.0.2"));
    std::this_thread::sleep_for(100ms);
    CHECK(served.server.connections() == 10);
    CHECK(served.answer(get("/here"), "/here").find("GET /here") != std::string::npos);  // another connection
}

TEST_CASE("a port on which another server listens is refused, not shared")
{
    Served first;
    Echo site;
    CHECK_THROWS_AS((Server{{.port = first.server.port(), .threads = 1, .workers = 2, .limits = {}}, site}),
                    std::system_error);
    CHECK(first.answer(get("/still")).find("/still") != std::string::npos);
}

TEST_CASE("long work runs beside, and what breaks becomes one sentence")
{
    Served served;
    CHECK(served.answer(get("/slow"), "slow").find("slow") != std::string::npos);
    const std::string heard = served.answer(get("/broken"), "nothing was changed");
    CHECK(heard.starts_with("HTTP/1.1 500 "));
    CHECK(heard.find("the world broke") == heard.npos);  // the cause goes to the log only
    CHECK(served.answer(get("/broken-at-once"), "nothing was changed").starts_with("HTTP/1.1 500 "));
    CHECK(served.answer(get("/here"), "/here").find("GET /here") != std::string::npos);  // the next request is served
}

TEST_CASE("more work than may wait is refused at once, and tried again later")
{
    Served served{{.waiting = 3}};
    std::vector<std::unique_ptr<Talk>> many;
    for (int i = 0; i < 12; ++i) {
        many.push_back(std::make_unique<Talk>(served.server.port()));
        many.back()->send(get("/slow"));
    }
    int busy = 0, done = 0;
    for (auto& talk : many) {
        const std::string heard = talk->hear(2000ms, "\r\n\r\n");
        busy += heard.starts_with("HTTP/1.1 503 ") && heard.find("Retry-After") != heard.npos;
        done += heard.starts_with("HTTP/1.1 200 ");
    }
    CHECK(busy > 0);
    CHECK(done >= 3);
    CHECK(busy + done == 12);
}

TEST_CASE("a stream brings events as they come, and ends when either side lets go")
{
    Served served;
    Talk talk{served.server.port()};
    talk.send(get("/stream"));
    CHECK(talk.hear(10'000ms, "\r\n\r\n").find("text/event-stream") != std::string::npos);
    const auto stream = served.site.stream;
    REQUIRE(stream);
    for (int i = 0; i < 10; ++i) {
        stream->push("data: " + std::to_string(i) + "\n\n");
        CHECK(talk.hear(10'000ms, "\n\n").find(std::to_string(i)) != std::string::npos);
    }
    stream->close();
    talk.hear(1000ms);
    CHECK(talk.closed());
}

TEST_CASE("a stream that is left is over at once, and its place is free")
{
    Served served{{.streams_of_one = 2}};
    for (int turn = 0; turn < 10; ++turn) {
        Talk talk{served.server.port()};
        talk.send(get("/stream"));
        CHECK(talk.hear(10'000ms, "\r\n\r\n").starts_with("HTTP/1.1 200 "));
        const std::weak_ptr<Stream> stream = served.site.stream;
        served.site.stream.reset();
        talk.leave();
        for (int i = 0; i < 200 && !stream.expired(); ++i)
            std::this_thread::sleep_for(20ms);  // the stream never writes
        CHECK(stream.expired());
    }
}

TEST_CASE("a browser that does not read its events is told to load again, and let go")
{
    Stream stream;
    for (int i = 0; i < 100; ++i) stream.push("data: x\n\n");
    const auto next = stream.next();
    CHECK(next.closed);
    CHECK(next.bytes == "event: reload\ndata: {}\n\n");
}
