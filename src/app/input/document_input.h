// A document from outside: the JSON of the web, with its clauses and the fates decided so far.
#pragma once

#include "app/input/planner.h"
#include "domain/document/describe.h"

namespace jinze::input {

struct ClauseInput {
    std::optional<std::string> label;  // its number as printed
    std::string text;
    std::optional<document::Fate> fate;  // nothing: decided later
};
struct DocumentInput {  // organisations by id or name; the earlier version as w2
    std::string body;
    std::optional<std::string> issuer;  // left out: a body outside the district
    document::DocumentKind kind{};
    Day day{};
    std::string title;
    std::optional<std::string> number, replaces;
    std::vector<ClauseInput> clauses;
};
BOOST_DESCRIBE_STRUCT(ClauseInput, (), (label, text, fate))
BOOST_DESCRIBE_STRUCT(DocumentInput, (), (body, issuer, kind, day, title, number, replaces, clauses))

Planner registering(DocumentInput input);

}  // namespace jinze::input
