// Actions that take two people: administrators, posts with reach over the whole district, an erasure, a sheet of such
// posts, removal of a second factor. One proposes, another confirms. A confirmed action runs as the ordinary act, which
// checks its own rules.
#pragma once

#include "app/access/accounts.h"
#include "domain/registry/terms.h"

namespace jinze::access {

enum class Proposed : std::uint8_t {
    appoint,
    end,
    clear_second_factor,
    act,
    sheet,
    link_account,  // input: the identity
    branches_without_factor,
    branches_with_factor,
};
BOOST_DESCRIBE_ENUM(Proposed, appoint, end, clear_second_factor, act, sheet, link_account, branches_without_factor,
                    branches_with_factor)

struct ProposalRow {
    Proposed what{};
    std::uint32_t person = 0;  // the person concerned, who may not confirm; 0: nobody alone
    int title = 0;             // registry::Title, of the three administrators
    std::uint32_t by = 0;
    Instant at{};
    std::optional<std::string> act;         // an act: its name; a sheet: its kind
    std::optional<std::string> input;       // JSON: the parameters of this kind of proposal
    std::optional<bool> at_server;          // written by the command line in the name of `by`; not authenticated
    std::optional<std::uint32_t> accepted;  // a sheet: who confirmed it; `by` imports it
};
BOOST_DESCRIBE_STRUCT(ProposalRow, (), (what, person, title, by, at, act, input, at_server, accepted))

struct Proposal {
    std::string id;
    ProposalRow row;

    registry::Title title() const { return static_cast<registry::Title>(row.title); }
};

class Proposals {
public:
    Proposals(journal::SealedKeyValueStore& drawer, SecurityLog& log, Clock clock)
        : drawer_{drawer}, log_{log}, clock_{std::move(clock)}
    {
    }

    Proposal propose(ProposalRow row, const Doer& doer);
    std::optional<Proposal> find(const std::string& id) const;
    std::vector<Proposal> all() const;
    // Of two concurrent confirmations one succeeds; the other gets "not found".
    bool withdraw(const Proposal& proposal, const Doer& doer);
    bool take(const Proposal& proposal, const Doer& doer);
    // The action failed after it was taken: the proposal waits again, unchanged.
    void put_back(const Proposal& proposal);
    // A sheet: marks it as confirmed, to be imported by the proposer. False if it is gone or confirmed already.
    bool accept(const Proposal& proposal, const Doer& doer);

private:
    journal::SealedKeyValueStore& drawer_;
    SecurityLog& log_;
    Clock clock_;
};

}  // namespace jinze::access
