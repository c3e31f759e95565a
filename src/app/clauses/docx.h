// The text of an untrusted docx, a line for each paragraph. Only the main part is read; nothing that the file refers to
// is fetched. ECMA-376 Part 1, 17; limits and refusals of the archive are those of app/sheets/archive.h.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::clauses {

struct DocxText {
    std::string text;
    int links = 0;  // hyperlinks to other places, which were not followed
};

// Faults: docx.broken, docx.macros (it has macros), docx.external (it takes content from elsewhere), docx.too_large,
// and zip.unsafe, zip.bomb, docx.password.
std::expected<DocxText, sheets::Fault> text_of_docx(View bytes);

}  // namespace jinze::clauses
