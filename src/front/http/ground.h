// State shared by all connections of a server: settings, site, counters and worker threads. Included only by this
// room's connection code and the fuzz target, since it exposes Asio.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
#include <thread>

#include "front/http/server.h"
#include "front/http/tally.h"

namespace jinze::http {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

// Runs the loop until stopped. Reports a handler's exception to the site and goes on, so that one connection cannot
// end the others.
void run(asio::io_context& context, Site& site);

// Threads for slow work. Not asio::thread_pool, which ends the process on an exception.
class Workers {
public:
    Workers(int threads, Site& site);
    ~Workers() { join(); }
    asio::io_context& context() { return context_; }
    void join();  // finishes the work begun

private:
    asio::io_context context_;
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> open_;
    std::vector<std::thread> threads_;
};

struct Ground {
    Ground(const Settings& wanted, Site& answering);
    Budget& bodies() { return settings.memory ? *settings.memory : own_memory; }

    const Settings settings;
    Site& site;
    Tally guests;                  // connections
    Tally asking;                  // requests being read or answered
    Tally following;               // live streams
    std::atomic<int> waiting = 0;  // requests handed to the workers
    std::atomic<bool> stopping = false;
    Budget own_memory{most_of_bodies};
    Workers workers;
};

}  // namespace jinze::http
