// The events of documents. Title, number and clauses are sealed; an event holds only who, which kind, and days.
#pragma once

#include <boost/mp11/list.hpp>

#include "domain/document/terms.h"

namespace jinze::document {

struct DocumentRegistered {
    DocumentId document;
    OrgId body;                   // 登记单位: it carries the document out and decides about its clauses
    std::optional<OrgId> issuer;  // 发文单位; nothing: a body outside the district
    DocumentKind kind{};
    Day day{};                           // 成文日期
    std::optional<DocumentId> replaces;  // the version before this one
    Sealed title;
    std::optional<Sealed> number;  // 文号
};

// One clause, in the order of the document. It follows the registration in the same request.
struct ClauseEntered {
    DocumentId document;
    int clause = 0;               // counted from 1
    std::optional<Sealed> label;  // its number as printed: 三、（二）
    Sealed text;
};

// What becomes of a clause. A later decision takes the place of an earlier one; both stay.
struct ClauseDecided {
    DocumentId document;
    int clause = 0;
    Fate fate{};
    std::optional<Sealed> why;
};

using Events = boost::mp11::mp_list<DocumentRegistered, ClauseEntered, ClauseDecided>;

}  // namespace jinze::document
