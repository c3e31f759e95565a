#include "domain/matter/life.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using namespace jinze::matter;

namespace {

const MatterId first{1};
const OrgId work{2}, bureau{4}, other{5};
const PersonId clerk{1}, officer{2};
const Day monday = day_at(2026, 3, 2);
constexpr Day in_days(int n) { return monday + days{n}; }  // no holidays: five of seven are working days

// One matter, due four weeks after a Monday, and what is done with it.
struct One {
    Matters matters;
    calendar::WorkingDays working;

    explicit One(std::optional<Day> due = in_days(28), std::optional<PersonId> leader = {})
    {
        matters.apply(MatterOpened{.matter = first,
                                   .type = Code{"supervised"},
                                   .setter = work,
                                   .lead = bureau,
                                   .due = due,
                                   .instructed_by = leader},
                      monday, clerk);
    }
    One& then(MatterAct act, int day, std::optional<Day> wished = {}, std::optional<OrgId> org = {})
    {
        matters.apply(MatterStepped{.matter = first, .act = act, .day = wished, .org = org}, in_days(day), officer);
        return *this;
    }
    One& handed_over() { return then(MatterAct::approve, 1).then(MatterAct::sign, 2); }
    Life life(int day) const { return life_of(matters[first], working, in_days(day)); }
    MatterStanding standing(int day) const { return standing_of(life(day), *supervised(), working, in_days(day)); }
    std::optional<Owner> owner(int day) const { return owner_of(life(day), *supervised()); }
};

}  // namespace

TEST_CASE("a matter goes from opened to closed, and each day shows who owes the next act")
{
    One it;
    CHECK(it.standing(0) == MatterStanding::awaiting_approval);
    CHECK(it.owner(0) == Owner::setter);
    it.then(MatterAct::approve, 1);
    CHECK(it.standing(1) == MatterStanding::awaiting_signature);
    CHECK(it.owner(1) == Owner::lead);
    it.then(MatterAct::sign, 2);
    CHECK(it.standing(2) == MatterStanding::in_hand);
    it.then(MatterAct::report, 9);
    CHECK(it.standing(9) == MatterStanding::in_review);
    CHECK(it.owner(9) == Owner::setter);
    it.then(MatterAct::accept, 11);
    CHECK(it.standing(11) == MatterStanding::closed);
    CHECK_FALSE(it.owner(11));
    CHECK(it.standing(8) == MatterStanding::in_hand);  // as it was known then
    CHECK_FALSE(is_archived(it.life(40), *supervised(), in_days(40)));
    CHECK(is_archived(it.life(41), *supervised(), in_days(41)));
}

TEST_CASE("a spoken instruction waits for its leader first, and every other matter does not")
{
    One it{in_days(28), PersonId{9}};
    CHECK(it.standing(0) == MatterStanding::awaiting_confirmation);
    CHECK(it.owner(0) == Owner::leader);
    it.then(MatterAct::confirm, 1);
    CHECK(it.standing(1) == MatterStanding::awaiting_approval);
}

TEST_CASE("the first note of progress signs for a matter, and so does a result")
{
    CHECK(One{}.then(MatterAct::approve, 1).then(MatterAct::note, 3).life(3).signed_for == in_days(3));
    One reported;
    reported.then(MatterAct::approve, 1).then(MatterAct::report, 4);
    CHECK(reported.life(4).signed_for == in_days(4));
    CHECK(reported.standing(4) == MatterStanding::in_review);
}

TEST_CASE("blue begins with the last five working days, or half of the time where that is later; red the day after")
{
    One it;
    it.handed_over();
    CHECK(it.standing(20) == MatterStanding::in_hand);
    CHECK(it.standing(21) == MatterStanding::near);  // a Monday, five working days before
    CHECK(it.standing(28) == MatterStanding::near);
    CHECK(it.standing(29) == MatterStanding::overdue);
    One brief{in_days(7)};  // from Tuesday to Monday: four working days
    brief.handed_over();
    CHECK(brief.standing(2) == MatterStanding::in_hand);
    CHECK(brief.standing(3) == MatterStanding::near);
    One unlimited{std::nullopt};
    unlimited.handed_over();
    CHECK(unlimited.standing(900) == MatterStanding::in_hand);
    CHECK(rungs_reached(unlimited.life(900), *supervised(), unlimited.working, in_days(900)) == 0);
}

TEST_CASE("an overdue matter climbs the ladder by working days")
{
    One it;
    it.handed_over();
    const auto rungs = [&](int day) { return rungs_reached(it.life(day), *supervised(), it.working, in_days(day)); };
    CHECK(rungs(28) == 0);
    CHECK(rungs(29) == 1);
    CHECK(rungs(34) == 1);
    CHECK(rungs(35) == 2);  // the fifth working day
    CHECK(rungs(42) == 3);
    CHECK(rungs(56) == 4);
}

TEST_CASE("an extension that was asked for in time is not red, and the first day stays")
{
    One it;
    it.handed_over().then(MatterAct::ask_extension, 25, in_days(49));
    CHECK(it.standing(30) == MatterStanding::extension_asked);
    CHECK(it.owner(30) == Owner::setter);
    it.then(MatterAct::grant_extension, 31, in_days(42));
    CHECK(it.standing(31) == MatterStanding::in_hand);
    CHECK(it.life(31).due == in_days(42));
    CHECK(it.life(31).first_due == in_days(28));
    One refused;
    refused.handed_over().then(MatterAct::ask_extension, 25, in_days(49)).then(MatterAct::refuse_extension, 31);
    CHECK(refused.standing(31) == MatterStanding::overdue);
}

TEST_CASE("a result counts by the day it was reported, however long the review takes")
{
    One in_time;
    in_time.handed_over().then(MatterAct::report, 28).then(MatterAct::accept, 60);
    CHECK(in_time.standing(60) == MatterStanding::closed);
    One late;
    late.handed_over().then(MatterAct::report, 29);
    CHECK(late.standing(29) == MatterStanding::in_review);
    late.then(MatterAct::accept, 30);
    CHECK(late.standing(30) == MatterStanding::closed_late);
}

TEST_CASE("what is sent back runs on to its new day, and what was late stays late")
{
    One it;
    it.handed_over().then(MatterAct::report, 20).then(MatterAct::send_back, 22, in_days(35));
    CHECK(it.standing(22) == MatterStanding::sent_back);
    CHECK(it.life(22).due == in_days(35));
    it.then(MatterAct::report, 34).then(MatterAct::accept, 36);
    CHECK(it.standing(36) == MatterStanding::closed);
    One late;
    late.handed_over().then(MatterAct::report, 30).then(MatterAct::send_back, 31, in_days(40));
    late.then(MatterAct::report, 39).then(MatterAct::accept, 40);
    CHECK(late.standing(40) == MatterStanding::closed_late);
}

TEST_CASE("a further day does not take the red away")
{
    One it;
    it.handed_over().then(MatterAct::reset_day, 30, in_days(40));
    CHECK(it.standing(31) == MatterStanding::overdue);
    CHECK(it.life(31).reset == in_days(40));
    it.then(MatterAct::report, 35).then(MatterAct::accept, 36);
    CHECK(it.standing(36) == MatterStanding::closed_late);
}

TEST_CASE("a return waits for the setter; a transfer begins anew with another lead")
{
    One it;
    it.then(MatterAct::approve, 1).then(MatterAct::ask_return, 3, {}, other);
    CHECK(it.standing(3) == MatterStanding::return_asked);
    CHECK(it.owner(3) == Owner::setter);
    CHECK(it.life(3).giving_back->to == other);
    One kept = it;
    kept.then(MatterAct::keep, 4);
    CHECK(kept.standing(4) == MatterStanding::awaiting_signature);
    it.then(MatterAct::transfer, 4, {}, other);
    CHECK(it.life(4).lead == other);
    CHECK(it.life(3).lead == bureau);
    CHECK(it.standing(4) == MatterStanding::awaiting_signature);
    CHECK(it.life(4).due == in_days(28));
}

TEST_CASE("a halt stops the unit's clock until the matter is resumed with a new day")
{
    One it;
    it.handed_over().then(MatterAct::halt, 7, in_days(21));
    CHECK(it.standing(40) == MatterStanding::halted);
    CHECK(it.life(40).unit_days == it.life(7).unit_days);
    it.then(MatterAct::resume, 21, in_days(49));
    CHECK(it.standing(21) == MatterStanding::in_hand);
    CHECK(it.life(21).due == in_days(49));
}

TEST_CASE("what was overdue when it was halted is closed late, whatever day it is resumed with")
{
    One it;
    it.handed_over().then(MatterAct::halt, 30).then(MatterAct::resume, 31, in_days(60));
    CHECK(it.standing(31) == MatterStanding::in_hand);
    it.then(MatterAct::report, 50).then(MatterAct::accept, 52);
    CHECK(it.standing(52) == MatterStanding::closed_late);
}

TEST_CASE("each working day is the unit's or above, by who owed the next act that morning")
{
    One it;
    it.handed_over().then(MatterAct::report, 9).then(MatterAct::accept, 14);
    const Life life = it.life(30);
    CHECK(life.above_days == 1 + 3);  // approved on the Tuesday; reviewed from Wednesday until Monday
    CHECK(life.unit_days == 6);       // Wednesday to the Wednesday after
    CHECK(life.unit_days + life.above_days == it.working.between(monday, in_days(14)));
}

namespace {

// Any act on any day, also such as no rule would allow: what is computed must hold all the same.
One drawn()
{
    One it{*rc::gen::element(std::optional<Day>{}, std::optional{in_days(28)})};
    int day = 0;
    const int acts = *rc::gen::inRange(0, 12);
    for (int i = 0; i < acts; ++i) {
        day += *rc::gen::inRange(0, 9);
        const auto act = *rc::gen::element(
            MatterAct::approve, MatterAct::sign, MatterAct::note, MatterAct::report, MatterAct::send_back,
            MatterAct::ask_extension, MatterAct::grant_extension, MatterAct::refuse_extension, MatterAct::ask_return,
            MatterAct::keep, MatterAct::transfer, MatterAct::halt, MatterAct::resume, MatterAct::reset_day);
        const Life life = it.life(day);
        // As the rules have it: a draft is approved first, and a review is accepted or sent back.
        if ((life.phase == Phase::approval) != (act == MatterAct::approve)) continue;
        if ((life.phase == Phase::review) != (act == MatterAct::send_back)) continue;
        it.then(act, day, in_days(day + 14), other);
    }
    return it;
}

}  // namespace

TEST_CASE("the days of both clocks add up, on every day of every matter, and neither runs back")
{
    CHECK(rc::check([] {
        const One it = drawn();
        int unit = 0, above = 0;
        for (int day = 0; day < 120; day += 3) {
            const Life life = it.life(day);
            RC_ASSERT(life.unit_days + life.above_days == it.working.between(monday, in_days(day)));
            RC_ASSERT(life.unit_days >= unit);
            RC_ASSERT(life.above_days >= above);
            unit = life.unit_days, above = life.above_days;
        }
    }));
}

TEST_CASE("the first due day never changes, and nothing without a day is ever red")
{
    CHECK(rc::check([] {
        const One it = drawn();
        for (int day = 0; day < 120; day += 7) {
            RC_ASSERT(it.life(day).first_due == it.matters[first].opened.due.value_or(never));
            const bool red = it.standing(day) == MatterStanding::overdue;
            RC_ASSERT(!red || it.life(day).due < in_days(day));
        }
    }));
}

TEST_CASE("a matter with an open request is the setter's, and no red falls on the lead")
{
    CHECK(rc::check([] {
        const One it = drawn();
        for (int day = 0; day < 120; day += 5) {
            const Life life = it.life(day);
            if (life.extension || life.giving_back || life.halted) {
                RC_ASSERT(it.owner(day) == Owner::setter);
                RC_ASSERT(it.standing(day) != MatterStanding::overdue);
            }
        }
    }));
}

TEST_CASE("a matter of a list kept before is with its lead since it was handed over, or closed there")
{
    const auto brought = [](std::optional<Day> due, std::optional<Day> done) {
        One it;
        it.matters.apply(MatterOpened{.matter = MatterId{2},
                                      .type = Code{"supervised"},
                                      .setter = work,
                                      .lead = bureau,
                                      .due = due,
                                      .handed_over = in_days(-28),
                                      .done = done},
                         monday, clerk);
        return it;
    };
    const auto life = [](const One& it, int day) { return life_of(it.matters[MatterId{2}], it.working, in_days(day)); };
    const auto standing = [&](const One& it, int day) {
        return standing_of(life(it, day), *supervised(), it.working, in_days(day));
    };
    const One late = brought(in_days(-7), {});
    CHECK(standing(late, 0) == MatterStanding::overdue);
    CHECK(life(late, 0).first_due == in_days(-7));
    CHECK(life(late, 0).unit_days == 20);
    CHECK(life(late, 0).above_days == 0);
    const One open = brought(in_days(60), {});
    CHECK(standing(open, 0) == MatterStanding::in_hand);
    CHECK(owner_of(life(open, 0), *supervised()) == Owner::lead);
    const One closed = brought(in_days(-7), in_days(-7));
    CHECK(standing(closed, 0) == MatterStanding::closed);
    CHECK(life(closed, 0).unit_days == 15);
    CHECK(is_archived(life(closed, 0), *supervised(), in_days(23)));
    CHECK(standing(brought(in_days(-7), in_days(-6)), 0) == MatterStanding::closed_late);
}
