// The loops and listeners behind a Server. Included only by server.cpp and connection.cpp.
#pragma once

#include <boost/asio/ssl.hpp>
#include <deque>

#include "front/http/ground.h"

namespace jinze::http {

class Server::Engine : public Ground {
public:
    Engine(const Settings& settings, Site& site);
    ~Engine();

    std::uint16_t port() const { return port_; }
    int connections() const { return guests.all(); }
    void stop();

    std::unique_ptr<asio::ssl::context> tls;  // null: plain

private:
    struct Loop {
        asio::io_context context{1};
        std::optional<Tcp::acceptor> acceptor;
        std::thread thread;
    };
    void listen(Loop& loop, const Tcp::endpoint& at);
    asio::awaitable<void> accept(Loop& loop);
    asio::awaitable<bool> accept_one(Loop& loop);
    asio::awaitable<void> greet(Tcp::socket socket, Address peer, Tally::Place place);

    std::deque<Loop> loops_;
    std::uint16_t port_ = 0;
};

// Serves one connection until either side closes. Never throws.
asio::awaitable<void> converse_plain(Server::Engine& engine, Tcp::socket socket, Address peer);
asio::awaitable<void> converse_secure(Server::Engine& engine, Tcp::socket socket, Address peer);

}  // namespace jinze::http
