#include "front/serve/route.h"

#include <algorithm>
#include <array>

#include "app/views/nameable.h"

namespace jinze::serve {
namespace {

// A file or a text that cannot be read as what it should be: its name says of which kind.
bool is_of_content(std::string_view why)
{
    static constexpr std::array kinds{"file.", "text.", "docx.", "xlsx."};
    return std::ranges::any_of(kinds, [&](std::string_view kind) { return why.starts_with(kind); });
}

// 403 for refusals about rights, 404 for absent things, 422 for what cannot be read, else 409.
int status_of(const Denial& no)
{
    static const std::map<std::string_view, int> statuses{
        {"bad_input", 422},      {"absent", 404},        {"proposal_gone", 404}, {"signed_out", 401},
        {"password_first", 403}, {"right_missing", 403}, {"not_from_here", 403}, {"second_factor_first", 403},
        {"method", 405},         {"key_reused", 422},    {"moved", 409},         {"slow_down", 429},
        {"wrong", 401},          {"code_wanted", 401},   {"code_wrong", 401},    {"closed", 401},
        {"weak", 422},           {"unfit", 409},         {"busy", 503}};
    const auto found = statuses.find(no.why);
    if (found != statuses.end()) return found->second;
    return is_of_content(no.why) ? 422 : 409;  // 409: refused by a rule in the present state
}

}  // namespace

http::Response told(const Denial& no)
{
    const Denial clean{no.why, input::printable(no.field), input::printable(no.chinese), input::printable(no.english)};
    return told_json(codec::to_json(clean), status_of(no));
}

const std::vector<Route>& routes()
{
    static const std::vector<Route> all = [] {
        std::vector<Route> every;
        for (auto* group : {&session_routes, &page_routes, &reminder_routes, &office_routes, &administration_routes})
            for (Route& route : group()) every.push_back(std::move(route));
        return every;
    }();
    return all;
}

bool asks_of_a_far_day(const Request& asked)
{
    constexpr days near{100};
    const auto day = [&](const char* name) {
        const auto text = asked.request.asked(name);
        return text ? day_from(*text) : std::nullopt;
    };
    const auto far = [&](std::optional<Day> it) {
        return it && (year_of(*it) > year_of(asked.today) || *it < asked.today - near);
    };
    const auto on = day("on"), known = day("known");
    return far(on) || far(day("compare")) || (known && *known != on.value_or(asked.today));
}

Result<std::string> Request::idempotency_key() const
{
    const std::string_view key = request.header("idempotency-key");
    if (!key.empty() && key.size() <= 100) return std::string{key};
    return std::unexpected{Denial{"bad_input", "Idempotency-Key", "提交标识缺失或过长，请刷新页面后重试。",
                                  "The header field Idempotency-Key is missing or too long; reload the page."}};
}

// In whose place the sender says they act (职务代理); 0: not said.
Result<PersonId> Request::in_place_of() const
{
    const std::string_view said = request.header("x-in-place-of");
    if (said.empty()) return PersonId{};
    if (const auto person = id_from<PersonId>(said)) return *person;
    return std::unexpected{Denial{"bad_input", "X-In-Place-Of", "被代理人的编号不正确，请刷新页面后重试。",
                                  "The header field X-In-Place-Of is no person's id; reload the page."}};
}

Result<input::ReceiptAnswer> Request::have_done(const std::string& input, const input::Planner& think) const
{
    auto key = idempotency_key();
    if (!key) return std::unexpected{key.error()};
    const auto behalf = in_place_of();
    if (!behalf) return std::unexpected{behalf.error()};
    const input::Planner as_reader = [&](const input::Naming& naming, desk::Desk& desk) {
        return reading(naming.state(), [&](const views::Reader& reader) {
            const views::NamingBy names{reader};
            return think(names.naming, desk);
        });
    };
    const std::string whole = *behalf ? "in place of " + to_text(*behalf) + " " + input : input;
    return input::have_done(house.desk, {who(), *std::move(key), whole, false, *behalf}, as_reader);
}

}  // namespace jinze::serve
