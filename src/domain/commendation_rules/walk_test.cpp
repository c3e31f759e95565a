// Random walks through the rules: whatever people try, in whatever order, on whatever days.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/commendation_rules/awards_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using commendation::NomineeStanding;
using commendation::ObjectionOutcome;

namespace {

const std::vector<PersonId> branch_members{member, deputy, newcomer, work_secretary};

std::vector<int> some_numbers()
{
    std::vector<int> numbers;
    for (int number = 1; number <= 4; ++number)
        if (*rc::gen::arbitrary<bool>()) numbers.push_back(number);
    return numbers;
}

// One of the acts, mostly with members that may fit. A meeting is held for it on the day.
Command drawn_of(Commending& d)
{
    const int number = *rc::gen::inRange(1, 5);
    const auto kind = *rc::gen::inRange(0, 13);
    switch (kind) {
        case 0: return d.recommending(*rc::gen::elementOf(branch_members), d.branch_votes(*rc::gen::inRange(2, 6)));
        case 1: return ReviewNominee{award_one, number, *rc::gen::inRange(0, 5) > 0, d.group_meets()};
        case 2: {
            auto it = Commending::opinions(*rc::gen::arbitrary<bool>() ? commendation::OpinionOf::discipline
                                                                       : commendation::OpinionOf::organisation,
                                           d.award().nominees.size());
            return it;
        }
        case 3: {
            std::vector<int> listed, substitutes;
            for (const int it : some_numbers()) (listed.size() < 2 ? listed : substitutes).push_back(it);
            return DecideAwardList{award_one, d.work_meets(), listed, substitutes};
        }
        case 4:
        case 5: return Commending::notice(some_numbers(), day_of(d.now) + days{*rc::gen::inRange(0, 4)});
        case 6: return Commending::notice({number}, day_of(d.now));
        case 7: return d.objecting(number);
        case 8: {
            const auto outcome =
                *rc::gen::element(ObjectionOutcome::unfounded, ObjectionOutcome::upheld, ObjectionOutcome::deferred);
            return ConcludeNomineeObjection{award_one, *rc::gen::inRange(1, 4), outcome, d.work_meets()};
        }
        case 9:
        case 10: return ConferAwards{award_one, d.work_meets(), {number}};
        case 11: return ConferAwards{award_one, d.work_meets(), some_numbers()};
        default: return FileAward{award_one, {}};
    }
}

PersonId who_for(const Command& command)
{
    if (std::holds_alternative<RecommendNominee>(command)) return branch_secretary;
    return std::holds_alternative<ReviewNominee>(command) ? group_secretary : work_clerk;
}

// Nobody was conferred a title without a recommendation by vote, a list, a notice full before the meeting, and no open
// objection then.
void hold(const Commending& d, const commendation::AwardsDecided& it)
{
    const commendation::Award& award = d.award();
    const auto& working = d.state.duties().working_days(day_of(d.now));
    const Day held = d.state.records()[it.meeting].latest().content.performed;
    for (const int number : it.nominees) {
        const auto& nominee = award.nominees[static_cast<std::size_t>(number) - 1];
        const auto& vote = d.state.records()[nominee.recommended.meeting].latest();
        RC_ASSERT(2 * vote.content.rare.votes[0].yes > vote.count.voters_due);
        RC_ASSERT(nominee.review && nominee.review->forwarded);
        const auto* list = award.list(day_of(d.now));
        RC_ASSERT(list != nullptr);
        const bool on_list = std::ranges::find(list->nominees, number) != list->nominees.end();
        const bool substitute = std::ranges::find(list->substitutes, number) != list->substitutes.end();
        RC_ASSERT(on_list || substitute);
        int working_days = 0;
        for (const commendation::Notice& notice : award.notices) {
            const auto& published = notice.published;
            if (std::ranges::find(published.nominees, number) == published.nominees.end()) continue;
            for (Day day = published.first; day < held; day += days{1}) working_days += working.is_working_day(day);
            RC_ASSERT(working.is_working_day(published.first));
        }
        RC_ASSERT(working_days >= commendation::days_of_notice);  // a substitute's is as full as anybody's
        for (const commendation::NomineeObjection& objection : award.objections)
            if (objection.received.nominee == number) RC_ASSERT(!objection.conclusions.empty());
    }
}

}  // namespace

TEST_CASE("no path confers a title without recommendation, list, full notice and decision; a substitute's is full too")
{
    CHECK(rc::check([] {
        Commending d;
        d.put(work_clerk, Commending::plan());
        d.stand_on(may_day(12));
        if (*rc::gen::inRange(0, 4)) {
            Commending ready;
            ready.published();
            d = ready;
        }
        for (int i = 0; i < 30; ++i) {
            d.stand_on(day_of(d.now) + days{*rc::gen::inRange(0, 4)});
            const Command command = drawn_of(d);
            const auto decided = d.ask(who_for(command), command);
            if (!decided) continue;
            for (const Event& event : *decided) {
                if (const auto* it = std::get_if<commendation::AwardsDecided>(&event)) hold(d, *it);
                d.leaves.push_back({d.now, who_for(command), event});
                d.state.apply(d.leaves.back());
            }
            // What others see never tells an objection, and what is conferred stays within the quota.
            int conferred = 0;
            const Day on = day_of(d.now);
            const auto& working = d.state.duties().working_days(on);
            for (const auto& it : life_of(d.award(), working, on).nominees) {
                const auto seen = seen_outside(d.award(), it, on);
                RC_ASSERT(seen != NomineeStanding::objected && seen != NomineeStanding::deferred &&
                          seen != NomineeStanding::turned_down && seen != NomineeStanding::substitute);
                conferred += it.standing == NomineeStanding::conferred;
            }
            RC_ASSERT(conferred <= 2);
        }
    }));
}

TEST_CASE("an open objection never holds up the others")
{
    CHECK(rc::check([] {
        Commending d;
        d.published();
        const int objected = *rc::gen::inRange(1, 3), other = 3 - objected;
        d.stand_on(june(15) + days{*rc::gen::inRange(0, 8)});
        d.put(work_clerk, d.objecting(objected));
        d.stand_on(june(23) + days{*rc::gen::inRange(0, 30)});
        RC_ASSERT(d.standing(objected) == NomineeStanding::objected);
        RC_ASSERT(!d.ask(work_clerk, ConferAwards{award_one, d.work_meets(), {objected}}));
        d.put(work_clerk, ConferAwards{award_one, d.work_meets(), {other}});
        RC_ASSERT(d.standing(other) == NomineeStanding::conferred);
        RC_ASSERT(d.standing(objected) == NomineeStanding::objected);
    }));
}

TEST_CASE("whatever day a notice begins on, its last day is the one on which it is full")
{
    CHECK(rc::check([] {
        Commending d;
        d.forwarded({member});
        d.put(work_clerk, DecideAwardList{award_one, d.work_meets(), {1}, {}});
        const Day first = june(10) + days{*rc::gen::inRange(0, 60)};
        PublishAwardNotice it = Commending::notice({1}, first);
        it.working_days = *rc::gen::inRange(5, 12);
        const auto& working = d.state.duties().working_days(june(9));
        if (!working.is_working_day(first)) {
            RC_ASSERT(d.why(work_clerk, it) == refusals::notice_not_on_working_day);
            return;
        }
        d.put(work_clerk, it);
        const Day last = d.award().notices.front().published.last;
        int counted = 0;
        for (Day day = first; day <= last; day += days{1}) counted += working.is_working_day(day);
        RC_ASSERT(counted == *it.working_days);
        RC_ASSERT(working.is_working_day(last));
        d.stand_on(last);
        RC_ASSERT(d.why(work_clerk, ConferAwards{award_one, d.work_meets(), {1}}) == refusals::notice_not_full);
        d.stand_on(last + days{1});
        d.put(work_clerk, ConferAwards{award_one, d.work_meets(), {1}});
    }));
}
