// What all connections of a server stand on: its settings, the site, who is here, and the threads that work at length.
// Seen by this room's connection code and the fuzz target only: here Asio is known.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
#include <thread>

#include "front/http/server.h"
#include "front/http/tally.h"

namespace jinze::http {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

// Runs all there is to do. What a handler throws is told to the site, and the loop goes on: nothing that comes over
// one connection ends the others.
void run(asio::io_context& context, Site& site);

// Threads for what takes long. Not asio::thread_pool, which ends the process when something is thrown.
class Workers {
public:
    Workers(int threads, Site& site);
    ~Workers() { join(); }
    asio::io_context& context() { return context_; }
    void join();  // what has been begun is finished

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
    Tally asking;                  // requests that are read and whose answer is not yet written
    Tally following;               // live streams
    std::atomic<int> waiting = 0;  // requests given to the workers
    std::atomic<bool> stopping = false;
    Budget own_memory{most_of_bodies};
    Workers workers;
};

}  // namespace jinze::http
