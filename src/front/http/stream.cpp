#include "front/http/stream.h"

namespace jinze::http {

void Stream::push(std::string event)
{
    const std::lock_guard lock{guard_};
    if (closed_) return;
    queue_.push_back(std::move(event));
    if (queue_.size() > longest) {
        queue_.assign(1, "event: reload\ndata: {}\n\n");
        closed_ = true;
    }
    if (wake_) wake_();
}

void Stream::close()
{
    const std::lock_guard lock{guard_};
    closed_ = true;
    if (wake_) wake_();
}

Stream::Next Stream::next()
{
    const std::lock_guard lock{guard_};
    Next next{.bytes = {}, .closed = closed_};
    for (std::string& event : queue_) next.bytes += event;
    queue_.clear();
    return next;
}

void Stream::on_more(std::function<void()> wake)
{
    const std::lock_guard lock{guard_};
    wake_ = std::move(wake);
    if (wake_ && (closed_ || !queue_.empty())) wake_();
}

}  // namespace jinze::http
