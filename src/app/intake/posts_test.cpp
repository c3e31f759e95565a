#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;

TEST_CASE("posts come in with their charges, a seat passing from one to the next in order of days")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    d.bring(Sheet::people, some_people());
    Lines posts = some_posts();
    // The successor stands above the predecessor in the sheet.
    posts.insert(posts.begin() + 1, {"丙三", "", "中共某区财政局机关委员会", "书记", "2024-01-01", "", ""});
    posts.insert(posts.begin() + 2, {"乙二", "", "中共某区财政局机关委员会", "书记", "2020-01-01", "2024-01-01", ""});
    const Plan plan = d.bring(Sheet::posts, posts);
    CHECK(plan.added == 6);
    const auto state = d.state();
    const auto& committee = state.people()[d.org("中共某区财政局机关委员会")];
    REQUIRE(committee.posts.size() == 1);
    CHECK(state.people().holder(committee.posts.front(), day_at(2023, 12, 31), d.today()) == d.person("乙二"));
    CHECK(state.people().holder(committee.posts.front(), day_at(2024, 1, 1), d.today()) == d.person("丙三"));
    REQUIRE(state.people().charges().size() == 1);
    CHECK(state.people().charges().front().over == committee.id);
    d.actor = d.person("甲一");
    CHECK(d.plan(Sheet::posts, posts).same == 6);
}

TEST_CASE("an unknown person, and a name that several bear without an ID beside it, are rejected")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    d.bring(Sheet::people, some_people());
    const std::string group = "中共某区财政局党组";
    const Plan plan = d.plan(Sheet::posts, {post_headings,
                                            {"没有的人", "", group, "成员", "2021-02-01"},
                                            {"同名", "", group, "成员", "2021-02-01"},
                                            {"同名", id_of(4), group, "成员", "2021-02-01"},
                                            {"同名", id_of(1), group, "成员", "2021-02-01"},
                                            {"甲一", "", "没有的党组", "成员", "2021-02-01"},
                                            {"甲一", "", group, "局长", "2021-02-01"},
                                            {"甲一", "", group, "组织委员", "2021-02-01"},
                                            {"甲一", "", group, "成员", "2021-02-01", "", "没有的单位"},
                                            {"甲一", "", group, "成员", "2021-02-01", "2020-01-01"}});
    CHECK(plan.added == 1);
    CHECK(plan.rejected == 8);
    const auto at = [&](const char* cause) { return find(plan, cause) ? find(plan, cause)->row : 0; };
    CHECK(at("person.unknown") == 2);
    CHECK(at("person.several") == 3);
    CHECK(at("id.held_by_another") == 5);
    CHECK(at("organisation.unknown") == 6);
    CHECK(at("title.unknown") == 7);
    CHECK(at("title_unfit") == 8);
    CHECK(at("appointment_ends_before_it_begins") == 10);
}

TEST_CASE("a day of leaving and other charges beside a known post are changes")
{
    District d;
    d.bring_all();
    Lines posts = some_posts();
    posts[2][6] = "中共某区财政局机关第一支部、中共某区财政局机关第二支部";
    posts[4][5] = "2026-03-01";
    const Plan plan = d.bring(Sheet::posts, posts);
    CHECK(plan.changed == 2);
    CHECK(plan.same == 2);
    CHECK(d.plan(Sheet::posts, posts).same == 4);
}

TEST_CASE("posts are understood in the words of real lists: two in one cell, and with the name of the body before them")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    d.bring(Sheet::people, some_people());
    const std::string one = "中共某区财政局机关第一支部", two = "中共某区财政局机关第二支部";
    const Lines lines{{"党员姓名", "证件号码", "所属支部", "现任职务", "任职年月"},
                      {"甲一", "", one, "支部书记", "2022-01-01"},
                      {"乙二", "", one, "副书记、纪检委员", "2022-01-01"},
                      {"丙三", "", two, "党支部书记兼组织委员", "2022-01-01"},
                      {"同名", id_of(5), two, "青年委员", "2022-01-01"}};
    const Plan plan = d.bring(Sheet::posts, lines);
    CHECK(plan.added == 4);
    const auto state = d.state();
    const auto held = [&](const std::string& name) {
        std::vector<registry::Title> titles;
        for (const AppointmentId id : state.people()[d.person(name)].appointments)
            titles.push_back(state.people()[state.people()[id].post].title);
        return titles;
    };
    using registry::Title;
    CHECK(held("甲一") == std::vector{Title::secretary});
    CHECK(held("乙二") == std::vector{Title::deputy_secretary, Title::discipline_officer});
    CHECK(held("丙三") == std::vector{Title::secretary, Title::organisation_officer});
    CHECK(d.plan(Sheet::posts, lines).same == 4);
}

TEST_CASE("one post of two that is unknown or taken rejects the row whole")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    d.bring(Sheet::people, some_people());
    const std::string one = "中共某区财政局机关第一支部";
    const Plan plan = d.plan(Sheet::posts, {post_headings,
                                            {"甲一", "", one, "书记", "2022-01-01"},
                                            {"乙二", "", one, "副书记、局长", "2022-01-01"},
                                            {"丙三", "", one, "组织委员兼书记", "2022-01-01"}});
    CHECK(plan.added == 1);
    CHECK(find(plan, "title.unknown")->row == 3);
    CHECK(find(plan, "seat_taken")->row == 4);
    CHECK(std::ranges::count_if(
              plan.commands, [](const auto& it) { return std::holds_alternative<district::AppointPerson>(it); }) == 1);
}

TEST_CASE("posts that are not told apart are asked about, those of another kind of body refused, and 至今 is no day")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    d.bring(Sheet::people, some_people());
    const std::string one = "中共某区财政局机关第一支部";
    const Plan plan = d.plan(Sheet::posts, {post_headings,
                                            {"甲一", "", one, "副书记/组织委员", "2022-01-01", "至 今"},
                                            {"乙二", "", one, "群防委员", "2022-01-01", "—"},
                                            {"丙三", "", one, "机关党委书记", "2022-01-01"},
                                            {"丙三", "", one, "第一书记", "2022-01-01"}});
    CHECK(plan.added == 2);
    CHECK(plan.questions == 1);
    CHECK(find(plan, "title.other_officer")->row == 3);
    CHECK(find(plan, "title.of_another_body")->row == 4);
    CHECK(find(plan, "title.unknown")->row == 5);
    CHECK(std::ranges::count_if(
              plan.commands, [](const auto& it) { return std::holds_alternative<district::AppointPerson>(it); }) == 3);
}
