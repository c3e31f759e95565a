// Open pages hear that something was written: one small note to each, holding the ledger's size and what of it
// that person may read. A page then asks again for what it shows. Whoever writes waits for none of it: what was touched
// is kept, all of it together, for a thread that tells.
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

// What an event touched: organisations, and persons, by their ids.
struct Touched {
    std::vector<OrgId> orgs;
    std::vector<PersonId> persons;
    bool rules = false;  // duties, numbers, rights: everybody's
};
void touch(const district::Event& event, const district::State& state, Touched& touched);

class Live {
public:
    static constexpr std::size_t most = 5000, most_of_one = 12;

    // Nothing where there are too many already.
    std::shared_ptr<http::Stream> open(PersonId person, std::string_view token);
    // Has a thread tell what is touched, soon and in one note where there is much; `tell` must not throw. Until stop.
    void start(std::function<void(const Touched&)> tell);
    void stop();
    // To be told. From any thread; waits for nobody.
    void touched(const Touched& more);
    // To everybody who may see any of it, now.
    void tell(const district::State& state, views::VisibleScopes& sights, Day today, const Touched& touched);
    // Ends the streams of tokens that are valid no longer. The list is not held while that is asked: the answer may
    // need the district's lock, which the writer holds while it tells.
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
    std::optional<Touched> waiting_;  // touched and not told yet
    std::jthread teller_;
};

}  // namespace jinze::serve
