#include "front/serve/slow_lane.h"

#include <sys/resource.h>

#include "base/patience.h"

namespace jinze::serve {
namespace {

constexpr int gives_way = 10;  // niceness: pages and writes have priority for the processor
constexpr std::chrono::milliseconds look_around{50};

}  // namespace

SlowLane::SlowLane(const Limits& limits) : limits_{limits}
{
    for (int i = 0; i < limits_.threads; ++i) threads_.emplace_back([this] { serve(); });
}

SlowLane::~SlowLane()
{
    {
        const std::lock_guard lock{guard_};
        over_ = true;
    }
    more_.notify_all();
}

std::expected<http::Response, SlowLane::Full> SlowLane::run(PersonId who, const std::function<bool()>& gone,
                                                            const Work& work)
{
    Job job{.who = who, .work = &work, .answer = {}, .stage = Job::Stage::waiting};
    std::unique_lock lock{guard_};
    if (count(Job::Stage::waiting, who) >= limits_.waiting_of_one) return std::unexpected{Full::own};
    if (count(Job::Stage::waiting, {}) >= limits_.waiting) return std::unexpected{Full::all};
    jobs_.push_back(&job);
    more_.notify_one();
    while (job.stage != Job::Stage::done) {
        done_.wait_for(lock, look_around);
        if (job.stage != Job::Stage::waiting || !gone) continue;
        lock.unlock();
        const bool nobody = gone();
        lock.lock();
        if (nobody && job.stage == Job::Stage::waiting) {
            std::erase(jobs_, &job);
            throw GivenUp{GivenUp::Why::nobody_waits};
        }
    }
    if (!job.answer) std::rethrow_exception(job.answer.error());
    return *std::move(job.answer);
}

// Body of a worker thread: takes the first job whose person has fewer than `of_one` running.
void SlowLane::serve()
{
    ::setpriority(PRIO_PROCESS, 0, gives_way);  // of this thread alone, on Linux
    std::unique_lock lock{guard_};
    for (;;) {
        Job* job = nullptr;
        more_.wait(lock, [&] { return over_ || (job = next()) != nullptr; });
        if (!job) return;
        job->stage = Job::Stage::running;
        lock.unlock();
        std::expected<http::Response, std::exception_ptr> answer;
        try {
            answer = (*job->work)();
        } catch (...) {
            answer = std::unexpected{std::current_exception()};
        }
        lock.lock();
        job->answer = std::move(answer);
        job->stage = Job::Stage::done;
        std::erase(jobs_, job);
        done_.notify_all();
        more_.notify_one();  // another job of this person may start
    }
}

SlowLane::Job* SlowLane::next() const
{
    for (Job* job : jobs_)
        if (job->stage == Job::Stage::waiting && count(Job::Stage::running, job->who) < limits_.of_one) return job;
    return nullptr;
}

// Jobs of one person; of everybody for the empty id.
int SlowLane::count(Job::Stage stage, PersonId who) const
{
    return static_cast<int>(std::count_if(
        jobs_.begin(), jobs_.end(), [&](const Job* it) { return it->stage == stage && (!who || it->who == who); }));
}

}  // namespace jinze::serve
