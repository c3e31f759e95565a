#include "domain/request/life.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using namespace jinze::request;

namespace {

const OrgId branch{6}, group{4}, other{9};
const RecordId asked{1};
const Day monday = day_at(2026, 3, 2);
constexpr Day in_days(int n) { return monday + days{n}; }  // no holidays: five of seven are working days

// One request of a branch to its Party group, and what is done with it.
struct One {
    registry::Register people;
    record::Records records;
    Requests requests;
    calendar::WorkingDays working;
    std::uint32_t entered = 1;

    One()
    {
        enter({.kind = record::Kind::request,
               .host = branch,
               .performed = monday,
               .concerns = group,
               .wished = in_days(14)},
              0);
    }
    RecordId enter(record::Content content, int day)
    {
        const RecordId id{entered++};
        records.apply(record::RecordEntered{id, std::move(content), {}}, in_days(day), PersonId{1}, people);
        return id;
    }
    RecordId answer(int day, OrgId by = group)
    {
        return enter({.kind = record::Kind::opinion, .host = by, .performed = in_days(day), .answers = asked}, day);
    }
    void say(RecordId of, RequestAct act, int day)
    {
        requests.apply(RequestStepped{asked, of, act, {}}, in_days(day), PersonId{2});
    }
    RequestLife life(int day) const { return life_of(asked, records, requests, working, in_days(day)); }
    RequestStanding standing(int day) const { return life(day).standing; }
};

}  // namespace

TEST_CASE("a request waits until its addressee answers, and the wish is only shown")
{
    One it;
    CHECK(it.life(0).exists);
    CHECK(it.life(0).wished == in_days(14));
    it.answer(2, other);
    CHECK(it.standing(30) == RequestStanding::waiting);
    const RecordId answer = it.answer(3);
    CHECK(it.standing(2) == RequestStanding::waiting);
    CHECK(it.standing(3) == RequestStanding::answered);
    CHECK(it.life(3).answer == answer);
    CHECK_FALSE(life_of(answer, it.records, it.requests, it.working, in_days(3)).exists);
    CHECK_FALSE(life_of(RecordId{99}, it.records, it.requests, it.working, in_days(3)).exists);
}

TEST_CASE("an answer of which the asker says nothing in ten working days goes to the tier above")
{
    One it;
    const RecordId answer = it.answer(0);
    CHECK(it.standing(14) == RequestStanding::answered);  // the tenth working day
    CHECK(it.standing(15) == RequestStanding::unconfirmed);
    it.say(answer, RequestAct::settle, 16);
    CHECK(it.standing(15) == RequestStanding::unconfirmed);
    CHECK(it.standing(40) == RequestStanding::settled);
}

TEST_CASE("a new answer is judged anew, and one that is withdrawn leaves the one before")
{
    One it;
    const RecordId first = it.answer(1);
    it.say(first, RequestAct::object, 2);
    CHECK(it.standing(30) == RequestStanding::objected);
    const RecordId second = it.answer(4);
    CHECK(it.standing(4) == RequestStanding::answered);
    it.say(second, RequestAct::confirm, 5);
    CHECK(it.standing(5) == RequestStanding::settled);
    it.records.apply(record::RecordWithdrawn{second, {}}, in_days(6), PersonId{1});
    CHECK(it.standing(6) == RequestStanding::objected);
    it.say(first, RequestAct::reopen, 7);
    CHECK(it.standing(7) == RequestStanding::waiting);
    it.records.apply(record::RecordWithdrawn{asked, {}}, in_days(8), PersonId{1});
    CHECK_FALSE(it.life(8).exists);
}

TEST_CASE("what happened later changes no earlier day")
{
    CHECK(rc::check("a request stands on a day as it stood when that day was today", [] {
        One it;
        std::vector<RequestStanding> then;
        for (int day = 0; day < 40; ++day) {
            const int lot = *rc::gen::inRange(0, 8);
            if (lot == 0) it.answer(day);
            if (const auto answer = it.life(day).answer; answer && lot == 1)
                it.say(
                    *answer,
                    *rc::gen::element(RequestAct::confirm, RequestAct::object, RequestAct::settle, RequestAct::reopen),
                    day);
            then.push_back(it.standing(day));
        }
        for (int day = 0; day < 40; ++day) RC_ASSERT(it.standing(day) == then[static_cast<std::size_t>(day)]);
    }));
}
