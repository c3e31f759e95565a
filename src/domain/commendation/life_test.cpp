#include "domain/commendation/life.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::commendation;
using calendar::CountedDay;
using calendar::DayOff;
using calendar::WorkingDays;

namespace {

// From the official notices: spring of 2022, and April to June 2026.
WorkingDays official()
{
    WorkingDays working;
    const auto year = [&](int number, const std::vector<std::pair<Day, Day>>& off, const std::vector<Day>& made_up) {
        std::map<Day, DayOff> notice;
        for (const auto& [first, last] : off)
            for (Day day = first; day <= last; day += days{1}) notice[day] = DayOff::holiday;
        for (const Day day : made_up) notice[day] = DayOff::made_up;
        working.adopt(number, notice);
    };
    year(2022, {{day_at(2022, 4, 3), day_at(2022, 4, 5)}, {day_at(2022, 4, 30), day_at(2022, 5, 4)}},
         {day_at(2022, 4, 2), day_at(2022, 4, 24), day_at(2022, 5, 7)});
    year(2026,
         {{day_at(2026, 4, 4), day_at(2026, 4, 6)},
          {day_at(2026, 5, 1), day_at(2026, 5, 5)},
          {day_at(2026, 6, 19), day_at(2026, 6, 21)}},
         {day_at(2026, 5, 9)});
    return working;
}

constexpr AwardId award_one{1};
constexpr auto june = [](unsigned day) { return day_at(2026, 6, day); };

// The story of 2026: two members and a substitute for two places, a list on 9 June, a notice from 15 June.
struct Story {
    Story()
    {
        AwardPlanned planned{.award = award_one, .year = 2026, .body = OrgId{2}, .basis = AwardBasis::party};
        planned.decided = day_at(2026, 4, 13);
        planned.quotas = {{AwardTitle::member, 2}};
        planned.days = {.recommend_by = day_at(2026, 5, 15),
                        .review_by = day_at(2026, 5, 22),
                        .opinions_by = june(5),
                        .list_by = june(9),
                        .decide_by = june(30),
                        .close_by = day_at(2026, 7, 1)};
        awards.apply(planned, day_at(2026, 4, 17), {});
    }
    void recommend(int number, Day on = day_at(2026, 5, 10))
    {
        NomineeRecommended it{.award = award_one, .nominee = number, .title = AwardTitle::member};
        it.person = PersonId{static_cast<std::uint32_t>(number)};
        awards.apply(it, on, {});
    }
    void review(int number, bool forwarded = true, Day on = day_at(2026, 5, 20))
    {
        awards.apply(NomineeReviewed{.award = award_one, .nominee = number, .forwarded = forwarded}, on, {});
    }
    void ask(std::vector<int> numbers, std::vector<int> objections = {}, Day on = june(5))
    {
        awards.apply(OpinionGiven{award_one, OpinionOf::discipline, numbers, objections}, on, {});
        awards.apply(OpinionGiven{award_one, OpinionOf::organisation, numbers, {}}, on, {});
    }
    void list(std::vector<int> numbers, std::vector<int> substitutes)
    {
        awards.apply(ListDecided{award_one, RecordId{1}, std::move(numbers), std::move(substitutes)}, june(9), {});
    }
    void publish(int batch, std::vector<int> numbers, Day first, Day entered)
    {
        const Day last = last_of_notice(first, 5, working).day;
        awards.apply(NoticePublished{award_one, batch, std::move(numbers), first, last, 5, {}}, entered, {});
    }
    void object(int nominee, Day on)
    {
        const auto number = static_cast<int>(it().objections.size()) + 1;
        awards.apply(ObjectionReceived{award_one, number, nominee, on, true, true}, on, {});
    }
    void conclude(int objection, ObjectionOutcome outcome, Day on)
    {
        awards.apply(ObjectionConcluded{award_one, objection, outcome, {}}, on, {});
    }
    void until_notice()
    {
        for (const int number : {1, 2, 3}) recommend(number), review(number);
        ask({1, 2, 3});
        list({1, 2}, {3});
        publish(1, {1, 2}, june(15), june(15));
    }

    const Award& it() const { return awards[award_one]; }
    NomineeStanding standing(int number, Day known) const { return life_of(it(), number, working, known).standing; }
    NomineeStanding outside(int number, Day known) const
    {
        return seen_outside(it(), life_of(it(), number, working, known), known);
    }
    AwardLife life(Day known) const { return life_of(it(), working, known); }
    std::optional<Next> next(NextAct act, Day known) const
    {
        for (const Next& it : life(known).next)
            if (it.act == act) return it;
        return {};
    }

    WorkingDays working = official();
    Awards awards;
};

}  // namespace

TEST_CASE("a notice counts both its ends, and a holiday in between moves the last day on")
{
    const WorkingDays working = official();
    const auto last = [&](Day first) { return last_of_notice(first, 5, working); };
    CHECK(last(june(15)) == CountedDay{june(22), false});  // 端午 is 19 to 21 June
    CHECK(last(june(23)) == CountedDay{june(29), false});
    CHECK(last(june(8)) == CountedDay{june(12), false});
    CHECK(last(day_at(2026, 4, 30)) == CountedDay{day_at(2026, 5, 9), false});  // a Saturday that is worked
    CHECK(last(day_at(2022, 5, 7)) == CountedDay{day_at(2022, 5, 12), false});  // begins on such a Saturday
    CHECK(last_of_notice(june(15), 1, working) == CountedDay{june(15), false});
}

TEST_CASE("a notice that was too short by a holiday known later is full only when it really is")
{
    WorkingDays working;
    working.adopt(2026, {});
    const NoticePublished notice{.first = june(15), .last = june(19)};
    CHECK(last_of(notice, working) == june(19));
    CHECK(last_of(notice, official()) == june(22));
    CHECK(last_of({.first = june(15), .last = june(24)}, official()) == june(24));  // never before the paper says
}

TEST_CASE("a nominee goes from the recommendation to the award, each day as it was known then")
{
    Story s;
    s.until_notice();
    s.awards.apply(AwardsDecided{award_one, RecordId{2}, {1, 2}}, june(30), {});
    CHECK(s.standing(1, day_at(2026, 5, 10)) == NomineeStanding::recommended);
    CHECK(s.standing(1, day_at(2026, 5, 20)) == NomineeStanding::forwarded);
    CHECK(s.standing(1, june(9)) == NomineeStanding::listed);
    CHECK(s.standing(1, june(15)) == NomineeStanding::in_notice);
    CHECK(s.standing(1, june(22)) == NomineeStanding::in_notice);
    CHECK(s.standing(1, june(23)) == NomineeStanding::notice_full);
    CHECK(s.standing(1, june(30)) == NomineeStanding::conferred);
    CHECK(s.standing(3, june(30)) == NomineeStanding::substitute);
    s.awards.apply(AwardRevoked{award_one, 1, RecordId{3}, {}}, day_at(2026, 9, 1), {});
    CHECK(s.standing(1, day_at(2026, 8, 31)) == NomineeStanding::conferred);
    CHECK(s.standing(1, day_at(2026, 9, 1)) == NomineeStanding::revoked);
}

TEST_CASE("an objection stops one nominee; deferred, they make room for the substitute, who has days of their own")
{
    Story s;
    s.until_notice();
    s.object(2, june(17));
    CHECK(s.standing(2, june(17)) == NomineeStanding::objected);
    CHECK(s.standing(1, june(17)) == NomineeStanding::in_notice);
    CHECK(s.next(NextAct::conclude, june(17)) == Next{NextAct::conclude, june(22), 1});
    CHECK(free_places(s.it(), s.life(june(17)), AwardTitle::member, june(17)) == 0);
    s.conclude(1, ObjectionOutcome::deferred, june(22));
    CHECK(s.standing(2, june(22)) == NomineeStanding::deferred);
    CHECK(free_places(s.it(), s.life(june(22)), AwardTitle::member, june(22)) == 1);
    CHECK(s.next(NextAct::publish_substitute, june(22)) == Next{NextAct::publish_substitute, june(30), 3});
    s.publish(2, {3}, june(23), june(23));
    CHECK(free_places(s.it(), s.life(june(24)), AwardTitle::member, june(24)) == 0);
    CHECK(s.standing(3, june(29)) == NomineeStanding::in_notice);
    CHECK(s.standing(3, june(30)) == NomineeStanding::notice_full);
    CHECK(s.life(june(24)).step == AwardStep::notice);
    CHECK(s.life(june(30)).step == AwardStep::decision);
    CHECK(s.next(NextAct::decide, june(24)) == Next{NextAct::decide, june(30), 0});
}

TEST_CASE("whoever drops out after the opinions reads 未列入 to everybody else, who does not see an objection either")
{
    Story s;
    s.until_notice();
    s.recommend(4), s.review(4, false);
    CHECK(s.outside(3, june(9)) == NomineeStanding::forwarded);  // the list is not public yet
    CHECK(s.outside(1, june(9)) == NomineeStanding::forwarded);
    CHECK(s.outside(3, june(15)) == NomineeStanding::left_out);
    CHECK(s.outside(4, june(15)) == NomineeStanding::not_forwarded);
    s.object(2, june(17));
    CHECK(s.outside(2, june(17)) == NomineeStanding::in_notice);
    CHECK(s.outside(2, june(23)) == NomineeStanding::notice_full);
    s.conclude(1, ObjectionOutcome::upheld, june(23));
    CHECK(s.standing(2, june(23)) == NomineeStanding::turned_down);
    CHECK(s.outside(2, june(23)) == NomineeStanding::left_out);
    s.conclude(1, ObjectionOutcome::deferred, june(23));
    CHECK(s.outside(2, june(23)) == NomineeStanding::left_out);
}

TEST_CASE("one that an opinion objected to and the list left out reads like any other that was left out")
{
    Story s;
    for (const int number : {1, 2}) s.recommend(number), s.review(number);
    s.ask({1, 2}, {2});
    CHECK(life_of(s.it(), 2, s.working, june(5)).doubted);
    s.list({1}, {});
    CHECK(s.standing(2, june(9)) == NomineeStanding::left_out);
    CHECK(s.outside(2, june(9)) == NomineeStanding::forwarded);
    s.publish(1, {1}, june(15), june(15));
    CHECK(s.outside(2, june(15)) == NomineeStanding::left_out);
}

TEST_CASE("a deferred objection that proves unfounded lets the nominee proceed")
{
    Story s;
    s.until_notice();
    s.object(1, june(17));
    s.conclude(1, ObjectionOutcome::deferred, june(22));
    s.conclude(1, ObjectionOutcome::unfounded, june(26));
    CHECK(s.standing(1, june(25)) == NomineeStanding::deferred);
    CHECK(s.standing(1, june(26)) == NomineeStanding::notice_full);
}

TEST_CASE("the steps follow from what was entered, and each says who acts next and when")
{
    Story s;
    CHECK(s.life(day_at(2026, 4, 17)).step == AwardStep::recommendation);
    CHECK(s.next(NextAct::recommend, day_at(2026, 4, 17))->due == day_at(2026, 5, 15));
    CHECK(s.life(day_at(2026, 5, 16)).step == AwardStep::recommendation);  // nobody was recommended: it goes on
    s.recommend(1), s.recommend(2);
    CHECK(s.life(day_at(2026, 5, 16)).step == AwardStep::review);
    CHECK(s.next(NextAct::review, day_at(2026, 5, 16)) == Next{NextAct::review, day_at(2026, 5, 22), 2});
    s.review(1), s.review(2);
    CHECK(s.life(day_at(2026, 5, 20)).step == AwardStep::opinions);
    CHECK(s.next(NextAct::ask_opinions, day_at(2026, 5, 20)) == Next{NextAct::ask_opinions, june(5), 2});
    s.ask({1, 2});
    CHECK(s.life(june(5)).step == AwardStep::list);
    CHECK(s.next(NextAct::decide_list, june(5))->due == june(9));
    s.list({1, 2}, {});
    CHECK(s.life(june(9)).step == AwardStep::notice);
    CHECK(s.next(NextAct::publish, june(9)) == Next{NextAct::publish, june(10), 2});
    s.publish(1, {1, 2}, june(15), june(15));
    CHECK(s.next(NextAct::note_end, june(16)) == Next{NextAct::note_end, june(22), 1});
    CHECK(s.life(june(22)).step == AwardStep::notice);
    CHECK(s.life(june(23)).step == AwardStep::decision);
    s.awards.apply(AwardsDecided{award_one, RecordId{2}, {1, 2}}, june(30), {});
    CHECK(s.life(june(30)).step == AwardStep::closing);
    CHECK(s.next(NextAct::close, june(30))->due == day_at(2026, 7, 1));
    s.awards.apply(AwardFiled{award_one, {}}, day_at(2026, 7, 3), {});
    CHECK(s.life(day_at(2026, 7, 3)).step == AwardStep::closing);
    CHECK(s.life(day_at(2026, 7, 3)).is_done(AwardStep::closing));
    CHECK(s.life(day_at(2026, 7, 3)).next.empty());
    CHECK(s.life(day_at(2026, 6, 23)).step == AwardStep::decision);  // the past as it was known
}

TEST_CASE("a decision that came before a late notice moves behind it")
{
    Story s;
    s.until_notice();
    s.object(2, june(17));
    s.conclude(1, ObjectionOutcome::deferred, june(24));
    s.publish(2, {3}, june(26), june(26));
    CHECK(s.next(NextAct::decide, june(26))->due == day_at(2026, 7, 3));  // 26 June to 2 July
}

TEST_CASE("a file keeps the rows of its nominees until its retention has ended")
{
    Story s;
    NomineeRecommended it{.award = award_one, .nominee = 1, .title = AwardTitle::member};
    it.person = PersonId{7};
    it.named.row = SealedId{31};
    it.post = Sealed{SealedId{32}, {}};
    s.awards.apply(it, day_at(2026, 5, 10), {});
    const std::vector both{SealedId{31}, SealedId{32}};
    CHECK(s.awards.kept_rows(PersonId{7}, june(1)) == both);
    CHECK(s.awards.freed_rows(PersonId{7}, june(1)).empty());
    s.awards.apply(AwardFiled{award_one, day_at(2036, 7, 1)}, day_at(2026, 7, 1), {});
    CHECK(s.awards.kept_rows(PersonId{7}, day_at(2036, 7, 1)) == both);
    CHECK(s.awards.freed_rows(PersonId{7}, day_at(2036, 7, 2)) == both);
    CHECK(s.awards.kept_rows(PersonId{7}, day_at(2036, 7, 2)).empty());
    CHECK(s.awards.kept_rows(PersonId{8}, june(1)).empty());
}
