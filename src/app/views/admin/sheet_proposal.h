// A sheet that gives or takes posts that take two people. The importer proposes it, another person confirms the whole
// sheet once, and the importer then imports it. The confirmation covers exactly this file and these posts.
#pragma once

#include "app/access/proposals.h"
#include "app/intake/plan.h"
#include "app/views/reader.h"

namespace jinze::views {

struct SheetPost {
    std::string person, org;  // m3, o2
    registry::Title title{};
    bool given = false;
};
struct SheetProposed {
    std::string file;  // the SHA-256 of the file read
    std::vector<SheetPost> posts;
};
BOOST_DESCRIBE_STRUCT(SheetPost, (), (person, org, title, given))
BOOST_DESCRIBE_STRUCT(SheetProposed, (), (file, posts))

Bilingual said_of_sheet(const Reader& reader, const access::ProposalRow& row);
std::optional<Denial> object_to_confirming_sheet(const Reader& reader, const access::ProposalRow& row);

// Who confirmed this sheet; empty if nobody has.
struct SheetConfirmed {
    access::Proposal proposal;
    PersonId with;
};
std::optional<SheetConfirmed> confirmed(const access::Proposals& all, const intake::Plan& plan, PersonId by);
// Proposes it, unless it already waits.
access::Proposal propose(access::Proposals& all, const intake::Plan& plan, PersonId by, const access::Doer& doer,
                         bool at_server);
// Why the sheet is not imported yet.
Denial sheet_waits(const std::string& proposal);

}  // namespace jinze::views
