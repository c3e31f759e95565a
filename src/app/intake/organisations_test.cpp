#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;

namespace {

Lines with(std::vector<std::string> row)
{
    Lines lines = some_organisations();
    lines.push_back(std::move(row));
    return lines;
}

}  // namespace

TEST_CASE("organisations come in whatever their order, each with both parents and its unit")
{
    District d;
    const Plan plan = d.bring(Sheet::organisations, some_organisations());
    CHECK(plan.added == 6);
    CHECK(plan.units == 1);
    const auto state = d.state();
    const auto& people = state.people();
    const OrgId branch = d.org("中共某区财政局机关第一支部"), committee = d.org("中共某区财政局机关委员会");
    CHECK(people.leads(branch, d.today(), d.today()) == committee);
    CHECK(people.guides(committee, d.today(), d.today()) == d.org("中共某区财政局党组"));
    const OrgId unit = d.org("某区财政局");
    CHECK(people[committee].unit == unit);
    CHECK(people[branch].unit == unit);
    CHECK(people[unit].life.from == day_at(2009, 3, 1));  // the earliest of the rows that name it
    CHECK(people.leads(unit, d.today(), d.today()) == d.org("中共某区委员会"));
    CHECK(d.plan(Sheet::organisations, some_organisations()).same == 6);
}

TEST_CASE("each thing wrong with an organisation's row is said with its row and column")
{
    const std::vector<std::tuple<std::vector<std::string>, std::string, std::string>> rejected{
        {{"中共某支部", "委员会们", "法人单位", "", "中共某区委员会", "", "2012-01-01"}, "kind.unknown", "组织类别"},
        {{"中共某支部", "党支部", "法人单位", "", "中共没有的委员会", "", "2012-01-01"},
         "org.parent_unknown",
         "上级党组织"},
        {{"中共某支部", "党支部", "法人单位", "", "", "", "2012-01-01"}, "parent_missing", "上级党组织"},
        {{"中共某区又一委员会", "区委", "法人单位", "", "", "", "2012-01-01"}, "second_topmost", "上级党组织"},
        {{"中共某支部", "党支部", "法人单位", "", "中共某支部", "", "2012-01-01"}, "org.own_parent", "上级党组织"},
        {{"中共某支部", "党支部", "法人单位", "", "中共某区财政局党组", "", "2012-01-01"},
         "parent_unfit",
         "上级党组织"},
        {{"中共某支部", "党支部", "法人单位", "", "中共某区财政局机关委员会", "", "2012-02-30"},
         "date.does_not_exist",
         "成立日期"},
        {{"中共某区委员会", "区委", "法人单位", "", "", "", "1990-01-01"}, "org.twice", "党组织名称"},
        {{"", "党支部", "法人单位", "", "中共某区财政局机关委员会", "", "2012-01-01"}, "cell.missing", "党组织名称"},
    };
    District d;
    for (const auto& [row, cause, column] : rejected) {
        CAPTURE(cause);
        const Plan plan = d.plan(Sheet::organisations, with(row));
        REQUIRE(find(plan, cause));
        CHECK(find(plan, cause)->row == 8);
        CHECK(find(plan, cause)->column == column);
        CHECK(plan.rejected == 1);
        CHECK(plan.added == 6);
    }
}

TEST_CASE("rows that are each other's parents are rejected, and so is what stands below a rejected row")
{
    District d;
    Lines lines = some_organisations();
    lines.push_back({"中共甲总支", "党总支", "法人单位", "", "中共乙委员会", "", "2012-01-01"});
    lines.push_back({"中共乙委员会", "机关党委", "法人单位", "", "中共甲总支", "", "2012-01-01"});
    lines.push_back({"中共丙支部", "党支部", "法人单位", "", "中共甲总支", "", "2012-01-01"});
    const Plan plan = d.plan(Sheet::organisations, lines);
    CHECK(plan.added == 6);
    CHECK(plan.rejected == 3);
    REQUIRE(find(plan, "org.circle"));
    REQUIRE(find(plan, "org.parent_rejected"));
    CHECK(find(plan, "org.parent_rejected")->row == 10);
}

TEST_CASE("a line of thousands, each the parent of the next, does not end the stack")
{
    District d;
    Lines lines = some_organisations();
    for (int i = 0; i < 3000; ++i)
        lines.push_back({"中共第" + std::to_string(i) + "委员会", "机关党委", "与上级党组织相同", "",
                         "中共第" + std::to_string(i + 1) + "委员会", "", "2012-01-01"});
    lines.push_back(
        {"中共第3000委员会", "机关党委", "法人单位", "某局", "中共某区直属机关工作委员会", "", "2012-01-01"});
    CHECK(d.plan(Sheet::organisations, lines).added == 3007);
}

TEST_CASE(
    "a wrong credit code, a joint branch of several units and a missing unit are warned of and "
    "taken")
{
    District d;
    Lines lines = some_organisations();
    lines.front().push_back("法人单位统一社会信用代码");
    lines.push_back({"中共联合支部", "联合党支部", "联合党支部", "某区档案馆、某区方志办", "中共某区直属机关工作委员会",
                     "", "2012-01-01", "", "119999990000000190"});
    lines.push_back({"中共无单位支部", "党支部", "法人单位", "", "中共某区直属机关工作委员会", "", "2012-01-01"});
    const Plan plan = d.plan(Sheet::organisations, lines);
    CHECK(plan.rejected == 0);
    CHECK(plan.added == 8);
    REQUIRE(find(plan, "credit_code.wrong"));
    CHECK(find(plan, "credit_code.wrong")->row == 8);
    CHECK(find(plan, "unit.first_only"));
    CHECK(find(plan, "unit.missing"));
    d.commit(plan);
    CHECK(d.state().people()[d.org("中共联合支部")].unit == d.org("某区档案馆"));
}

TEST_CASE("an office and a body may bear one name")
{
    District d;
    Lines lines = with({"某区委组织部", "组织部", "法人单位", "某区委组织部", "中共某区委员会", "", "1995-01-01"});
    const Plan plan = d.bring(Sheet::organisations, lines);
    CHECK(plan.added == 7);
    CHECK(plan.units == 2);
    CHECK(d.plan(Sheet::organisations, lines).same == 7);
}

TEST_CASE("a moved parent takes effect today, a dissolution on its day, a new kind is refused")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    d.now += std::chrono::hours{48};
    Lines lines = some_organisations();
    lines[1][4] = "中共某区直属机关工作委员会";
    lines[2][7] = "2026-01-31";
    const Plan plan = d.bring(Sheet::organisations, lines);
    CHECK(plan.changed == 2);
    const auto state = d.state();
    const OrgId first = d.org(lines[1][0]), second = d.org(lines[2][0]);
    CHECK(state.people().leads(first, d.today(), d.today()) == d.org("中共某区直属机关工作委员会"));
    CHECK(state.people().leads(first, d.today() - std::chrono::days{1}, d.today()) ==
          d.org("中共某区财政局机关委员会"));
    CHECK(state.people()[second].life.until == day_at(2026, 1, 31));
    lines[1][1] = "党总支";
    CHECK(find(d.plan(Sheet::organisations, lines), "org.kind_differs"));
    CHECK(d.plan(Sheet::organisations, lines).same == 5);
}

TEST_CASE("a row refused after it changed the copy is left out, and so is what needs it")
{
    District d;
    d.bring_all();
    Lines lines = some_organisations();
    lines[1][7] = "2026-02-01";  // it has members, so it can't be dissolved
    lines[1][4] = "中共某区直属机关工作委员会";
    const Plan plan = d.plan(Sheet::organisations, lines);
    CHECK(plan.rejected == 1);
    CHECK(plan.changed == 0);
    REQUIRE(find(plan, "members_left"));
    CHECK(find(plan, "members_left")->row == 2);
    CHECK(find(plan, "members_left")->column == "撤销日期");
}

namespace {

// A district's sheet with a street: the word 党工委 stands in both rows, as in the national form.
Lines with_street(const std::string& name, const std::string& kind)
{
    Lines lines = some_organisations();
    std::vector<std::string> row{name, kind, "法人单位", "", "中共某区委员会", "", "1984-03-01"};
    row.resize(org_headings.size());
    lines.push_back(std::move(row));
    return lines;
}

}  // namespace

TEST_CASE(
    "a sheet makes no second work committee of the organs: the row is refused by the name in it, with the word to "
    "write")
{
    for (const char* kind : {"党工委", "工委", "机关工委", "区直机关工委"})
        for (const char* name :
             {"中共某区青石街道工作委员会", "中共某区委教育工作委员会", "中共某区青石街道机关工作委员会"}) {
            District d;
            Lines lines = with_street(name, kind);
            const Plan last = d.plan(Sheet::organisations, lines);
            REQUIRE(last.rejected == 1);
            const sheets::Problem* problem = find(last, "org.second_work_committee");
            REQUIRE(problem);
            CHECK(problem->row == 8);
            CHECK(problem->column == "组织类别");
            for (const char* said : {name, "中共某区直属机关工作委员会", "街道党工委"})
                CHECK(problem->chinese.find(said) != std::string::npos);
            CHECK(problem->english.find(name) != std::string::npos);
            // The order of rows does not matter.
            std::swap(lines[1], lines.back());
            const Plan first = d.plan(Sheet::organisations, lines);
            CHECK(first.rejected == 1);
            CHECK((find(first, "org.no_work_committee") || find(first, "org.second_work_committee")));
        }
}

TEST_CASE(
    "a street's committee and a department's come in as what they are, and once the one work committee stands no other "
    "does")
{
    District d;
    Lines lines = with_street("中共某区青石街道工作委员会", "街道党工委");
    lines.push_back(
        {"中共某区青石街道机关支部", "党支部", "法人单位", "", "中共某区青石街道工作委员会", "", "1984-03-01", ""});
    lines.push_back(
        {"中共某区公安分局委员会", "部门党委", "法人单位", "某区公安分局", "中共某区委员会", "", "1984-03-01", ""});
    const Plan plan = d.bring(Sheet::organisations, lines);
    CHECK(plan.rejected == 0);
    const auto state = d.state();
    CHECK(state.people()[d.org("中共某区青石街道工作委员会")].kind == registry::OrgKind::street_committee);
    CHECK(state.people()[d.org("中共某区公安分局委员会")].kind == registry::OrgKind::department_committee);
    CHECK(state.body_of(registry::OrgKind::work_committee) == d.org("中共某区直属机关工作委员会"));
    CHECK(d.plan(Sheet::organisations, lines).same == 9);
    const Plan later = d.plan(Sheet::organisations, with_street("中共某区新桥镇工作委员会", "党工委"));
    CHECK(find(later, "org.second_work_committee"));
}

TEST_CASE("the work committee of a district that is itself a new area is known by its name all the same")
{
    District d;
    Lines lines{org_headings,
                {"中共某新区委员会", "区委", "法人单位", "", "", "", "1990-01-01", ""},
                {"中共某新区区直属机关工作委员会", "党工委", "法人单位", "", "中共某新区委员会", "", "1990-01-01", ""}};
    CHECK(d.plan(Sheet::organisations, lines).rejected == 0);
    lines[2][0] = "中共某新区机关工委";
    CHECK(d.plan(Sheet::organisations, lines).rejected == 1);
}

TEST_CASE("a second organisation department is refused, and a 部门党委 that came in as 党组 before stays so")
{
    District d;
    Lines lines = with_street("中共某区委组织部", "组织部");
    d.bring(Sheet::organisations, lines);
    const Plan second = d.plan(Sheet::organisations, with_street("中共某区委组织二部", "组织部"));
    CHECK(find(second, "second_of_its_kind"));
    Lines again = some_organisations();
    again[4][1] = "部门党委";
    const Plan old = d.plan(Sheet::organisations, again);
    CHECK(old.rejected == 0);
    CHECK(find(old, "org.kind_as_registered"));
    CHECK(old.same == 6);
}

TEST_CASE("the topmost committee of a district's list is told that it is a 区委")
{
    District d;
    const Plan plan = d.plan(Sheet::organisations, {some_organisations().front(),
                                                    {"中共某区委员会", "党委", "法人单位", "", "", "", "1949-06-01"}});
    REQUIRE(find(plan, "topmost_is_district_committee"));
    CHECK(find(plan, "topmost_is_district_committee")->column == "组织类别");
    CHECK(find(plan, "topmost_is_district_committee")->chinese.find("“区委”") != std::string::npos);
}
