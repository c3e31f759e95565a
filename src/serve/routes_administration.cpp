// What the three administrators do: accounts, who administers, and the security log. To everybody else these
// addresses do not exist.
#include "desk/naming.h"
#include "pages/accounts.h"
#include "pages/doors.h"
#include "pages/proposals.h"
#include "pages/sheet_proposal.h"
#include "serve/route.h"

namespace jinze::serve {
namespace {

using pages::Reader;

access::Doer doer(const Asked& asked) { return {asked.who(), false, asked.request.address}; }

template <class T>
Told<T> told_by(std::expected<T, access::Denied> answer)
{
    if (answer) return *std::move(answer);
    return std::unexpected{pages::no_from(answer.error())};
}

Told<pages::AccountsPage> accounts(const Asked& asked)
{
    return asked.read([&](const Reader& reader) {
        return pages::accounts(reader, asked.house.gate.accounts(), asked.query("text"), asked.query("page"), asked.query("size"));
    });
}

Told<access::Opened> open_account(const Asked& asked, const pages::NewAccount& wish)
{
    const auto person = asked.read([&](const Reader& reader) -> Told<PersonId> {
        if (!pages::is_system_administrator(reader)) return std::unexpected{pages::absent("")};
        return pages::anybody(reader, wish.person);
    });
    if (!person) return std::unexpected{person.error()};
    auto opened = asked.house.gate.accounts().open(*person, wish.name.value_or(""), doer(asked));
    if (opened && wish.issuer && wish.subject) {
        const auto linked = asked.house.gate.accounts().link(*person, {*wish.issuer, *wish.subject}, doer(asked));
        if (!linked) return std::unexpected{pages::no_from(linked.error())};
    }
    return told_by(std::move(opened));
}

// The account of the path, for the system administrator.
Told<PersonId> account_asked(const Asked& asked)
{
    return asked.read([&](const Reader& reader) -> Told<PersonId> {
        const auto person = desk::id_from<PersonId>('m', asked.steps.at(0));
        if (!pages::is_system_administrator(reader) || !person || !reader.people().find(*person)) return std::unexpected{pages::absent("id")};
        return *person;
    });
}

Told<access::Opened> reset_account(const Asked& asked)
{
    const auto person = account_asked(asked);
    if (!person) return std::unexpected{person.error()};
    return told_by(asked.house.gate.accounts().reset(*person, doer(asked)));
}

Told<Nothing> close_account(const Asked& asked)
{
    const auto person = account_asked(asked);
    if (!person) return std::unexpected{person.error()};
    const auto closed = asked.house.gate.accounts().close(*person, doer(asked));
    if (!closed) return std::unexpected{pages::no_from(closed.error())};
    return Nothing{};
}

Told<Nothing> link_account(const Asked& asked, const access::VouchedAs& as)
{
    const auto person = account_asked(asked);
    if (!person) return std::unexpected{person.error()};
    const auto linked = asked.house.gate.accounts().link(*person, as, doer(asked));
    if (!linked) return std::unexpected{pages::no_from(linked.error())};
    return Nothing{};
}

Told<pages::ProposalsPage> proposals(const Asked& asked)
{
    return asked.read([&](const Reader& reader) { return pages::proposals(reader, asked.house.gate.proposals()); });
}

Told<pages::ProposalMade> propose(const Asked& asked, const pages::NewProposal& wish)
{
    const auto row = asked.read([&](const Reader& reader) { return pages::proposed(reader, wish); });
    if (!row) return std::unexpected{row.error()};
    return pages::ProposalMade{asked.house.gate.proposals().propose(*row, doer(asked)).id};
}

// Done by its own rules once another confirms it; whatever they refuse waits on.
Told<pages::Confirmed> confirm(const Asked& asked)
{
    access::Proposals& all = asked.house.gate.proposals();
    const auto proposal = all.find(asked.steps.at(0));
    if (!proposal) return std::unexpected{pages::proposal_gone()};
    if (auto no = asked.read([&](const Reader& reader) { return pages::object_to_confirming(reader, *proposal); }))
        return std::unexpected{*std::move(no)};
    if (proposal->row.what == access::Proposed::clear_second_factor) {
        if (!all.take(*proposal, doer(asked))) return std::unexpected{pages::proposal_gone()};
        const auto cleared = asked.house.gate.accounts().clear_second_factor(PersonId{proposal->row.person}, doer(asked));
        if (!cleared) return std::unexpected{pages::no_from(cleared.error())};
        return pages::Confirmed{};
    }
    if (proposal->row.what == access::Proposed::sheet) {
        if (!all.accept(*proposal, doer(asked))) return std::unexpected{pages::proposal_gone()};
        return pages::Confirmed{};
    }
    const auto arranged = asked.read([&](const Reader& reader) {
        return pages::meant({reader.state, reader.directory, reader.today}, *proposal, reader.who, reader.now);
    });
    if (!arranged) return std::unexpected{arranged.error()};
    auto receipt = pages::carry_out(asked.house.desk, all, *proposal, *arranged, doer(asked));
    if (!receipt) return std::unexpected{std::move(receipt.error())};
    return pages::Confirmed{*std::move(receipt)};
}

Told<Nothing> withdraw(const Asked& asked)
{
    access::Proposals& all = asked.house.gate.proposals();
    const auto proposal = all.find(asked.steps.at(0));
    const bool own = proposal && asked.who() && proposal->row.by == asked.who().number();
    if (!own || !all.withdraw(*proposal, doer(asked))) return std::unexpected{pages::proposal_gone()};
    return Nothing{};
}

Told<pages::AuditPage> audit(const Asked& asked)
{
    return asked.read([&](const Reader& reader) {
        return pages::audit(reader, asked.house.gate.log(), asked.query("day"), asked.query("page"), asked.query("size"));
    });
}

}  // namespace

std::vector<Route> administration_routes()
{
    const Parameter page{"page", "from 1"}, size{"size", "lines a page, at most 200"};
    return {
        question<&accounts>("/api/accounts", "Every account, for the system administrator", {{"text", "part of a name, or an id"}, page, size}, false),
        act<&open_account>("/api/accounts", "Open an account without any right; its password is told once"),
        act<&reset_account>("/api/accounts/{id}/reset", "A new password, told once; sessions end, the second factor stays"),
        act<&close_account>("/api/accounts/{id}/close", "Close an account; its sessions end"),
        act<&link_account>("/api/accounts/{id}/link", "Link an account to an identity of the provider"),
        question<&proposals>("/api/proposals", "Who administers, and what waits for a second person", {}, false),
        act<&propose>("/api/proposals", "Propose what takes two people; another confirms"),
        act<&confirm>("/api/proposals/{id}/confirm", "Confirm what another proposed"),
        act<&withdraw>("/api/proposals/{id}/withdraw", "Take back what one proposed"),
        question<&audit>("/api/audit", "The security log of a day, for the audit administrator", {{"day", "today unless given"}, page, size}, false),
    };
}

}  // namespace jinze::serve
