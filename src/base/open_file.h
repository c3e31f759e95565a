// A file descriptor that closes itself: for files opened by the system's own calls, where a stream cannot say
// fsync, O_EXCL or a mode.
#pragma once

#include <unistd.h>

namespace jinze {

class OpenFile {
public:
    explicit OpenFile(int number) : number_{number} {}  // as ::open() gave it; negative: not open, errno says why
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
