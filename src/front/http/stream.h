// Server-sent events to one browser: a short queue that never waits for it. Whoever is too slow is told
// to load the page again, and let go.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>

namespace jinze::http {

class Stream {
public:
    static constexpr std::size_t longest = 64;  // events kept for a browser that does not read

    // Any thread. An event is whole lines as the wire wants them, with the empty line at the end.
    void push(std::string event);
    void close();

    // The connection's side: what is to be written now; `wake` is called, on any thread, when there is more.
    struct Next {
        std::string bytes;
        bool closed = false;  // nothing comes after these
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
