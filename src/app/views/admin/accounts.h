// Pages of the three administrators: accounts without any content, and the security log by day. No last sign-in and no
// count: such figures about persons are never kept.
#pragma once

#include "app/access/accounts.h"
#include "app/access/gate.h"
#include "app/views/reader.h"

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
Bilingual words_of(access::Deed deed);
Result<AuditPage> audit(const Reader& reader, const access::SecurityLog& log, const AuditQuestion& asked);

// Anybody in the register, by id or name: who opens accounts must be able to name everybody.
Result<PersonId> anybody(const Reader& reader, const std::string& text);
// The person's name, or the office's.
std::string name_of(const Reader& reader, std::uint32_t person);

}  // namespace jinze::views
