// Tasks that people must do from time to time, and the clock for them.
#include <fmt/format.h>

#include "app/upkeep/doctor.h"
#include "app/upkeep/retention.h"

namespace jinze::upkeep {
namespace {

using std::chrono::days;

long days_between(Instant from, Instant to) { return std::chrono::duration_cast<days>(to - from).count(); }

}  // namespace

Finding look_at_clock(Instant now, std::optional<Instant> newest, std::optional<bool> kept)
{
    if (newest && now + std::chrono::minutes{5} < *newest)
        return wrong(
            "clock",
            {fmt::format("时钟显示{}，比最新一条记录（{}）还早，现在不能录入。", to_text(now), to_text(*newest)),
             fmt::format("The clock shows {}, before the newest entry ({}): nothing can be "
                         "entered.",
                         to_text(now), to_text(*newest))},
            {"请校准时钟，并启用自动对时：timedatectl set-ntp true。",
             "Set the clock and enable time synchronisation: timedatectl set-ntp true."});
    if (kept == false)
        return look("clock", {"系统时钟没有与时间服务器对时。", "The clock is not synchronised with a time server."},
                    {"请启用自动对时：timedatectl set-ntp true（内网请指明单位的时间服务器）。",
                     "Enable time synchronisation: timedatectl set-ntp true (on an intranet use your organisation's "
                     "time server)."});
    return good("clock", {"时钟不早于最新一条记录。", "The clock is not behind the newest entry."});
}

namespace {

constexpr std::chrono::hours slack{1};  // clocks of two machines differ a little

// Noted while the clock was ahead: its age is unknown.
Bilingual noted_in_the_future(const char* zh, const char* en, Instant at)
{
    const std::string day = to_text(day_of(at));
    return {fmt::format("{}记录的时间是{}，尚未到达：系时钟偏快时所记，不予认定。", zh, day),
            fmt::format("{} is noted for {}, which is in the future: the clock was ahead then, so it does not count.",
                        en, day)};
}

}  // namespace

Finding look_at_backups(Instant now, std::optional<Instant> last, std::optional<Instant> since)
{
    const Bilingual remedy{"请执行 jinze backup，并启用每晚的定时备份（systemctl enable --now jinze-backup.timer）。",
                           "Run jinze backup, and enable the nightly backup (systemctl enable --now "
                           "jinze-backup.timer)."};
    if (!last) {
        const Bilingual never{"尚未备份过。", "There has never been a backup."};
        const bool new_here = !since || days_between(*since, now) < 2;
        return new_here ? look("backup", never, remedy) : wrong("backup", never, remedy);
    }
    const long age = days_between(*last, now);
    if (*last > now + slack)
        return wrong("backup", noted_in_the_future("最近一次备份", "The last backup", *last), remedy);
    const Bilingual what{fmt::format("最近一次备份是{}（{}天前）。", to_text(day_of(*last)), age),
                         fmt::format("The last backup was made on {} ({} days ago).", to_text(day_of(*last)), age)};
    if (age >= 7) return wrong("backup", what, remedy);
    if (age >= 2) return look("backup", what, remedy);
    return good("backup", what);
}

Finding look_at_key_copy(Instant now, std::optional<Instant> checked)
{
    const Bilingual remedy{
        "请两人一起核对封存的密钥副本（四行都对得上），再执行 jinze doctor --key-copy-checked "
        "记下日期。",
        "Let two people compare the sealed copy of the key (all four lines), then note the day "
        "with "
        "jinze doctor --key-copy-checked."};
    if (!checked)
        return look("key_copy",
                    {"尚无核对密钥副本的记录；密钥丢失的，备份也无法打开。",
                     "No check of the key's copy is on record; without the key no backup can be opened."},
                    remedy);
    if (*checked > now + slack)
        return look("key_copy",
                    noted_in_the_future("密钥副本最近一次核对", "The last check of the key's copy", *checked), remedy);
    const Bilingual what{fmt::format("密钥副本最近一次核对是{}。", to_text(day_of(*checked))),
                         fmt::format("The copy of the key was last checked on {}.", to_text(day_of(*checked)))};
    return days_between(*checked, now) > 366 ? look("key_copy", what, remedy) : good("key_copy", what);
}

Finding look_at_erasures(Instant now, std::optional<Instant> last_erasure)
{
    const Retention kept;
    if (!last_erasure || days_between(*last_erasure, now) > static_cast<long>(7 * kept.weeks))
        return good("erased_in_backups",
                    {"没有因删除个人信息而应当销毁的备份。", "No erasure requires older backups to be destroyed."});
    const Day day = day_of(*last_erasure);
    return look("erased_in_backups",
                {fmt::format("{}删除过个人信息，此前的备份中仍有保留。", to_text(day)),
                 fmt::format("A person was erased on {}; earlier backups still contain the texts.", to_text(day))},
                {"请销毁此前的备份，包括放在别处的；--into的文件夹会在八周内自行清理。",
                 "Destroy earlier backups, including those kept elsewhere; a folder of --into is cleaned automatically "
                 "within eight weeks."});
}

}  // namespace jinze::upkeep
