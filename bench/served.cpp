#include "bench/served.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

extern char** environ;

namespace jinze::bench {

Child::Child(const std::vector<std::string>& command, const std::filesystem::path& output)
{
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (::posix_spawnp(&process_, arguments[0], &actions, nullptr, arguments.data(), environ) != 0)
        throw std::runtime_error{command.front() + " cannot be started; script/setup --bench installs it"};
    posix_spawn_file_actions_destroy(&actions);
}

Child::~Child()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

double Child::processor_seconds() const
{
    double nanoseconds = 0;
    for (const auto& task : std::filesystem::directory_iterator{"/proc/" + std::to_string(process_) + "/task"}) {
        double ran = 0;
        std::ifstream{task.path() / "schedstat"} >> ran;
        nanoseconds += ran;
    }
    return nanoseconds * 1e-9;
}

double Child::megabytes() const
{
    std::ifstream status{"/proc/" + std::to_string(process_) + "/status"};
    double kilobytes = 0;
    for (std::string word; status >> word;)
        if (word == "VmRSS:") status >> kilobytes;
    return kilobytes / 1024;
}

Connection::Connection(int port) : number_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
{
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, "127.0.0.1", &there.sin_addr);
    const int on = 1;
    ::setsockopt(number_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(number_, reinterpret_cast<sockaddr*>(&there), sizeof there) != 0) {
        ::close(number_);
        throw std::runtime_error{"nobody listens on " + std::to_string(port)};
    }
}

Connection::~Connection() { ::close(number_); }

void Connection::send(const std::string& bytes)
{
    if (::send(number_, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error{"the server let go"};
}

Connection::Heard Connection::hear()
{
    Heard heard;
    std::size_t head = std::string::npos, wanted = 0;
    for (;;) {
        if (head == std::string::npos && (head = rest_.find("\r\n\r\n")) != std::string::npos) {
            heard.head = rest_.substr(0, head + 4);
            heard.status = std::atoi(rest_.c_str() + 9);
            const auto length = heard.head.find("Content-Length: ");
            wanted = head + 4 +
                     (length == std::string::npos ? 0 : std::strtoul(heard.head.c_str() + length + 16, nullptr, 10));
        }
        if (head != std::string::npos && rest_.size() >= wanted) break;
        char bytes[65536];
        const auto read = ::recv(number_, bytes, sizeof bytes, 0);
        if (read <= 0) throw std::runtime_error{"the server let go"};
        rest_.append(bytes, static_cast<std::size_t>(read));
    }
    heard.body = rest_.substr(head + 4, wanted - head - 4);
    rest_.erase(0, wanted);
    return heard;
}

std::string Connection::next(int milliseconds)
{
    pollfd ready{.fd = number_, .events = POLLIN, .revents = 0};
    if (::poll(&ready, 1, milliseconds) <= 0) return {};
    char bytes[65536];
    const auto read = ::recv(number_, bytes, sizeof bytes, 0);
    if (read <= 0) throw std::runtime_error{"the server let go"};
    return {bytes, static_cast<std::size_t>(read)};
}

std::string getting(const std::string& path, const Guest& guest)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-jinze=" + guest.token + "\r\n\r\n";
}

std::string posting(const std::string& path, const Guest& guest, const std::string& json, const std::string& key)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nCookie: __Host-jinze=" + guest.token +
           "\r\nX-CSRF-Token: " + guest.csrf + "\r\nIdempotency-Key: " + key +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(json.size()) + "\r\n\r\n" + json;
}

}  // namespace jinze::bench
