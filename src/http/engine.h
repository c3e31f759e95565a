// The threads, listeners and limits behind a Server. Seen by server.cpp and connection.cpp only: here Beast
// is known.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "http/server.h"

namespace jinze::http {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

// How many connections there are, in all and of one address.
class Guests {
public:
    explicit Guests(const Limits& limits) : limits_{limits} {}
    bool enter(const std::string& address);
    void leave(const std::string& address);
    int all() const { return all_; }

private:
    const Limits& limits_;
    std::mutex guard_;
    std::unordered_map<std::string, int> of_;
    std::atomic<int> all_ = 0;
};

class Server::Engine {
public:
    Engine(const Settings& settings, Site& site);
    ~Engine();

    std::uint16_t port() const { return port_; }
    int connections() const { return guests.all(); }
    void stop();

    const Settings settings;
    Site& site;
    Guests guests;
    asio::thread_pool workers;
    std::atomic<int> waiting = 0;                   // requests given to the workers
    std::unique_ptr<asio::ssl::context> tls;        // none: plain
    std::atomic<bool> stopping = false;

private:
    struct Loop {
        asio::io_context context{1};
        std::optional<Tcp::acceptor> acceptor;
        std::thread thread;
    };
    void listen(Loop& loop, const Tcp::endpoint& at);
    asio::awaitable<void> accept(Loop& loop);
    asio::awaitable<void> greet(Tcp::socket socket, std::string address);

    std::deque<Loop> loops_;
    std::uint16_t port_ = 0;
};

// Everything that is said on one connection, until either side lets go. Never throws.
asio::awaitable<void> converse_plain(Server::Engine& engine, Tcp::socket socket, std::string address);
asio::awaitable<void> converse_secure(Server::Engine& engine, Tcp::socket socket, std::string address);

}  // namespace jinze::http
