#include <rapidcheck.h>

#include "app/codec/json_write.h"
#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;

namespace {

constexpr std::array<Sheet, 5> kinds{Sheet::organisations, Sheet::people, Sheet::posts, Sheet::records, Sheet::matters};

// The answers to all queries of the register for a few days, as one text.
std::string answers(const district::State& state, Day today)
{
    std::string text;
    const registry::Register& people = state.people();
    const auto say = [&](auto number) { text += std::to_string(number) + " "; };
    for (const Day on : {day_at(2012, 6, 1), day_at(2022, 6, 1), today}) {
        for (const auto& org : people.organisations()) {
            if (!people.exists(org.id, today)) continue;
            say(people.lives(org.id, on, today));
            say(people.leads(org.id, on, today).value_or(OrgId{}).number());
            say(people.guides(org.id, on, today).value_or(OrgId{}).number());
            for (const PersonId person : people.members(org.id, on, today)) say(person.number());
            for (const PersonId person : people.committee(org.id, on, today)) say(person.number());
        }
        for (const auto& person : people.people()) {
            if (!people.exists(person.id, today)) continue;
            say(people.is_relaxed(person.id, on, today));
            say(static_cast<int>(people.grade_of(person.id, on, today).value_or(registry::MemberKind::activist)));
            for (const PostId post : people.posts_of(person.id, on, today)) say(post.number());
        }
    }
    for (const auto& record : state.records().all())
        if (record.known(today)) say(record.id.number());
    return text;
}

}  // namespace

TEST_CASE("what is exported imports again with nothing new and nothing changed")
{
    District d;
    d.bring_all();
    for (const Sheet kind : kinds) {
        CAPTURE(intake::name_of(kind));
        const Plan plan = d.plan(kind, d.exported(kind));
        INFO(intake::text_of(plan, true));
        CHECK(plan.rows > 0);
        CHECK(plan.same == static_cast<int>(plan.rows));
    }
}

TEST_CASE("an exported district, imported into an empty one, answers the same questions the same")
{
    District from, into;
    from.bring_all();
    for (const Sheet kind : kinds) {
        if (kind == Sheet::records) into.actor = into.person("甲一");
        const Plan plan = into.plan(kind, from.exported(kind));
        INFO(intake::text_of(plan, true));
        REQUIRE(plan.rejected == 0);
        into.commit(plan);
    }
    for (const Sheet kind : kinds) CHECK(into.exported(kind).rows.size() == from.exported(kind).rows.size());
}

TEST_CASE("an import that is undone leaves every answer as it was before, and may come again")
{
    District d;
    d.bring_all();
    const std::string before = answers(d.state(), d.today());
    Lines orgs = some_organisations();
    orgs.push_back(
        {"中共某区新设支部", "党支部", "法人单位", "某区新局", "中共某区直属机关工作委员会", "", "2020-01-01"});
    orgs[1][4] = "中共某区直属机关工作委员会";
    Lines people = some_people();
    people[1][3] = "中共某区财政局机关第二支部";
    people[2][6] = "停止党籍";
    people.push_back(member("新来", 20));
    Lines posts = some_posts();
    posts[4][5] = "2026-03-01";
    Lines records = some_records();
    records.push_back({"又一次会", "会议", "2025-05-10", "", "中共某区财政局机关第一支部", "", "乙二", ""});
    const std::vector<std::pair<Sheet, Lines>> sheets{
        {Sheet::organisations, orgs}, {Sheet::people, people}, {Sheet::posts, posts}, {Sheet::records, records}};
    for (const auto& [kind, lines] : sheets) {
        CAPTURE(intake::name_of(kind));
        for (int round = 0; round < 2; ++round) {
            const Plan plan = d.bring(kind, lines);
            CHECK(plan.changes_anything());
            CHECK(answers(d.state(), d.today()) != before);
            const BatchId batch = d.state().imports().back().id;
            REQUIRE(d.desk->submit({.actor = d.actor, .commands = {district::UndoImport{batch}}}).has_value());
            CHECK(answers(d.state(), d.today()) == before);
        }
    }
}

TEST_CASE(
    "when somebody writes between plan and commit, nothing lands in the wrong place: it is to be "
    "planned again")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    const Plan plan = d.plan(Sheet::people, some_people());
    d.bring(Sheet::people, {people_headings, member("别人", 30)});
    const auto answer = intake::commit(plan, *d.desk, d.actor, "");
    REQUIRE_FALSE(answer.has_value());
    CHECK(std::holds_alternative<desk::Moved>(answer.error()));
    CHECK(d.state().people().people().size() == 1);
}

TEST_CASE("hostile cells are words like any others, or a problem of their row")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    CHECK(rc::check("whatever stands in a cell, a plan is made, and counts every row once", [&d] {
        const auto nasty = rc::gen::element<std::string>(
            "", " ", "=cmd|'/c calc'!A0", "@SUM(1)", "-1", "'", "\"", "<script>", "是", "2003-02-30", "9999-12-31",
            "0001-01-01", std::string(9000, 'x'), "中共某区财政局机关第一支部", "甲、乙；丙", "；；；", "\n\n",
            "\xEF\xBC\x91", "{\"a\":1}", "-0", "1e308", "null", "999999198001010019", "\xE2\x80\x8B");
        auto row = *rc::gen::container<std::vector<std::string>>(9, nasty);
        for (const Sheet kind : kinds) {
            const auto& headings = kind == Sheet::organisations ? org_headings
                                   : kind == Sheet::people      ? people_headings
                                   : kind == Sheet::posts       ? post_headings
                                   : kind == Sheet::records     ? record_headings
                                                                : matter_headings;
            const Plan plan = d.plan(kind, Lines{headings, row, row});
            RC_ASSERT(plan.added + plan.changed + plan.same + plan.rejected == static_cast<int>(plan.rows));
        }
    }));
}

TEST_CASE("a formula in a name stays words, from import through export")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto row = member("-HYPERLINK", 1);
    d.bring(Sheet::people, {people_headings, row});
    CHECK(d.exported(Sheet::people).rows[1].cells[0].text == row[0]);
    CHECK(d.plan(Sheet::people, d.exported(Sheet::people)).same == 1);
}
