// What a paper says: the values of its fields, from what the reader may read, and the JSON in which they are sealed
// when it is issued (docs/papers.md).
#pragma once

#include "app/papers/fields.h"
#include "app/views/paper/known.h"

namespace jinze::views {

// From the present state, without number and signer.
Result<papers::Values> drafted(const Reader& reader, const PaperOf& of);
// As sealed when it was issued, with its number, signer and day. Empty values: the text was erased.
papers::Values as_issued(const Reader& reader, const paper::Paper& paper);

// For a docx: with what follows from the fields, the text line by line and the numbered annexes.
papers::Values for_print(papers::Values values);

std::string sealed_wording(const papers::Values& values);  // JSON
std::optional<papers::Values> wording_from(std::string_view json);

}  // namespace jinze::views
