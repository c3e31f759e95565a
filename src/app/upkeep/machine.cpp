#include "app/upkeep/machine.h"

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/timex.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace jinze::upkeep {
namespace {

// File systems that <linux/magic.h> of Debian 12 does not name.
constexpr std::uint64_t fuse = 0x65735546, ceph = 0x00c36400, lustre = 0x0bd00bd0, cifs = 0xff534d42;

}  // namespace

Permissions permissions_of(const std::filesystem::path& file)
{
    struct stat status{};
    if (::stat(file.c_str(), &status) != 0) return {};
    return {.there = true,
            .regular = S_ISREG(status.st_mode),
            .others_may_read = (status.st_mode & (S_IRWXG | S_IRWXO)) != 0,
            .ours = ::geteuid() == 0 || status.st_uid == ::geteuid(),
            .bytes = static_cast<std::uint64_t>(status.st_size),
            .device = status.st_dev};
}

DiskKind kind_of_disk(std::uint64_t magic)
{
    static constexpr std::array<std::uint64_t, 2> memory{TMPFS_MAGIC, RAMFS_MAGIC};
    static constexpr std::array<std::uint64_t, 10> network{NFS_SUPER_MAGIC,
                                                           SMB_SUPER_MAGIC,
                                                           SMB2_SUPER_MAGIC,
                                                           AFS_SUPER_MAGIC,
                                                           CODA_SUPER_MAGIC,
                                                           V9FS_MAGIC,
                                                           fuse,
                                                           ceph,
                                                           lustre,
                                                           cifs};
    if (std::ranges::find(memory, magic) != memory.end()) return DiskKind::memory;
    if (std::ranges::find(network, magic) != network.end()) return DiskKind::network;
    return DiskKind::lasting;
}

Disk disk_under(const std::filesystem::path& file)
{
    struct statfs status{};
    if (::statfs(file.c_str(), &status) != 0) return {};
    const auto block = static_cast<std::uint64_t>(status.f_bsize);
    // The type is a 32-bit number that some systems sign-extend.
    return {kind_of_disk(static_cast<std::uint32_t>(status.f_type)), status.f_bavail * block, status.f_blocks * block};
}

std::vector<std::string> leftovers_beside(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    std::vector<std::string> names;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator{folder, unreadable}) {
        const std::string name = entry.path().filename();
        if (name.ends_with(".part") || name.find(".part-") != name.npos || name.find(".snapshot-") != name.npos)
            names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

std::optional<bool> clock_is_kept()
{
    timex asked{};
    const int state = ::adjtimex(&asked);
    if (state < 0) return {};
    return state != TIME_ERROR && (asked.status & STA_UNSYNC) == 0;
}

}  // namespace jinze::upkeep
