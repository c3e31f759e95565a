// One sender of the soak of mails (script/soak-mail): a store with many people who each wait for one message, and a
// sender that is killed again and again while a slow server takes them.
//   mail_rounds DB PEOPLE make            a new store in which all wait
//   mail_rounds DB PEOPLE send PORT       sends until nothing waits, then ends with 0
//   mail_rounds DB PEOPLE check LOG       compares what the server took with what the outbox says
#include <cstdio>
#include <fstream>
#include <map>
#include <thread>

#include "app/outbox/deliver.h"
#include "storage/open/open.h"
#include "storage/vault/key_test.h"

namespace {

using namespace jinze;

struct Store {
    explicit Store(std::unique_ptr<journal::Journal> opened) : journal{std::move(opened)} {}

    std::unique_ptr<journal::Journal> journal;
    journal::SealedKeyValueStore drawer{journal->drawer(), test::test_key(), vault::system_entropy()};
    outbox::Outbox outbox{drawer, system_time};
};

std::string address_of(PersonId person) { return to_text(person) + "@unit.example"; }

std::vector<reminder::Reminder> all_due(std::uint32_t people)
{
    std::vector<reminder::Reminder> due;
    for (std::uint32_t i = 1; i <= people; ++i)
        due.push_back({.to = PersonId{i}, .what = "d1", .cause = reminder::Cause::urged, .turn = "1"});
    return due;
}

// As a server does it: what was being sent when the former process ended is never sent again.
int send(Store& store, std::uint32_t people, int port)
{
    post::Settings settings{.site = "https://jinze.example", .hosts = {"localhost"}};
    settings.has_mail = true;
    settings.mail = {.server = "localhost", .port = port, .from = "jinze@yunxi.example"};
    settings.mail.security = post::Security::none;
    post::Mailer mailer{settings};
    const auto due = all_due(people);
    const calendar::WorkingDays working;
    if (!store.outbox.takes_turn()) return 3;
    std::printf("%zu interrupted\n", store.outbox.interrupted());
    std::fflush(stdout);
    for (;;) {
        store.outbox.follow(due);
        const auto rows = store.outbox.rows();
        const auto choices = [](PersonId person) {
            return std::optional{
                outbox::ChoicesRow{.mail = address_of(person), .from = 0, .to = 24 * 60, .on_rest_days = true}};
        };
        const auto plan = plan_of(rows, {.now = system_time(), .working = working, .choices = choices});
        if (plan.letters.empty() && !plan.again) return 0;
        deliver(store.outbox, plan,
                {.mail = [&](const post::Mail& mail) { return mailer.send(mail); },
                 .group = {},
                 .address = address_of,
                 .site = settings.site});
        if (plan.letters.empty()) std::this_thread::sleep_for(std::chrono::milliseconds{200});
    }
}

int check(Store& store, std::uint32_t people, const char* log)
{
    std::map<std::string, int> taken;
    std::ifstream lines{log};
    for (std::string address, id; lines >> address >> id;) ++taken[address];
    std::map<outbox::Delivery, int> states;
    int twice = 0, lost = 0, wrong = 0, maybe_taken = 0;
    const auto rows = store.outbox.rows();
    for (const outbox::Held& held : rows) {
        ++states[held.row.state];
        const int times = taken[address_of(PersonId{held.row.person})];
        twice += times > 1;
        lost += held.row.state == outbox::Delivery::sent && times == 0;
        wrong += held.row.state != outbox::Delivery::sent && held.row.state != outbox::Delivery::may_have_been_sent;
        maybe_taken += held.row.state == outbox::Delivery::may_have_been_sent && times == 1;
    }
    std::printf("%zu messages: %d sent, %d may have been sent (%d of them were), %d twice, %d lost, %d neither\n",
                rows.size(), states[outbox::Delivery::sent], states[outbox::Delivery::may_have_been_sent], maybe_taken,
                twice, lost, wrong);
    return rows.size() == people && twice + lost + wrong == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** words)
{
    const std::vector<std::string> said{words + 1, words + count};
    if (said.size() < 3) return 2;
    const auto people = static_cast<std::uint32_t>(std::stoul(said[1]));
    const auto store = storage::open(said[0]);
    if (said[2] == "make") {
        Store made{store->create()};
        made.outbox.follow(all_due(people));
        return 0;
    }
    Store opened{store->journal()};
    if (said[2] == "send") return send(opened, people, std::stoi(said.at(3)));
    return check(opened, people, said.at(3).c_str());
}
