#include "app/desk/clock_guard.h"

#include <time.h>

namespace jinze::desk {
namespace {

std::optional<Instant> instant_set(const journal::Reading& journal, std::string_view name)
{
    const auto value = journal.setting(name);
    return value ? instant_from(*value) : std::nullopt;
}

[[noreturn]] void refuse(const std::string& chinese, const std::string& english)
{
    const Bilingual remedy{"请管理员核对服务器时间：有误的，予以校准；无误的，按操作手册在服务器上确认。",
                           "Ask the administrator to check the server's clock: set it right, or, if it is right, "
                           "confirm it on the server as the operator's guide describes."};
    throw ClockDoubted{
        english + " Nothing was written. Set the clock right; or, if it is right, run: jinze clock --confirm",
        {chinese + "未写入任何内容。" + remedy.zh, english + " Nothing was written. " + remedy.en}};
}

}  // namespace

std::chrono::milliseconds since_boot()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds{now.tv_sec} + std::chrono::milliseconds{now.tv_nsec / 1'000'000};
}

ClockGuard::ClockGuard(journal::Journal& journal, Clock clock, Steady steady)
    : journal_{journal}, clock_{std::move(clock)}, steady_{std::move(steady)}
{
    if (!steady_) return;
    wall_ = clock_();
    at_ = steady_();
}

ClockGuard::Doubt ClockGuard::doubt(Instant now, Instant newest, bool made_up)
{
    if (!started_) {
        const auto seen = instant_set(journal_, clock_seen_setting);
        last_seen_ = seen ? std::max(*seen, newest) : newest;
        if (!made_up && *last_seen_ != Instant{} && now - *last_seen_ > longest_unseen) return Doubt::long_unseen;
        if (seen && now + most_behind < *seen) {  // woke up with a wrong clock that may be set forward again
            wall_ = *seen + longest_unseen;
            at_ = steady_();
            return Doubt::went_back;
        }
        started_ = true;
    }
    const auto expected = wall_ + (steady_() - at_);
    if (now > expected + most_ahead) return Doubt::ran_ahead;
    if (now < expected) believe(now);  // set back: measure from here again
    return Doubt::none;
}

void ClockGuard::believe(Instant now)
{
    wall_ = now;
    at_ = steady_();
    started_ = true;
}

bool ClockGuard::is_confirmed(Instant now) const
{
    const auto confirmed = instant_set(journal_, clock_confirmed_setting);
    return confirmed && now + most_behind > *confirmed && now < *confirmed + most_ahead;
}

void ClockGuard::check(Instant now, Instant newest, bool made_up)
{
    if (!steady_) return;
    const std::lock_guard lock{guard_};
    const Doubt found = doubt(now, newest, made_up);
    if (found == Doubt::none) return;
    if (is_confirmed(now)) return believe(now);
    const std::string shown = to_text(now), seen = last_seen_ ? to_text(*last_seen_) : std::string{};
    switch (found) {
        case Doubt::ran_ahead:
            refuse("服务器的时间在运行中突然快了一个多小时（现在显示" + shown + "），",
                   "The clock jumped ahead by more than an hour while the program ran; it shows " + shown + ".");
        case Doubt::long_unseen:
            refuse("服务器的时间（" + shown + "）离上次所见（" + seen + "）超过60天，",
                   "The clock shows " + shown + ", more than 60 days after it was last seen (" + seen + ").");
        case Doubt::went_back:
            refuse("服务器的时间（" + shown + "）比上次所见（" + seen + "）还早，",
                   "The clock shows " + shown + ", before it was last seen (" + seen + ").");
        case Doubt::none: break;
    }
}

void ClockGuard::note_seen(Instant newest, bool made_up)
{
    if (!steady_) return;
    const std::lock_guard lock{guard_};
    const Instant now = clock_();
    if (noted_ && now >= *noted_ && now < *noted_ + noted_every) return;
    if (doubt(now, newest, made_up) != Doubt::none) {
        if (!is_confirmed(now)) return;
        believe(now);
    }
    noted_ = now;
    try {
        journal_.set(clock_seen_setting, to_text(now));
    } catch (const journal::StorageError& error) {
        if (error.kind() != journal::Trouble::full_disk) throw;
    }
}

void confirm_clock(journal::Journal& journal, Instant now)
{
    journal.set(clock_confirmed_setting, to_text(now));
    journal.set(clock_seen_setting, to_text(now));
}

}  // namespace jinze::desk
