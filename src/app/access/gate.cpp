#include "app/access/gate.h"

#include "app/access/factor_rule.h"
#include "app/access/presence.h"
#include "app/access/rooms.h"

namespace jinze::access {
namespace {

constexpr int free_of_address = 10;  // one address may serve a whole office
constexpr days device_kept{180}, address_kept{180};

// The account that signs in, and how the caller is known to be its owner, if at all.
struct Caller {
    std::string name;
    std::optional<AccountRow> account;
    bool own_device = false, own_address = false, by_code = false;

    PersonId person() const { return PersonId{account ? account->person : 0}; }
    bool known() const { return own_device || own_address || by_code; }
};

// The counters of one attempt. A device and an address from which the owner has signed in have counters of their own,
// so attempts from elsewhere, from however many addresses, do not slow the owner down there.
struct Counted {
    std::vector<std::pair<std::string, int>> under;  // and the number of failures without delay
};

Counted counted(const Credentials& credentials, const Caller& caller)
{
    if (caller.by_code) return {{{"emergency " + account_key(caller.person()), 0}}};
    if (caller.own_device) return {{{"device " + credentials.device, 0}}};
    if (caller.own_address) return {{{"at " + account_key(caller.person()) + ' ' + credentials.address, 0}}};
    return {{{"address " + credentials.address, free_of_address}, {"account " + caller.name, 0}}};
}

Turns::Who in_line(const Credentials& credentials, const Caller& caller)
{
    if (!caller.known()) return {credentials.address, false};
    return {account_key(caller.person()) + (caller.by_code      ? " code"
                                            : caller.own_device ? " device"
                                                                : " at " + credentials.address),
            true};
}

std::optional<std::chrono::seconds> wait_of(const Delays& delays, const Counted& counted)
{
    for (const auto& [what, free] : counted.under)
        if (const auto wait = delays.wait(what)) return wait;
    return {};
}

std::optional<std::chrono::seconds> charge(Delays& delays, const Counted& counted)
{
    for (std::size_t i = 0; i < counted.under.size(); ++i) {
        const auto wait = delays.charge(counted.under[i].first, counted.under[i].second);
        if (!wait) continue;
        for (std::size_t j = 0; j < i; ++j) delays.pardon(counted.under[j].first);
        return wait;
    }
    return {};
}

void pardon(Delays& delays, const Counted& counted)
{
    for (const auto& [what, free] : counted.under) free > 0 ? delays.pardon(what) : delays.clear(what);
}

// Counts the attempt before the password is checked.
bool count_emergency(Accounts& accounts, const AccountRow& account, const std::string& code)
{
    return accounts.is_emergency_code(account, code) && accounts.change(PersonId{account.person}, [&](AccountRow& row) {
        if (!accounts.is_emergency_code(row, code)) return false;
        ++row.emergency->tried;
        return true;
    });
}

}  // namespace

Gate::Rooms::Rooms(desk::Desk& of, const vault::MasterKey& key, Clock with, Strength strength)
    : desk{of},
      clock{std::move(with)},
      entropy{vault::system_entropy()},
      waiting{of.journal().drawer(),
              {std::string{kinds::session}, std::string{kinds::device}, std::string{kinds::delay},
               std::string{kinds::address}, std::string{kinds::setting_out}}},
      drawer{waiting, key, entropy},
      hasher{strength},
      log{drawer, key, clock},
      refusals{log, clock},
      delays{drawer, clock},
      halves{drawer, clock},
      accounts{of, drawer, log, halves, clock, entropy},
      sessions{of, drawer, accounts, clock},
      provider{drawer, clock},
      proposals{drawer, log, clock}
{
}

Presence Gate::Rooms::presence_of(PersonId person) const
{
    return desk.read([&](const district::State& state) { return access::presence_of(state, person, day_of(clock())); });
}

bool Gate::Rooms::is_device_of(const std::string& device, PersonId person) const
{
    if (device.empty()) return false;
    const auto row = row_from<DeviceRow>(drawer.get(kinds::device, key_of_token(device), clock()));
    return row && row->person == person.number();
}

std::string Gate::Rooms::new_device(PersonId person)
{
    const std::string device = drawer.random(32);
    drawer.put(kinds::device, key_of_token(device), codec::to_json(DeviceRow{person.number()}),
               {.until = clock() + device_kept, .account = account_number(person)});
    return device;
}

bool Gate::Rooms::is_address_of(const std::string& address, PersonId person) const
{
    if (address.empty()) return false;
    return drawer.get(kinds::address, drawer.mark(account_key(person) + '\n' + address), clock()).has_value();
}

void Gate::Rooms::remember_address(const std::string& address, PersonId person)
{
    if (address.empty()) return;
    drawer.put(kinds::address, drawer.mark(account_key(person) + '\n' + address),
               codec::to_json(AddressRow{person.number()}),
               {.until = clock() + address_kept, .account = account_number(person)});
}

Gate::Gate(desk::Desk& desk, vault::MasterKey key, Clock clock, Strength strength)
    : rooms_{std::make_unique<Rooms>(desk, key, std::move(clock), strength)}
{
}
Gate::~Gate() = default;

std::optional<Session> Gate::session(std::string_view token) { return rooms_->sessions.find(token, true); }
bool Gate::holds(std::string_view token) { return rooms_->sessions.find(token, false).has_value(); }
Accounts& Gate::accounts() { return rooms_->accounts; }
Halves& Gate::halves() { return rooms_->halves; }
SecurityLog& Gate::log() { return rooms_->log; }
Refusals& Gate::refusals() { return rooms_->refusals; }
Provider& Gate::provider() { return rooms_->provider; }
Proposals& Gate::proposals() { return rooms_->proposals; }

std::expected<Entered, Denied> Gate::sign_in(const Credentials& credentials)
{
    Rooms& rooms = *rooms_;
    Caller caller{.name = sign_in_name(credentials.name), .account = {}};
    caller.account = rooms.accounts.named(caller.name);
    // A random one-time password cannot be guessed: no delay.
    if (caller.account && rooms.accounts.is_once(*caller.account, credentials.password))
        return let_in(*caller.account, credentials, rooms.is_device_of(credentials.device, caller.person()));
    // The same number of look-ups for an unknown name.
    if (!caller.account) (void)rooms.accounts.of(PersonId{});
    const bool own_device = rooms.is_device_of(credentials.device, caller.person());
    const bool own_address = rooms.is_address_of(credentials.address, caller.person());
    if (caller.account) {
        caller.own_device = own_device;
        caller.own_address = own_address;
        caller.by_code = count_emergency(rooms.accounts, *caller.account, credentials.emergency);
    }
    const Counted under = counted(credentials, caller);
    // Most guessing attempts end here, without a write.
    if (const auto wait = wait_of(rooms.delays, under)) return std::unexpected{denials::slow_down(*wait)};
    const auto turn = rooms.hasher.turns().take(in_line(credentials, caller));
    if (!turn) return std::unexpected{denials::busy()};
    if (const auto wait = charge(rooms.delays, under)) return std::unexpected{denials::slow_down(*wait)};
    // The same work for an unknown name.
    if (!rooms.hasher.fits(*turn, credentials.password, caller.account ? caller.account->hash : std::string{})) {
        rooms.log.note({.deed = Deed::sign_in_failed,
                        .person = caller.person().number(),
                        .name = caller.account ? caller.name : "",
                        .address = credentials.address,
                        .note = {}});
        return std::unexpected{denials::wrong()};
    }
    pardon(rooms.delays, under);
    auto entered = let_in(*caller.account, credentials, caller.own_device);
    if (entered && caller.by_code) {
        rooms.accounts.change(caller.person(), [](AccountRow& row) {
            return row.emergency.has_value() && (row.emergency.reset(), true);
        });
        rooms.log.note(Deed::emergency_used, caller.person(),
                       {.person = {}, .is_operator = false, .address = credentials.address, .with = {}});
    }
    return entered;
}

// Called after the password was verified.
std::expected<Entered, Denied> Gate::let_in(const AccountRow& account, const Credentials& credentials, bool own_device)
{
    Rooms& rooms = *rooms_;
    const PersonId person{account.person};
    if (account.closed || !rooms.presence_of(person).here) return std::unexpected{denials::closed()};
    if (account.must_change && !rooms.accounts.still_works(account)) return std::unexpected{denials::once_over()};
    if (!account.secret.empty())
        if (auto no = take_code(person, credentials.code, credentials.address)) return std::unexpected{*std::move(no)};
    if (account.must_change)
        if (auto no = use_once(account)) return std::unexpected{*std::move(no)};
    Entered entered = rooms.sessions.begin(person, Sessions::Way::password, {credentials.address, credentials.kind});
    if (!own_device) entered.device = rooms.new_device(person);
    rooms.remember_address(credentials.address, person);
    rooms.log.note({.deed = Deed::signed_in,
                    .person = person.number(),
                    .name = account.name,
                    .address = credentials.address,
                    .note = {}});
    return entered;
}

Entered Gate::enter_demonstration(PersonId person, const From& from)
{
    rooms_->log.note(Deed::demonstration_entered, person, {});
    return rooms_->sessions.begin(person, Sessions::Way::demonstration, from);
}

std::expected<Entered, Denied> Gate::enter_vouched(const std::string& issuer, const std::string& subject,
                                                   const std::string& by_claim, bool two_factors, const From& from)
{
    Rooms& rooms = *rooms_;
    auto account = rooms.accounts.vouched(issuer, subject);
    // A name chosen by one administrator links nothing until a second administrator has confirmed it.
    if (!account && !by_claim.empty()) account = rooms.accounts.named(by_claim);
    if (account && account->unconfirmed.value_or(false)) account.reset();
    if (!account || account->person == 0)
        return std::unexpected{Denied{Denied::Why::closed,
                                      {"您的统一身份尚未关联本系统账号，请联系系统管理员。",
                                       "Your identity is not linked to an account here; ask the system administrator."},
                                      {}}};
    const PersonId person{account->person};
    const Presence presence = rooms.presence_of(person);
    if (account->closed || !presence.here) return std::unexpected{denials::closed()};
    const bool two_wanted = presence.staff && !(presence.branch_only && branches_left_out());
    if (two_wanted && !two_factors)
        return std::unexpected{
            Denied{Denied::Why::closed,
                   {"按您的职务须用密码加动态口令登录，请改用本系统账号登录。",
                    "Your post needs a password and a second factor; sign in with your account here."},
                   {}}};
    rooms.log.note({.deed = Deed::vouched_for,
                    .person = person.number(),
                    .name = account->name,
                    .address = from.address,
                    .note = issuer});
    return rooms.sessions.begin(person, Sessions::Way::provider, from);
}

void Gate::sign_out(std::string_view token)
{
    if (const auto person = rooms_->sessions.end(token)) rooms_->log.note(Deed::signed_out, *person, {});
}

void Gate::end_sessions(PersonId person)
{
    rooms_->accounts.end_sessions(person);
    rooms_->sessions.forget();
}

std::vector<OwnSession> Gate::own_sessions(std::string_view token)
{
    const auto session = rooms_->sessions.find(token, true);
    return session ? rooms_->sessions.of(session->person, token) : std::vector<OwnSession>{};
}

bool Gate::end_own_session(std::string_view token, const std::string& id)
{
    const auto session = rooms_->sessions.find(token, true);
    if (!session || !rooms_->sessions.end_one(session->person, id)) return false;
    rooms_->log.note(Deed::sessions_ended, session->person, {});
    return true;
}

int Gate::end_other_sessions(std::string_view token)
{
    const auto session = rooms_->sessions.find(token, true);
    if (!session) return 0;
    const int ended = rooms_->sessions.end_others(session->person, token);
    rooms_->log.note(Deed::sessions_ended, session->person, {});
    return ended;
}

bool Gate::branches_left_out() const { return access::branches_left_out(rooms_->drawer, rooms_->clock()); }

void Gate::leave_branches_out(bool out, const Doer& doer)
{
    access::leave_branches_out(rooms_->drawer, out);
    rooms_->sessions.forget();
    rooms_->log.note(Deed::factor_rule_set, {}, doer, out ? "branches left out" : "branches not left out");
}

// Runs once the day has changed since the first row that no leaf covers. No person may issue this command.
void Gate::note_log()
{
    const Instant now = rooms_->clock();
    const auto noted = rooms_->desk.read([](const district::State& state) { return state.noted_log(); });
    if (noted && noted->on >= day_of(now)) return;
    const auto first = rooms_->log.written((noted ? noted->count : 0) + 1);
    if (!first || day_of(*first) >= day_of(now)) return;
    const journal::ChainHead head = rooms_->log.head();
    static_cast<void>(
        rooms_->desk.submit({.actor = {},
                             .key = {},
                             .body = {},
                             .commands = {district::NoteSecurityLog{.count = head.count, .head = head.digest}}}));
}

void Gate::tidy()
{
    rooms_->sessions.tidy();
    rooms_->waiting.write_waiting();
    rooms_->log.write_waiting();
    note_log();
    const auto hour = std::chrono::floor<std::chrono::hours>(rooms_->clock()).time_since_epoch().count();
    if (rooms_->pruned.exchange(hour) != hour) rooms_->drawer.prune(rooms_->clock());
}

}  // namespace jinze::access
