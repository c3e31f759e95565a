// A repeated command is answered from memory while its result stands, and done again once it no longer does.
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;

namespace {

using Line = std::vector<std::string>;

struct Typed {
    Line line;
    std::string in;
};

// True where the answer was "done before".
bool answered_before(Office& office, const Typed& typed)
{
    const auto size = office.leaves();
    const bool repeated = office.done_by(typed.line, typed.in).repeated;
    CHECK(repeated == (office.leaves() == size));
    return repeated;
}

// A, A, B, A, A: the second and the last are repeats.
void check_there_and_back(Office& office, const Typed& a, const Typed& b)
{
    INFO(a.line.front());
    CHECK_FALSE(answered_before(office, a));
    CHECK(answered_before(office, a));
    CHECK_FALSE(answered_before(office, b));
    CHECK_FALSE(answered_before(office, a));
    CHECK(answered_before(office, a));
    CHECK_FALSE(answered_before(office, b));
}

std::string holidays(const std::string& festival) { return "日期,名称,类型\n2027-01-01," + festival + ",放假\n"; }

Line parameters(const std::string& reason)
{
    return {"parameters", "--late-entry", "15", "--reason", reason, "--due-soon",
            "5",          "--frozen",     "30", "--as",     "王芳"};
}

}  // namespace

TEST_CASE("a record that was withdrawn is entered again by the same command, as another record")
{
    Office office;
    office.set_up();
    const std::string file = office.written("m.json", meeting());
    const Line enter{"record", file, "--as", "李静"};
    CHECK(office.done_by(enter).made == Line{"r1"});
    office.done_by({"withdraw", "r1", "--reason", "日期有误", "--as", "李静"});
    CHECK(office.done_by(enter).made == Line{"r2"});
    CHECK(answered_before(office, {enter, ""}));
    office.done_by({"withdraw", "r2", "--reason", "日期有误", "--as", "李静"});
    CHECK(office.done_by(enter).made == Line{"r3"});
}

TEST_CASE("a record that was corrected is not entered a second time by the command that entered it")
{
    Office office;
    office.set_up();
    const Line enter{"record", office.written("m.json", meeting()), "--as", "李静"};
    office.done_by(enter);
    const Typed second{{"correct", "r1", "-", "--as", "李静"}, meeting(R"(,"place":"二楼")")};
    const Typed third{{"correct", "r1", "-", "--as", "李静"}, meeting(R"(,"place":"三楼")")};
    check_there_and_back(office, second, third);
    CHECK(answered_before(office, {enter, ""}));
}

TEST_CASE("notices, numbers, names and marks that gave way to others are adopted again by the same command")
{
    Office office;
    office.set_up();
    check_there_and_back(office, {{"adopt", "holidays", "-", "--confirm", "--as", "王芳"}, holidays("元旦")},
                         {{"adopt", "holidays", "-", "--confirm", "--as", "王芳"}, holidays("新年")});
    check_there_and_back(office, {parameters("10"), ""}, {parameters("12"), ""});
    check_there_and_back(office, {{"rename", "o5", "--name", "文旅局机关支部", "--as", "王芳"}, ""},
                         {{"rename", "o5", "--name", "文化和旅游局机关支部", "--as", "王芳"}, ""});
    check_there_and_back(office, {{"identify", "m4", "--name", "张炜", "--as", "王芳"}, ""},
                         {{"identify", "m4", "--name", "张玮", "--as", "王芳"}, ""});
    check_there_and_back(office, {{"mark", "m4", "--mark", "away", "--as", "王芳"}, ""},
                         {{"mark", "m4", "--mark", "away", "--ends", "--as", "王芳"}, ""});
    check_there_and_back(office, {{"transfer", "m4", "--branch", "o4", "--as", "王芳"}, ""},
                         {{"transfer", "m4", "--branch", "o5", "--as", "王芳"}, ""});
    check_there_and_back(office, {{"appoint", "m3", "--org", "o4", "--title", "副书记", "--as", "王芳"}, ""},
                         {{"end-appointment", "m3", "--as", "王芳"}, ""});
}

TEST_CASE("what was written about other things does not make a command new")
{
    Office office;
    office.set_up();
    const Typed enter{{"record", "-", "--as", "李静"}, meeting()};
    const Typed other{{"record", "-", "--as", "李静"}, meeting(R"(,"place":"三楼")")};
    const Typed rename{{"rename", "o5", "--name", "文旅局机关支部", "--as", "王芳"}, ""};
    for (const Typed& it : {enter, other, rename}) CHECK_FALSE(answered_before(office, it));
    office.done_by({"withdraw", "r2", "--reason", "重复录入", "--as", "李静"});
    office.done_by({"rename", "o4", "--name", "教育局支部", "--as", "王芳"});
    CHECK(answered_before(office, enter));
    CHECK(answered_before(office, rename));
}

TEST_CASE("a key that was given keeps its meaning: what was sent under it is sent once, whatever came of it")
{
    Office office;
    office.set_up();
    const Typed enter{{"record", "-", "--as", "李静", "--key", "k-1"}, meeting()};
    CHECK_FALSE(answered_before(office, enter));
    office.done_by({"withdraw", "r1", "--reason", "日期有误", "--as", "李静"});
    CHECK(answered_before(office, enter));
}
