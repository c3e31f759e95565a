#include "app/upkeep/doctor.h"

#include <doctest/doctest.h>
#include <linux/magic.h>

using namespace jinze;
using namespace jinze::upkeep;

namespace {

constexpr Instant now = start_of(day_at(2026, 11, 23));
constexpr std::uint64_t gigabyte = 1'000'000'000;

Instant days_ago(int count) { return now - days{count}; }

}  // namespace

TEST_CASE("memory and network shares are no place for a ledger")
{
    CHECK(kind_of_disk(TMPFS_MAGIC) == DiskKind::memory);
    CHECK(kind_of_disk(NFS_SUPER_MAGIC) == DiskKind::network);
    CHECK(kind_of_disk(0xff534d42) == DiskKind::network);
    CHECK(kind_of_disk(EXT4_SUPER_MAGIC) == DiskKind::lasting);
    CHECK(look_at_disk_kind(DiskKind::memory).grade == Grade::wrong);
    CHECK(look_at_disk_kind(DiskKind::network).grade == Grade::wrong);
    CHECK(look_at_disk_kind(DiskKind::lasting).grade == Grade::good);
    CHECK(disk_under("/dev/shm").kind == DiskKind::memory);
}

TEST_CASE("a disk must hold one more copy of the ledger, and better five")
{
    const auto grade = [](std::uint64_t free) {
        return look_at_space({DiskKind::lasting, free, 100 * gigabyte}, gigabyte).grade;
    };
    CHECK(grade(gigabyte) == Grade::wrong);
    CHECK(grade(2 * gigabyte) == Grade::look);
    CHECK(grade(20 * gigabyte) == Grade::good);
    CHECK(look_at_space({DiskKind::lasting, 20 * gigabyte, 1000 * gigabyte}, gigabyte).grade == Grade::look);
}

TEST_CASE("a clock may stand up to five minutes behind the newest entry")
{
    CHECK(look_at_clock(now, now + std::chrono::minutes{5}, true).grade == Grade::good);
    CHECK(look_at_clock(now, now + std::chrono::minutes{6}, true).grade == Grade::wrong);
    CHECK(look_at_clock(now, now, false).grade == Grade::look);
    CHECK(look_at_clock(now, {}, {}).grade == Grade::good);
}

TEST_CASE("a backup is missed after two days, and wrong after seven")
{
    CHECK(look_at_backups(now, days_ago(1), days_ago(90)).grade == Grade::good);
    CHECK(look_at_backups(now, days_ago(2), days_ago(90)).grade == Grade::look);
    CHECK(look_at_backups(now, days_ago(7), days_ago(90)).grade == Grade::wrong);
    CHECK(look_at_backups(now, now + std::chrono::minutes{30}, days_ago(90)).grade == Grade::good);
    const Finding ahead = look_at_backups(now, days_ago(-60), days_ago(90));  // made while the clock was ahead
    CHECK(ahead.grade == Grade::wrong);
    CHECK(ahead.what.en.find("in the future") != ahead.what.en.npos);
    CHECK(look_at_backups(now, {}, days_ago(2)).grade == Grade::wrong);
    CHECK(look_at_backups(now, {}, days_ago(1)).grade == Grade::look);
}

TEST_CASE("the copy of the key is to be compared once a year")
{
    CHECK(look_at_key_copy(now, {}).grade == Grade::look);
    CHECK(look_at_key_copy(now, days_ago(366)).grade == Grade::good);
    CHECK(look_at_key_copy(now, days_ago(367)).grade == Grade::look);
    CHECK(look_at_key_copy(now, days_ago(-60)).grade == Grade::look);
}

TEST_CASE("for eight weeks after an erasure older backups are on the doctor's list")
{
    CHECK(look_at_erasures(now, {}).grade == Grade::good);
    CHECK(look_at_erasures(now, days_ago(56)).grade == Grade::look);
    CHECK(look_at_erasures(now, days_ago(57)).grade == Grade::good);
}

TEST_CASE("a write-ahead file beyond 64 MB means that somebody keeps reading an old state")
{
    CHECK(look_at_write_ahead(64'000'000).grade == Grade::good);
    CHECK(look_at_write_ahead(65'000'000).grade == Grade::look);
}

TEST_CASE("every line that is not good says what to do, in both languages")
{
    for (const Finding& finding :
         {look_at_disk_kind(DiskKind::network), look_at_space({}, gigabyte), look_at_write_ahead(gigabyte),
          look_at_leftovers({"a.part"}), look_at_clock(now, {}, false), look_at_backups(now, {}, {}),
          look_at_key_copy(now, {}), look_at_erasures(now, now)}) {
        CAPTURE(finding.check);
        CHECK(finding.grade != Grade::good);
        CHECK((!finding.what.zh.empty() && !finding.remedy.zh.empty()));
        CHECK((!finding.what.en.empty() && !finding.remedy.en.empty()));
    }
}
