#include "access/gate.h"

#include "access/presence.h"
#include "access/rooms.h"

namespace jinze::access {
namespace {

constexpr int free_of_address = 10;  // behind one address may sit a whole office
constexpr days device_kept{180};

// What one try is counted under. A device from which the owner came in has a count of its own: strangers who try
// the same name elsewhere do not slow its owner down.
struct Counted {
    std::vector<std::pair<std::string, int>> under;  // and how many failures cost nothing
};

Counted counted(const Credentials& credentials, const std::string& name, bool own_device)
{
    if (own_device) return {{{"device " + credentials.device, 0}}};
    return {{{"address " + credentials.address, free_of_address}, {"account " + name, 0}}};
}

std::optional<std::chrono::seconds> charge(Delays& delays, const Counted& counted)
{
    // Most tries of a guesser end here, without anything written.
    for (const auto& [what, free] : counted.under)
        if (const auto wait = delays.wait(what)) return wait;
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

}  // namespace

Gate::Rooms::Rooms(desk::Desk& of, const vault::MasterKey& key, Clock with, Strength strength)
    : desk{of},
      clock{std::move(with)},
      entropy{vault::system_entropy()},
      drawer{of.journal().drawer(), key, entropy},
      hasher{strength},
      log{drawer, clock},
      delays{drawer, clock},
      accounts{of, drawer, log, hasher, clock, entropy},
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

Gate::Gate(desk::Desk& desk, vault::MasterKey key, Clock clock, Strength strength)
    : rooms_{std::make_unique<Rooms>(desk, key, std::move(clock), strength)}
{
}
Gate::~Gate() = default;

std::optional<Session> Gate::session(std::string_view token) { return rooms_->sessions.find(token, true); }
bool Gate::holds(std::string_view token) { return rooms_->sessions.find(token, false).has_value(); }
Accounts& Gate::accounts() { return rooms_->accounts; }
SecurityLog& Gate::log() { return rooms_->log; }
Provider& Gate::provider() { return rooms_->provider; }
Proposals& Gate::proposals() { return rooms_->proposals; }

std::expected<Entered, Denied> Gate::sign_in(const Credentials& credentials)
{
    Rooms& rooms = *rooms_;
    const std::string name = sign_in_name(credentials.name);
    const auto account = rooms.accounts.named(name);
    const PersonId person{account ? account->person : 0};
    const bool own_device = account && rooms.is_device_of(credentials.device, person);
    const Counted under = counted(credentials, name, own_device);
    if (const auto wait = charge(rooms.delays, under)) return std::unexpected{denials::slow_down(*wait)};

    // As much work for a name that nobody bears.
    const auto fits = rooms.hasher.fits(credentials.password, account ? account->hash : std::string{});
    if (!fits) {
        for (const auto& [what, free] : under.under) rooms.delays.pardon(what);
        return std::unexpected{denials::busy()};
    }
    if (!*fits) {
        rooms.log.note({.deed = Deed::sign_in_failed, .person = person.number(), .name = account ? name : "",
                        .address = credentials.address, .note = {}});
        return std::unexpected{denials::wrong()};
    }
    pardon(rooms.delays, under);
    if (account->closed || !rooms.presence_of(person).here) return std::unexpected{denials::closed()};
    if (!account->secret.empty())
        if (auto no = take_code(person, credentials)) return std::unexpected{*std::move(no)};

    Entered entered = rooms.sessions.begin(person, Sessions::Way::password);
    if (!own_device) entered.device = rooms.new_device(person);
    rooms.log.note({.deed = Deed::signed_in, .person = person.number(), .name = name, .address = credentials.address, .note = {}});
    return entered;
}

Entered Gate::enter_demonstration(PersonId person)
{
    rooms_->log.note(Deed::demonstration_entered, person, {});
    return rooms_->sessions.begin(person, Sessions::Way::demonstration);
}

std::expected<Entered, Denied> Gate::enter_vouched(const std::string& issuer, const std::string& subject,
                                                   const std::string& by_claim, bool two_factors, const std::string& address)
{
    Rooms& rooms = *rooms_;
    auto account = rooms.accounts.vouched(issuer, subject);
    if (!account && !by_claim.empty()) account = rooms.accounts.named(by_claim);
    if (!account || account->person == 0)
        return std::unexpected{Denied{Denied::Why::closed, {"您的统一身份还没有与本系统账号关联，请联系系统管理员。",
            "Your identity is not linked to an account here; ask the system administrator."}, {}}};
    const PersonId person{account->person};
    const Presence presence = rooms.presence_of(person);
    if (account->closed || !presence.here) return std::unexpected{denials::closed()};
    if (presence.staff && !two_factors)
        return std::unexpected{Denied{Denied::Why::closed, {"按您的职务须用密码加动态口令登录，请改用本系统账号登录。",
            "Your post needs a password and a second factor; sign in with your account here."}, {}}};
    rooms.log.note({.deed = Deed::vouched_for, .person = person.number(), .name = account->name, .address = address, .note = issuer});
    return rooms.sessions.begin(person, Sessions::Way::provider);
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

void Gate::tidy()
{
    rooms_->sessions.tidy();
    const auto hour = std::chrono::floor<std::chrono::hours>(rooms_->clock()).time_since_epoch().count();
    if (rooms_->pruned.exchange(hour) != hour) rooms_->drawer.prune(rooms_->clock());
}

}  // namespace jinze::access
