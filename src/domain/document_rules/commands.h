// What may be asked about documents.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>
#include <vector>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/document/terms.h"

namespace jinze::district {

struct ClauseGiven {
    std::string label;  // its number as printed; may be empty
    std::string text;
    std::optional<document::Fate> fate;  // nothing: decided later

    bool operator==(const ClauseGiven&) const = default;
};
struct RegisterDocument {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    OrgId body;                   // it carries the document out
    std::optional<OrgId> issuer;  // nothing: a body outside the district
    document::DocumentKind kind{};
    Day day{};
    std::optional<document::DocumentId> replaces;
    Text title;
    std::optional<Text> number;
    std::vector<ClauseGiven> clauses;
};
struct DecideClause {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    document::DocumentId document;
    int clause = 0;  // counted from 1
    document::Fate fate{};
    std::optional<Text> why;
};

BOOST_DESCRIBE_STRUCT(ClauseGiven, (), (label, text, fate))
BOOST_DESCRIBE_STRUCT(RegisterDocument, (), (body, issuer, kind, day, replaces, title, number, clauses))
BOOST_DESCRIBE_STRUCT(DecideClause, (), (document, clause, fate, why))

using DocumentCommands = boost::mp11::mp_list<RegisterDocument, DecideClause>;

}  // namespace jinze::district
