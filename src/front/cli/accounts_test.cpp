#include "app/access/accounts.h"

#include "app/access/password.h"
#include "front/cli/office_test.h"

using namespace jinze;
using namespace jinze::cli;
using jinze::cli::test::meeting;
using jinze::cli::test::Office;

namespace {

std::size_t letters_in(const std::string& out)
{
    const auto from = out.find("：", out.find("一次性密码")) + 3;
    return access::as_drawn(out.substr(from, out.find_first_of("\n\xef", from) - from)).size();
}

}  // namespace

TEST_CASE(
    "the command line prints the whole password before there is a security administrator, and half of it ever after")
{
    Office office;
    office.set_up();
    const auto before = office.tell({"account", "add", "李静"});
    CHECK(before.code == done);
    CHECK(letters_in(before.out) == access::Halves::letters_of_whole);
    CHECK(office.tell({"account", "link", "李静", "--issuer", "https://id.example", "--subject", "u-1"}).code == done);

    office.done_by({"appoint", "m3", "--org", "o1", "--title", "安全管理员", "--as", "王芳"});  // the first one
    const auto after = office.tell({"account", "reset", "李静"});
    CHECK(after.code == done);
    CHECK(after.out.find("前半") != std::string::npos);
    CHECK(letters_in(after.out) == access::Halves::letters);
    CHECK(office.tell({"account", "add", "王芳", "--json"}).out.find("\"half\":true") != std::string::npos);
}

TEST_CASE(
    "a link and the clearing of a second factor are only proposed at the command line, once there is somebody to "
    "confirm them")
{
    Office office;
    office.set_up();
    REQUIRE(office.tell({"account", "add", "李静"}).code == done);
    office.done_by({"appoint", "m3", "--org", "o1", "--title", "安全管理员", "--as", "王芳"});  // the first one
    CHECK(office.tell({"account", "link", "李静", "--issuer", "https://id.example", "--subject", "u-1"}).code == waits);
    CHECK(office.proposals() == 1);
    const auto reset = office.tell({"account", "reset", "李静", "--second-factor"});
    CHECK(reset.code == done);
    CHECK(reset.out.find("已提请") != std::string::npos);
    CHECK(office.proposals() == 2);
    CHECK(office.tell({"account", "list"}).out.find("关联") == std::string::npos);
}

TEST_CASE("the office's own account gets a new password at the server, as long as the district sets itself up")
{
    Office office;
    REQUIRE(office.tell({"init", "--start", "2026-01-01"}).code == done);
    const auto before = office.tell({"account", "reset", "office"});
    REQUIRE(before.code == done);
    CHECK(letters_in(before.out) == access::Halves::letters_of_whole);
    Office settled;
    settled.set_up();
    CHECK(settled.tell({"account", "reset", "office"}).code == refused);
}

TEST_CASE("somebody whose import was undone is nobody's namesake: not for --as, not for an account")
{
    Office office;
    office.set_up();
    const std::string sheet = office.written("people.csv",
                                             "姓名,公民身份号码,人员类别,所在党支部,加入党组织日期\n"
                                             "李静,11010519491231002X,预备党员,教育局机关支部,2025-07-01\n");
    REQUIRE(office.tell({"import", "people", sheet, "--as", "王芳"}).code == done);
    CHECK(office.tell({"account", "add", "李静"}).err.find("有多人同名") != std::string::npos);
    CHECK(office.tell({"record", "-", "--as", "李静"}, meeting()).err.find("有2人同名") != std::string::npos);
    REQUIRE(office.tell({"import", "undo", "b1", "--as", "王芳"}).code == done);
    CHECK(office.tell({"account", "add", "李静"}).code == done);
    office.done_by({"record", "-", "--as", "李静"}, meeting());
}
