// Whether the other side of a connection has gone, asked of the system without reading anything: from any thread, while
// the connection waits for its answer.
#pragma once

#include <poll.h>

namespace jinze::http {

// Closed, reset, or nothing more to come: whoever asks over HTTP and waits keeps their side open.
inline bool has_hung_up(int socket)
{
    pollfd asked{.fd = socket, .events = POLLRDHUP, .revents = 0};
    return ::poll(&asked, 1, 0) > 0 && (asked.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

}  // namespace jinze::http
