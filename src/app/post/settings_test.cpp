#include "app/post/settings.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "base/folder_test.h"

using namespace jinze;
using namespace jinze::post;

namespace {

struct Written {
    Written()
    {
        put("password", "between us\nsecond line\n");
        put("url", "https://robot.example/send?key=k\n");
    }
    void put(const char* name, const std::string& text, mode_t mode = 0600) const
    {
        std::ofstream{folder / name} << text;
        ::chmod((folder / name).c_str(), mode);
    }
    auto read(const std::string& text) const
    {
        put("post.toml", text);
        return settings_from(folder / "post.toml");
    }
    // The sentences of the problems, each with its line.
    std::vector<std::string> problems(const std::string& text) const
    {
        const auto settings = read(text);
        std::vector<std::string> all;
        if (!settings)
            for (const auto& it : settings.error()) all.push_back(std::to_string(it.at.line) + ' ' + it.what.en);
        return all;
    }
    test::Folder folder;
};

const std::string head = "site = \"https://jinze.example/\"\nhosts = [\"mail.example\"]\n";
const std::string mail = "[mail]\nserver = \"mail.example\"\nfrom = \"jinze@unit.example\"\n";
const std::string group = "[[group]]\nname = \"督办工作群\"\nkind = \"wecom\"\nbody = \"o2\"\nurl_file = \"url\"\n";

}  // namespace

TEST_CASE("the settings name servers, hosts and groups; secrets are in files of their own")
{
    const Written written;
    const auto settings = written.read(head + "urgent_at_any_hour = true\n" + mail +
                                       "user = \"jinze\"\npassword_file = \"password\"\n" + group);
    REQUIRE(settings);
    CHECK(settings->site == "https://jinze.example");
    CHECK(settings->mail.port == 587);
    CHECK(settings->mail.security == Security::starttls);
    CHECK(settings->mail.password == "between us");
    CHECK(settings->urgent_at_any_hour);
    REQUIRE(settings->groups.size() == 1);
    CHECK(settings->groups[0].url == "https://robot.example/send?key=k");
    CHECK(blocked_hosts(*settings) == std::vector<std::string>{"robot.example"});
}

TEST_CASE("the list of hosts is empty at first: what the settings would call is blocked, and named")
{
    const Written written;
    const auto settings = written.read("site = \"https://jinze.example\"\n" + mail + group);
    REQUIRE(settings);
    CHECK(blocked_hosts(*settings) == std::vector<std::string>{"mail.example", "robot.example"});
}

TEST_CASE("each mistake is named with its line")
{
    const Written written;
    using Lines = std::vector<std::string>;
    CHECK(written.problems(head + mail + "security = \"none\"\n") ==
          Lines{"6 Only mail to this machine may go unencrypted."});
    CHECK(written.problems("site = \"jinze.example\"\n") == Lines{"1 The site must begin with https://."});
    written.put("password", "between us\n", 0644);
    CHECK(written.problems(head + mail + "user = \"jinze\"\npassword_file = \"password\"\n")
              .front()
              .ends_with("can be read by others than its owner."));
    written.put("url", "ftp://robot.example/\n");
    CHECK(written.problems(head + group) == Lines{"7 The address must begin with https://."});
    CHECK(written.problems(head + group + "secret = \"typed here\"\n").size() == 2);  // a field that does not exist
    CHECK_FALSE(written.read(head + "[mail\n"));
    CHECK_FALSE(settings_from(written.folder / "absent.toml"));
}
