// What stands in the ledger in place of words: the row of the vault that holds them, and the salted
// commitment (SHA-256) that proves they are the ones first entered. The row may be erased; this may
// not.
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
