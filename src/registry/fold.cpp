// What each registry event does to the register. No questions here: what was written always applies.
#include "base/ensure.h"
#include "registry/register.h"

namespace jinze::registry {

std::vector<Span*> Register::spans(Where where, std::uint32_t id)
{
    std::vector<Span*> all;
    const auto take = [&](auto& entries) {
        for (auto& entry : entries) all.push_back(&entry.span);
    };
    const auto plain = [&](std::vector<Span>& entries) {
        for (Span& span : entries) all.push_back(&span);
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

// The caller has just added the entry; its span is the last one there.
void Register::open(Where where, std::uint32_t id, Day from, Day entered)
{
    const auto all = spans(where, id);
    *all.back() = Span{.from = from, .entered = entered};
    if (in_batch_)
        batches_.back().touched.push_back({where, true, id, static_cast<std::uint32_t>(all.size() - 1)});
}

void Register::close(Where where, std::uint32_t id, std::size_t index, Day until, Day entered)
{
    Span& span = *spans(where, id)[index];
    span.until = std::max(until, span.from);
    span.end_entered = entered;
    if (in_batch_)
        batches_.back().touched.push_back({where, false, id, static_cast<std::uint32_t>(index)});
}

void Register::touch_org(OrgId org)
{
    if (!in_batch_) refer(org);
}

void Register::touch_person(PersonId person)
{
    if (!in_batch_) refer(person);
}

void Register::link(Where where, OrgId org, std::optional<OrgId> parent, Day on, Day entered)
{
    Organisation& it = organisations_[org.number() - 1];
    auto& links = where == Where::lead ? it.leads : it.guides;
    if (!links.empty() && links.back().span.end_entered == never)
        close(where, org.number(), links.size() - 1, on, entered);
    if (!parent) return;
    links.push_back({*parent, {}});
    open(where, org.number(), on, entered);
    organisations_[parent->number() - 1].below.push_back(org);
    touch_org(*parent);
}

void Register::apply(const OrganisationFounded& event, Day entered)
{
    ensure(event.org.number() == organisations_.size() + 1);
    organisations_.push_back({.id = event.org,
                              .kind = event.kind,
                              .unit = event.unit.value_or(OrgId{}),
                              .name = event.name});
    open(Where::life, event.org.number(), event.on, entered);
    if (event.unit) organisations_[event.unit->number() - 1].below.push_back(event.org);
    link(Where::lead, event.org, event.leads, event.on, entered);
    link(Where::guide, event.org, event.guides, event.on, entered);
}

void Register::apply(const OrganisationRenamed& event, Day)
{
    Organisation& it = organisations_[event.org.number() - 1];
    if (in_batch_) batches_.back().renamed.push_back({event.org, it.name});
    it.name = event.name;
}

void Register::apply(const FunctionStated& event, Day)
{
    organisations_[event.unit.number() - 1].function = event.text;
}

void Register::apply(const OrganisationMoved& event, Day entered)
{
    link(Where::lead, event.org, event.leads, event.on, entered);
    link(Where::guide, event.org, event.guides, event.on, entered);
}

void Register::apply(const OrganisationDissolved& event, Day entered)
{
    close(Where::life, event.org.number(), 0, event.on, entered);
    touch_org(event.org);
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
    touch_org(event.branch);
}

void Register::apply(const IdentityCorrected& event, Day)
{
    people_[event.person.number() - 1].identity = event.identity;
    touch_person(event.person);
}

void Register::apply(const MemberTransferred& event, Day entered)
{
    Person& it = people_[event.person.number() - 1];
    if (it.stints.back().span.end_entered == never)
        close(Where::stint, event.person.number(), it.stints.size() - 1, event.on, entered);
    it.stints.push_back({event.branch, {}});
    open(Where::stint, event.person.number(), event.on, entered);
    organisations_[event.branch.number() - 1].people.push_back(event.person);
    touch_org(event.branch);
    touch_person(event.person);
}

void Register::apply(const MembershipEnded& event, Day entered)
{
    Person& it = people_[event.person.number() - 1];
    close(Where::stint, event.person.number(), it.stints.size() - 1, event.on, entered);
    it.left = event.how;
    touch_person(event.person);
}

void Register::apply(const MemberGraded& event, Day entered)
{
    Person& it = people_[event.person.number() - 1];
    if (!it.grades.empty()) close(Where::grade, event.person.number(), it.grades.size() - 1, event.on, entered);
    it.grades.push_back({event.kind, {}});
    open(Where::grade, event.person.number(), event.on, entered);
    touch_person(event.person);
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
        close(where, event.person.number(), spans.size() - 1, event.on, entered);
    }
    touch_person(event.person);
}

}  // namespace jinze::registry
