#include "pages/accounts.h"

#include "access/presence.h"
#include "desk/naming.h"

namespace jinze::pages {
namespace {

using registry::Title;
using access::Proposed;

// Where a list is cut: from 1 on, at most 200 lines.
struct Cut {
    int page = 1, size = 50;

    template <class T>
    std::vector<T> of(const std::vector<T>& all) const
    {
        const auto from = std::min(all.size(), static_cast<std::size_t>(page - 1) * static_cast<std::size_t>(size));
        const auto to = std::min(all.size(), from + static_cast<std::size_t>(size));
        return {all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to)};
    }
};

int number_in(const std::optional<std::string>& text, int least, int most, int otherwise)
{
    if (!text || text->empty() || text->size() > 6 || text->find_first_not_of("0123456789") != text->npos) return otherwise;
    return std::clamp(std::stoi(*text), least, most);
}

Cut cut(const std::optional<std::string>& page, const std::optional<std::string>& size)
{
    return {number_in(page, 1, 100000, 1), number_in(size, 1, 200, 50)};
}

std::string name_of(const Reader& reader, std::uint32_t person)
{
    if (person == 0) return reader.asking().name(PersonId{});
    const PersonId id{person};
    return reader.people().find(id) ? reader.asking().name(id) : std::string{};
}

Words words_of(access::Deed deed)
{
    using enum access::Deed;
    switch (deed) {
        case signed_in: return {"登录", "signed in"};
        case sign_in_failed: return {"登录失败", "sign-in failed"};
        case code_failed: return {"动态口令错误", "wrong code"};
        case signed_out: return {"退出", "signed out"};
        case demonstration_entered: return {"示范登录", "entered the demonstration"};
        case vouched_for: return {"统一身份登录", "signed in through the identity provider"};
        case password_changed: return {"修改密码", "changed the password"};
        case second_factor_set: return {"设置动态口令", "set a second factor"};
        case account_opened: return {"开立账号", "account opened"};
        case account_reset: return {"重置密码", "password reset"};
        case account_closed: return {"停用账号", "account closed"};
        case second_factor_cleared: return {"清除动态口令", "second factor cleared"};
        case account_linked: return {"关联统一身份", "linked to the identity provider"};
        case proposed: return {"提出", "proposed"};
        case confirmed: return {"确认", "confirmed"};
        case withdrawn: return {"撤回", "withdrawn"};
        case provider_set: return {"设置统一身份认证", "identity provider set"};
    }
    return {};
}

DeedLine line_of(const Reader& reader, const access::DeedRow& row)
{
    DeedLine line{.at = row.at, .deed = words_of(row.deed), .sign_in = row.name, .address = row.address, .note = row.note};
    if (row.person > 0) line.person = desk::to_text(PersonId{row.person});
    line.name = row.person > 0 ? name_of(reader, row.person) : "";
    if (row.by > 0) line.by = desk::to_text(PersonId{row.by});
    line.by_name = row.by > 0 ? name_of(reader, row.by) : row.by_operator ? "运维人员" : "";
    return line;
}

bool is_administrator(Title title) { return title >= Title::system_administrator; }

std::vector<AdministratorLine> administrators(const Reader& reader)
{
    std::vector<AdministratorLine> lines;
    for (const registry::Appointment& it : reader.people().appointments()) {
        const registry::Post& post = reader.people()[it.post];
        if (!is_administrator(post.title) || !it.span.holds(reader.today, reader.today)) continue;
        lines.push_back({desk::to_text(it.post), "a" + std::to_string(it.id.number()), desk::to_text(it.person),
                         reader.asking().name(it.person), desk::words(desk::words_of(post.title, reader.people()[post.org].kind)),
                         it.span.from});
    }
    return lines;
}

const registry::Appointment* held(const Reader& reader, PersonId person, Title title)
{
    for (const AppointmentId id : reader.people()[person].appointments) {
        const registry::Appointment& it = reader.people()[id];
        if (reader.people()[it.post].title == title && it.span.holds(reader.today, reader.today)) return &it;
    }
    return nullptr;
}

}  // namespace

std::optional<OrgId> administration(const Reader& reader)
{
    for (const registry::Organisation& org : reader.people().organisations())
        if (org.kind == registry::OrgKind::work_committee && reader.people().lives(org.id, reader.today, reader.today)) return org.id;
    return {};
}

bool is_system_administrator(const Reader& reader)
{
    if (!reader.who) return district::is_setting_up(reader.state);
    return access::administers(reader.state, reader.who, Title::system_administrator, reader.today);
}

bool is_security_administrator(const Reader& reader)
{
    return access::administers(reader.state, reader.who, Title::security_administrator, reader.today);
}

bool is_audit_administrator(const Reader& reader)
{
    return access::administers(reader.state, reader.who, Title::audit_administrator, reader.today);
}

Told<AccountsPage> accounts(const Reader& reader, const access::Accounts& from, const std::optional<std::string>& text,
                            const std::optional<std::string>& page, const std::optional<std::string>& size)
{
    if (!is_system_administrator(reader)) return std::unexpected{absent("")};
    std::vector<AccountLine> lines;
    for (const access::AccountRow& row : from.all()) {
        if (row.person == 0) continue;
        AccountLine line{desk::to_text(PersonId{row.person}), name_of(reader, row.person), row.name, row.closed, row.must_change,
                         !row.secret.empty(), row.vouched};
        if (!text || line.name.find(*text) != std::string::npos || line.sign_in.find(*text) != std::string::npos || line.id == *text)
            lines.push_back(std::move(line));
    }
    const Cut at = cut(page, size);
    return AccountsPage{at.of(lines), static_cast<int>(lines.size()), at.page, at.size};
}

bool may_confirm(const Reader& reader, const access::Proposal& proposal)
{
    if (!reader.who || proposal.row.by == reader.who.number() || proposal.row.person == reader.who.number()) return false;
    if (proposal.row.what == Proposed::clear_second_factor) return is_security_administrator(reader);
    const auto org = administration(reader);
    return org && reader.may(district::Right::appoint, *org);
}

Told<ProposalsPage> proposals(const Reader& reader, const access::Proposals& from)
{
    const auto org = administration(reader);
    const bool security = is_security_administrator(reader), system = reader.who && is_system_administrator(reader);
    if (!security && !system && !(reader.who && org && reader.may(district::Right::appoint, *org))) return std::unexpected{absent("")};
    ProposalsPage page{administrators(reader), {}, security || system};
    for (const access::Proposal& it : from.all()) {
        const bool post = it.row.what != Proposed::clear_second_factor;
        page.proposals.push_back({it.id, it.row.what, desk::to_text(PersonId{it.row.person}), name_of(reader, it.row.person),
                                  name_of(reader, it.row.by),
                                  post ? desk::words(desk::words_of(it.title(), registry::OrgKind::work_committee)) : Words{}, it.row.at,
                                  may_confirm(reader, it)});
    }
    return page;
}

Told<PersonId> anybody(const Reader& reader, const std::string& text)
{
    const auto found = reader.directory.persons(reader.people(), text);
    if (found.size() == 1) return found.front();
    if (found.empty()) return std::unexpected{absent("person")};
    return std::unexpected{acts::bad_input("person", {"有多人同名，请写编号（如m33）。", "Several people bear this name; give an id such as m33."})};
}

Told<access::ProposalRow> proposed(const Reader& reader, const NewProposal& wish)
{
    const bool factor = wish.what == Proposed::clear_second_factor;
    if (!reader.who || !(factor ? is_system_administrator(reader) : is_security_administrator(reader))) return std::unexpected{absent("")};
    const auto person = anybody(reader, wish.person);
    if (!person) return std::unexpected{person.error()};
    if (*person == reader.who)
        return std::unexpected{acts::bad_input("person", {"涉及本人的，请由他人提出。", "What concerns yourself is for another to propose."})};
    if (!factor && (!wish.title || !is_administrator(*wish.title)))
        return std::unexpected{acts::bad_input("title", {"请写明系统、安全、审计管理员之一。", "Name one of system_administrator, security_administrator, audit_administrator."})};
    if (wish.what == Proposed::end && !held(reader, *person, *wish.title))
        return std::unexpected{acts::bad_input("person", {"此人现在没有担任这一职务。", "This person does not hold that post today."})};
    return access::ProposalRow{.what = wish.what, .person = person->number(),
                               .title = factor ? 0 : static_cast<int>(*wish.title), .by = reader.who.number(), .at = reader.now};
}

Told<district::Command> meant(const Reader& reader, const access::Proposal& proposal)
{
    const PersonId person{proposal.row.person}, with{proposal.row.by};
    const auto org = administration(reader);
    if (!org || !reader.people().find(person)) return std::unexpected{absent("")};
    if (proposal.row.what == Proposed::appoint)
        return district::AppointPerson{.person = person, .org = *org, .title = proposal.title(), .on = reader.today, .until = {},
                                       .charges = {}, .with = with};
    const registry::Appointment* it = held(reader, person, proposal.title());
    if (!it) return std::unexpected{absent("")};
    return district::EndAppointment{.appointment = it->id, .on = reader.today, .with = with};
}

Told<AuditPage> audit(const Reader& reader, const access::SecurityLog& log, const std::optional<std::string>& day,
                      const std::optional<std::string>& page, const std::optional<std::string>& size)
{
    if (!is_audit_administrator(reader)) return std::unexpected{absent("")};
    const auto on = day_asked(reader, day, reader.today, "day");
    if (!on) return std::unexpected{on.error()};
    const auto rows = log.of(*on);
    const Cut at = cut(page, size);
    AuditPage told{*on, {}, static_cast<int>(rows.size()), at.page, at.size};
    for (const access::DeedRow& row : at.of(rows)) told.deeds.push_back(line_of(reader, row));
    return told;
}

}  // namespace jinze::pages
