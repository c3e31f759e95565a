#include "app/access/refusals.h"

#include "storage/journal/storage_error.h"

namespace jinze::access {
namespace {

// IPv6 by /64: the holder of one address in it holds them all.
std::string network_of(const std::string& address)
{
    std::size_t at = 0;
    for (int groups = 0; groups < 4; ++groups) {
        at = address.find(':', at);
        if (at == address.npos) return address;
        ++at;
    }
    return address.substr(0, at);
}

}  // namespace

bool Refusals::may_write(Count& of_one, Count& of_all, std::uint64_t most_of_one, std::uint64_t most)
{
    if (of_one.written >= most_of_one || of_all.written >= most) {
        ++of_one.beyond;
        ++of_all.beyond;
        return false;
    }
    ++of_one.written;
    ++of_all.written;
    return true;
}

// The refusal is sent even if it could not be logged.
void Refusals::write(Deed deed, PersonId person, const std::string& address, std::string note)
{
    try {
        log_.note({.deed = deed, .person = person.number(), .name = {}, .address = address, .note = std::move(note)});
    } catch (const journal::StorageError&) {
    }
}

void Refusals::turn_the_day()
{
    const Day today = day_of(clock_());
    if (today == day_) return;
    const auto beyond = strangers_.beyond + people_.beyond, reports = all_reports_.beyond;
    const std::string of = to_text(day_);
    day_ = today;
    by_one_.clear();
    reports_.clear();
    strangers_ = people_ = all_reports_ = {};
    if (beyond > 0) write(Deed::request_refused, {}, {}, of + " +" + std::to_string(beyond));
    if (reports > 0) write(Deed::policy_reported, {}, {}, of + " +" + std::to_string(reports));
}

void Refusals::note(PersonId person, const std::string& route, int status, const std::string& address)
{
    const std::lock_guard lock{guard_};
    turn_the_day();
    Count& all = person ? people_ : strangers_;
    const std::uint64_t most = person ? lines_of_people : lines_of_strangers;
    const std::string key = person ? account_key(person) : network_of(address);
    auto one = by_one_.find(key);
    if (one == by_one_.end()) {
        if (all.written >= most) return void(++all.beyond);
        one = by_one_.emplace(key, Count{}).first;
    }
    if (may_write(one->second, all, lines_of_one, most))
        write(Deed::request_refused, person, address, route + ' ' + std::to_string(status));
}

void Refusals::note_policy_report(PersonId person, const std::string& address)
{
    constexpr std::uint64_t of_one = 1, in_all = 100;
    const std::lock_guard lock{guard_};
    turn_the_day();
    const std::string key = network_of(address);
    auto one = reports_.find(key);
    if (one == reports_.end()) {
        if (all_reports_.written >= in_all) return void(++all_reports_.beyond);
        one = reports_.emplace(key, Count{}).first;
    }
    if (may_write(one->second, all_reports_, of_one, in_all)) write(Deed::policy_reported, person, address, {});
}

}  // namespace jinze::access
