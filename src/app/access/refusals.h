// Requests that were refused leave a line in the security log: who, which route, from where; never what was in the
// request. Bounded, so that a flood neither fills the disk nor hides others: so many lines a day for one address, for
// one person and in all; what is beyond is counted, and the count is written when the day has turned.
#pragma once

#include <map>
#include <mutex>

#include "app/access/security_log.h"

namespace jinze::access {

class Refusals {
public:
    static constexpr int lines_of_one = 20, lines_of_strangers = 2000, lines_of_people = 2000;  // a day

    Refusals(SecurityLog& log, Clock clock) : log_{log}, clock_{std::move(clock)} {}

    // `route`: method and pattern, a constant of the program. `person` 0: nobody is signed in.
    void note(PersonId person, const std::string& route, int status, const std::string& address);
    // A browser says that a page tried what the policy forbids. One line a day and address, 100 in all; counted.
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
    std::map<std::string, Count> by_one_, reports_;  // by address, or by person; never more than lines are written
    Count strangers_, people_, all_reports_;
};

}  // namespace jinze::access
