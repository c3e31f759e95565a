// Sessions: random tokens, stored only as hashes. Idle timeout half an hour, lifetime twelve hours. A row is cached for
// less than half a second, so that ending a session anywhere ends it everywhere.
#pragma once

#include <mutex>
#include <unordered_map>

#include "app/access/accounts.h"
#include "app/access/gate.h"

namespace jinze::access {

class Sessions {
public:
    static constexpr std::chrono::minutes idle{30};
    static constexpr std::chrono::hours longest{12};
    static constexpr std::chrono::milliseconds trusted{400};

    Sessions(desk::Desk& desk, journal::SealedKeyValueStore& drawer, const Accounts& accounts, Clock clock)
        : desk_{desk}, drawer_{drawer}, accounts_{accounts}, clock_{std::move(clock)}
    {
    }

    enum class Way { password, demonstration, provider };
    Entered begin(PersonId person, Way way, const From& from = {});
    std::optional<Session> find(std::string_view token, bool in_use);
    std::optional<PersonId> end(std::string_view token);  // returns the owner
    // A person's sessions, the present one first, then the latest. end… ends one of them, or all but the present one.
    std::vector<OwnSession> of(PersonId person, std::string_view present) const;
    bool end_one(PersonId person, const std::string& id);
    int end_others(PersonId person, std::string_view present);
    void forget();  // clears the cache after sessions have ended
    void tidy();

private:
    struct Known {
        Session session;
        Instant written{}, used{};  // last use: as stored, as seen here
        std::chrono::steady_clock::time_point read_at;
    };
    std::optional<Known> read(const std::string& key);
    Session session_of(const SessionRow& row) const;

    desk::Desk& desk_;
    journal::SealedKeyValueStore& drawer_;
    const Accounts& accounts_;
    Clock clock_;
    std::mutex guard_;
    std::unordered_map<std::string, Known> known_;
};

// The row key of a token.
std::string key_of_token(std::string_view token);

}  // namespace jinze::access
