// Proposals about accounts: to clear a second factor, to link an identity of the provider, to let officers of branches
// sign in without a second factor. A confirmed proposal runs by the accounts' own rules.
#pragma once

#include "app/views/admin/proposals.h"

namespace jinze::views {

bool is_of_accounts(access::Proposed what);
// The system administrator proposes for others. The security administrator proposes for a system administrator, who may
// be the only one, and for branches.
Result<access::ProposalRow> proposed_of_accounts(const Reader& reader, const NewProposal& wish);
// The security administrator confirms. For a security administrator's account or proposal, and for branches, a person
// who may appoint confirms. Never the proposer or the account's owner.
bool may_confirm_of_accounts(const Reader& reader, const access::ProposalRow& row);
// The identity to be linked, shown to both; empty for other kinds.
access::VouchedAs identity_in(const access::ProposalRow& row);
Bilingual said_of_accounts(const access::ProposalRow& row, const std::string& name);

}  // namespace jinze::views
