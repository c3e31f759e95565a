// Options of serve: listening address, accepted hosts, trusted proxies; and what is refused before it listens.
#include "front/cli/office_test.h"

using namespace jinze::cli;
using jinze::cli::test::Office;

TEST_CASE("nothing is served beyond this machine without a certificate, or a proxy that encrypts")
{
    Office office;
    office.tell({"init", "--start", "2026-01-01"});
    for (const char* listen : {"0.0.0.0:0", "192.0.2.1:0", "[::]:0"}) {
        const auto told = office.tell({"serve", "--listen", listen});
        CHECK(told.code == refused);
        CHECK(told.err.find("--cert") != told.err.npos);
    }
    CHECK(office.tell({"serve", "--cert", "only-half.pem"}).code == refused);
    CHECK(office.tell({"serve", "--listen", "nowhere"}).code == refused);
}

TEST_CASE("a proxy is named by address or net, and anything else is refused by name")
{
    Office office;
    office.tell({"init", "--start", "2026-01-01"});
    for (const char* wrong : {"proxy.example", "10.0.0.0/99", ","}) {
        const auto told = office.tell({"serve", "--behind-proxy", wrong});
        CHECK(told.code == refused);
        CHECK(told.err.find("--behind-proxy") != told.err.npos);
    }
}

TEST_CASE("a webhook or a mail server whose host is not on the list is refused in one sentence, before anything starts")
{
    Office office;
    office.tell({"init", "--start", "2026-01-01"});
    std::filesystem::permissions(office.written("url", "https://robot.example/send?key=k\n"),
                                 std::filesystem::perms::owner_read);
    const std::string hook = "[[group]]\nname = \"督办工作群\"\nkind = \"wecom\"\nbody = \"o2\"\nurl_file = \"url\"\n";
    const std::string mail = "[mail]\nserver = \"mail.example\"\nfrom = \"a@yunxi.example\"\n";
    for (const auto& [text, host] : {std::pair{hook, "robot.example"}, std::pair{mail, "mail.example"}}) {
        const std::string file = office.written("post.toml", "site = \"https://jinze.example\"\nhosts = []\n" + text);
        const auto told = office.tell({"serve", "--lang", "en", "--post", file});
        CHECK(told.code == refused);
        CHECK(told.err.find(std::string{host} + " is not on the list") != told.err.npos);
        CHECK(told.err.find("key=k") == told.err.npos);
    }
}
