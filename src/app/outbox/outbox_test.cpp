#include "app/outbox/outbox.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/desk/desk_district_test.h"
#include "app/outbox/deliver.h"
#include "app/outbox/plan.h"

using namespace jinze;
using namespace jinze::outbox;
using jinze::test::test_key;
using reminder::Cause;
using reminder::Reminder;
using namespace std::chrono_literals;

namespace {

const Day thursday = day_at(2026, 3, 5);
Instant at(Day day, std::chrono::minutes time) { return start_of(day) + time; }

struct Room {
    test::Folder folder;
    std::unique_ptr<journal::Journal> journal = storage::open(folder / "d.db")->create();
    journal::SealedKeyValueStore drawer{journal->drawer(), test_key(), vault::system_entropy()};
    Instant now = at(thursday, 9h);
    Outbox outbox{drawer, [this] { return now; }};
    calendar::WorkingDays working;
    std::map<PersonId, ChoicesRow> chosen;
    bool urgent_at_any_hour = false;
    std::vector<std::string> mails;  // address, count
    post::Outcome answer = post::Outcome::taken;

    static Reminder reminder(int person, std::string what, Cause cause = Cause::near_day, std::string turn = "1")
    {
        return {.to = PersonId{static_cast<std::uint32_t>(person)},
                .what = std::move(what),
                .cause = cause,
                .turn = std::move(turn),
                .body = OrgId{4},
                .urgent = cause == Cause::past_day};
    }
    void takes_mail(int person, ChoicesRow row = {})
    {
        row.mail = "m" + std::to_string(person) + "@unit.example";
        chosen[PersonId{static_cast<std::uint32_t>(person)}] = row;
    }
    Plan plan() const
    {
        const auto rows = outbox.rows();
        return plan_of(rows, {.now = now,
                              .working = working,
                              .urgent_at_any_hour = urgent_at_any_hour,
                              .choices = [this](PersonId person) -> std::optional<ChoicesRow> {
                                  const auto found = chosen.find(person);
                                  return found == chosen.end() ? std::nullopt : std::optional{found->second};
                              }});
    }
    Delivered deliver()
    {
        return outbox::deliver(outbox, plan(),
                               {.mail =
                                    [this](const post::Mail& mail) {
                                        mails.push_back(mail.to + ' ' + mail.subject);
                                        return post::Sent{answer, answer == post::Outcome::taken ? 250 : 451};
                                    },
                                .group = {},
                                .address = [this](PersonId person) { return chosen.at(person).mail; },
                                .site = "https://jinze.example"});
    }
    void follow(const std::vector<Reminder>& due) { outbox.follow(due); }
    std::vector<Delivery> states() const
    {
        std::vector<Delivery> all;
        for (const Held& held : outbox.rows()) all.push_back(held.row.state);
        return all;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Room, "what is due is queued once, however often it is evaluated")
{
    const std::vector due{reminder(1, "d1"), reminder(1, "d2"), reminder(2, "d1")};
    follow(due);
    follow(due);
    CHECK(outbox.rows().size() == 3);
    CHECK(outbox.rows("m1/").size() == 2);
    takes_mail(1);
    takes_mail(2);
    CHECK(deliver().taken == 2);
    follow(due);
    CHECK(deliver().taken == 0);
    CHECK(mails == std::vector<std::string>{"m1@unit.example 尽责：2项提醒", "m2@unit.example 尽责：1项提醒"});
}

TEST_CASE_FIXTURE(Room, "a reminder that is no longer due is not sent; a moved day sends the new one alone")
{
    takes_mail(1);
    follow({reminder(1, "d1", Cause::near_day, "2026-03-10")});
    follow({reminder(1, "d1", Cause::near_day, "2026-04-10")});
    CHECK(outbox.rows().size() == 1);
    CHECK(deliver().taken == 1);
    follow({});
    CHECK(outbox.rows().size() == 1);  // what was sent is kept
    now += Outbox::kept + days{1};
    follow({});
    CHECK(outbox.rows().empty());
}

TEST_CASE_FIXTURE(Room, "a person who takes no mail sees it in the client; nothing leaves")
{
    takes_mail(2, {.by_mail = false});
    follow({reminder(1, "d1"), reminder(2, "d1")});
    CHECK(deliver().taken == 0);
    CHECK(states() == std::vector{Delivery::in_client, Delivery::in_client});
    follow({reminder(2, "d1")});  // it stands there for as long as it is due
    CHECK(states() == std::vector{Delivery::in_client});
}

TEST_CASE_FIXTURE(Room, "one message a day, in the person's hours of a working day")
{
    takes_mail(1);
    now = at(thursday, 7h);
    follow({reminder(1, "d1")});
    CHECK(plan().letters.empty());
    CHECK(plan().again == at(thursday, 8h + 30min));
    now = at(thursday, 8h + 30min);
    CHECK(deliver().taken == 1);
    follow({reminder(1, "d1"), reminder(1, "d2")});
    CHECK(plan().again == at(thursday + days{1}, 8h + 30min));
    now = at(thursday + days{1}, 17h + 30min);  // too late on Friday: on Monday
    CHECK(plan().again == at(thursday + days{4}, 8h + 30min));
    chosen[PersonId{1}].on_rest_days = true;
    CHECK(plan().again == at(thursday + days{2}, 8h + 30min));
}

TEST_CASE_FIXTURE(Room, "without the digest each thing comes by itself, but once a day")
{
    takes_mail(1, {.digest = false});
    follow({reminder(1, "d1")});
    CHECK(deliver().taken == 1);
    follow({reminder(1, "d1"), reminder(1, "d1", Cause::urged), reminder(1, "d2")});
    CHECK(deliver().taken == 1);
    CHECK(mails.back() == "m1@unit.example 尽责：1项提醒");
    now += days{1};
    CHECK(deliver().taken == 1);
    CHECK(mails.size() == 3);
}

TEST_CASE_FIXTURE(Room, "red comes at night only if the district says so, and once")
{
    takes_mail(1);
    now = at(thursday, 22h);
    follow({reminder(1, "d1", Cause::past_day), reminder(1, "d2")});
    CHECK(deliver().taken == 0);
    urgent_at_any_hour = true;
    CHECK(deliver().taken == 1);
    CHECK(mails.back() == "m1@unit.example 尽责：1项提醒");
    follow({reminder(1, "d1", Cause::past_day, "2"), reminder(1, "d2")});
    CHECK(deliver().taken == 0);
}

TEST_CASE_FIXTURE(Room, "a server that slept a week sends one message, not seven")
{
    takes_mail(1);
    now = at(thursday, 7h);
    for (int day = 0; day < 7; ++day) {
        std::vector<Reminder> due;
        for (int k = 0; k <= day; ++k) due.push_back(reminder(1, "d" + std::to_string(k)));
        follow(due);  // rows that events wrote while nothing was sent
    }
    now = at(thursday + days{8}, 10h);
    CHECK(deliver().taken == 1);
    CHECK(mails == std::vector<std::string>{"m1@unit.example 尽责：7项提醒"});
}

TEST_CASE_FIXTURE(Room, "what is put off is tried again later as the same message, and given up at last")
{
    takes_mail(1, {.on_rest_days = true});
    chosen[PersonId{1}].from = 0;
    chosen[PersonId{1}].to = 24 * 60;
    answer = post::Outcome::put_off;
    follow({reminder(1, "d1")});
    CHECK(deliver().put_off == 1);
    const std::string message = outbox.rows().front().row.message;
    CHECK(message.size() == 32);
    CHECK(deliver().put_off == 0);  // not yet
    CHECK(plan().again == now + 1min);
    int tried = 1;
    for (; outbox.rows().front().row.state == Delivery::queued && tried < 100; ++tried) {
        now = *plan().again;
        deliver();
        CHECK(outbox.rows().front().row.message == message);
    }
    CHECK(tried == 8);
    CHECK(states() == std::vector{Delivery::failed});
    CHECK(outbox.rows().front().row.hitch == Hitch::put_off);
    CHECK(outbox.send_again(outbox.rows()) == 1);
    answer = post::Outcome::taken;
    CHECK(deliver().taken == 1);
    CHECK(outbox.rows().front().row.message == message);
    CHECK(outbox.send_again(outbox.rows()) == 0);
}

TEST_CASE_FIXTURE(Room, "while the server of mail is away all wait, and none is given up within three days")
{
    takes_mail(1);
    takes_mail(2);
    follow({reminder(1, "d1"), reminder(2, "d1")});
    answer = post::Outcome::unreachable;
    CHECK(deliver().stopped);
    CHECK(mails.size() == 1);  // the second was not tried
    now += 1h;
    for (int i = 0; i < 20; ++i) {
        now += 2min;
        deliver();
    }
    CHECK(states() == std::vector{Delivery::queued, Delivery::queued});
    answer = post::Outcome::taken;
    now += 2min;
    CHECK(deliver().taken == 2);
}

TEST_CASE_FIXTURE(Room, "what was being sent when the program ended may have been sent, and is not sent by itself")
{
    takes_mail(1);
    follow({reminder(1, "d1")});
    const auto rows = outbox.rows();
    REQUIRE(outbox.begin(rows, outbox.message_of(rows)));
    CHECK_FALSE(outbox.begin(rows, "another process"));
    Outbox after{drawer, [this] { return now; }};
    CHECK(after.interrupted() == 1);
    now += days{1};
    follow({reminder(1, "d1")});
    CHECK(deliver().taken == 0);
    CHECK(outbox.rows().front().row.hitch == Hitch::interrupted);
    CHECK(outbox.send_again(outbox.rows()) == 1);
    CHECK(deliver().taken == 1);
}

TEST_CASE_FIXTURE(Room, "one process sends at a time; the turn of one that ended is free")
{
    Outbox other{drawer, [this] { return now; }};
    CHECK(outbox.takes_turn());
    CHECK(outbox.takes_turn());
    CHECK_FALSE(other.takes_turn());
    now += 10min;
    CHECK(other.takes_turn());
    CHECK_FALSE(outbox.takes_turn());
    other.gives_turn_back();
    CHECK(outbox.takes_turn());
}

TEST_CASE_FIXTURE(Room, "what leaves the house says how many, and where, and nothing else")
{
    takes_mail(1);
    follow({reminder(1, "d1"), reminder(1, "party-group-study@o4@2026")});
    Letter letter = plan().letters.front();
    letter.id = outbox.message_of(letter.rows);
    const auto mail = mail_of(letter, "m1@unit.example", "https://jinze.example", now);
    for (const std::string& text : {mail.subject, mail.text})
        for (const char* word : {"d1", "study", "o4", "m1"}) CHECK(text.find(word) == text.npos);
    CHECK(mail.text.find("https://jinze.example/reminders?message=" + letter.id) != mail.text.npos);
}

TEST_CASE_FIXTURE(Room, "erasing a person takes their rows and choices")
{
    Choices choices{drawer, [this] { return now; }};
    choices.set(PersonId{1}, {.mail = "m1@unit.example"});
    const std::string secret = choices.new_feed(PersonId{1});
    follow({reminder(1, "d1"), reminder(2, "d1")});
    journal->erase({.rows = {}, .look_ups = {}, .accounts = {1}});
    CHECK(outbox.rows().size() == 1);
    CHECK(choices.of(PersonId{1}).mail.empty());
    CHECK_FALSE(choices.feed_of(secret));
}

TEST_CASE_FIXTURE(Room, "a calendar's address opens until it is revoked or replaced, and no other does")
{
    Choices choices{drawer, [this] { return now; }};
    const std::string first = choices.new_feed(PersonId{1}), second = choices.new_feed(PersonId{1});
    CHECK(first != second);
    CHECK_FALSE(choices.feed_of(first));
    CHECK(choices.feed_of(second) == PersonId{1});
    CHECK_FALSE(choices.feed_of(second.substr(1)));
    CHECK(choices.has_feed(PersonId{1}));
    choices.end_feed(PersonId{1});
    CHECK_FALSE(choices.feed_of(second));
    CHECK_FALSE(choices.has_feed(PersonId{1}));
}

TEST_CASE("an address of mail has one @ and no characters that could become a command")
{
    for (const char* good : {"a@b", "jinze@yunxi.gov.cn", "first.last+x@unit.example"}) CHECK(is_mail_address(good));
    for (const char* bad : {"", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "尽责@b", "a,b@c"})
        CHECK_FALSE(is_mail_address(bad));
}

TEST_CASE("whatever is due, chosen and answered, nobody hears of a thing twice a day, and nothing leaves out of hours")
{
    CHECK(rc::check([] {
        Room room;
        room.takes_mail(1, {.digest = *rc::gen::arbitrary<bool>()});
        std::map<Day, std::vector<std::string>> told;
        for (int step = 0; step < 12; ++step) {
            room.now += std::chrono::hours{*rc::gen::inRange(0, 20)};
            std::vector<Reminder> due;
            for (int k = 0; k < 3; ++k)
                if (*rc::gen::arbitrary<bool>())
                    due.push_back(
                        Room::reminder(1, "d" + std::to_string(k), *rc::gen::element(Cause::near_day, Cause::urged)));
            room.follow(due);
            room.answer = *rc::gen::element(post::Outcome::taken, post::Outcome::put_off);
            const Plan plan = room.plan();
            for (const Letter& letter : plan.letters) {
                RC_ASSERT(next_hour(room.chosen.at(PersonId{1}), room.working, room.now) == room.now);
                if (room.answer != post::Outcome::taken) continue;
                std::set<std::string> things;
                for (const Held& held : letter.rows) things.insert(held.row.what);
                auto& today = told[day_of(room.now)];
                for (const std::string& what : things) {
                    RC_ASSERT(std::ranges::find(today, what) == today.end());
                    today.push_back(what);
                }
            }
            room.deliver();
        }
    }));
}
