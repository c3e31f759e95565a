// Describes a head, as it stands in receipts, proofs and scores.
#pragma once

#include "base/describe.h"
#include "storage/ledger/frontier.h"

namespace jinze::ledger {

BOOST_DESCRIBE_STRUCT(Head, (), (size, root))

}  // namespace jinze::ledger
