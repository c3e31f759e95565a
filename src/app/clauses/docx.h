// The text of an untrusted docx: a line for each paragraph, one for each row of a table, text boxes behind the
// paragraph in which they are anchored; then notes, headers and footers. Nothing outside the file is fetched. ECMA-376
// Part 1, 17; limits and refusals of the archive are those of app/sheets/archive.h.
#pragma once

#include <expected>

#include "app/sheets/table.h"

namespace jinze::clauses {

inline constexpr const char* header_lead = "页眉页脚：";  // in front of each line of a header or footer

struct DocxText {
    std::string text;
    int links = 0;  // hyperlinks to other places, which were not followed
};

// Faults: docx.broken, docx.macros (it has macros), docx.external (it takes content from elsewhere), docx.too_large,
// and zip.unsafe, zip.bomb, docx.password.
std::expected<DocxText, sheets::Fault> text_of_docx(View bytes);

}  // namespace jinze::clauses
