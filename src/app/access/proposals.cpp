#include "app/access/proposals.h"

namespace jinze::access {
namespace {

constexpr days open_for{30};

std::string note_of(const ProposalRow& row)
{
    return std::string{described::word_of(row.what)} + (row.act ? ' ' + *row.act : std::string{});
}

}  // namespace

Proposal Proposals::propose(ProposalRow row, const Doer& doer)
{
    row.by = doer.person.number();
    row.at = clock_();
    Proposal proposal{drawer_.random(8), row};
    drawer_.put(kinds::proposal, proposal.id, codec::to_json(row), {.until = row.at + open_for, .account = row.person});
    log_.note(Deed::proposed, PersonId{row.person}, doer, note_of(row));
    return proposal;
}

std::optional<Proposal> Proposals::find(const std::string& id) const
{
    const auto row = row_from<ProposalRow>(drawer_.get(kinds::proposal, id, clock_()));
    if (!row) return {};
    return Proposal{id, *row};
}

std::vector<Proposal> Proposals::all() const
{
    std::vector<Proposal> found;
    drawer_.each(kinds::proposal, {}, clock_(), [&](std::string_view key, std::string_view text) {
        found.push_back({std::string{key}, codec::stored::read<ProposalRow>(text)});
    });
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.row.at < b.row.at; });
    return found;
}

bool Proposals::withdraw(const Proposal& proposal, const Doer& doer)
{
    if (!drawer_.remove(kinds::proposal, proposal.id)) return false;
    log_.note(Deed::withdrawn, PersonId{proposal.row.person}, doer, note_of(proposal.row));
    return true;
}

bool Proposals::take(const Proposal& proposal, const Doer& doer)
{
    if (!drawer_.remove(kinds::proposal, proposal.id)) return false;
    log_.note(Deed::confirmed, PersonId{proposal.row.person}, doer, note_of(proposal.row));
    return true;
}

void Proposals::put_back(const Proposal& proposal)
{
    drawer_.put(kinds::proposal, proposal.id, codec::to_json(proposal.row),
                {.until = proposal.row.at + open_for, .account = proposal.row.person});
}

bool Proposals::accept(const Proposal& proposal, const Doer& doer)
{
    const bool accepted = drawer_.change(
        kinds::proposal, proposal.id, clock_(),
        [&](const std::optional<std::string>& text) -> std::optional<journal::SealedKeyValueStore::Change> {
            auto row = row_from<ProposalRow>(text);
            if (!row || row->accepted) return {};
            row->accepted = doer.person.number();
            return journal::SealedKeyValueStore::Change{codec::to_json(*row),
                                                        {.until = row->at + open_for, .account = row->person}};
        });
    if (accepted) log_.note(Deed::confirmed, PersonId{proposal.row.person}, doer, note_of(proposal.row));
    return accepted;
}

}  // namespace jinze::access
