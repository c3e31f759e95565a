// The district as a site: finds the route, asks who is there, keeps answers that follow from the ledger, and
// gives every answer the headers that protect whoever reads it.
#pragma once

#include "http/server.h"
#include "serve/assets.h"
#include "serve/kept.h"
#include "serve/route.h"

namespace jinze::serve {

inline constexpr std::string_view session_cookie = "__Host-jinze", device_cookie = "__Host-jinze-device";

class JinzeSite final : public http::Site {
public:
    JinzeSite(House& house, Assets assets) : house_{house}, assets_{std::move(assets)} {}

    std::optional<http::Response> at_once(const http::Request& request) override;
    http::Response at_length(const http::Request& request) override;
    std::size_t longest_body(const http::Request& request) const override;
    http::Response no(int status, std::string_view why) override;
    http::Response broke(const http::Request& request, const std::exception_ptr& what) override;
    void lost(const std::exception_ptr& what) noexcept override;

private:
    struct Found {
        const Route* route = nullptr;
        std::vector<std::string> steps;
        bool other_method = false;  // the path is known, the method is not
    };
    Found find(const http::Request& request) const;
    std::optional<http::Response> turned_away(const Route& route, const http::Request& request,
                                              const std::optional<access::Session>& session) const;
    http::Response in_its_turn(const Route& route, const Asked& asked);
    http::Response finished(http::Response response, const http::Request& request) const;

    House& house_;
    Assets assets_;
    Kept kept_;
};

}  // namespace jinze::serve
