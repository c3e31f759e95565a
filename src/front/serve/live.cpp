#include "front/serve/live.h"

#include "app/codec/json_write.h"
#include "app/desk/asking.h"
#include "domain/assembly/about.h"
#include "domain/commendation_rules/decide.h"
#include "domain/district/describe.h"
#include "domain/duty/obligation.h"
#include "domain/referral_rules/decide.h"

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

struct Touching {
    const State& state;
    Touched& touched;

    void operator()(OrgId id) const { touched.orgs.push_back(id); }
    void operator()(PersonId id) const { touched.persons.push_back(id); }
    void operator()(RecordId id) const { touch_record(id, state, touched); }
    void operator()(PostId id) const
    {
        if (state.people().find(id)) touched.orgs.push_back(state.people()[id].org);
    }
    void operator()(AppointmentId id) const
    {
        if (!state.people().find(id)) return;
        touched.persons.push_back(state.people()[id].person);
        touched.orgs.push_back(state.people()[state.people()[id].post].org);
    }
    void operator()(ChargeId id) const
    {
        const registry::Charge* charge = state.people().find(id);
        if (!charge) return;
        (*this)(charge->post);
        touched.orgs.push_back(charge->over);
    }
    void operator()(const record::ObligationId& id) const { touch_obligation(id, state, touched); }
};

// Collects the ids of organisations, persons, records and obligations in an event, by member type. For ids of another
// kind about() says which organisation they concern.
template <class E>
void touch_members(const E& event, const Touching& touch)
{
    boost::mp11::mp_for_each<described::Members<E>>([&](auto member) {
        using M = std::remove_cvref_t<decltype(event.*member.pointer)>;
        if constexpr (std::is_invocable_v<const Touching&, const M&>) touch(event.*member.pointer);
    });
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
    const district::About about = district::about_event(event, state);
    if (about.referral) return touched.referrals.push_back(about.referral);
    if (about.award) return touched.awards.push_back(about.award);
    const Touching touch{state, touched};
    std::visit([&](const auto& it) { touch_members(it, touch); }, event);
    if (about.org) touched.orgs.push_back(about.org);
    if (about.person) touched.persons.push_back(about.person);
    touched.rules = touched.rules || about.of_rules || about.of_many;
    keep_once<OrgId>(touched.orgs);
    keep_once<PersonId>(touched.persons);
}

std::shared_ptr<http::Stream> Live::open(PersonId person, std::string_view token)
{
    const std::lock_guard lock{guard_};
    std::erase_if(listeners_, [](const Listener& it) { return it.stream.expired(); });
    const auto own =
        std::count_if(listeners_.begin(), listeners_.end(), [&](const Listener& it) { return it.person == person; });
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
        all.referrals.insert(all.referrals.end(), more.referrals.begin(), more.referrals.end());
        all.awards.insert(all.awards.end(), more.awards.begin(), more.awards.end());
        all.rules = all.rules || more.rules;
        keep_once<OrgId>(all.orgs);
        keep_once<PersonId>(all.persons);
    }
    bell_.notify_one();
}

void Live::tell(const State& state, views::VisibleScopes& sights, Day today, const Touched& touched)
{
    const std::lock_guard lock{guard_};
    for (const Listener& it : listeners_) {
        const auto stream = it.stream.lock();
        if (!stream) continue;
        const auto sight = sights.of(state, it.person, today);
        Note note{.leaves = state.leaves(), .topics = {}};
        for (const OrgId org : touched.orgs)
            if (sight->holds(org)) note.topics.push_back(to_text(org));
        for (const PersonId person : touched.persons) {
            const auto branch =
                state.people().find(person) ? state.people().branch_of(person, today, today) : std::nullopt;
            if (person == it.person || (branch && sight->holds(*branch))) note.topics.push_back(to_text(person));
        }
        for (const matter::ReferralId id : touched.referrals) {
            const auto* referral = state.of<referral::Referrals>().find(id);
            if (referral && district::may_read(state, it.person, *referral, today)) note.topics.push_back(to_text(id));
        }
        for (const commendation::AwardId id : touched.awards) {
            const auto* award = state.of<commendation::Awards>().find(id);
            if (award && district::may_read_file(state, it.person, *award, today)) note.topics.push_back(to_text(id));
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
