#include "app/access/accounts.h"

#include <algorithm>

#include "app/access/presence.h"
#include "base/spelling.h"

namespace jinze::access {
namespace {

std::unexpected<Denied> unfit(Bilingual what)
{
    return std::unexpected{Denied{Denied::Why::unfit, std::move(what), {}}};
}

std::unexpected<Denied> no_account()
{
    return unfit({"此人尚无账号，请先开立。", "This person has no account yet; open one first."});
}

bool is_id_of_somebody(const std::string& name)
{
    return name == "office" ||
           (name.size() > 1 && name[0] == 'm' && name.find_first_not_of("0123456789", 1) == name.npos);
}

std::optional<Denied> object_to_name(const std::string& name, const std::string& own_key)
{
    const bool fits = name.size() >= 2 && name.size() <= 60 &&
                      std::none_of(name.begin(), name.end(), [](char c) { return (c >= 0 && c <= ' ') || c == 127; });
    if (!fits)
        return Denied{
            Denied::Why::unfit,
            {"登录名应为2至60个字节，不得含有空格。", "A sign-in name must have 2 to 60 bytes and no spaces."},
            {}};
    if (flaw_of_name(name) != Flaw::none || clean_name(name) != name)
        return Denied{Denied::Why::unfit,
                      {"登录名含有不可见或者易混淆的字符，请只使用汉字、字母和数字。",
                       "The sign-in name contains invisible or confusable characters; use only letters, digits and "
                       "Chinese characters."},
                      {}};
    if (is_id_of_somebody(name) && name != own_key)
        return Denied{Denied::Why::unfit,
                      {"该登录名保留给该编号本人使用，请更换。",
                       "This sign-in name is reserved for the person with that id; choose another."},
                      {}};
    return {};
}

}  // namespace

std::string sign_in_name(std::string_view given)
{
    while (!given.empty() && given.front() == ' ') given.remove_prefix(1);
    while (!given.empty() && given.back() == ' ') given.remove_suffix(1);
    std::string name{given.substr(0, 200)};
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

Accounts::Accounts(desk::Desk& desk, journal::SealedKeyValueStore& drawer, SecurityLog& log, Halves& halves,
                   Clock clock, Entropy entropy)
    : desk_{desk}, drawer_{drawer}, log_{log}, halves_{halves}, clock_{std::move(clock)}, entropy_{std::move(entropy)}
{
}

std::optional<AccountRow> Accounts::by_key(const std::optional<std::string>& key) const
{
    return key ? row_from<AccountRow>(drawer_.get(kinds::account, *key, clock_())) : std::nullopt;
}

std::optional<AccountRow> Accounts::of(PersonId person) const { return by_key(account_key(person)); }

std::optional<AccountRow> Accounts::named(const std::string& name) const
{
    return by_key(drawer_.get(kinds::name, drawer_.mark(sign_in_name(name)), clock_()));
}

std::optional<AccountRow> Accounts::vouched(const std::string& issuer, const std::string& subject) const
{
    return by_key(drawer_.get(kinds::vouched, drawer_.mark(issuer + '\n' + subject), clock_()));
}

std::vector<AccountRow> Accounts::all() const
{
    std::vector<AccountRow> rows;
    drawer_.each(kinds::account, {}, clock_(), [&](std::string_view, std::string_view text) {
        rows.push_back(codec::stored::read<AccountRow>(text));
    });
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.person < b.person; });
    return rows;
}

bool Accounts::change(PersonId person, const std::function<bool(AccountRow&)>& decide)
{
    using Change = journal::SealedKeyValueStore::Change;
    return drawer_.change(
        kinds::account, account_key(person), clock_(), [&](const auto& text) -> std::optional<Change> {
            auto row = row_from<AccountRow>(text);
            if (!row || !decide(*row)) return {};
            return Change{codec::to_json(*row), {.until = {}, .account = account_number(PersonId{row->person})}};
        });
}

std::expected<Opened, Denied> Accounts::put_new(PersonId person, const std::string& name, const Doer& doer)
{
    const std::string key = account_key(person);
    // Claim the name first, so that only one of two accounts can get it.
    const std::string mark = drawer_.mark(name);
    if (!drawer_.add(kinds::name, mark, key, clock_(), {.until = {}, .account = account_number(person)}) &&
        drawer_.get(kinds::name, mark, clock_()) != key)
        return unfit({"该登录名已被使用，请更换。", "This sign-in name is already taken; choose another."});
    const Drawn drawn = draw(person, "once", !person || !in_two_halves());
    AccountRow fresh{.person = person.number(),
                     .name = name,
                     .hash = {},
                     .must_change = true,
                     .closed = false,
                     .secret = {},
                     .offered = {},
                     .last_step = 0,
                     .vouched = {},
                     .opened = clock_(),
                     .once = OnceRow{drawn.mark, drawn.until, false},
                     .emergency = {},
                     .notices = {},
                     .unconfirmed = drawn.other.has_value()};
    std::string old_name;
    const bool changed = change(person, [&](AccountRow& row) {
        if (!row.closed) return false;
        old_name = row.name;
        row.name = name;
        row.hash.clear();
        row.must_change = true;
        row.closed = false;
        row.vouched.clear();  // rows of the last release: links are now removed on close
        row.once = fresh.once;
        row.emergency.reset();
        row.unconfirmed = fresh.unconfirmed;
        tell(row, Deed::account_opened, doer);
        return true;
    });
    const bool put = changed || drawer_.add(kinds::account, key, codec::to_json(fresh), clock_(),
                                            {.until = {}, .account = account_number(person)});
    if (!put)
        return unfit({"此人已有账号；忘记密码的，请重置。",
                      "This person already has an account; if the password is lost, reset it."});
    if (changed) drawer_.remove_of(kinds::vouched, account_number(person));
    if (!old_name.empty() && old_name != name) drawer_.remove(kinds::name, drawer_.mark(old_name));
    halves_.drop(person, false);
    if (drawn.other) halves_.put({Slip::first_password, person.number(), doer.person.number(), clock_(), *drawn.other});
    return Opened{key, name, drawn.told, drawn.other.has_value()};
}

std::expected<Opened, Denied> Accounts::open(PersonId person, const std::string& name, const Doer& doer)
{
    const bool here = desk_.read(
        [&](const district::State& state) { return person && presence_of(state, person, day_of(clock_())).here; });
    if (!here)
        return unfit({"花名册中没有此人，或者此人已不在册。", "This person is not on the register, or no longer is."});
    const auto old = of(person);
    if (old && !old->closed)
        return unfit({"此人已有账号；忘记密码的，请重置。",
                      "This person already has an account; if the password is lost, reset it."});
    const std::string key = account_key(person), wanted = name.empty() ? key : sign_in_name(name);
    if (auto no = object_to_name(wanted, key)) return std::unexpected{*std::move(no)};
    auto opened = put_new(person, wanted, doer);
    if (opened) log_.note(Deed::account_opened, person, doer);
    return opened;
}

std::expected<Opened, Denied> Accounts::open_office()
{
    const Doer doer{.person = {}, .is_operator = true, .address = {}};
    auto opened = put_new(PersonId{}, "office", doer);
    if (opened) log_.note(Deed::account_opened, PersonId{}, doer);
    return opened;
}

std::expected<Opened, Denied> Accounts::reset(PersonId person, const Doer& doer)
{
    const Drawn drawn = draw(person, "once", !in_two_halves());
    std::string name;
    const bool changed = change(person, [&](AccountRow& row) {
        if (row.closed) return false;
        name = row.name;
        row.hash.clear();
        row.must_change = true;
        row.once = OnceRow{drawn.mark, drawn.until, false};
        row.emergency.reset();
        tell(row, Deed::account_reset, doer);
        return true;
    });
    if (!changed) return no_account();
    end_sessions(person);
    end_devices(person);
    halves_.drop(person, false);
    halves_.drop(person, true);
    if (drawn.other) halves_.put({Slip::new_password, person.number(), doer.person.number(), clock_(), *drawn.other});
    log_.note(Deed::account_reset, person, doer);
    return Opened{account_key(person), name, drawn.told, drawn.other.has_value()};
}

std::expected<void, Denied> Accounts::clear_second_factor(PersonId person, const Doer& doer)
{
    const bool changed = change(person, [&](AccountRow& row) {
        row.secret.clear();
        row.offered.clear();
        row.last_step = 0;
        tell(row, Deed::second_factor_cleared, doer);
        return true;
    });
    if (!changed) return no_account();
    end_sessions(person);
    log_.note(Deed::second_factor_cleared, person, doer);
    return {};
}

std::expected<void, Denied> Accounts::close(PersonId person, const Doer& doer)
{
    const bool changed = change(person, [&](AccountRow& row) {
        if (row.closed) return false;
        row.closed = true;
        row.vouched.clear();
        row.emergency.reset();
        tell(row, Deed::account_closed, doer);
        return true;
    });
    if (!changed) return no_account();
    drawer_.remove_of(kinds::vouched, account_number(person));
    end_sessions(person);
    end_devices(person);
    halves_.drop(person, false);
    halves_.drop(person, true);
    log_.note(Deed::account_closed, person, doer);
    return {};
}

std::expected<void, Denied> Accounts::link(PersonId person, const VouchedAs& as, const Doer& doer)
{
    const std::string key = account_key(person), mark = drawer_.mark(as.issuer + '\n' + as.subject);
    const auto account = of(person);
    if (!account || account->closed) return no_account();
    if (as.issuer.empty() || as.subject.empty())
        return unfit({"请写明统一身份的签发地址和编号。", "Give both the issuer and the subject of the identity."});
    if (!drawer_.add(kinds::vouched, mark, key, clock_(), {.until = {}, .account = account_number(person)}) &&
        drawer_.get(kinds::vouched, mark, clock_()) != key)
        return unfit({"该统一身份已关联其他账号。", "This identity is linked to another account."});
    change(person, [&](AccountRow& row) {
        const auto is = [&](const VouchedAs& it) { return it.issuer == as.issuer && it.subject == as.subject; };
        if (std::any_of(row.vouched.begin(), row.vouched.end(), is)) return false;
        row.vouched.push_back(as);
        tell(row, Deed::account_linked, doer);
        return true;
    });
    end_sessions(person);
    log_.note(Deed::account_linked, person, doer, named_in_log(as));
    return {};
}

std::expected<void, Denied> Accounts::unlink(PersonId person, const VouchedAs& as, const Doer& doer)
{
    const bool changed = change(person, [&](AccountRow& row) {
        return std::erase_if(row.vouched, [&](const VouchedAs& it) {
                   return it.issuer == as.issuer && it.subject == as.subject;
               }) > 0;
    });
    if (!changed) return unfit({"该账号未关联该统一身份。", "This account is not linked to that identity."});
    drawer_.remove(kinds::vouched, drawer_.mark(as.issuer + '\n' + as.subject));
    log_.note(Deed::link_removed, person, doer, named_in_log(as));
    return {};
}

void Accounts::end_sessions(PersonId person) { drawer_.remove_of(kinds::session, account_number(person)); }

void Accounts::end_devices(PersonId person) { drawer_.remove_of(kinds::device, account_number(person)); }

}  // namespace jinze::access
