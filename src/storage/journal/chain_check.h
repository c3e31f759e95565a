// Checks the hash chain of a log against itself, its rows and the ledger's notes: detects rows removed, truncated,
// changed or inserted. Needs no key; with one, it also checks the head.
#pragma once

#include <map>
#include <unordered_set>

#include "storage/journal/row_chain.h"

namespace jinze::journal {

// What the ledger notes about the log.
struct LogNoted {
    Instant at{};
    ChainHead head;
};
struct LogKnown {
    std::vector<LogNoted> noted;               // in leaf order
    std::unordered_set<std::uint32_t> erased;  // accounts that the ledger says were erased
};

struct LogVerdict {
    std::uint64_t links = 0, rows = 0;     // links found; rows that match their links
    std::uint64_t erased = 0, pruned = 0;  // rows missing legitimately
    std::uint64_t missing = 0;             // rows missing without a reason
    std::uint64_t unlinked = 0;            // rows without a link: all rows of a log older than the chain
    std::uint64_t faults = 0;
    std::string chinese, english;  // the first fault

    bool ok() const { return faults == 0; }
};

// Feed it the rows of the three kinds, then query it. Uses about 100 bytes per row of the log.
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
