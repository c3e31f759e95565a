#include "app/access/web_call.h"

#include <curl/curl.h>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace jinze::access {
namespace {

constexpr long connect_seconds = 5, whole_seconds = 10;
constexpr std::size_t longest_body = std::size_t{1} << 18;

std::size_t take(char* data, std::size_t size, std::size_t count, void* into)
{
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + size * count > longest_body) return 0;  // aborts the call
    body.append(data, size * count);
    return size * count;
}

std::string form_of(const Asking& asking)
{
    std::string form;
    for (const auto& [name, value] : asking.form)
        form += (form.empty() ? "" : "&") + percent_encoded(name) + '=' + percent_encoded(value);
    return form;
}

}  // namespace

std::string percent_encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.' || c == '~';
        if (plain)
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

std::optional<std::string> web_call(const Asking& asking)
{
    static std::once_flag started;  // libcurl requires one initialisation per process
    std::call_once(started, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> call{curl_easy_init(), &curl_easy_cleanup};
    if (!call) throw std::runtime_error{"libcurl cannot be initialised"};
    std::string body;
    const std::string form = form_of(asking);
    const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(call.get(), option, value); };
    set(CURLOPT_URL, asking.address.c_str());
    set(CURLOPT_PROTOCOLS_STR, "https,http");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_TIMEOUT, whole_seconds);
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_WRITEFUNCTION, &take);
    set(CURLOPT_WRITEDATA, &body);
    if (!asking.form.empty()) set(CURLOPT_POSTFIELDS, form.c_str());
    if (!asking.user.empty()) {
        set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        set(CURLOPT_USERNAME, asking.user.c_str());
        set(CURLOPT_PASSWORD, asking.password.c_str());
    }
    if (curl_easy_perform(call.get()) != CURLE_OK) return {};
    long status = 0;
    curl_easy_getinfo(call.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return {};
    return body;
}

}  // namespace jinze::access
