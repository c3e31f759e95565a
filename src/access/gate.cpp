#include "access/gate.h"

#include <map>
#include <mutex>

#include "ledger/hash.h"

namespace jinze::access {

class Gate::Rooms {
public:
    std::mutex guard;
    std::map<std::string, Session, std::less<>> sessions;
    std::uint64_t next = 1;
};

Gate::Gate(desk::Desk&, vault::MasterKey, Clock) : rooms_{std::make_unique<Rooms>()} {}
Gate::~Gate() = default;

std::optional<Session> Gate::session(std::string_view token)
{
    const std::lock_guard lock{rooms_->guard};
    const auto found = rooms_->sessions.find(token);
    return found == rooms_->sessions.end() ? std::nullopt : std::optional{found->second};
}

Entered Gate::enter_demonstration(PersonId person)
{
    const std::lock_guard lock{rooms_->guard};
    const std::string token = to_hex(ledger::sha256(view_of("demonstration " + std::to_string(rooms_->next++))));
    Session session{.person = person, .csrf = token.substr(0, 32)};
    rooms_->sessions[token] = session;
    return {token, session};
}

void Gate::sign_out(std::string_view token)
{
    const std::lock_guard lock{rooms_->guard};
    const auto found = rooms_->sessions.find(token);
    if (found != rooms_->sessions.end()) rooms_->sessions.erase(found);
}

}  // namespace jinze::access
