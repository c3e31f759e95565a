// The HTTP server: reads requests from sockets within hard limits and gives them to a Site. One io_context per
// thread; a pool for slow work. Knows no rules and no pages.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/budget.h"
#include "front/http/message.h"
#include "front/http/proxies.h"

namespace jinze::http {

// Answers requests. Called from many threads at once.
class Site {
public:
    virtual ~Site() = default;
    // The answer if it needs no waiting, on the thread that reads sockets; empty: use at_length.
    virtual std::optional<Response> at_once(const Request& request) = 0;
    virtual Response at_length(const Request& request) = 0;
    // Decides by the head, on the thread that reads sockets, whether to read the body. If it answers instead, the
    // connection ends after that answer.
    struct Admission {
        std::size_t longest_body = 0;  // bytes
        std::optional<Response> instead;
    };
    virtual Admission admit(const Request& request) = 0;
    // The server's own answer: too long, too slow, not HTTP. The Site adds its headers. For an unparsed request only
    // `secure` and `address` are known.
    virtual Response no(const Request& request, int status, std::string_view why) = 0;
    // The answer to an exception of the functions above. The Site reports it to the operator.
    virtual Response broke(const Request& request, const std::exception_ptr& what) = 0;
    // An exception with no request to answer: the connection is lost. The Site reports it to the operator.
    virtual void lost(const std::exception_ptr& what) noexcept = 0;
};

// Total bytes of request bodies being read or processed.
inline constexpr std::size_t most_of_bodies = std::size_t{64} << 20;

struct Limits {
    std::chrono::milliseconds head{10'000};   // for the whole head
    std::chrono::milliseconds body{30'000};   // for the whole body
    std::chrono::milliseconds idle{60'000};   // between requests
    std::chrono::milliseconds write{15'000};  // for one answer, or one event of a stream
    int connections = 8000;
    int connections_of_one = 600;  // of one address; a trusted proxy has no such limit
    int asking_of_one = 64;        // concurrent requests of one client
    int streams_of_one = 300;      // live streams of one client
    int waiting = 512;             // requests queued or running in the pool
};

struct Settings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;      // 0: any free port
    std::string certificate, key;   // PEM files; both empty: plain
    Proxies proxies;                // trusted for X-Forwarded-For and -Proto
    int threads = 2, workers = 32;  // workers may wait in the slow lane (front/serve/slow_lane.h)
    Limits limits;
    Budget* memory = nullptr;  // of bodies, shared with their later holders; null: an own budget
};

class Server {
public:
    // Listens at once. Throws std::system_error on failure, with a remedy in what().
    Server(const Settings& settings, Site& site);
    ~Server();  // stop()
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    int connections() const;
    void stop();  // stops accepting, closes all connections, joins all threads

    class Engine;

private:
    std::unique_ptr<Engine> engine_;
};

}  // namespace jinze::http
