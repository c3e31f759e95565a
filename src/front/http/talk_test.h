// A raw client: sends exact bytes, and reads until the server closes or is silent.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>

namespace jinze::http {

class Talk {
public:
    explicit Talk(std::uint16_t port, const char* from = "127.0.0.1")
        : number_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
    {
        sockaddr_in own{}, there{};
        own.sin_family = there.sin_family = AF_INET;
        ::inet_pton(AF_INET, from, &own.sin_addr);
        ::inet_pton(AF_INET, "127.0.0.1", &there.sin_addr);
        there.sin_port = htons(port);
        ::bind(number_, reinterpret_cast<sockaddr*>(&own), sizeof own);
        open_ = ::connect(number_, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0;
    }
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;
    ~Talk() { ::close(number_); }

    bool send(const std::string& bytes)
    {
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const auto now = ::send(number_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (now <= 0) return false;
            sent += static_cast<std::size_t>(now);
        }
        return true;
    }
    // Everything until the server closes, is silent for `quiet`, or has sent `enough`.
    std::string hear(std::chrono::milliseconds quiet = std::chrono::milliseconds{1500}, const std::string& enough = {})
    {
        std::string heard;
        for (;;) {
            pollfd ready{.fd = number_, .events = POLLIN, .revents = 0};
            if (::poll(&ready, 1, static_cast<int>(quiet.count())) <= 0) return heard;
            char bytes[16384];
            const auto read = ::recv(number_, bytes, sizeof bytes, 0);
            if (read <= 0) return closed_ = true, heard;
            heard.append(bytes, static_cast<std::size_t>(read));
            if (!enough.empty() && heard.find(enough) != heard.npos) return heard;
        }
    }
    void leave() { ::shutdown(number_, SHUT_RDWR); }
    bool closed() const { return closed_; }
    bool open() const { return open_; }

private:
    int number_;
    bool open_ = false, closed_ = false;
};

}  // namespace jinze::http
