// Says once, in the service's log, that somebody who asks for others is not named with --behind-proxy: everybody behind
// it is then one client, and waits for one stranger's wrong passwords.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "front/http/message.h"

namespace jinze::serve {

// From several threads.
class UnnamedProxy {
public:
    // The line to write; nothing where nobody is asked for, where who asks was believed, and after the first time.
    std::optional<std::string> noticed(const http::Request& request);

private:
    std::atomic_flag said_;
};

}  // namespace jinze::serve
