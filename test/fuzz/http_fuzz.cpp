// Any bytes at all to the code that talks with browsers: heads, chunks, trailers, requests behind one another. The
// connection is the real one, over a pair of sockets. Nothing may be thrown out of a loop, the site never sees
// more than its limit, and a body that is taken is one that Beast's own parser reads to the same content.

#include <boost/beast.hpp>

#include "base/ensure.h"
#include "http/conversation.h"

using namespace jinze;
using namespace jinze::http;

namespace {

constexpr std::size_t longest = 512;

class Mirror : public Site {
public:
    std::optional<Response> at_once(const Request& request) override
    {
        ensure(request.body.size() <= longest && request.path.starts_with('/'));
        ensure(request.path.find("/../") == std::string::npos && request.path.find('\0') == std::string::npos);
        bodies.push_back(request.body);
        return Response{.status = 200, .type = "text/plain", .body = request.method, .shared = {}, .headers = {}, .stream = {}};
    }
    Response at_length(const Request&) override { return {}; }
    Admission admit(const Request&) override { return {longest, {}}; }
    Response no(const Request&, int status, std::string_view why) override
    {
        ensure(status >= 400 && !why.empty());
        return {.status = status, .type = "text/plain", .body = std::string{why}, .shared = {}, .headers = {}, .stream = {}};
    }
    Response broke(const Request&, const std::exception_ptr&) override { return {.status = 500}; }
    void lost(const std::exception_ptr&) noexcept override { ensure(false); }

    std::vector<std::string> bodies;
};

// What Beast reads of the first request alone; nothing where it refuses it.
std::optional<std::string> as_beast_reads(std::string_view bytes)
{
    namespace beast = boost::beast;
    beast::http::request_parser<beast::http::string_body> parser;
    parser.body_limit(longest * 64);
    parser.eager(true);
    beast::error_code wrong;
    std::string left{bytes};
    while (!parser.is_done() && !left.empty()) {
        const auto used = parser.put(asio::buffer(left), wrong);
        if (wrong || used == 0) break;
        left.erase(0, used);
    }
    if (!parser.is_done()) return {};
    return parser.get().body();
}

void talk(Ground& ground, std::string_view bytes)
{
    using Local = asio::local::stream_protocol;
    asio::io_context context;
    boost::beast::basic_stream<Local> ours{context};
    Local::socket theirs{context};
    asio::local::connect_pair(ours.socket(), theirs);
    talking::Connection connection{ground, ours, *address_from("127.0.0.1"), false};
    asio::co_spawn(context, connection.run(), [](const std::exception_ptr& what) { ensure(!what); });
    boost::system::error_code gone;
    asio::write(theirs, asio::buffer(bytes), gone);  // fits the kernel's buffer
    theirs.shutdown(Local::socket::shutdown_send, gone);
    std::string answers;
    asio::async_read(theirs, asio::dynamic_buffer(answers), [](const auto&, std::size_t) {});
    context.run();
    ensure(answers.empty() || answers.starts_with("HTTP/1.1 "));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Mirror site;
    static Ground ground{{.threads = 1, .workers = 1, .limits = {}}, site};
    if (size > 65'536) return 0;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    site.bodies.clear();
    talk(ground, bytes);
    if (!site.bodies.empty()) ensure(as_beast_reads(bytes) == site.bodies.front());
    return 0;
}
