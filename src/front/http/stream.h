// Server-sent events to one browser: a bounded queue that never blocks the writer. A browser that is too slow is told
// to reload and disconnected.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>

namespace jinze::http {

class Stream {
public:
    static constexpr std::size_t longest = 64;  // events queued for a browser that does not read

    // Any thread. An event is complete lines in wire format, with the empty line at the end.
    void push(std::string event);
    void close();

    // For the connection: the events to write now; calls `wake`, on any thread, when there are more.
    struct Next {
        std::string bytes;
        bool closed = false;  // no events follow these
    };
    Next next();
    void on_more(std::function<void()> wake);

private:
    std::mutex guard_;
    std::deque<std::string> queue_;
    std::function<void()> wake_;
    bool closed_ = false;
};

}  // namespace jinze::http
