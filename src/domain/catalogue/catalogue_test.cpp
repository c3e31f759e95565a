// The shipped catalogue: its content, its deadlines, and its agreement with the speech.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "app/desk/notices.h"
#include "base/given_test.h"
#include "domain/catalogue/quote.h"
#include "domain/catalogue/run_test.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::catalogue;

namespace {

const std::filesystem::path root = JINZE_ROOT;

Catalogue shipped()
{
    auto catalogue = load(embedded());
    const Problems problems = catalogue ? Problems{} : catalogue.error();
    for (const std::string& line : printable(problems)) MESSAGE(line);
    REQUIRE(catalogue.has_value());
    return *std::move(catalogue);
}

Notices shipped_notices()
{
    for (const File& file : embedded())
        if (file.name == "holidays.csv") return desk::notices_from(file.text).value();
    FAIL("no holidays.csv");
    return {};
}

}  // namespace

TEST_CASE("the program carries its catalogue, byte for byte")
{
    std::vector<File> lying;
    for (const auto& entry : std::filesystem::directory_iterator{root / "catalogue"})
        if (const auto kind = entry.path().extension(); kind == ".toml" || kind == ".csv")
            lying.push_back({entry.path().filename().string(), test::contents(entry.path())});
    std::ranges::sort(lying, {}, &File::name);
    CHECK(embedded() == lying);
}

TEST_CASE(
    "the catalogue names all 72 duties, and each has a source, a title in two languages and an "
    "example")
{
    const Catalogue catalogue = shipped();
    std::set<Code> names;
    for (const Entry& entry : catalogue.duties) {
        names.insert(entry.terms.duty);
        CHECK_FALSE(entry.title.zh.empty());
        CHECK_FALSE(entry.title.en.empty());
        CHECK_FALSE(entry.sources.empty());
        CHECK_FALSE(entry.examples.empty());
        CHECK(entry.terms.from == day_at(2025, 1, 1));
    }
    CHECK(names.size() == 72);
    CHECK(catalogue.duties.size() == 72);
    CHECK(catalogue.id == Code{"jinze-2025"});
    CHECK(catalogue.start == day_at(2025, 1, 1));
}

TEST_CASE("only the speech's own number and the verified rules arrive with a clock")
{
    std::set<std::string> clocked;
    for (const Entry& entry : shipped().duties)
        if (!entry.terms.is_standing()) clocked.insert(entry.terms.duty.text());
    CHECK(clocked == std::set<std::string>{"party-group-study-party-building", "party-group-hear-report",
                                           "branch-general-meeting", "branch-committee-meeting", "small-group-meeting",
                                           "theme-day", "org-life-meeting", "democratic-evaluation",
                                           "organ-cadre-assembly", "report-to-superior-party-group",
                                           "party-building-bulletin-evaluated", "standing-committee-hears",
                                           "work-committee-secretary-reports", "branch-secretary-reports",
                                           "member-training-hours", "election-on-term"});
}

TEST_CASE("the speech's number is two a year, in a meeting on the topic, half present, with conclusions")
{
    const Catalogue catalogue = shipped();
    const Entry* entry = catalogue.duty(Code{"party-group-study-party-building"}, day_at(2025, 6, 1));
    REQUIRE(entry);
    CHECK(entry->terms.force == duty::Force::must);
    CHECK(entry->terms.bearer.who == duty::Bearer::party_group);
    CHECK(entry->terms.owed == duty::Owed{.shape = duty::Shape::count, .at_least = 2});
    REQUIRE(entry->terms.evidence.size() == 1);
    CHECK(entry->terms.evidence[0] == duty::Evidence{.kinds = {record::Kind::meeting},
                                                     .topics = {Code{"organ-party-building"}},
                                                     .quorum = {1, 2},
                                                     .needs = {duty::Need::conclusions}});
    CHECK_FALSE(catalogue.duty(Code{"party-group-study-party-building"}, day_at(2024, 12, 31)));
}

TEST_CASE("a term is three years, and five for a 机关党委")
{
    const Catalogue catalogue = shipped();
    const duty::Owed owed = catalogue.duty(Code{"election-on-term"}, day_at(2025, 6, 1))->terms.owed;
    CHECK(owed.every_years == 3);
    CHECK(owed.committee_years == 5);
    CHECK(owed.remind_months == 6);
}

TEST_CASE("the tiers are called as the regulation calls them, with the speech quoted beside")
{
    const Catalogue catalogue = shipped();
    const TierNames& tiers = catalogue.tiers_on(day_at(2025, 6, 1));
    CHECK(tiers.names[0].zh == "统一领导");
    CHECK(tiers.names[1].zh == "具体领导和管理");
    REQUIRE(tiers.sources.size() == 2);
    CHECK(tiers.sources[1].quote->starts_with("机关工委宏观领导、部门党组直接指导"));
}

TEST_CASE("the district's numbers are 10, 5, 10 and 30")
{
    const Catalogue catalogue = shipped();
    const Parameters& numbers = catalogue.parameters_on(day_at(2026, 1, 1));
    CHECK(numbers.late_entry_working_days == 10);
    CHECK(numbers.due_soon_working_days == 5);
    CHECK(numbers.reason_working_days == 10);
    CHECK(numbers.frozen_days == 30);
}

TEST_CASE("every quote from the speech is in the speech")
{
    const auto path = jinze::test::shared("seed/speech.txt");
    if (!path) return;
    const DocumentTexts texts{{"speech", jinze::test::contents(*path)}};
    const auto files = embedded();
    for (const File& file : files) {
        if (!file.name.ends_with(".toml")) continue;
        for (const std::string& line : printable(check(file, files, texts))) FAIL_CHECK(line);
    }
}

TEST_CASE("every worked example stands as it says")
{
    const Catalogue catalogue = shipped();
    for (const std::string& line : printable(run_all(catalogue.duties, catalogue, shipped_notices()))) FAIL_CHECK(line);
}

TEST_CASE("an example that is wrong is found, and the sentence says how it really stands")
{
    Catalogue catalogue = shipped();
    Entry& entry = catalogue.duties[static_cast<std::size_t>(
        std::ranges::find(catalogue.duties, Code{"party-group-study-party-building"},
                          [](const Entry& each) { return each.terms.duty; }) -
        catalogue.duties.begin())];
    entry.examples.front().standing = "done";
    const auto ran = run(entry, entry.examples.front(), catalogue, shipped_notices());
    REQUIRE_FALSE(ran.has_value());
    CHECK(ran.error().en == "the example says done, and it is overdue");
}

TEST_CASE("a quote tolerates line breaks, masks and the width of punctuation, never another order")
{
    CHECK(is_quoted("廉洁高效的政务环境", "努力营造廉***洁高效的\n 政务环境、"));
    CHECK(is_quoted("机关党支部（总支）具体领导", "机关党支部(总支)具体领导，各司其职"));
    CHECK(is_quoted("每月开展１次", "应当每月开展1次主题党日"));
    CHECK(is_quoted("定期安排…轮训", "定期安排党务干部轮训"));
    CHECK(is_quoted("‘一岗双责’的要求", "根据“一岗双责”的要求"));
    CHECK_FALSE(is_quoted("轮训…定期", "定期安排轮训"));
    CHECK_FALSE(is_quoted("每年三次", "每年至少要研究两次"));
    CHECK_FALSE(is_quoted("…", "无"));
    CHECK_FALSE(is_quoted("", "无"));
}

TEST_CASE("the holidays are known from 2004 to 2026, and 2027 is missing")
{
    const Notices notices = shipped_notices();
    CHECK(notices.begin()->first == 2004);
    CHECK(notices.rbegin()->first == 2026);
    CHECK(notices.size() == 23);
    CHECK(notices.at(2022).days.at(day_at(2022, 5, 7)) == calendar::DayOff::made_up);
    CHECK(notices.at(2026).days.at(day_at(2026, 6, 19)) == calendar::DayOff::holiday);
}

TEST_CASE("no notice of the State Council that is built in is odd; half of one is, and so is a Monday worked instead")
{
    const Notices shipped = shipped_notices();
    calendar::WorkingDays in_force;
    for (const auto& [year, notice] : shipped) {
        const auto odd = doubts(year, notice, calendar::WorkingDays{});
        CHECK_MESSAGE(odd.empty(), year, odd.empty() ? "" : odd.front().en);
        in_force.adopt(year, notice.days);
        CHECK(doubts(year, notice, in_force).empty());
    }
    Notice slip = shipped.at(2026);
    slip.days[day_at(2026, 1, 5)] = calendar::DayOff::made_up;  // a Monday
    slip.days.erase(day_at(2026, 6, 19));
    slip.festivals.erase(Festival::dragon_boat);
    const auto odd = doubts(2026, slip, in_force);
    REQUIRE(odd.size() == 3);
    CHECK(odd[0].zh == "没有这些节日的放假：端午");
    CHECK(odd[1].zh == "调休上班只能是周六周日，这些不是：2026-01-05");
    CHECK(odd[2].zh == "现行安排中有、本份中没有的日期：2026-06-19");
    CHECK(doubts(2007, Notice{}, calendar::WorkingDays{}).front().zh ==
          "没有这些节日的放假：元旦、春节、劳动节、国庆节");
}
