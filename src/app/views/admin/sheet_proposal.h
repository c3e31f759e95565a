// A sheet that gives or takes posts which take two people: proposed by whoever brings it in, confirmed once for the
// whole sheet by another, and then brought in by the first. What was confirmed is the very file and the very posts.
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
    std::string file;  // the SHA-256 of what was read
    std::vector<SheetPost> posts;
};
BOOST_DESCRIBE_STRUCT(SheetPost, (), (person, org, title, given))
BOOST_DESCRIBE_STRUCT(SheetProposed, (), (file, posts))

Bilingual said_of_sheet(const Reader& reader, const access::ProposalRow& row);
std::optional<Denial> object_to_confirming_sheet(const Reader& reader, const access::ProposalRow& row);

// Who confirmed just this: nothing where nobody did yet.
struct SheetConfirmed {
    access::Proposal proposal;
    PersonId with;
};
std::optional<SheetConfirmed> confirmed(const access::Proposals& all, const intake::Plan& plan, PersonId by);
// Proposes it, unless it waits already.
access::Proposal propose(access::Proposals& all, const intake::Plan& plan, PersonId by, const access::Doer& doer,
                         bool at_server);
// Why the sheet is not brought in yet.
Denial sheet_waits(const std::string& proposal);

}  // namespace jinze::views
