// A small disk, for tests of a full one.
#pragma once

#include <sys/mount.h>

#include "base/given_test.h"
#include "storage/journal/scratch_test.h"

namespace jinze::test {

// A mounted disk of its own, 1 MiB by default, where the system permits mounting.
class SmallDisk {
public:
    explicit SmallDisk(int megabytes = 1)
    {
        const std::string how = "size=" + std::to_string(megabytes) + "m,mode=0700";
        mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, how.c_str()) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
    }
    bool mounted() const { return mounted_; }
    bool make_read_only() const { return ::mount("", folder_.path().c_str(), "", MS_REMOUNT | MS_RDONLY, "") == 0; }
    // Fills it to the last byte.
    void fill() const
    {
        std::ofstream ballast{folder_ / "ballast", std::ios::binary};
        const std::string block(4096, 'b');
        while (ballast.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    void make_room() const { std::filesystem::remove(folder_ / "ballast"); }
    std::filesystem::path operator/(const char* name) const { return folder_ / name; }

private:
    Folder folder_;
    bool mounted_ = false;
};

}  // namespace jinze::test
