// Questions that may take long, as of a far day or a whole list as a workbook, have a lane of their own: a few threads
// that give way to all others, at most two questions of one person at once, the rest in the order in which they came,
// and no more waiting than there may be. Who asks waits; what is asked stops soon after nobody waits for it any more.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <expected>
#include <mutex>
#include <thread>

#include "base/id.h"
#include "front/http/message.h"

namespace jinze::serve {

class SlowLane {
public:
    struct Limits {
        int threads = 2;
        int of_one = 2;  // of one person at once
        int waiting_of_one = 6, waiting = 16;
    };
    enum class Full : std::uint8_t { own, all };  // too many of this person's own wait, or too many in all

    SlowLane() : SlowLane(Limits{}) {}
    explicit SlowLane(const Limits& limits);
    ~SlowLane();  // nobody may wait any more
    SlowLane(const SlowLane&) = delete;
    SlowLane& operator=(const SlowLane&) = delete;

    // Has the work done in its turn, and waits for it; throws what it throws. `gone` is asked while it waits for its
    // turn: true, and the work is never begun and GivenUp thrown.
    using Work = std::function<http::Response()>;
    std::expected<http::Response, Full> run(PersonId who, const std::function<bool()>& gone, const Work& work);

private:
    struct Job {
        PersonId who;
        const Work* work = nullptr;
        std::expected<http::Response, std::exception_ptr> answer;
        enum class Stage : std::uint8_t { waiting, running, done } stage{};
    };

    void serve();
    Job* next() const;
    int count(Job::Stage stage, PersonId who) const;

    Limits limits_;
    mutable std::mutex guard_;
    std::condition_variable more_, done_;
    std::deque<Job*> jobs_;  // waiting and running, in the order in which they came
    bool over_ = false;
    std::deque<std::jthread> threads_;
};

}  // namespace jinze::serve
