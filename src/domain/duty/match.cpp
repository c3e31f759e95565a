#include "domain/duty/match.h"

#include <limits>

#include "base/ensure.h"
#include "domain/record/votes.h"

namespace jinze::duty {
namespace {

using record::Filed;
using record::Presence;
using record::Version;
using registry::Title;

// Matches one version of one record against one obligation, term by term.
struct Question {
    const Facts& facts;
    const Obligation& obligation;
    const Version& version;
    RecordId record;
    Day known;

    const Filed& content() const { return version.content; }
    Day day() const { return content().performed; }
    const BearerRef& bearer() const { return obligation.bearer; }

    // A seat acts through its holder on that day.
    std::optional<PersonId> person() const { return person_of(facts, bearer(), day(), known); }

    bool hosted(Of of) const
    {
        const auto& people = facts.people;
        const OrgId host = content().host;
        const bool body = bearer().kind == BearerRef::Kind::body;
        switch (of) {
            case Of::bearer: return !body || host == bearer().org();
            case Of::own_branch: {
                const auto who = person();
                return who && people.branch_of(*who, day(), known) == host;
            }
            case Of::charge: return host == bearer().charge() || content().concerns == bearer().charge();
            case Of::guided:
                return people.leads(host, day(), known) == home() || people.guides(host, day(), known) == home();
            case Of::concerning: return content().concerns == home();
            case Of::anyone: return true;
        }
        return false;
    }

    OrgId home() const { return home_of(facts, bearer(), day(), known); }

    bool is_part(Part part, PersonId who) const
    {
        const auto& people = facts.people;
        if (part == Part::bearer) return person() == who;
        const OrgId group = registry::is_leading(people[content().host].kind)
                                ? content().host
                                : people.guides(content().host, day(), known).value_or(OrgId{});
        for (const PostId id : people.posts_of(who, day(), known)) {
            const auto& post = people[id];
            if (part == Part::main_leader && group && post.org == group && post.title == Title::secretary) return true;
            if (part == Part::organ_organisation && registry::is_committee_post(post.title) &&
                people.is_organ_organisation(post.org, day(), known) &&
                (!group || people.guides(post.org, day(), known) == group))
                return true;
        }
        return false;
    }

    bool presented(Part part) const
    {
        return std::any_of(content().presenters.begin(), content().presenters.end(),
                           [&](PersonId who) { return is_part(part, who); });
    }

    bool led(Part part) const
    {
        return presented(part) || (content().chair && is_part(part, *content().chair)) ||
               (content().rare.on_behalf_of && is_part(part, *content().rare.on_behalf_of));
    }

    void ask_attendance(Part part, std::vector<Lack>& lacks) const
    {
        if (part == Part::nobody) return;
        const auto who = person();
        if (part != Part::bearer || !who) {
            lacks.push_back(Lack::bearer_absent);
            return;
        }
        if (record::was_there(*who, version, facts.people)) return;
        const auto presence = record::presence_of(*who, version, facts.people);
        const bool excused = presence == Presence::excused || presence == Presence::not_counted;
        lacks.push_back(excused ? Lack::bearer_excused : Lack::bearer_absent);
    }

    bool has_item(record::Nature nature) const
    {
        return std::any_of(content().items.begin(), content().items.end(),
                           [&](const record::Item& item) { return item.nature == nature; });
    }

    bool closes() const
    {
        const auto& ref = content().rare.closes;
        return ref && ref->record == obligation.occasion_record && ref->item == obligation.occasion_item &&
               !facts.records.is_undone(*ref, record, known);
    }

    bool votes_passed() const
    {
        const bool members = content().roster == record::Roster::members;
        const int due = members ? version.count.voters_due : version.count.due;
        const int present = members ? version.count.voters_present : version.count.present;
        return !content().rare.votes.empty() &&
               std::all_of(content().rare.votes.begin(), content().rare.votes.end(),
                           [&](const record::Vote& vote) { return record::passes(vote, due, present); });
    }

    bool somebody_sat_in() const
    {
        return std::any_of(content().exceptions.begin(), content().exceptions.end(),
                           [](const record::Exception& e) { return e.presence == Presence::sitting_in; });
    }

    std::optional<Lack> lacking(Need need) const
    {
        switch (need) {
            case Need::conclusions:
                if (has_item(record::Nature::conclusion)) return {};
                return Lack::conclusions_missing;
            case Need::problems:
                if (has_item(record::Nature::problem)) return {};
                return Lack::problems_missing;
            case Need::reporter:
                if (!content().presenters.empty()) return {};
                return Lack::reporter_missing;
            case Need::answers:
                if (obligation.occasion_record && content().rare.answers == obligation.occasion_record) return {};
                return Lack::not_an_answer;
            case Need::closes:
                if (closes()) return {};
                return Lack::does_not_close;
            case Need::vote_passed:
                if (votes_passed()) return {};
                return Lack::vote_not_passed;
            case Need::invitation:
                if (somebody_sat_in()) return {};
                return Lack::nobody_sat_in;
        }
        return {};
    }

    bool below_quorum(const Quorum& quorum) const
    {
        const bool members = content().roster == record::Roster::members;
        const int due = members ? version.count.voters_due : version.count.due;
        const int present = members ? version.count.voters_present : version.count.present;
        return due == 0 || quorum.of * present < quorum.at_least * due;
    }

    std::vector<Lack> ask(const Evidence& evidence, Code& missing) const
    {
        std::vector<Lack> lacks;
        const auto one_of = [](const auto& list, const auto& value) {
            return std::find(list.begin(), list.end(), value) != list.end();
        };
        if (!hosted(evidence.of)) lacks.push_back(Lack::other_host);
        if (!evidence.kinds.empty() && !one_of(evidence.kinds, content().kind)) lacks.push_back(Lack::wrong_kind);
        for (const Code& topic : evidence.topics) {
            if (one_of(content().topics, topic)) continue;
            if (missing.empty()) missing = topic;
            lacks.push_back(Lack::topic_missing);
            break;
        }
        ask_attendance(evidence.attended_by, lacks);
        if (evidence.led_by != Part::nobody && !led(evidence.led_by)) lacks.push_back(Lack::not_led_by_bearer);
        if (evidence.presented_by != Part::nobody && !presented(evidence.presented_by))
            lacks.push_back(Lack::not_presented_by);
        if (evidence.quorum && below_quorum(evidence.quorum)) lacks.push_back(Lack::below_quorum);
        for (const Need need : evidence.needs)
            if (const auto lack = lacking(need)) lacks.push_back(*lack);
        if (obligation.occasion_meeting && content().rare.called != obligation.occasion_meeting)
            lacks.push_back(Lack::not_an_answer);
        if (obligation.terms().owed.shape == Shape::hours && !content().rare.minutes)
            lacks.push_back(Lack::minutes_missing);
        return lacks;
    }

    bool makes_up() const
    {
        return std::find(content().rare.makes_up.begin(), content().rare.makes_up.end(), obligation.id()) !=
               content().rare.makes_up.end();
    }

    bool makes_up_another() const
    {
        const std::string mine = obligation.terms().duty.text() + "@" + to_text(bearer()) + "@";
        return std::any_of(content().rare.makes_up.begin(), content().rare.makes_up.end(),
                           [&](const record::ObligationId& id) { return id.text.starts_with(mine); });
    }

    void ask_window(std::vector<Lack>& lacks) const
    {
        if (makes_up()) return;
        if (!content().rare.makes_up.empty() && makes_up_another())
            lacks.push_back(Lack::makes_up_another);
        else if (obligation.awaiting_notice || day() < obligation.begin ||
                 day() > std::max(obligation.last, obligation.late_until))
            lacks.push_back(Lack::outside_window);
    }

    // The alternative with the fewest lacks; none means that it counts.
    std::vector<Lack> ask(Code& missing) const
    {
        std::vector<Lack> best;
        std::size_t fewest = std::numeric_limits<std::size_t>::max();
        for (const Evidence& evidence : obligation.terms().evidence) {
            Code topic;
            auto lacks = ask(evidence, topic);
            if (lacks.size() >= fewest) continue;
            fewest = lacks.size();
            best = std::move(lacks);
            missing = topic;
        }
        ensure(!obligation.terms().evidence.empty());
        ask_window(best);
        return best;
    }
};

}  // namespace

std::optional<PersonId> person_of(const Facts& facts, const BearerRef& bearer, Day on, Day known)
{
    if (bearer.kind == BearerRef::Kind::member) return bearer.person();
    if (bearer.kind == BearerRef::Kind::body) return {};
    return facts.people.holder(bearer.post(), on, known);
}

Verdict match(const Facts& facts, const Obligation& obligation, const record::Record& record, Day known)
{
    Verdict verdict{.record = record.id};
    const Version* now = record.known(known);
    ensure(now != nullptr);
    const Question question{facts, obligation, *now, record.id, known};
    verdict.lacks = question.ask(verdict.topic);
    verdict.performed = now->content.performed;
    verdict.makes_up = question.makes_up();
    verdict.amount = obligation.terms().owed.shape == Shape::hours ? now->content.rare.minutes.value_or(0) : 1;
    const bool members = now->content.roster == record::Roster::members;
    verdict.present = members ? now->count.voters_present : now->count.present;
    verdict.due = members ? now->count.voters_due : now->count.due;
    verdict.entered = now->entered;
    if (!verdict.counts()) return verdict;

    // The day of entry is when it first fitted and has fitted since. So correcting a word does not make it late, and
    // filling in an empty record afterwards does not make it early.
    for (auto it = record.versions.rbegin(); it != record.versions.rend(); ++it) {
        if (it->entered > known) continue;
        Code ignored;
        if (!Question{facts, obligation, *it, record.id, known}.ask(ignored).empty()) break;
        verdict.entered = it->entered;
    }
    const int lag = facts.duties.working_days(known).between(verdict.performed, verdict.entered);
    verdict.late_entry = lag > facts.duties.parameters(obligation.begin).late_entry;
    return verdict;
}

bool is_election(const Facts& facts, const Terms& terms, const record::Record& record, OrgId org, Day known)
{
    const Version* now = record.known(known);
    if (!now || now->content.host != org) return false;
    DutyVersion version{.terms = terms};
    const Obligation any{.version = &version,
                         .bearer = {BearerRef::Kind::body, org.number(), 0},
                         .window = "T",
                         .begin = always,
                         .last = never};
    Code ignored;
    return Question{facts, any, *now, record.id, known}.ask(ignored).empty();
}

}  // namespace jinze::duty
