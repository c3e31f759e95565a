// Small inputs that once failed, by the command line (../shared/cases says what is right).
// Rosters: src/app/intake/rosters_test.cpp. Pasted text: web/src/features/record/attendance-pasted.test.ts.
#include "app/input/records.h"
#include "app/intake/report.h"
#include "base/given_test.h"
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::input;
using namespace jinze::cli;
using jinze::cli::test::Office;

namespace {

struct EastLake : Office {
    EastLake() : Office{day_at(2026, 11, 28)}
    {
        if (!there) return;
        done_by({"init", "--start", "2026-01-01"});
        for (const char* kind : {"organisations", "people", "posts"})
            REQUIRE(tell({"import", kind, given("base_" + std::string{kind} + ".xlsx")}).code == done);
    }
    std::string given(const std::string& name) const { return *there / name; }
    // The sentence that refuses a file; checks that nothing changed.
    std::string refused_by(std::vector<std::string> args)
    {
        const auto size = leaves();
        const auto told = tell(std::move(args));
        CHECK(told.code == refused);
        CHECK(leaves() == size);
        return told.err;
    }

    std::optional<std::filesystem::path> there = jinze::test::shared("cases");
};

bool says(const std::string& sentence, std::string_view words) { return sentence.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("given: who holds a seat is due, whatever whoever enters the record writes")
{
    EastLake it;
    if (!it.there) return;
    for (const char* name : {"record_seats_sitting_in.json", "record_seats_not_counted.json"}) {
        const auto why = it.refused_by({"record", it.given(name), "--as", "李爱华"});
        CHECK_MESSAGE(says(why, "赵敏"), name, why);
        CHECK_FALSE(says(why, "m3"));  // an internal id means nothing to readers
    }
}

TEST_CASE("given: who is in the chair is not on leave, and is named")
{
    EastLake it;
    if (!it.there) return;
    CHECK(says(it.refused_by({"record", it.given("record_chair_excused.json"), "--as", "李爱华"}), "李爱华"));
}

TEST_CASE("given: a title with a NUL is refused at the door, and a file with a byte-order mark is read")
{
    EastLake it;
    if (!it.there) return;
    CHECK(says(it.refused_by({"record", it.given("record_nul_title.json"), "--as", "李爱华"}), "标题"));
    CHECK(it.done_by({"record", it.given("record_bom.json"), "--as", "李爱华"}).made.size() == 1);
}

TEST_CASE("given: a notice in GBK is read as every sheet is, and one that cannot be whole is asked about")
{
    EastLake it;
    if (!it.there) return;
    const auto few = it.refused_by({"adopt", "holidays", it.given("holidays_2027_gbk.csv")});
    CHECK(says(few, "春节"));
    it.done_by({"adopt", "holidays", it.given("holidays_2027_gbk.csv"), "--confirm"});
    const auto monday = it.refused_by({"adopt", "holidays", it.given("holidays_one_monday_worked.csv")});
    CHECK(says(monday, "春节"));
    CHECK(says(monday, "2027-01-04"));
    CHECK(says(monday, "--confirm"));
}

TEST_CASE("given: a street's committee is no second work committee")
{
    Office office{day_at(2026, 11, 28)};
    const auto folder = jinze::test::shared("cases");
    if (!folder) return;
    office.done_by({"init", "--start", "2026-01-01"});
    const auto size = office.leaves();
    const auto told = office.tell(
        {"import", "organisations", *folder / "street_organisations.csv", "--bad", office.file("bad.xlsx")});
    CHECK(told.code == refused);
    CHECK(says(told.out, "街道党工委"));
    CHECK(office.leaves() == size);
}

TEST_CASE("given: names are cleaned as they come in and found however they are spelt, and lost characters are refused")
{
    EastLake it;
    if (!it.there) return;
    const auto told = it.tell(
        {"import", "people", it.given("names.xlsx"), "--skip-rejected", "--bad", it.file("bad.xlsx"), "--json"});
    REQUIRE(told.code == done);
    const auto report = codec::strict::read<intake::Report>(told.out);
    REQUIRE(report.has_value());
    CHECK(report->counts.added == 5);
    CHECK(report->counts.rejected == 2);
    for (const intake::ProblemLine& problem : report->problems)
        if (problem.severity == "rejected") CHECK(problem.column == "姓名");
    for (const char* typed : {"张 三", "欧阳娜娜", "张小丰", "迪力夏提．艾山", "马晓云"}) {
        const auto found = it.tell({"mark", typed, "--mark", "away"});
        CHECK_MESSAGE(found.code == done, typed, found.err);
    }
}
