// Proposals about accounts: a second factor to be cleared, an identity of the provider to be linked, officers of
// branches to do without a second factor. What is confirmed is done by the accounts' own rules.
#pragma once

#include "app/views/admin/proposals.h"

namespace jinze::views {

bool is_of_accounts(access::Proposed what);
// The system administrator proposes for others, the security administrator for a system administrator, whose colleague
// may be the only one; only the security administrator proposes for branches.
Result<access::ProposalRow> proposed_of_accounts(const Reader& reader, const NewProposal& wish);
// The security administrator confirms. For an account of a security administrator, for what a security administrator
// proposed, and for branches, somebody who may appoint. Neither the proposer nor whose account it is.
bool may_confirm_of_accounts(const Reader& reader, const access::ProposalRow& row);
// Whom or what it links, for both to read; empty for the others.
access::VouchedAs identity_in(const access::ProposalRow& row);
Bilingual said_of_accounts(const access::ProposalRow& row, const std::string& name);

}  // namespace jinze::views
