#include "app/words/goals.h"

#include <doctest/doctest.h>

#include "domain/catalogue/load.h"

using namespace jinze;

namespace {

const Day today = day_at(2026, 6, 1);

// The codes, or the part that names no goal.
std::string read(std::string_view text, Day on = today)
{
    const auto goals = words::goals_said(text, catalogue::built_in(), on);
    if (!goals) return "no " + goals.error();
    std::string codes;
    for (const Code& code : *goals) codes += std::string{code.text()} + ' ';
    return codes;
}

}  // namespace

TEST_CASE("goals are named by title or code, each once, with any comma between them")
{
    CHECK(read("") == "");
    CHECK(read("一稳三增") == "steady-and-growing ");
    CHECK(read("steady-and-growing, 优化经济发展环境") == "steady-and-growing business-environment ");
    CHECK(read("一稳三增、优化经济发展环境；一稳三增") == "steady-and-growing business-environment ");
    CHECK(read("三个服务：服务基层、服务群众、服务项目建设") == "three-services ");  // a title with 、 in it
}

TEST_CASE("what is no goal, or was none on that day, is named")
{
    CHECK(read("一稳三增，四个增长") == "no 四个增长");
    CHECK(read("一稳三增", day_at(2024, 12, 31)) == "no 一稳三增");
}

TEST_CASE("goals are written as they are read, and an unknown one as its code")
{
    const auto& catalogue = catalogue::built_in();
    const std::vector<Code> goals{Code{"three-services"}, Code{"business-environment"}};
    const std::string text = words::goals_written(goals, catalogue);
    CHECK(text == "三个服务：服务基层、服务群众、服务项目建设；优化经济发展环境");
    CHECK(words::goals_said(text, catalogue, today) == goals);
    CHECK(words::goals_written({Code{"no-such"}}, catalogue) == "no-such");
}
