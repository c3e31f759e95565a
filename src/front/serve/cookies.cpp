#include "front/serve/cookies.h"

#include "storage/ledger/hash.h"

namespace jinze::serve {
namespace {

// Until release 0.2 the names did not contain the district. These cookies are still read, so that an update signs
// nobody out; a token of another district is not found here.
constexpr std::string_view earlier_session = "__Host-jinze", earlier_device = "__Host-jinze-device";

std::string first_of(const http::Request& request, std::string_view name, std::string_view earlier)
{
    auto value = request.cookie(name);
    if (!value) value = request.cookie(earlier);
    return std::move(value).value_or(std::string{});
}

}  // namespace

CookieNames CookieNames::of(const journal::Reading& journal)
{
    const std::string district = journal.setting("district").value_or("");
    const std::string name = "__Host-jinze-" + to_hex(ledger::sha256(view_of("cookies of " + district))).substr(0, 8);
    return {name, name + "-device", name + "-state"};
}

std::string CookieNames::session_in(const http::Request& request) const
{
    return first_of(request, session, earlier_session);
}
std::string CookieNames::device_in(const http::Request& request) const
{
    return first_of(request, device, earlier_device);
}

}  // namespace jinze::serve
