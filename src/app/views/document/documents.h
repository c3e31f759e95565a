// The documents that a reader may see, the latest first: how many of their clauses are decided, and how many matters
// carry them out.
#pragma once

#include "app/views/whose.h"
#include "domain/document/describe.h"

namespace jinze::views {

struct DocumentsQuestion {
    std::optional<std::string> text;  // part of the title or the number
    std::optional<YesNo> earlier;     // yes: versions that were replaced, too
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct DocumentRow {
    std::string document;  // w3
    std::string title, number;
    document::DocumentKind kind{};
    Day day{};
    Named body;
    std::optional<Named> issuer;  // none: a body outside the district
    int clauses = 0, decided = 0;
    int open = 0, closed = 0;  // matters of its clauses that the reader may see
    bool replaced = false;
};
struct DocumentsPage {
    Day on{};
    int page = 1, size = 50, total = 0;
    std::vector<DocumentRow> rows;
    std::vector<Named> may_register_for;  // the bodies for which the reader may register a document
};
BOOST_DESCRIBE_STRUCT(DocumentsQuestion, (), (text, earlier, page, size))
BOOST_DESCRIBE_STRUCT(DocumentRow, (),
                      (document, title, number, kind, day, body, issuer, clauses, decided, open, closed, replaced))
BOOST_DESCRIBE_STRUCT(DocumentsPage, (), (on, page, size, total, rows, may_register_for))

// Whoever reads for the body that carries it out, or for a body that leads or joins a matter of one of its clauses.
bool reads(const Reader& reader, const document::Document& document);

DocumentRow row_of(const Reader& reader, const document::Document& document);
Result<DocumentsPage> documents(const Reader& reader, const DocumentsQuestion& asked);

}  // namespace jinze::views
