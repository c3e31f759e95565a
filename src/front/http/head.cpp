#include "front/http/head.h"

#include <algorithm>
#include <cctype>

namespace jinze::http {
namespace {

bool is_token(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) ||
           std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
}
bool is_visible(char c) { return c > ' ' && c < 0x7f; }

bool same(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
}

// Fields that affect framing and routing.
struct Seen {
    int hosts = 0, lengths = 0, encodings = 0, fields = 0;
};

std::string_view fault_in_request_line(std::string_view line)
{
    const auto first = line.find(' '), last = line.rfind(' ');
    if (first == line.npos || first == last) return "The request line needs a method, a target and a version.";
    const std::string_view method = line.substr(0, first), version = line.substr(last + 1);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    if (method.empty() || method.size() > 16 || !std::ranges::all_of(method, is_token)) return "Invalid method.";
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return "Only HTTP/1.1 and HTTP/1.0 are supported.";
    if (!target.starts_with('/')) return "The target must begin with a slash.";
    if (!std::ranges::all_of(target, is_visible) || target.find('#') != target.npos)
        return "The target contains a character that must be escaped.";
    return {};
}

std::string_view fault_in_value(std::string_view name, std::string_view value, Seen& seen)
{
    if (std::ranges::any_of(value, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; }))
        return "A header field contains a control character.";
    if (same(name, "host") && (++seen.hosts > 1 || value.empty())) return "Exactly one Host field is required.";
    if (same(name, "content-length")) {
        if (++seen.lengths > 1) return "Duplicate Content-Length.";
        if (value.empty() || value.size() > 15 ||
            !std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }))
            return "Content-Length is not a number.";
    }
    if (same(name, "transfer-encoding") && (++seen.encodings > 1 || !same(value, "chunked")))
        return "The only accepted transfer encoding is chunked, once.";
    return {};
}

std::string_view fault_in_field(std::string_view line, Seen& seen)
{
    if (line.starts_with(' ') || line.starts_with('\t')) return "A header field must not be folded over several lines.";
    if (++seen.fields > most_fields) return "Too many header fields.";
    const auto colon = line.find(':');
    if (colon == line.npos || colon == 0) return "A header field needs a name and a colon.";
    const std::string_view name = line.substr(0, colon);
    if (!std::ranges::all_of(name, is_token)) return "Invalid field name; no space is allowed before the colon.";
    std::string_view value = line.substr(colon + 1);
    while (value.starts_with(' ') || value.starts_with('\t')) value.remove_prefix(1);
    while (value.ends_with(' ') || value.ends_with('\t')) value.remove_suffix(1);
    return fault_in_value(name, value, seen);
}

std::string_view fault_in_whole(std::string_view request_line, const Seen& seen)
{
    if (seen.lengths && seen.encodings) return "Content-Length and Transfer-Encoding exclude each other.";
    const bool old = request_line.ends_with("HTTP/1.0");
    if (old && seen.encodings) return "HTTP/1.0 has no transfer encoding.";
    if (!old && seen.hosts != 1) return "Exactly one Host field is required.";
    return {};
}

}  // namespace

std::string_view fault_in_head(std::string_view head)
{
    if (head.find('\0') != head.npos) return "The header contains a NUL.";
    Seen seen;
    std::string_view request_line;
    while (!head.empty()) {
        const auto end = head.find('\n');
        if (end == head.npos || end == 0 || head[end - 1] != '\r') return "Lines must end in CR LF.";
        const std::string_view line = head.substr(0, end - 1);
        head.remove_prefix(end + 1);
        if (line.find('\r') != line.npos) return "Lines must end in CR LF.";
        if (request_line.empty()) {
            request_line = line;
            if (const auto fault = fault_in_request_line(line); !fault.empty()) return fault;
        } else if (line.empty()) {
            return head.empty() ? fault_in_whole(request_line, seen) : "The header continues after its empty line.";
        } else if (const auto fault = fault_in_field(line, seen); !fault.empty()) {
            return fault;
        }
    }
    return "The header does not end in an empty line.";
}

}  // namespace jinze::http
