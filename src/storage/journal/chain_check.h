// Checks the chain of a log against itself, against its rows, and against what the ledger says of it: whether anything
// was cut out, cut off, changed or put in. Needs no key; with one, the head is checked too.
#pragma once

#include <map>
#include <unordered_set>

#include "storage/journal/row_chain.h"

namespace jinze::journal {

// What the ledger says about the log.
struct LogNoted {
    Instant at{};
    ChainHead head;
};
struct LogKnown {
    std::vector<LogNoted> noted;               // in the order of their leaves
    std::unordered_set<std::uint32_t> erased;  // accounts that the ledger says are erased
};

struct LogVerdict {
    std::uint64_t links = 0, rows = 0;     // links there are; rows that are there as their links say
    std::uint64_t erased = 0, pruned = 0;  // rows that are gone as they should be
    std::uint64_t missing = 0;             // rows that should be there
    std::uint64_t unlinked = 0;            // rows that no link speaks of: all of them, in a log of before the chain
    std::uint64_t faults = 0;
    std::string chinese, english;  // the first fault

    bool ok() const { return faults == 0; }
};

// Fed with the rows of the three kinds, then asked. Holds a hash for each row of the log: about 100 bytes.
class ChainCheck {
public:
    void take(std::string_view kind, std::string_view key, std::string_view bytes);
    LogVerdict verdict(const LogKnown& known, Instant now, const vault::Marker* marker);

private:
    void check_links(const LogKnown& known, Instant now);
    void check_head(const vault::Marker* marker);
    void check_rows(const LogKnown& known, Instant now);
    void check_noted(const LogKnown& known, Instant now);
    void fault(std::string chinese, std::string english);

    std::map<std::string, Digest> rows_;  // by key
    std::map<std::uint32_t, std::optional<Link>> links_;
    std::optional<std::string> head_;
    LogVerdict verdict_;
};

}  // namespace jinze::journal
