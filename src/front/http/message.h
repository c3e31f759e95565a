// A request and its answer as plain values: handlers never see a socket, and the socket code never sees a rule.
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
    std::string path;    // decoded, UTF-8, begins with '/', has no '.' or '..' segment and no NUL
    std::string query;   // as sent, after the '?'; every name and value can be decoded
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case, in order
    std::string body;
    std::string address;  // of the client, without the port
    std::string client;   // the key for per-client limits: the address, or the /64 of IPv6
    bool secure = false;  // came over TLS, here or at the proxy
    // True once the client has hung up or the server is stopping. Any thread; polled by slow work. Empty: never true.
    std::function<bool()> gone;

    std::string_view header(std::string_view name) const;  // the first of several; empty if absent
    std::string list(std::string_view name) const;         // all of them, joined by commas in order
    std::optional<std::string> cookie(std::string_view name) const;
    // The decoded names in the query, in order, with repetitions.
    std::vector<std::string> names_asked() const;
    // A decoded member of the query, the first of several; empty if absent.
    std::optional<std::string> asked(std::string_view name) const;
};

// A long answer in parts, so that it is never whole in memory.
struct Parts {
    std::size_t size = 0;                              // bytes of all of them
    std::function<std::optional<std::string>()> next;  // on a worker; nothing: no more, or it can no longer be read
};

struct Response {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::shared_ptr<const std::string> shared;  // replaces body: bytes that many answers share
    std::vector<std::pair<std::string, std::string>> headers;
    std::shared_ptr<Stream> stream;     // events follow until either side closes
    std::shared_ptr<Parts> parts = {};  // they follow in place of a body

    std::string_view bytes() const { return shared ? std::string_view{*shared} : std::string_view{body}; }
    std::size_t length() const { return parts ? parts->size : bytes().size(); }
};

// The status line and the headers; without a length before a stream.
std::string head_of(const Response& response, bool keep, bool chunkless);

std::string_view phrase_of(int status);  // "Not Found"

int hex_digit(char c);  // 0 to 15; -1 for another character

// Whether Accept-Encoding accepts a coding: by its own weight, else by that of "*"; a weight of 0 means no (RFC 9110
// §12.5.3).
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

// Decodes %41 and (in a query) '+'; empty for a bad escape or a result that is not UTF-8.
std::optional<std::string> decoded(std::string_view text, bool in_query);
// Whether every name and value of a query can be decoded.
bool is_readable(std::string_view query);

}  // namespace jinze::http
