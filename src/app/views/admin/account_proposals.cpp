#include "app/views/admin/account_proposals.h"

#include <fmt/format.h>

#include "app/access/presence.h"
#include "app/views/admin/accounts.h"

namespace jinze::views {
namespace {

using access::ProposalRow;
using access::Proposed;
using registry::Title;

bool is_of_branches(Proposed what)
{
    return what == Proposed::branches_without_factor || what == Proposed::branches_with_factor;
}

bool holds(const Reader& reader, std::uint32_t person, Title title)
{
    return access::administers(reader.state, PersonId{person}, title, reader.today);
}

bool may_propose(const Reader& reader, Proposed what, PersonId person)
{
    if (!reader.who) return false;
    if (is_of_branches(what)) return is_security_administrator(reader);
    return is_system_administrator(reader) ||
           (is_security_administrator(reader) && holds(reader, person.number(), Title::system_administrator));
}

}  // namespace

bool is_of_accounts(Proposed what)
{
    return what == Proposed::clear_second_factor || what == Proposed::link_account || is_of_branches(what);
}

Result<ProposalRow> proposed_of_accounts(const Reader& reader, const NewProposal& wish)
{
    if (!reader.who || !(is_system_administrator(reader) || is_security_administrator(reader)))
        return std::unexpected{absent("")};
    ProposalRow row{.what = wish.what, .person = 0, .title = 0, .by = reader.who.number(), .at = reader.now};
    PersonId person;
    if (!is_of_branches(wish.what)) {
        const auto found = anybody(reader, wish.person.value_or(""));
        if (!found) return std::unexpected{found.error()};
        person = *found;
        row.person = person.number();
        if (person == reader.who)
            return std::unexpected{input::bad_input(
                "person",
                {"涉及本人的，应由他人提出。", "A proposal that concerns yourself must come from another person."})};
    }
    if (!may_propose(reader, wish.what, person)) return std::unexpected{absent("")};
    if (wish.what == Proposed::link_account) {
        if (wish.issuer.value_or("").empty() || wish.subject.value_or("").empty())
            return std::unexpected{
                input::bad_input("subject", {"请写明统一身份的颁发者和其中的用户标识。",
                                             "Give the issuer of the identity and the subject there."})};
        row.input = codec::to_json(access::VouchedAs{*wish.issuer, *wish.subject});
    }
    return row;
}

bool may_confirm_of_accounts(const Reader& reader, const ProposalRow& row)
{
    if (!reader.who || row.by == reader.who.number() || row.person == reader.who.number()) return false;
    const auto org = administration(reader);
    const bool appoints = org && reader.may(district::Right::appoint, *org);
    if (is_of_branches(row.what)) return appoints;
    if (is_security_administrator(reader)) return true;
    return appoints && (holds(reader, row.person, Title::security_administrator) ||
                        holds(reader, row.by, Title::security_administrator));
}

access::VouchedAs identity_in(const ProposalRow& row)
{
    if (row.what != Proposed::link_account || !row.input) return {};
    return codec::stored::read<access::VouchedAs>(*row.input);
}

Bilingual said_of_accounts(const ProposalRow& row, const std::string& name)
{
    switch (row.what) {
        case Proposed::clear_second_factor:
            return {fmt::format("清除{}的动态口令", name), fmt::format("Clear the second factor of {}", name)};
        case Proposed::link_account: {
            const access::VouchedAs as = identity_in(row);
            return {fmt::format("{}的账号关联统一身份“{}”（{}）", name, as.subject, as.issuer),
                    fmt::format("Link the account of {} to the identity “{}” at {}", name, as.subject, as.issuer)};
        }
        case Proposed::branches_without_factor:
            return {"支部、党小组的职务不用动态口令",
                    "Officers of branches and groups sign in without a second factor"};
        case Proposed::branches_with_factor:
            return {"支部、党小组的职务也用动态口令", "Officers of branches and groups need a second factor, too"};
        default: return {};
    }
}

}  // namespace jinze::views
