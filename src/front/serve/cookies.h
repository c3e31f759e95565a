// The cookies: session, device, and state of a sign-in at the identity provider. Their names contain the district, so
// that two districts on one host do not sign each other out.
#pragma once

#include "front/http/message.h"
#include "storage/journal/journal.h"

namespace jinze::serve {

inline constexpr long device_seconds = 180L * 24 * 3600;

struct CookieNames {
    std::string session, device, state;

    // __Host-jinze-3f9a01bc: the short prefix of the district's id tells it from others on the host.
    static CookieNames of(const journal::Reading& journal);

    std::string session_in(const http::Request& request) const;  // empty: none
    std::string device_in(const http::Request& request) const;
};

// A session cookie ends with the browser; the session itself ends earlier, on the server.
inline void set_cookie(http::Response& response, std::string_view name, std::string_view value, long seconds = -1)
{
    std::string cookie = std::string{name} + '=' + std::string{value} + "; Path=/; HttpOnly; Secure; SameSite=Strict";
    if (seconds >= 0) cookie += "; Max-Age=" + std::to_string(seconds);
    response.headers.emplace_back("Set-Cookie", std::move(cookie));
}

inline void drop_cookie(http::Response& response, std::string_view name) { set_cookie(response, name, "", 0); }

}  // namespace jinze::serve
