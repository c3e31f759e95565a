// A running server: desk, gate, site and sockets, in order of lifetime.
#pragma once

#include "app/outbox/sender.h"
#include "front/http/server.h"
#include "front/serve/site.h"
#include "storage/journal/waiting_key_value_store.h"

namespace jinze::serve {

struct Wanted {
    http::Settings http;
    std::filesystem::path web;  // the client's folder; empty: API only
    bool loopback = true;       // listens on loopback only
    Hosts hosts;                // accepted host names
    post::Settings post;        // what may leave the house; by default nothing
};

class Running {
public:
    Running(desk::Desk& desk, vault::MasterKey key, const Wanted& wanted, Clock clock = system_time);
    ~Running();

    std::uint16_t port() const { return server_->port(); }
    House& house() { return house_; }

private:
    outbox::Sender::Means sending(const post::Settings& settings);
    void look_around();  // runs periodically: reads other processes' writes, closes expired sessions

    Budget memory_{http::most_of_bodies};  // of request bodies and waiting sheets
    access::Gate gate_;
    journal::WaitingKeyValueStore rows_;  // for the office's pages
    House house_;
    JinzeSite site_;
    std::unique_ptr<http::Server> server_;
    outbox::Choices choices_;
    outbox::Outbox outbox_;
    outbox::Sender sender_;
    std::string said_;  // last error of look_around(), to print it only once
    std::jthread watch_;
};

}  // namespace jinze::serve
