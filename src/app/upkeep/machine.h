// What the machine says about a place on a disk, and about its clock.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace jinze::upkeep {

struct Permissions {
    bool there = false, regular = false;
    bool others_may_read = false;  // anybody but its owner: group or world
    bool ours = false;             // it belongs to whom this program runs as, or that is root
    std::uint64_t bytes = 0;
    std::uint64_t device = 0;  // the disk it lies on
};
Permissions permissions_of(const std::filesystem::path& file);

enum class DiskKind {
    lasting,
    memory,   // gone when the machine stops: tmpfs, ramfs
    network,  // somebody else's disk: NFS, SMB, FUSE, 9p …
};
struct Disk {
    DiskKind kind = DiskKind::lasting;
    std::uint64_t free = 0, size = 0;  // bytes; free for this user
};
DiskKind kind_of_disk(std::uint64_t magic);  // of statfs(2)
Disk disk_under(const std::filesystem::path& file);

// What interrupted commands left in the folder of this file.
std::vector<std::string> leftovers_beside(const std::filesystem::path& file);

// Whether the system's clock is kept right by somebody (NTP, PTP); nothing if it cannot be asked.
std::optional<bool> clock_is_kept();

}  // namespace jinze::upkeep
