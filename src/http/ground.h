// What all connections of a server stand on: its settings, the site, who is here, and the threads that work at length.
// Seen by this room's connection code and the fuzz target only: here Asio is known.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
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

// The place of one connection among the guests; given back however the connection ends.
class Place {
public:
    Place(Guests& guests, std::string address) : guests_{&guests}, address_{std::move(address)} {}
    Place(Place&& other) noexcept : guests_{std::exchange(other.guests_, nullptr)}, address_{std::move(other.address_)} {}
    Place& operator=(Place&&) = delete;
    ~Place()
    {
        if (guests_) guests_->leave(address_);
    }
    const std::string& address() const { return address_; }

private:
    Guests* guests_;
    std::string address_;
};

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
    Ground(const Settings& wanted, Site& answering)
        : settings{wanted}, site{answering}, guests{settings.limits}, workers{settings.workers, answering}
    {
    }

    const Settings settings;
    Site& site;
    Guests guests;
    std::atomic<int> waiting = 0;  // requests given to the workers
    std::atomic<bool> stopping = false;
    Workers workers;
};

}  // namespace jinze::http
