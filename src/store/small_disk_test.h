// A disk so small that it is soon full.
#pragma once

#include <sys/mount.h>

#include "store/scratch_test.h"

namespace jinze::test {

// A disk of its own, of 1 MiB, where the system lets us mount one.
class SmallDisk {
public:
    SmallDisk()
    {
        mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, "size=1m,mode=0700") == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
    }
    bool mounted() const { return mounted_; }
    std::filesystem::path operator/(const char* name) const { return folder_ / name; }

private:
    Folder folder_;
    bool mounted_ = false;
};

}  // namespace jinze::test
