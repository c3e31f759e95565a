// A reference in the ledger to a text in the vault: the row of the vault, and the salted commitment (SHA-256) that
// proves the text is the one first entered. The row may be erased; this reference may not.
#pragma once

#include "base/bytes.h"
#include "base/id.h"

namespace jinze {

struct Sealed {
    SealedId row;
    Digest commitment{};

    bool operator==(const Sealed&) const = default;
};

}  // namespace jinze
