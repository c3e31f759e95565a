#include "front/http/head.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jinze::http;

namespace {

std::string head(std::string fields, std::string request_line = "GET / HTTP/1.1")
{
    return request_line + "\r\nHost: a\r\n" + fields + "\r\n";
}

bool is_fine(const std::string& text) { return fault_in_head(text).empty(); }

}  // namespace

TEST_CASE("an ordinary head has no fault")
{
    CHECK(is_fine(head("")));
    CHECK(is_fine(head("Accept: text/html, */*;q=0.1\r\nCookie: a=b; c=d\r\n")));
    CHECK(is_fine(head("Content-Length: 12\r\n", "POST /api/records?x=%E5%85%9A HTTP/1.1")));
    CHECK(is_fine(head("Transfer-Encoding: chunked\r\n", "POST / HTTP/1.1")));
    CHECK(is_fine("GET / HTTP/1.0\r\n\r\n"));
    CHECK(is_fine(head("X-Text: \t spaced \t\r\n")));
}

TEST_CASE("where a message ends is said once and in one way, or it is refused")
{
    const std::vector<std::string> two_meanings{"Content-Length: 1\r\nContent-Length: 1\r\n",
                                                "Content-Length: 1\r\nContent-Length: 2\r\n",
                                                "Content-Length: 1, 1\r\n",
                                                "Content-Length: +1\r\n",
                                                "Content-Length: -1\r\n",
                                                "Content-Length: 0x1\r\n",
                                                "Content-Length: 1 1\r\n",
                                                "Content-Length:\r\n",
                                                "Content-Length: 9999999999999999\r\n",
                                                "Content-Length: 1\t2\r\n",
                                                "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
                                                "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n",
                                                "Transfer-Encoding: gzip, chunked\r\n",
                                                "Transfer-Encoding: chunked, identity\r\n",
                                                "Transfer-Encoding: identity\r\n",
                                                "Transfer-Encoding: xchunked\r\n",
                                                "Transfer-Encoding: \"chunked\"\r\n",
                                                "Transfer-Encoding: chunked;q=1\r\n",
                                                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                                                "transfer-encoding: Chunked\r\ncontent-length: 0\r\n",
                                                "Transfer-Encoding:\r\n",
                                                "Transfer-Encoding: \x0b"
                                                "chunked\r\n",
                                                "Transfer-Encoding: chunked\x01\r\n",
                                                "CONTENT-LENGTH: 1\r\ncontent-length: 1\r\n"};
    for (const std::string& fields : two_meanings) CHECK_MESSAGE(!is_fine(head(fields, "POST / HTTP/1.1")), fields);
    CHECK_FALSE(is_fine("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"));
}

TEST_CASE("a field stands on one line, with its colon at its name")
{
    const std::vector<std::string> crooked{"X-A: b\r\n folded\r\n",
                                           "X-A: b\r\n\tfolded\r\n",
                                           " X-A: b\r\n",
                                           "X-A : b\r\n",
                                           "X-A\t: b\r\n",
                                           ": b\r\n",
                                           "X-A\r\n",
                                           "X A: b\r\n",
                                           "X\"A: b\r\n",
                                           "X(A): b\r\n",
                                           "X-\xE5\x85\x9A: b\r\n",
                                           "X-A: b\nX-C: d\r\n",
                                           "X-A: b\rX-C: d\r\n",
                                           "X-A: b\r\r\n",
                                           "X-A: \x01\r\n",
                                           "X-A: \x7f\r\n",
                                           std::string{"X-A: \0\r\n", 8},
                                           "\nX-A: b\r\n",
                                           "Transfer-Encoding : chunked\r\n",
                                           "Content-Length\r\n: 3\r\n",
                                           "[X]: b\r\n",
                                           "X,A: b\r\n",
                                           "X;A: b\r\n"};
    for (const std::string& fields : crooked) CHECK_MESSAGE(!is_fine(head(fields)), fields);
}

TEST_CASE("it is said exactly once for which host a request is")
{
    CHECK_FALSE(is_fine("GET / HTTP/1.1\r\n\r\n"));
    CHECK_FALSE(is_fine("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"));
    CHECK_FALSE(is_fine("GET / HTTP/1.1\r\nHost:\r\n\r\n"));
    CHECK_FALSE(is_fine("GET / HTTP/1.0\r\nHost: a\r\nhost: b\r\n\r\n"));
}

TEST_CASE("the request line is a method, a target and a version that is spoken here")
{
    const std::vector<std::string> lines{"",
                                         "GET",
                                         "GET /",
                                         "GET / HTTP/2.0",
                                         "GET / HTTP/1.2",
                                         "GET / HTTP/1.1 ",
                                         " GET / HTTP/1.1",
                                         "GET  / HTTP/1.1",
                                         "GET\t/ HTTP/1.1",
                                         "GET http://a/ HTTP/1.1",
                                         "GET * HTTP/1.1",
                                         "CONNECT a:1 HTTP/1.1",
                                         "GET /a b HTTP/1.1",
                                         "GET /a#b HTTP/1.1",
                                         "GET /\x01 HTTP/1.1",
                                         "GET /\x7f HTTP/1.1",
                                         "GET /\xE5\x85\x9A HTTP/1.1",
                                         "G(T / HTTP/1.1",
                                         "get / http/1.1",
                                         "GET / HTTP/1.1\rX: y",
                                         "AVERYLONGMETHODNAME / HTTP/1.1"};
    for (const std::string& line : lines) CHECK_MESSAGE(!is_fine(head("", line)), line);
}

TEST_CASE("a head ends in its empty line, and holds no more than a hundred fields")
{
    CHECK_FALSE(is_fine("GET / HTTP/1.1\r\nHost: a\r\n"));
    CHECK_FALSE(is_fine("GET / HTTP/1.1\nHost: a\n\n"));
    CHECK_FALSE(is_fine("GET / HTTP/1.1\r\nHost: a\r\n\r\nX"));
    std::string many;
    for (int i = 0; i < most_fields; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
    CHECK_FALSE(is_fine(head(many)));
}
