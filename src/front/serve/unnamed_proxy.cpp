#include "front/serve/unnamed_proxy.h"

#include <fmt/format.h>

#include <algorithm>

#include "front/http/proxies.h"

namespace jinze::serve {
namespace {

// A trusted proxy: the request's address is one of those it forwarded.
bool is_believed(std::string_view forwarded_for, std::string_view address)
{
    while (!forwarded_for.empty()) {
        const auto comma = std::min(forwarded_for.size(), forwarded_for.find(','));
        const auto hop = http::address_from(forwarded_for.substr(0, comma));
        if (hop && to_text(*hop) == address) return true;
        forwarded_for.remove_prefix(std::min(forwarded_for.size(), comma + 1));
    }
    return false;
}

}  // namespace

std::optional<std::string> UnnamedProxy::noticed(const http::Request& request)
{
    const std::string forwarded_for = request.list("x-forwarded-for");
    if (forwarded_for.empty() || is_believed(forwarded_for, request.address) || said_.test_and_set()) return {};
    return fmt::format(
        "{0} sends X-Forwarded-For but is not a trusted proxy: all clients behind it count as one. If it is your "
        "proxy, start with --behind-proxy {0}. "
        "{0}发送了X-Forwarded-For，但未列为可信代理，其后的所有客户端按一个计算。如为本单位代理，请加 --behind-proxy "
        "{0}。",
        request.address);
}

}  // namespace jinze::serve
