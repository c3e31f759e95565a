#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;
using record::Presence;

TEST_CASE("a record comes in with its topics, attendance, items and whom it was entered for")
{
    District d;
    d.bring_all();
    const auto state = d.state();
    REQUIRE(state.records().all().size() == 2);
    const record::Content& meeting = state.records()[RecordId{1}].latest().content;
    CHECK(meeting.kind == record::Kind::meeting);
    CHECK(meeting.roster == record::Roster::members);
    CHECK(meeting.topics == std::vector{Code{"branch-general-meeting"}});
    CHECK(meeting.chair == d.person("甲一"));
    REQUIRE(meeting.exceptions.size() == 2);
    // Two people have the name; the member of the host is meant.
    CHECK(meeting.exceptions[0] == record::Exception{PersonId{4}, Presence::excused});
    CHECK(meeting.exceptions[1] == record::Exception{d.person("丙三"), Presence::sitting_in});
    REQUIRE(meeting.items.size() == 2);
    CHECK(meeting.items[0].person == d.person("乙二"));
    CHECK(meeting.items[0].due == day_at(2025, 6, 30));
    CHECK(meeting.items[1].org == d.org("中共某区财政局党组"));
    const auto words = d.desk->directory().words(state.records()[RecordId{1}].latest());
    CHECK(words.title == "一季度党员大会");
    CHECK(words.items == std::vector<std::string>{"修订学习计划", "整改两件事"});
    CHECK(words.notes.empty());
    const auto excuses = state.records().excuses(state.records()[RecordId{1}].latest());
    REQUIRE(excuses.size() == 1);
    CHECK(excuses[0].person == PersonId{4});
    CHECK(d.desk->directory().text(excuses[0].reason) == "出差");
    CHECK(state.records()[RecordId{2}].latest().content.rare.on_behalf_of == d.person("乙二"));
}

TEST_CASE("the same records again are the same; a changed row corrects, a doubled one is rejected")
{
    District d;
    d.bring_all();
    CHECK(d.plan(Sheet::records, some_records()).same == 2);
    Lines changed = some_records();
    changed[2][3] = "二楼";
    changed[2][5] = changed[2][6] = "甲一";  // the person it was recorded for cannot have been absent
    changed[2][12] = "";
    CHECK(d.bring(Sheet::records, changed).changed == 1);
    CHECK(d.state().records()[RecordId{2}].versions.size() == 2);
    for (const char* reason : {"乙二：住院", "乙二：出差"}) {
        changed[2][9] = reason;
        CHECK(d.bring(Sheet::records, changed).changed == 1);
        CHECK(d.plan(Sheet::records, d.exported(Sheet::records)).same == 2);
    }
    CHECK(d.state().records()[RecordId{2}].versions.size() == 4);
    changed.push_back(changed[2]);
    const Plan doubled = d.plan(Sheet::records, changed);
    CHECK(doubled.same == 2);
    REQUIRE(find(doubled, "record.twice"));
    CHECK(find(doubled, "record.twice")->row == 4);
}

TEST_CASE("each thing wrong with a record's row is said with its row and column")
{
    District d;
    d.bring_all();
    const std::vector<std::tuple<std::size_t, std::string, std::string, std::string>> cases{
        {1, "茶话", "kind.unknown", "类型"},
        {2, "2025.03", "day.month_only", "日期"},
        {2, "2025-02-30", "date.does_not_exist", "日期"},
        {2, "2027-01-01", "day_in_the_future", "日期"},
        {4, "没有的支部", "organisation.unknown", "主办党组织"},
        {5, "没有的人", "person.unknown", "主持人"},
        {7, "没有的议题", "topic.unknown", "议题"},
        {8, "丙三", "not_on_the_roster", "缺席名单"},
        {0, "", "cell.missing", "标题"},
    };
    for (const auto& [column, text, cause, heading] : cases) {
        CAPTURE(cause);
        std::vector<std::string> row{"另一次会", "会议", "2025-05-10", "", "中共某区财政局机关第一支部", "", "", "", "",
                                     "",         "",     "",           ""};
        row[column] = text;
        const Plan plan = d.plan(Sheet::records, {record_headings, row});
        REQUIRE(find(plan, cause));
        CHECK(find(plan, cause)->row == 2);
        CHECK(find(plan, cause)->column == heading);
        CHECK(plan.rejected == 1);
    }
}

TEST_CASE("until when a decision is to be done is read to the day, in either place, or refused, and 无 is nobody")
{
    District d;
    d.bring_all();
    const auto planned = [&](const std::string& items, const std::string& absent = "") {
        Lines lines = some_records();
        lines.resize(2);
        lines[1][0] = "二季度党员大会";
        lines[1][8] = absent;
        lines[1][11] = items;
        return d.plan(Sheet::records, lines);
    };
    const auto item_of = [&](const Plan& plan) {
        for (const auto& command : plan.commands)
            if (const auto* it = std::get_if<district::EnterRecord>(&command))
                return std::pair{it->content.items.front(), it->words.items.front()};
        return std::pair{record::Item{}, std::string{}};
    };
    for (const char* typed : {"整改；乙二；2025-06-30", "整改；2025-06-30；乙二", "整改；乙二；2025年6月30日；"}) {
        const auto [item, words] = item_of(planned(typed));
        CHECK_MESSAGE(item.due == day_at(2025, 6, 30), typed);
        CHECK_MESSAGE(item.person == d.person("乙二"), typed);
        CHECK_MESSAGE(words == "整改", typed);
    }
    for (const char* typed : {"整改；乙二；2025年6月", "整改；乙二；2025-02-30", "整改；乙二；6月底前2日"})
        CHECK_MESSAGE(find(planned(typed), "item.due_unreadable"), typed);
    const auto [item, words] = item_of(planned("整改；乙二；长期"));
    CHECK(item.person == d.person("乙二"));
    CHECK(words == "整改；长期");
    CHECK(planned("整改", "无").added == 1);
}
