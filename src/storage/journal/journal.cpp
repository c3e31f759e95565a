#include "storage/journal/journal.h"

namespace jinze::journal {

// For journals without an index of their own. Reads every row.
std::optional<vault::Row> Reading::living_row(SealedId at_most) const
{
    std::optional<vault::Row> newest;
    rows([&](const StoredRow& stored) {
        if (!stored.erased && stored.row.id <= at_most) newest = stored.row;
    });
    return newest;
}

}  // namespace jinze::journal
