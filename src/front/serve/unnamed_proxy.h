// Warns once, in the service's log, of a proxy missing from --behind-proxy: all clients behind it count as one, so one
// attacker's wrong passwords delay everybody.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "front/http/message.h"

namespace jinze::serve {

// Any thread.
class UnnamedProxy {
public:
    // The warning; empty if the request was not forwarded, the proxy is trusted, or the warning was given before.
    std::optional<std::string> noticed(const http::Request& request);

private:
    std::atomic_flag said_;
};

}  // namespace jinze::serve
