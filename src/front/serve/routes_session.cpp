// Sign-in and sign-out, live notes, and the API description.
#include "app/access/device_kind.h"
#include "app/access/provider.h"
#include "app/access/refusals.h"
#include "app/input/naming.h"
#include "app/views/admin/doors.h"
#include "app/views/admin/halves.h"
#include "app/views/admin/password_words.h"
#include "app/views/session.h"
#include "front/serve/cookies.h"
#include "front/serve/route.h"

namespace jinze::serve {
namespace {

// The client's key for sign-in limits: the one that the server assigned, else the address.
const std::string& counted(const http::Request& request)
{
    return request.client.empty() ? request.address : request.client;
}

Result<views::SessionPage> session(const Request& asked)
{
    views::SessionPage page = asked.read([](const views::Reader& reader) { return views::session_page(reader); });
    page.csrf = asked.session->csrf;
    page.must_change_password = asked.session->must_change_password;
    page.must_set_second_factor = asked.session->must_set_second_factor;
    if (asked.house.drafts) page.drafts_key = to_hex(asked.house.drafts->mark(page.person));
    if (const auto account = asked.house.gate.accounts().of(asked.who()); account && account->notices)
        page.notices = views::notices_of(*account);
    return page;
}

http::Response live(const Request& asked)
{
    auto stream = asked.house.live.open(asked.who(), asked.house.cookies.session_in(asked.request));
    if (!stream)
        return told({"busy", "", "打开的页面太多，实时更新暂停；页面仍可使用。",
                     "Too many pages are open; live updates pause, pages still work."});
    http::Response response{.status = 200,
                            .type = "text/event-stream",
                            .body = {},
                            .shared = {},
                            .headers = {},
                            .stream = std::move(stream)};
    response.headers.emplace_back("X-Accel-Buffering", "no");
    return response;
}

http::Response described(const Request&)
{
    static const std::string json = openapi();
    return told_json(json);
}

// Content-Security-Policy reports: one line each in the security log, rate-limited, without the report's content.
http::Response policy_report(const Request& asked)
{
    asked.house.gate.refusals().note_policy_report(asked.who(), asked.request.address);
    return told_json("{}");
}

Result<views::DoorsPage> doors(const Request& asked)
{
    return asked.house.desk.read([&](const district::State& state) {
        views::DoorsPage page{
            .demonstration = {}, .provider = {}, .district = views::district_name(state, asked.house.desk.directory())};
        if (const auto provider = asked.house.gate.provider().settings()) page.provider = provider->name;
        if (asked.house.demonstration_doors)
            page.demonstration = access::demonstration_doors(state, asked.house.desk.directory(), asked.today);
        return page;
    });
}

http::Response let_in(const Request& asked, const access::Entered& entered)
{
    http::Response response =
        told_json(codec::to_json(views::EnteredPage{.csrf = entered.session.csrf,
                                                    .must_change_password = entered.session.must_change_password,
                                                    .must_set_second_factor = entered.session.must_set_second_factor}));
    set_cookie(response, asked.house.cookies.session, entered.token);
    if (!entered.device.empty()) set_cookie(response, asked.house.cookies.device, entered.device, device_seconds);
    return response;
}

http::Response turned_away(const access::Denied& denied)
{
    http::Response response = told(views::no_from(denied));
    if (denied.wait.count() > 0) response.headers.emplace_back("Retry-After", std::to_string(denied.wait.count()));
    return response;
}

// Wrong input of a signed-in person: a fault of that field, not of their session.
http::Response turned_back(const access::Denied& denied, const char* field)
{
    if (denied.why != access::Denied::Why::wrong && denied.why != access::Denied::Why::code_wrong)
        return turned_away(denied);
    if (denied.why == access::Denied::Why::wrong)
        return told(input::bad_input(field, {"原密码有误，请重新输入。", "Wrong current password; enter it again."}));
    return told(input::bad_input(field, denied.what));
}

http::Response let_in(const Request& asked, const std::expected<access::Entered, access::Denied>& entered)
{
    return entered ? let_in(asked, *entered) : turned_away(entered.error());
}

access::From from(const Request& asked)
{
    return {counted(asked.request), access::device_kind(asked.request.header("user-agent"))};
}

std::string token_of(const Request& asked) { return asked.house.cookies.session_in(asked.request); }

http::Response sign_in(const Request& asked)
{
    const auto wish = codec::strict::read<views::SignIn>(asked.request.body);
    if (!wish) return told(input::no_from(wish.error()));
    const auto entered = asked.house.gate.sign_in({.name = wish->name,
                                                   .password = wish->password,
                                                   .code = wish->code.value_or(""),
                                                   .address = counted(asked.request),
                                                   .device = asked.house.cookies.device_in(asked.request),
                                                   .emergency = wish->emergency.value_or(""),
                                                   .kind = from(asked).device});
    if (entered && asked.session) asked.house.gate.sign_out(token_of(asked));  // this browser's earlier session
    return let_in(asked, entered);
}

http::Response change_password(const Request& asked)
{
    const auto wish = codec::strict::read<views::NewPassword>(asked.request.body);
    if (!wish) return told(input::no_from(wish.error()));
    const auto own = asked.read([](const views::Reader& reader) { return views::password_words(reader); });
    const auto entered = asked.house.gate.change_password(token_of(asked), wish->old, wish->fresh, own, from(asked));
    if (entered) return let_in(asked, *entered);
    // A fault of the new password is reported at its field.
    const bool weak = entered.error().why == access::Denied::Why::weak;
    return weak ? told(Denial{"weak", "fresh", entered.error().what.zh, entered.error().what.en})
                : turned_back(entered.error(), "old");
}

http::Response begin_factor(const Request& asked)
{
    const auto wish = codec::strict::read<views::PasswordAgain>(asked.request.body);
    if (!wish) return told(input::no_from(wish.error()));
    const auto begun = asked.house.gate.begin_second_factor(token_of(asked), wish->password, wish->code.value_or(""));
    if (!begun)
        return turned_back(begun.error(), begun.error().why == access::Denied::Why::wrong ? "password" : "code");
    return told_json(codec::to_json(views::FactorPage{begun->secret, begun->address}));
}

http::Response confirm_factor(const Request& asked)
{
    const auto wish = codec::strict::read<views::FactorCode>(asked.request.body);
    if (!wish) return told(input::no_from(wish.error()));
    const auto entered = asked.house.gate.confirm_second_factor(token_of(asked), wish->code, from(asked));
    return entered ? let_in(asked, *entered) : turned_back(entered.error(), "code");
}

http::Response enter_demonstration(const Request& asked)
{
    const auto wish = codec::strict::read<views::DemonstrationEntry>(asked.request.body);
    if (!wish) return told(input::no_from(wish.error()));
    if (!asked.house.demonstration_doors) return told(views::absent("person"));
    const auto people = asked.house.desk.read([&](const district::State& state) {
        return access::demonstration_doors(state, asked.house.desk.directory(), asked.today);
    });
    for (const auto& door : people)
        if (door.person == wish->person)
            return let_in(asked, asked.house.gate.enter_demonstration(*id_from<PersonId>(door.person), from(asked)));
    return told(views::absent("person"));
}

http::Response sign_out(const Request& asked)
{
    asked.house.gate.sign_out(token_of(asked));
    http::Response response = told_json(codec::to_json(Nothing{}));
    drop_cookie(response, asked.house.cookies.session);
    return response;
}

Result<views::OwnAccountPage> own_account(const Request& asked)
{
    views::OwnAccountPage page;
    if (const auto account = asked.house.gate.accounts().of(asked.who())) {
        page.sign_in = account->name;
        page.second_factor = !account->secret.empty();
        page.vouched = account->vouched;
    }
    for (const access::OwnSession& it : asked.house.gate.own_sessions(token_of(asked)))
        page.sessions.push_back({it.id, it.device, it.address, it.began, it.seen, it.present});
    return page;
}

Result<views::SessionsEnded> end_own_session(const Request& asked)
{
    if (!asked.house.gate.end_own_session(token_of(asked), asked.steps.at(0)))
        return std::unexpected{views::absent("id")};
    return views::SessionsEnded{1};
}

Result<views::SessionsEnded> end_other_sessions(const Request& asked)
{
    return views::SessionsEnded{asked.house.gate.end_other_sessions(token_of(asked))};
}

http::Response unlink(const Request& asked)
{
    const auto wish = codec::strict::read<views::LinkToRemove>(asked.request.body);
    if (!wish) return told(input::no_from(wish.error()));
    const auto gone = asked.house.gate.unlink(token_of(asked), {wish->issuer, wish->subject}, wish->password);
    return gone ? told_json(codec::to_json(Nothing{})) : turned_back(gone.error(), "password");
}

Result<Nothing> notices_read(const Request& asked)
{
    asked.house.gate.accounts().forget_notices(asked.who());
    return Nothing{};
}

http::Response moved_to(std::string address)
{
    http::Response response{
        .status = 302, .type = "text/plain; charset=utf-8", .body = {}, .shared = {}, .headers = {}, .stream = {}};
    response.headers.emplace_back("Location", std::move(address));
    return response;
}

http::Response not_vouched(const access::Denied& denied)
{
    return moved_to("/sign-in?refused=" + std::string{access::name_of(denied.why)});
}

http::Response provider_start(const Request& asked)
{
    const std::string here =
        (asked.request.secure ? "https://" : "http://") + std::string{asked.request.header("host")};
    const auto begun = asked.house.gate.provider().begin(here + "/api/provider/return");
    if (!begun) return not_vouched(begun.error());
    http::Response response = moved_to(begun->address);
    // Lax: sent when the provider's site redirects back.
    response.headers.emplace_back("Set-Cookie", asked.house.cookies.state + '=' + begun->state +
                                                    "; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=600");
    return response;
}

// The query of the identity provider's redirect.
struct ProviderReturn {
    std::optional<std::string> code, state;
};
BOOST_DESCRIBE_STRUCT(ProviderReturn, (), (code, state))

http::Response provider_return(const Request& asked, const ProviderReturn& question)
{
    const auto vouched =
        asked.house.gate.provider().finish(question.code.value_or(""), question.state.value_or(""),
                                           asked.request.cookie(asked.house.cookies.state).value_or(""));
    if (!vouched) return not_vouched(vouched.error());
    const auto entered = asked.house.gate.enter_vouched(vouched->issuer, vouched->subject, vouched->by_claim,
                                                        vouched->two_factors, from(asked));
    if (!entered) return not_vouched(entered.error());
    if (asked.session) asked.house.gate.sign_out(token_of(asked));
    http::Response response = moved_to("/");
    set_cookie(response, asked.house.cookies.session, entered->token);
    drop_cookie(response, asked.house.cookies.state);
    return response;
}

// Answers that set cookies are plain responses; their body and answer are described as usual.
template <class Input, class Answer>
Route entry(const char* pattern, const char* about, http::Response (*answer)(const Request&), Door door = Door::open)
{
    Route route = file("POST", pattern, about, "application/json", answer, 4096, door);
    if constexpr (!std::is_void_v<Input>) route.takes = [](Shapes& shapes) { return shapes.of<Input>(); };
    route.gives = [](Shapes& shapes) { return shapes.of<Answer>(); };
    return route;
}

}  // namespace

std::vector<Route> session_routes()
{
    return {
        question<&session>("/api/session", "The signed-in person and the functions available to them", {}, false,
                           Door::half_open),
        question<&doors>("/api/doors", "The sign-in methods: the demonstration's, an identity provider's", {}, false,
                         Door::open),
        entry<views::DemonstrationEntry, views::EnteredPage>(
            "/api/demonstration/enter", "Sign in to the demonstration without a password", &enter_demonstration),
        entry<views::SignIn, views::EnteredPage>(
            "/api/sign-in", "Sign in with name and password, and a code if one is required", &sign_in),
        entry<views::NewPassword, views::EnteredPage>(
            "/api/password", "Change one's own password; ends all other sessions", &change_password, Door::half_open),
        entry<views::PasswordAgain, views::FactorPage>(
            "/api/second-factor",
            "Begin to set up or replace a second factor: the secret for an authenticator; requires the password",
            &begin_factor, Door::half_open),
        entry<views::FactorCode, views::EnteredPage>("/api/second-factor/confirm",
                                                     "Confirm the second factor with its first code", &confirm_factor,
                                                     Door::half_open),
        file("GET", "/api/provider/start", "Go to the identity provider to sign in", "text/plain", &provider_start, 0,
             Door::open),
        file<&provider_return>("/api/provider/return", "Return from the identity provider", "text/plain",
                               {{"code", "from the provider"}, {"state", "as sent to the provider"}}, Door::open),
        entry<void, Nothing>("/api/sign-out", "End this session", &sign_out, Door::half_open),
        question<&own_account>("/api/own-account", "One's own account: second factor, links, sessions", {}, false),
        act<&end_own_session>("/api/own-account/sessions/{id}/end", "End one of one's own sessions"),
        act<&end_other_sessions>("/api/own-account/sessions/end-others",
                                 "End all of one's own sessions except this one"),
        entry<views::LinkToRemove, Nothing>("/api/own-account/unlink",
                                            "Remove a link to an identity of the provider; requires the password",
                                            &unlink, Door::signed_in),
        act<&notices_read>("/api/own-account/notices-read",
                           "Mark the notices of what others did to the account as read", Door::half_open),
        file("GET", "/api/live", "Server-sent events: note {leaves, topics} after a write; reload", "text/event-stream",
             &live),
        file("POST", "/api/policy-reports", "A browser's report of a Content-Security-Policy violation",
             "application/json", &policy_report, 16384, Door::open),
        file("GET", "/api/openapi.json", "This description", "application/json", &described, 0, Door::open),
    };
}

}  // namespace jinze::serve
