#include "app/post/webhook.h"

#include <fmt/format.h>

#include "app/post/curl.h"
#include "base/bytes.h"
#include "storage/vault/crypto.h"

namespace jinze::post {
namespace {

constexpr long whole_seconds = 20;
constexpr std::size_t longest_answer = std::size_t{1} << 16;

std::size_t take(char* data, std::size_t size, std::size_t count, void* into)
{
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + size * count > longest_answer) return 0;  // aborts the call
    body.append(data, size * count);
    return size * count;
}

std::string percent_encoded_base64(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '+')
            out += "%2B";
        else if (c == '/')
            out += "%2F";
        else if (c == '=')
            out += "%3D";
        else
            out += c;
    }
    return out;
}

// A JSON string of text without control characters.
std::string json_text(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return out + '"';
}

bool is_robot(GroupKind kind) { return kind != GroupKind::signed_hook; }

std::string body_of(const GroupSettings& group, const Notice& notice)
{
    if (is_robot(group.kind))
        return fmt::format(R"({{"msgtype":"text","text":{{"content":{}}}}})", json_text(notice.text + notice.link));
    return fmt::format(R"({{"id":{},"count":{},"link":{}}})", json_text(notice.id), notice.count,
                       json_text(notice.link));
}

// The number after "errcode" in a robot's answer; -1: none.
long errcode_of(std::string_view answer)
{
    const auto at = answer.find("\"errcode\"");
    if (at == answer.npos) return -1;
    const auto digit = answer.find_first_not_of(" \t\r\n:", at + 9);
    if (digit == answer.npos || answer[digit] < '0' || answer[digit] > '9') return -1;
    return std::strtol(std::string{answer.substr(digit, 12)}.c_str(), nullptr, 10);
}

Sent judged(GroupKind kind, int status, std::string_view answer)
{
    if (status == 429 || status >= 500) return {Outcome::put_off, status};
    if (status < 200 || status >= 300) return {Outcome::refused, status};  // a redirect, too
    if (!is_robot(kind)) return {Outcome::taken, status};
    constexpr long too_often_wecom = 45009, too_often_dingtalk = 130101;
    const long code = errcode_of(answer);
    if (code == 0) return {Outcome::taken, status};
    if (code == too_often_wecom || code == too_often_dingtalk) return {Outcome::put_off, static_cast<int>(code)};
    return {Outcome::refused, static_cast<int>(code)};
}

Outcome failed_with(CURLcode result, bool spoken)
{
    if (result == CURLE_PEER_FAILED_VERIFICATION || result == CURLE_SSL_CONNECT_ERROR ||
        result == CURLE_SSL_CACERT_BADFILE)
        return Outcome::not_secure;
    return spoken ? Outcome::unsure : Outcome::unreachable;
}

}  // namespace

std::string dingtalk_signature(std::string_view secret, std::int64_t milliseconds)
{
    const std::string said = std::to_string(milliseconds) + '\n' + std::string{secret};
    const Digest mac = vault::hmac_sha256(view_of(secret), view_of(said));
    return fmt::format("&timestamp={}&sign={}", milliseconds, percent_encoded_base64(to_base64(View{mac})));
}

std::string hook_signature(std::string_view secret, std::int64_t seconds, std::string_view body)
{
    const std::string said = std::to_string(seconds) + '.' + std::string{body};
    return "sha256=" + to_hex(View{vault::hmac_sha256(view_of(secret), view_of(said))});
}

Sent tell(const Settings& settings, const GroupSettings& group, const Notice& notice, const Resolve& resolve)
{
    const auto target = target_of(group.url);
    if (!target) return {Outcome::not_allowed};
    if (target->scheme != "https" && !is_this_machine(target->host)) return {Outcome::not_secure};
    const auto address = address_for(settings, target->host, resolve);
    if (!address) return {address.error() == Barred::no_address ? Outcome::unreachable : Outcome::not_allowed};

    const std::int64_t milliseconds = notice.at.time_since_epoch().count();
    const std::string body = body_of(group, notice);
    std::string url = group.url, answer;
    Lines headers, where;
    headers.add("Content-Type: application/json; charset=utf-8");
    headers.add("Expect:");
    const bool dingtalk = group.kind == GroupKind::dingtalk || group.kind == GroupKind::gov_dingtalk;
    if (dingtalk && !group.secret.empty()) url += dingtalk_signature(group.secret, milliseconds);
    if (group.kind == GroupKind::signed_hook) {
        headers.add("X-Jinze-Timestamp: " + std::to_string(milliseconds / 1000));
        headers.add("X-Jinze-Signature: " + hook_signature(group.secret, milliseconds / 1000, body));
    }
    where.add(fmt::format("{}:{}:{}", target->host, target->port, *address));

    Curl curl;
    curl.set(CURLOPT_URL, url.c_str());
    curl.set(CURLOPT_PROTOCOLS_STR, "https,http");
    curl.set(CURLOPT_RESOLVE, where.get());
    curl.set(CURLOPT_PROXY, "");
    curl.set(CURLOPT_FOLLOWLOCATION, 0L);
    curl.set(CURLOPT_NOSIGNAL, 1L);
    curl.set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl.set(CURLOPT_TIMEOUT, whole_seconds);
    curl.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings.ca_file.empty()) curl.set(CURLOPT_CAINFO, settings.ca_file.c_str());
    curl.set(CURLOPT_POSTFIELDS, body.c_str());
    curl.set(CURLOPT_HTTPHEADER, headers.get());
    curl.set(CURLOPT_WRITEFUNCTION, &take);
    curl.set(CURLOPT_WRITEDATA, &answer);
    const CURLcode result = curl.perform();
    if (result == CURLE_OK) return judged(group.kind, curl.answer(), answer);
    return {failed_with(result, curl.has_spoken()), curl.answer()};
}

}  // namespace jinze::post
