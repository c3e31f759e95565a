#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include "http/engine.h"
#include "http/head.h"

namespace jinze::http {
namespace talking {  // named, since the frames of coroutines below hold what stands here

namespace beast = boost::beast;
using Parser = beast::http::request_parser<beast::http::string_body>;
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

struct Refusal {  // answered, and the connection closed
    int status = 0;
    std::string_view why;
};

std::string lower(std::string_view text)
{
    std::string small{text};
    for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small;
}

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

// A path no step of which leads elsewhere than it says (trust.md R46).
std::optional<std::string> plain_path(std::string_view target)
{
    auto path = decoded(target, false);
    if (!path || path->size() > 2048) return {};
    for (const char c : *path)
        if ((c >= 0 && c < ' ') || c == 0x7f || c == '\\') return {};
    if (path->find("//") != path->npos || path->find("/./") != path->npos || path->find("/../") != path->npos ||
        path->ends_with("/..") || path->ends_with("/."))
        return {};
    return path;
}

std::string last_hop(std::string_view list)
{
    const auto comma = list.rfind(',');
    std::string_view hop = comma == list.npos ? list : list.substr(comma + 1);
    while (hop.starts_with(' ')) hop.remove_prefix(1);
    while (hop.ends_with(' ')) hop.remove_suffix(1);
    return std::string{hop};
}

std::string head_of(const Response& response, bool keep, bool chunkless)
{
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ' + std::string{phrase_of(response.status)} + "\r\n";
    if (!response.type.empty()) head += "Content-Type: " + response.type + "\r\n";
    if (chunkless && response.status != 304 && response.status != 204)
        head += "Content-Length: " + std::to_string(response.bytes().size()) + "\r\n";
    for (const auto& [name, value] : response.headers) {
        head += name;
        head += ": ";
        head += value;
        head += "\r\n";
    }
    head += keep ? "\r\n" : "Connection: close\r\n\r\n";
    return head;
}

// GCC 12 miscompiles co_await inside ?: and &&: each stands in a statement of its own.
//
// One connection. S is a plain or a secured stream of Beast's, whose timer is the one clock here.
template <class S>
class Connection {
public:
    Connection(Server::Engine& engine, S& stream, std::string address, bool secure)
        : engine_{engine}, stream_{stream}, address_{std::move(address)}, secure_{secure}
    {
    }

    asio::awaitable<void> run()
    {
        bool goes_on = true;
        while (goes_on && !engine_.stopping) goes_on = co_await once();
    }

private:
    void allow(std::chrono::milliseconds time) { beast::get_lowest_layer(stream_).expires_after(time); }

    // One request and its answer; false: the connection is over.
    asio::awaitable<bool> once()
    {
        const std::size_t head = co_await read_head();
        if (head == 0) co_return false;
        if (refused_.status) co_return co_await refuse();
        Parser parser;
        parser.header_limit(longest_head + 1);
        parser.body_limit(boost::none);  // asked of the site once the head is understood
        if (!parse_head(parser, head)) co_return co_await refuse();
        Request request;
        if (!understand(parser, request)) co_return co_await refuse();
        const bool whole = co_await read_body(parser, request);
        if (refused_.status) co_return co_await refuse();
        if (!whole) co_return false;
        Response response = co_await answer(request);
        if (response.stream) {
            co_await follow(std::move(response));
            co_return false;
        }
        co_return co_await write(response, parser.keep_alive(), request.method == "HEAD");
    }

    // The size of the head in buffer_, with its empty line; 0: the other side is gone or too slow.
    asio::awaitable<std::size_t> read_head()
    {
        allow(engine_.settings.limits.idle);
        std::size_t searched = 0;
        for (;;) {
            const auto bytes = text();
            const auto end = bytes.find("\r\n\r\n", searched < 3 ? 0 : searched - 3);
            if (end != bytes.npos && end + 4 <= longest_head) {
                if (const auto fault = fault_in_head(bytes.substr(0, end + 4)); !fault.empty()) refused_ = {400, fault};
                co_return end + 4;
            }
            if (bytes.size() >= longest_head) {
                refused_ = {431, "The head of the request is longer than 16 KiB."};
                co_return bytes.size();
            }
            // A bare LF LF would never be found above: say so at once instead of waiting.
            if (bytes.find("\n\n") != bytes.npos) {
                refused_ = {400, "Lines end in CR LF."};
                co_return bytes.size();
            }
            searched = bytes.size();
            const auto [wrong, read] = co_await stream_.async_read_some(buffer_.prepare(4096), quietly);
            if (wrong) co_return 0;
            if (searched == 0) allow(engine_.settings.limits.head);
            buffer_.commit(read);
        }
    }

    bool parse_head(Parser& parser, std::size_t head)
    {
        beast::error_code wrong;
        parser.eager(false);
        parser.put(asio::buffer(buffer_.data().data(), head), wrong);
        if ((wrong && wrong != beast::http::error::need_more) || !parser.is_header_done()) {
            refused_ = {400, "This is not HTTP."};
            return false;
        }
        buffer_.consume(head);
        return true;
    }

    bool understand(const Parser& parser, Request& request)
    {
        const auto& message = parser.get();
        const std::string_view target = view(message.target());
        const auto mark = std::min(target.find('?'), target.size());
        auto path = plain_path(target.substr(0, mark));
        if (!path) {
            refused_ = {400, "The path is not one that leads straight to a page."};
            return false;
        }
        request.method = std::string{view(message.method_string())};
        request.path = *std::move(path);
        request.query = std::string{target.substr(std::min(mark + 1, target.size()))};
        for (const auto& field : message) request.headers.emplace_back(lower(view(field.name_string())), std::string{view(field.value())});
        request.address = address_;
        request.secure = secure_;
        if (engine_.settings.behind_proxy) {
            if (const auto hops = request.header("x-forwarded-for"); !hops.empty()) request.address = last_hop(hops);
            request.secure = last_hop(request.header("x-forwarded-proto")) == "https";
        }
        return true;
    }

    asio::awaitable<bool> read_body(Parser& parser, Request& request)
    {
        if (parser.is_done()) co_return true;
        const std::size_t longest = engine_.site.longest_body(request);
        parser.body_limit(longest);
        if (const auto length = parser.content_length(); length && *length > longest) {
            refused_ = {413, "The body is longer than is taken here."};
            co_return false;
        }
        if (view(parser.get()[beast::http::field::expect]) == "100-continue") {
            static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            const auto [wrong, sent] = co_await asio::async_write(stream_, asio::buffer(go_on), quietly);
            if (wrong) co_return false;
        }
        bool extended = false;
        auto no_extensions = [&extended](std::uint64_t, beast::string_view extensions, beast::error_code&) {
            extended = extended || !extensions.empty();
        };
        parser.on_chunk_header(no_extensions);
        allow(engine_.settings.limits.body);
        const auto [wrong, read] = co_await beast::http::async_read(stream_, buffer_, parser, quietly);
        if (wrong == beast::http::error::body_limit) refused_ = {413, "The body is longer than is taken here."};
        else if (wrong == beast::error::timeout || wrong == beast::http::error::end_of_stream) co_return false;
        else if (wrong || extended) refused_ = {400, "The body is not as its head said."};
        if (refused_.status) co_return false;
        request.body = std::move(parser.get().body());
        co_return true;
    }

    asio::awaitable<Response> at_length(const Request& request) { co_return engine_.site.at_length(request); }

    // By this thread where it is quick, else by a worker; never more waiting than there may be.
    asio::awaitable<Response> answer(const Request& request)
    {
        try {
            if (auto quick = engine_.site.at_once(request)) co_return *std::move(quick);
        } catch (...) {
            co_return engine_.site.broke(request, std::current_exception());
        }
        if (engine_.waiting >= engine_.settings.limits.waiting) {
            Response busy = engine_.site.no(503, "Too much is being asked just now; try again in a moment.");
            busy.headers.emplace_back("Retry-After", "2");
            co_return busy;
        }
        ++engine_.waiting;
        beast::get_lowest_layer(stream_).expires_never();
        auto [broke, response] = co_await asio::co_spawn(engine_.workers, at_length(request), quietly);
        --engine_.waiting;
        if (broke) co_return engine_.site.broke(request, broke);
        co_return std::move(response);
    }

    asio::awaitable<bool> write(const Response& response, bool keep, bool head_only)
    {
        allow(engine_.settings.limits.write);
        const std::string head = head_of(response, keep, true);
        const std::string_view body = head_only || response.status == 304 ? std::string_view{} : response.bytes();
        const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
        const auto [wrong, sent] = co_await asio::async_write(stream_, parts, quietly);
        co_return !wrong && keep;
    }

    asio::awaitable<bool> refuse()
    {
        const Response no = engine_.site.no(refused_.status, refused_.why);
        co_await write(no, false, false);
        // What the other side still sends is read for a moment, or a reset would take our answer from it.
        auto& socket = beast::get_lowest_layer(stream_).socket();
        beast::error_code gone;
        socket.shutdown(Tcp::socket::shutdown_send, gone);
        allow(std::chrono::milliseconds{500});
        std::array<char, 4096> rest;
        for (int i = 0; i < 64; ++i) {
            const auto [wrong, read] = co_await stream_.async_read_some(asio::buffer(rest), quietly);
            if (wrong) break;
        }
        co_return false;
    }

    // Events as they come, and a sign of life every 15 s, until either side lets go.
    asio::awaitable<void> follow(Response response)
    {
        const auto stream = response.stream;
        const auto timer = std::make_shared<asio::steady_timer>(co_await asio::this_coro::executor);
        const auto executor = timer->get_executor();
        const std::weak_ptr<asio::steady_timer> sleeping = timer;
        stream->on_more([sleeping, executor] {
            asio::post(executor, [sleeping] {
                if (const auto awake = sleeping.lock()) awake->cancel();
            });
        });
        std::string bytes = head_of(response, true, false);
        for (;;) {
            Stream::Next next = stream->next();
            bytes += next.bytes;
            if (!bytes.empty()) {
                allow(engine_.settings.limits.write);
                const auto [wrong, sent] = co_await asio::async_write(stream_, asio::buffer(bytes), quietly);
                if (wrong) break;
                bytes.clear();
                if (!next.closed) continue;  // more may have come while this was written
            }
            if (next.closed || engine_.stopping) break;
            timer->expires_after(std::chrono::seconds{15});
            const auto [woken] = co_await timer->async_wait(quietly);
            if (!woken) bytes = ": still here\n\n";
        }
        stream->on_more({});
        stream->close();
    }

    std::string_view text() const { return {static_cast<const char*>(buffer_.data().data()), buffer_.size()}; }

    Server::Engine& engine_;
    S& stream_;
    std::string address_;
    bool secure_;
    beast::flat_buffer buffer_;
    Refusal refused_;
};

}  // namespace talking

using namespace talking;

asio::awaitable<void> converse_plain(Server::Engine& engine, Tcp::socket socket, std::string address)
{
    try {
        beast::tcp_stream stream{std::move(socket)};
        Connection connection{engine, stream, std::move(address), false};
        co_await connection.run();
    } catch (const std::exception&) {  // the connection is lost; nobody is there to be told
    }
}

asio::awaitable<void> converse_secure(Server::Engine& engine, Tcp::socket socket, std::string address)
{
    try {
        beast::ssl_stream<beast::tcp_stream> stream{std::move(socket), *engine.tls};
        beast::get_lowest_layer(stream).expires_after(engine.settings.limits.head);
        const auto [wrong] = co_await stream.async_handshake(asio::ssl::stream_base::server, quietly);
        if (wrong) co_return;
        Connection connection{engine, stream, std::move(address), true};
        co_await connection.run();
        beast::get_lowest_layer(stream).expires_after(std::chrono::seconds{2});
        co_await stream.async_shutdown(quietly);
    } catch (const std::exception&) {  // the connection is lost; nobody is there to be told
    }
}

}  // namespace jinze::http
