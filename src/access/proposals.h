// What takes two people: who administers, and the clearing of a second factor. One proposes, another confirms; what
// is confirmed is then done by the ordinary act, which asks its own rules.
#pragma once

#include "access/accounts.h"
#include "registry/terms.h"

namespace jinze::access {

enum class Proposed : std::uint8_t { appoint, end, clear_second_factor };
BOOST_DESCRIBE_ENUM(Proposed, appoint, end, clear_second_factor)

struct ProposalRow {
    Proposed what{};
    std::uint32_t person = 0;
    int title = 0;          // registry::Title, of the three administrators
    std::uint32_t by = 0;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(ProposalRow, (), (what, person, title, by, at))

struct Proposal {
    std::string id;
    ProposalRow row;

    registry::Title title() const { return static_cast<registry::Title>(row.title); }
};

class Proposals {
public:
    Proposals(journal::SealedDrawer& drawer, SecurityLog& log, Clock clock) : drawer_{drawer}, log_{log}, clock_{std::move(clock)} {}

    Proposal propose(ProposalRow row, const Doer& doer);
    std::optional<Proposal> find(const std::string& id) const;
    std::vector<Proposal> all() const;
    // Of two who confirm at once, one does; the other is told that there is none.
    bool withdraw(const Proposal& proposal, const Doer& doer);
    bool take(const Proposal& proposal, const Doer& doer);

private:
    journal::SealedDrawer& drawer_;
    SecurityLog& log_;
    Clock clock_;
};

}  // namespace jinze::access
