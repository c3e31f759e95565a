// What the list of papers, the page of one and its draft share.
#pragma once

#include "app/views/paper/draft.h"

namespace jinze::views {

// What a paper is about: one of the three, or for a paper in one's own words the body that issues it.
struct PaperOf {
    paper::PaperKind kind{};
    OrgId org;  // that issues it
    std::optional<matter::MatterId> matter;
    std::optional<RecordId> record;
};
// Nothing that the reader may not read.
Result<PaperOf> paper_of(const Reader& reader, const DraftQuestion& asked);

// A paper is read by whoever reads the body that issued it, or what it is about.
bool reads(const Reader& reader, const paper::Paper& it);
PaperRow row_of(const Reader& reader, const paper::Paper& it);
std::vector<SeriesRow> series_rows(const Reader& reader, OrgId org);
// Who hold a post in the body, the first of its posts first.
std::vector<PersonId> signers_of(const Reader& reader, OrgId org);
// Tried on the rules with the first series and signer there are; nothing: this reader has no right to it at all.
std::optional<PaperOffer> offer_of(const Reader& reader, const PaperOf& of);

}  // namespace jinze::views
