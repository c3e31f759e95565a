#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/request/life.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using request::RequestStanding;

namespace {

// A branch asks the Party group that guides its organ committee.
struct Asked : small::District {
    RecordId request{1};

    Asked()
    {
        put(branch_secretary, EnterRecord{.content = {.kind = record::Kind::request,
                                                      .host = one,
                                                      .performed = today,
                                                      .concerns = group,
                                                      .wished = today + days{20}},
                                          .words = {.title = "请求解决活动场所"}});
    }
    void answer()
    {
        put(group_secretary,
            EnterRecord{
                .content = {.kind = record::Kind::opinion, .host = group, .performed = day_of(now), .answers = request},
                .words = {.title = "答复"}});
    }
    RequestStanding standing() const
    {
        const Day on = day_of(now);
        return request::life_of(request, state.records(), state.of<request::Requests>(),
                                state.duties().working_days(on), on)
            .standing;
    }
};

}  // namespace

TEST_CASE("the asker says whether the answer helped")
{
    Asked d;
    CHECK(d.why(branch_secretary, ConfirmAnswer{d.request}) == refusals::request_not_answered);
    d.answer();
    CHECK(d.why(group_secretary, ConfirmAnswer{d.request}) == refusals::not_above_the_asker);
    CHECK(d.why(group_secretary, ObjectToAnswer{d.request, {"不"}}) == refusals::not_above_the_asker);
    CHECK(d.why(member, ConfirmAnswer{d.request}) == refusals::right_missing);
    CHECK(d.why(branch_secretary, ConfirmAnswer{RecordId{2}}) == refusals::right_missing);
    CHECK(d.why(branch_secretary, ObjectToAnswer{d.request, {" "}}) == refusals::text_missing);
    d.put(branch_secretary, ObjectToAnswer{d.request, {"场所还没有落实"}});
    CHECK(d.standing() == RequestStanding::objected);
    CHECK(d.why(branch_secretary, ObjectToAnswer{d.request, {"还没有"}}) == refusals::objected_already);
    d.answer();
    CHECK(d.standing() == RequestStanding::answered);
    d.put(branch_secretary, ConfirmAnswer{d.request});
    CHECK(d.standing() == RequestStanding::settled);
    CHECK(d.why(branch_secretary, ConfirmAnswer{d.request}) == refusals::request_settled_already);
}

TEST_CASE("a record that is no request, and one that was withdrawn, is not judged")
{
    Asked d;
    d.put(branch_secretary, EnterRecord{.content = {.kind = record::Kind::talk, .host = one, .performed = today},
                                        .words = {.title = "谈话"}});
    CHECK(d.why(branch_secretary, ConfirmAnswer{RecordId{2}}) == refusals::not_a_request);
    d.put(branch_secretary, WithdrawRecord{d.request, {"重复"}});
    CHECK(d.why(branch_secretary, ConfirmAnswer{d.request}) == refusals::not_a_request);
}

TEST_CASE("where the asker objects or says nothing, a body above it decides, never the addressee")
{
    Asked d;
    d.answer();
    const DecideRequest settle{d.request, true, {"已落实"}};
    CHECK(d.why(work_secretary, settle) == refusals::asker_may_still_speak);
    d.stand_on(today + days{15});
    CHECK(d.standing() == RequestStanding::unconfirmed);
    CHECK(d.why(group_secretary, settle) == refusals::not_above_the_asker);
    CHECK(d.why(branch_secretary, settle) == refusals::right_missing);
    CHECK(d.why(work_secretary, DecideRequest{d.request, true, {""}}) == refusals::text_missing);
    const State before = d.state;
    d.put(work_secretary, settle);
    CHECK(d.standing() == RequestStanding::settled);
    d.state = before;
    d.put(work_secretary, DecideRequest{d.request, false, {"仍未解决"}});
    CHECK(d.standing() == RequestStanding::waiting);
}
