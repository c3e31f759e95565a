// A request and its answer as plain values. Whoever answers never sees a socket, and whoever reads sockets
// never sees a rule.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "front/http/stream.h"

namespace jinze::http {

struct Request {
    std::string method;  // GET, POST …
    std::string path;    // decoded, UTF-8, begins with '/', holds no '.' or '..' step and no NUL
    std::string query;   // as sent, after the '?'; every name and value of it can be decoded
    std::vector<std::pair<std::string, std::string>> headers;  // names in small letters, in order
    std::string body;
    std::string address;  // of the client, without the port
    std::string client;   // as whom it is counted: the address, or of IPv6 its /64
    bool secure = false;  // came over TLS, here or at the proxy
    // Whether nobody waits for the answer any more: the other side hung up, or the server ends. From any thread, asked
    // now and then by what takes long; none: somebody always waits.
    std::function<bool()> gone;

    std::string_view header(std::string_view name) const;  // empty where there is none; the first of several
    std::string list(std::string_view name) const;         // all of them, joined by commas in their order
    std::optional<std::string> cookie(std::string_view name) const;
    // The names in the query, decoded, in order; one for each time it is said.
    std::vector<std::string> names_asked() const;
    // A member of the query, decoded; nothing where it was not sent. The first of several.
    std::optional<std::string> asked(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::shared_ptr<const std::string> shared;  // in place of body: bytes that many answers share
    std::vector<std::pair<std::string, std::string>> headers;
    std::shared_ptr<Stream> stream;  // events follow until either side closes

    std::string_view bytes() const { return shared ? std::string_view{*shared} : std::string_view{body}; }
};

std::string_view phrase_of(int status);  // "Not Found"

int hex_digit(char c);  // 0 to 15; -1 where it is none

// Whether Accept-Encoding takes a coding: by its own weight, else by that of "*"; a weight of 0 is a no (RFC 9110
// §12.5.3).
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

// %41 and (in a query) '+' undone; nothing where an escape is broken or what comes out is no UTF-8.
std::optional<std::string> decoded(std::string_view text, bool in_query);
// Whether every name and value of a query can be decoded.
bool is_readable(std::string_view query);

}  // namespace jinze::http
