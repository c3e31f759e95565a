#include "front/serve/site.h"

#include <fmt/format.h>

#include <cctype>
#include <cstdio>

#include "app/access/refusals.h"
#include "app/words/columns.h"
#include "base/text.h"
#include "front/serve/broken.h"

namespace jinze::serve {
namespace {

// Security headers on every answer, whatever its status (docs/requirements.md, R19).
constexpr std::pair<const char*, const char*> protections[]{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src "
     "'self'; "
     "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
     "require-trusted-types-for 'script'; trusted-types vue jinze; report-uri /api/policy-reports"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
};

bool is_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

// Matches the segments of a pattern against those of a path; {…} matches any one segment.
bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& steps)
{
    steps.clear();
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = pattern.substr(0, pattern.find('/', 1)),
                               given = path.substr(0, path.find('/', 1));
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
        if (wanted.starts_with("/{")) {
            if (given.size() < 2) return false;
            steps.emplace_back(given.substr(1));
        } else if (wanted != given) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

// CSRF: a change must come from the same origin and be JSON or a file, which no foreign form can send.
bool is_same_origin(const http::Request& request)
{
    const std::string_view origin = request.header("origin");
    if (origin.empty()) return request.header("sec-fetch-site") == "same-origin";
    return origin == (request.secure ? "https://" : "http://") + std::string{request.header("host")};
}

bool is_expected_type(const Route& route, const http::Request& request)
{
    std::string type{request.header("content-type")};
    for (char& c : type) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (route.takes) return type == "application/json" || type.starts_with("application/json;");
    return !type.starts_with("text/plain") && !type.starts_with("multipart/") &&
           !type.starts_with("application/x-www-form");
}

// False for bad UTF-8, which must neither reach a handler nor be repeated in an answer.
bool is_text(const http::Request& request)
{
    const auto query = http::decoded(request.query, true);
    return query && !first_not_utf8(*query) && !first_not_utf8(request.path) &&
           !first_not_utf8(request.header("idempotency-key"));
}

// Rejects unknown and repeated names in a query instead of ignoring them. Not on open routes: the identity provider
// adds its own (RFC 6749 §4.1.2).
std::optional<Denial> misasked(const Route& route, const http::Request& request)
{
    if (route.door == Door::open) return {};
    std::vector<std::string> names = request.names_asked();
    for (const std::string& name : names)
        if (std::ranges::none_of(route.query, [&](const Parameter& it) { return it.name == name; }))
            return Denial{"bad_input", name, fmt::format("不支持按“{}”查询，请去掉该条件后重试。", name),
                          fmt::format("Unknown query parameter “{}”; remove it and try again.", name)};
    std::ranges::sort(names);
    if (const auto twice = std::ranges::adjacent_find(names); twice != names.end())
        return Denial{"bad_input", *twice, fmt::format("条件“{}”重复，请只保留一个。", *twice),
                      fmt::format("The query parameter “{}” is given twice; keep one.", *twice)};
    return {};
}

Denial not_text()
{
    return {"bad_input", "", "地址含有非UTF-8字符，请从页面重新查询。",
            "The address contains bytes that are not UTF-8; start again from a page."};
}

Denial forged()
{
    return {"not_from_here", "", "本次提交不是从本系统页面发出，未作处理，请刷新页面后重试。",
            "The request did not come from a page of this system; nothing was done. Reload the page and try again."};
}

std::string etag_of(const Moment& moment) { return fmt::format("\"{}-{}\"", moment.leaves, number_of(moment.today)); }

}  // namespace

JinzeSite::Found JinzeSite::find(const http::Request& request) const
{
    Found found;
    const bool head = request.method == "HEAD";  // a HEAD of a stream is refused: events would follow as its body
    for (const Route& route : routes()) {
        if (!fits(route.pattern, request.path, found.steps)) continue;
        const bool reads =
            std::string_view{route.method} == "GET" && std::string_view{route.content} != "text/event-stream";
        if (route.method == request.method || (head && reads)) {
            found.route = &route;
            return found;
        }
        found.other_method = true;
    }
    return found;
}

// Checks door, token, origin and right before the body is read, so that nobody uses memory without a right. All are
// checked again with the body, and the rules then decide as usual.
JinzeSite::Admission JinzeSite::admit(const http::Request& request)
{
    if (auto other = misdirected(request)) return {0, std::move(other)};
    const Found found = find(request);
    if (!found.route)
        return {0, is_api(request.path) ? at_length(request) : no(request, 405, "Pages support only GET and HEAD.")};
    const Route& route = *found.route;
    const auto session = house_.gate.session(house_.cookies.session_in(request));
    if (auto turned = turned_away(route, request, session, Comes::body_later))
        return {0, finished(noted(*std::move(turned), route.method, route.pattern, request, session), request)};
    if (route.admits)
        if (const auto refused =
                route.admits({house_, request, session ? &*session : nullptr, day_of(house_.desk.now()), found.steps}))
            return {0, finished(noted(told(*refused), route.method, route.pattern, request, session), request)};
    return {route.longest_body, {}};
}

std::optional<http::Response> JinzeSite::misdirected(const http::Request& request)
{
    if (house_.hosts.hold(request.header("host"))) return {};
    return no(request, 421, "Unknown host name; open the site under its own name.");
}

std::optional<http::Response> JinzeSite::at_once(const http::Request& request)
{
    if (const auto line = unnamed_.noticed(request)) std::fputs((*line + '\n').c_str(), stderr);
    if (auto other = misdirected(request)) return other;
    if (!is_api(request.path)) {
        if (request.method != "GET" && request.method != "HEAD")
            return no(request, 405, "Pages support only GET and HEAD.");
        auto file = assets_.find(request);
        if (!file) return no(request, 404, "There is no such page.");
        return finished(*std::move(file), request);
    }
    if (!is_text(request)) return finished(told(not_text()), request);
    const Found found = find(request);
    if (!found.route || !found.route->by_ledger) return {};
    const auto session = house_.gate.session(house_.cookies.session_in(request));
    if (!session || turned_away(*found.route, request, session) || misasked(*found.route, request)) return {};
    const Moment moment{house_.desk.read([](const district::State& state) { return state.leaves(); }),
                        day_of(house_.desk.now())};
    http::Response response;
    response.headers.emplace_back("ETag", etag_of(moment));
    if (request.header("if-none-match") == etag_of(moment)) {
        response.status = 304;
        return finished(std::move(response), request);
    }
    response.shared = kept_.find(moment, session->person, request.path + '?' + request.query);
    if (!response.shared) return {};
    return finished(std::move(response), request);
}

std::optional<http::Response> JinzeSite::turned_away(const Route& route, const http::Request& request,
                                                     const std::optional<access::Session>& session, Comes comes) const
{
    const bool changes = std::string_view{route.method} != "GET";
    const bool typed = (comes == Comes::whole && request.body.empty()) || is_expected_type(route, request);
    if (changes && (!is_same_origin(request) || !typed)) return told(forged());
    if (route.door == Door::open) return {};
    if (!session)
        return told({"signed_out", "", "尚未登录或者登录已超时，请登录。",
                     "You are not signed in, or your session has ended; sign in."});
    if (changes && request.header("x-csrf-token") != session->csrf) return told(forged());
    if (route.door == Door::half_open) return {};
    if (session->must_change_password)
        return told({"password_first", "", "首次登录，请先修改密码。", "Change your password first."});
    if (session->must_set_second_factor)
        return told({"second_factor_first", "", "您的职务需要动态口令，请先设置。",
                     "Your post requires a second factor; set it up first."});
    if (route.door == Door::administrator && !session->administrator) return told(views::absent(""));
    return {};
}

// Queues slow requests; answers 429 or 503 if the queue is full.
http::Response JinzeSite::in_its_turn(const Route& route, const Request& asked)
{
    if (!route.slow || !route.slow(asked)) return route.answer(asked);
    auto answer = house_.slow.run(asked.who(), asked.request.gone, [&] { return route.answer(asked); });
    if (answer) return *std::move(answer);
    http::Response busy =
        told(answer.error() == SlowLane::Full::own
                 ? Denial{"slow_down", "", "您有多个耗时查询正在进行，请待完成后再试。",
                          "Several of your long queries are still running; wait for them to finish, then try again."}
                 : Denial{"busy", "", "当前耗时查询过多，请稍后再试。",
                          "Too many long queries are running; try again in a moment."});
    busy.headers.emplace_back("Retry-After", "5");
    return busy;
}

http::Response JinzeSite::at_length(const http::Request& request)
{
    const Found found = find(request);
    const auto session = house_.gate.session(house_.cookies.session_in(request));
    if (!found.route)
        return finished(noted(found.other_method ? told({"method", "", "该地址不支持此请求方式。",
                                                         "This address does not support that method."})
                                                 : told(views::absent("")),
                              "-", "-", request, session),
                        request);
    const Route& route = *found.route;
    if (auto turned = turned_away(route, request, session))
        return finished(noted(*std::move(turned), route.method, route.pattern, request, session), request);
    if (const auto odd = misasked(route, request)) return finished(told(*odd), request);
    const Request asked{house_, request, session ? &*session : nullptr, day_of(house_.desk.now()), found.steps};
    if (!route.by_ledger)
        return finished(noted(in_its_turn(route, asked), route.method, route.pattern, request, session), request);

    // Read before the answer is made, so that a later answer is not cached for longer than it holds.
    const Moment moment{house_.desk.read([](const district::State& state) { return state.leaves(); }), asked.today};
    http::Response response = in_its_turn(route, asked);
    if (response.status == 200) {
        response.shared = std::make_shared<const std::string>(std::move(response.body));
        response.headers.emplace_back("ETag", etag_of(moment));
        kept_.keep(moment, session->person, request.path + '?' + request.query, response.shared);
    }
    return finished(noted(std::move(response), route.method, route.pattern, request, session), request);
}

// Logs 401, 403 and the 404 of a hidden thing. Refusals by a rule are not about access.
http::Response JinzeSite::noted(http::Response response, const char* method, const char* pattern,
                                const http::Request& request, const std::optional<access::Session>& session) const
{
    if (response.status == 401 || response.status == 403 || response.status == 404)
        house_.gate.refusals().note(session ? session->person : PersonId{}, fmt::format("{} {}", method, pattern),
                                    response.status, request.address);
    return response;
}

namespace {

// The Chinese sentence for an error that the connection reports in English.
std::string_view in_chinese(int status)
{
    switch (status) {
        case 404: return "页面不存在，请从首页进入。";
        case 405: return "该地址仅供查看。";
        case 408: return "请求未在规定时间内发送完毕，请重试。";
        case 421: return "本服务器不使用该域名，请用正确的网址打开。";
        case 413: return "内容超过允许的大小，请分次提交。";
        case 429:
        case 503: return "当前请求过多，请稍后再试。";
        case 431: return "请求头太长，请清除本站的浏览数据后重试。";
        default: return "请求格式有误，未予受理，请刷新页面后重试。";
    }
}

}  // namespace

http::Response JinzeSite::no(const http::Request& request, int status, std::string_view why)
{
    const Denial no{"http", "", std::string{in_chinese(status)}, std::string{why}};
    return finished(told_json(codec::to_json(no), status), request);
}

http::Response JinzeSite::broke(const http::Request& request, const std::exception_ptr& what)
{
    const Broken broken = serve::broken(what);
    const Found found = find(request);  // log the pattern: a path may contain typed text
    const std::string line = fmt::format("{} {} {}: {}\n", to_text(system_time()), request.method,
                                         found.route ? found.route->pattern : "?", words::visible(broken.log));
    std::fputs(line.c_str(), stderr);
    return finished(told_json(codec::to_json(broken.no), broken.status), request);
}

void JinzeSite::forget(PersonId person)
{
    kept_.forget();
    house_.office.names.forget(person);
    house_.office.imports.forget();
}

void JinzeSite::lost(const std::exception_ptr& what) noexcept
{
    try {
        std::fputs(fmt::format("{} a connection was lost: {}\n", to_text(system_time()),
                               words::visible(serve::broken(what).log))
                       .c_str(),
                   stderr);
    } catch (...) {  // out of memory for the log line: keep serving
    }
}

http::Response JinzeSite::finished(http::Response response, const http::Request& request) const
{
    const auto has = [&](std::string_view name) {
        return std::any_of(response.headers.begin(), response.headers.end(),
                           [&](const auto& header) { return header.first == name; });
    };
    for (const auto& [name, value] : protections)
        if (!has(name)) response.headers.emplace_back(name, value);
    if (request.secure)
        response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (!has("Cache-Control")) response.headers.emplace_back("Cache-Control", "no-store");
    if (response.status == 503 && !has("Retry-After"))
        response.headers.emplace_back("Retry-After", "2");  // whatever was busy
    return response;
}

}  // namespace jinze::serve
