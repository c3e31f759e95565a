// The district as an HTTP site: finds the route, checks the session, caches answers that depend only on the ledger,
// and adds the security headers.
#pragma once

#include "front/http/server.h"
#include "front/serve/assets.h"
#include "front/serve/kept.h"
#include "front/serve/route.h"
#include "front/serve/unnamed_proxy.h"

namespace jinze::serve {

class JinzeSite final : public http::Site {
public:
    JinzeSite(House& house, Assets assets) : house_{house}, assets_{std::move(assets)}
    {
        house_.forget = [this](PersonId person) { forget(person); };
    }

    std::optional<http::Response> at_once(const http::Request& request) override;
    http::Response at_length(const http::Request& request) override;
    Admission admit(const http::Request& request) override;
    http::Response no(const http::Request& request, int status, std::string_view why) override;
    http::Response broke(const http::Request& request, const std::exception_ptr& what) override;
    void lost(const std::exception_ptr& what) noexcept override;
    // A person was erased: clears every cached answer, name and sheet that may contain them.
    void forget(PersonId person);

private:
    struct Found {
        const Route* route = nullptr;
        std::vector<std::string> steps;
        bool other_method = false;  // known path, other method
    };
    Found find(const http::Request& request) const;
    enum class Comes { whole, body_later };  // whether the body has been read when the request is checked
    std::optional<http::Response> turned_away(const Route& route, const http::Request& request,
                                              const std::optional<access::Session>& session,
                                              Comes comes = Comes::whole) const;
    http::Response in_its_turn(const Route& route, const Request& asked);
    std::optional<http::Response> misdirected(const http::Request& request);
    // Writes a line for a refusal into the security log; returns the answer unchanged.
    http::Response noted(http::Response response, const char* method, const char* pattern, const http::Request& request,
                         const std::optional<access::Session>& session) const;
    http::Response finished(http::Response response, const http::Request& request) const;

    House& house_;
    Assets assets_;
    Kept kept_;
    UnnamedProxy unnamed_;
};

}  // namespace jinze::serve
