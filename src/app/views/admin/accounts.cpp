#include "app/views/admin/accounts.h"

#include "app/access/presence.h"
#include "app/input/naming.h"

namespace jinze::views {
namespace {

using registry::Title;

template <class T>
std::vector<T> those_of(const Pages& pages, const std::vector<T>& all)
{
    const auto at = [&](std::size_t index) { return all.begin() + static_cast<std::ptrdiff_t>(index); };
    return {at(pages.first(all.size())), at(pages.last(all.size()))};
}

DeedLine line_of(const Reader& reader, const access::DeedRow& row)
{
    DeedLine line{
        .at = row.at, .deed = words::words_of(row.deed), .sign_in = row.name, .address = row.address, .note = row.note};
    if (row.person > 0) line.person = to_text(PersonId{row.person});
    line.name = row.person > 0 ? name_of(reader, row.person) : "";
    if (row.by > 0) line.by = to_text(PersonId{row.by});
    line.by_name = row.by > 0 ? name_of(reader, row.by) : row.by_operator ? "运维人员" : "";
    return line;
}

}  // namespace

std::string name_of(const Reader& reader, std::uint32_t person)
{
    if (person == 0) return reader.asking().name(PersonId{});
    const PersonId id{person};
    return reader.people().find(id) ? reader.asking().name(id) : std::string{};
}

std::optional<OrgId> administration(const Reader& reader)
{
    const OrgId org = reader.state.body_of(registry::OrgKind::work_committee);
    if (!org || !reader.people().lives(org, reader.today, reader.today)) return {};
    return org;
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

Result<AccountsPage> accounts(const Reader& reader, const access::Accounts& from, const AccountsQuestion& asked)
{
    if (!is_system_administrator(reader)) return std::unexpected{absent("")};
    std::vector<AccountLine> lines;
    for (const access::AccountRow& row : from.all()) {
        if (row.person == 0) continue;
        AccountLine line{to_text(PersonId{row.person}),
                         name_of(reader, row.person),
                         row.name,
                         row.closed,
                         row.must_change,
                         !row.secret.empty(),
                         row.vouched,
                         row.unconfirmed.value_or(false)};
        const auto holds = [&](const std::string& name) { return name.find(*asked.text) != std::string::npos; };
        if (!asked.text || holds(line.name) || holds(line.sign_in) || line.id == *asked.text)
            lines.push_back(std::move(line));
    }
    const Pages pages = pages_of(asked);
    return AccountsPage{those_of(pages, lines), static_cast<int>(lines.size()), pages.page, pages.size};
}

Result<PersonId> anybody(const Reader& reader, const std::string& text)
{
    // An id also finds somebody whose import was undone: their account can still be closed.
    const auto found = id_from<PersonId>(text)
                           ? reader.directory.persons(reader.people(), text)
                           : input::Naming{reader.state, reader.directory, reader.today}.named(text);
    if (found.size() == 1) return found.front();
    if (found.empty()) return std::unexpected{absent("person")};
    return std::unexpected{input::bad_input(
        "person", {"有同名人员，请从名单中选择。", "Several people have this name; choose from the list."})};
}

Result<AuditPage> audit(const Reader& reader, const access::SecurityLog& log, const AuditQuestion& asked)
{
    if (!is_audit_administrator(reader)) return std::unexpected{absent("")};
    const auto on = day_asked(reader, asked.day, reader.today, "day");
    if (!on) return std::unexpected{on.error()};
    const auto rows = log.of(*on);
    const Pages pages = pages_of(asked);
    AuditPage told{*on, {}, static_cast<int>(rows.size()), pages.page, pages.size};
    for (const access::DeedRow& row : those_of(pages, rows)) told.deeds.push_back(line_of(reader, row));
    return told;
}

}  // namespace jinze::views
