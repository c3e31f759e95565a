// The two cookies of a browser that has come in: the session's, and the device's from which its owner came.
#pragma once

#include "access/gate.h"
#include "http/message.h"
#include "serve/site.h"

namespace jinze::serve {

inline constexpr std::string_view state_cookie = "__Host-jinze-state";  // on the way to the identity provider
inline constexpr long device_seconds = 180L * 24 * 3600;

// A session's cookie goes with the browser; the session itself ends earlier, on the server.
inline void set_cookie(http::Response& response, std::string_view name, std::string_view value, long seconds = -1)
{
    std::string cookie = std::string{name} + '=' + std::string{value} + "; Path=/; HttpOnly; Secure; SameSite=Strict";
    if (seconds >= 0) cookie += "; Max-Age=" + std::to_string(seconds);
    response.headers.emplace_back("Set-Cookie", std::move(cookie));
}

inline void drop_cookie(http::Response& response, std::string_view name) { set_cookie(response, name, "", 0); }

}  // namespace jinze::serve
