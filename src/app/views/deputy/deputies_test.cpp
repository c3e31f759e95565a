// The page of deputies, the banner, and what waits for the absent on the page of today.
#include "app/views/deputy/deputies.h"

#include "app/views/matter/matter.h"
#include "app/views/matter/matters.h"
#include "app/views/office_test.h"
#include "app/views/work/today.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using delegation::DelegationId;
using matter::MatterId;
using registry::Title;

namespace {

const PersonId head = relaxed, second_leader = member;  // of the work committee; the second one decides nothing

// The head of the work committee is away from yesterday for four days, and a second leader stands in.
struct Away : Office {
    std::uint32_t delegations = 0, matters = 0;

    Away()
    {
        sit(head, work, Title::secretary, start);
        sit(second_leader, work, Title::member, start);
    }
    DelegationId named(int from, int until, PersonId absent = head, PersonId standing_in = second_leader,
                       OrgId org = work)
    {
        const DelegationId id{++delegations};
        happens(delegation::DeputyNamed{.delegation = id,
                                        .org = org,
                                        .absent = absent,
                                        .deputy = standing_in,
                                        .from = wednesday + days{from},
                                        .until = wednesday + days{until},
                                        .why = seal(district::Text{"赴党校学习"})},
                wednesday - days{5}, absent);
        return id;
    }
    MatterId opened(const char* title)
    {
        const MatterId id{++matters};
        happens(matter::MatterOpened{.matter = id,
                                     .type = Code{"supervised"},
                                     .setter = work,
                                     .lead = group,
                                     .due = wednesday + days{30},
                                     .title = seal(district::Text{title}),
                                     .wanted = seal(district::Text{"公布清单"}),
                                     .basis = seal(district::Text{"《十项规定》第三条"})},
                wednesday - days{3}, work_clerk);
        return id;
    }
    DeputiesPage page(PersonId who, const DeputiesQuestion& asked = {})
    {
        return as(who, [&](const Reader& reader) { return *deputies(reader, asked); });
    }
    SessionPage session(PersonId who)
    {
        return as(who, [](const Reader& reader) { return session_page(reader); });
    }
    TodayPage today_of(PersonId who)
    {
        return as(who, [](const Reader& reader) { return *today(reader, {}); });
    }
};

}  // namespace

TEST_CASE("delegations in force and to come are listed first, then those that are over, the latest first")
{
    Away d;
    d.named(-30, -20);
    d.named(-10, -8);
    d.named(-1, 2);
    d.named(6, 9);
    d.happens(delegation::DelegationEnded{d.named(12, 15)}, wednesday, head);
    const auto page = d.page(head);
    std::vector<std::pair<std::string, DelegationState>> listed;
    for (const DelegationRow& row : page.rows) listed.emplace_back(row.delegation, row.state);
    using enum DelegationState;
    CHECK(listed == std::vector<std::pair<std::string, DelegationState>>{
                        {"e3", in_force}, {"e4", coming}, {"e5", ended_early}, {"e2", over}, {"e1", over}});
    const DelegationRow& row = page.rows.front();
    CHECK(row.absent.name == "魏松年");
    CHECK(row.deputy.name == "许知行");
    CHECK(row.absent_seat.zh == "书记");
    CHECK(row.working_days == 4);
    CHECK(row.why == "赴党校学习");
    CHECK(row.may_end);
    CHECK_FALSE(page.rows.back().may_end);
    CHECK(page.rows[2].ended_on == wednesday);
}

TEST_CASE("whoever reads for the body sees its delegations; the reason is for the body and whoever may end one")
{
    Away d;
    d.named(-1, 2, deputy, group_secretary, group);
    const auto why = [&](PersonId who) {
        const auto page = d.page(who);
        return page.rows.empty() ? std::string{"—"} : page.rows.front().why;
    };
    CHECK(why(deputy) == "赴党校学习");
    CHECK(why(group_secretary) == "赴党校学习");
    CHECK(why(group_clerk) == "赴党校学习");
    CHECK(why(head) == "赴党校学习");  // above
    CHECK(why(stranger) == "—");
    CHECK(why(organ_secretary) == "—");
}

TEST_CASE("one may name a deputy for oneself, and the head for the others; the fit ones are offered")
{
    Away d;
    const auto offered = [&](PersonId who, const DeputiesQuestion& asked = {}) {
        std::vector<std::string> all;
        for (const Absence& it : d.page(who, asked).absences)
            for (const FitDeputy& fit : it.deputies) all.push_back(it.absent.name + "→" + fit.person.name);
        return all;
    };
    using All = std::vector<std::string>;
    CHECK(offered(group_secretary) == All{"陆承远→韩秋实", "丁予安→韩秋实"});  // nobody names themselves for another
    CHECK(offered(deputy) == All{"韩秋实→陆承远"});
    CHECK(offered(stranger) == All{});
    CHECK(offered(head, {.org = "o4"}) == All{"陆承远→韩秋实", "韩秋实→陆承远", "丁予安→陆承远", "丁予安→韩秋实"});
    d.as(stranger, [](const Reader& reader) {
        check_absent(deputies(reader, {.org = "o4"}), "org");
        check_absent(deputies(reader, {.org = "o99"}), "org");
    });
}

TEST_CASE("while it lasts, both are told who stands in for whom")
{
    Away d;
    d.named(-1, 2);
    d.named(6, 9);
    const auto standing_in = d.session(second_leader), absent = d.session(head);
    REQUIRE(standing_in.deputy_of.size() == 1);
    CHECK(standing_in.deputy_of[0].person.name == "魏松年");
    CHECK(standing_in.deputy_of[0].until == wednesday + days{2});
    CHECK(standing_in.deputies.empty());
    REQUIRE(absent.deputies.size() == 1);
    CHECK(absent.deputies[0].person.name == "许知行");
    CHECK(absent.deputy_of.empty());
    d.day = wednesday + days{3};
    CHECK(d.session(second_leader).deputy_of.empty());
    CHECK(d.session(head).deputies.empty());
}

TEST_CASE("a matter that waits for the absent person waits for the deputy, in whose place it says, on those days only")
{
    Away d;
    d.named(-1, 2);
    d.opened("公布清单");
    const auto row = [&](PersonId who) {
        return d.as(who, [](const Reader& reader) { return matters(reader, {})->rows.at(0); });
    };
    CHECK(row(second_leader).group == MatterGroup::waits_here);
    CHECK(row(second_leader).act == "approve-matter");
    REQUIRE(row(second_leader).behalf);
    CHECK(row(second_leader).behalf->name == "魏松年");
    CHECK(row(head).act == "approve-matter");
    CHECK_FALSE(row(head).behalf);
    const auto offers = d.as(second_leader, [](const Reader& reader) { return matter_page(reader, "d1")->offers; });
    const auto approving = std::ranges::find(offers, "approve-matter", &MatterOffer::act);
    REQUIRE(approving != offers.end());
    CHECK_FALSE(approving->own);
    REQUIRE(approving->places.size() == 1);
    CHECK(approving->places[0].name == "魏松年");
    d.day = wednesday + days{3};
    CHECK(row(second_leader).act.empty());
    CHECK(row(second_leader).group != MatterGroup::waits_here);
}

TEST_CASE("a matter's story shows both names")
{
    Away d;
    d.named(-1, 2);
    d.opened("公布清单");
    d.state.apply({start_of(wednesday), second_leader,
                   matter::MatterStepped{.matter = MatterId{1}, .act = matter::MatterAct::approve}, head});
    const auto page = d.as(head, [](const Reader& reader) { return *matter_page(reader, "d1"); });
    const auto approved =
        std::ranges::find(page.steps, matter::MatterAct::approve, [](const auto& step) { return step.act; });
    REQUIRE(approved != page.steps.end());
    CHECK(approved->by == "许知行（代魏松年）");
}

TEST_CASE("on the page of today what waits for the absent is grouped by whom, and goes back by itself")
{
    Away d;
    d.named(-1, 2);
    const duty::Obligation* late = nullptr;
    const duty::Facts facts{d.state.people(), d.state.records(), d.state.duties()};
    std::vector<duty::Obligation> all;
    for (const auto& version : d.state.duties().versions())
        for (auto& it : duty::obligations(facts, version, {}, wednesday, wednesday)) all.push_back(std::move(it));
    for (const auto& it : all)
        if (it.bearer.kind == duty::BearerRef::Kind::body && it.bearer.org() == organ &&
            it.terms().force == duty::Force::norm && it.begin < wednesday)
            late = &it;
    REQUIRE(late);
    d.happens(duty::ReasonGiven{.obligation = late->id(), .words = d.seal(district::Text{"人员调整"})},
              wednesday - days{1}, organ_secretary);
    const auto page = d.today_of(second_leader);
    REQUIRE(page.handed_over.size() == 1);
    CHECK(page.handed_over[0].absent.name == "魏松年");
    CHECK(page.handed_over[0].until == wednesday + days{2});
    REQUIRE(page.handed_over[0].waiting.size() == 1);
    CHECK(page.handed_over[0].waiting[0].text == "人员调整");
    CHECK(page.waiting.empty());
    CHECK(d.today_of(head).waiting.size() == 1);
    d.day = wednesday + days{3};
    CHECK(d.today_of(second_leader).handed_over.empty());
    CHECK(d.today_of(second_leader).waiting.empty());
}
