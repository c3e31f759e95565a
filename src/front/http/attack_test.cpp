// Requests of an attacker: to crash the process, to fill its memory, to smuggle. Each time the next request is served.
#include <doctest/doctest.h>

#include "front/http/echo_test.h"
#include "front/http/ground.h"

using namespace jinze::http;
using namespace std::chrono_literals;

namespace {

const std::string chunked_head = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
const std::string large_head = "POST /large HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

void serves(Served& served)
{
    CHECK(served.answer(get("/still-here"), "/still-here").find("GET /still-here") != std::string::npos);
}

// Sends at most `most` bytes; counts those that the server accepts before it answers or closes.
struct Flood {
    std::size_t sent = 0;
    std::string heard;
    bool closed = false;
};
Flood flood(Served& served, const std::string& begin, const std::string& piece, std::size_t most)
{
    Flood flood;
    Talk talk{served.server.port()};
    talk.send(begin);
    while (flood.sent < most && talk.send(piece)) flood.sent += piece.size();
    flood.heard = talk.hear();
    flood.closed = talk.closed();
    return flood;
}

}  // namespace

TEST_CASE("a trailer of any length is refused at its first byte, and the process goes on")
{
    Served served;
    const std::vector<std::string> trailers{"X: " + std::string(70'000, 'x') + "\r\n\r\n",
                                            std::string(70'000, 'x') + ": y\r\n\r\n",
                                            "Cookie: stolen=1\r\n\r\n",
                                            "Content-Length: 9\r\n\r\n",
                                            "x",
                                            " \r\n\r\n",
                                            "\n"};
    for (const std::string& trailer : trailers) {
        Talk talk{served.server.port()};
        talk.send(chunked_head + "2\r\nhi\r\n0\r\n" + trailer);
        const std::string heard = talk.hear();
        CHECK(heard.starts_with("HTTP/1.1 400 "));
        CHECK(heard.find("POST /a") == heard.npos);  // never reached the site
        CHECK(talk.closed());
        serves(served);
    }
    CHECK(served.site.losses == 0);
}

TEST_CASE("trailers without end are not read")
{
    Served served;
    const Flood got =
        flood(served, chunked_head + "0\r\n", "X-Field: " + std::string(60'000, 'x') + "\r\n", std::size_t{64} << 20);
    CHECK(got.sent < std::size_t{16} << 20);  // in the kernel's buffers; 64 MiB were offered
    serves(served);
}

TEST_CASE("an extension of a chunk is refused, however it is written")
{
    Served served;
    for (const char* chunk : {"2;a\r\nhi\r\n0\r\n\r\n", "2;a=b\r\nhi\r\n0\r\n\r\n", "2 ;a\r\nhi\r\n0\r\n\r\n",
                              "2\t\r\nhi\r\n0\r\n\r\n", "0;a\r\n\r\n", ";\r\n"}) {
        Talk talk{served.server.port()};
        talk.send(chunked_head + chunk + get("/smuggled"));
        const std::string heard = talk.hear();
        CHECK_MESSAGE(heard.starts_with("HTTP/1.1 400 "), chunk);
        CHECK_MESSAGE(heard.find("/smuggled") == heard.npos, chunk);
        CHECK_MESSAGE(talk.closed(), chunk);
    }
    CHECK(served.site.asked == 0);
    serves(served);
}

TEST_CASE("a line of a chunk's size without end is refused before it is held")
{
    Served served;
    for (const char* piece : {"0", "1", ";", " "}) {
        const Flood got = flood(served, large_head, std::string(65'536, *piece), std::size_t{64} << 20);
        CHECK(got.sent < std::size_t{16} << 20);
        serves(served);
    }
}

TEST_CASE("chunks of one byte count with their lines against the limit")
{
    Served served;
    Talk talk{served.server.port()};  // the route takes 64 bytes: six per chunk
    std::string chunks;
    for (int i = 0; i < 12; ++i) chunks += "1\r\nx\r\n";
    talk.send(chunked_head + chunks + "0\r\n\r\n");
    CHECK(talk.hear().starts_with("HTTP/1.1 413 "));
    CHECK(served.site.asked == 0);
    CHECK(served.answer(chunked_head + "1\r\nx\r\n1\r\ny\r\n0\r\n\r\n", "xy").find("POST /a xy") != std::string::npos);
    const Flood got = flood(served, large_head, chunks, std::size_t{64} << 20);
    CHECK(got.sent < std::size_t{16} << 20);
    serves(served);
}

TEST_CASE("a chunk that says it is enormous is refused before it comes")
{
    Served served;
    for (const char* size : {"FFFFFFFF", "FFFFFFFFFFFFFFFF", "41", "8000000000000000", "00000000000000000001"}) {
        Talk talk{served.server.port()};
        talk.send(chunked_head + size + "\r\n");
        const std::string heard = talk.hear();
        CHECK_MESSAGE((heard.starts_with("HTTP/1.1 413 ") || heard.starts_with("HTTP/1.1 400 ")), size);
        CHECK(talk.closed());
    }
    serves(served);
}

TEST_CASE("requests behind a body are served in their order, and each body ends where it ends")
{
    Served served;
    std::string bytes;
    for (int i = 0; i < 20; ++i)
        bytes += chunked_head + "3\r\none\r\n0\r\n\r\n" +
                 "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\ntwo" + get("/three");
    Talk talk{served.server.port()};
    talk.send(bytes + get("/last"));
    const std::string heard = talk.hear(10'000ms, "GET /last");
    std::size_t from = 0;
    for (int i = 0; i < 20; ++i)
        for (const char* said : {"POST /a one", "POST /b two", "GET /three "}) {
            const auto at = heard.find(said, from);
            REQUIRE(at != heard.npos);
            from = at + 1;
        }
    CHECK(heard.find("GET /last ", from) != heard.npos);
}

TEST_CASE("a body cut anywhere on its way is the same body")
{
    Served served;
    const std::string wire = chunked_head + "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
    for (std::size_t cut = chunked_head.size() - 3; cut < wire.size(); ++cut) {
        Talk talk{served.server.port()};
        talk.send(wire.substr(0, cut));
        std::this_thread::sleep_for(2ms);
        talk.send(wire.substr(cut));
        CHECK_MESSAGE(talk.hear(10'000ms, "hello").find("POST /a hello") != std::string::npos, cut);
    }
}

TEST_CASE("a body that comes a byte at a time is let go when its time is over, while others are served")
{
    Served served{{.head = 300ms, .body = 300ms, .idle = 300ms}};
    Talk slow{served.server.port()};
    slow.send(large_head);
    for (int i = 0; i < 60 && !slow.closed(); ++i) {
        slow.send("1\r\nx\r\n");
        slow.hear(10ms);
    }
    slow.hear(2000ms);
    CHECK(slow.closed());
    serves(served);
}

TEST_CASE("what does not begin as a request is refused: empty lines, other protocols, upgrades")
{
    Served served;
    for (const std::string& bytes :
         {std::string{"\r\n"} + get("/a"), std::string{"\r\n\r\n"}, std::string(20'000, '\n'),
          std::string{"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"}, std::string{"\x16\x03\x01\x02\0\x01\0\r\n\r\n", 11},
          std::string(17'000, '\0'), std::string{"GET /a HTTP/1.1\r\n\r\n"}}) {
        Talk talk{served.server.port()};
        talk.send(bytes);
        const std::string heard = talk.hear();
        CHECK(heard.starts_with("HTTP/1.1 4"));
        CHECK(talk.closed());
    }
    CHECK(served.site.asked == 0);
    // Upgrade is ignored: the request is answered as usual.
    CHECK(
        served.answer("GET /socket HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", "/socket")
            .starts_with("HTTP/1.1 200 "));
    CHECK(served
              .answer("GET /h2c HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: "
                      "h2c\r\nHTTP2-Settings: AAAA\r\n\r\n",
                      "/h2c")
              .starts_with("HTTP/1.1 200 "));
    serves(served);
}

TEST_CASE("a body of HTTP/1.0 has a length, and the connection ends after it")
{
    Served served;
    Talk talk{served.server.port()};
    talk.send("POST /a HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello" + get("/behind"));
    const std::string heard = talk.hear();
    CHECK(heard.find("POST /a hello") != heard.npos);
    CHECK(heard.find("/behind") == heard.npos);
    CHECK(talk.closed());
    CHECK(served.answer("POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n")
              .starts_with("HTTP/1.1 400 "));
}

TEST_CASE("whoever asks first whether to send a body is told so, and not where it would be too long")
{
    Served served;
    const std::string asks = "Expect: 100-continue\r\n";
    Talk talk{served.server.port()};
    talk.send("POST /a HTTP/1.1\r\nHost: a\r\n" + asks + "Transfer-Encoding: chunked\r\n\r\n");
    CHECK(talk.hear(10'000ms, "\r\n\r\n").starts_with("HTTP/1.1 100 Continue"));
    talk.send("2\r\nhi\r\n0\r\n\r\n");
    CHECK(talk.hear(10'000ms, "hi").find("POST /a hi") != std::string::npos);
    const std::string refused = served.answer("POST /a HTTP/1.1\r\nHost: a\r\n" + asks + "Content-Length: 65\r\n\r\n");
    CHECK(refused.starts_with("HTTP/1.1 413 "));
}

TEST_CASE("heads of every odd shape are answered or refused, and nothing is lost")
{
    Served served;
    std::string many = "GET /a HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 98; ++i) many += "X" + std::to_string(i) + ": " + std::string(100, 'x') + "\r\n";
    const std::vector<std::string> heads{
        "GET /a?" + std::string(15'000, '&') + " HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /" + std::string(15'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\n" + std::string(15'000, 'X') + ": y\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: " + std::string(15'000, 'h') + "\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nConnection: " + std::string(15'000, ',') + "\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nConnection: \x80\xff\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nUpgrade: \xff,,;\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nX:\r\n\r\n",
        many + "\r\n",
        std::string{"POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999999\r\n\r\n"},
        std::string{"POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \r\n\r\n"},
        std::string{"POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n"},
        std::string{"POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"}};
    for (const std::string& bytes : heads) {
        const std::string heard = served.answer(bytes, "\r\n\r\n");
        CHECK_MESSAGE((heard.starts_with("HTTP/1.1 200 ") || heard.starts_with("HTTP/1.1 4")), bytes.substr(0, 80));
    }
    CHECK(served.site.losses == 0);
    serves(served);
}

TEST_CASE("a connection on which everything breaks is lost alone")
{
    struct Breaking : Echo {
        Response no(const Request&, int, std::string_view) override
        {
            throw std::length_error{"no room for the answer"};
        }
        Response broke(const Request&, const std::exception_ptr&) override { throw std::bad_alloc{}; }
    } site;
    Server server{{.port = 0, .threads = 1, .workers = 1, .limits = {}}, site};
    for (const std::string& bytes : {std::string{"nonsense\r\n\r\n"}, get("/broken"), get("/broken-at-once")}) {
        Talk talk{server.port()};
        talk.send(bytes);
        CHECK(talk.hear().empty());
        CHECK(talk.closed());
    }
    for (int i = 0; i < 500 && site.losses < 3; ++i)
        std::this_thread::sleep_for(20ms);  // reported after the socket is closed
    CHECK(site.losses == 3);
    Talk talk{server.port()};
    talk.send(get("/still-here"));
    CHECK(talk.hear(10'000ms, "/still-here").find("GET /still-here") != std::string::npos);
}

TEST_CASE("what a handler throws is told, and its loop and the workers go on")
{
    Echo site;
    asio::io_context context;
    int done = 0;
    asio::post(context, [] { throw std::length_error{"thrown outside every coroutine"}; });
    asio::post(context, [&] { ++done; });
    asio::post(context, [] { throw 7; });
    asio::post(context, [&] { ++done; });
    run(context, site);
    CHECK(done == 2);
    CHECK(site.losses == 2);
    std::atomic<int> worked = 0;
    Workers workers{2, site};
    for (int i = 0; i < 10; ++i)
        asio::post(workers.context(), [&] {
            ++worked;
            throw std::runtime_error{"thrown by a worker"};
        });
    workers.join();
    CHECK(worked == 10);
    CHECK(site.losses == 12);
}
