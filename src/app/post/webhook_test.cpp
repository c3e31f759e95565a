// Against a real server (test/peers/hook) in place of a group's robot.
#include "app/post/webhook.h"

#include "app/post/peer_test.h"
#include "storage/vault/crypto.h"

using namespace jinze;
using namespace jinze::post;

namespace {

struct Groups {
    Groups() : peer{"hook", {"--log", folder / "log"}}
    {
        settings.site = "https://jinze.example";
        settings.hosts = {"localhost"};
    }
    GroupSettings group(GroupKind kind, const std::string& path) const
    {
        return {.name = "督办工作群",
                .kind = kind,
                .url = "http://localhost:" + std::to_string(peer.port) + path,
                .secret = "SEC0123456789",
                .body = "o2"};
    }
    Sent told(GroupKind kind, const std::string& path) const { return tell(settings, group(kind, path), notice); }
    std::vector<std::string> said() const { return test::lines_of(folder / "log"); }

    test::Folder folder;
    test::Peer peer;
    Settings settings;
    Notice notice{.id = "abc",
                  .count = 3,
                  .text = "有3项需要办理，请登录查看：",
                  .link = "https://jinze.example/matters",
                  .at = start_of(day_at(2026, 3, 5))};
};

}  // namespace

TEST_CASE("a robot of 钉钉 is told with its timestamp and signature, that of 企业微信 with the key in its address")
{
    const Groups groups;
    CHECK(groups.told(GroupKind::dingtalk, "/ok?access_token=t").outcome == Outcome::taken);
    CHECK(groups.told(GroupKind::gov_dingtalk, "/ok?access_token=t").outcome == Outcome::taken);
    CHECK(groups.told(GroupKind::wecom, "/ok?key=k").outcome == Outcome::taken);
    const auto said = groups.said();
    REQUIRE(said.size() == 9);
    CHECK(said[0] == "/ok?access_token=t" + dingtalk_signature("SEC0123456789", 1772640000000));
    CHECK(said[3] == said[0]);
    CHECK(said[6] == "/ok?key=k");
    CHECK(said[8] ==
          R"({"msgtype":"text","text":{"content":"有3项需要办理，请登录查看：https://jinze.example/matters"}})");
}

TEST_CASE("the signature of 钉钉 is that of another program for the same secret and time")
{
    // printf '1772640000000\nSEC0123456789' | openssl dgst -sha256 -hmac SEC0123456789 -binary | base64
    CHECK(dingtalk_signature("SEC0123456789", 1772640000000) ==
          "&timestamp=1772640000000&sign=DqsOpDR4HuRstETb7ISi2wTgmomu3YovYVAD4Ig5kok%3D");
}

TEST_CASE("a hook of one's own gets the count and the link, signed with its time")
{
    const Groups groups;
    CHECK(groups.told(GroupKind::signed_hook, "/ok").outcome == Outcome::taken);
    const auto said = groups.said();
    REQUIRE(said.size() == 3);
    CHECK(said[2] == R"({"id":"abc","count":3,"link":"https://jinze.example/matters"})");
    const Digest mac = vault::hmac_sha256(view_of("SEC0123456789"), view_of("1772640000." + said[2]));
    CHECK(said[1] == "1772640000 sha256=" + to_hex(View{mac}));
}

TEST_CASE("what a robot answers is told apart: no, too often, away, a redirect, and no answer")
{
    const Groups groups;
    CHECK(groups.told(GroupKind::dingtalk, "/no?access_token=t").outcome == Outcome::refused);
    CHECK(groups.told(GroupKind::wecom, "/often").outcome == Outcome::put_off);
    CHECK(groups.told(GroupKind::wecom, "/away").outcome == Outcome::put_off);
    CHECK(groups.told(GroupKind::wecom, "/elsewhere").outcome == Outcome::refused);
    CHECK(groups.told(GroupKind::wecom, "/cut").outcome == Outcome::unsure);
    CHECK(groups.said().size() == 15);  // five requests: the redirect was not followed
}

TEST_CASE("a host that is not on the list is not called, whatever its name leads to")
{
    Groups groups;
    groups.settings.hosts.clear();
    CHECK(groups.told(GroupKind::wecom, "/ok").outcome == Outcome::not_allowed);
    groups.settings.hosts = {"robot.example"};
    GroupSettings group = groups.group(GroupKind::wecom, "/ok");
    group.url = "https://robot.example/ok";
    for (const char* address :
         {"127.0.0.1", "::1", "169.254.169.254", "0.0.0.0", "::ffff:127.0.0.1", "fe80::1", "224.0.0.1"})
        CHECK(tell(groups.settings, group, groups.notice, [&](const std::string&) {
                  return std::vector<std::string>{address};
              }).outcome == Outcome::not_allowed);
    group.url = "http://robot.example/ok";
    CHECK(tell(groups.settings, group, groups.notice).outcome == Outcome::not_secure);
    group.url = "https://user@robot.example/ok";
    CHECK(tell(groups.settings, group, groups.notice).outcome == Outcome::not_allowed);
    CHECK(groups.said().empty());
}

TEST_CASE("a name is resolved once, and that address is called")
{
    Groups groups;
    groups.settings.hosts = {"localhost"};
    int asked = 0;
    const auto resolve = [&](const std::string&) {
        ++asked;
        return std::vector<std::string>{"127.0.0.1", "192.0.2.1"};
    };
    CHECK(tell(groups.settings, groups.group(GroupKind::wecom, "/ok"), groups.notice, resolve).outcome ==
          Outcome::taken);
    CHECK(asked == 1);
}
