#include "domain/district/state.h"

#include "domain/duty/obligation.h"
#include "domain/matter/life.h"
#include "domain/registry/fitting.h"

namespace jinze::district {
namespace {

template <class Fold, class E>
concept Takes = requires(Fold& fold, const E& e, Day day, registry::Doer by, const registry::Register& people) {
    fold.apply(e, day, by, people);
} || requires(Fold& fold, const E& e, Day day, registry::Doer by) {
    fold.apply(e, day, by);
} || requires(Fold& fold, const E& e, Day day) { fold.apply(e, day); };

template <class E>
struct Taking {
    template <class Fold>
    using fn = boost::mp11::mp_bool<Takes<Fold, E>>;
};

template <class Fold, class E>
void apply(Fold& fold, const E& event, Day entered, registry::Doer by, const registry::Register& people)
{
    if constexpr (requires { fold.apply(event, entered, by, people); })
        fold.apply(event, entered, by, people);
    else if constexpr (requires { fold.apply(event, entered, by); })
        fold.apply(event, entered, by);
    else
        fold.apply(event, entered);
}

// What a review decided is driven on as the matters that it is about.
void settle_items(record::Records& records, RecordId record, Day entered)
{
    const auto items = static_cast<int>(records[record].latest().content.items.size());
    for (int item = 0; item < items; ++item) records.settle({record, item}, entered, entered);
}

}  // namespace

State::State() = default;
State::State(const State& other) = default;
State::State(State&& other) noexcept = default;
State& State::operator=(const State& other) = default;
State& State::operator=(State&& other) noexcept = default;
State::~State() = default;

// ---- events of the district itself ----

void State::own(const DistrictOpened& event, Day, PersonId)
{
    opened_ = true;
    demonstration_ = event.demonstration;
}

void State::own(const ImportBegun& event, Day entered, PersonId by)
{
    const RecordId next{static_cast<std::uint32_t>(records().all().size() + 1)};
    const matter::MatterId matter{static_cast<std::uint32_t>(of<matter::Matters>().all().size() + 1)};
    imports_.push_back({.id = event.batch,
                        .sheet = event.sheet,
                        .entered = entered,
                        .by = by,
                        .first_record = next,
                        .past_record = next,
                        .first_matter = matter,
                        .past_matter = matter,
                        .with = event.with});
    register_().begin_batch();
}

void State::own(const ImportEnded& event, Day, PersonId)
{
    Import& import = imports_.back();
    import.added = event.added;
    import.changed = event.changed;
    import.same = event.same;
    import.ended = true;
    import.past_record = RecordId{static_cast<std::uint32_t>(records().all().size() + 1)};
    import.past_matter = matter::MatterId{static_cast<std::uint32_t>(of<matter::Matters>().all().size() + 1)};
    register_().end_batch();
}

void State::own(const ImportUndone& event, Day entered, PersonId by)
{
    Import& import = imports_[event.batch.number() - 1];
    import.undone = true;
    register_().undo(event.batch.number() - 1, entered);
    for (std::uint32_t r = import.first_record.number(); r < import.past_record.number(); ++r)
        std::get<record::Records>(folds_).apply(record::RecordWithdrawn{.record = RecordId{r}, .reason = {}}, entered,
                                                PersonId{});
    for (std::uint32_t m = import.first_matter.number(); m < import.past_matter.number(); ++m)
        std::get<matter::Matters>(folds_).apply(
            matter::MatterStepped{.matter = matter::MatterId{m}, .act = matter::MatterAct::withdraw}, entered, by);
}

void State::own(const RightsAdopted& event, Day, PersonId)
{
    if (!event.continues) rights_.emplace_back(event.from, std::vector<Grant>{});
    auto& grants = rights_.back().second;
    grants.insert(grants.end(), event.grants.begin(), event.grants.end());
}

void State::own(const BodyNamed& event, Day, PersonId)
{
    named_.push_back(event.org);
    register_().refer(event.org);
}

void State::own(const SecurityLogNoted& event, Day entered, PersonId)
{
    noted_log_ = NotedLog{event.count, event.head, entered};
}

// Exactly one fold takes each event.
template <class E>
void State::on(const E& event, Day entered, registry::Doer by)
{
    constexpr bool is_own = requires(State& state) { state.own(event, entered, by); };
    constexpr std::size_t owners = is_own + boost::mp11::mp_count_if_q<Folds, Taking<E>>::value;
    static_assert(owners == 1, "an event that no fold takes, or several");
    if constexpr (is_own)
        own(event, entered, by);
    else
        district::apply(std::get<boost::mp11::mp_find_if_q<Folds, Taking<E>>::value>(folds_), event, entered, by,
                        register_());
    follow(event, entered);
}

// ---- further effects of an event, applied after its owner's ----

template <class E>
void State::follow(const E& event, Day entered)
{
    if constexpr (std::is_same_v<E, registry::OrganisationFounded>)
        if (registry::may_reach_everywhere(event.kind)) founded_.push_back(event.org);
    if constexpr (std::is_same_v<E, duty::DutyAdopted>) first_day_ = std::min(first_day_, event.terms.from);
    if constexpr (requires { event.content; }) refer_to(event.content);
    if constexpr (requires { event.obligation; }) refer_to(event.obligation);
    if constexpr (std::is_same_v<E, matter::MatterStepped>) tell_item(event, entered);
    if constexpr (std::is_same_v<E, matter::ReviewSigned>)
        settle_items(std::get<record::Records>(folds_), event.record, entered);
    // A room says which further organisations an event depends on, found by its type: bodies_named(event, people).
    if constexpr (requires { bodies_named(event, people()); })
        for (const OrgId org : bodies_named(event, people())) register_().refer(org);
    if constexpr (requires { persons_named(event); })
        for (const PersonId person : persons_named(event)) register_().refer(person);
}

// The item of a record that a matter carries out is closed with it, and given more time with it.
void State::tell_item(const matter::MatterStepped& event, Day entered)
{
    const matter::Matter& it = of<matter::Matters>()[event.matter];
    if (!it.opened.item) return;
    auto& records = std::get<record::Records>(folds_);
    if (event.act == matter::MatterAct::grant_extension) records.extend(*it.opened.item, entered);
    if (event.act != matter::MatterAct::accept) return;
    const matter::Life life = matter::life_of(it, duties().working_days(entered), entered);
    const Day performed = life.reported == never ? entered : life.reported;
    if (life.phase == matter::Phase::closed) records.settle(*it.opened.item, entered, performed);
}

// An import cannot be undone once a record or decision refers to what it created.
void State::refer_to(const record::Content& content)
{
    const auto person = [&](std::optional<PersonId> who) {
        if (who) register_().refer(*who);
    };
    const auto org = [&](std::optional<OrgId> body) {
        if (body) register_().refer(*body);
    };
    org(content.host);
    org(content.concerns);
    person(content.chair);
    person(content.recorder);
    person(content.on_behalf_of);
    for (const PersonId presenter : content.presenters) person(presenter);
    for (const record::Exception& exception : content.exceptions) person(exception.person);
    if (content.plan)
        for (const OrgId unit : content.plan->units) register_().refer(unit);
    for (const record::Item& item : content.items) {
        org(item.org);
        person(item.person);
    }
}

void State::refer_to(const record::ObligationId& obligation)
{
    const auto parts = duty::parts_of(obligation);
    if (!parts) return;
    const duty::BearerRef& bearer = parts->bearer;
    if (bearer.kind == duty::BearerRef::Kind::body) register_().refer(bearer.org());
    if (bearer.kind == duty::BearerRef::Kind::member) register_().refer(bearer.person());
    if (bearer.kind == duty::BearerRef::Kind::post || bearer.kind == duty::BearerRef::Kind::charge)
        register_().refer(register_()[bearer.post()].org);
}

const std::vector<Grant>* State::grants(Day on) const
{
    const std::vector<Grant>* found = nullptr;
    for (const auto& [from, grants] : rights_)
        if (from <= on) found = &grants;
    return found;
}

std::vector<const std::vector<Grant>*> State::grants_from(Day on) const
{
    std::vector<const std::vector<Grant>*> found{grants(on)};
    std::erase(found, nullptr);
    for (const auto& [from, grants] : rights_)
        if (from > on) found.push_back(&grants);
    return found;
}

OrgId State::body_of(registry::OrgKind kind) const
{
    const auto is_such = [&](OrgId org) {
        return people()[org].kind == kind && people()[org].life.void_entered == never;
    };
    const auto named = std::find_if(named_.rbegin(), named_.rend(), is_such);
    if (named != named_.rend()) return *named;
    const auto first = std::find_if(founded_.begin(), founded_.end(), is_such);
    return first == founded_.end() ? OrgId{} : *first;
}

void State::apply(const Leaf& leaf)
{
    const Day entered = day_of(leaf.at);
    first_day_ = std::min(first_day_, entered);
    std::visit([&](const auto& event) { on(event, entered, {leaf.by, leaf.behalf.value_or(PersonId{})}); }, leaf.event);
    ++leaves_;
    newest_ = leaf.at;
}

}  // namespace jinze::district
