// Describes the closed lists of a scheme and of a score, as they stand in JSON.
#pragma once

#include "base/describe.h"
#include "domain/scheme/score.h"

namespace jinze::scheme {

BOOST_DESCRIBE_ENUM(FactSource, duty, matter, registered, stated, ballot, judged)
BOOST_DESCRIBE_ENUM(Ground, force_majeure, emergency_duty, superior_arrangement, approved_postponement, reorganisation,
                    approved_absence)
BOOST_DESCRIBE_ENUM(NodeKind, scheme, part, item)
BOOST_DESCRIBE_ENUM(NodeState, counted, not_applicable, not_due, unanswered, absent)
BOOST_DESCRIBE_ENUM(Effect, counted, harmless, spared, not_due, exempt, found_itself, same_case, too_few)

}  // namespace jinze::scheme
