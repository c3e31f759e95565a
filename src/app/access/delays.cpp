#include "app/access/delays.h"

#include "app/access/rows.h"

namespace jinze::access {
namespace {

constexpr std::chrono::hours remembered{1};  // after the end of the last delay

std::chrono::seconds delay_after(int failures)
{
    if (failures <= 0) return {};
    return failures > 9 ? Delays::longest : std::chrono::seconds{1 << (failures - 1)};
}

std::optional<std::chrono::seconds> until(Instant now, Instant next)
{
    if (now >= next) return {};
    return std::chrono::ceil<std::chrono::seconds>(next - now);
}

}  // namespace

std::optional<std::chrono::seconds> Delays::wait(const std::string& what) const
{
    const Instant now = clock_();
    const auto row = row_from<DelayRow>(drawer_.get(kinds::delay, drawer_.mark(what), now));
    return row ? until(now, row->next) : std::nullopt;
}

std::optional<std::chrono::seconds> Delays::charge(const std::string& what, int free)
{
    const Instant now = clock_();
    std::optional<std::chrono::seconds> wait;
    drawer_.change(kinds::delay, drawer_.mark(what), now,
                   [&](const auto& text) -> std::optional<journal::SealedKeyValueStore::Change> {
                       DelayRow row = row_from<DelayRow>(text).value_or(DelayRow{});
                       wait = until(now, row.next);
                       if (wait) return {};
                       ++row.failed;
                       row.next = now + delay_after(row.failed - free);
                       return journal::SealedKeyValueStore::Change{codec::to_json(row),
                                                                   {.until = row.next + remembered}};
                   });
    return wait;
}

void Delays::pardon(const std::string& what)
{
    const Instant now = clock_();
    drawer_.change(kinds::delay, drawer_.mark(what), now,
                   [&](const auto& text) -> std::optional<journal::SealedKeyValueStore::Change> {
                       auto row = row_from<DelayRow>(text);
                       if (!row || row->failed == 0) return {};
                       --row->failed;
                       row->next = now;
                       return journal::SealedKeyValueStore::Change{codec::to_json(*row), {.until = now + remembered}};
                   });
}

void Delays::clear(const std::string& what) { drawer_.remove(kinds::delay, drawer_.mark(what)); }

}  // namespace jinze::access
