// Coming in and going out, live notes, and the description of the API itself.
#include "pages/session.h"
#include "serve/route.h"
#include "serve/site.h"

namespace jinze::serve {
namespace {

Told<pages::SessionPage> session(const Asked& asked)
{
    pages::SessionPage page = asked.read([](const pages::Reader& reader) { return pages::session_page(reader); });
    page.csrf = asked.session->csrf;
    page.must_change_password = asked.session->must_change_password;
    page.must_set_second_factor = asked.session->must_set_second_factor;
    return page;
}

http::Response live(const Asked& asked)
{
    auto stream = asked.house.live.open(asked.who(), asked.request.cookie(session_cookie).value_or(""));
    if (!stream)
        return told({"busy", "", "打开的页面太多，实时更新暂停；页面仍可使用。", "Too many pages are open; live updates pause, pages still work."});
    http::Response response{.status = 200, .type = "text/event-stream", .body = {}, .shared = {}, .headers = {}, .stream = std::move(stream)};
    response.headers.emplace_back("X-Accel-Buffering", "no");
    return response;
}

http::Response described(const Asked&)
{
    static const std::string json = openapi();
    return told_json(json);
}

// A browser says that a page tried what the policy forbids: counted in the log, never with the address.
http::Response policy_report(const Asked& asked)
{
    std::fprintf(stderr, "policy report: %zu bytes\n", asked.request.body.size());
    return told_json("{}");
}

}  // namespace

std::vector<Route> session_routes()
{
    return {
        question<&session>("/api/session", "Who is signed in, and what there is for them", {}, false, Door::half_open),
        file("GET", "/api/live", "Server-sent events: note {leaves, topics} when something was written; reload", "text/event-stream", &live),
        file("GET", "/api/openapi.json", "This description", "application/json", &described, {}, 0, Door::open),
    };
}

}  // namespace jinze::serve
