// Routes of the three administrators: accounts, administrators and the security log. For everybody else they do not
// exist (404).
#include "app/access/presence.h"
#include "app/input/naming.h"
#include "app/views/admin/account_proposals.h"
#include "app/views/admin/accounts.h"
#include "app/views/admin/doors.h"
#include "app/views/admin/halves.h"
#include "app/views/admin/proposals.h"
#include "app/views/admin/sheet_proposal.h"
#include "app/views/register/namesakes.h"
#include "front/serve/route.h"

namespace jinze::serve {
namespace {

using views::Reader;

access::Doer done_by(const Request& asked) { return {asked.who(), false, asked.request.address, {}}; }

template <class T>
Result<T> told_by(std::expected<T, access::Denied> answer)
{
    if (answer) return *std::move(answer);
    return std::unexpected{views::no_from(answer.error())};
}

Result<views::AccountsPage> accounts(const Request& asked, const views::AccountsQuestion& question)
{
    return asked.read(
        [&](const Reader& reader) { return views::accounts(reader, asked.house.gate.accounts(), question); });
}

Result<views::PeopleNamed> people_named(const Request& asked, const views::PeopleNamedQuestion& question)
{
    return asked.read([&](const Reader& reader) {
        return views::people_named(reader, asked.house.office.names, question.q.value_or(""));
    });
}

// Immediate while the office sets the district up; proposed afterwards.
Result<views::ProposalMade> link(const Request& asked, PersonId person, const access::VouchedAs& as)
{
    const bool alone = asked.house.desk.read(
        [](const district::State& state) { return !access::ever_had_security_administrator(state); });
    if (alone) {
        const auto linked = asked.house.gate.accounts().link(person, as, done_by(asked));
        if (!linked) return std::unexpected{views::no_from(linked.error())};
        return views::ProposalMade{};
    }
    const auto row = asked.read([&](const Reader& reader) {
        return views::proposed(reader, {.what = access::Proposed::link_account,
                                        .person = to_text(person),
                                        .issuer = as.issuer,
                                        .subject = as.subject});
    });
    if (!row) return std::unexpected{row.error()};
    return views::ProposalMade{asked.house.gate.proposals().propose(*row, done_by(asked)).id};
}

Result<access::Opened> open_account(const Request& asked, const views::NewAccount& wish)
{
    const auto person = asked.read([&](const Reader& reader) -> Result<PersonId> {
        if (!views::is_system_administrator(reader)) return std::unexpected{views::absent("")};
        return views::anybody(reader, wish.person);
    });
    if (!person) return std::unexpected{person.error()};
    auto opened = asked.house.gate.accounts().open(*person, wish.name.value_or(""), done_by(asked));
    if (opened && wish.issuer && wish.subject) {
        const auto linked = link(asked, *person, {*wish.issuer, *wish.subject});
        if (!linked) return std::unexpected{linked.error()};
    }
    return told_by(std::move(opened));
}

// The account in the path, for the system administrator.
Result<PersonId> account_asked(const Request& asked)
{
    return asked.read([&](const Reader& reader) -> Result<PersonId> {
        const auto person = id_from<PersonId>(asked.steps.at(0));
        if (!views::is_system_administrator(reader) || !person || !reader.people().find(*person))
            return std::unexpected{views::absent("id")};
        return *person;
    });
}

Result<access::Opened> reset_account(const Request& asked)
{
    const auto person = account_asked(asked);
    if (!person) return std::unexpected{person.error()};
    return told_by(asked.house.gate.accounts().reset(*person, done_by(asked)));
}

Result<access::Opened> emergency_code(const Request& asked)
{
    const auto person = account_asked(asked);
    if (!person) return std::unexpected{person.error()};
    return told_by(asked.house.gate.accounts().issue_emergency_code(*person, done_by(asked)));
}

Result<views::HalvesPage> halves(const Request& asked)
{
    std::vector<std::pair<access::Half, std::string>> all;
    for (access::Half& half : asked.house.gate.halves().all()) {
        const auto account = asked.house.gate.accounts().of(PersonId{half.row.person});
        all.emplace_back(std::move(half), account ? account->name : "");
    }
    return asked.read([&](const Reader& reader) { return views::halves(reader, all); });
}

// Takes all halves that were shown, or those that nobody else has taken meanwhile.
Result<views::HalvesTaken> take_halves(const Request& asked, const views::HalvesToTake& wish)
{
    constexpr std::size_t most = 500;
    if (wish.ids.size() > most)
        return std::unexpected{input::bad_input("ids", {"一次最多领取500份。", "At most 500 can be taken at once."})};
    views::HalvesTaken told;
    for (const std::string& id : wish.ids) {
        const auto half = asked.house.gate.halves().find(id);
        if (!half || !asked.read([&](const Reader& reader) { return views::may_take(reader, *half); })) continue;
        if (auto taken = asked.house.gate.accounts().take(*half, done_by(asked)))
            told.taken.push_back(*std::move(taken));
    }
    if (told.taken.empty()) return std::unexpected{views::absent("ids")};
    return told;
}

Result<Nothing> close_account(const Request& asked)
{
    const auto person = account_asked(asked);
    if (!person) return std::unexpected{person.error()};
    const auto closed = asked.house.gate.accounts().close(*person, done_by(asked));
    if (!closed) return std::unexpected{views::no_from(closed.error())};
    return Nothing{};
}

Result<views::ProposalMade> link_account(const Request& asked, const access::VouchedAs& as)
{
    const auto person = account_asked(asked);
    if (!person) return std::unexpected{person.error()};
    return link(asked, *person, as);
}

Result<views::ProposalsPage> proposals(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::proposals(reader, asked.house.gate.proposals()); });
}

Result<views::ProposalMade> propose(const Request& asked, const views::NewProposal& wish)
{
    const auto row = asked.read([&](const Reader& reader) { return views::proposed(reader, wish); });
    if (!row) return std::unexpected{row.error()};
    return views::ProposalMade{asked.house.gate.proposals().propose(*row, done_by(asked)).id};
}

Result<views::Confirmed> confirm_of_accounts(const Request& asked, access::Proposals& all,
                                             const access::Proposal& proposal)
{
    if (!all.take(proposal, done_by(asked))) return std::unexpected{views::proposal_gone()};
    access::Doer both = done_by(asked);
    both.with = PersonId{proposal.row.by};
    const PersonId person{proposal.row.person};
    const auto done = [&]() -> std::expected<void, access::Denied> {
        if (proposal.row.what == access::Proposed::clear_second_factor)
            return asked.house.gate.accounts().clear_second_factor(person, both);
        if (proposal.row.what == access::Proposed::link_account)
            return asked.house.gate.accounts().link(person, views::identity_in(proposal.row), both);
        asked.house.gate.leave_branches_out(proposal.row.what == access::Proposed::branches_without_factor, both);
        return {};
    }();
    if (!done) {
        all.put_back(proposal);
        return std::unexpected{views::no_from(done.error())};
    }
    return views::Confirmed{};
}

// The act's own rules decide again on confirmation; a refused proposal keeps waiting.
Result<views::Confirmed> confirm(const Request& asked)
{
    access::Proposals& all = asked.house.gate.proposals();
    const auto proposal = all.find(asked.steps.at(0));
    if (!proposal) return std::unexpected{views::proposal_gone()};
    if (auto no = asked.read([&](const Reader& reader) { return views::object_to_confirming(reader, *proposal); }))
        return std::unexpected{*std::move(no)};
    if (views::is_of_accounts(proposal->row.what)) return confirm_of_accounts(asked, all, *proposal);
    if (proposal->row.what == access::Proposed::sheet) {
        if (!all.accept(*proposal, done_by(asked))) return std::unexpected{views::proposal_gone()};
        return views::Confirmed{};
    }
    const auto arranged = asked.read([&](const Reader& reader) {
        return views::meant({reader.state, reader.directory, reader.today}, *proposal, reader.who, reader.now);
    });
    if (!arranged) return std::unexpected{arranged.error()};
    auto receipt = views::carry_out(asked.house.desk, all, *proposal, *arranged, done_by(asked));
    if (!receipt) return std::unexpected{std::move(receipt.error())};
    return views::Confirmed{*std::move(receipt)};
}

Result<Nothing> withdraw(const Request& asked)
{
    access::Proposals& all = asked.house.gate.proposals();
    const auto proposal = all.find(asked.steps.at(0));
    const bool own = proposal && asked.who() && proposal->row.by == asked.who().number();
    if (!own || !all.withdraw(*proposal, done_by(asked))) return std::unexpected{views::proposal_gone()};
    return Nothing{};
}

Result<views::AuditPage> audit(const Request& asked, const views::AuditQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::audit(reader, asked.house.gate.log(), question); });
}

}  // namespace

std::vector<Route> administration_routes()
{
    const Help page{"page", "from 1"}, size{"size", "rows per page, at most 200"};
    return {
        question<&accounts>("/api/accounts", "All accounts, for the system administrator",
                            {{"text", "part of a name, or an id"}, page, size}, false),
        question<&people_named>("/api/accounts/people", "People by name, with branch and post, to open an account for",
                                {{"q", "part of a name, or its first letters"}}, false),
        act<&open_account>("/api/accounts", "Open an account without rights; its password is shown once"),
        act<&reset_account>("/api/accounts/{id}/reset",
                            "Issue a new password, shown once; ends all sessions, keeps the second factor"),
        act<&emergency_code>(
            "/api/accounts/{id}/emergency-code",
            "Issue an emergency code for one sign-in without delays, shown once; the password is still required"),
        question<&halves>("/api/halves", "Halves of passwords and codes waiting for the security administrator", {},
                          false),
        act<&take_halves>("/api/halves/take",
                          "Take halves, shown once; the password or code works from now on, for a day"),
        act<&close_account>("/api/accounts/{id}/close", "Close an account; ends its sessions"),
        act<&link_account>(
            "/api/accounts/{id}/link",
            "Propose to link an account to an identity of the provider; done at once while the district is set up"),
        question<&proposals>("/api/proposals", "The administrators, and what waits for a second person", {}, false),
        act<&propose>("/api/proposals", "Propose what takes two people; another confirms"),
        act<&confirm>("/api/proposals/{id}/confirm", "Confirm another person's proposal"),
        act<&withdraw>("/api/proposals/{id}/withdraw", "Take back one's own proposal"),
        question<&audit>("/api/audit", "The security log of a day, for the audit administrator",
                         {{"day", "default: today"}, page, size}, false),
    };
}

}  // namespace jinze::serve
