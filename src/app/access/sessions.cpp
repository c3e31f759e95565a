#include "app/access/sessions.h"

#include <algorithm>

#include "app/access/factor_rule.h"
#include "app/access/presence.h"
#include "storage/ledger/hash.h"

namespace jinze::access {
namespace {

constexpr std::size_t token_size = 64;             // 256 bits in hex
constexpr std::size_t id_size = 16;                // of a session id in its owner's list: a prefix of its key
constexpr std::chrono::seconds worth_writing{60};  // last uses are written at most this often

}  // namespace

std::string key_of_token(std::string_view token) { return to_hex(ledger::sha256(view_of(token))); }

Entered Sessions::begin(PersonId person, Way way, const From& from)
{
    const Instant now = clock_();
    const std::string token = drawer_.random(token_size / 2);
    SessionRow row{.person = person.number(),
                   .csrf = drawer_.random(16),
                   .posts = {},
                   .demonstration = way == Way::demonstration,
                   .by_provider = way == Way::provider,
                   .began = now,
                   .seen = now,
                   .address = from.address,
                   .device = from.device};
    row.posts = desk_.read([&](const district::State& state) { return presence_of(state, person, day_of(now)).posts; });
    drawer_.put(kinds::session, key_of_token(token), codec::to_json(row),
                {.until = now + longest, .account = account_number(person)});
    return {token, session_of(row), {}};
}

Session Sessions::session_of(const SessionRow& row) const
{
    const PersonId person{row.person};
    const Presence presence =
        desk_.read([&](const district::State& state) { return presence_of(state, person, day_of(clock_())); });
    Session session{
        .person = person, .csrf = row.csrf, .administrator = presence.administrator, .until = row.began + longest};
    if (row.demonstration) return session;
    const auto account = accounts_.of(person);
    session.must_change_password = !row.by_provider && account && account->must_change;
    const bool wanted = presence.staff && !(presence.branch_only && branches_left_out(drawer_, clock_()));
    session.must_set_second_factor = !row.by_provider && wanted && account && account->secret.empty();
    return session;
}

std::optional<Sessions::Known> Sessions::read(const std::string& key)
{
    const Instant now = clock_();
    const auto row = row_from<SessionRow>(drawer_.get(kinds::session, key, now));
    if (!row) return {};
    const PersonId person{row->person};
    const Presence presence =
        desk_.read([&](const district::State& state) { return presence_of(state, person, day_of(now)); });
    const bool same = presence.here && presence.posts == row->posts;
    const auto account = row->demonstration ? std::nullopt : accounts_.of(person);
    const bool open = row->demonstration || (account && !account->closed);
    if (!same || !open) {
        drawer_.remove(kinds::session, key);
        return {};
    }
    return Known{session_of(*row), row->seen, row->seen, std::chrono::steady_clock::now()};
}

std::optional<Session> Sessions::find(std::string_view token, bool in_use)
{
    if (token.size() != token_size) return {};
    const std::string key = key_of_token(token);
    const Instant now = clock_();
    std::optional<Instant> used;
    {
        const std::lock_guard lock{guard_};
        const auto it = known_.find(key);
        if (it != known_.end()) {
            Known& known = it->second;
            const bool fresh = std::chrono::steady_clock::now() - known.read_at < trusted;
            if (fresh && now - known.used < idle && now < known.session.until) {
                if (in_use) known.used = now;
                return known.session;
            }
            used = known.used;
        }
    }
    auto known = read(key);
    const std::lock_guard lock{guard_};
    if (known && used) known->used = std::max(known->used, *used);
    if (!known || now - known->used >= idle) {
        known_.erase(key);
        return {};
    }
    if (in_use) known->used = now;
    known_[key] = *known;
    return known->session;
}

std::optional<PersonId> Sessions::end(std::string_view token)
{
    const std::string key = key_of_token(token);
    const auto row = row_from<SessionRow>(drawer_.get(kinds::session, key, clock_()));
    drawer_.remove(kinds::session, key);
    const std::lock_guard lock{guard_};
    known_.erase(key);
    if (!row) return {};
    return PersonId{row->person};
}

std::vector<OwnSession> Sessions::of(PersonId person, std::string_view present) const
{
    const Instant now = clock_();
    const std::string own = key_of_token(present);
    std::vector<OwnSession> found;
    drawer_.each(kinds::session, {}, now, [&](std::string_view key, std::string_view text) {
        const auto row = codec::stored::read<SessionRow>(text);
        if (row.person != person.number() || now - row.seen >= idle + worth_writing) return;
        found.push_back({std::string{key.substr(0, id_size)}, row.device.value_or(""), row.address.value_or(""),
                         row.began, row.seen, key == own});
    });
    std::sort(found.begin(), found.end(), [](const OwnSession& a, const OwnSession& b) {
        return std::pair{!a.present, b.seen} < std::pair{!b.present, a.seen};
    });
    return found;
}

bool Sessions::end_one(PersonId person, const std::string& id)
{
    if (id.size() != id_size) return false;
    std::vector<std::string> keys;
    drawer_.each(kinds::session, id, clock_(), [&](std::string_view key, std::string_view text) {
        if (key.starts_with(id) && codec::stored::read<SessionRow>(text).person == person.number())
            keys.emplace_back(key);
    });
    for (const std::string& key : keys) drawer_.remove(kinds::session, key);
    forget();
    return !keys.empty();
}

int Sessions::end_others(PersonId person, std::string_view present)
{
    const std::string own = key_of_token(present);
    std::vector<std::string> keys;
    drawer_.each(kinds::session, {}, clock_(), [&](std::string_view key, std::string_view text) {
        if (key != own && codec::stored::read<SessionRow>(text).person == person.number()) keys.emplace_back(key);
    });
    for (const std::string& key : keys) drawer_.remove(kinds::session, key);
    forget();
    return static_cast<int>(keys.size());
}

void Sessions::forget()
{
    const std::lock_guard lock{guard_};
    for (auto& [key, known] : known_) known.read_at = {};
}

void Sessions::tidy()
{
    using Change = journal::SealedKeyValueStore::Change;
    std::vector<std::pair<std::string, Instant>> to_write;
    {
        const std::lock_guard lock{guard_};
        const Instant now = clock_();
        std::erase_if(known_,
                      [&](const auto& it) { return now - it.second.used >= idle || now >= it.second.session.until; });
        for (auto& [key, known] : known_)
            if (known.used - known.written >= worth_writing) {
                known.written = known.used;
                to_write.emplace_back(key, known.used);
            }
    }
    for (const auto& [key, used] : to_write)
        drawer_.change(kinds::session, key, clock_(), [&](const auto& text) -> std::optional<Change> {
            auto row = row_from<SessionRow>(text);
            if (!row || row->seen >= used) return {};
            row->seen = used;
            return Change{codec::to_json(*row),
                          {.until = row->began + longest, .account = account_number(PersonId{row->person})}};
        });
}

}  // namespace jinze::access
