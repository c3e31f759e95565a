#include "app/views/commendation/award.h"

#include "app/views/commendation/award_papers.h"
#include "app/views/commendation/conference.h"
#include "app/views/ledger/chronicle.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using commendation::AwardStep;
using commendation::AwardTitle;
using commendation::NomineeStanding;
using commendation::ObjectionOutcome;

namespace {

const commendation::AwardId j1{1};
constexpr Day june(unsigned day) { return day_at(2026, 6, day); }

// 七一 2026 on 24 June: 许知行 objected to and deferred, 魏松年 the substitute, 周以宁 not forwarded; the second
// branch.
struct Awarding : Office {
    Awarding()
    {
        std::vector<duty::DayNoted> off;
        for (Day it = june(19); it <= june(21); it += days{1}) off.push_back({it, calendar::DayOff::holiday});
        happens(duty::HolidaysAdopted{2026, off}, start);
        commendation::AwardPlanned planned{.award = j1,
                                           .year = 2026,
                                           .body = work,
                                           .basis = commendation::AwardBasis::party,
                                           .title = text("“两优一先”表彰"),
                                           .document = text("区委的批复（云委〔2026〕11号）"),
                                           .decided = day_at(2026, 4, 13),
                                           .authority = committee};
        planned.quotas = {{AwardTitle::member, 2}, {AwardTitle::organisation, 1}};
        planned.days = {.recommend_by = day_at(2026, 5, 15),
                        .review_by = day_at(2026, 5, 22),
                        .opinions_by = june(5),
                        .list_by = june(9),
                        .decide_by = june(30),
                        .close_by = day_at(2026, 7, 1)};
        happens(planned, day_at(2026, 4, 17), work_clerk);
        vote = meet(two, day_at(2026, 5, 12), {});
        list = meet(work, june(9), {});
        nominate(1, relaxed, "魏松年");
        nominate(2, member, "许知行");
        nominate(3, PersonId{5}, "贺文昭");
        nominate(4, secretary, "周以宁", false);
        commendation::NomineeRecommended org{
            .award = j1, .nominee = 5, .title = AwardTitle::organisation, .org = two, .body = two, .meeting = vote};
        org.named = text("第二党支部");
        happens(org, day_at(2026, 5, 12), secretary);
        happens(commendation::NomineeReviewed{j1, 5, group, true, vote}, day_at(2026, 5, 20), group_secretary);
        for (const auto from : {commendation::OpinionOf::discipline, commendation::OpinionOf::organisation})
            happens(commendation::OpinionGiven{j1, from, {1, 2, 3, 5}, {}}, june(5), work_clerk);
        happens(commendation::ListDecided{j1, list, {2, 3, 5}, {1}}, june(9), work_clerk);
        publish(1, {2, 3, 5}, june(15), june(22));
        happens(commendation::ObjectionReceived{j1, 1, 2, june(17), true, true}, june(17), work_clerk);
        happens(commendation::ObjectionConcluded{j1, 1, ObjectionOutcome::deferred, list}, june(22), work_clerk);
        publish(2, {1}, june(23), june(29));
        day = june(24);
    }
    Sealed text(const char* words) { return seal(district::Text{words}); }
    void nominate(int number, PersonId person, const char* name, bool forwarded = true)
    {
        commendation::NomineeRecommended it{.award = j1,
                                            .nominee = number,
                                            .title = AwardTitle::member,
                                            .person = person,
                                            .body = two,
                                            .meeting = vote};
        it.named = text(name);
        it.post = text("住建局科长");
        happens(it, day_at(2026, 5, 12), secretary);
        happens(commendation::NomineeReviewed{j1, number, group, forwarded, vote}, day_at(2026, 5, 20),
                group_secretary);
    }
    void publish(int batch, std::vector<int> numbers, Day first, Day last)
    {
        happens(commendation::NoticePublished{j1, batch, std::move(numbers), first, last, 5, text("区政府大院公示栏")},
                first, work_clerk);
    }
    void confer()
    {
        happens(commendation::AwardsDecided{j1, meet(work, june(30), {}), {1, 3, 5}}, june(30), work_clerk);
        day = june(30);
    }
    AwardPage page(PersonId who)
    {
        return as(who, [](const Reader& reader) { return award_page(reader, "j1").value(); });
    }
    std::optional<NomineeStanding> seen(PersonId who, int number)
    {
        const AwardPage all = page(who);
        for (const NomineeShown& it : all.nominees)
            if (it.nominee == number) return it.standing;
        return {};
    }
    RecordId vote, list;
};

}  // namespace

TEST_CASE("the office sees the seventh step open, an objection without a word of it, and a substitute's second day")
{
    Awarding d;
    const AwardPage page = d.page(work_clerk);
    CHECK(page.row.step == AwardStep::notice);
    CHECK(page.row.number == 7);
    CHECK(page.file);
    REQUIRE(page.steps.size() == 9);
    CHECK(page.steps[5].state == StepState::done);
    CHECK(page.steps[6].state == StepState::now);
    CHECK(page.steps[6].from == june(15));
    CHECK(page.steps[6].day == june(29));
    CHECK(page.steps[7].state == StepState::next);
    CHECK(page.head.zh == "第一批公示已满，递补对象的公示到6月29日");
    REQUIRE(page.notices.size() == 2);
    CHECK(page.notices[0].full);
    CHECK(page.notices[0].says.zh == "6月19日至21日端午放假，不计。第5个工作日是6月22日。");
    CHECK(page.notices[0].days.size() == 8);
    CHECK(page.notices[0].days[4].off.zh == "端午");
    CHECK(page.notices[0].days[5].off.zh == "休");
    CHECK(page.notices[0].days[7].number == 5);
    CHECK(page.notices[1].substitute);
    CHECK(page.notices[1].at == 2);
    REQUIRE(page.objections.size() == 1);
    CHECK(page.objections[0].outcome == ObjectionOutcome::deferred);
    CHECK(page.objections[0].handed_over);
    CHECK(d.seen(work_clerk, 2) == NomineeStanding::deferred);
}

TEST_CASE("everybody else reads 未列入, whatever the reason, and learns of no objection")
{
    Awarding d;
    for (const PersonId who : {secretary, group_secretary, stranger, deputy}) {
        const AwardPage page = d.page(who);
        CHECK_FALSE(page.file);
        CHECK(page.objections.empty());
        CHECK(page.heeds.empty());
        for (const NomineeShown& it : page.nominees) CHECK(it.substitute == 0);
        CHECK(d.seen(who, 2) == NomineeStanding::left_out);
        for (const AwardNextShown& it : page.next) CHECK(it.what.zh.find("异议") == std::string::npos);
    }
    d.day = june(18);  // the objection is open
    CHECK(d.seen(work_clerk, 2) == NomineeStanding::objected);
    CHECK(d.seen(secretary, 2) == NomineeStanding::in_notice);
    CHECK(d.seen(secretary, 1) == NomineeStanding::left_out);  // a substitute is not told apart
    CHECK_FALSE(d.seen(stranger, 1));                          // and elsewhere not even shown
    CHECK_FALSE(d.seen(stranger, 4));
    CHECK(d.seen(secretary, 4) == NomineeStanding::not_forwarded);
}

TEST_CASE("leaves of opinions, lists and objections are for the readers of the file alone")
{
    Awarding d;
    int inner = 0;
    for (const auto who : {work_clerk, secretary, stranger})
        d.as(who, [&](const Reader& reader) {
            CHECK(reader.reads_file(reader.state.of<commendation::Awards>()[j1]) == (who == work_clerk));
            const Chronicled leaf{.by = work_clerk, .award = j1};
            CHECK(reads(reader, leaf) == (who == work_clerk));
            ++inner;
        });
    CHECK(inner == 3);
}

TEST_CASE("the offers follow the step: nothing is offered to a nominee or to whoever records for another body")
{
    Awarding d;
    const auto offers = [&](PersonId who) {
        std::vector<std::string> acts;
        for (const MatterOffer& it : d.page(who).offers) acts.push_back(it.act);
        return acts;
    };
    CHECK(offers(work_clerk) ==
          std::vector<std::string>{"nominee-objection", "conclude-nominee-objection", "confer-awards"});
    CHECK(offers(secretary).empty());
    d.confer();
    const std::vector<std::string> then = offers(work_clerk);
    CHECK(std::ranges::find(then, "file-award") != then.end());
}

TEST_CASE("the notice on paper names its days and its holiday, and lists by strokes")
{
    Awarding d;
    const NoticePaper paper =
        d.as(stranger, [](const Reader& reader) { return notice_paper(reader, "j1", {Ranged<1, 99>{1}}).value(); });
    CHECK(paper.span == "2026年6月15日至2026年6月22日");
    CHECK(paper.counted == "5个工作日，6月19日至21日端午放假，不计");
    CHECK(paper.number == "G-2026-0615-01");
    REQUIRE(paper.groups.size() == 2);
    CHECK(paper.groups[0].heading == "一、优秀共产党员（2名，以姓氏笔画为序）");
    CHECK(paper.groups[0].names == std::vector<std::string>{"许知行", "贺文昭"});
    CHECK(paper.groups[1].heading == "二、先进基层党组织（1个，以编制序为序）");
    d.as(stranger, [](const Reader& reader) {
        check_absent(notice_paper(reader, "j1", {Ranged<1, 99>{3}}), "batch");
        check_absent(notice_paper(reader, "j9", {}), "id");
        check_absent(award_page(reader, "j9"), "id");
    });
}

TEST_CASE("decision, certificates and the pages for the hall wait for the decision")
{
    Awarding d;
    d.as(work_clerk, [](const Reader& reader) {
        CHECK(conference_page(reader, "j1").error().why == "award_not_decided");
        for (const auto it : {AwardPaper::list, AwardPaper::decision, AwardPaper::certificates, AwardPaper::summary})
            CHECK(award_paper(reader, "j1", {it, {}}).error().why == "award_not_decided");
        CHECK(award_paper(reader, "j1", {}).value().name == "公示 G-2026-0623-02.docx");
    });
    d.confer();
    d.as(stranger, [](const Reader& reader) {
        const ConferencePage page = conference_page(reader, "j1").value();
        REQUIRE(page.titles.size() == 2);
        CHECK(page.titles[0].names == std::vector<std::string>{"贺文昭", "魏松年"});
        CHECK(page.titles[0].order.zh == "2名，以姓氏笔画为序");
        CHECK(page.titles[1].names == std::vector<std::string>{"第二党支部"});
        CHECK(page.decided == june(30));
        CHECK_FALSE(page.says.empty());
        for (const auto it : {AwardPaper::list, AwardPaper::decision, AwardPaper::certificates, AwardPaper::summary})
            CHECK(award_paper(reader, "j1", {it, {}}).value().bytes.size() > 2000);
    });
}

TEST_CASE("the list of awards is for everybody, the latest first, with practices and no order among them")
{
    Awarding d;
    d.happens(commendation::PracticeShared{1, two, d.text("每周一课"), d.text("人人讲过")}, june(23), secretary);
    d.as(stranger, [](const Reader& reader) {
        const AwardsPage page = awards(reader, {}).value();
        REQUIRE(page.rows.size() == 1);
        CHECK(page.rows[0].award == "j1");
        CHECK(page.rows[0].number == 7);
        CHECK(page.rows[0].due == june(30));
        REQUIRE(page.practices.size() == 1);
        CHECK(page.practices[0].did == "每周一课");
    });
}
