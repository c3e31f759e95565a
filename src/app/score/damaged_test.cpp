// A file that is truncated, hostile, huge, deeply nested or doubled is refused in one sentence.
#include "app/score/score_case_test.h"

using namespace jinze;
using namespace jinze::score;
using namespace jinze::score::test;

namespace {

const std::string& good()
{
    static const std::string text = to_text(Branch{}.file());
    return text;
}

std::string replaced(const std::string& what, const std::string& by)
{
    std::string text = good();
    const auto at = text.find(what);
    REQUIRE_MESSAGE(at != text.npos, what);
    return text.replace(at, what.size(), by);
}

void check_refused(const std::string& text, std::string_view english)
{
    const auto read = file_from(text);
    REQUIRE_FALSE(read.has_value());
    INFO(read.error().english);
    CHECK(read.error().english.find(english) != std::string::npos);
    CHECK(read.error().english.size() < 300);
    CHECK_FALSE(read.error().chinese.empty());
}

}  // namespace

TEST_CASE("a good file reads as it was written, and writes as it was read")
{
    const auto read = file_from(good());
    REQUIRE(read.has_value());
    CHECK(to_text(*read) == good());
}

TEST_CASE("a truncated file is refused wherever it was cut")
{
    for (std::size_t size = 0; size < good().size() - 2; size += 997) check_refused(good().substr(0, size), "");
}

TEST_CASE("an unknown, doubled or missing member, another version, and another kind of file are refused")
{
    check_refused(replaced("\"known\":", "\"knwon\":"), "\"known\"");
    check_refused(replaced("\"known\":", "\"known\":\"2026-02-08\",\"known\":"), "twice");
    check_refused(replaced("\"lost\":\"3\",", ""), "lost");
    check_refused(replaced("jinze-score/1", "jinze-score/2"), "another version");
    check_refused(replaced("jinze-score/1", "something"), "no score");
    check_refused("{\"first\":1}", "");
}

TEST_CASE("deep nesting and great size are refused before anything is made of them")
{
    check_refused(std::string(100'000, '['), "");
    check_refused(std::string(500, '[') + std::string(500, ']'), "64 levels");
    check_refused(good() + std::string(longest_file, ' '), "longer than");
    std::string many = "\"unused\":[";
    for (int i = 0; i < 300'000; ++i) many += "\"duty\",";
    check_refused(replaced("\"unused\":[", many), "");
}

TEST_CASE("numbers that no district has are refused")
{
    check_refused(replaced("\"count\":1,", "\"count\":2000000000,"), "count");
    check_refused(replaced("\"count\":1,", "\"count\":-1,"), "count");
    check_refused(replaced("\"count\":1,", "\"count\":0,"), "count");
    check_refused(replaced("\"good\":11,", "\"good\":4995,"), "ballots");
    check_refused(replaced("\"known\":\"2026-02-09\"", "\"known\":\"9998-02-09\""), "no day of this century");
    check_refused(replaced("\"label\":\"2025-01\"", "\"label\":\"" + std::string(300, 'x') + "\""), "too long");
    check_refused(replaced("\"label\":\"2025-01\"", "\"label\":\"\\ud800\""), "");
}

TEST_CASE("odd leaves, figures and names are differences that are named, and stop nothing")
{
    for (const auto& [what, by] : std::vector<std::pair<std::string, std::string>>{
             {"\"amount\":\"0.5\"", "\"amount\":\"-0.5\""},
             {"\"amount\":\"0.5\"", "\"amount\":\"0.50\""},
             {"\"figure\":\"0\"", "\"figure\":\"1e9\""},
             {"\"name\":\"duty:theme-day\"", "\"name\":\"duty:nothing\""},
             {"\"of\":\"theme-day@", "\"of\":\"theme-day@@"},
             {"\\\"month\\\"", "\\\"century\\\""},
             {"\"needed\":1", "\"needed\":-5"},
             {"\"scheme\":{\"code\":\"small\"", "\"scheme\":{\"code\":\"other\""}}) {
        INFO(by);
        const auto read = file_from(replaced(what, by));
        REQUIRE(read.has_value());
        const Report report = recompute(*read, program);
        CHECK_FALSE(report.agrees);
        CHECK_FALSE(report.differences.empty());
    }
}

TEST_CASE("of very many differences the first are named and the others counted")
{
    ScoreFile file = Branch{}.file();
    for (int i = 0; i < 300; ++i) file.facts.push_back(file.facts.front());
    const Report report = recomputed(file);
    CHECK(report.differences.size() == most_differences);
    CHECK(report.more > 0);
}
