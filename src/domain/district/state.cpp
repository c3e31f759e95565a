#include "domain/district/state.h"

#include "base/ensure.h"
#include "domain/duty/obligation.h"
#include "domain/registry/fitting.h"

namespace jinze::district {
namespace {

template <class T, class... Args>
concept Folds = requires(T& room, Args&&... args) { room.apply(args...); };

}  // namespace

template <class E>
void State::on(const E& event, Day entered, PersonId by)
{
    if constexpr (std::is_same_v<E, DistrictOpened>) {
        opened_ = true;
        demonstration_ = event.demonstration;
    } else if constexpr (std::is_same_v<E, ImportBegun>) {
        const RecordId next{static_cast<std::uint32_t>(records_.all().size() + 1)};
        imports_.push_back({event.batch, event.sheet, entered, by, 0, 0, 0, next, next, false, false, event.with});
        register_.begin_batch();
    } else if constexpr (std::is_same_v<E, ImportEnded>) {
        Import& import = imports_.back();
        import.added = event.added;
        import.changed = event.changed;
        import.same = event.same;
        import.ended = true;
        import.past_record = RecordId{static_cast<std::uint32_t>(records_.all().size() + 1)};
        register_.end_batch();
    } else if constexpr (std::is_same_v<E, ImportUndone>) {
        Import& import = imports_[event.batch.number() - 1];
        import.undone = true;
        register_.undo(event.batch.number() - 1, entered);
        for (std::uint32_t r = import.first_record.number(); r < import.past_record.number(); ++r)
            records_.apply(record::RecordWithdrawn{.record = RecordId{r}, .reason = {}}, entered, PersonId{});
    } else if constexpr (std::is_same_v<E, RightsAdopted>) {
        if (!event.continues) rights_.emplace_back(event.from, std::vector<Grant>{});
        auto& grants = rights_.back().second;
        grants.insert(grants.end(), event.grants.begin(), event.grants.end());
    } else if constexpr (std::is_same_v<E, BodyNamed>) {
        named_.push_back(event.org);
        register_.refer(event.org);
    } else if constexpr (std::is_same_v<E, SecurityLogNoted>) {
        noted_log_ = NotedLog{event.count, event.head, entered};
    } else if constexpr (Folds<registry::Register, const E&, Day>) {
        register_.apply(event, entered);
        if constexpr (std::is_same_v<E, registry::OrganisationFounded>)
            if (registry::may_reach_everywhere(event.kind)) founded_.push_back(event.org);
    } else if constexpr (Folds<record::Records, const E&, Day, PersonId,
                               const registry::Register&>) {
        records_.apply(event, entered, by, register_);
    } else if constexpr (Folds<record::Records, const E&, Day, PersonId>) {
        records_.apply(event, entered, by);
    } else if constexpr (Folds<record::Records, const E&, Day>) {
        records_.apply(event, entered);
    } else {
        duties_.apply(event, entered, by);
    }
    if constexpr (std::is_same_v<E, duty::DutyAdopted>) first_day_ = std::min(first_day_, event.terms.from);
    if constexpr (requires { event.content; }) refer_to(event.content);
    if constexpr (requires { event.obligation; }) refer_to(event.obligation);
    if constexpr (std::is_same_v<E, record::MeetingCalled>) {
        register_.refer(event.host);
        for (const PostId post : event.invited) register_.refer(register_[post].org);
    }
}

// What a record or a decision names can no longer be taken back with the import that brought it.
void State::refer_to(const record::Content& content)
{
    const auto person = [&](std::optional<PersonId> who) {
        if (who) register_.refer(*who);
    };
    const auto org = [&](std::optional<OrgId> body) {
        if (body) register_.refer(*body);
    };
    org(content.host);
    org(content.concerns);
    person(content.chair);
    person(content.recorder);
    person(content.on_behalf_of);
    for (const PersonId presenter : content.presenters) person(presenter);
    for (const record::Exception& exception : content.exceptions) person(exception.person);
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
    if (bearer.kind == duty::BearerRef::Kind::body) register_.refer(bearer.org());
    if (bearer.kind == duty::BearerRef::Kind::member) register_.refer(bearer.person());
    if (bearer.kind == duty::BearerRef::Kind::post || bearer.kind == duty::BearerRef::Kind::charge)
        register_.refer(register_[bearer.post()].org);
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
        return register_[org].kind == kind && register_[org].life.void_entered == never;
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
    std::visit([&](const auto& event) { on(event, entered, leaf.by); }, leaf.event);
    ++leaves_;
    newest_ = leaf.at;
}

}  // namespace jinze::district
