// One connection: reads requests from a Beast stream within the limits and writes the answers. Included only by
// connection.cpp and the fuzz target; a template, so that the fuzzer runs the production code.
#pragma once

#include <boost/beast.hpp>

#include "front/http/body.h"
#include "front/http/ground.h"
#include "front/http/hang_up.h"
#include "front/http/head.h"

namespace jinze::http::talking {

namespace beast = boost::beast;
using Parser = beast::http::request_parser<beast::http::empty_body>;  // heads only; Body reads bodies
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

// Longer bodies leave a part of the memory to short ones, so that signing in still works.
constexpr std::size_t small_body = std::size_t{64} << 10, left_for_small = std::size_t{4} << 20;
// Bytes to discard after a refusal, so that a browser still sending a whole sheet reads the answer.
constexpr std::size_t most_let_pass = std::size_t{24} << 20;

inline std::string lower(std::string_view text)
{
    std::string small{text};
    for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small;
}

inline std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

// The decoded path; empty if it is invalid, as one with a '..' or an empty segment (docs/requirements.md, R46).
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

// Whether the nearest proxy was reached over TLS.
inline bool was_secure(std::string_view forwarded_proto)
{
    const auto comma = forwarded_proto.rfind(',');
    std::string_view hop = comma == forwarded_proto.npos ? forwarded_proto : forwarded_proto.substr(comma + 1);
    while (hop.starts_with(' ')) hop.remove_prefix(1);
    return hop == "https";
}

// One connection. S is a plain or TLS stream of Beast's; its timer is the only clock here.
// GCC 12 miscompiles co_await inside ?: and &&: each stands in a statement of its own.
template <class S>
class Connection {
public:
    Connection(Ground& ground, S& stream, const Address& peer, bool secure)
        : ground_{ground}, stream_{stream}, peer_{peer}, secure_{secure}, proxied_{ground.settings.proxies.holds(peer)}
    {
    }

    asio::awaitable<void> run()
    {
        bool goes_on = true;
        while (goes_on && !ground_.stopping) goes_on = co_await once();
    }

private:
    void set_timeout(std::chrono::milliseconds time) { beast::get_lowest_layer(stream_).expires_after(time); }

    static void say_when(Response& response)
    {
        const auto says = [](const auto& header) { return header.first == "Retry-After"; };
        if (std::none_of(response.headers.begin(), response.headers.end(), says))
            response.headers.emplace_back("Retry-After", "2");
    }

    bool refuse_with(const Request& request, int status, std::string_view why)
    {
        refused_ = ground_.site.no(request, status, why);
        if (status == 503 || status == 429) say_when(*refused_);
        return false;
    }

    // Handles one request; false: the connection is over.
    asio::awaitable<bool> once()
    {
        Request request;  // as far as it is known
        request.address = to_text(peer_);
        request.secure = secure_ || proxied_;
        const std::size_t head = co_await read_head(request);
        if (refused_) co_return co_await refuse();
        if (head == 0) co_return false;
        Parser parser;
        parser.header_limit(longest_head + 1);
        parser.body_limit(boost::none);  // Body enforces the site's limit
        if (!parse_head(parser, head, request) || !understand(parser, request)) co_return co_await refuse();
        Share memory{ground_.bodies()};
        const bool whole = co_await read_body(parser, request, memory);
        if (refused_) co_return co_await refuse();
        if (!whole) co_return false;
        // Counted from here, so that a slow sender takes nothing from others at the same address.
        auto place = ground_.asking.enter(request.client);
        if (!place) refuse_with(request, 429, "Too many requests from your address; try again in a moment.");
        if (refused_) co_return co_await refuse();
        request.gone = watch();
        Response response = co_await answer(request);
        if (!response.stream) co_return co_await write(response, parser.keep_alive(), request.method == "HEAD");
        place.reset();
        const auto following = ground_.following.enter(request.client);
        if (!following)
            refuse_with(request, 503,
                        "Too many pages are open from your address; live updates pause, pages still work.");
        if (refused_) co_return co_await refuse();
        co_await follow(std::move(response));
        co_return false;
    }

    // The size of the head in buffer_, with its empty line; 0: the peer has gone or is too slow.
    asio::awaitable<std::size_t> read_head(const Request& request)
    {
        if (buffer_.size() == 0) buffer_.shrink_to_fit();  // an idle connection holds no buffer
        set_timeout(ground_.settings.limits.idle);
        std::size_t searched = 0;
        for (;;) {
            const auto bytes = text();
            const auto end = bytes.find("\r\n\r\n", searched < 3 ? 0 : searched - 3);
            if (end != bytes.npos && end + 4 <= longest_head) {
                if (const auto fault = fault_in_head(bytes.substr(0, end + 4)); !fault.empty())
                    refuse_with(request, 400, fault);
                co_return end + 4;
            }
            if (bytes.size() >= longest_head) {
                refuse_with(request, 431, "The request header is longer than 16 KiB.");
                co_return bytes.size();
            }
            // The search above never finds a bare LF LF: refuse it at once instead of waiting.
            if (bytes.find("\n\n") != bytes.npos) {
                refuse_with(request, 400, "Lines must end in CR LF.");
                co_return bytes.size();
            }
            searched = bytes.size();
            const auto [wrong, read] = co_await stream_.async_read_some(buffer_.prepare(4096), as_result);
            if (wrong) co_return 0;
            if (searched == 0) set_timeout(ground_.settings.limits.head);
            buffer_.commit(read);
        }
    }

    bool parse_head(Parser& parser, std::size_t head, const Request& request)
    {
        beast::error_code wrong;
        parser.eager(false);
        parser.put(asio::buffer(buffer_.data().data(), head), wrong);
        if ((wrong && wrong != beast::http::error::need_more) || !parser.is_header_done())
            return refuse_with(request, 400, "This is not HTTP.");
        buffer_.consume(head);
        return true;
    }

    bool understand(const Parser& parser, Request& request)
    {
        const auto& message = parser.get();
        const std::string_view target = view(message.target());
        const auto mark = std::min(target.find('?'), target.size());
        auto path = plain_path(target.substr(0, mark));
        if (!path)
            return refuse_with(request, 400, "Invalid path: contains '..', an empty segment or an invalid character.");
        request.method = std::string{view(message.method_string())};
        request.path = *std::move(path);
        request.query = std::string{target.substr(std::min(mark + 1, target.size()))};
        if (!is_readable(request.query))
            return refuse_with(request, 400, "The query contains an invalid escape, or bytes that are not UTF-8.");
        for (const auto& field : message)
            request.headers.emplace_back(lower(view(field.name_string())), std::string{view(field.value())});
        const Address client = client_behind(ground_.settings.proxies, peer_, request.list("x-forwarded-for"));
        request.address = to_text(client);
        request.client = counted_as(client);
        request.secure = secure_ || (proxied_ && was_secure(request.list("x-forwarded-proto")));
        return true;
    }

    asio::awaitable<bool> read_body(Parser& parser, Request& request, Share& memory)
    {
        if (parser.is_done()) co_return true;
        const std::uint64_t length = parser.content_length().value_or(0);
        lets_pass_ = std::clamp<std::size_t>(static_cast<std::size_t>(length), lets_pass_, most_let_pass);
        Site::Admission admitted = admit(request);
        if (admitted.instead) {
            refused_ = std::move(admitted.instead);
            co_return false;
        }
        const std::size_t longest = admitted.longest_body;
        Body body = parser.chunked() ? Body::in_chunks(longest) : Body::of_length(length, longest);
        const bool waits = view(parser.get()[beast::http::field::expect]) == "100-continue" && buffer_.size() == 0;
        if (waits && body.state() == Body::State::more) {
            static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            const auto [wrong, sent] = co_await asio::async_write(stream_, asio::buffer(go_on), as_result);
            if (wrong) co_return false;
        }
        set_timeout(ground_.settings.limits.body);
        while (body.state() == Body::State::more) {
            if (buffer_.size() == 0) {
                const auto [wrong, read] = co_await stream_.async_read_some(buffer_.prepare(longest_head), as_result);
                if (wrong) co_return false;
                buffer_.commit(read);
            }
            if (!make_room(request.body, buffer_.size(), length, longest, memory))
                co_return refuse_with(request, 503,
                                      "The server has no memory for more request bodies; try again in a moment.");
            buffer_.consume(body.take(text(), request.body));
        }
        if (body.state() == Body::State::too_long) co_return refuse_with(request, 413, "The body is too long.");
        if (body.state() == Body::State::crooked)
            co_return refuse_with(
                request, 400, "The body does not match its header; chunk extensions and trailers are not accepted.");
        co_return true;
    }

    Site::Admission admit(const Request& request)
    {
        try {
            return ground_.site.admit(request);
        } catch (...) {
            return {0, ground_.site.broke(request, std::current_exception())};
        }
    }

    // Reserves memory for incoming bytes from the shared budget before storing them. Capacity doubles up to the
    // announced length, so it is never more than twice what was sent.
    static bool make_room(std::string& content, std::size_t more, std::uint64_t length, std::size_t longest,
                          Share& memory)
    {
        const std::size_t most = length > 0 ? std::min<std::size_t>(length, longest) : longest;
        const std::size_t needed = std::min(content.size() + more, most), held = memory.bytes();
        if (needed <= held) return true;
        std::size_t wanted = std::max({needed, 2 * held, std::size_t{4096}});
        if (length >= wanted && length <= 2 * wanted) wanted = static_cast<std::size_t>(length);
        if (!memory.take(wanted, longest > small_body ? left_for_small : 0)) return false;
        content.reserve(wanted);
        memory.give_back(held);
        return true;
    }

    // True once the client has hung up; always false for a stream without a socket.
    std::function<bool()> watch()
    {
        auto& layer = beast::get_lowest_layer(stream_);
        if constexpr (requires { layer.socket().native_handle(); })
            return [this, socket = layer.socket().native_handle()] { return ground_.stopping || has_hung_up(socket); };
        else
            return [this] { return ground_.stopping.load(); };
    }

    asio::awaitable<Response> at_length(const Request& request) { co_return ground_.site.at_length(request); }

    struct Waiting {
        explicit Waiting(std::atomic<int>& of) : count{of}, before{of++} {}
        ~Waiting() { --count; }
        std::atomic<int>& count;
        const int before;
    };

    // Answers on this thread if quick, else on a worker; the queue is bounded.
    asio::awaitable<Response> answer(const Request& request)
    {
        try {
            if (auto quick = ground_.site.at_once(request)) co_return *std::move(quick);
        } catch (...) {
            co_return ground_.site.broke(request, std::current_exception());
        }
        const Waiting waiting{ground_.waiting};
        if (waiting.before >= ground_.settings.limits.waiting) {
            Response busy = ground_.site.no(request, 503, "The server is busy; try again in a moment.");
            say_when(busy);
            co_return busy;
        }
        beast::get_lowest_layer(stream_).expires_never();
        auto [broke, response] = co_await asio::co_spawn(ground_.workers.context(), at_length(request), as_result);
        if (broke) co_return ground_.site.broke(request, broke);
        co_return std::move(response);
    }

    asio::awaitable<bool> write(const Response& response, bool keep, bool head_only)
    {
        set_timeout(ground_.settings.limits.write);
        const std::string head = head_of(response, keep, true);
        const std::string_view body = head_only || response.status == 304 ? std::string_view{} : response.bytes();
        const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
        const auto [wrong, sent] = co_await asio::async_write(stream_, parts, as_result);
        if (wrong) co_return false;
        if (response.parts && !head_only && response.status == 200) {
            const bool whole = co_await write_parts(*response.parts);
            if (!whole) co_return false;
        }
        co_return keep;
    }

    static asio::awaitable<std::optional<std::string>> next_of(const Parts& parts) { co_return parts.next(); }

    // Each part has the time of one answer. One that is missing ends the connection: the length was announced.
    asio::awaitable<bool> write_parts(const Parts& parts)
    {
        for (std::size_t left = parts.size; left > 0;) {
            beast::get_lowest_layer(stream_).expires_never();
            auto [broke, part] = co_await asio::co_spawn(ground_.workers.context(), next_of(parts), as_result);
            if (broke) ground_.site.lost(broke);
            if (broke || !part || part->empty() || part->size() > left) co_return false;
            set_timeout(ground_.settings.limits.write);
            const auto [wrong, sent] = co_await asio::async_write(stream_, asio::buffer(*part), as_result);
            if (wrong) co_return false;
            left -= part->size();
        }
        co_return true;
    }

    asio::awaitable<bool> refuse()
    {
        co_await write(*refused_, false, false);
        // Reads and discards incoming bytes for a moment: a reset would lose our answer.
        auto& socket = beast::get_lowest_layer(stream_).socket();
        beast::error_code gone;
        socket.shutdown(Tcp::socket::shutdown_send, gone);
        set_timeout(std::chrono::milliseconds{1000});
        buffer_.consume(buffer_.size());
        for (std::size_t passed = 0; passed < lets_pass_;) {
            const auto [wrong, read] = co_await stream_.async_read_some(buffer_.prepare(longest_head), as_result);
            if (wrong) break;
            passed += read;
        }
        co_return false;
    }

    // Wakes the coroutine of a live stream on new events or when the peer has gone.
    struct Follower {
        explicit Follower(const asio::any_io_executor& executor) : timer{executor} {}
        asio::steady_timer timer;
        bool gone = false;
    };

    // Writes events as they come, and a keep-alive every 15 s, until either side closes. A browser sends nothing more
    // here: any incoming byte or its end ends the stream and frees its place at once.
    asio::awaitable<void> follow(Response response)
    {
        const auto stream = response.stream;
        const asio::any_io_executor executor = co_await asio::this_coro::executor;
        const auto follower = std::make_shared<Follower>(executor);
        const std::weak_ptr<Follower> sleeping = follower;
        stream->on_more([sleeping, executor] {
            asio::post(executor, [sleeping] {
                if (const auto awake = sleeping.lock()) awake->timer.cancel();
            });
        });
        auto& socket = beast::get_lowest_layer(stream_).socket();
        socket.async_wait(asio::socket_base::wait_read, [sleeping](const beast::error_code&) {
            const auto awake = sleeping.lock();
            if (!awake) return;
            awake->gone = true;
            awake->timer.cancel();
        });
        std::string bytes = head_of(response, true, false);
        for (;;) {
            Stream::Next next = stream->next();
            bytes += next.bytes;
            if (!bytes.empty()) {
                set_timeout(ground_.settings.limits.write);
                const auto [wrong, sent] = co_await asio::async_write(stream_, asio::buffer(bytes), as_result);
                if (wrong) break;
                bytes.clear();
                if (!next.closed && !follower->gone) continue;  // more may have come during the write
            }
            if (next.closed || follower->gone || ground_.stopping) break;
            follower->timer.expires_after(std::chrono::seconds{15});
            const auto [woken] = co_await follower->timer.async_wait(as_result);
            if (!woken) bytes = ": still here\n\n";
        }
        stream->on_more({});
        stream->close();
    }

    std::string_view text() const { return {static_cast<const char*>(buffer_.data().data()), buffer_.size()}; }

    Ground& ground_;
    S& stream_;
    const Address peer_;
    const bool secure_, proxied_;
    beast::flat_buffer buffer_{2 * longest_head};   // received and unread: at most a head and a piece
    std::size_t lets_pass_ = std::size_t{1} << 20;  // bytes accepted after a refusal
    std::optional<Response> refused_;               // the connection ends after this answer
};

}  // namespace jinze::http::talking
