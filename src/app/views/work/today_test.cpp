// The content of the page of today, for different readers, and why.
#include "app/views/work/today.h"

#include "app/views/office_test.h"
#include "app/views/work/leader.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using duty::Standing;

namespace {

TodayPage today_of(Office& office, PersonId who)
{
    auto page = office.as(who, [](const Reader& reader) { return today(reader, {}); });
    REQUIRE(page.has_value());
    return *page;
}

const DutyRow* find_row(const TodayPage& page, const std::string& group, const std::string& obligation)
{
    for (const DueGroup& it : page.groups)
        if (it.name == group)
            for (const DutyRow& row : it.rows)
                if (row.obligation == obligation) return &row;
    return nullptr;
}

}  // namespace

TEST_CASE("the branch secretary's day says what is past, with the reason and the one button")
{
    Office office;
    const TodayPage page = today_of(office, secretary);
    CHECK(page.home->id == "o7");
    CHECK(page.day_words.zh == "2026年7月8日 星期三");
    const DutyRow* meeting = find_row(page, "past", "branch-general-meeting@o7@2026Q2");
    REQUIRE(meeting);
    CHECK(meeting->standing == Standing::reason_wanted);
    CHECK(meeting->past == 6);
    CHECK(meeting->reason_by == day_at(2026, 7, 14));
    CHECK(meeting->reason_left == 4);
    CHECK(meeting->why.zh.find("7月14日前可说明原因") != std::string::npos);
    REQUIRE(meeting->button);
    CHECK(meeting->button->verb == Verb::reason);
    const DutyRow* theme = find_row(page, "past", "theme-day@o7@2026-06");
    REQUIRE(theme);
    CHECK(theme->standing == Standing::overdue);
    REQUIRE(theme->button);
    CHECK(theme->button->verb == Verb::record);
    CHECK(theme->button->form->topics == std::vector<std::string>{"theme-day"});
    CHECK(theme->button->form->makes_up == std::vector<std::string>{"theme-day@o7@2026-06"});
    const DutyRow* july = find_row(page, "later", "theme-day@o7@2026-07");
    REQUIRE(july);
    CHECK(july->button->form->makes_up.empty());
}

TEST_CASE("what is past and what is later never stand in one group, and each group is in order of last days")
{
    Office office;
    for (const DueGroup& group : today_of(office, secretary).groups)
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            if (group.rows[i].standing == Standing::awaiting_notice) {
                CHECK(group.name == "later");
                CHECK(group.rows.back().standing == Standing::awaiting_notice);
                continue;
            }
            CHECK((group.name == "past") == (group.rows[i].last < office.day));
            if (i > 0) CHECK(group.rows[i - 1].last <= group.rows[i].last);
        }
}

TEST_CASE("one meeting is offered that settles what is open for the same host")
{
    Office office;
    const TodayPage page = today_of(office, secretary);
    REQUIRE(page.one_meeting);
    CHECK(page.one_meeting->head.zh == "开一次会，办结两项");
    std::vector<std::string> ids;
    for (const SettledBy& it : page.one_meeting->settles) ids.push_back(it.obligation);
    CHECK(ids == std::vector<std::string>{"theme-day@o7@2026-07", "branch-general-meeting@o7@2026Q3"});
    CHECK(page.one_meeting->button.form->topics == std::vector<std::string>{"theme-day", "branch-general-meeting"});
    CHECK(page.one_meeting->title == "7月主题党日暨支部党员大会");
}

TEST_CASE("the year's strip shows each window of the home body where it lies")
{
    Office office;
    office.meet(two, day_at(2026, 1, 9), {Code{"theme-day"}});
    const TodayPage page = today_of(office, secretary);
    REQUIRE(page.year);
    const auto row = std::find_if(page.year->rows.begin(), page.year->rows.end(),
                                  [](const StripRow& it) { return it.duty == "theme-day"; });
    REQUIRE(row != page.year->rows.end());
    REQUIRE(row->cells.size() == 12);
    CHECK(row->cells[0].standing == Standing::done);
    CHECK(row->cells[5].standing == Standing::overdue);
    CHECK(row->cells[11].standing == Standing::not_begun);
    CHECK(row->cells[6].first_month == 7);
    CHECK(row->cells[6].last_month == 7);
}

TEST_CASE("an item agreed on waits for its owner until a record closes it")
{
    Office office;
    const RecordId set = office.enter({.kind = Kind::meeting,
                                       .host = two,
                                       .performed = day_at(2026, 6, 10),
                                       .items = {{.person = secretary, .due = office.day}}},
                                      {.title = "支委会", .items = {hostile}}, secretary);
    const auto find_item = [&](PersonId who) -> std::optional<DutyRow> {
        for (const DueGroup& group : today_of(office, who).groups)
            for (const DutyRow& row : group.rows)
                if (row.of == RowOf::item) {
                    CHECK(group.name == "today");
                    return row;
                }
        return {};
    };
    const auto row = find_item(secretary);
    REQUIRE(row);
    CHECK(row->title.zh == hostile);
    CHECK(row->button->verb == Verb::close);
    CHECK(row->button->form->closes->record == "r1");
    CHECK_FALSE(find_item(member));
    office.enter({.kind = Kind::report, .host = two, .performed = office.day, .closes = record::ItemRef{set, 0}},
                 {.title = "已报送"}, secretary);
    CHECK_FALSE(find_item(secretary));
}

TEST_CASE("a reason given waits for the tier above and for nobody else")
{
    Office office;
    office.happens(duty::ReasonGiven{{"branch-general-meeting@o7@2026Q2"}, office.seal(district::Text{hostile})},
                   office.day, secretary);
    const TodayPage page = today_of(office, organ_secretary);
    REQUIRE(page.waiting.size() == 1);
    CHECK(page.waiting[0].verb == Verb::decide);
    CHECK(page.waiting[0].text == hostile);
    CHECK(page.waiting[0].from.name == "周以宁");
    for (const PersonId who : {secretary, member, stranger}) CHECK(today_of(office, who).waiting.empty());
    const TodayPage own = today_of(office, secretary);
    const DutyRow* row = find_row(own, "past", "branch-general-meeting@o7@2026Q2");
    REQUIRE(row);
    CHECK(row->why.zh.find("等待上级决定") != std::string::npos);
}

TEST_CASE("what changed is told newest first, twelve lines at most, and never from another's organisation")
{
    Office office;
    for (unsigned day = 1; day <= 8; ++day) {
        office.meet(two, day_at(2026, 7, day), {Code{"theme-day"}}, "本支部");
        office.meet(other_branch, day_at(2026, 7, day), {Code{"theme-day"}}, "别的支部", stranger);
    }
    const TodayPage page = today_of(office, secretary);
    REQUIRE(page.changes.size() == 12);
    CHECK(page.changes.front().link == "r15");
    CHECK(page.changes.front().record == "r15");
    CHECK_FALSE(page.changes.front().obligation);
    for (std::size_t i = 1; i < page.changes.size(); ++i) CHECK(page.changes[i - 1].day >= page.changes[i].day);
    for (const ChangeSeen& it : page.changes) CHECK(it.words.zh.find("别的支部") == std::string::npos);
}

TEST_CASE("another unit's secretary sees nothing of this one on their day")
{
    Office office;
    const std::string json = codec::to_json(today_of(office, stranger));
    CHECK(json.find("@o7@") == std::string::npos);
    CHECK(json.find("第二党支部") == std::string::npos);
    CHECK(json.find("@o10@") != std::string::npos);
}

TEST_CASE("the leader's screen parts their own from the group's, and a clerk may look but not answer")
{
    Office office;
    const auto own = office.as(group_secretary, [](const Reader& reader) { return leader(reader, {}); });
    REQUIRE(own.has_value());
    CHECK(own->group->id == "o4");
    CHECK(std::any_of(own->of_group.begin(), own->of_group.end(),
                      [](const DutyRow& it) { return it.obligation == "party-group-study-party-building@o4@2026"; }));
    for (const DutyRow& it : own->of_group) CHECK(it.bearer == "o4");
    for (const DutyRow& it : own->own) CHECK(it.bearer != "o4");
    const auto beside = office.as(group_clerk, [](const Reader& reader) { return leader(reader, {"m2"}); });
    REQUIRE(beside.has_value());
    CHECK(beside->reads_for_another);
    CHECK(beside->waiting.empty());
    CHECK(beside->person.name == "陆承远");
}

TEST_CASE("nobody else opens a leader's screen: they are told what they would be told of nobody")
{
    Office office;
    for (const PersonId who : {stranger, member, secretary}) {
        check_absent(office.as(who, [](const Reader& reader) { return leader(reader, {"m2"}); }), "person");
        check_absent(office.as(who, [](const Reader& reader) { return leader(reader, {"m999"}); }), "person");
    }
}

TEST_CASE("what a clerk recorded for a leader is listed for the leader, with what it counts for")
{
    Office office;
    office.enter({.kind = Kind::talk, .host = group, .performed = day_at(2026, 6, 18), .on_behalf_of = group_secretary},
                 {.title = hostile}, group_clerk);
    const auto page = office.as(group_secretary, [](const Reader& reader) { return leader(reader, {}); });
    REQUIRE(page->recorded_for.size() == 1);
    CHECK(page->recorded_for[0].title == hostile);
    CHECK(page->recorded_for[0].by.name == "丁予安");
}
