// The text of a file that somebody uploads: txt in any Chinese encoding, or docx. What else it is, is said in one
// sentence.
#pragma once

#include <expected>

#include "app/clauses/docx.h"

namespace jinze::clauses {

inline constexpr std::size_t longest_file = 20u << 20;     // bytes
inline constexpr std::size_t longest_text = 500'000u * 3;  // bytes of UTF-8: 500,000 Chinese characters

// Faults: those of encoding.h and docx.h, and file.empty, file.too_large, doc.old, docx.password, file.not_text,
// text.classified (its head says 机密★ or the like). A text that was wrapped at a width is joined.
std::expected<DocxText, sheets::Fault> text_of_file(View bytes);

}  // namespace jinze::clauses
