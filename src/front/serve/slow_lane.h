// A queue for slow questions, such as far days or whole lists as workbooks: a few low-priority threads, at most two
// jobs of one person at once, first come first served, bounded length. The caller blocks; a job whose client has gone
// is dropped or stops soon.
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
        int of_one = 2;  // running jobs of one person
        int waiting_of_one = 6, waiting = 16;
    };
    enum class Full : std::uint8_t { own, all };  // too many waiting jobs of this person, or in total

    SlowLane() : SlowLane(Limits{}) {}
    explicit SlowLane(const Limits& limits);
    ~SlowLane();  // no caller may still wait
    SlowLane(const SlowLane&) = delete;
    SlowLane& operator=(const SlowLane&) = delete;

    // Runs the work in its turn and waits for it; rethrows its exceptions. While queued it polls `gone`: if true, it
    // drops the work and throws GivenUp.
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
    std::deque<Job*> jobs_;  // waiting and running, in order of arrival
    bool over_ = false;
    std::deque<std::jthread> threads_;
};

}  // namespace jinze::serve
