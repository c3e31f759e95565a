#include "front/cli/clock.h"

#include <fmt/format.h>

#include "app/access/gate.h"
#include "app/access/security_log.h"
#include "front/cli/settings.h"

namespace jinze::cli {
namespace {

// A confirmation cannot override a newer entry: the ledger never goes backwards.
Denial behind_newest(Instant now, Instant newest)
{
    return {"clock_behind", "--confirm",
            fmt::format(
                "时钟显示{}，早于最新一条记录（{}），不能确认；请校准时钟，或按操作手册“账本里有将来的记录”恢复备份。",
                to_text(now), to_text(newest)),
            fmt::format("The clock shows {}, before the newest entry ({}), and cannot be confirmed. Correct the clock, "
                        "or see \"an entry from the future\" in the operator's guide.",
                        to_text(now), to_text(newest))};
}

}  // namespace

std::expected<ClockAnswer, Denial> clock_of(const Common& common, const Clock& clock, bool confirm)
{
    const District district = open_district(common, clock);
    ClockAnswer answer{.now = clock(), .newest = {}, .seen = {}, .confirmed = {}};
    const Instant newest = district.desk->read([](const district::State& state) { return state.newest(); });
    if (newest != Instant{}) answer.newest = newest;
    if (confirm) {
        if (answer.now + std::chrono::minutes{5} < newest) return std::unexpected{behind_newest(answer.now, newest)};
        access::Gate gate{*district.desk, district.key.master, clock};
        gate.log().note(access::Deed::clock_confirmed, {}, {.person = {}, .is_operator = true, .address = {}},
                        to_text(answer.now));
        desk::confirm_clock(*district.journal, answer.now);
    }
    answer.seen = instant_set(*district.journal, desk::clock_seen_setting);
    answer.confirmed = instant_set(*district.journal, desk::clock_confirmed_setting);
    return answer;
}

int say(Shell& shell, const Common& common, const ClockAnswer& it)
{
    if (common.json) return say_json(shell, it), done;
    const bool english = common.english();
    const auto line = [&](const char* zh, const char* en, std::optional<Instant> at) {
        shell.out << (english ? en : zh) << (at ? to_text(*at) : std::string{english ? "never" : "无"}) << '\n';
    };
    line("时钟：", "clock: ", it.now);
    line("最新一条记录：", "newest entry: ", it.newest);
    line("服务上次记录：", "last seen by a server: ", it.seen);
    line("上次人工确认：", "last confirmed by a person: ", it.confirmed);
    return done;
}

}  // namespace jinze::cli
