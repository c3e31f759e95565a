#include "app/views/admin/accounts.h"

#include "app/access/presence.h"
#include "app/input/naming.h"

namespace jinze::views {
namespace {

using registry::Title;

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

DeedLine line_of(const Reader& reader, const access::DeedRow& row)
{
    DeedLine line{.at = row.at, .deed = words_of(row.deed), .sign_in = row.name, .address = row.address, .note = row.note};
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
        case half_taken: return {"取得另一半密码", "took the other half of a password"};
        case emergency_issued: return {"开出应急码", "emergency code drawn"};
        case emergency_used: return {"用应急码登录", "signed in with an emergency code"};
        case link_removed: return {"解除统一身份关联", "link to the identity provider removed"};
        case sessions_ended: return {"结束本人的登录", "ended own sessions"};
        case factor_rule_set: return {"设置动态口令范围", "set who needs a second factor"};
        case provider_set: return {"设置统一身份认证", "identity provider set"};
        case request_refused: return {"拒绝了一次请求", "a request was refused"};
        case policy_reported: return {"浏览器报告页面越规", "a browser reported a page against the policy"};
        case clock_confirmed: return {"确认服务器时间", "the server's clock was confirmed"};
    }
    return {};
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

Told<AccountsPage> accounts(const Reader& reader, const access::Accounts& from, const std::optional<std::string>& text,
                            const std::optional<std::string>& page, const std::optional<std::string>& size)
{
    if (!is_system_administrator(reader)) return std::unexpected{absent("")};
    std::vector<AccountLine> lines;
    for (const access::AccountRow& row : from.all()) {
        if (row.person == 0) continue;
        AccountLine line{to_text(PersonId{row.person}), name_of(reader, row.person), row.name, row.closed, row.must_change,
                         !row.secret.empty(), row.vouched, row.unconfirmed.value_or(false)};
        if (!text || line.name.find(*text) != std::string::npos || line.sign_in.find(*text) != std::string::npos || line.id == *text)
            lines.push_back(std::move(line));
    }
    const Cut at = cut(page, size);
    return AccountsPage{at.of(lines), static_cast<int>(lines.size()), at.page, at.size};
}

Told<PersonId> anybody(const Reader& reader, const std::string& text)
{
    const auto found = reader.directory.persons(reader.people(), text);
    if (found.size() == 1) return found.front();
    if (found.empty()) return std::unexpected{absent("person")};
    return std::unexpected{input::bad_input(
        "person", {"有同名的人，请从名单里选。", "Several people bear this name; choose from the list."})};
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

}  // namespace jinze::views
