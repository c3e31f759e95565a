// A district being served: the desk, the doors, the site and the sockets, in the order in which they must live.
#pragma once

#include "front/http/server.h"
#include "front/serve/site.h"
#include "storage/journal/waiting_key_value_store.h"

namespace jinze::serve {

struct Wanted {
    http::Settings http;
    std::filesystem::path web;  // the client's folder; empty: the API alone
    bool loopback = true;       // listens there only
    Hosts hosts;                // for whom it answers
};

class Running {
public:
    Running(desk::Desk& desk, vault::MasterKey key, const Wanted& wanted, Clock clock = system_time);
    ~Running();

    std::uint16_t port() const { return server_->port(); }
    House& house() { return house_; }

private:
    void look_around();  // once in a while: what other processes wrote, and whose session ended

    Budget memory_{http::most_of_bodies};  // of bodies on the way and sheets that wait
    access::Gate gate_;
    journal::WaitingKeyValueStore rows_;  // of the office's pages
    House house_;
    JinzeSite site_;
    std::unique_ptr<http::Server> server_;
    std::string said_;  // the last thing that looking around complained of: said once
    std::jthread watch_;
};

}  // namespace jinze::serve
