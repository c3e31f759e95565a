#include "app/views/burden/burden.h"

#include <regex>

#include "app/sheets/read.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

namespace {

const Code study{"organ-party-building"}, life{"org-life-meeting"}, theme{"theme-day"},
    general{"branch-general-meeting"};

// Two branches of one unit held meetings that the catalogue asks for; so did a branch of another unit.
struct Burdened : Office {
    Burdened()
    {
        meet(one, day_at(2026, 3, 4), {theme, general});
        meet(one, day_at(2026, 4, 8), {theme});
        meet(two, day_at(2026, 4, 9), {theme});
        meet(other_branch, day_at(2026, 4, 10), {theme}, "主题党日", stranger);
    }
    BurdenPage page(PersonId who, BurdenQuestion asked = {})
    {
        return as(who, [&](const Reader& reader) { return *burden_page(reader, asked); });
    }
    const BurdenDemand& of(const BurdenPage& page, const Code& code)
    {
        const auto it = std::ranges::find(page.demands, code, &BurdenDemand::code);
        REQUIRE(it != page.demands.end());
        return *it;
    }
};

}  // namespace

TEST_CASE("the work committee sees the sum that it asks of all bodies, and one meeting for two duties as one entry")
{
    Burdened d;
    const BurdenPage page = d.page(work_clerk);
    CHECK(page.reduces);
    CHECK_FALSE(page.node.has_value());
    CHECK(page.year == 2026);
    CHECK(page.years == std::vector{2026, 2025});
    CHECK(page.sum.entries == 4);
    CHECK(page.sum.fields == 32);
    CHECK(page.sum.served == 5);
    CHECK(page.sum.saved == 1);
    REQUIRE(page.issuers.size() == 1);
    CHECK(page.issuers[0].issuer->name == "工委");
    REQUIRE(page.issuers[0].months.size() == 2);
    CHECK(page.issuers[0].months[1].month == 4);
    CHECK(page.issuers[0].months[1].entries == 3);
    CHECK(d.page(work_clerk, {.year = Ranged<2000, 2999>{2025}}).sum.entries == 0);
}

TEST_CASE("each demand says who owes it, how many fields it asks and how often it was served by another's record")
{
    Burdened d;
    const BurdenPage page = d.page(work_clerk);
    const BurdenDemand& meetings = d.of(page, general);
    CHECK(meetings.sum.entries == 1);
    CHECK(meetings.each == 8);
    CHECK(meetings.bearer->zh == "党支部");
    CHECK(meetings.issuer->id == "o2");
    CHECK(meetings.kind_words.zh == "履职记录");
    CHECK(d.of(page, theme).sum.entries == 3);
    CHECK(d.of(page, theme).besides == 1);
    int entries = 0;
    for (const BurdenDemand& it : page.demands) entries += it.sum.entries;
    CHECK(entries == page.sum.entries);
}

TEST_CASE("a body sees what was asked of it and by whom, and of nobody else")
{
    Burdened d;
    const BurdenPage page = d.page(group_secretary);
    CHECK_FALSE(page.reduces);
    CHECK(page.node->name == "住建局");
    CHECK(page.sum.entries == 3);
    CHECK(page.same.empty());
    CHECK(d.page(stranger).sum.entries == 1);
    CHECK(d.page(secretary).node->name == "第二党支部");  // reads the branch, not its unit
    CHECK(d.page(secretary).sum.entries == 1);
    CHECK(d.page(work_clerk, {.node = "o3"}).sum.entries == 3);
    CHECK(d.page(work_clerk, {.node = "工委"}).sum.entries == 0);  // what was asked of the committee itself
}

TEST_CASE("the burden of a body that the reader may not read is absent")
{
    Burdened d;
    check_absent(d.as(stranger, [](const Reader& reader) { return burden_page(reader, {.node = "o3"}); }), "node");
    check_absent(d.as(stranger, [](const Reader& reader) { return burden_page(reader, {.node = "o99"}); }), "node");
    check_absent(d.as(stranger, [](const Reader& reader) { return burden_table(reader, {.node = "o3"}); }), "node");
}

TEST_CASE("no answer names a person, and no list of bodies has a figure")
{
    Burdened d;
    for (const PersonId who : {work_clerk, group_secretary, secretary, member}) {
        const std::string said =
            d.as(who, [](const Reader& reader) { return codec::to_json(*burden_page(reader, {})); });
        for (const char* name : {"温若兰", "陆承远", "韩秋实", "丁予安", "贺文昭", "周以宁", "许知行"})
            CHECK_MESSAGE(said.find(name) == std::string::npos, name);
        CHECK_FALSE(std::regex_search(said, std::regex{"\"m[0-9]"}));
    }
    const BurdenPage page = d.page(work_clerk);
    std::vector<std::string> named;
    for (const Mention& it : page.bodies) named.push_back(it.name);
    CHECK(named == std::vector<std::string>{"区委", "工委", "住建局", "财政局"});  // as founded, not by any figure
    CHECK(described::member_count<Mention> == 4);                                  // id, names, whether readable
}

TEST_CASE("a matter and a reason are asked by the body that set them")
{
    Burdened d;
    d.happens(duty::ReasonGiven{{"theme-day@o6@2026-01"}, d.seal(district::Text{"防汛"})}, day_at(2026, 2, 4),
              group_secretary);
    const BurdenPage page = d.page(group_secretary);
    CHECK(page.sum.entries == 4);
    CHECK(page.sum.fields == 25);
    const auto reason = std::ranges::find(page.demands, burden::DemandKind::reason, &BurdenDemand::kind);
    REQUIRE(reason != page.demands.end());
    CHECK(reason->each == 1);
    CHECK(reason->code == theme);
}

TEST_CASE("what a unit asks of its own bodies stands under the unit's name")
{
    Burdened d;
    duty::Terms own{.duty = Code{"own-o3-1"},
                    .force = duty::Force::local,
                    .bearer = {.who = duty::Bearer::branch},
                    .owed = {.shape = duty::Shape::count},
                    .evidence = {{.kinds = {Kind::meeting}, .topics = {study}}}};
    own.from = start;
    d.happens(duty::DutyAdopted{.terms = own, .title = {"青年学习"}, .file = {}, .unit = test::unit}, start);
    d.meet(one, day_at(2026, 5, 6), {study});
    const BurdenPage page = d.page(group_secretary);
    REQUIRE(page.issuers.size() == 2);
    CHECK(page.issuers[0].issuer->name == "工委");
    CHECK(page.issuers[1].issuer->name == "住建局");
    CHECK(page.issuers[1].sum.entries == 1);
}

TEST_CASE("whoever may reduce it sees which duties ask one bearer for the same")
{
    Burdened d;
    const BurdenPage page = d.page(work_clerk);
    REQUIRE(page.same.size() == 1);
    CHECK(page.same[0].one == life);
    CHECK(page.same[0].other == Code{"supervise-through-org-life"});
    CHECK(page.same[0].shared.zh.starts_with("党支部：会议（"));
    CHECK(d.page(work_clerk, {.node = "o3"}).same.empty());
}

TEST_CASE("the workbook has the months by issuer, the demands, and what asks for the same")
{
    Burdened d;
    const auto bytes = d.as(work_clerk, [](const Reader& reader) { return *burden_table(reader, {}); });
    const auto book = sheets::read_book(bytes);
    REQUIRE(book.has_value());
    std::vector<std::string> names;
    for (const sheets::Table& it : book->sheets) names.push_back(it.name);
    CHECK(names == std::vector<std::string>{"按提出单位", "按要求", "要求相同的"});
    CHECK(book->sheets[0].rows.size() == 3);  // the headings, March and April
}
