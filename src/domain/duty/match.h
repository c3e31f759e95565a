// Matches a record against an obligation, term by term. Each term that does not hold yields one reason.
#pragma once

#include "domain/duty/evaluate.h"

namespace jinze::duty {

// The records worth matching: hosted by, concerning or naming the bearer, or naming the obligation.
std::vector<RecordId> candidates(const Facts& facts, const Obligation& obligation, Day known);

// Whether a record is an election that begins a new term of `org` under these terms.
bool is_election(const Facts& facts, const Terms& terms, const record::Record& record, OrgId org, Day known);

// The person who is the bearer on a day: the holder of the post, or the member; nobody for a body.
std::optional<PersonId> person_of(const Facts& facts, const BearerRef& bearer, Day on, Day known);

}  // namespace jinze::duty
