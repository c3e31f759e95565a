// The table of routes: one question or act each, with who may ask, its input and its answer. The server, the API
// description, the matrix of rights and the client's types are generated from it.
#pragma once

#include "app/codec/json_strict.h"
#include "app/codec/json_write.h"
#include "front/serve/question.h"
#include "front/serve/request.h"
#include "front/serve/shape.h"

namespace jinze::serve {

enum class Door : std::uint8_t {
    open,           // no sign-in needed
    signed_in,      // any account; its posts decide what it sees
    half_open,      // also accounts that must first change their password or set a second factor
    administrator,  // one of the three administrators; the handler checks which
};

// Bodies sent with an act that takes none are ignored up to this length.
constexpr std::size_t longest_spare_body = 4096;

struct Route {
    const char* method;
    const char* pattern;  // /api/obligations/{id}
    Door door;
    const char* about;                       // one line, English
    std::vector<Parameter> query;            // generated from the question's struct
    bool (*slow)(const Request&) = nullptr;  // whether it may be slow: then it queues (slow_lane.h)
    bool by_ledger = false;                  // the answer depends only on ledger, day and person: cacheable
    std::size_t longest_body = 0;
    http::Response (*answer)(const Request&);
    std::string (*takes)(Shapes&);  // the body's schema; null: no body
    std::string (*gives)(Shapes&);
    const char* content = "application/json";
    int done = 200;
    std::optional<Denial> (*admits)(const Request&) = nullptr;  // check before a large body is read
};

http::Response told(const Denial& no);  // the matching status, and the Denial as JSON
inline http::Response told_json(std::string json, int status = 200)
{
    return {.status = status,
            .type = "application/json",
            .body = std::move(json),
            .shared = {},
            .headers = {},
            .stream = {}};
}

struct Nothing {};  // an answer without content
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

namespace detail {

template <class F>
struct Handler;
template <class A>
struct Handler<Result<A> (*)(const Request&)> {
    using Answer = A;
    using Input = void;
};
template <class A, class I>
struct Handler<Result<A> (*)(const Request&, const I&)> {
    using Answer = A;
    using Input = I;
};
template <class I>
struct Handler<http::Response (*)(const Request&, const I&)> {
    using Answer = http::Response;
    using Input = I;
};

inline http::Response respond(http::Response response) { return response; }
template <class Answer>
http::Response respond(const Result<Answer>& answer)
{
    return answer ? told_json(codec::to_json(*answer)) : told(answer.error());
}

// For a question: the parameter beside Asked comes from the query.
template <auto handler>
http::Response answer_question(const Request& asked)
{
    using H = Handler<decltype(handler)>;
    if constexpr (std::is_void_v<typename H::Input>) {
        return respond(handler(asked));
    } else {
        const auto question = question_asked<typename H::Input>(asked.request);
        return question ? respond(handler(asked, *question)) : told(question.error());
    }
}
template <auto handler>
std::vector<Parameter> parameters(std::span<const Help> help)
{
    using H = Handler<decltype(handler)>;
    if constexpr (!std::is_void_v<typename H::Input>) return parameters_of<typename H::Input>(help);
    ensure(help.empty());
    return {};
}

// For an act: it is the body.
template <auto handler>
http::Response answer_act(const Request& asked)
{
    using H = Handler<decltype(handler)>;
    if constexpr (std::is_void_v<typename H::Input>) {
        return respond(handler(asked));
    } else {
        const auto input = codec::strict::read<typename H::Input>(asked.request.body);
        return input ? respond(handler(asked, *input)) : told(input::no_from(input.error()));
    }
}

}  // namespace detail

// A question: GET, with a described struct where the handler takes one, and help for each of its members.
// `by_ledger` only if the answer depends on nothing but the ledger, the day and the person.
template <auto handler>
Route question(const char* pattern, const char* about, const std::vector<Help>& help = {}, bool by_ledger = true,
               Door door = Door::signed_in)
{
    using H = detail::Handler<decltype(handler)>;
    return {"GET",
            pattern,
            door,
            about,
            detail::parameters<handler>(help),
            nullptr,
            by_ledger,
            0,
            &detail::answer_question<handler>,
            nullptr,
            [](Shapes& shapes) { return shapes.of<typename H::Answer>(); }};
}

// An act or another change: POST, with a JSON body where the handler takes one.
template <auto handler>
Route act(const char* pattern, const char* about, Door door = Door::signed_in)
{
    using H = detail::Handler<decltype(handler)>;
    std::string (*takes)(Shapes&) = nullptr;
    if constexpr (!std::is_void_v<typename H::Input>)
        takes = [](Shapes& shapes) { return shapes.of<typename H::Input>(); };
    return {"POST",
            pattern,
            door,
            about,
            {},
            nullptr,
            false,
            takes ? std::size_t{1} << 20 : longest_spare_body,
            &detail::answer_act<handler>,
            takes,
            [](Shapes& shapes) { return shapes.of<typename H::Answer>(); }};
}

// An answer in another format: a workbook, a stream.
inline Route file(const char* method, const char* pattern, const char* about, const char* content,
                  http::Response (*answer)(const Request&), std::size_t longest_body = 0, Door door = Door::signed_in)
{
    return {method, pattern, door, about, {}, nullptr, false, longest_body, answer, nullptr, nullptr, content};
}
// The same with a described struct as its question.
template <auto handler>
Route file(const char* pattern, const char* about, const char* content, const std::vector<Help>& help,
           Door door = Door::signed_in)
{
    Route route = file("GET", pattern, about, content, &detail::answer_question<handler>, 0, door);
    route.query = detail::parameters<handler>(help);
    return route;
}

// The same route, as one that may be slow: for a far day, or for everything. Far: not answered from the board's
// compares, that is a coming year, more than a hundred days ago, or a day of knowledge other than today.
bool asks_of_a_far_day(const Request& asked);
inline bool always_slow(const Request&) { return true; }
inline Route slowly(Route route, bool (*slow)(const Request&) = &asks_of_a_far_day)
{
    route.slow = slow;
    return route;
}

// All routes; each group is in its own file routes_*.cpp.
const std::vector<Route>& routes();
std::vector<Route> session_routes(), page_routes(), reminder_routes(), office_routes(), administration_routes();

// The API description in OpenAPI 3.1, from the table.
std::string openapi();

}  // namespace jinze::serve
