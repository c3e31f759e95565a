// Any bytes to the HTTP code: heads, chunks, trailers, pipelined requests, in pieces of any size. The connection is the
// production code over a pair of sockets. Nothing is thrown out of a loop, no connection stays open once the peer is
// done, the site never sees more than its limit, each request it sees is answered once, and Beast's own parser reads
// each to the same content.

#include <array>
#include <boost/beast.hpp>

#include "base/ensure.h"
#include "front/http/conversation.h"

using namespace jinze;
using namespace jinze::http;

namespace {

constexpr std::size_t longest = 512;

class Mirror : public Site {
public:
    std::optional<Response> at_once(const Request& request) override
    {
        ensure(request.body.size() <= longest && request.path.starts_with('/') && is_readable(request.query));
        ensure(request.path.find("/../") == std::string::npos && request.path.find('\0') == std::string::npos);
        bodies.push_back(request.body);
        if (request.path == "/broken") throw std::runtime_error{"the world broke"};
        if (request.path == "/long" || request.path == "/stream") return {};
        return said(200, request.method);
    }
    Response at_length(const Request& request) override
    {
        Response response = said(200, "at length");
        if (request.path == "/long") return response;
        response.stream = std::make_shared<Stream>();
        response.stream->push("data: 1\n\n");
        response.stream->close();
        return response;
    }
    Admission admit(const Request& request) override
    {
        if (request.path == "/closed") return {0, said(401, "sign in first")};
        return {longest, {}};
    }
    Response no(const Request&, int status, std::string_view why) override
    {
        ensure(status >= 400 && !why.empty());
        return said(status, why);
    }
    Response broke(const Request& request, const std::exception_ptr&) override
    {
        ensure(request.path == "/broken");
        return said(200, "broke");
    }
    void lost(const std::exception_ptr&) noexcept override { ensure(false); }

    std::vector<std::string> bodies;  // of the requests, in order

private:
    static Response said(int status, std::string_view body)
    {
        return {.status = status,
                .type = "text/plain",
                .body = std::string{body},
                .shared = {},
                .headers = {},
                .stream = {}};
    }
};

std::size_t count(std::string_view in, std::string_view what)
{
    std::size_t found = 0;
    for (auto at = in.find(what); at != in.npos; at = in.find(what, at + what.size())) ++found;
    return found;
}

// Parses the first request with Beast and removes it from `bytes`; empty where Beast refuses it, or for a chunk
// extension or a trailer, which we refuse.
std::optional<std::string> as_beast_reads(std::string& bytes)
{
    namespace beast = boost::beast;
    beast::http::request_parser<beast::http::string_body> parser;
    parser.header_limit(longest_head + 1);
    parser.body_limit(longest);
    parser.eager(true);
    bool extended = false;
    auto look = [&](std::uint64_t, beast::string_view extensions, beast::error_code&) {
        extended |= !extensions.empty();
    };
    parser.on_chunk_header(look);
    const std::size_t fields = count(std::string_view{bytes}.substr(0, bytes.find("\r\n\r\n")), "\r\n");
    while (!parser.is_done() && !bytes.empty()) {
        beast::error_code wrong;
        const auto used = parser.put(asio::buffer(bytes), wrong);
        bytes.erase(0, used);
        if (used == 0 || (wrong && wrong != beast::http::error::need_more)) break;
    }
    const auto& request = parser.get();
    if (!parser.is_done() || extended ||
        std::distance(request.begin(), request.end()) != static_cast<std::ptrdiff_t>(fields))
        return {};
    return request.body();
}

using Local = asio::local::stream_protocol;

// Sends in pieces of this size; the connection reads each before the next is sent.
asio::awaitable<void> send(Local::socket& to, std::string_view bytes, std::size_t piece)
{
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
        // Asynchronous: many small pieces fill the kernel's buffer while a worker answers.
        const auto [gone, sent] =
            co_await asio::async_write(to, asio::buffer(bytes.substr(0, piece)), talking::as_result);
        if (gone) break;
        for (int turn = 0; turn < 3; ++turn) co_await asio::post(asio::use_awaitable);
    }
    boost::system::error_code gone;
    to.shutdown(Local::socket::shutdown_send, gone);
}

std::string answers_to(Ground& ground, std::string_view bytes, std::size_t piece)
{
    asio::io_context context;
    boost::beast::basic_stream<Local> ours{context};
    Local::socket theirs{context};
    asio::local::connect_pair(ours.socket(), theirs);
    talking::Connection connection{ground, ours, *address_from("127.0.0.1"), false};
    asio::co_spawn(context, connection.run(), [&](const std::exception_ptr& what) {
        ensure(!what);
        ours.close();
    });
    asio::co_spawn(context, send(theirs, bytes, piece), [](const std::exception_ptr& what) { ensure(!what); });
    std::string answers;
    asio::async_read(theirs, asio::dynamic_buffer(answers), [](const auto&, std::size_t) {});
    context.run();
    return answers;
}

// A dictionary, since random bytes rarely spell these: a byte from 128 on stands for an entry. And prefixes of inputs.
constexpr std::string_view head_end = " HTTP/1.1\r\nHost: a\r\n";
constexpr std::array<std::string_view, 44> spelled{
    "GET /",
    "HEAD /",
    "POST /",
    "POST /closed HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n",
    "GET /broken HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST /long HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n",
    "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n",
    "PUT /%E5%85%9A?on=1&on=%41 HTTP/1.1\r\nHost: a\r\n\r\n",
    head_end,
    "\r\n",
    "\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n",
    "hello",
    "5\r\nhello\r\n",
    "1\r\n",
    "00a\r\n0123456789\r\n",
    "0\r\n\r\n",
    "0\r\nX: y\r\n\r\n",
    "3;a=b\r\nhel\r\n",
    "1e8\r\n",
    "200\r\n",
    "FFFFFFFF\r\n",
    "100000000\r\n",
    "Content-Length: 512\r\n",
    "Content-Length: 513\r\n",
    "Content-Length: 0\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Expect: 100-continue\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
    "Connection: close\r\n",
    "X-Forwarded-For: 10.0.0.1, ::1\r\n",
    "X-Forwarded-Proto: http, https\r\n",
    "X-",
    "/../",
    "%2e%2e/",
    "%00",
    "%ff",
    "\n\n",
    "0\r\n",
    "\r",
    "\n"};
constexpr std::array<std::string_view, 4> openings{"", spelled[13], spelled[13], spelled[11]};  // mostly chunked bodies
constexpr std::uint8_t a_kilobyte = 0xfe, a_field = 0xfd, a_byte = 0xff;  // a few bytes exceed every limit

std::string spelled_out(std::string_view opening, const std::uint8_t* data, std::size_t size)
{
    std::string bytes{opening};
    for (std::size_t i = 0; i < size && bytes.size() < 60'000; ++i) {
        if (data[i] == a_kilobyte)
            bytes.append(1000, 'a');
        else if (data[i] == a_field)
            for (int n = 0; n < 50; ++n) bytes += "a: b\r\n";
        else if (data[i] >= 128 && data[i] != a_byte)
            bytes += spelled[(data[i] - 128U) % spelled.size()];
        else
            bytes += static_cast<char>(data[i]);
    }
    return bytes;
}

}  // namespace

// The first byte selects the prefix and the size of pieces: 1 to 32 bytes, or all at once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Mirror site;
    static Ground ground{{.threads = 1, .workers = 1, .limits = {}}, site};
    if (size == 0 || size > 256) return -1;  // longer inputs find nothing new
    const std::string bytes = spelled_out(openings[data[0] % openings.size()], data + 1, size - 1);
    const std::size_t piece = data[0] < 128 && bytes.size() < 700 ? data[0] / 4U + 1 : bytes.size();
    site.bodies.clear();
    const std::string answers = answers_to(ground, bytes, piece);
    ensure(answers.empty() || answers.starts_with("HTTP/1.1 "));
    ensure(count(answers, "HTTP/1.1 200 ") == site.bodies.size());
    std::string left = bytes;
    for (const std::string& body : site.bodies) ensure(as_beast_reads(left) == body);
    return 0;
}
