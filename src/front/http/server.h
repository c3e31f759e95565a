// The HTTP server: takes requests off sockets within hard limits and gives them to a Site. One io_context a
// thread; a pool for what takes long. It knows no rule and no page.
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

// What answers. Called from many threads at once.
class Site {
public:
    virtual ~Site() = default;
    // What can be answered without waiting for anything, on the thread that reads sockets; nothing: at length.
    virtual std::optional<Response> at_once(const Request& request) = 0;
    virtual Response at_length(const Request& request) = 0;
    // Whether a body is taken for this request, asked of its head before any of the body is read, on the thread that
    // reads sockets. The connection ends after an answer instead of it.
    struct Admission {
        std::size_t longest_body = 0;  // bytes
        std::optional<Response> instead;
    };
    virtual Admission admit(const Request& request) = 0;
    // An answer of the server's own: too long, too slow, not HTTP. The Site gives it its headers. Of a request that
    // was not understood `secure` and `address` are known, and nothing else.
    virtual Response no(const Request& request, int status, std::string_view why) = 0;
    // What the two above threw: the answer to it. The Site tells the operator.
    virtual Response broke(const Request& request, const std::exception_ptr& what) = 0;
    // What was thrown where no request is to be answered: that connection is lost. The Site tells the operator.
    virtual void lost(const std::exception_ptr& what) noexcept = 0;
};

// What bodies may hold in all while they are on the way or being worked on, in bytes.
inline constexpr std::size_t most_of_bodies = std::size_t{64} << 20;

struct Limits {
    std::chrono::milliseconds head{10'000};   // for the whole head
    std::chrono::milliseconds body{30'000};   // for the whole body
    std::chrono::milliseconds idle{60'000};   // between requests
    std::chrono::milliseconds write{15'000};  // for one answer, or one note of a stream
    int connections = 8000;
    int connections_of_one = 600;  // of one address; a named proxy has no limit of its own
    int asking_of_one = 64;        // requests of one client at once
    int streams_of_one = 300;      // live streams of one client
    int waiting = 512;             // requests in the pool and before it
};

struct Settings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;      // 0: any that is free
    std::string certificate, key;   // PEM files; both empty: plain
    Proxies proxies;                // whose X-Forwarded-For and -Proto are believed
    int threads = 2, workers = 32;  // some of them wait for their turn (front/serve/slow_lane.h)
    Limits limits;
    Budget* memory = nullptr;  // of bodies, shared with whoever keeps them; none: one of its own
};

class Server {
public:
    // Listens at once. Throws std::system_error where it may not, with what to do in what().
    Server(const Settings& settings, Site& site);
    ~Server();  // stop()
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    int connections() const;
    void stop();  // takes nothing more, lets go of everybody, joins all threads

    class Engine;

private:
    std::unique_ptr<Engine> engine_;
};

}  // namespace jinze::http
