// Whose attendance is taken, and who is not counted, by the command line.
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;

TEST_CASE("whose attendance is taken follows from the topic, and nobody who enters the record chooses fewer")
{
    Office office;
    office.set_up();
    office.done_by({"appoint", "m3", "--org", "o3", "--title", "书记", "--on", "2020-01-01", "--as", "王芳"});
    const auto size = office.leaves();
    const std::string study =
        R"({"kind":"meeting","title":"研究机关党建","day":"2026-03-02","host":"教育局党组","topics":["机关党建工作"])";
    const auto told = office.tell({"record", "-", "--as", "m3"}, study + R"(,"roster":"committee"})");
    CHECK(told.code == refused);
    CHECK(told.err == "roster：该议题的应到人员已有规定，不得另选：请勿填写此项，或者更换议题。\n");
    CHECK(office.leaves() == size);
    office.done_by({"record", "-", "--as", "m3"}, study + R"(,"roster":"seats"})");
}

TEST_CASE("an explanation says how many were by rule not counted among those due")
{
    Office office;
    office.set_up();
    office.done_by({"mark", "m3", "--mark", "relaxed", "--on", "2026-01-02", "--as", "王芳"});
    office.done_by({"record", "-", "--as", "李静"},
                   meeting(R"(,"topics":["支部党员大会"],"attendance":{"not_counted":["张伟"]})"));
    const auto told = office.tell({"explain", "branch-general-meeting@o4@2026Q1"});
    CHECK(told.code == done);
    CHECK_MESSAGE(told.out.find("另有1名党员按规定不计入应到") != std::string::npos, told.out);
    CHECK(office.tell({"explain", "branch-general-meeting@o4@2026Q1", "--lang", "en"})
              .out.find("1 more was by rule not counted among those due") != std::string::npos);
}
