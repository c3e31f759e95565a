// Logs refused requests in the security log: person, route and address, never the content. Limited per day by address,
// by person and in total, so that a flood neither fills the disk nor hides other lines. Requests beyond the limit are
// counted, and the count is written when the day has changed.
#pragma once

#include <map>
#include <mutex>

#include "app/access/security_log.h"

namespace jinze::access {

class Refusals {
public:
    static constexpr int lines_of_one = 20, lines_of_strangers = 2000, lines_of_people = 2000;  // per day

    Refusals(SecurityLog& log, Clock clock) : log_{log}, clock_{std::move(clock)} {}

    // `route`: method and pattern, a constant of the program. `person` 0: not signed in.
    void note(PersonId person, const std::string& route, int status, const std::string& address);
    // A browser reports a violation of the policy. One line per day and address, 100 in total; the rest is counted.
    void note_policy_report(PersonId person, const std::string& address);

private:
    struct Count {
        std::uint64_t written = 0, beyond = 0;
    };
    bool may_write(Count& of_one, Count& of_all, std::uint64_t most_of_one, std::uint64_t most);
    void turn_the_day();
    void write(Deed deed, PersonId person, const std::string& address, std::string note);

    SecurityLog& log_;
    Clock clock_;
    std::mutex guard_;
    Day day_{};
    std::map<std::string, Count> by_one_, reports_;  // by address or person; never more than the lines written
    Count strangers_, people_, all_reports_;
};

}  // namespace jinze::access
