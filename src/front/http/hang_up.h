// Tells whether the peer of a connection has gone, without reading from the socket. Any thread.
#pragma once

#include <poll.h>

namespace jinze::http {

// Closed, reset, or half-closed: an HTTP client that waits keeps its side open.
inline bool has_hung_up(int socket)
{
    pollfd asked{.fd = socket, .events = POLLRDHUP, .revents = 0};
    return ::poll(&asked, 1, 0) > 0 && (asked.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

}  // namespace jinze::http
