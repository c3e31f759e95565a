// For tests: a real server of mail or of hooks beside the test (test/peers), ended with it. The programs are Python and
// aiosmtpd of Debian (script/setup --test); where they lack, the test fails and says so.
#pragma once

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

#include "base/folder_test.h"
#include "front/http/certificate_test.h"
#include "house_root.h"

namespace jinze::test {

class Peer {
public:
    Peer(const std::string& name, std::vector<std::string> arguments)
    {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::dup2(ends[1], 1);
            const std::string program = std::string{JINZE_ROOT} + "/test/peers/" + name;
            std::vector<char*> line{const_cast<char*>(program.c_str())};
            for (std::string& it : arguments) line.push_back(it.data());
            line.push_back(nullptr);
            ::execv(program.c_str(), line.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        char text[16] = {};
        const auto got = ::read(ends[0], text, sizeof text - 1);
        ::close(ends[0]);
        REQUIRE_MESSAGE(got > 1, "test/peers/", name, " does not start: install what script/setup --test lists");
        port = std::stoi(text);
    }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    ~Peer() { end(); }
    void end()
    {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = 0;
    }

    int port = 0;

private:
    pid_t process_ = 0;
};

inline std::vector<std::string> lines_of(const std::filesystem::path& file)
{
    std::ifstream stream{file};
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace jinze::test
