// Coming in and going out, live notes, and the description of the API itself.
#include "pages/doors.h"
#include "pages/session.h"
#include "serve/cookies.h"
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

Told<pages::DoorsPage> doors(const Asked& asked)
{
    return asked.house.desk.read([&](const district::State& state) {
        pages::DoorsPage page{.demonstration = {}, .provider = {}, .district = pages::district_name(state, asked.house.desk.directory())};
        if (asked.house.demonstration_doors)
            page.demonstration = access::demonstration_doors(state, asked.house.desk.directory(), asked.today);
        return page;
    });
}

http::Response let_in(const access::Entered& entered)
{
    http::Response response = told_json(codec::to_json(pages::EnteredPage{
        .csrf = entered.session.csrf,
        .must_change_password = entered.session.must_change_password,
        .must_set_second_factor = entered.session.must_set_second_factor}));
    set_cookie(response, session_cookie, entered.token);
    return response;
}

http::Response enter_demonstration(const Asked& asked)
{
    const auto wish = codec::strict::read<pages::DemonstrationEntry>(asked.request.body);
    if (!wish) return told(acts::no_from(wish.error()));
    if (!asked.house.demonstration_doors) return told(pages::absent("person"));
    const auto people = asked.house.desk.read([&](const district::State& state) {
        return access::demonstration_doors(state, asked.house.desk.directory(), asked.today);
    });
    for (const auto& door : people)
        if (door.person == wish->person)
            return let_in(asked.house.gate.enter_demonstration(PersonId{static_cast<std::uint32_t>(std::stoul(wish->person.substr(1)))}));
    return told(pages::absent("person"));
}

http::Response sign_out(const Asked& asked)
{
    asked.house.gate.sign_out(asked.request.cookie(session_cookie).value_or(""));
    http::Response response = told_json(codec::to_json(Nothing{}));
    drop_cookie(response, session_cookie);
    return response;
}

// What sets a cookie answers in a form of its own; its body and answer are described all the same.
template <class Input, class Answer>
Route entry(const char* pattern, const char* about, http::Response (*answer)(const Asked&), Door door = Door::open)
{
    Route route = file("POST", pattern, about, "application/json", answer, {}, 4096, door);
    if constexpr (!std::is_void_v<Input>) route.takes = [](Shapes& shapes) { return shapes.of<Input>(); };
    route.gives = [](Shapes& shapes) { return shapes.of<Answer>(); };
    return route;
}

}  // namespace

std::vector<Route> session_routes()
{
    return {
        question<&session>("/api/session", "Who is signed in, and what there is for them", {}, false, Door::half_open),
        question<&doors>("/api/doors", "The ways in: the demonstration's, an identity provider's", {}, false, Door::open),
        entry<pages::DemonstrationEntry, pages::EnteredPage>("/api/demonstration/enter", "Go in by a door of the demonstration", &enter_demonstration),
        entry<void, Nothing>("/api/sign-out", "End this session", &sign_out, Door::half_open),
        file("GET", "/api/live", "Server-sent events: note {leaves, topics} when something was written; reload", "text/event-stream", &live),
        file("POST", "/api/policy-reports", "A browser's report of a page that tried what the policy forbids", "application/json", &policy_report, {}, 16384, Door::open),
        file("GET", "/api/openapi.json", "This description", "application/json", &described, {}, 0, Door::open),
    };
}

}  // namespace jinze::serve
