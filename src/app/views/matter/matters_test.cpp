#include "app/views/matter/matters.h"

#include "app/views/matter/matter.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using matter::MatterAct;
using matter::MatterId;
using matter::MatterStanding;

namespace {

const MatterId first{1};

// The work committee has asked the Party group of the housing bureau for something.
struct Pursued : Office {
    std::uint32_t matters_opened = 0;

    MatterId open(OrgId lead, const char* title, int due_in, OrgId setter = work)
    {
        const MatterId id{++matters_opened};
        happens(matter::MatterOpened{.matter = id,
                                     .type = Code{"supervised"},
                                     .setter = setter,
                                     .lead = lead,
                                     .due = due_in ? std::optional{wednesday + days{due_in}} : std::nullopt,
                                     .title = seal(district::Text{title}),
                                     .wanted = seal(district::Text{"审批时间不超过60个工作日"}),
                                     .basis = seal(district::Text{"《十项规定》第三条"})},
                wednesday - days{28}, work_clerk);
        return id;
    }
    void step(MatterId id, MatterAct act, int in_days, const char* text = nullptr, PersonId by = group_clerk)
    {
        matter::MatterStepped step{.matter = id, .act = act};
        if (text) step.words = seal(district::Text{text});
        happens(step, wednesday + days{in_days}, by);
    }
    MatterId handed_over(OrgId lead, const char* title, int due_in)
    {
        const MatterId id = open(lead, title, due_in);
        step(id, MatterAct::approve, -27, nullptr, work_clerk);
        step(id, MatterAct::sign, -26);
        return id;
    }
    MattersPage list(PersonId who, const MattersQuestion& asked = {})
    {
        return as(who, [&](const Reader& reader) { return *matters(reader, asked); });
    }
    std::vector<std::string> titles(PersonId who, const MattersQuestion& asked = {})
    {
        std::vector<std::string> all;
        for (const MatterRow& row : list(who, asked).rows) all.push_back(row.title);
        return all;
    }
    Result<MatterPage> page(PersonId who, const std::string& id = "d1")
    {
        return as(who, [&](const Reader& reader) { return matter_page(reader, id); });
    }
    bool may(PersonId who, std::string_view act)
    {
        const auto shown = page(who);
        return std::ranges::any_of(shown->offers, [&](const auto& it) { return it.act == act && it.possible; });
    }
};

bool as_may(Pursued& d, PersonId who, const district::Command& command)
{
    return d.as(who, [&](const Reader& reader) {
        const auto no = refusal_of(reader, command);
        return !no || no->why == district::refusals::right_missing;
    });
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("the list has what waits for the reader first, then what is overdue, near, in hand and closed")
{
    Pursued d;
    d.handed_over(group, "逾期的", -2);
    d.handed_over(group, "临近的", 2);
    d.handed_over(group, "在办的", 60);
    const MatterId closed = d.handed_over(group, "办结的", 30);
    d.step(closed, MatterAct::report, -3, "办成了");
    d.step(closed, MatterAct::accept, -1, nullptr, work_clerk);
    const MatterId reported = d.handed_over(group, "报了结果的", 30);
    d.step(reported, MatterAct::report, -1, "办成了");
    CHECK(d.titles(work_clerk) == Titles{"报了结果的", "逾期的", "临近的", "在办的", "办结的"});
    const auto page = d.list(work_clerk);
    CHECK(page.groups.front().count == 1);
    CHECK(page.rows.front().act == "close-matter");
    CHECK(page.rows.front().next.zh == "审核结果");
    CHECK(page.rows[1].act == "");
    CHECK(page.rows[1].past == 2);
    // For the unit, what it has in hand waits.
    const auto theirs = d.list(group_clerk);
    CHECK(theirs.groups.front().count == 3);
    CHECK(theirs.rows.front().act == "report-matter");
    CHECK(d.titles(work_clerk, {.group = MatterGroup::near}) == Titles{"临近的"});
    CHECK(d.titles(work_clerk, {.standing = MatterStanding::closed}) == Titles{"办结的"});
    CHECK(d.titles(work_clerk, {.text = "住建"}).size() == 5);
    CHECK(d.titles(work_clerk, {.lead = "o9"}).empty());
}

TEST_CASE("a matter is seen by its setter, its lead, its joint bodies and those above, and by nobody else")
{
    Pursued d;
    d.handed_over(group, "住建局的", 30);
    d.handed_over(other_group, "财政局的", 30);
    CHECK(d.titles(work_clerk).size() == 2);
    CHECK(d.titles(group_secretary) == Titles{"住建局的"});
    CHECK(d.titles(stranger).empty());
    check_absent(d.page(stranger), "id");
    check_absent(d.page(group_secretary, "d2"), "id");
    check_absent(d.page(group_secretary, "d9"), "id");
    check_absent(d.page(group_secretary, "督办"), "id");
}

TEST_CASE("a closed matter leaves the list after thirty days, and is found among the archived")
{
    Pursued d;
    const MatterId id = d.handed_over(group, "办结的", 30);
    d.step(id, MatterAct::report, -25, "办成了");
    d.step(id, MatterAct::accept, -20, nullptr, work_clerk);
    CHECK(d.titles(work_clerk).size() == 1);
    d.day = wednesday + days{10};
    CHECK(d.titles(work_clerk).empty());
    CHECK(d.titles(work_clerk, {.archived = YesNo::yes}).size() == 1);
}

TEST_CASE("the page of a matter says how it stands, whose turn it is and what comes next")
{
    Pursued d;
    d.handed_over(group, "压减审批时限", -2);
    const auto page = *d.page(group_clerk);
    CHECK(page.verdict.zh == "逾期2个工作日，等党组报结果。");
    CHECK(page.wanted == "审批时间不超过60个工作日");
    CHECK(page.row.basis == "《十项规定》第三条");
    CHECK(page.opened_by == "温若兰");
    // Its head answers for it, and nobody is in charge of it: those rungs are skipped upward.
    REQUIRE(page.ladder.size() == 2);
    CHECK(page.ladder[0].reached);
    CHECK_FALSE(page.ladder[1].reached);
    CHECK(page.ladder[1].words.zh == "报区直机关工委研究");
    CHECK(page.ladder[1].after == 5);
    REQUIRE(page.steps.size() == 2);
    CHECK(page.steps.front().act == MatterAct::sign);
    CHECK(page.steps.front().by == "丁予安");
}

TEST_CASE("the stretches of both clocks are all working days since the opening")
{
    Pursued d;
    const MatterId id = d.handed_over(group, "压减审批时限", 30);
    d.step(id, MatterAct::report, -10, "办成了");
    const auto page = *d.page(work_clerk);
    int unit = 0, above = 0;
    for (const MatterSide& side : page.sides) (side.side == matter::Side::unit ? unit : above) += side.days;
    CHECK(unit == page.row.unit_days);
    CHECK(above == page.row.above_days);
    CHECK(unit + above == 20);
    REQUIRE(page.sides.size() == 3);
    CHECK(page.sides[1].side == matter::Side::unit);
}

TEST_CASE("what is offered is what the rules accept; what is not says why, and what is another's is not named")
{
    Pursued d;
    d.handed_over(group, "压减审批时限", 30);
    CHECK(d.may(group_clerk, "report-matter"));
    CHECK(d.may(group_clerk, "ask-extension"));
    CHECK_FALSE(d.may(group_clerk, "close-matter"));
    CHECK(d.may(work_clerk, "urge-matter"));
    CHECK(d.may(work_clerk, "transfer-matter"));
    CHECK(d.may(group_clerk, "entrust-matter"));
    CHECK_FALSE(d.may(work_clerk, "entrust-matter"));
    CHECK_FALSE(d.may(group_clerk, "transfer-matter"));
    CHECK_FALSE(d.may(work_clerk, "report-matter"));
    const auto page = *d.page(group_clerk);
    const auto back = std::ranges::find(page.offers, "ask-return", &MatterOffer::act);
    REQUIRE(back != page.offers.end());
    CHECK_FALSE(back->possible);
    CHECK(back->why.zh.starts_with("退办应在"));
    CHECK(std::ranges::find(page.offers, "halt-matter", &MatterOffer::act) == page.offers.end());
}

TEST_CASE("whoever records for a body that sets matters may open one for it")
{
    Pursued d;
    CHECK(d.list(work_clerk).may_open);
    CHECK_FALSE(d.list(member).may_open);
    CHECK(d.list(group_clerk).may_open);
}

TEST_CASE("a matter shows the goals that it serves, and the list is filtered by one")
{
    Pursued d;
    d.open(group, "没有写明目标的", 30);
    d.happens(matter::MatterOpened{.matter = MatterId{++d.matters_opened},
                                   .type = Code{"supervised"},
                                   .setter = work,
                                   .lead = group,
                                   .title = d.seal(district::Text{"服务企业的"}),
                                   .wanted = d.seal(district::Text{"每月走访"}),
                                   .basis = d.seal(district::Text{"工委会议"}),
                                   .goals = std::vector{Code{"business-environment"}, Code{"of-old-times"}}},
              wednesday - days{28}, work_clerk);
    CHECK(d.titles(work_clerk, {.goal = Code{"business-environment"}}) == Titles{"服务企业的"});
    CHECK(d.titles(work_clerk, {.goal = Code{"steady-and-growing"}}).empty());
    const auto page = d.page(group_secretary, "d2");
    REQUIRE(page->goals.size() == 2);
    CHECK(page->goals[0].title.zh == "优化经济发展环境");
    CHECK(page->goals[1].title.zh == "of-old-times");  // the catalogue does not know it any more
    CHECK(d.page(group_secretary)->goals.empty());
    CHECK(d.list(work_clerk).goals.size() == 3);
}

TEST_CASE("a file is offered to those who act on the matter, and shown to all who read it")
{
    Pursued d;
    const MatterId id = d.handed_over(group, "住建局的", 30);
    d.happens(matter::MatterFileAdded{.matter = id,
                                      .kind = matter::FileKind::pdf,
                                      .size = 3000,
                                      .name = d.seal(district::Text{"签到表.pdf"}),
                                      .pieces = {d.seal(district::Text{"of the file"})}},
              wednesday - days{1}, group_clerk);
    const auto shown = d.page(work_clerk);
    CHECK(shown->may_add_file);
    REQUIRE(shown->files.size() == 1);
    CHECK(shown->files[0].name == "签到表.pdf");
    CHECK(shown->files[0].after == 2);
    CHECK(shown->files[0].may_remove);  // by another of the setter, with a reason
    CHECK_FALSE(shown->files[0].may_take_back);
    const auto theirs = d.page(group_clerk);
    CHECK(theirs->may_add_file);
    CHECK_FALSE(theirs->files[0].may_remove);
    CHECK_FALSE(theirs->files[0].may_take_back);  // it was yesterday
}

TEST_CASE("who may transfer a matter is shown the bodies that the rules let lead, and no other")
{
    Pursued d;
    const MatterId id = d.handed_over(group, "压减审批时限", 30);
    std::vector<std::string> shown;
    const auto page = d.page(work_clerk);
    for (const Named& it : page->may_lead) shown.push_back(it.id);
    std::vector<std::string> taken;
    for (std::uint32_t n = 1; n <= 10; ++n) {
        const OrgId to{n};
        if (to != group && as_may(d, work_clerk, district::TransferMatter{id, to, {}, {"按职责转办"}}))
            taken.push_back(to_text(to));
    }
    CHECK(shown == taken);
    CHECK(std::ranges::find(shown, to_text(other_group)) != shown.end());
    CHECK(std::ranges::find(shown, to_text(other_unit)) == shown.end());
    CHECK(d.page(group_clerk)->may_lead.empty());
}

TEST_CASE("a talk is decided by a later meeting of the setter or of a body above it, and only those are shown")
{
    Pursued d;
    d.handed_over(group, "压减审批时限", -2);
    const auto meets = [&](OrgId host, PersonId by, int ago = 1) {
        return to_text(d.enter({.kind = record::Kind::meeting,
                                .host = host,
                                .performed = wednesday - days{ago},
                                .roster = record::Roster::none},
                               {.title = "会议"}, by));
    };
    meets(group, group_clerk);
    meets(work, work_clerk, 2);  // on the due day itself
    CHECK(d.page(work_clerk)->meetings.empty());
    const std::string own = meets(work, work_clerk);
    const auto shown = d.page(work_clerk)->meetings;
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].record == own);
    CHECK(shown[0].host.name == "工委");
    CHECK(d.page(group_clerk)->meetings.empty());
}

TEST_CASE("whoever sets matters is offered for each of their bodies who may lead; whoever may not is offered nothing")
{
    Pursued d;
    const auto types = d.as(work_clerk, [](const Reader& reader) { return types_to_open(reader); });
    REQUIRE_FALSE(types.empty());
    REQUIRE(types[0].leads.size() == 1);
    CHECK(types[0].leads[0].setter == to_text(work));
    for (const Named& it : types[0].leads[0].bodies) CHECK(it.id != to_text(unit));
    CHECK_FALSE(types[0].leads[0].bodies.empty());
    CHECK(d.as(member, [](const Reader& reader) { return types_to_open(reader); }).empty());
}
