#include "front/http/body.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze::http;
using State = Body::State;

namespace {

struct Read {
    State state;
    std::string content;
    std::size_t taken;
};

// Feeds the bytes in pieces of this size.
Read read(Body body, std::string_view wire, std::size_t piece = std::string_view::npos)
{
    Read read{body.state(), {}, 0};
    while (body.state() == State::more && read.taken < wire.size())
        read.taken += body.take(wire.substr(read.taken, piece), read.content);
    read.state = body.state();
    return read;
}

}  // namespace

TEST_CASE("a body of a length ends where its length says, and leaves what follows")
{
    const Read got = read(Body::of_length(5, 64), "helloGET / HTTP/1.1");
    CHECK(got.state == State::whole);
    CHECK(got.content == "hello");
    CHECK(got.taken == 5);
    CHECK(Body::of_length(0, 0).state() == State::whole);
    CHECK(Body::of_length(65, 64).state() == State::too_long);
    CHECK(read(Body::of_length(64, 64), std::string(64, 'x')).state == State::whole);
}

TEST_CASE("chunks are joined, however they are cut on the way")
{
    const std::string wire = "3\r\nhel\r\n002\r\nlo\r\n0\r\n\r\nGET";
    for (std::size_t piece = 1; piece <= wire.size(); ++piece) {
        const Read got = read(Body::in_chunks(64), wire, piece);
        CHECK(got.state == State::whole);
        CHECK(got.content == "hello");
        CHECK(got.taken == wire.size() - 3);
    }
    CHECK(read(Body::in_chunks(64), "000\r\n\r\n").state == State::whole);
    CHECK(read(Body::in_chunks(64), "A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n").content.size() == 20);
}

TEST_CASE("no extension, no trailer, and no size but plain hexadecimal digits is taken")
{
    for (const char* wire : {"3;name=value\r\nhel\r\n0\r\n\r\n", "3 \r\nhel\r\n0\r\n\r\n", " 3\r\nhel\r\n0\r\n\r\n",
                             "+3\r\nhel\r\n0\r\n\r\n", "0x3\r\nhel\r\n0\r\n\r\n", "-1\r\n\r\n", "\r\n\r\n", ";a\r\n",
                             "3\nhel\r\n0\r\n\r\n", "3\r\nhelX\r\n0\r\n\r\n", "3\r\nhel\r\r0\r\n\r\n",
                             "3\r\nhel\r\n0\r\nCookie: a\r\n\r\n", "0;last\r\n\r\n", "0\r\n\n", "0\r\n\rX",
                             "000000003\r\nhel\r\n0\r\n\r\n", "FFFFFFFFF\r\n"})
        CHECK_MESSAGE(read(Body::in_chunks(1 << 20), wire).state == State::crooked, wire);
}

TEST_CASE("everything after the head counts, the lines between the chunks too")
{
    std::string wire;
    for (int i = 0; i < 100; ++i) wire += "1\r\nx\r\n";
    const Read got = read(Body::in_chunks(64), wire);
    CHECK(got.state == State::too_long);
    CHECK(got.taken == 64);
    CHECK(got.content.size() <= 11);
    CHECK(read(Body::in_chunks(64), std::string(1 << 20, '0')).taken <= 64);
    // A chunk announced longer than the rest of the limit is refused before it is read.
    const Read told = read(Body::in_chunks(64), "FFFFFFFF\r\nxxxx");
    CHECK(told.state == State::too_long);
    CHECK(told.content.empty());
}

TEST_CASE("whatever is cut into chunks comes out again, and takes exactly what it is long")
{
    CHECK(rc::check([](const std::vector<std::string>& parts, const std::string& after) {
        std::string wire, whole;
        for (const std::string& part : parts) {
            if (part.empty()) continue;
            char size[20];
            std::snprintf(size, sizeof size, "%zx\r\n", part.size());
            wire += size + part + "\r\n";
            whole += part;
        }
        wire += "0\r\n\r\n";
        const std::size_t piece = 1 + static_cast<std::size_t>(*rc::gen::inRange(0, 40));
        const Read got = read(Body::in_chunks(wire.size()), wire + after, piece);
        RC_ASSERT(got.state == State::whole);
        RC_ASSERT(got.content == whole);
        RC_ASSERT(got.taken == wire.size());
        RC_ASSERT(read(Body::in_chunks(wire.size() - 1), wire + after, piece).state == State::too_long);
    }));
}

TEST_CASE("no bytes at all are more than the limit, and never more content than bytes")
{
    CHECK(rc::check([](const std::string& wire) {
        const Read got = read(Body::in_chunks(32), wire, 7);
        RC_ASSERT(got.taken <= 32U);
        RC_ASSERT(got.content.size() <= got.taken);
    }));
}
