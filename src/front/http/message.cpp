#include "front/http/message.h"

#include <simdjson.h>

namespace jinze::http {
namespace {

// Calls `take` with every part between separators until it returns true.
template <class Take>
void each_part(std::string_view text, char separator, Take take)
{
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(separator));
        if (take(part)) return;
        text.remove_prefix(std::min(text.size(), part.size() + 1));
    }
}

}  // namespace

int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text, bool in_query)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && in_query) {
            plain += ' ';
        } else if (text[i] != '%') {
            plain += text[i];
        } else {
            if (i + 2 >= text.size()) return {};
            const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
            if (high < 0 || low < 0) return {};
            plain += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (!simdjson::validate_utf8(plain)) return {};
    return plain;
}

bool is_readable(std::string_view query)
{
    bool readable = true;
    each_part(query, '&', [&](std::string_view part) {
        const auto equals = std::min(part.find('='), part.size());
        readable =
            decoded(part.substr(0, equals), true) && decoded(part.substr(std::min(equals + 1, part.size())), true);
        return !readable;
    });
    return readable;
}

std::string_view Request::header(std::string_view name) const
{
    for (const auto& [key, value] : headers)
        if (key == name) return value;
    return {};
}

std::string Request::list(std::string_view name) const
{
    std::string all;
    for (const auto& [key, value] : headers) {
        if (key != name) continue;
        if (!all.empty()) all += ", ";
        all += value;
    }
    return all;
}

std::optional<std::string> Request::cookie(std::string_view name) const
{
    std::optional<std::string> found;
    each_part(header("cookie"), ';', [&](std::string_view part) {
        while (part.starts_with(' ')) part.remove_prefix(1);
        const auto equals = part.find('=');
        if (equals == part.npos || part.substr(0, equals) != name) return false;
        found.emplace(part.substr(equals + 1));
        return true;
    });
    return found;
}

std::vector<std::string> Request::names_asked() const
{
    std::vector<std::string> names;
    each_part(query, '&', [&](std::string_view part) {
        if (!part.empty()) names.push_back(decoded(part.substr(0, part.find('=')), true).value_or(""));
        return false;
    });
    return names;
}

std::optional<std::string> Request::asked(std::string_view name) const
{
    std::optional<std::string> found;
    each_part(query, '&', [&](std::string_view part) {
        const auto equals = std::min(part.find('='), part.size());
        if (decoded(part.substr(0, equals), true) != name) return false;
        found = decoded(part.substr(std::min(equals + 1, part.size())), true);
        return true;
    });
    return found;
}

bool accepts_coding(std::string_view accept_encoding, std::string_view coding)
{
    std::optional<bool> named, any;
    each_part(accept_encoding, ',', [&](std::string_view part) {
        std::string word;
        for (const char c : part)
            if (c != ' ' && c != '\t') word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        const std::string name = word.substr(0, word.find(';'));
        const auto weight = word.find(";q=");
        // A weight of only zeros means no: 0, 0., 0.000.
        const bool yes = weight == word.npos || word.find_first_not_of("0.", weight + 3) != word.npos;
        if (name == coding) named = yes;
        if (name == "*") any = yes;
        return false;
    });
    return named.value_or(any.value_or(false));
}

std::string_view phrase_of(int status)
{
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 204: return "No Content";
        case 302: return "Found";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 413: return "Content Too Large";
        case 415: return "Unsupported Media Type";
        case 421: return "Misdirected Request";
        case 422: return "Unprocessable Content";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 503: return "Service Unavailable";
        default: return "Answer";
    }
}

std::string head_of(const Response& response, bool keep, bool chunkless)
{
    std::string head =
        "HTTP/1.1 " + std::to_string(response.status) + ' ' + std::string{phrase_of(response.status)} + "\r\n";
    if (!response.type.empty()) head += "Content-Type: " + response.type + "\r\n";
    if (chunkless && response.status != 304 && response.status != 204)
        head += "Content-Length: " + std::to_string(response.length()) + "\r\n";
    for (const auto& [name, value] : response.headers) {
        head += name;
        head += ": ";
        head += value;
        head += "\r\n";
    }
    head += keep ? "\r\n" : "Connection: close\r\n\r\n";
    return head;
}

}  // namespace jinze::http
