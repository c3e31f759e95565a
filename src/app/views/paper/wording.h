// What a paper says: the values of its fields, from what the reader may read, and the JSON in which they are sealed
// when it is issued (docs/papers.md).
#pragma once

#include "app/papers/fields.h"
#include "app/views/reader.h"
#include "domain/paper/papers.h"

namespace jinze::views {

// What a paper is about: one of the three, or for a paper in one's own words the body that issues it.
struct PaperOf {
    paper::PaperKind kind{};
    OrgId org;  // that issues it
    std::optional<matter::MatterId> matter;
    std::optional<RecordId> record;
};

// From the present state, without number and signer.
Result<papers::Values> drafted(const Reader& reader, const PaperOf& of);
// As sealed when it was issued, with its number, signer and day. Empty values: the text was erased.
papers::Values as_issued(const Reader& reader, const paper::Paper& paper);

std::string sealed_wording(const papers::Values& values);  // JSON
std::optional<papers::Values> wording_from(std::string_view json);

}  // namespace jinze::views
