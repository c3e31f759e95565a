// Notifies open pages of changes: one small note each, with the ledger's size and the topics that the person may read.
// Pages then fetch again what they show. Writers never wait: a thread sends the collected changes.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "app/views/visible_scope.h"
#include "domain/district/events.h"
#include "front/http/stream.h"

namespace jinze::serve {

// The organisations and persons that an event concerns.
struct Touched {
    std::vector<OrgId> orgs;
    std::vector<PersonId> persons;
    std::vector<matter::ReferralId> referrals;  // only their readers hear of them
    std::vector<commendation::AwardId> awards;  // only the readers of their files
    bool rules = false;                         // duties, numbers, rights: concern everybody
};
void touch(const district::Event& event, const district::State& state, Touched& touched);

class Live {
public:
    static constexpr std::size_t most = 5000, most_of_one = 12;

    // Empty where there are too many streams.
    std::shared_ptr<http::Stream> open(PersonId person, std::string_view token);
    // Starts the thread that sends changes, merged into one note if many; `tell` must not throw. Runs until stop().
    void start(std::function<void(const Touched&)> tell);
    void stop();
    // Queues a change to be sent. Any thread; does not block.
    void touched(const Touched& more);
    // Sends a note now to everybody who may see any of it.
    void tell(const district::State& state, views::VisibleScopes& sights, Day today, const Touched& touched);
    // Closes the streams whose token is no longer valid. Calls `valid` without holding the lock: it may need the
    // district's lock, which the writer holds while it sends.
    template <class Valid>
    void keep(Valid valid)
    {
        for (const auto& [token, stream] : open_pages())
            if (!valid(token)) stream->close();
    }
    void close();
    std::size_t listeners() const;

private:
    std::vector<std::pair<std::string, std::shared_ptr<http::Stream>>> open_pages() const;

    struct Listener {
        PersonId person;
        std::string token;
        std::weak_ptr<http::Stream> stream;
    };
    mutable std::mutex guard_;
    std::vector<Listener> listeners_;
    std::mutex waiting_guard_;
    std::condition_variable_any bell_;
    std::optional<Touched> waiting_;  // not sent yet
    std::jthread teller_;
};

}  // namespace jinze::serve
