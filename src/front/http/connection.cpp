#include <boost/beast/ssl.hpp>

#include "front/http/conversation.h"
#include "front/http/engine.h"

namespace jinze::http {

using namespace talking;

// An exception ends only this connection. The site reports it to the operator.

asio::awaitable<void> converse_plain(Server::Engine& engine, Tcp::socket socket, Address peer)
{
    try {
        beast::tcp_stream stream{std::move(socket)};
        Connection connection{engine, stream, peer, false};
        co_await connection.run();
    } catch (...) {
        engine.site.lost(std::current_exception());
    }
}

asio::awaitable<void> converse_secure(Server::Engine& engine, Tcp::socket socket, Address peer)
{
    try {
        beast::ssl_stream<beast::tcp_stream> stream{std::move(socket), *engine.tls};
        beast::get_lowest_layer(stream).expires_after(engine.settings.limits.head);
        const auto [wrong] = co_await stream.async_handshake(asio::ssl::stream_base::server, as_result);
        if (wrong) co_return;
        Connection connection{engine, stream, peer, true};
        co_await connection.run();
        beast::get_lowest_layer(stream).expires_after(std::chrono::seconds{2});
        co_await stream.async_shutdown(as_result);
    } catch (...) {
        engine.site.lost(std::current_exception());
    }
}

}  // namespace jinze::http
