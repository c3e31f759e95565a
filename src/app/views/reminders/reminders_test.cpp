#include "app/views/reminders/reminders.h"

#include "app/views/office_test.h"
#include "app/views/reminders/choices.h"
#include "base/folder_test.h"
#include "storage/open/open.h"
#include "storage/vault/key_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using outbox::Delivery;

namespace {

constexpr const char* title = "压减审批时限";

// The work committee has handed a matter over to the housing bureau's Party group; what follows waits in an outbox.
struct Reminded : Office {
    jinze::test::Folder folder;
    std::unique_ptr<journal::Journal> store = storage::open(folder / "d.db")->create();
    journal::SealedKeyValueStore drawer{store->drawer(), jinze::test::test_key(), vault::system_entropy()};
    Instant now = start_of(wednesday) + std::chrono::hours{9};
    outbox::Outbox box{drawer, [this] { return now; }};
    outbox::Choices kept{drawer, [this] { return now; }};

    Reminded()
    {
        happens(matter::MatterOpened{.matter = matter::MatterId{1},
                                     .type = Code{"supervised"},
                                     .setter = work,
                                     .lead = group,
                                     .due = wednesday + days{60},
                                     .title = seal(district::Text{title}),
                                     .wanted = seal(district::Text{"60个工作日以内"}),
                                     .basis = seal(district::Text{"《十项规定》第三条"})},
                wednesday, work_clerk);
        happens(matter::MatterStepped{.matter = matter::MatterId{1}, .act = matter::MatterAct::approve}, wednesday,
                work_clerk);
        follow();
    }
    void follow() { box.follow(reminder::due_reminders(state, wednesday, {})); }
    void becomes(const char* key, Delivery to, const std::string& message = {})
    {
        const std::vector<std::string> keys{key};
        box.change(keys, [&](outbox::OutboxRow& row) { row.state = to, row.message = message; });
    }
    RemindersPage own(PersonId who, std::optional<std::string> message = {})
    {
        return as(who, [&](const Reader& reader) { return reminders(reader, box, {std::move(message)}); });
    }
    Result<OutboxPage> all(PersonId who, OutboxQuestion asked = {})
    {
        return as(who, [&](const Reader& reader) { return office_outbox(reader, box, asked); });
    }
    Result<SentAgain> again(PersonId who, const std::string& message)
    {
        return as(who, [&](const Reader& reader) { return send_again(reader, box, message); });
    }
};

constexpr const char* of_clerk = "m4/d1/handed_over/2026-07-08";

}  // namespace

TEST_CASE_FIXTURE(Reminded, "a person sees their own reminders with title and page, and nobody else's")
{
    const auto page = own(group_clerk);
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].title == title);
    CHECK(page.rows[0].link == "/matters/d1");
    CHECK(page.rows[0].words.zh == "新交办事项");
    CHECK(page.rows[0].state == Delivery::queued);
    CHECK_FALSE(page.rows[0].may_send_again);
    CHECK(own(member).rows.empty());
    CHECK_FALSE(page.sees_outbox);
    CHECK(own(work_clerk).sees_outbox);
}

TEST_CASE_FIXTURE(Reminded, "the link of a message shows what that message speaks of; another's message shows nothing")
{
    becomes(of_clerk, Delivery::sent, "one");
    CHECK(own(group_clerk, "one").rows.size() == 1);
    CHECK(own(group_clerk, "other").rows.empty());
    CHECK(own(member, "one").rows.empty());
}

TEST_CASE_FIXTURE(Reminded, "whoever may no longer read what it is about sees neither its title nor its page")
{
    box.follow(std::vector<reminder::Reminder>{{.to = stranger, .what = "d1", .cause = reminder::Cause::urged}});
    const auto page = own(stranger);
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].title.empty());
    CHECK(page.rows[0].link.empty());
}

TEST_CASE_FIXTURE(Reminded, "the outbox is the work committee's, and says who and how far, not what about")
{
    becomes(of_clerk, Delivery::failed, "one");
    const auto page = all(work_clerk);
    REQUIRE(page);
    REQUIRE_FALSE(page->rows.empty());
    CHECK(page->rows[0].recipient == "丁予安");
    CHECK(page->rows[0].body == "住建局党组");
    CHECK(page->rows[0].may_send_again);
    const std::string text = codec::to_json(*page);
    CHECK(text.find(title) == text.npos);
    CHECK(text.find("d1") == text.npos);
    CHECK(all(work_clerk, {.state = Delivery::sent})->total == 0);
    CHECK(all(work_clerk, {.state = Delivery::failed})->total == 1);
    for (const PersonId other : {group_secretary, group_clerk, organ_secretary, member}) {
        const auto refused = all(other);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().why == not_yours("").why);
    }
}

TEST_CASE_FIXTURE(Reminded, "the outbox begins with what needs somebody; what never left comes last")
{
    box.follow(std::vector<reminder::Reminder>{{.to = member, .what = "d1", .cause = reminder::Cause::urged},
                                               {.to = relaxed, .what = "d1", .cause = reminder::Cause::urged},
                                               {.to = secretary, .what = "d1", .cause = reminder::Cause::urged}});
    now += std::chrono::minutes{1};
    becomes("m6/d1/urged/", Delivery::failed, "a");
    now += std::chrono::minutes{1};
    becomes("m7/d1/urged/", Delivery::sent, "b");
    now += std::chrono::minutes{1};
    becomes("m8/d1/urged/", Delivery::in_client);
    std::vector<Delivery> states;
    for (const OutboxLine& line : all(work_clerk)->rows) states.push_back(line.state);
    CHECK(states == std::vector{Delivery::failed, Delivery::sent, Delivery::in_client});
}

TEST_CASE_FIXTURE(Reminded, "one's own message that failed is sent again, or any by the work committee; no other's")
{
    becomes(of_clerk, Delivery::may_have_been_sent, "one");
    check_absent(again(member, "one"), "message");
    check_absent(again(group_clerk, "none"), "message");
    check_absent(again(group_clerk, ""), "message");
    CHECK(again(group_clerk, "one")->count == 1);
    CHECK(own(group_clerk).rows[0].state == Delivery::queued);
    const auto waiting = again(group_clerk, "one");
    REQUIRE_FALSE(waiting);
    CHECK(waiting.error().english == "This message has been sent or waits already; there is nothing to send again.");
    becomes(of_clerk, Delivery::failed, "one");
    CHECK(again(work_clerk, "one")->count == 1);
}

TEST_CASE_FIXTURE(Reminded, "choices are kept; an address that is none and hours of less than one are refused")
{
    const PostOffice post{.site = "https://jinze.example", .mails = true};
    const auto chosen = [&](const ChoicesGiven& given) {
        return as(group_clerk, [&](const Reader& reader) { return choose(reader, kept, post, given); });
    };
    const auto page = chosen({.mail = "ding@unit.example", .digest = false, .from = 480, .to = 600});
    REQUIRE(page);
    CHECK(page->mail == "ding@unit.example");
    CHECK_FALSE(page->digest);
    CHECK(page->mails);
    for (const auto& [given, field] : {std::pair{ChoicesGiven{.mail = "ding", .from = 480, .to = 600}, "mail"},
                                       std::pair{ChoicesGiven{.mail = "", .from = 480, .to = 530}, "from"},
                                       std::pair{ChoicesGiven{.mail = "", .from = -1, .to = 600}, "from"},
                                       std::pair{ChoicesGiven{.mail = "", .from = 480, .to = 1441}, "from"}}) {
        const auto refused = chosen(given);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().field == field);
    }
    CHECK(kept.of(group_clerk).mail == "ding@unit.example");
}
