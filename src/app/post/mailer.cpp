#include "app/post/mailer.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "app/post/curl.h"
#include "base/bytes.h"

namespace jinze::post {
namespace {

// What libcurl has taken of a message so far.
struct Given {
    std::string_view text;
    std::size_t at = 0;
    bool whole = false;  // libcurl has asked for more and was told that this is all: the final dot is on its way
};

std::size_t give(char* into, std::size_t size, std::size_t count, void* from)
{
    auto& given = *static_cast<Given*>(from);
    const std::size_t part = std::min(size * count, given.text.size() - given.at);
    std::memcpy(into, given.text.data() + given.at, part);
    given.at += part;
    if (part == 0) given.whole = true;
    return part;
}

std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; }

std::string domain_of(const std::string& address) { return address.substr(address.find('@') + 1); }

std::string wrapped(const std::string& base64)
{
    constexpr std::size_t width = 76;  // RFC 2045 §6.8
    std::string lines;
    for (std::size_t at = 0; at < base64.size(); at += width) (lines += base64.substr(at, width)) += "\r\n";
    return lines;
}

// By the answer's code (RFC 5321 §4.2.1): 550 and 551 concern the mailbox, 452 and 552 its size.
Outcome refused_with(int code)
{
    if (code == 452 || code == 552 || code == 422 || code == 522) return Outcome::mailbox_full;
    if (code == 550 || code == 551 || code == 553) return Outcome::unknown_address;
    if (code == 530 || code == 535 || code == 534) return Outcome::not_let_in;
    return code >= 500 ? Outcome::refused : Outcome::put_off;
}

Outcome outcome_of(CURLcode result, int code, bool whole)
{
    if (result == CURLE_OK) return Outcome::taken;
    if (result == CURLE_USE_SSL_FAILED || result == CURLE_PEER_FAILED_VERIFICATION ||
        result == CURLE_SSL_CONNECT_ERROR || result == CURLE_SSL_CACERT_BADFILE)
        return Outcome::not_secure;
    if (result == CURLE_LOGIN_DENIED) return Outcome::not_let_in;
    if (code >= 400 && code < 600) return refused_with(code);
    return whole ? Outcome::unsure : Outcome::unreachable;
}

}  // namespace

std::string text_of(const Mail& mail, const std::string& from)
{
    const std::string day =
        fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", std::chrono::floor<std::chrono::seconds>(mail.at));
    std::string text;
    text += "From: <" + from + ">\r\nTo: <" + mail.to + ">\r\n";
    text += "Subject: =?UTF-8?B?" + to_base64(view_of(mail.subject)) + "?=\r\n";
    text += "Date: " + day + "\r\nMessage-ID: <" + mail.id + '@' + domain_of(from) + ">\r\n";
    text += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    text += "Content-Transfer-Encoding: base64\r\n\r\n";
    return text + wrapped(to_base64(view_of(mail.text)));
}

struct Mailer::Line {
    Curl curl;
};

Mailer::Mailer(const Settings& settings, Resolve resolve)
    : settings_{settings}, resolve_{std::move(resolve)}, line_{std::make_unique<Line>()}
{
}

Mailer::~Mailer() = default;

Sent Mailer::send(const Mail& mail)
{
    const MailSettings& server = settings_.mail;
    if (!settings_.has_mail) return {Outcome::not_allowed};
    if (server.security == Security::none && !is_this_machine(server.server)) return {Outcome::not_secure};
    const auto address = address_for(settings_, server.server, resolve_);
    if (!address) return {address.error() == Barred::no_address ? Outcome::unreachable : Outcome::not_allowed};

    const std::string text = text_of(mail, server.from);
    Given given{text};
    Lines to, where;
    to.add('<' + mail.to + '>');
    where.add(fmt::format("{}:{}:{}", server.server, server.port, *address));
    const std::string url = fmt::format("{}://{}:{}/{}", server.security == Security::tls ? "smtps" : "smtp",
                                        server.server, server.port, domain_of(server.from));
    const std::string from = '<' + server.from + '>';

    Curl& curl = line_->curl;
    curl.reset();
    curl.set(CURLOPT_URL, url.c_str());
    curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl.set(CURLOPT_RESOLVE, where.get());
    curl.set(CURLOPT_PROXY, "");
    curl.set(CURLOPT_NOSIGNAL, 1L);
    curl.set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl.set(CURLOPT_TIMEOUT, static_cast<long>(server.seconds));
    curl.set(CURLOPT_USE_SSL, static_cast<long>(server.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings_.ca_file.empty()) curl.set(CURLOPT_CAINFO, settings_.ca_file.c_str());
    if (!server.user.empty()) {
        curl.set(CURLOPT_USERNAME, server.user.c_str());
        curl.set(CURLOPT_PASSWORD, server.password.c_str());
    }
    curl.set(CURLOPT_MAIL_FROM, from.c_str());
    curl.set(CURLOPT_MAIL_RCPT, to.get());
    curl.set(CURLOPT_UPLOAD, 1L);
    curl.set(CURLOPT_READFUNCTION, &give);
    curl.set(CURLOPT_READDATA, &given);
    curl.set(CURLOPT_WRITEFUNCTION, &ignore);
    const CURLcode result = curl.perform();
    const int code = curl.answer();
    return {outcome_of(result, code, given.whole), code};
}

}  // namespace jinze::post
