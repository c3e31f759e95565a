// A server in its own process, so that its cost is measured apart from the client's; and a plain client for it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace jinze::bench {

// A signed-in account.
struct Guest {
    std::string token, csrf, person, branch;  // branch: of a secretary; empty for others
};

class Child {
public:
    Child() = default;
    Child(const std::vector<std::string>& command, const std::filesystem::path& output);
    Child(Child&& other) noexcept : process_{other.process_} { other.process_ = -1; }
    Child& operator=(Child&& other) noexcept
    {
        std::swap(process_, other.process_);
        return *this;
    }
    ~Child();  // stops it

    double processor_seconds() const;  // of all its threads so far
    double megabytes() const;

private:
    int process_ = -1;
};

// A keep-alive connection. Throws where the peer has gone.
class Connection {
public:
    explicit Connection(int port);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    void send(const std::string& bytes);
    // One answer: head and body; Content-Length gives the size of the body.
    struct Heard {
        int status = 0;
        std::string head, body;
    };
    Heard hear();
    // The next bytes of a stream; empty after the timeout.
    std::string next(int milliseconds);

private:
    int number_;
    std::string rest_;
};

std::string getting(const std::string& path, const Guest& guest);
std::string posting(const std::string& path, const Guest& guest, const std::string& json, const std::string& key);

}  // namespace jinze::bench
