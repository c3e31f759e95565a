// What the owner of an account changes: the password, the second factor. Each ends every session and begins one anew.
#include "access/presence.h"
#include "access/rooms.h"
#include "access/totp.h"

namespace jinze::access {
namespace {

constexpr int free_codes = 5;  // the sixth wrong one slows the factor down

Bytes bytes_of(const std::string& hex) { return from_hex(hex).value_or(Bytes{}); }

Denied no_own_account()
{
    return {Denied::Why::unfit, {"示范登录没有密码和动态口令，不需要设置。", "A demonstration entry has neither password nor second factor; there is nothing to set."}, {}};
}

}  // namespace

std::optional<Denied> Gate::take_code(PersonId person, const Credentials& credentials)
{
    Rooms& rooms = *rooms_;
    if (credentials.code.empty()) return denials::code_wanted();
    const std::string under = "factor " + account_key(person);
    if (const auto wait = rooms.delays.charge(under, free_codes)) return denials::slow_down(*wait);
    // As one step: of two who bring the same code at once, one comes in.
    const bool taken = rooms.accounts.change(person, [&](AccountRow& row) {
        const auto step = totp_step_of(bytes_of(row.secret), credentials.code, rooms.clock(), row.last_step);
        if (step) row.last_step = *step;
        return step.has_value();
    });
    if (!taken) {
        rooms.log.note({.deed = Deed::code_failed, .person = person.number(), .name = {}, .address = credentials.address, .note = {}});
        return denials::code_wrong();
    }
    rooms.delays.clear(under);
    return {};
}

Entered Gate::begin_anew(PersonId person)
{
    rooms_->accounts.end_sessions(person);
    rooms_->sessions.forget();
    return rooms_->sessions.begin(person, Sessions::Way::password);
}

std::expected<Entered, Denied> Gate::change_password(std::string_view token, const std::string& old, const std::string& fresh)
{
    Rooms& rooms = *rooms_;
    const auto session = rooms.sessions.find(token, true);
    if (!session) return std::unexpected{denials::signed_out()};
    const auto account = rooms.accounts.of(session->person);
    if (!account) return std::unexpected{no_own_account()};
    const std::string under = "password " + account_key(session->person);
    if (const auto wait = rooms.delays.charge(under)) return std::unexpected{denials::slow_down(*wait)};
    const auto fits = rooms.hasher.fits(old, account->hash);
    if (!fits || !*fits) {
        if (!fits) rooms.delays.pardon(under);
        return std::unexpected{fits ? denials::wrong() : denials::busy()};
    }
    rooms.delays.clear(under);
    if (fresh == old)
        return std::unexpected{Denied{Denied::Why::weak, {"新密码要与原密码不同。", "The new password must differ from the old one."}, {}}};
    if (auto no = object_to_password(fresh, account->name)) return std::unexpected{*std::move(no)};
    const auto hash = rooms.hasher.hash(fresh);
    if (!hash) return std::unexpected{denials::busy()};
    // Unless it was reset in the meantime.
    const bool changed = rooms.accounts.change(session->person, [&](AccountRow& row) {
        if (row.closed || row.hash != account->hash) return false;
        row.hash = *hash;
        row.must_change = false;
        return true;
    });
    if (!changed) return std::unexpected{denials::closed()};
    rooms.accounts.end_devices(session->person);
    Entered entered = begin_anew(session->person);
    entered.device = rooms.new_device(session->person);
    rooms.log.note(Deed::password_changed, session->person, {});
    return entered;
}

std::expected<SecondFactor, Denied> Gate::begin_second_factor(std::string_view token)
{
    Rooms& rooms = *rooms_;
    const auto session = rooms.sessions.find(token, true);
    if (!session) return std::unexpected{denials::signed_out()};
    Bytes secret(totp_secret_size);
    rooms.entropy(secret);
    std::string name;
    bool has_one = false;
    const bool offered = rooms.accounts.change(session->person, [&](AccountRow& row) {
        has_one = !row.secret.empty();
        if (has_one) return false;
        name = row.name;
        row.offered = to_hex(secret);
        return true;
    });
    if (has_one)
        return std::unexpected{Denied{Denied::Why::unfit, {"已设置动态口令；更换设备的，请系统管理员提出清除，由安全管理员确认。",
            "There is a second factor already. For another device ask the system administrator to have it cleared, which the security administrator confirms."}, {}}};
    if (!offered) return std::unexpected{no_own_account()};
    return SecondFactor{to_base32(secret), otpauth_address(name, secret)};
}

std::expected<Entered, Denied> Gate::confirm_second_factor(std::string_view token, const std::string& code)
{
    Rooms& rooms = *rooms_;
    const auto session = rooms.sessions.find(token, true);
    if (!session) return std::unexpected{denials::signed_out()};
    const std::string under = "factor " + account_key(session->person);
    if (const auto wait = rooms.delays.charge(under, free_codes)) return std::unexpected{denials::slow_down(*wait)};
    const bool set = rooms.accounts.change(session->person, [&](AccountRow& row) {
        if (!row.secret.empty() || row.offered.empty()) return false;
        const auto step = totp_step_of(bytes_of(row.offered), code, rooms.clock(), row.last_step);
        if (!step) return false;
        row.secret = std::exchange(row.offered, {});
        row.last_step = *step;
        return true;
    });
    if (!set) return std::unexpected{denials::code_wrong()};
    rooms.delays.clear(under);
    Entered entered = begin_anew(session->person);
    rooms.log.note(Deed::second_factor_set, session->person, {});
    return entered;
}

}  // namespace jinze::access
