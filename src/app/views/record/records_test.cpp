// Records as lists and one by one, the form, its preview, and a member's own page.
#include "app/views/record/records.h"

#include "app/views/nameable.h"
#include "app/views/office_test.h"
#include "app/views/record/record_form.h"
#include "app/views/work/mine.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using duty::Standing;

namespace {

input::RecordInput general_meeting(const Office& office)
{
    return {.kind = Kind::meeting,
            .title = "7月党员大会",
            .day = office.day,
            .place = "三楼会议室",
            .host = "第二党支部",
            .recorder = "周以宁",
            .roster = Roster::members,
            .topics = std::vector<std::string>{"支部党员大会"}};
}

Result<RecordPreview> previewed(Office& office, PersonId who, const input::RecordInput& input)
{
    return office.as(who, [&](const Reader& reader) { return preview(reader, input, office.catalogue); });
}

Result<RecordForm> form_of(Office& office, PersonId who, FormQuestion asked)
{
    return office.as(who, [&](const Reader& reader) { return record_form(reader, asked, office.catalogue); });
}

Result<RecordsPage> records_of(Office& office, PersonId who, RecordsQuestion asked)
{
    return office.as(who, [&](const Reader& reader) { return records(reader, asked); });
}

std::expected<input::RecordMeant, Denial> meant_by(const Reader& reader, const input::RecordInput& typed)
{
    const NamingBy names{reader};
    return input::meaning_of(typed, names.naming, reader.library.newest());
}

}  // namespace

TEST_CASE("a preview says what a record settles, and entering it then settles just that")
{
    Office office;
    const auto page = previewed(office, secretary, general_meeting(office));
    REQUIRE(page.has_value());
    CHECK_FALSE(page->objection);
    REQUIRE(page->settles.size() == 1);
    CHECK(page->settles[0].obligation == "branch-general-meeting@o7@2026Q3");
    CHECK(page->settles[0].before == Standing::open);
    CHECK(page->settles[0].after == Standing::done);
    CHECK(office.state.records().all().empty());  // nothing was entered
    office.meet(two, office.day, {Code{"branch-general-meeting"}});
    const auto after = office.as(secretary, [](const Reader& reader) { return settled_by(reader, RecordId{1}); });
    REQUIRE(after.size() == 1);
    CHECK(after[0].obligation == page->settles[0].obligation);
    CHECK(after[0].after == page->settles[0].after);
}

TEST_CASE("a preview of a correction says what the record would no longer count for, and nothing of what stays")
{
    Office office;
    office.meet(two, office.day, {Code{"branch-general-meeting"}});
    const auto over = [&](const input::RecordInput& input) {
        return office
            .as(secretary, [&](const Reader& reader) { return preview(reader, input, office.catalogue, RecordId{1}); })
            .value();
    };
    const RecordPreview same = over(general_meeting(office));
    CHECK(same.settles.empty());  // it is settled already, by this record
    CHECK(same.adds.empty());
    CHECK(same.loses.empty());
    auto input = general_meeting(office);
    input.topics = {};
    const RecordPreview other = over(input);
    REQUIRE(other.loses.size() == 1);
    CHECK(other.loses[0].obligation == "branch-general-meeting@o7@2026Q3");
    CHECK(other.loses[0].before == Standing::done);
    CHECK(other.loses[0].after == Standing::open);
    CHECK(previewed(office, secretary, input)->loses.empty());  // as a new record it takes nothing away
}

TEST_CASE("what it just misses comes with the one thing that would change it")
{
    Office office;
    auto input = general_meeting(office);
    const auto page = previewed(office, secretary, input);
    const auto missed = std::find_if(page->misses.begin(), page->misses.end(), [](const MissedLine& it) {
        return it.obligation == "branch-general-meeting@o7@2026Q2";
    });
    REQUIRE(missed != page->misses.end());
    CHECK(missed->add_makes_up == std::vector<std::string>{"branch-general-meeting@o7@2026Q2"});
    CHECK(missed->remedy.zh == "改为补办2026年第二季度");
    CHECK_FALSE(missed->post);  // a body bears it
    input.makes_up = missed->add_makes_up;
    const auto other = previewed(office, secretary, input);
    REQUIRE(other->settles.size() == 1);
    CHECK(other->settles[0].obligation == "branch-general-meeting@o7@2026Q2");
    CHECK(other->settles[0].after == Standing::done_late);
}

TEST_CASE("the quorum is said in words, and short of half says how many are missing")
{
    Office office;
    auto input = general_meeting(office);
    CHECK(previewed(office, secretary, input)->quorum.words.zh == "应到会有表决权党员3名，实到3名，符合规定人数。");
    input.attendance = input::AttendanceInput{.not_counted = std::vector<std::string>{"m8"}};
    input.attendance->absent = std::vector<std::string>{"m6", "m7"};
    const auto page = previewed(office, secretary, input);
    CHECK_FALSE(page->quorum.half);
    CHECK(page->quorum.missing == 1);
    CHECK(page->quorum.words.zh == "应到会有表决权党员2名，实到0名，不足半数，还差1名。");
}

TEST_CASE("a preview names the rule that would refuse it, and still counts what it can")
{
    Office office;
    auto input = general_meeting(office);
    input.title = "";
    const auto page = previewed(office, secretary, input);
    REQUIRE(page->objection);
    CHECK(page->settles.size() == 1);
    auto later = general_meeting(office);
    later.day = office.day + days{1};
    REQUIRE(previewed(office, secretary, later)->objection);
}

TEST_CASE("whom and what one may not see, one cannot name in a record either")
{
    Office office;
    office.meet(other_branch, office.day, {}, "别处", stranger);
    const auto field = [&](auto&& change) {
        auto input = general_meeting(office);
        change(input);
        const auto clean = office.as(secretary, [&](const Reader& reader) { return meant_by(reader, input); });
        check_absent(clean, clean ? "" : clean.error().field);
        return clean.error().field;
    };
    CHECK(field([](auto& it) { it.host = "o10"; }) == "host");
    CHECK(field([](auto& it) { it.host = "财政局党支部"; }) == "host");
    CHECK(field([](auto& it) { it.chair = "m9"; }) == "chair");
    CHECK(field([](auto& it) { it.chair = "顾清和"; }) == "chair");
    CHECK(field([](auto& it) { it.presenters = std::vector<std::string>{"m6", "m9"}; }) == "presenters[1]");
    CHECK(field([](auto& it) { it.answers = "r1"; }) == "answers");
    CHECK(field([](auto& it) { it.answers = "r77"; }) == "answers");
    CHECK(field([](auto& it) { it.makes_up = std::vector<std::string>{"theme-day@o10@2026-06"}; }) == "makes_up[0]");
    CHECK(field([](auto& it) { it.conclusions = std::vector<input::ConclusionInput>{{.text = "x", .owner = "m9"}}; }) ==
          "conclusions[0].owner");
}

TEST_CASE("what stands above may be named, though not read: one reports to it")
{
    Office office;
    auto input = general_meeting(office);
    input.concerns = "住建局党组";
    const auto clean = office.as(secretary, [&](const Reader& reader) { return meant_by(reader, input); });
    REQUIRE(clean.has_value());
    CHECK(clean->content.concerns == OrgId{4});
}

TEST_CASE("the form opens with the roster, what the register leaves out of the count, and the last place")
{
    Office office;
    office.meet(two, day_at(2026, 6, 5), {Code{"theme-day"}}, "主题党日");
    const auto form = form_of(office, secretary, {.topics = {Code{"theme-day"}}});
    REQUIRE(form.has_value());
    CHECK(form->host.id == "o7");
    CHECK(form->place == "三楼会议室");
    CHECK(form->chair->id == "m6");
    CHECK(form->required.size() <= 8);
    const auto roster = std::find_if(form->rosters.begin(), form->rosters.end(),
                                     [](const RosterChoice& it) { return it.roster == Roster::members; });
    REQUIRE(roster != form->rosters.end());
    REQUIRE(roster->seats.size() == 3);
    CHECK(roster->seats[0].person.id == "m6");
    CHECK(roster->seats[0].role.zh == "书记");
    CHECK(roster->seats[2].usual == record::Presence::not_counted);
    REQUIRE_FALSE(form->chips.empty());
    CHECK(form->chips[0].topics == std::vector<std::string>{"theme-day"});
    CHECK(form->chips[0].chosen);
    const auto older =
        std::ranges::find(form->unsettled, "branch-general-meeting@o7@2026Q2", &UnsettledChoice::obligation);
    REQUIRE(older != form->unsettled.end());
    CHECK(older->topics == std::vector<std::string>{"branch-general-meeting"});
    CHECK(std::ranges::count(form->presented, "party-lecture") == 1);
    CHECK(std::ranges::count(form->presented, "theme-day") == 0);
    CHECK_FALSE(form->goals.empty());
}

TEST_CASE("whoever has moved out of the reader's sight is not proposed again, and stays in what is corrected")
{
    Office office;
    const RecordId met = office.enter({.kind = Kind::meeting,
                                       .host = two,
                                       .performed = day_at(2026, 6, 5),
                                       .roster = Roster::none,
                                       .topics = {Code{"theme-day"}},
                                       .chair = stranger,
                                       .recorder = stranger},
                                      {.title = "主题党日", .place = "三楼会议室"}, secretary);
    const auto form = form_of(office, secretary, {.topics = {Code{"theme-day"}}});
    REQUIRE(form.has_value());
    CHECK(form->place == "三楼会议室");
    CHECK(form->chair->id == to_text(secretary));
    CHECK(form->recorder->id == to_text(secretary));
    auto input = general_meeting(office);
    input.chair = to_text(stranger);
    const auto meant = [&](std::optional<RecordId> corrects) {
        return office.as(secretary, [&](const Reader& reader) {
            return preview(reader, input, office.catalogue, corrects)->objection;
        });
    };
    REQUIRE(meant({}));
    CHECK(meant({})->field == "chair");
    CHECK_FALSE(meant(met));
}

TEST_CASE("opened for an obligation the form has what that one asks for")
{
    Office office;
    const auto form = form_of(office, secretary, {.obligation = "theme-day@o7@2026-06"});
    REQUIRE(form.has_value());
    CHECK(form->topics == std::vector<std::string>{"theme-day"});
    CHECK(form->makes_up == std::vector<std::string>{"theme-day@o7@2026-06"});
    CHECK(form->title == "7月主题党日");
}

TEST_CASE("a form for others' bodies is absent, and a member's own branch takes opinions from them")
{
    Office office;
    check_absent(form_of(office, secretary, {.host = "o10"}), "host");
    check_absent(form_of(office, secretary, {.obligation = "theme-day@o10@2026-06"}), "obligation");
    check_absent(form_of(office, secretary, {.record = "r1"}), "record");
    const auto form = form_of(office, member, {});
    REQUIRE(form.has_value());
    CHECK(form->kind == Kind::opinion);
    CHECK(form->host.id == "o7");
}

TEST_CASE("records are listed newest first and only to those who may read them, words byte for byte")
{
    Office office;
    office.meet(two, day_at(2026, 6, 5), {Code{"theme-day"}}, hostile);
    office.meet(two, day_at(2026, 7, 3), {Code{"branch-general-meeting"}}, "七月");
    office.meet(other_branch, day_at(2026, 7, 4), {}, "别处", stranger);
    const auto page = records_of(office, secretary, {});
    REQUIRE(page.has_value());
    REQUIRE(page->total == 2);
    CHECK(page->rows[0].record == "r2");
    CHECK(page->rows[1].title == hostile);
    CHECK(page->rows[1].topics[0].zh == "主题党日");
    const std::string json =
        codec::to_json(input::CallInput{.host = "o7", .day = office.day, .title = page->rows[1].title});
    CHECK(codec::strict::read<input::CallInput>(json)->title == hostile);
    CHECK(records_of(office, secretary, {.topic = Code{"theme-day"}})->total == 1);
    CHECK(records_of(office, secretary, {.text = "alert(1)"})->total == 1);
    CHECK(records_of(office, secretary, {.from = day_at(2026, 7, 1)})->total == 1);
    CHECK(records_of(office, secretary, {.kind = record::Kind::study})->total == 0);
    check_absent(records_of(office, stranger, {.node = "o7"}), "node");
    check_absent(records_of(office, secretary, {.person = "m9"}), "person");
}

TEST_CASE("as a calendar the records stand on their days, and rest days are marked")
{
    Office office;
    office.meet(two, day_at(2026, 7, 3), {}, "七月");
    const auto page = records_of(office, secretary, {.from = day_at(2026, 7, 15), .by = RecordsBy::calendar});
    REQUIRE(page.has_value());
    REQUIRE(page->days.size() == 31);
    CHECK(page->days[2].rows.size() == 1);
    CHECK(page->days[2].works);
    CHECK_FALSE(page->days[3].works);
}

TEST_CASE("one record says what it settles and what the reader may do with it")
{
    Office office;
    office.meet(two, day_at(2026, 7, 3), {Code{"theme-day"}}, "主题党日");
    const auto open = [&](PersonId who) {
        return office.as(who, [](const Reader& reader) { return record_page(reader, "r1"); });
    };
    const auto own = open(secretary);
    REQUIRE(own.has_value());
    CHECK(own->settles.size() == 1);
    CHECK(own->may_correct);
    CHECK(own->may_contest == std::vector<std::string>{"theme-day@o7@2026-07"});
    const auto above = open(organ_secretary);
    REQUIRE(above.has_value());
    CHECK_FALSE(above->may_correct);
    CHECK_FALSE(open(member)->may_correct);
    check_absent(open(stranger), "record");
    check_absent(office.as(stranger, [](const Reader& reader) { return record_page(reader, "r77"); }), "record");
}

TEST_CASE("a member's page lists what they took part in, and sums nothing up")
{
    Office office;
    office.enter({.kind = Kind::meeting,
                  .host = two,
                  .performed = day_at(2026, 5, 8),
                  .roster = Roster::members,
                  .exceptions = {{member, record::Presence::excused}}},
                 {.title = hostile}, secretary);
    office.enter({.kind = Kind::meeting, .host = two, .performed = day_at(2026, 6, 5), .roster = Roster::members},
                 {.title = "六月"}, secretary);
    office.enter({.kind = Kind::meeting, .host = two, .performed = day_at(2025, 6, 5), .roster = Roster::members},
                 {.title = "去年"}, secretary);
    const auto page = office.as(member, [](const Reader& reader) { return mine(reader); });
    REQUIRE(page.has_value());
    REQUIRE(page->attended.size() == 2);
    CHECK(page->attended[0].words.zh == "出席");
    CHECK(page->attended[1].title == hostile);
    CHECK(page->attended[1].words.zh == "请假");
    CHECK(std::all_of(page->duties.begin(), page->duties.end(), [](const DutyRow& it) { return it.bearer == "m7"; }));
    CHECK(page->buttons.size() == 2);
}

TEST_CASE("what a body above publishes or asks is for the members below, and nobody else's is")
{
    Office office;
    office.enter({.kind = Kind::publication, .host = organ, .performed = day_at(2026, 7, 1)}, {.title = "公开"},
                 organ_secretary);
    office.enter(
        {.kind = Kind::document, .host = organ, .performed = day_at(2026, 7, 2), .topics = {Code{"member-opinions"}}},
        {.title = "征求意见"}, organ_secretary);
    office.enter({.kind = Kind::document, .host = organ, .performed = day_at(2026, 7, 3)}, {.title = "内部"},
                 organ_secretary);
    office.enter({.kind = Kind::publication, .host = other_group, .performed = day_at(2026, 7, 4)}, {.title = "别处"},
                 stranger);
    const auto page = office.as(member, [](const Reader& reader) { return mine(reader); });
    REQUIRE(page->published.size() == 1);
    CHECK(page->published[0].title == "公开");
    REQUIRE(page->asked.size() == 1);
    CHECK(page->asked[0].button->form->answers == "r2");
    CHECK(codec::to_json(*page).find("内部") == std::string::npos);
}

TEST_CASE("a meeting that is called stands on a member's page before there is any record")
{
    Office office;
    const Day on = office.day + days{3};
    const auto call = [&](std::uint32_t nth, OrgId host) {
        office.happens(record::MeetingCalled{.meeting = MeetingId{nth},
                                             .host = host,
                                             .on = on,
                                             .words = office.seal(RecordWords{.title = "党员大会"})},
                       office.day, secretary);
    };
    call(1, two);
    call(2, other_branch);
    const auto page = office.as(member, [](const Reader& reader) { return mine(reader); });
    REQUIRE(page.has_value());
    REQUIRE(page->asked.size() == 1);
    CHECK(page->asked[0].meeting == "g1");
    CHECK(page->asked[0].title == "党员大会");
    CHECK(page->asked[0].day == on);
    CHECK(page->attended.empty());
}

TEST_CASE("only what the reader entered today and did not correct is taken back without a reason")
{
    Office office;
    const auto wants = [&](PersonId who, const char* record) {
        return office.as(who, [&](const Reader& reader) { return wants_a_reason(reader, record); });
    };
    office.enter({.kind = Kind::meeting, .host = two, .performed = office.day}, {.title = "会议"}, secretary);
    CHECK_FALSE(wants(secretary, "r1"));
    office.enter({.kind = Kind::meeting, .host = two, .performed = office.day - days{1}}, {.title = "会议"}, secretary);
    CHECK(wants(secretary, "r2"));
    CHECK_FALSE(wants(member, "r2"));  // a reader who may not withdraw it gets only that answer
    CHECK_FALSE(wants(secretary, "r99"));
}

TEST_CASE("a member's request shows its answers, and cannot be taken back once answered")
{
    Office office;
    office.enter({.kind = Kind::request, .host = two, .performed = day_at(2026, 7, 1), .concerns = two},
                 {.title = "请求帮助", .notes = hostile}, member);
    const auto open = [&] { return *office.as(member, [](const Reader& reader) { return mine(reader); }); };
    REQUIRE(open().own_words.size() == 1);
    CHECK(open().own_words[0].text == hostile);
    CHECK(open().own_words[0].may_withdraw);
    office.enter({.kind = Kind::opinion, .host = two, .performed = day_at(2026, 7, 2), .answers = RecordId{1}},
                 {.title = "答复", .notes = "已协调"}, secretary);
    REQUIRE(open().own_words[0].answers.size() == 1);
    CHECK(open().own_words[0].answers[0].text == "已协调");
    CHECK_FALSE(open().own_words[0].may_withdraw);
}
