// One connection: requests come off a stream of Beast's within the limits, and answers go back. Seen by connection.cpp
// and the fuzz target only; a template, so that the fuzzer talks with the code that serves.
#pragma once

#include <boost/beast.hpp>

#include "http/body.h"
#include "http/ground.h"
#include "http/hang_up.h"
#include "http/head.h"

namespace jinze::http::talking {

namespace beast = boost::beast;
using Parser = beast::http::request_parser<beast::http::empty_body>;  // of heads; bodies are read by Body
constexpr auto quietly = asio::as_tuple(asio::use_awaitable);

struct Refusal {  // answered, and the connection closed
    int status = 0;
    std::string_view why;
};

inline std::string lower(std::string_view text)
{
    std::string small{text};
    for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small;
}

inline std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

// A path no step of which leads elsewhere than it says (trust.md R46).
inline std::optional<std::string> plain_path(std::string_view target)
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

inline std::string last_hop(std::string_view list)
{
    const auto comma = list.rfind(',');
    std::string_view hop = comma == list.npos ? list : list.substr(comma + 1);
    while (hop.starts_with(' ')) hop.remove_prefix(1);
    while (hop.ends_with(' ')) hop.remove_suffix(1);
    return std::string{hop};
}

inline std::string head_of(const Response& response, bool keep, bool chunkless)
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
    Connection(Ground& ground, S& stream, std::string address, bool secure)
        : ground_{ground}, stream_{stream}, address_{std::move(address)}, secure_{secure}
    {
    }

    asio::awaitable<void> run()
    {
        bool goes_on = true;
        while (goes_on && !ground_.stopping) goes_on = co_await once();
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
        parser.body_limit(boost::none);  // the site says it once the head is understood, and Body keeps it
        if (!parse_head(parser, head)) co_return co_await refuse();
        Request request;
        if (!understand(parser, request)) co_return co_await refuse();
        const bool whole = co_await read_body(parser, request);
        if (refused_.status) co_return co_await refuse();
        if (!whole) co_return false;
        request.gone = watch();
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
        allow(ground_.settings.limits.idle);
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
            if (searched == 0) allow(ground_.settings.limits.head);
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
        if (!is_readable(request.query)) {
            refused_ = {400, "The query holds an escape that is broken, or bytes that are no UTF-8."};
            return false;
        }
        for (const auto& field : message) request.headers.emplace_back(lower(view(field.name_string())), std::string{view(field.value())});
        request.address = address_;
        request.secure = secure_;
        if (ground_.settings.behind_proxy) {
            if (const auto hops = request.header("x-forwarded-for"); !hops.empty()) request.address = last_hop(hops);
            request.secure = last_hop(request.header("x-forwarded-proto")) == "https";
        }
        return true;
    }

    asio::awaitable<bool> read_body(Parser& parser, Request& request)
    {
        if (parser.is_done()) co_return true;
        const std::size_t longest = ground_.site.longest_body(request);
        Body body = parser.chunked() ? Body::in_chunks(longest) : Body::of_length(parser.content_length().value_or(0), longest);
        const bool waits = view(parser.get()[beast::http::field::expect]) == "100-continue" && buffer_.size() == 0;
        if (waits && body.state() == Body::State::more) {
            static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            const auto [wrong, sent] = co_await asio::async_write(stream_, asio::buffer(go_on), quietly);
            if (wrong) co_return false;
        }
        allow(ground_.settings.limits.body);
        while (body.state() == Body::State::more) {
            if (buffer_.size() == 0) {
                const auto [wrong, read] = co_await stream_.async_read_some(buffer_.prepare(longest_head), quietly);
                if (wrong) co_return false;
                buffer_.commit(read);
            }
            buffer_.consume(body.take(text(), request.body));
        }
        if (body.state() == Body::State::too_long) refused_ = {413, "The body is longer than is taken here."};
        if (body.state() == Body::State::crooked)
            refused_ = {400, "The body is not as its head said; chunks take no extensions and no trailers here."};
        co_return !refused_.status;
    }

    // Whether nobody waits for the answer any more; a stream without a socket never hangs up.
    std::function<bool()> watch()
    {
        auto& layer = beast::get_lowest_layer(stream_);
        if constexpr (requires { layer.socket().native_handle(); })
            return [this, socket = layer.socket().native_handle()] { return ground_.stopping || has_hung_up(socket); };
        else
            return [this] { return ground_.stopping.load(); };
    }

    asio::awaitable<Response> at_length(const Request& request) { co_return ground_.site.at_length(request); }

    // By this thread where it is quick, else by a worker; never more waiting than there may be.
    asio::awaitable<Response> answer(const Request& request)
    {
        try {
            if (auto quick = ground_.site.at_once(request)) co_return *std::move(quick);
        } catch (...) {
            co_return ground_.site.broke(request, std::current_exception());
        }
        if (ground_.waiting >= ground_.settings.limits.waiting) {
            Response busy = ground_.site.no(503, "Too much is being asked just now; try again in a moment.");
            busy.headers.emplace_back("Retry-After", "2");
            co_return busy;
        }
        ++ground_.waiting;
        beast::get_lowest_layer(stream_).expires_never();
        auto [broke, response] = co_await asio::co_spawn(ground_.workers.context(), at_length(request), quietly);
        --ground_.waiting;
        if (broke) co_return ground_.site.broke(request, broke);
        co_return std::move(response);
    }

    asio::awaitable<bool> write(const Response& response, bool keep, bool head_only)
    {
        allow(ground_.settings.limits.write);
        const std::string head = head_of(response, keep, true);
        const std::string_view body = head_only || response.status == 304 ? std::string_view{} : response.bytes();
        const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
        const auto [wrong, sent] = co_await asio::async_write(stream_, parts, quietly);
        co_return !wrong && keep;
    }

    asio::awaitable<bool> refuse()
    {
        const Response no = ground_.site.no(refused_.status, refused_.why);
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
                allow(ground_.settings.limits.write);
                const auto [wrong, sent] = co_await asio::async_write(stream_, asio::buffer(bytes), quietly);
                if (wrong) break;
                bytes.clear();
                if (!next.closed) continue;  // more may have come while this was written
            }
            if (next.closed || ground_.stopping) break;
            timer->expires_after(std::chrono::seconds{15});
            const auto [woken] = co_await timer->async_wait(quietly);
            if (!woken) bytes = ": still here\n\n";
        }
        stream->on_more({});
        stream->close();
    }

    std::string_view text() const { return {static_cast<const char*>(buffer_.data().data()), buffer_.size()}; }

    Ground& ground_;
    S& stream_;
    std::string address_;
    bool secure_;
    beast::flat_buffer buffer_{2 * longest_head};  // what has come and is not yet read: never more than a head and a piece
    Refusal refused_;
};

}  // namespace jinze::http::talking
