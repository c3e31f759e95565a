// What takes two people, as both see it: who administers, and what waits for a second person.
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
    Bilingual title;  // of the post concerned; empty where none is
    Bilingual said;   // what would be done, in one sentence
    Instant at{};
    bool at_server = false;    // written at the server in the proposer's name
    bool may_confirm = false;  // by whoever reads this
    bool may_withdraw = false;
    bool accepted = false;  // a sheet: confirmed, and to be brought in by whoever proposed it
};
struct ProposalsPage {
    std::vector<AdministratorLine> administrators;
    std::vector<ProposalLine> proposals;
    bool may_propose = false;  // administrators, or that a second factor be cleared
};
struct NewProposal {
    access::Proposed what{};
    std::optional<std::string> person;
    std::optional<registry::Title> title;  // one of the three administrators', to appoint or to end
    std::optional<std::string> act;        // an act: its name and fields; of imports and erasures: undo, erase
    std::optional<codec::strict::Flat> input;
    std::optional<std::string> batch;            // undo: the import
    std::optional<std::string> issuer, subject;  // link_account: the identity
};
struct ProposalMade {
    std::string id;
};
struct Confirmed {
    std::optional<input::ReceiptAnswer> receipt;  // where it was an act of the register
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
// Gone, expired after thirty days, or done already.
Denial proposal_gone();
// Nothing where whoever asks may confirm it; else why not. To those whom it is none of their business it is gone.
std::optional<Denial> object_to_confirming(const Reader& reader, const access::Proposal& proposal);

// The proposal wished for, if whoever asks may make it.
Result<access::ProposalRow> proposed(const Reader& reader, const NewProposal& wish);
// A command that takes two, written down for another to confirm.
Result<access::ProposalRow> proposed(const district::State& state, const district::Command& command, PersonId by,
                                     Instant now);
// What a proposal comes to as an act of the register where `confirmer` confirms it, and who does it.
Result<input::Arranged> meant(const input::Naming& naming, const access::Proposal& proposal, PersonId confirmer,
                              Instant now);
// Done by two as arranged, once: of two who confirm one does it, and what the rules refuse waits on.
Result<input::ReceiptAnswer> carry_out(desk::Desk& desk, access::Proposals& all, const access::Proposal& proposal,
                                       const input::Arranged& arranged, const access::Doer& doer);

}  // namespace jinze::views
