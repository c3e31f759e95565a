// Evaluates and sends, on one thread of its own with low priority: at start, soon after every event, and once a minute.
// The network can be as slow as it likes: nothing else waits for this thread.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/desk/desk.h"
#include "app/outbox/deliver.h"

namespace jinze::outbox {

class Sender {
public:
    struct Means {
        desk::Desk& desk;
        Outbox& outbox;
        post::Settings settings;
        // The standings of all obligations on a day.
        std::function<void(const district::State&, Day, const duty::Stands&)> standings;
        // What a person chose; nothing: their account is closed or was never opened.
        std::function<std::optional<ChoicesRow>(PersonId)> choices;
    };
    explicit Sender(Means means);

    void start();
    void stop();  // waits for the message that is being sent
    void ring();  // something happened; from any thread, never blocks

    // One round, as the thread makes them. For tests, and for whoever has no thread.
    Delivered round(const std::stop_token& stop = {});

private:
    void work(const std::stop_token& stop);
    struct GroupCount {
        std::string name;
        int count = 0;
        OrgId body;
    };
    struct Found {
        std::vector<reminder::Reminder> due;
        std::vector<GroupCount> groups;
        calendar::WorkingDays working;
    };
    Found find(Day today) const;
    void count_groups(Found& found, const district::State& state, Day today) const;
    Posting posting();

    Means means_;
    post::Mailer mailer_;
    bool is_first_ = true;  // of this process's turns
    Instant mail_after_{};  // while the server of mail is away
    std::string said_;      // the last error, to print it only once
    std::mutex guard_;
    std::condition_variable_any bell_;
    bool rung_ = false;
    std::jthread thread_;
};

}  // namespace jinze::outbox
