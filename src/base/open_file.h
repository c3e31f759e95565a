// A file descriptor that closes itself, for files opened by system calls: a stream has no fsync, O_EXCL or mode.
#pragma once

#include <unistd.h>

namespace jinze {

class OpenFile {
public:
    explicit OpenFile(int number) : number_{number} {}  // as ::open() returned it; negative: not open, see errno
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile()
    {
        if (number_ >= 0) ::close(number_);
    }

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_;
};

}  // namespace jinze
