// Actions that take two people, as both see them: the administrators, and what waits for a second person.
#pragma once

#include "app/access/proposals.h"
#include "app/input/acts.h"
#include "app/input/two_people.h"
#include "app/views/reader.h"

namespace jinze::views {

struct AdministratorLine {
    std::string post, appointment, person, name;
    Bilingual title;
    Day from{};
};
struct ProposalLine {
    std::string id;
    access::Proposed what{};
    std::string person, name, by_name;
    Bilingual title;  // of the post concerned; empty if none
    Bilingual said;   // the action in one sentence
    Instant at{};
    bool at_server = false;    // written at the server in the proposer's name
    bool may_confirm = false;  // the reader may confirm it
    bool may_withdraw = false;
    bool accepted = false;  // a sheet: confirmed, to be imported by its proposer
};
struct ProposalsPage {
    std::vector<AdministratorLine> administrators;
    std::vector<ProposalLine> proposals;
    bool may_propose = false;  // administrators, or clearing a second factor
};
struct NewProposal {
    access::Proposed what{};
    std::optional<std::string> person;
    std::optional<registry::Title> title;  // a post of one of the three administrators, to fill or to end
    std::optional<std::string> act;        // an act: its name and fields; for imports and erasures: undo, erase
    std::optional<codec::strict::Flat> input;
    std::optional<std::string> batch;            // undo: the import
    std::optional<std::string> issuer, subject;  // link_account: the identity
};
struct ProposalMade {
    std::string id;
};
struct Confirmed {
    std::optional<input::ReceiptAnswer> receipt;  // if it was an act of the register
};
BOOST_DESCRIBE_STRUCT(AdministratorLine, (), (post, appointment, person, name, title, from))
BOOST_DESCRIBE_STRUCT(ProposalLine, (),
                      (id, what, person, name, by_name, title, said, at, at_server, may_confirm, may_withdraw,
                       accepted))
BOOST_DESCRIBE_STRUCT(ProposalsPage, (), (administrators, proposals, may_propose))
BOOST_DESCRIBE_STRUCT(NewProposal, (), (what, person, title, act, input, batch, issuer, subject))
BOOST_DESCRIBE_STRUCT(ProposalMade, (), (id))
BOOST_DESCRIBE_STRUCT(Confirmed, (), (receipt))

Result<ProposalsPage> proposals(const Reader& reader, const access::Proposals& from);
// Gone, expired after thirty days, or already done.
Denial proposal_gone();
// Empty if the reader may confirm it; else why not. To readers with nothing to do with it, it is gone.
std::optional<Denial> object_to_confirming(const Reader& reader, const access::Proposal& proposal);

// The proposal, if the reader may make it.
Result<access::ProposalRow> proposed(const Reader& reader, const NewProposal& wish);
// A command that takes two, stored for another person to confirm.
Result<access::ProposalRow> proposed(const district::State& state, const district::Command& command, PersonId by,
                                     Instant now);
// The act of the register that results if `confirmer` confirms it, with its actor.
Result<input::Arranged> meant(const input::Naming& naming, const access::Proposal& proposal, PersonId confirmer,
                              Instant now);
// Executes it once, by both people. Of two concurrent confirmations one executes it. A refused proposal waits on.
Result<input::ReceiptAnswer> carry_out(desk::Desk& desk, access::Proposals& all, const access::Proposal& proposal,
                                       const input::Arranged& arranged, const access::Doer& doer);

}  // namespace jinze::views
