// Applies each registry event to the register. Nothing is checked here: a written event always applies.
#include "base/ensure.h"
#include "domain/registry/register.h"

namespace jinze::registry {

std::vector<const Span*> Register::spans(Where where, std::uint32_t id) const
{
    std::vector<const Span*> all;
    const auto take = [&](const auto& entries) {
        for (const auto& entry : entries) all.push_back(&entry.span);
    };
    const auto plain = [&](const std::vector<Span>& entries) {
        for (const Span& span : entries) all.push_back(&span);
    };
    switch (where) {
        case Where::life: return {&organisations_[id - 1].life};
        case Where::lead: take(organisations_[id - 1].leads); break;
        case Where::guide: take(organisations_[id - 1].guides); break;
        case Where::stint: take(people_[id - 1].stints); break;
        case Where::grade: take(people_[id - 1].grades); break;
        case Where::suspended: plain(people_[id - 1].suspended); break;
        case Where::lost: plain(people_[id - 1].lost); break;
        case Where::away: plain(people_[id - 1].away); break;
        case Where::relaxed: plain(people_[id - 1].relaxed); break;
        case Where::post: return {&posts_[id - 1].life};
        case Where::appointment: return {&appointments_[id - 1].span};
        case Where::charge: return {&charges_[id - 1].span};
    }
    return all;
}

Span& Register::span_at(Where where, std::uint32_t id, std::size_t index)
{
    return const_cast<Span&>(*spans(where, id)[index]);  // the register is not const here
}

// Records the span that the caller has just appended.
void Register::open(Where where, std::uint32_t id, Day from, Day entered)
{
    const std::size_t last = spans(where, id).size() - 1;
    span_at(where, id, last) = Span{.from = from, .entered = entered};
    if (in_batch_) batches_.back().touched.push_back({where, true, id, static_cast<std::uint32_t>(last)});
}

void Register::close(Where where, std::uint32_t id, std::size_t index, Day until, Day entered)
{
    Span& span = span_at(where, id, index);
    span.until = std::max(until, span.from);
    span.end_entered = entered;
    span.end_void_entered = never;
    if (in_batch_) batches_.back().touched.push_back({where, false, id, static_cast<std::uint32_t>(index)});
}

void Register::close_open_one(Where where, std::uint32_t id, Day until, Day entered)
{
    const auto all = spans(where, id);
    for (std::size_t i = all.size(); i-- > 0;) {
        if (all[i]->is_open()) return close(where, id, i, until, entered);
    }
}

void Register::refer(OrgId org)
{
    if (in_batch_)
        batches_.back().orgs.push_back(org);
    else
        organisations_[org.number() - 1].referred = true;
}

void Register::refer(PersonId person)
{
    if (in_batch_)
        batches_.back().people.push_back(person);
    else
        people_[person.number() - 1].referred = true;
}

void Register::link(Where where, OrgId org, std::optional<OrgId> parent, Day on, Day entered)
{
    close_open_one(where, org.number(), on, entered);
    if (!parent) return;
    Organisation& it = organisations_[org.number() - 1];
    (where == Where::lead ? it.leads : it.guides).push_back({*parent, {}});
    open(where, org.number(), on, entered);
    organisations_[parent->number() - 1].below.push_back(org);
    refer(*parent);
}

void Register::apply(const OrganisationFounded& event, Day entered)
{
    ensure(event.org.number() == organisations_.size() + 1);
    organisations_.push_back(
        {.id = event.org, .kind = event.kind, .unit = event.unit.value_or(OrgId{}), .name = event.name});
    open(Where::life, event.org.number(), event.on, entered);
    if (event.unit) {
        organisations_[event.unit->number() - 1].below.push_back(event.org);
        refer(*event.unit);
    }
    link(Where::lead, event.org, event.leads, event.on, entered);
    link(Where::guide, event.org, event.guides, event.on, entered);
}

void Register::apply(const OrganisationRenamed& event, Day)
{
    Organisation& it = organisations_[event.org.number() - 1];
    if (in_batch_) batches_.back().renamed.push_back({event.org.number(), it.name, event.name});
    it.name = event.name;
    refer(event.org);
}

void Register::apply(const FunctionStated& event, Day)
{
    Organisation& it = organisations_[event.unit.number() - 1];
    if (in_batch_) batches_.back().restated.push_back({event.unit, it.function, event.text});
    it.function = event.text;
    refer(event.unit);
}

void Register::apply(const OrganisationMoved& event, Day entered)
{
    link(Where::lead, event.org, event.leads, event.on, entered);
    link(Where::guide, event.org, event.guides, event.on, entered);
    refer(event.org);
}

void Register::apply(const OrganisationDissolved& event, Day entered)
{
    close(Where::life, event.org.number(), 0, event.on, entered);
    refer(event.org);
    organisations_[event.org.number() - 1].successor = event.successor;
    if (event.successor) refer(*event.successor);
}

void Register::apply(const PersonRegistered& event, Day entered)
{
    ensure(event.person.number() == people_.size() + 1);
    people_.push_back({.id = event.person, .identity = event.identity, .joined = event.joined});
    Person& it = people_.back();
    it.stints.push_back({event.branch, {}});
    open(Where::stint, event.person.number(), event.since, entered);
    if (event.kind == MemberKind::full && event.full_since && *event.full_since > event.joined) {
        it.grades.push_back({MemberKind::probationary, {}});
        open(Where::grade, event.person.number(), event.joined, entered);
        close(Where::grade, event.person.number(), 0, *event.full_since, entered);
    }
    it.grades.push_back({event.kind, {}});
    open(Where::grade, event.person.number(),
         event.kind == MemberKind::full ? event.full_since.value_or(event.joined) : event.joined, entered);
    organisations_[event.branch.number() - 1].people.push_back(event.person);
    refer(event.branch);
}

void Register::apply(const IdentityCorrected& event, Day)
{
    Person& it = people_[event.person.number() - 1];
    if (in_batch_) batches_.back().identified.push_back({event.person.number(), it.identity, event.identity});
    it.identity = event.identity;
    refer(event.person);
}

void Register::apply(const MemberTransferred& event, Day entered)
{
    Person& it = people_[event.person.number() - 1];
    close_open_one(Where::stint, event.person.number(), event.on, entered);
    if (in_batch_) batches_.back().left.emplace_back(event.person, it.left);
    it.left.reset();  // somebody transferred out may return
    it.stints.push_back({event.branch, {}});
    open(Where::stint, event.person.number(), event.on, entered);
    auto& ever_in = organisations_[event.branch.number() - 1].people;
    if (std::find(ever_in.begin(), ever_in.end(), event.person) == ever_in.end()) ever_in.push_back(event.person);
    refer(event.branch);
    refer(event.person);
}

void Register::apply(const MembershipEnded& event, Day entered)
{
    close_open_one(Where::stint, event.person.number(), event.on, entered);
    Person& it = people_[event.person.number() - 1];
    if (in_batch_) batches_.back().left.emplace_back(event.person, it.left);
    it.left = event.how;
    refer(event.person);
}

void Register::apply(const MemberGraded& event, Day entered)
{
    close_open_one(Where::grade, event.person.number(), event.on, entered);
    people_[event.person.number() - 1].grades.push_back({event.kind, {}});
    open(Where::grade, event.person.number(), event.on, entered);
    refer(event.person);
}

void Register::apply(const MemberMarked& event, Day entered)
{
    Person& it = people_[event.person.number() - 1];
    auto& spans = event.mark == Mark::suspended ? it.suspended
                  : event.mark == Mark::lost    ? it.lost
                  : event.mark == Mark::away    ? it.away
                                                : it.relaxed;
    const Where where = event.mark == Mark::suspended ? Where::suspended
                        : event.mark == Mark::lost    ? Where::lost
                        : event.mark == Mark::away    ? Where::away
                                                      : Where::relaxed;
    if (event.begins) {
        spans.push_back({});
        open(where, event.person.number(), event.on, entered);
    } else {
        close_open_one(where, event.person.number(), event.on, entered);
    }
    refer(event.person);
}

}  // namespace jinze::registry
