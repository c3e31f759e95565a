#include "front/serve/live.h"

#include "base/overload.h"
#include "app/codec/json_write.h"
#include "app/desk/asking.h"
#include "domain/duty/obligation.h"

namespace jinze::serve {

struct Note {
    std::uint64_t leaves = 0;
    std::vector<std::string> topics;  // o17, m33; rules
};
BOOST_DESCRIBE_STRUCT(Note, (), (leaves, topics))

namespace {

using district::State;

void touch_record(RecordId id, const State& state, Touched& touched)
{
    const record::Record* record = state.records().find(id);
    if (!record) return;
    const record::Version& version = record->latest();
    const record::Content content = version.content;
    touched.orgs.push_back(content.host);
    if (content.concerns) touched.orgs.push_back(*content.concerns);
    for (const record::Exception& it : content.exceptions) touched.persons.push_back(it.person);
    for (const PersonId person : content.presenters) touched.persons.push_back(person);
    if (content.on_behalf_of) touched.persons.push_back(*content.on_behalf_of);
}

void touch_obligation(const record::ObligationId& id, const State& state, Touched& touched)
{
    const auto parts = duty::parts_of(id);
    if (!parts) return;
    const auto& people = state.people();
    switch (parts->bearer.kind) {
        case duty::BearerRef::Kind::body: touched.orgs.push_back(parts->bearer.org()); break;
        case duty::BearerRef::Kind::post:
        case duty::BearerRef::Kind::charge:
            if (people.find(parts->bearer.post())) touched.orgs.push_back(people[parts->bearer.post()].org);
            break;
        case duty::BearerRef::Kind::member: touched.persons.push_back(parts->bearer.person()); break;
    }
}

// Whatever member of an event names an organisation, a person, a record or an obligation, by its type.
template <class E>
void touch_members(const E& event, const State& state, Touched& touched)
{
    const overload one{[&](OrgId id) { touched.orgs.push_back(id); },
                       [&](PersonId id) { touched.persons.push_back(id); },
                       [&](RecordId id) { touch_record(id, state, touched); },
                       [&](PostId id) {
                           if (state.people().find(id)) touched.orgs.push_back(state.people()[id].org);
                       },
                       [&](AppointmentId id) {
                           if (!state.people().find(id)) return;
                           touched.persons.push_back(state.people()[id].person);
                           touched.orgs.push_back(state.people()[state.people()[id].post].org);
                       },
                       [&](const record::ObligationId& id) { touch_obligation(id, state, touched); },
                       [](const auto&) {}};
    boost::mp11::mp_for_each<codec::Members<E>>([&](auto member) { one(event.*member.pointer); });
}

template <class Key, class Ids>
void keep_once(Ids& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

std::string event_of(const Note& note) { return "event: note\ndata: " + codec::to_json(note) + "\n\n"; }

}  // namespace

void touch(const district::Event& event, const State& state, Touched& touched)
{
    std::visit([&](const auto& it) { touch_members(it, state, touched); }, event);
    const std::string_view name = std::visit([]<class E>(const E&) { return codec::wire_type_name<E>(); }, event);
    touched.rules = touched.rules || name.ends_with("Adopted") || name == "BodyNamed" || name.starts_with("Import");
    keep_once<OrgId>(touched.orgs);
    keep_once<PersonId>(touched.persons);
}

std::shared_ptr<http::Stream> Live::open(PersonId person, std::string_view token)
{
    const std::lock_guard lock{guard_};
    std::erase_if(listeners_, [](const Listener& it) { return it.stream.expired(); });
    const auto own = std::count_if(listeners_.begin(), listeners_.end(),
                                   [&](const Listener& it) { return it.person == person; });
    if (listeners_.size() >= most || static_cast<std::size_t>(own) >= most_of_one) return {};
    auto stream = std::make_shared<http::Stream>();
    stream->push(": welcome\nretry: 2000\n\n");
    listeners_.push_back({person, std::string{token}, stream});
    return stream;
}

void Live::start(std::function<void(const Touched&)> tell)
{
    teller_ = std::jthread{[this, tell = std::move(tell)](const std::stop_token& stop) {
        std::unique_lock lock{waiting_guard_};
        while (bell_.wait(lock, stop, [&] { return waiting_.has_value(); })) {
            const Touched all = *std::exchange(waiting_, std::nullopt);
            lock.unlock();
            tell(all);
            lock.lock();
        }
    }};
}

void Live::stop() { teller_ = {}; }

void Live::touched(const Touched& more)
{
    {
        const std::lock_guard lock{waiting_guard_};
        Touched& all = waiting_ ? *waiting_ : waiting_.emplace();
        all.orgs.insert(all.orgs.end(), more.orgs.begin(), more.orgs.end());
        all.persons.insert(all.persons.end(), more.persons.begin(), more.persons.end());
        all.rules = all.rules || more.rules;
        keep_once<OrgId>(all.orgs);
        keep_once<PersonId>(all.persons);
    }
    bell_.notify_one();
}

void Live::tell(const State& state, views::Sights& sights, Day today, const Touched& touched)
{
    const std::lock_guard lock{guard_};
    for (const Listener& it : listeners_) {
        const auto stream = it.stream.lock();
        if (!stream) continue;
        const auto sight = sights.of(state, it.person, today);
        Note note{.leaves = state.leaves(), .topics = {}};
        for (const OrgId org : touched.orgs)
            if (sight->holds(org)) note.topics.push_back(desk::to_text(org));
        for (const PersonId person : touched.persons) {
            const auto branch = state.people().find(person) ? state.people().branch_of(person, today, today) : std::nullopt;
            if (person == it.person || (branch && sight->holds(*branch))) note.topics.push_back(desk::to_text(person));
        }
        if (touched.rules) note.topics.emplace_back("rules");
        if (!note.topics.empty()) stream->push(event_of(note));
    }
}

std::vector<std::pair<std::string, std::shared_ptr<http::Stream>>> Live::open_pages() const
{
    const std::lock_guard lock{guard_};
    std::vector<std::pair<std::string, std::shared_ptr<http::Stream>>> pages;
    for (const Listener& it : listeners_)
        if (auto stream = it.stream.lock()) pages.emplace_back(it.token, std::move(stream));
    return pages;
}

void Live::close()
{
    const std::lock_guard lock{guard_};
    for (const Listener& it : listeners_)
        if (const auto stream = it.stream.lock()) stream->close();
}

std::size_t Live::listeners() const
{
    const std::lock_guard lock{guard_};
    return static_cast<std::size_t>(
        std::count_if(listeners_.begin(), listeners_.end(), [](const Listener& it) { return !it.stream.expired(); }));
}

}  // namespace jinze::serve
