// One-time passwords, emergency codes, their halves, and the notices to their owners.
#include "app/access/accounts.h"
#include "app/access/password.h"
#include "app/access/presence.h"

namespace jinze::access {
namespace {

constexpr std::size_t most_notices = 20;
constexpr int most_tries = 5;  // password attempts with one emergency code

bool is_over(const std::optional<Instant>& until, Instant now) { return !until || now >= *until; }

}  // namespace

bool Accounts::in_two_halves() const
{
    return desk_.read([](const district::State& state) { return ever_had_security_administrator(state); });
}

Accounts::Drawn Accounts::draw(PersonId person, std::string_view what, bool whole) const
{
    Drawn drawn;
    drawn.told = draw_letters(entropy_, whole ? Halves::letters_of_whole : Halves::letters);
    if (whole)
        drawn.until = clock_() + Halves::good_for;
    else
        drawn.other = draw_letters(entropy_, Halves::letters);
    drawn.mark = drawer_.mark(std::string{what} + '\n' + account_key(person) + '\n' +
                              as_drawn(drawn.told + drawn.other.value_or("")));
    return drawn;
}

bool Accounts::is_once(const AccountRow& row, std::string_view typed) const
{
    if (!row.once || row.once->mark.empty()) return false;
    return drawer_.mark("once\n" + account_key(PersonId{row.person}) + '\n' + as_drawn(typed)) == row.once->mark;
}

// Rows of the last release have neither an expiry nor a used flag. They expire a day after the account was opened.
bool Accounts::still_works(const AccountRow& row) const
{
    if (row.once) return !row.once->used && !is_over(row.once->until, clock_());
    return clock_() < row.opened + Halves::good_for;
}

bool Accounts::is_emergency_code(const AccountRow& row, std::string_view typed) const
{
    if (!row.emergency || typed.empty() || is_over(row.emergency->until, clock_()) ||
        row.emergency->tried >= most_tries)
        return false;
    return drawer_.mark("emergency\n" + account_key(PersonId{row.person}) + '\n' + as_drawn(typed)) ==
           row.emergency->mark;
}

std::expected<Opened, Denied> Accounts::issue_emergency_code(PersonId person, const Doer& doer)
{
    const Drawn drawn = draw(person, "emergency", !in_two_halves());
    std::string name;
    const bool changed = change(person, [&](AccountRow& row) {
        if (row.closed) return false;
        name = row.name;
        row.emergency = EmergencyRow{drawn.mark, drawn.until, 0};
        tell(row, Deed::emergency_issued, doer);
        return true;
    });
    if (!changed)
        return std::unexpected{Denied{
            Denied::Why::unfit, {"此人尚无账号，请先开立。", "This person has no account yet; open one first."}, {}}};
    halves_.drop(person, true);
    if (drawn.other) halves_.put({Slip::emergency_code, person.number(), doer.person.number(), clock_(), *drawn.other});
    log_.note(Deed::emergency_issued, person, doer);
    return Opened{account_key(person), name, drawn.told, drawn.other.has_value()};
}

std::optional<TakenHalf> Accounts::take(const Half& half, const Doer& doer)
{
    if (!halves_.take(half)) return {};
    const PersonId person{half.row.person};
    TakenHalf taken{account_key(person), {}, half.row.slip, half.row.letters};
    const bool good = change(person, [&](AccountRow& row) {
        taken.name = row.name;
        const Instant until = clock_() + Halves::good_for;
        if (half.row.slip == Slip::emergency_code) {
            if (!row.emergency) return false;
            row.emergency->until = until;
        } else {
            if (row.closed || !row.once) return false;
            row.once->until = until;
            row.unconfirmed = false;
        }
        return true;
    });
    if (!good) return {};
    log_.note(Deed::half_taken, person, doer, std::string{described::word_of(half.row.slip)});
    return taken;
}

std::string Accounts::role_of(const Doer& doer) const
{
    if (doer.is_operator) return "operator";
    if (!doer.person) return "office";
    return desk_.read([&](const district::State& state) -> std::string {
        const Day today = day_of(clock_());
        if (administers(state, doer.person, registry::Title::system_administrator, today)) return "system";
        if (administers(state, doer.person, registry::Title::security_administrator, today)) return "security";
        return "appointing";
    });
}

void Accounts::tell(AccountRow& row, Deed deed, const Doer& doer) const
{
    if (!row.notices) row.notices.emplace();
    if (row.notices->size() >= most_notices) row.notices->erase(row.notices->begin());
    const std::string also = doer.with ? "+" + role_of({.person = doer.with, .is_operator = false, .address = {}}) : "";
    row.notices->push_back({clock_(), static_cast<int>(deed), role_of(doer) + also});
}

void Accounts::forget_notices(PersonId person)
{
    change(person, [](AccountRow& row) {
        if (!row.notices || row.notices->empty()) return false;
        row.notices.reset();
        return true;
    });
}

std::string Accounts::named_in_log(const VouchedAs& as) const
{
    return as.issuer + " #" + drawer_.mark(as.subject).substr(0, 16);
}

}  // namespace jinze::access
