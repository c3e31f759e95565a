#include "app/intake/intake_fixture_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;

namespace {

// One member's row with one cell changed.
struct Case {
    std::string column, text, cause;
    sheets::Severity severity = sheets::Severity::rejected;
};

std::size_t column_named(const std::vector<std::string>& headings, const std::string& name)
{
    return static_cast<std::size_t>(std::find(headings.begin(), headings.end(), name) - headings.begin());
}

std::vector<std::string> headings_with_checked()
{
    auto headings = people_headings;
    headings.insert(headings.end(), {"性别", "出生日期"});
    return headings;
}

}  // namespace

TEST_CASE(
    "each thing wrong with a member's row is said with its row and column: rejected where it cannot be, "
    "asked about where it may be, warned of where it does no harm")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    std::string wrong_digit = id_of(9);
    wrong_digit.back() = wrong_digit.back() == '1' ? '2' : '1';
    using enum sheets::Severity;
    const std::string ancient = id_of(2, "18900101");
    const std::vector<Case> cases{
        {"公民身份号码", ancient, "id.born_impossible"},
        {"加入党组织日期", "1979-12-31", "joined.before_birth"},
        {"转为正式党员日期", "2003-06-30", "confirmed.impossible"},
        {"出生日期", "1890-01-01", "born.impossible", asked},
        {"出生日期", "1980-02-30", "date.does_not_exist", asked},
        {"公民身份号码", "99999919800101", "id.length"},
        {"公民身份号码", wrong_digit, "id.check_digit"},
        {"公民身份号码", "9.99999E+17", "id.digits_lost"},
        {"公民身份号码", "", "cell.missing"},
        {"姓名", "", "cell.missing"},
        {"加入党组织日期", "2003-02-29", "date.does_not_exist"},
        {"加入党组织日期", "后天", "date.unreadable"},
        {"加入党组织日期", "2029-01-01", "day_in_the_future"},
        {"所在党支部", "中共某区没有的支部", "branch.unknown"},
        {"所在党支部", "中共某区财政局党组", "not_a_branch"},
        {"人员类别", "群众", "category.unknown"},
        {"党籍状态", "不明", "choice.unknown"},
        {"是否为失联党员", "也许", "choice.unknown"},
        {"加入党组织日期", "1997-12-31", "joined.under_18", asked},
        {"转为正式党员日期", "2004-06-30", "confirmed.within_a_year", asked},
        {"转为正式党员日期", "", "confirmed.missing", asked},
        {"人员类别", "预备党员", "probation.over_13_months", warned},
        {"加入党组织日期", "2003.07", "date.month_only", warned},
        {"公民身份号码", "999999800101001", "id.converted", warned},
        {"性别", "男", "sex.differs", warned},
        {"出生日期", "1981-05-05", "born.differs", warned},
    };
    for (const Case& it : cases) {
        CAPTURE(it.column);
        CAPTURE(it.cause);
        auto headings = headings_with_checked();
        auto row = member("甲一", 2);  // an even number: a woman's
        row.resize(headings.size());
        row[column_named(headings, it.column)] = it.text;
        const Plan plan = d.plan(Sheet::people, {headings, member("乙二", 3), row});
        const sheets::Problem* problem = find(plan, it.cause);
        REQUIRE(problem);
        CHECK(problem->row == 3);
        CHECK(problem->column == it.column);
        CHECK(problem->severity == it.severity);
        CHECK_FALSE(problem->chinese.empty());
        CHECK_FALSE(problem->english.empty());
        CHECK(plan.rejected == (it.severity == rejected ? 1 : 0));
        CHECK(plan.added == (it.severity == rejected ? 1 : 2));
        CHECK(plan.questions == (it.severity == asked ? 1 : 0));
    }
}

TEST_CASE("a full member without the day of it is asked about once, and then full from a year after joining")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto row = member("甲一", 1);
    row[5] = "";
    const Plan plan = d.bring(Sheet::people, {people_headings, row});
    CHECK(plan.questions == 1);
    CHECK(plan.asks());
    const auto state = d.state();
    const auto grade_on = [&](Day day) { return state.people().grade_of(PersonId{1}, day, d.today()); };
    CHECK(grade_on(day_at(2004, 6, 30)) == registry::MemberKind::probationary);
    CHECK(grade_on(day_at(2004, 7, 1)) == registry::MemberKind::full);
    CHECK(d.plan(Sheet::people, {people_headings, row}).questions == 0);  // known by now
}

TEST_CASE("nobody is a full member less than a year after joining, unless the sheet says from when")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto row = member("甲一", 1);
    row[4] = to_text(d.today() - days{300});
    row[5] = "";
    const Plan plan = d.plan(Sheet::people, {people_headings, row});
    REQUIRE(find(plan, "confirmed.too_early"));
    CHECK(plan.added == 0);
    row[5] = to_text(d.today() - days{10});
    CHECK(d.plan(Sheet::people, {people_headings, row}).questions == 1);
}

TEST_CASE("a row that is rejected asks nothing besides")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto row = member("甲一", 1, "第九");
    row[5] = "";
    const Plan plan = d.plan(Sheet::people, {people_headings, row});
    CHECK(plan.rejected == 1);
    CHECK(plan.questions == 0);
    CHECK_FALSE(plan.asks());
}

TEST_CASE("the headings and words of real rosters are known, and a roster without the states says nothing about them")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    const std::string branch_name = "中共某区财政局机关第一支部";
    const Plan plan =
        d.bring(Sheet::people, {{"姓名", "证件号码", "所属支部", "党员类型", "入党年月", "转正年月"},
                                {"甲一", id_of(1), branch_name, "正式", "2003.07", "2004.07"},
                                {"乙二", id_of(2), branch_name, "预备", to_text(d.today() - days{100}), ""}});
    CHECK(plan.added == 2);
    CHECK(text_of(plan).find("表中没有以下各列：党籍状态、是否为失联党员、是否为流动党员。") != std::string::npos);
    auto marked = member("甲一", 1);
    marked[6] = "停止党籍";
    marked[7] = "失联党员 2025-05";
    marked[8] = "流动党员";
    d.bring(Sheet::people, {people_headings, marked});
    const auto suspended = [&] { return d.state().people()[PersonId{1}].suspended.back().is_open(); };
    CHECK(suspended());
    CHECK_FALSE(d.state().people()[PersonId{1}].away.empty());
    CHECK(d.plan(Sheet::people, {{"姓名", "证件号码", "所属支部", "党员类型", "入党年月"},
                                 {"甲一", id_of(1), branch_name, "正式", "2003.07"}})
              .same == 1);
    CHECK(suspended());
    marked[6] = "无";
    marked[7] = "无";
    marked[8] = "非流动党员";
    d.bring(Sheet::people, {people_headings, marked});
    CHECK_FALSE(suspended());
    CHECK_FALSE(d.state().people()[PersonId{1}].away.back().is_open());
}

TEST_CASE("an ID number is one person's: another name is rejected, in the sheet and against the district")
{
    District d;
    d.bring_all();
    CHECK(find(d.plan(Sheet::people, {people_headings, member("别人", 1)}), "id.held_by_another"));
    const Plan plan = d.plan(Sheet::people, {people_headings, member("丁四", 8), member("戊五", 8)});
    REQUIRE(find(plan, "id.twice"));
    CHECK(find(plan, "id.twice")->row == 3);
    CHECK(plan.added == 1);
}

TEST_CASE("the same sheet again changes nothing, and writes nothing")
{
    District d;
    d.bring_all();
    const Plan again = d.plan(Sheet::people, some_people());
    CHECK(again.same == 5);
    CHECK_FALSE(again.changes_anything());
}

TEST_CASE(
    "a first import says the member has been in the branch since joining, or since there was a "
    "branch")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto later = member("乙二", 2);
    later[4] = "2015-01-01";
    later[5] = "2016-01-01";
    d.bring(Sheet::people, {people_headings, member("甲一", 1), later});
    const auto state = d.state();
    CHECK(state.people()[PersonId{1}].stints.front().span.from == day_at(2012, 1, 1));
    CHECK(state.people()[PersonId{2}].stints.front().span.from == day_at(2015, 1, 1));
    CHECK(state.people()[PersonId{1}].joined == day_at(2003, 7, 1));
}

TEST_CASE("another branch, another grade and other states are taken from today on")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto probationary = member("丙三", 3);
    probationary[2] = "预备党员";
    probationary[4] = "2025-06-01";
    probationary[5] = "";
    d.bring(Sheet::people, {people_headings, member("甲一", 1), member("乙二", 2), probationary});
    d.now += std::chrono::hours{24 * 120};
    auto moved = member("甲一", 1, "第二"), lost = member("乙二", 2), full = probationary;
    lost[6] = "停止党籍";
    lost[7] = "是 2026-04";
    lost[8] = "是";
    full[2] = "正式党员";
    full[5] = "2026-06-01";
    const Plan plan = d.bring(Sheet::people, {people_headings, moved, lost, full});
    CHECK(plan.changed == 3);
    const auto state = d.state();
    const Day today = d.today();
    CHECK(state.people().branch_of(PersonId{1}, today, today) == d.org("中共某区财政局机关第二支部"));
    CHECK(state.people().branch_of(PersonId{1}, today - std::chrono::days{1}, today) ==
          d.org("中共某区财政局机关第一支部"));
    CHECK(state.people()[PersonId{2}].lost.front().from == day_at(2026, 4, 1));
    CHECK(state.people()[PersonId{2}].suspended.front().from == today);
    CHECK(state.people()[PersonId{2}].away.front().from == today);
    CHECK(state.people().grade_of(PersonId{3}, day_at(2026, 6, 1), today) == registry::MemberKind::full);
    d.now += std::chrono::hours{24};
    CHECK(d.bring(Sheet::people, {people_headings, member("乙二", 2)}).changed == 1);
    CHECK_FALSE(d.state().people()[PersonId{2}].away.front().is_open());
}

TEST_CASE(
    "phone, address and unknown columns are discarded, and said to be, unless the district states "
    "a purpose")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto headings = people_headings;
    headings.insert(headings.end(), {"联系电话", "家庭住址", "爱好"});
    auto row = member("甲一", 1);
    row.insert(row.end(), {"13900000000", "某路1号", "下棋"});
    const Plan without = d.plan(Sheet::people, {headings, row});
    CHECK(without.match.dropped.size() == 3);
    const std::string text = intake::text_of(without);
    CHECK(text.find("联系电话、家庭住址、爱好") != text.npos);
    CHECK(text.find("13900000000") == text.npos);

    const Plan with = d.plan(Sheet::people, {headings, row}, {{"联系电话", "通知开会"}});
    d.commit(with);
    const auto identity = d.desk->directory().identity(d.state().people()[PersonId{1}]);
    CHECK(identity.extra == std::vector<district::Extra>{{"联系电话", "13900000000"}});
    CHECK(intake::report_of(with).discarded.front().kept_for == "通知开会");
    d.journal->set(intake::keep_setting("联系电话"), "通知开会");
    row[9] = "13900000001";
    CHECK(d.plan(Sheet::people, {headings, row}).changed == 1);
    CHECK(d.plan(Sheet::people, {people_headings, member("甲一", 1)}).same == 1);  // no such column: unchanged
}

TEST_CASE("a sheet with other headings is refused as a whole, with what is missing")
{
    District d;
    const auto none = intake::plan(Sheet::people, book_of({{"一", "二"}, {"三", "四"}}), *d.desk, {});
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().front().cause == "heading.none");
    const auto some = intake::plan(Sheet::people, book_of({{"姓名", "公民身份号码"}, {"甲", "乙"}}), *d.desk, {});
    REQUIRE_FALSE(some.has_value());
    CHECK(some.error().front().cause == "heading.missing");
}

TEST_CASE("the office may import only while setting up, and a member without the right may not")
{
    District d;
    d.bring_all();
    d.actor = PersonId{};
    const auto office = intake::plan(Sheet::people, book_of(some_people()), *d.desk, {});
    REQUIRE_FALSE(office.has_value());
    CHECK(office.error().front().cause == "setup_is_over");
    const auto stranger = intake::plan(Sheet::people, book_of(some_people()), *d.desk, {.actor = PersonId{4}});
    REQUIRE_FALSE(stranger.has_value());
    CHECK(stranger.error().front().cause == "right_missing");
}

TEST_CASE("a sheet does not take full membership away unasked, and says where its day differs")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    d.bring(Sheet::people, {people_headings, member("甲一", 1)});
    auto row = member("甲一", 1);
    row[2] = "预备党员";
    row[5] = "";
    const Plan back = d.plan(Sheet::people, {people_headings, row});
    CHECK(back.asks());
    REQUIRE(find(back, "category.step_back"));
    CHECK(find(back, "category.step_back")->chinese.find("2004-07-01") != std::string::npos);
    auto other = member("甲一", 1);
    other[5] = "2005-07-01";
    const Plan differs = d.plan(Sheet::people, {people_headings, other});
    CHECK(differs.same == 1);
    CHECK(find(differs, "confirmed.differs"));
}

TEST_CASE("what is no name of one person is not taken for one")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    for (const char* typed : {"张三、李四", "李四(已故)", "钱七 转出", "同上", "=1+2", "赵六/孙八"}) {
        const Plan plan = d.plan(Sheet::people, {people_headings, member(typed, 1)});
        CHECK_MESSAGE(find(plan, "name.odd"), typed);
        CHECK(plan.added == 0);
    }
    for (const char* typed : {"欧阳娜娜", "买买提·艾力", "Anna Li", "张 三"})
        CHECK_MESSAGE(d.plan(Sheet::people, {people_headings, member(typed, 1)}).added == 1, typed);
}

TEST_CASE(
    "a day at 16:00 is asked about in a roster, where no hour belongs, and is a meeting's day in a list of records")
{
    District d;
    d.bring_all();
    auto row = member("新人", 9);
    row[4] = "2003-06-30 16:00:00";
    const Plan people = d.plan(Sheet::people, {people_headings, row});
    CHECK(people.added == 1);
    CHECK(people.questions == 1);
    CHECK(find(people, "date.utc_midnight"));
    Lines records = some_records();
    records.resize(2);
    records[1][0] = "二季度党员大会";
    records[1][2] = "2025-06-10 16:00";
    const Plan meeting = d.plan(Sheet::records, records);
    CHECK(meeting.added == 1);
    CHECK(meeting.questions == 0);
}

TEST_CASE("what was confirmed once is not asked again by the next sheet that says the same")
{
    District d;
    d.bring(Sheet::organisations, some_organisations());
    auto young = member("甲一", 1);
    young[4] = "1997-12-31";  // seventeen years old
    young[5] = "1998-12-31";
    CHECK(d.bring(Sheet::people, {people_headings, young}).questions == 1);
    const Plan again = d.plan(Sheet::people, {people_headings, young, member("乙二", 2)});
    CHECK(again.same == 1);
    CHECK(again.added == 1);
    CHECK(again.questions == 0);
    CHECK(find(again, "joined.under_18")->severity == sheets::Severity::warned);
}
