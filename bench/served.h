// A server in a process of its own, so that what it costs is told apart from what asking it costs; and a plain
// client for it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace jinze::bench {

// Somebody who has come in.
struct Guest {
    std::string token, csrf, person, branch;  // branch: that of a secretary; of others empty
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
    ~Child();  // ends it

    double processor_seconds() const;  // of all its threads so far
    double megabytes() const;

private:
    int process_ = -1;
};

// A connection that is kept. Throws where the other side is gone.
class Connection {
public:
    explicit Connection(int port);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    void send(const std::string& bytes);
    // One answer: its head and body. The size of its body is what Content-Length says.
    struct Heard {
        int status = 0;
        std::string head, body;
    };
    Heard hear();
    // What comes next of a stream; empty after so long.
    std::string next(int milliseconds);

private:
    int number_;
    std::string rest_;
};

std::string getting(const std::string& path, const Guest& guest);
std::string posting(const std::string& path, const Guest& guest, const std::string& json, const std::string& key);

}  // namespace jinze::bench
