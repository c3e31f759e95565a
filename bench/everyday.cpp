#include "bench/everyday.h"

#include <algorithm>
#include <utility>

#include "app/codec/leaf.h"

namespace jinze::bench {
namespace {

using record::Presence;

const Day start = day_at(2025, 1, 1);
constexpr unsigned all_days = 660;

class Everyday {
public:
    explicit Everyday(std::uint64_t events) : events_{events} {}

    district::Leaf next(std::uint64_t number)
    {
        today_ = start + days{static_cast<int>(number * all_days / events_)};
        branch_ = luck(branches);
        const Instant at =
            start_of(today_) + std::chrono::hours{10} + std::chrono::milliseconds{number * 7919 % 20'000'000};
        return {at, member_of(branch_, 0), event(number % 10)};
    }

private:
    district::Event event(std::uint64_t which)
    {
        switch (which) {
            case 1:
            case 6:
                return record::MeetingCalled{
                    MeetingId{++meetings_}, branch_numbered(branch_), today_ + days{3}, luck(20) == 0, {}, words()};
            case 3: reasoned_ = obligation(); return duty::ReasonGiven{reasoned_, words()};
            case 7: return duty::ReasonDecided{reasoned_, luck(4) != 0, words()};
            case 9: return marked();
            default: return recorded();
        }
    }

    record::RecordEntered recorded()
    {
        record::Content content{.kind = record::Kind::meeting,
                                .host = branch_numbered(branch_),
                                .performed = today_ - days{luck(9)},
                                .roster = record::Roster::members,
                                .topics = {duties[luck(duties.size())]},
                                .chair = member_of(branch_, 0),
                                .recorder = member_of(branch_, 1)};
        if (luck(5) < 2) content.exceptions = {{anyone(), Presence::excused}};
        if (luck(6) == 0) content.presenters = {anyone()};
        return {RecordId{++records_}, std::move(content), words()};
    }

    // At most one member of a branch is away at a time.
    registry::MemberMarked marked()
    {
        PersonId& away = away_[branch_];
        const bool begins = !away;
        if (begins) away = anyone();
        const PersonId person = begins ? away : std::exchange(away, PersonId{});
        return {person, registry::Mark::away, begins, today_};
    }

    record::ObligationId obligation()
    {
        const auto month = civil(today_);
        const auto number = static_cast<unsigned>(month.month());
        return {duties[luck(duties.size())].text() + "@o" + std::to_string(branch_numbered(branch_).number()) + "@" +
                std::to_string(static_cast<int>(month.year())) + (number < 10 ? "-0" : "-") + std::to_string(number)};
    }

    Sealed words()
    {
        Sealed sealed{SealedId{100'000 + ++rows_}, {}};
        for (std::uint8_t& byte : sealed.commitment) byte = static_cast<std::uint8_t>(luck(256));
        return sealed;
    }

    PersonId anyone() { return member_of(branch_, 3 + luck(people_a_branch - 3)); }

    // A fixed pseudo-random sequence.
    std::uint32_t luck(std::size_t below)
    {
        luck_ ^= luck_ << 13, luck_ ^= luck_ >> 7, luck_ ^= luck_ << 17;
        return static_cast<std::uint32_t>((luck_ >> 20) % below);
    }

    inline static const std::vector<Code> duties{
        Code{"theme-day"},     Code{"branch-general-meeting"}, Code{"branch-committee-meeting"},
        Code{"party-lecture"}, Code{"heart-to-heart-talk"},    Code{"small-group-meeting"}};

    std::uint64_t events_;
    std::uint64_t luck_ = 88172645463325252;
    Day today_{};
    std::uint32_t branch_ = 0, records_ = 0, meetings_ = 0, rows_ = 0;
    record::ObligationId reasoned_;
    std::array<PersonId, branches> away_{};
};

}  // namespace

std::vector<std::string> everyday_leaves(std::vector<std::string> leaves, std::uint64_t events)
{
    const auto recorded = std::ranges::find_if(leaves, [](const std::string& leaf) {
        return codec::name_of(codec::leaf_from(leaf).event) == "RecordEntered";
    });
    leaves.erase(recorded, leaves.end());
    Everyday everyday{events};
    for (std::uint64_t number = leaves.size(); number < events; ++number)
        leaves.push_back(codec::to_bytes(everyday.next(number)));
    return leaves;
}

}  // namespace jinze::bench
