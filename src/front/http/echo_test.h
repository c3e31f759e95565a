// A site that echoes requests, and a server for it, for tests at the socket.
#pragma once

#include <atomic>
#include <fstream>
#include <thread>

#include "front/http/server.h"
#include "front/http/talk_test.h"

namespace jinze::http {

using namespace std::chrono_literals;

// Echoes the request, so that a test sees what reached the site.
class Echo : public Site {
public:
    std::optional<Response> at_once(const Request& request) override
    {
        ++asked;
        const std::lock_guard lock{guard};
        last = request.address + " " + request.client + (request.secure ? " https" : " http");
        if (request.path == "/broken-at-once") throw std::runtime_error{"the world broke"};
        if (request.path == "/slow" || request.path == "/wait" || request.path == "/broken" ||
            request.path == "/stream")
            return {};
        return said(request.method + " " + request.path + " " + request.body);
    }
    Response at_length(const Request& request) override
    {
        if (request.path == "/broken") throw std::runtime_error{"the world broke"};
        if (request.path == "/stream") {
            Response response = said("");
            response.type = "text/event-stream";
            response.stream = stream = std::make_shared<Stream>();
            return response;
        }
        if (request.path == "/wait")
            go_on.wait(false);
        else
            std::this_thread::sleep_for(100ms);
        return said("slow");
    }
    Admission admit(const Request& request) override
    {
        ++admitted;
        if (request.path == "/closed") return {0, said("sign in first", 401)};
        return {std::size_t{request.path == "/large" ? 1U << 20 : request.path == "/huge" ? 20U << 20 : 64U}, {}};
    }
    Response no(const Request&, int status, std::string_view why) override { return said(std::string{why}, status); }
    Response broke(const Request& request, const std::exception_ptr&) override
    {
        return said(request.path + " broke: nothing was changed", 500);
    }

    void lost(const std::exception_ptr&) noexcept override { ++losses; }

    static Response said(std::string body, int status = 200)
    {
        Response response;
        response.status = status;
        response.type = "text/plain";
        response.body = std::move(body);
        return response;
    }
    std::atomic<int> asked = 0, admitted = 0, losses = 0;
    std::string who()
    {
        const std::lock_guard lock{guard};
        return last;
    }
    std::shared_ptr<Stream> stream;
    std::atomic<bool> go_on = false;  // /wait blocks until then
    std::mutex guard;
    std::string last;  // client of the last request
};

struct Served {
    explicit Served(Limits limits = {}, Proxies proxies = {})
        : server{{.port = 0,
                  .proxies = std::move(proxies),
                  .threads = 1,
                  .workers = 2,
                  .limits = limits,
                  .memory = &memory},
                 site}
    {
    }
    Echo site;
    jinze::Budget memory{most_of_bodies};
    Server server;

    std::string answer(const std::string& bytes, const std::string& enough = {})
    {
        Talk talk{server.port()};
        talk.send(bytes);
        return talk.hear(enough.empty() ? 1500ms : 10'000ms, enough);  // a busy machine is not a failure
    }
};

inline std::string get(const std::string& path) { return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

inline std::size_t resident_kilobytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            std::size_t size = 0;
            status >> size;
            return size;
        }
    return 0;
}

}  // namespace jinze::http
