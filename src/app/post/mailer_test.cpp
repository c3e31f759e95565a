// Against a real server of mail (test/peers/smtp), with its failures.
#include "app/post/mailer.h"

#include "app/post/peer_test.h"
#include "base/bytes.h"

using namespace jinze;
using namespace jinze::post;

namespace {

struct MailRoom {
    explicit MailRoom(std::vector<std::string> more = {}, bool encrypted = true) : peer{"smtp", all(more, encrypted)}
    {
        settings.site = "https://jinze.example";
        settings.hosts = {"localhost"};
        settings.ca_file = certificate.path();
        settings.has_mail = true;
        settings.mail = {.server = "localhost", .port = peer.port, .from = "jinze@yunxi.example"};
        settings.mail.security = encrypted ? Security::starttls : Security::none;
        settings.mail.seconds = 10;
    }
    std::vector<std::string> all(const std::vector<std::string>& more, bool encrypted) const
    {
        std::vector<std::string> line{"--log", folder / "log", "--texts", folder.path().string()};
        if (encrypted) line.insert(line.end(), {"--cert", certificate.path(), "--key", certificate.path()});
        line.insert(line.end(), more.begin(), more.end());
        return line;
    }
    Mail to(const std::string& name) const
    {
        return {.to = name + "@unit.example",
                .id = name + "-1",
                .subject = "尽责：3项提醒",
                .text = "您有3项提醒",
                .at = start_of(day_at(2026, 3, 5))};
    }
    std::vector<std::string> taken() const { return test::lines_of(folder / "log"); }

    test::Folder folder;
    http::Certificate certificate;
    test::Peer peer;
    Settings settings;
};

}  // namespace

TEST_CASE("a message arrives encrypted, once, as it was written, on a connection that is kept")
{
    MailRoom room;
    Mailer mailer{room.settings};
    CHECK(mailer.send(room.to("one")).outcome == Outcome::taken);
    CHECK(mailer.send(room.to("two")).code == 250);
    CHECK(room.taken() ==
          std::vector<std::string>{"one@unit.example <one-1@yunxi.example>", "two@unit.example <two-1@yunxi.example>"});
    const auto text = test::lines_of(room.folder / "one-1@yunxi.example");
    const auto has = [&](const std::string& line) {
        return std::ranges::any_of(text, [&](const std::string& it) { return it.starts_with(line); });
    };
    CHECK(has("Auto-Submitted: auto-generated"));
    CHECK(has("Date: Wed, 04 Mar 2026 16:00:00 +0000"));
    CHECK(has("Subject: =?UTF-8?B?" + to_base64(view_of("尽责：3项提醒"))));
    CHECK(has(to_base64(view_of("您有3项提醒"))));
}

TEST_CASE("each refusal is told apart by what is to be done about it, and the next message goes on")
{
    MailRoom room;
    Mailer mailer{room.settings};
    CHECK(mailer.send(room.to("later")).outcome == Outcome::put_off);
    CHECK(mailer.send(room.to("gone")).outcome == Outcome::unknown_address);
    CHECK(mailer.send(room.to("full")).code == 452);
    CHECK(mailer.send(room.to("full")).outcome == Outcome::mailbox_full);
    CHECK(mailer.send(room.to("over")).code == 552);
    CHECK(mailer.send(room.to("no")).outcome == Outcome::refused);
    CHECK(mailer.send(room.to("well")).outcome == Outcome::taken);
    CHECK(room.taken().size() == 1);
}

TEST_CASE("where the connection breaks after the text was given, nobody claims to know")
{
    MailRoom room;
    Mailer mailer{room.settings};
    CHECK(mailer.send(room.to("cut")).outcome == Outcome::unsure);
    CHECK(room.taken().size() == 1);  // here it was taken
    CHECK(mailer.send(room.to("well")).outcome == Outcome::taken);
}

TEST_CASE("a server that is slow is waited for; one that is slower than its limit may have taken the message")
{
    MailRoom room;
    Mailer mailer{room.settings};
    CHECK(mailer.send(room.to("slow")).outcome == Outcome::taken);
    room.settings.mail.seconds = 1;
    CHECK(mailer.send(room.to("slow")).outcome == Outcome::unsure);
}

TEST_CASE("a server that is away has been given nothing")
{
    MailRoom room;
    room.peer.end();
    Mailer mailer{room.settings};
    CHECK(mailer.send(room.to("one")).outcome == Outcome::unreachable);
}

TEST_CASE("without encryption, or with a certificate that nobody vouches for, nothing is said")
{
    {
        MailRoom open{{}, false};
        open.settings.mail.security = Security::starttls;
        Mailer mailer{open.settings};
        CHECK(mailer.send(open.to("one")).outcome == Outcome::not_secure);
        open.settings.mail.security = Security::none;  // on this machine it may
        CHECK(mailer.send(open.to("two")).outcome == Outcome::taken);
        open.settings.mail.server = "mail.example";
        CHECK(mailer.send(open.to("three")).outcome == Outcome::not_secure);
        CHECK(open.taken().size() == 1);
    }
    MailRoom room;
    room.settings.ca_file.clear();
    Mailer mailer{room.settings};
    CHECK(mailer.send(room.to("one")).outcome == Outcome::not_secure);
    CHECK(room.taken().empty());
}

TEST_CASE("the right password is let in, a wrong one is not")
{
    MailRoom room{{"--user", "jinze", "--password", "between us"}};
    room.settings.mail.user = "jinze";
    room.settings.mail.password = "between us";
    CHECK(Mailer{room.settings}.send(room.to("one")).outcome == Outcome::taken);
    room.settings.mail.password = "wrong";
    CHECK(Mailer{room.settings}.send(room.to("two")).outcome == Outcome::not_let_in);
    CHECK(room.taken().size() == 1);
}

TEST_CASE("a host that is not on the list is not called; a name that leads to this machine is barred")
{
    MailRoom room;
    room.settings.hosts = {"mail.example"};
    CHECK(Mailer{room.settings}.send(room.to("one")).outcome == Outcome::not_allowed);
    room.settings.mail.server = "mail.example";
    int asked = 0;
    Mailer mailer{room.settings, [&](const std::string&) {
                      ++asked;
                      return std::vector<std::string>{"127.0.0.1"};
                  }};
    CHECK(mailer.send(room.to("one")).outcome == Outcome::not_allowed);
    CHECK(asked == 1);
    CHECK(room.taken().empty());
}
