#include "domain/duty/bearers.h"

namespace jinze::duty {
namespace {

using registry::OrgKind;
using registry::Title;

Life life_of(const registry::Span& span, Day known) { return {span.from, span.until_known(known)}; }

std::optional<Life> both(const Life& a, const Life& b)
{
    const Life common{std::max(a.from, b.from), std::min(a.until, b.until)};
    return common.from < common.until ? std::optional{common} : std::nullopt;
}

// Sorted by day; intervals that touch or overlap are merged, so that no day counts twice.
std::vector<Life> merged(std::vector<Life> lives)
{
    std::erase_if(lives, [](const Life& life) { return life.from >= life.until; });
    std::sort(lives.begin(), lives.end(), [](const Life& a, const Life& b) { return a.from < b.from; });
    std::vector<Life> whole;
    for (const Life& life : lives) {
        if (whole.empty() || whole.back().until < life.from)
            whole.push_back(life);
        else
            whole.back().until = std::max(whole.back().until, life.until);
    }
    return whole;
}

bool is_body(Bearer who, OrgKind kind)
{
    switch (who) {
        case Bearer::district_committee: return kind == OrgKind::district_committee;
        case Bearer::work_committee: return kind == OrgKind::work_committee;
        case Bearer::organisation_department: return kind == OrgKind::organisation_department;
        case Bearer::party_group: return registry::is_leading(kind);
        case Bearer::organ_organisation: return registry::is_grassroots(kind);
        case Bearer::branch: return registry::is_branch(kind);
        case Bearer::small_group: return kind == OrgKind::small_group;
        case Bearer::discipline_body: return kind == OrgKind::discipline_body;
        default: return false;
    }
}

// Whether that kind of organisation can have such a post.
bool is_post(Bearer who, OrgKind kind, Title title)
{
    const bool seat = registry::is_leading(kind) && registry::is_committee_post(title);
    switch (who) {
        case Bearer::work_committee_secretary: return kind == OrgKind::work_committee && title == Title::secretary;
        case Bearer::party_group_secretary: return seat && title == Title::secretary;
        case Bearer::deputy_in_charge:
        case Bearer::other_leader: return seat && title != Title::secretary;
        case Bearer::each_leader: return seat;
        case Bearer::branch_secretary: return registry::is_grassroots(kind) && title == Title::secretary;
        default: return false;
    }
}

bool is_person(Bearer who) { return who == Bearer::each_member; }

// A single seat exists as long as its organisation, held or vacant; one of several seats only while held.
std::vector<Life> lives_of(const Facts& facts, const registry::Post& post, Day known)
{
    const auto& people = facts.people;
    const Life body = life_of(people[post.org].life, known);
    std::vector<Life> lives;
    const auto add = [&](const registry::Span& span) {
        if (!span.known(known)) return;
        if (const auto life = both(body, life_of(span, known))) lives.push_back(*life);
    };
    if (registry::is_single_seat(post.title)) {
        add(post.life);
    } else {
        for (const AppointmentId id : post.appointments) add(people[id].span);
    }
    return lives;
}

// The days on which a post was in charge of the organ organisation, or of `over`, while both existed.
std::vector<Life> charged(const Facts& facts, const registry::Post& post, OrgId over, Day known)
{
    const auto& people = facts.people;
    std::vector<Life> lives;
    for (const ChargeId id : post.charges) {
        const registry::Charge& charge = people[id];
        if (!charge.span.known(known) || !people[charge.over].life.known(known)) continue;
        const bool meant =
            over ? charge.over == over : people.is_organ_organisation(charge.over, charge.span.from, known);
        if (!meant) continue;
        const auto life = both(life_of(charge.span, known), life_of(people[charge.over].life, known));
        if (!life) continue;
        if (const auto within = both(*life, life_of(people[post.org].life, known))) lives.push_back(*within);
    }
    return lives;
}

std::optional<Borne> borne_by_post(const Facts& facts, const BearerTerms& terms, const registry::Post& post, OrgId over,
                                   Day known)
{
    const auto& people = facts.people;
    const auto& body = people[post.org];
    if (!is_post(terms.who, body.kind, post.title) || !body.life.known(known)) return {};
    Borne it{{BearerRef::Kind::post, post.id.number(), 0}, {}};
    if (over) {
        it.bearer.kind = BearerRef::Kind::charge;
        it.bearer.over = over.number();
    }
    const bool by_charge = over || terms.who == Bearer::deputy_in_charge;
    it.lives = merged(by_charge ? charged(facts, post, over, known) : lives_of(facts, post, known));
    return it.lives.empty() ? std::nullopt : std::optional{it};
}

// A Party member, full or probationary, in any branch; an activist owes nothing.
std::optional<Borne> borne_by_member(const Facts& facts, PersonId person, Day known)
{
    const registry::Person& who = facts.people[person];
    std::vector<Life> lives;
    for (const registry::Stint& stint : who.stints) {
        if (!stint.span.known(known)) continue;
        for (const registry::Grade& grade : who.grades) {
            if (!grade.span.known(known) || grade.kind == registry::MemberKind::activist) continue;
            if (const auto life = both(life_of(stint.span, known), life_of(grade.span, known))) lives.push_back(*life);
        }
    }
    Borne it{{BearerRef::Kind::member, person.number(), 0}, merged(std::move(lives))};
    return it.lives.empty() ? std::nullopt : std::optional{it};
}

std::optional<Borne> borne_by_body(const Facts& facts, Bearer who, OrgId org, Day known)
{
    const auto& body = facts.people[org];
    if (!is_body(who, body.kind) || !body.life.known(known)) return {};
    const Life life = life_of(body.life, known);
    if (life.from >= life.until) return {};
    return Borne{{BearerRef::Kind::body, org.number(), 0}, {life}};
}

std::vector<OrgId> charges_of(const registry::Register& people, const registry::Post& post, Day known)
{
    std::vector<OrgId> over;
    for (const ChargeId id : post.charges) {
        const registry::Charge& charge = people[id];
        if (!charge.span.known(known) || people.is_organ_organisation(charge.over, charge.span.from, known)) continue;
        if (std::find(over.begin(), over.end(), charge.over) == over.end()) over.push_back(charge.over);
    }
    return over;
}

// The main selector and the additional ones, each on its own.
std::vector<BearerTerms> selectors(const BearerTerms& terms)
{
    std::vector<BearerTerms> all{terms};
    all.front().also.clear();
    for (const Bearer who : terms.also) {
        all.push_back(all.front());
        all.back().who = who;
    }
    return all;
}

void gather(std::vector<Borne>& found, const Facts& facts, const BearerTerms& terms, const std::vector<OrgId>& bodies,
            Day known)
{
    const auto& people = facts.people;
    const auto add = [&](std::optional<Borne> it) {
        if (it) found.push_back(std::move(*it));
    };
    for (const OrgId org : bodies) {
        facts.look();
        if (is_person(terms.who)) {
            for (const PersonId person : people[org].people)
                if (const auto it = borne_by_member(facts, person, known)) found.push_back(*it);
            continue;
        }
        add(borne_by_body(facts, terms.who, org, known));
        for (const PostId id : people[org].posts) {
            if (!terms.for_each_charge) {
                add(borne_by_post(facts, terms, people[id], {}, known));
                continue;
            }
            for (const OrgId over : charges_of(people, people[id], known))
                add(borne_by_post(facts, terms, people[id], over, known));
        }
    }
}

std::optional<Borne> borne_alone(const Facts& facts, const BearerTerms& terms, const BearerRef& bearer, Day known)
{
    const auto& people = facts.people;
    switch (bearer.kind) {
        case BearerRef::Kind::body:
            if (!people.find(bearer.org())) return {};
            return borne_by_body(facts, terms.who, bearer.org(), known);
        case BearerRef::Kind::member:
            if (!people.find(bearer.person()) || !is_person(terms.who)) return {};
            return borne_by_member(facts, bearer.person(), known);
        case BearerRef::Kind::post:
        case BearerRef::Kind::charge: break;
    }
    if (!people.find(bearer.post())) return {};
    if (terms.for_each_charge != (bearer.kind == BearerRef::Kind::charge)) return {};
    return borne_by_post(facts, terms, people[bearer.post()], bearer.charge(), known);
}

bool bears_alone(const Facts& facts, const BearerTerms& terms, const Borne& it, Day begin, Day known)
{
    const auto& people = facts.people;
    const Day day = std::max(begin, it.since());
    if (it.bearer.kind == BearerRef::Kind::body && !is_body(terms.who, people[it.bearer.org()].kind)) return false;
    if (terms.who == Bearer::organ_organisation && !people.is_organ_organisation(it.bearer.org(), day, known))
        return false;
    if (terms.who == Bearer::other_leader && !terms.for_each_charge &&
        people.is_deputy_in_charge(it.bearer.post(), day, known))
        return false;
    if (terms.condition == Condition::has_committee && it.bearer.kind == BearerRef::Kind::body)
        return people.has_committee(it.bearer.org(), day, known);
    if (terms.condition == Condition::has_small_groups && it.bearer.kind == BearerRef::Kind::body)
        return std::any_of(
            people[it.bearer.org()].below.begin(), people[it.bearer.org()].below.end(), [&](OrgId below) {
                return people[below].kind == OrgKind::small_group && people[below].life.holds(day, known);
            });
    return true;
}

}  // namespace

int Borne::days_in(Day begin, Day last) const
{
    int sum = 0;
    for (const Life& life : lives) sum += life.days_in(begin, last);
    return sum;
}

Day Borne::since() const { return lives.front().from; }

std::vector<Borne> bearers(const Facts& facts, const BearerTerms& terms, const std::vector<OrgId>& bodies, Day known)
{
    std::vector<Borne> found;
    for (const BearerTerms& one : selectors(terms)) gather(found, facts, one, bodies, known);
    std::sort(found.begin(), found.end(), [](const Borne& a, const Borne& b) { return a.bearer < b.bearer; });
    found.erase(
        std::unique(found.begin(), found.end(), [](const Borne& a, const Borne& b) { return a.bearer == b.bearer; }),
        found.end());
    return found;
}
std::optional<Borne> borne(const Facts& facts, const BearerTerms& terms, const BearerRef& bearer, Day known)
{
    for (const BearerTerms& one : selectors(terms))
        if (auto it = borne_alone(facts, one, bearer, known)) return it;
    return {};
}

bool bears(const Facts& facts, const BearerTerms& terms, const Borne& it, Day begin, Day known)
{
    const auto all = selectors(terms);
    return std::any_of(all.begin(), all.end(),
                       [&](const BearerTerms& one) { return bears_alone(facts, one, it, begin, known); });
}

}  // namespace jinze::duty
