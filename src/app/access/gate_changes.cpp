// Changes by the owner of an account: the password, the second factor. Each ends every session and starts a new one.
#include "app/access/rooms.h"
#include "app/access/totp.h"

namespace jinze::access {
namespace {

constexpr int free_codes = 5;  // the sixth wrong code causes a delay

Bytes bytes_of(const std::string& hex) { return from_hex(hex).value_or(Bytes{}); }

Denied no_own_account()
{
    return {Denied::Why::unfit,
            {"示范登录没有密码和动态口令，无须设置。",
             "A demonstration account has no password and no second factor to set."},
            {}};
}

}  // namespace

// In one step, so that one code is accepted once. If the disk is full the step is kept in memory.
bool Gate::Rooms::take_step(PersonId person, const std::string& code)
{
    const std::lock_guard lock{steps_guard_};
    std::uint64_t& taken = steps_[person];
    std::optional<std::uint64_t> step;
    const auto take = [&](AccountRow& row) {
        step = totp_step_of(bytes_of(row.secret), code, clock(), std::max(row.last_step, taken));
        if (step) row.last_step = *step;
        return step.has_value();
    };
    try {
        accounts.change(person, take);
    } catch (const journal::StorageError& error) {
        if (error.kind() != journal::Trouble::full_disk || !step) throw;
    }
    if (step) taken = *step;
    return step.has_value();
}

std::optional<Denied> Gate::take_code(PersonId person, const std::string& code, const std::string& address)
{
    Rooms& rooms = *rooms_;
    if (code.empty()) return denials::code_wanted();
    const std::string under = "factor " + account_key(person);
    if (const auto wait = rooms.delays.charge(under, free_codes)) return denials::slow_down(*wait);
    if (!rooms.take_step(person, code)) {
        rooms.log.note(
            {.deed = Deed::code_failed, .person = person.number(), .name = {}, .address = address, .note = {}});
        return denials::code_wrong();
    }
    rooms.delays.clear(under);
    return {};
}

// In one step: a one-time password is accepted once.
std::optional<Denied> Gate::use_once(const AccountRow& account)
{
    const bool used = rooms_->accounts.change(PersonId{account.person}, [&](AccountRow& row) {
        const std::string mark = account.once ? account.once->mark : std::string{};
        if (row.closed || !row.must_change || row.hash != account.hash || !rooms_->accounts.still_works(row))
            return false;
        if (row.once && row.once->mark != mark) return false;
        if (!row.once) row.once = OnceRow{{}, row.opened + Halves::good_for, false};  // row of the last release
        return row.once->used = true;
    });
    if (used) return {};
    return denials::once_over();
}

// Requires the current password again before a change to the account.
std::expected<AccountRow, Denied> Gate::ask_password(PersonId person, const std::string& password)
{
    Rooms& rooms = *rooms_;
    const auto account = rooms.accounts.of(person);
    if (!account) return std::unexpected{no_own_account()};
    const std::string key = account_key(person), under = "password " + key;
    if (const auto wait = rooms.delays.wait(under)) return std::unexpected{denials::slow_down(*wait)};
    const auto turn = rooms.hasher.turns().take({key + " signed in", true});
    if (!turn) return std::unexpected{denials::busy()};
    if (const auto wait = rooms.delays.charge(under)) return std::unexpected{denials::slow_down(*wait)};
    const bool once = account->must_change && rooms.accounts.is_once(*account, password);
    if (!once && !rooms.hasher.fits(*turn, password, account->hash)) return std::unexpected{denials::wrong()};
    rooms.delays.clear(under);
    return *account;
}

Entered Gate::begin_anew(PersonId person, const From& from)
{
    rooms_->accounts.end_sessions(person);
    rooms_->sessions.forget();
    return rooms_->sessions.begin(person, Sessions::Way::password, from);
}

std::expected<Entered, Denied> Gate::change_password(std::string_view token, const std::string& old,
                                                     const std::string& fresh, const OwnWords& own, const From& from)
{
    Rooms& rooms = *rooms_;
    const auto session = rooms.sessions.find(token, true);
    if (!session) return std::unexpected{denials::signed_out()};
    const auto account = ask_password(session->person, old);
    if (!account) return std::unexpected{account.error()};
    if (fresh == old)
        return std::unexpected{Denied{
            Denied::Why::weak, {"新密码不得与原密码相同。", "The new password must differ from the old one."}, {}}};
    if (auto no = object_to_password(fresh, account->name, own)) return std::unexpected{*std::move(no)};
    std::optional<std::string> hash;
    if (const auto turn = rooms.hasher.turns().take({account_key(session->person) + " signed in", true}))
        hash = rooms.hasher.hash(*turn, fresh);
    if (!hash) return std::unexpected{denials::busy()};
    // Fails if the account was reset in the meantime.
    const bool changed = rooms.accounts.change(session->person, [&](AccountRow& row) {
        const auto mark = [](const AccountRow& it) { return it.once ? it.once->mark : std::string{}; };
        if (row.closed || row.hash != account->hash || mark(row) != mark(*account)) return false;
        row.hash = *hash;
        row.must_change = false;
        row.once.reset();
        return true;
    });
    if (!changed) return std::unexpected{denials::closed()};
    rooms.accounts.end_devices(session->person);
    Entered entered = begin_anew(session->person, from);
    entered.device = rooms.new_device(session->person);
    rooms.log.note(Deed::password_changed, session->person, {});
    return entered;
}

std::expected<SecondFactor, Denied> Gate::begin_second_factor(std::string_view token, const std::string& password,
                                                              const std::string& code)
{
    Rooms& rooms = *rooms_;
    const auto session = rooms.sessions.find(token, true);
    if (!session) return std::unexpected{denials::signed_out()};
    const auto account = ask_password(session->person, password);
    if (!account) return std::unexpected{account.error()};
    if (account->must_change)
        return std::unexpected{
            Denied{Denied::Why::unfit,
                   {"请先修改密码，再设置动态口令。", "Change your password first, then set up the second factor."},
                   {}}};
    if (!account->secret.empty())
        if (auto no = take_code(session->person, code, {})) return std::unexpected{*std::move(no)};
    Bytes secret(totp_secret_size);
    rooms.entropy(secret);
    const bool offered = rooms.accounts.change(session->person, [&](AccountRow& row) {
        if (row.closed || row.hash != account->hash || row.secret != account->secret) return false;
        row.offered = to_hex(secret);
        return true;
    });
    if (!offered) return std::unexpected{denials::closed()};
    return SecondFactor{to_base32(secret), otpauth_address(account->name, secret)};
}

std::expected<void, Denied> Gate::unlink(std::string_view token, const VouchedAs& as, const std::string& password)
{
    const auto session = rooms_->sessions.find(token, true);
    if (!session) return std::unexpected{denials::signed_out()};
    if (const auto account = ask_password(session->person, password); !account) return std::unexpected{account.error()};
    return rooms_->accounts.unlink(session->person, as,
                                   {.person = session->person, .is_operator = false, .address = {}, .with = {}});
}

std::expected<Entered, Denied> Gate::confirm_second_factor(std::string_view token, const std::string& code,
                                                           const From& from)
{
    Rooms& rooms = *rooms_;
    const auto session = rooms.sessions.find(token, true);
    if (!session) return std::unexpected{denials::signed_out()};
    const std::string under = "factor " + account_key(session->person);
    if (const auto wait = rooms.delays.charge(under, free_codes)) return std::unexpected{denials::slow_down(*wait)};
    const bool set = rooms.accounts.change(session->person, [&](AccountRow& row) {
        if (row.offered.empty()) return false;
        const auto step = totp_step_of(bytes_of(row.offered), code, rooms.clock(), 0);
        if (!step) return false;
        row.secret = std::exchange(row.offered, {});
        row.last_step = *step;
        return true;
    });
    if (!set) return std::unexpected{denials::code_wrong()};
    rooms.delays.clear(under);
    Entered entered = begin_anew(session->person, from);
    rooms.log.note(Deed::second_factor_set, session->person, {});
    return entered;
}

}  // namespace jinze::access
