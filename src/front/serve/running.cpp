#include "front/serve/running.h"

#include <condition_variable>

#include "app/access/accounts.h"

namespace jinze::serve {

void listen(House& house)
{
    house.live.start([&house](const Touched& touched) {
        try {
            house.desk.read([&](const district::State& state) {
                house.live.tell(state, house.sights, day_of(house.desk.now()), touched);
            });
        } catch (const std::exception& broke) {  // the page asks again by itself; nothing is lost
            std::fprintf(stderr, "cannot notify open pages: %s\n", broke.what());
        }
    });
    house.desk.on_shown(
        [&house](const district::State& state, std::span<const district::Leaf> leaves) {
            std::uint64_t leaf = state.leaves() - leaves.size();
            for (const district::Leaf& it : leaves) house.standings.saw(it.event, leaf++);
        },
        [&house](const district::State& state, std::span<const district::Leaf> leaves) {
            Touched touched;
            for (const district::Leaf& it : leaves) {
                touch(it.event, state, touched);
                const auto* erased = std::get_if<registry::PersonErased>(&it.event);
                if (erased && house.forget) house.forget(erased->person);
            }
            house.live.touched(touched);
            if (house.ring && !leaves.empty()) house.ring();
        });
}

void listen_no_more(House& house)
{
    house.desk.on_shown({}, {});
    house.live.stop();
}

namespace {

std::unique_ptr<journal::SealedKeyValueStore> sealed(journal::KeyValueStore& rows, const vault::MasterKey& key)
{
    return std::make_unique<journal::SealedKeyValueStore>(rows, key, vault::system_entropy());
}

}  // namespace

outbox::Sender::Means Running::sending(const post::Settings& settings)
{
    return {.desk = house_.desk,
            .outbox = outbox_,
            .settings = settings,
            .standings =
                [this](const district::State& state, Day today, const duty::Stands& take) {
                    const duty::Facts facts{state.people(), state.records(), state.duties()};
                    house_.standings.each({facts, state.leaves(), today}, {}, today, take);
                },
            .choices = [this](PersonId person) -> std::optional<outbox::ChoicesRow> {
                const auto account = gate_.accounts().of(person);
                if (account && account->closed) return {};  // without one: in the demonstration, or they chose nothing
                return choices_.of(person);
            }};
}

Running::Running(desk::Desk& desk, vault::MasterKey key, const Wanted& wanted, Clock clock)
    : gate_{desk, key, clock},
      rows_{desk.journal().drawer(), {std::string{views::reading_kind}}},
      house_{.desk = desk, .gate = gate_, .office = {.drawer = sealed(rows_, key)}},
      site_{house_, wanted.web.empty() ? Assets{} : Assets{wanted.web}},
      choices_{*house_.office.drawer, clock},
      outbox_{*house_.office.drawer, clock},
      sender_{sending(wanted.post)}
{
    house_.post = {.site = wanted.post.site, .mails = wanted.post.has_mail};
    house_.ring = [this] { sender_.ring(); };
    house_.drafts = std::make_unique<vault::Marker>(key, vault::Use::drafts);
    house_.office.imports.count_in(memory_);
    house_.hosts = wanted.hosts;
    house_.demonstration_doors =
        wanted.loopback && desk.read([](const district::State& state) { return state.demonstration(); });
    listen(house_);
    http::Settings settings = wanted.http;
    settings.memory = &memory_;
    server_ = std::make_unique<http::Server>(settings, site_);
    sender_.start();
    watch_ = std::jthread{[this](const std::stop_token& stop) {
        std::mutex guard;
        std::condition_variable_any bell;
        std::unique_lock lock{guard};
        while (!stop.stop_requested()) {
            bell.wait_for(lock, stop, std::chrono::milliseconds{500}, [] { return false; });
            if (!stop.stop_requested()) look_around();
        }
    }};
}

Running::~Running()
{
    watch_.request_stop();
    if (watch_.joinable()) watch_.join();
    house_.live.close();
    server_->stop();
    listen_no_more(house_);
    sender_.stop();
}

void Running::look_around()
{
    try {
        const auto shown = house_.desk.read([](const district::State& state) { return state.leaves(); });
        if (house_.desk.journal().size() != shown) house_.desk.catch_up();
        house_.live.keep([this](const std::string& token) { return gate_.holds(token); });
        house_.desk.look_after();
        rows_.write_waiting();
        gate_.tidy();  // last: it may write to the ledger, which a wrong clock or a full disk refuses
        said_.clear();
    } catch (const std::exception& error) {  // disk temporarily unavailable: keep serving and retry
        if (said_ != error.what()) std::fprintf(stderr, "%s\n", error.what());
        said_ = error.what();
    }
}

}  // namespace jinze::serve
