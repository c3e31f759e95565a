// A matter explained on the command line.
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::cli;
using namespace jinze::cli::test;

namespace {

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

void open_and_approve(Office& office)
{
    office.done_by({"open-matter", "公布办事指南", "--setter", "o1", "--lead", "o3", "--wanted", "窗口公布同一份指南",
                    "--basis", "《决定》第三条", "--source", "document", "--subject", "style", "--due", "2026-04-30",
                    "--as", "m1"});
    office.done_by({"approve-matter", "d1", "--as", "m2"});
}

}  // namespace

TEST_CASE("a matter is explained: how it stands, what is wanted, its days, and who did what")
{
    Office office;
    office.set_up();
    open_and_approve(office);
    const std::string chinese = office.tell({"explain", "d1"}).out;
    for (const char* words : {"公布办事指南  d1", "签收", "依据：《决定》第三条", "牵头：教育局党组",
                              "原定期限：2026年4月30日", "提出立项", "审批交办"})
        CHECK_MESSAGE(holds(chinese, words), words);
    const std::string english = office.tell({"explain", "d1", "--lang", "en"}).out;
    for (const char* words : {"waiting for", "first due day: 2026-04-30", "approved and handed over"})
        CHECK_MESSAGE(holds(english, words), words);
}

TEST_CASE("a matter that is not there, and a matter on another day, are refused")
{
    Office office;
    office.set_up();
    open_and_approve(office);
    const Told absent = office.tell({"explain", "d2"});
    CHECK(absent.code == refused);
    CHECK(holds(absent.err, "没有编号为d2的督办事项"));
    const Told earlier = office.tell({"explain", "d1", "--on", "2026-03-01"});
    CHECK(earlier.code == refused);
    CHECK(holds(earlier.err, "请去掉日期"));
    CHECK(holds(office.tell({"explain", "d1", "--known", "2026-03-01", "--lang", "en"}).err, "leave the day out"));
}
