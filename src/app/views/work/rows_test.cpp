// Every row shows its bearer and subject; old obligations are folded; counts state their scope; records that lack one
// thing are listed.
#include "app/views/office_test.h"
#include "app/views/whose.h"
#include "app/views/work/obligations.h"
#include "app/views/work/today.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using duty::BearerRef;
using duty::Standing;

namespace {

TodayPage today_of(Office& office, PersonId who)
{
    auto page = office.as(who, [](const Reader& reader) { return today(reader, {}); });
    REQUIRE(page.has_value());
    return *page;
}

Bilingual whose_of(Office& office, PersonId who, const BearerRef& bearer)
{
    return office.as(who, [&](const Reader& reader) { return whose(reader, bearer, office.day, office.day); });
}

BearerRef seat(std::uint32_t post) { return {BearerRef::Kind::post, post, 0}; }

int all_rows(const TodayPage& page)
{
    int rows = 0;
    for (const DueGroup& group : page.groups) rows += static_cast<int>(group.rows.size());
    for (const EarlierYear& year : page.earlier) rows += static_cast<int>(year.rows.size());
    return rows;
}

}  // namespace

TEST_CASE("a row says whose it is: the body, the seat with whoever sits there, the member with their branch")
{
    Office office;
    CHECK(whose_of(office, secretary, {BearerRef::Kind::body, two.number(), 0}).zh == "第二党支部");
    CHECK(whose_of(office, secretary, seat(3)).zh == "党组成员韩秋实");
    CHECK(whose_of(office, secretary, seat(2)).zh == "党组书记陆承远");
    CHECK(whose_of(office, secretary, {BearerRef::Kind::member, member.number(), 0}).zh == "许知行（第二党支部）");
    CHECK(whose_of(office, work_clerk, seat(3)).zh == "住建局党组成员韩秋实");
    CHECK(whose_of(office, work_clerk, seat(3)).en == "韩秋实, member, 住建局党组");
}

TEST_CASE("a seat that nobody holds is said to be vacant")
{
    Office office;
    office.happens(registry::AppointmentEnded{.appointment = AppointmentId{3}, .on = day_at(2026, 7, 1)},
                   day_at(2026, 7, 1));
    CHECK(whose_of(office, secretary, seat(3)).zh == "党组成员（空缺）");
}

TEST_CASE("two members of one branch with one name are told apart by when they joined")
{
    Office office;
    const PersonId namesake = office.joins("许知行", two);
    office.happens(registry::PersonRegistered{.person = PersonId{++office.people},
                                              .branch = two,
                                              .since = start,
                                              .joined = day_at(2015, 6, 30),
                                              .full_since = start,
                                              .identity = office.seal(district::IdentityWords{.name = "许知行"})},
                   start);
    const Bilingual old = whose_of(office, secretary, {BearerRef::Kind::member, office.people, 0});
    CHECK(old.zh == "许知行（第二党支部，2015年6月30日入党）");
    CHECK(old.zh != whose_of(office, secretary, {BearerRef::Kind::member, namesake.number(), 0}).zh);
}

TEST_CASE("a duty for an organisation in one's charge names it")
{
    Office office;
    const catalogue::Entry* entry = office.catalogue.duty(Code{"one-post-two-duties"}, day_at(2026, 1, 1));
    REQUIRE(entry);
    duty::Terms terms = entry->terms;  // with a deadline, as a district sets it
    terms.owed = *entry->proposed;
    terms.from = day_at(2026, 1, 1);
    office.happens(duty::DutyAdopted{.terms = terms, .title = {entry->title.zh}, .file = {}}, start);
    office.happens(registry::ChargeGiven{.charge = ChargeId{1}, .post = PostId{3}, .over = one, .on = start}, start);
    office.happens(registry::ChargeGiven{.charge = ChargeId{2}, .post = PostId{3}, .over = two, .on = start}, start);
    std::vector<std::string> objects;
    for (const DueGroup& group : today_of(office, deputy).groups)
        for (const DutyRow& row : group.rows)
            if (row.bearer.find('.') != std::string::npos) objects.push_back(row.about.zh);
    REQUIRE_FALSE(objects.empty());
    CHECK(std::find(objects.begin(), objects.end(), "分管第一党支部") != objects.end());
    CHECK(std::find(objects.begin(), objects.end(), "分管第二党支部") != objects.end());
}

TEST_CASE("what one record asks for twice in the same words is told by its place there")
{
    Office office;
    const record::Item ask{.person = secretary, .due = office.day};
    office.enter({.kind = Kind::meeting, .host = two, .performed = day_at(2026, 6, 10), .items = {ask, ask}},
                 {.title = "支委会", .items = {"报送名单", "报送名单"}}, secretary);
    std::vector<std::string> places;
    for (const DueGroup& group : today_of(office, secretary).groups)
        for (const DutyRow& row : group.rows)
            if (row.of == RowOf::item) places.push_back(row.about.zh);
    CHECK(places == std::vector<std::string>{"第1项", "第2项"});
}

TEST_CASE("what was missed in earlier years is folded by year, the latest first, and nothing of it is lost")
{
    Office office;
    const TodayPage page = today_of(office, secretary);
    REQUIRE_FALSE(page.earlier.empty());
    CHECK(page.earlier.front().year == 2025);
    const auto rows = page.earlier.front().rows.size();
    CHECK(page.earlier.front().words.zh == "2025年" + std::to_string(rows) + "项，逐项补办、补录或说明");
    for (const EarlierYear& year : page.earlier)
        for (const DutyRow& row : year.rows) {
            CHECK(year_of(row.last) == year.year);
            CHECK(row.standing == Standing::overdue);
        }
    for (const DueGroup& group : page.groups)
        for (const DutyRow& row : group.rows)
            CHECK((row.standing != Standing::overdue || row.last >= day_at(2026, 1, 1)));
    const auto list = office.as(secretary, [](const Reader& reader) {
        return obligations(reader, {.node = "o7", .standing = {Standing::overdue}, .size = PageSize{200}});
    });
    REQUIRE(list.has_value());
    const auto listed = std::count_if(list->rows.begin(), list->rows.end(), [](const ObligationRow& it) {
        return it.bearer == "o7" && it.last < day_at(2026, 1, 1);
    });
    const auto folded = std::count_if(page.earlier.front().rows.begin(), page.earlier.front().rows.end(),
                                      [](const DutyRow& it) { return it.bearer == "o7"; });
    CHECK(listed == folded);
}

TEST_CASE("a reason that may still be given for last year's duty is today's work, not old debt")
{
    Office office;
    office.day = day_at(2026, 1, 6);
    const TodayPage page = today_of(office, secretary);
    const auto& past = page.groups.front().rows;
    CHECK(std::any_of(past.begin(), past.end(), [](const DutyRow& it) {
        return it.standing == Standing::reason_wanted && it.last == day_at(2025, 12, 31);
    }));
    CHECK(all_rows(page) > 0);
}

TEST_CASE("counts of one branch say what they count: its own, and its members' hours apart")
{
    Office office;
    const auto found = office.as(secretary, [&](const Reader& reader) { return scopes(reader, two, office.day); });
    std::map<std::string, Tally> counted;
    for (const Scope& it : found) counted[it.words.zh] = it.tally;
    REQUIRE(counted.contains("本支部"));
    REQUIRE(counted.contains("党员学时"));
    CHECK(counted["党员学时"].overdue == 3);  // last year's, of each member
    const auto list = office.as(secretary, [](const Reader& reader) {
        return obligations(reader, {.node = "o7", .standing = {Standing::overdue}, .size = PageSize{200}});
    });
    int own = 0;
    for (const ObligationRow& row : list->rows) own += row.bearer.front() != 'm';
    CHECK(counted["本支部"].overdue == own);
}

TEST_CASE("of a body with others below it the count tells its own from theirs")
{
    Office office;
    const auto found =
        office.as(organ_secretary, [&](const Reader& reader) { return scopes(reader, organ, office.day); });
    std::vector<std::string> words;
    for (const Scope& it : found) words.push_back(it.words.zh);
    CHECK(words == std::vector<std::string>{"本级", "下级组织", "党员学时"});
}

TEST_CASE("a meeting that lacks only what was agreed is named to whoever may correct it, with what it would count for")
{
    Office office;
    office.enter({.kind = Kind::meeting,
                  .host = group,
                  .performed = day_at(2026, 6, 24),
                  .roster = Roster::seats,
                  .topics = {Code{"organ-party-building"}},
                  .minutes = 90},
                 {.title = "党组会议"}, group_clerk);
    const auto lacking = [&](PersonId who) { return today_of(office, who).wanting; };
    const auto found = lacking(group_clerk);
    const auto it = std::find_if(found.begin(), found.end(), [](const Wanting& one) { return one.record == "r1"; });
    REQUIRE(it != found.end());
    CHECK(it->conclusion);
    CHECK_FALSE(it->minutes);
    CHECK(it->then.front().zh == "专题研究机关党建工作（2026年）");
    CHECK(lacking(member).empty());
}

TEST_CASE("a meeting that lacks only how long it took is named, and no longer once it says so")
{
    Office office;
    record::Content study{.kind = Kind::study,
                          .host = two,
                          .performed = day_at(2026, 6, 24),
                          .roster = Roster::members,
                          .topics = {Code{"theme-day"}}};
    office.enter(study, {.title = "学习"}, secretary);
    const auto lacking = [&] {
        const auto page = today_of(office, secretary);
        return std::any_of(page.wanting.begin(), page.wanting.end(),
                           [](const Wanting& one) { return one.record == "r1" && one.minutes; });
    };
    CHECK(lacking());
    study.minutes = 120;
    office.happens(record::RecordCorrected{RecordId{1}, study, office.seal(RecordWords{.title = "学习"})}, office.day,
                   secretary);
    CHECK_FALSE(lacking());
}
