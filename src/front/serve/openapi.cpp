#include "front/serve/route.h"

namespace jinze::serve {
namespace {

// Our own texts hold neither quotes nor control characters; escaped as a precaution.
std::string text(std::string_view plain)
{
    std::string json;
    codec::write_text(json, plain);
    return json;
}

// /api/obligations/{id} -> the names between braces.
std::vector<std::string> names_in(std::string_view pattern)
{
    std::vector<std::string> names;
    for (auto open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1))
        names.emplace_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    return names;
}

std::string parameters_of(const Route& route)
{
    std::string all;
    const auto add = [&](const Parameter& it, const char* in) {
        all += (all.empty() ? "" : ",") +
               (R"({"name":)" + text(it.name) + R"(,"in":")" + in + R"(","required":)" +
                (it.needed ? "true" : "false") + R"(,"description":)" + text(it.about) +
                (it.is_list ? R"(,"style":"form","explode":false)" : "") + R"(,"schema":)" + it.schema + "}");
    };
    for (const std::string& name : names_in(route.pattern)) add({name, "", true, R"({"type":"string"})"}, "path");
    for (const Parameter& it : route.query) add(it, "query");
    return "[" + all + "]";
}

std::string operation_of(const Route& route, Shapes& shapes)
{
    static const std::map<Door, const char*> doors{{Door::open, "No sign-in required."},
                                                   {Door::signed_in, "For any account; posts determine rights."},
                                                   {Door::half_open, "Also before the one-time password is changed."},
                                                   {Door::administrator, "For the three administrators."}};
    std::string json = R"({"summary":)" + text(route.about) + R"(,"description":)" + text(doors.at(route.door)) +
                       R"(,"parameters":)" + parameters_of(route);
    if (route.takes)
        json +=
            R"(,"requestBody":{"required":true,"content":{"application/json":{"schema":)" + route.takes(shapes) + "}}}";
    else if (route.longest_body > longest_spare_body)
        json +=
            R"(,"requestBody":{"content":{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}})";
    const bool is_json = std::string_view{route.content} == "application/json";
    const std::string schema = route.gives ? route.gives(shapes)
                               : is_json   ? R"({"type":"object"})"
                                           : R"({"type":"string"})";
    json += R"(,"responses":{")" + std::to_string(route.done) + R"(":{"description":"done","content":{)" +
            text(route.content) + R"(:{"schema":)" + schema +
            R"(}}},"default":{"description":"a refusal in one sentence","content":{"application/json":{"schema":)" +
            shapes.of<Denial>() + "}}}}}";
    return json;
}

std::string small(std::string_view method)
{
    std::string lower{method};
    for (char& c : lower) c = static_cast<char>(c | 0x20);
    return lower;
}

}  // namespace

std::string openapi()
{
    Shapes shapes;
    std::map<std::string, std::string> paths;
    for (const Route& route : routes()) {
        std::string& path = paths[route.pattern];
        path += (path.empty() ? "\"" : ",\"") + small(route.method) + "\":" + operation_of(route, shapes);
    }
    std::string json =
        R"({"openapi":"3.1.0","info":{"title":"尽责 Jinze","version":"1","description":)" +
        text(
            "Every route. Changes need X-CSRF-Token (from /api/session) and Idempotency-Key; a deputy may name in "
            "X-In-Place-Of (m12) whose place they take. Ids are written o17 "
            "(organisation), p5 (post), m33 (person), r12 (record); days YYYY-MM-DD, days of China.") +
        R"(},"paths":{)";
    bool first = true;
    for (const auto& [pattern, operations] : paths) {
        json += (first ? "" : ",") + text(pattern) + ":{" + operations + "}";
        first = false;
    }
    json += R"(},"components":{"schemas":{)";
    first = true;
    for (const auto& [name, schema] : shapes.all()) {
        json += (first ? "" : ",") + text(name) + ":" + schema;
        first = false;
    }
    return json + "}}}\n";
}

}  // namespace jinze::serve
