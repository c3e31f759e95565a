// A disk so small that it is soon full.
#pragma once

#include <sys/mount.h>

#include "base/given_test.h"
#include "storage/journal/scratch_test.h"

namespace jinze::test {

// A disk of its own, of 1 MiB or as many as are wanted, where the system lets us mount one.
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
    // To the last byte.
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
