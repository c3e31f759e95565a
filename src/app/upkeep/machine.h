// Facts of the machine about a path on a disk and about its clock.
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
    bool ours = false;             // owned by the user of this process, or that user is root
    std::uint64_t bytes = 0;
    std::uint64_t device = 0;  // the disk it lies on
};
Permissions permissions_of(const std::filesystem::path& file);

enum class DiskKind {
    lasting,
    memory,   // lost when the machine stops: tmpfs, ramfs
    network,  // remote disk: NFS, SMB, FUSE, 9p …
};
struct Disk {
    DiskKind kind = DiskKind::lasting;
    std::uint64_t free = 0, size = 0;  // bytes; free for this user
};
DiskKind kind_of_disk(std::uint64_t magic);  // of statfs(2)
Disk disk_under(const std::filesystem::path& file);

// Files that interrupted commands left in the folder of this file.
std::vector<std::string> leftovers_beside(const std::filesystem::path& file);

// Whether the system's clock is synchronised (NTP, PTP); empty if unknown.
std::optional<bool> clock_is_kept();

}  // namespace jinze::upkeep
