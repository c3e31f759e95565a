#include "intake/intake_fixture_test.h"

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
    posts.insert(posts.begin() + 1,
                 {"丙三", "", "中共某区财政局机关委员会", "书记", "2024-01-01", "", ""});
    posts.insert(posts.begin() + 2,
                 {"乙二", "", "中共某区财政局机关委员会", "书记", "2020-01-01", "2024-01-01", ""});
    const Plan plan = d.bring(Sheet::posts, posts);
    CHECK(plan.added == 6);
    const auto state = d.state();
    const auto& committee = state.people()[d.org("中共某区财政局机关委员会")];
    REQUIRE(committee.posts.size() == 1);
    CHECK(state.people().holder(committee.posts.front(), day_at(2023, 12, 31), d.today()) ==
          d.person("乙二"));
    CHECK(state.people().holder(committee.posts.front(), day_at(2024, 1, 1), d.today()) ==
          d.person("丙三"));
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
    const Plan plan =
        d.plan(Sheet::posts, {post_headings,
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
    const auto at = [&](const char* cause) {
        return find(plan, cause) ? find(plan, cause)->row : 0;
    };
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
