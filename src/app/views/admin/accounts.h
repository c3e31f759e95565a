// Pages of the three administrators: accounts without any content, and the security log by day. No last sign-in and no
// count: such figures about persons are never kept.
#pragma once

#include "app/access/accounts.h"
#include "app/access/gate.h"
#include "app/views/reader.h"

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<access::Deed> =
    "signed_in 登录 signed in; sign_in_failed 登录失败 sign-in failed; code_failed 动态口令错误 wrong code; "
    "signed_out 退出 signed out; demonstration_entered 示范登录 entered the demonstration; "
    "vouched_for 统一身份登录 signed in through the identity provider; "
    "password_changed 修改密码 changed the password; second_factor_set 设置动态口令 set a second factor; "
    "account_opened 开立账号 account opened; account_reset 重置密码 password reset; "
    "account_closed 停用账号 account closed; second_factor_cleared 清除动态口令 second factor cleared; "
    "account_linked 关联统一身份 linked to the identity provider; proposed 提出 proposed; confirmed 确认 confirmed; "
    "withdrawn 撤回 withdrawn; half_taken 取得另一半密码 took the other half of a password; "
    "emergency_issued 开出应急码 emergency code drawn; emergency_used 用应急码登录 signed in with an emergency code; "
    "link_removed 解除统一身份关联 link to the identity provider removed; "
    "sessions_ended 结束本人的登录 ended own sessions; "
    "factor_rule_set 设置动态口令范围 set who needs a second factor; "
    "provider_set 设置统一身份认证 identity provider set; request_refused 拒绝了一次请求 a request was refused; "
    "policy_reported 浏览器报告页面越规 a browser reported a page against the policy; "
    "clock_confirmed 确认服务器时间 the server's clock was confirmed";

}  // namespace jinze::words

namespace jinze::views {

struct AccountLine {
    std::string id, name;  // m33 and the person's name
    std::string sign_in;   // sign-in name
    bool closed = false, must_change_password = false, second_factor = false;
    std::vector<access::VouchedAs> vouched;
    bool unconfirmed = false;  // its first password waits for the security administrator
};
struct AccountsPage {
    std::vector<AccountLine> accounts;
    int total = 0, page = 1, size = 50;
};
struct NewAccount {
    std::string person;                          // m33, or an unambiguous name
    std::optional<std::string> name;             // sign-in name; the id if none is chosen
    std::optional<std::string> issuer, subject;  // of the identity provider, to be linked
};
struct DeedLine {
    Instant at{};
    Bilingual deed;
    std::string person, name;  // owner of the account
    std::string by, by_name;   // the actor, if another person
    std::string sign_in, address, note;
};
struct AuditPage {
    Day day{};
    std::vector<DeedLine> deeds;  // latest first
    int total = 0, page = 1, size = 50;
};
BOOST_DESCRIBE_STRUCT(AccountLine, (),
                      (id, name, sign_in, closed, must_change_password, second_factor, vouched, unconfirmed))
BOOST_DESCRIBE_STRUCT(AccountsPage, (), (accounts, total, page, size))
BOOST_DESCRIBE_STRUCT(NewAccount, (), (person, name, issuer, subject))
BOOST_DESCRIBE_STRUCT(DeedLine, (), (at, deed, person, name, by, by_name, sign_in, address, note))
BOOST_DESCRIBE_STRUCT(AuditPage, (), (day, deeds, total, page, size))

// The work committee, whose posts the three administrators hold.
std::optional<OrgId> administration(const Reader& reader);
bool is_system_administrator(const Reader& reader);  // or the office, during setup
bool is_security_administrator(const Reader& reader);
bool is_audit_administrator(const Reader& reader);

struct AccountsQuestion {
    std::optional<std::string> text;
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct AuditQuestion {
    std::optional<Day> day;  // today
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
BOOST_DESCRIBE_STRUCT(AccountsQuestion, (), (text, page, size))
BOOST_DESCRIBE_STRUCT(AuditQuestion, (), (day, page, size))

Result<AccountsPage> accounts(const Reader& reader, const access::Accounts& from, const AccountsQuestion& asked);
Result<AuditPage> audit(const Reader& reader, const access::SecurityLog& log, const AuditQuestion& asked);

// Anybody in the register, by id or name: who opens accounts must be able to name everybody.
Result<PersonId> anybody(const Reader& reader, const std::string& text);
// The person's name, or the office's.
std::string name_of(const Reader& reader, std::uint32_t person);

}  // namespace jinze::views
