#include "app/views/request/requests.h"

#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using request::RequestAct;
using request::RequestStanding;

namespace {

const RecordId asked{1};

// The second branch of the housing bureau has asked its Party group for help.
struct Asked : Office {
    Asked()
    {
        enter({.kind = Kind::request,
               .host = two,
               .performed = wednesday - days{20},
               .concerns = group,
               .wished = wednesday + days{1}},
              {.title = "请求解决活动场所", .notes = "没有固定的场所"}, secretary);
    }
    RecordId answer(Day on)
    {
        return enter({.kind = Kind::opinion, .host = group, .performed = on, .concerns = two, .answers = asked},
                     {.title = "答复", .notes = "周四下午可用三楼会议室"}, group_clerk);
    }
    void say(RecordId of, RequestAct act, const char* text)
    {
        happens(request::RequestStepped{asked, of, act, seal(district::Text{text})}, wednesday, secretary);
    }
    RequestsPage list(PersonId who, const RequestsQuestion& question = {})
    {
        return as(who, [&](const Reader& reader) { return *requests(reader, question); });
    }
};

}  // namespace

TEST_CASE("a request stands with its addressee first, who may answer it, and nobody elsewhere sees it")
{
    Asked d;
    const auto page = d.list(group_clerk);
    REQUIRE(page.rows.size() == 1);
    const RequestRow& row = page.rows.front();
    CHECK(row.standing == RequestStanding::waiting);
    CHECK(row.waits == 14);  // working days
    CHECK(row.wished == wednesday + days{1});
    REQUIRE(row.form.has_value());
    CHECK(row.form->answers == "r1");
    CHECK_FALSE(row.may_confirm);
    CHECK_FALSE(d.list(secretary).rows.front().form.has_value());
    CHECK(d.list(stranger).rows.empty());
    CHECK_FALSE(d.list(member).may_ask);
}

TEST_CASE("the asker confirms an answer or objects to it, and after ten working days a body above decides")
{
    Asked d;
    const RecordId answer = d.answer(wednesday - days{2});
    const auto offers = [&](PersonId who) {
        const auto rows = d.list(who).rows;
        return rows.empty() ? std::string{"-"}
                            : std::string{rows.front().may_confirm ? "c" : ""} + (rows.front().may_object ? "o" : "") +
                                  (rows.front().may_decide ? "d" : "");
    };
    CHECK(offers(secretary) == "co");
    CHECK(offers(group_secretary).empty());
    CHECK(offers(organ_secretary) == "co");  // records for the branches below
    CHECK(d.list(secretary).rows.front().answer_text == "周四下午可用三楼会议室");
    d.day = wednesday + days{14};
    CHECK(d.list(secretary).rows.front().standing == RequestStanding::unconfirmed);
    CHECK(offers(organ_secretary) == "cod");
    CHECK(offers(group_secretary).empty());
    d.say(answer, RequestAct::object, "周四另有安排");
    CHECK(d.list(secretary).rows.front().said == "周四另有安排");
    CHECK(d.list(group_clerk).rows.front().form.has_value());
}

TEST_CASE("the list is narrowed by standing and by words, and counts every standing")
{
    Asked d;
    const RecordId answer = d.answer(wednesday - days{2});
    d.enter({.kind = Kind::request, .host = two, .performed = wednesday, .concerns = organ}, {.title = "请求协调"},
            secretary);
    CHECK(d.list(secretary, {.standing = RequestStanding::answered, .text = {}, .page = {}, .size = {}}).total == 1);
    CHECK(d.list(secretary, {.standing = {}, .text = "协调", .page = {}, .size = {}}).total == 1);
    CHECK(d.list(secretary, {.standing = {}, .text = "没有的", .page = {}, .size = {}}).total == 0);
    CHECK(d.list(secretary).standings.front().count == 1);
    d.say(answer, RequestAct::confirm, "");
    CHECK(d.list(secretary).rows.back().standing == RequestStanding::settled);
    d.day = wednesday + days{90};
    CHECK(d.list(secretary).total == 1);  // settled three months ago
}
