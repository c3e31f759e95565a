// jinze recompute: a score's file on a machine without the district.
#include "app/score/score_case_test.h"
#include "app/sheets/read.h"
#include "front/cli/office_test.h"
#include "front/cli/recomputing.h"
#include "front/cli/version.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::Office;
using jinze::score::test::Branch;

namespace {

score::ScoreFile score_file()
{
    const auto file = score::file_of(Branch{}.made(), version());
    REQUIRE(file.has_value());
    return *file;
}

std::string head_of(const score::ScoreFile& file)
{
    return std::to_string(file.head.size) + ":" + to_hex(file.head.root);
}

}  // namespace

TEST_CASE("a score's file is recomputed without a district, in both languages and for programs")
{
    Office office;
    const score::ScoreFile file = score_file();
    const std::string path = office.written("score.json", score::to_text(file));
    const auto told = office.run({"recompute", path, "--head", head_of(file)});
    INFO(told.out, told.err);
    CHECK(told.code == done);
    CHECK(told.out.starts_with("第一党支部，按2026年2月9日所知：" + *file.total.total));
    CHECK(told.out.ends_with("全部相符。\n"));
    CHECK(told.out.find("不能证明的：") != std::string::npos);
    const auto english = office.run({"recompute", path, "--lang", "en"});
    CHECK(english.code == done);
    CHECK(english.out.ends_with("Everything agrees.\n"));
    CHECK(english.out.find("No witnessed head was given") != std::string::npos);
    const auto json = office.run({"recompute", path, "--json"});
    CHECK(json.code == done);
    CHECK(json.out.starts_with("{\"agrees\":true"));
    CHECK(office.run({"recompute", "-"}, score::to_text(file)).code == done);
}

TEST_CASE("what differs is named, and the exit code says so")
{
    Office office;
    score::ScoreFile file = score_file();
    file.facts[4].standing = duty::Standing::done;
    const auto told = office.run({"recompute", office.written("forged.json", score::to_text(file))});
    CHECK(told.code == does_not_verify);
    CHECK(told.out.find(file.facts[4].name + " “" + file.facts[4].label + "”") != std::string::npos);
    CHECK(told.out.ends_with("不相符。\n"));
    const auto other = office.run({"recompute", office.written("good.json", score::to_text(score_file())), "--head",
                                   "3:" + std::string(64, '0')});
    CHECK(other.code == does_not_verify);
    CHECK(other.out.find("head：") != std::string::npos);
}

TEST_CASE("a file that is none is refused in one sentence")
{
    Office office;
    const std::string good = score::to_text(score_file());
    const auto refused_with = [&](const std::string& text) {
        const auto told = office.run({"recompute", office.written("bad.json", text), "--lang", "en"});
        CHECK(told.code == refused);
        CHECK(told.out.empty());
        CHECK(std::ranges::count(told.err, '\n') == 1);
        CHECK(told.err.size() < 400);
    };
    refused_with("");
    refused_with("{}");
    refused_with(good.substr(0, good.size() / 2));
    CHECK(office.run({"recompute", office.file("absent.json")}).code == refused);
    CHECK(office.run({"recompute", office.written("good.json", good), "--head", "12"}).code == refused);
}

TEST_CASE("the same score is written as a workbook")
{
    Office office;
    const std::string path = office.written("score.json", score::to_text(score_file()));
    CHECK(office.run({"recompute", path, "--sheet", office.file("score.xlsx")}).code == done);
    const auto table = sheets::read_table_file(office.file("score.xlsx"));
    REQUIRE(table.has_value());
    CHECK(table->name == "总表");
    CHECK(table->rows.front().at(1).text == "第一党支部");
    CHECK(office.run({"recompute", path, "--sheet", "/dev/null"}).code == refused);
}
