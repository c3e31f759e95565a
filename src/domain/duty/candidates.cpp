// Selects the records worth matching, so that a judgement need not read them all.
#include "domain/duty/match.h"

namespace jinze::duty {
namespace {

struct Gatherer {
    const Facts& facts;
    Day known;
    std::vector<RecordId> found;

    void add(std::span<const RecordId> ids)
    {
        for (const RecordId id : ids)
            if (facts.records[id].known(known)) found.push_back(id);
    }
    void hosted(OrgId org) { add(facts.records.hosted_by(org)); }

    // The body's own records and those of every body ever above it: any of them may have convened all members.
    void hosted_above(OrgId org)
    {
        std::vector<OrgId> line{org};
        const auto add_once = [&](OrgId above) {
            if (std::find(line.begin(), line.end(), above) == line.end()) line.push_back(above);
        };
        for (std::size_t i = 0; i < line.size(); ++i) {
            const registry::Organisation& here = facts.people[line[i]];
            hosted(here.id);
            for (const registry::Link& link : here.leads) add_once(link.parent);
            for (const registry::Link& link : here.guides) add_once(link.parent);
            if (here.unit) add_once(here.unit);
        }
    }

    void about(PersonId person)
    {
        add(facts.records.naming(person));
        for (const registry::Stint& stint : facts.people[person].stints) hosted_above(stint.branch);
        for (const AppointmentId id : facts.people[person].appointments)
            hosted(facts.people[facts.people[id].post].org);
    }

    void about(const BearerRef& bearer)
    {
        if (bearer.kind == BearerRef::Kind::member) return about(bearer.person());
        for (const AppointmentId id : facts.people[bearer.post()].appointments) about(facts.people[id].person);
        hosted(facts.people[bearer.post()].org);
        if (bearer.kind != BearerRef::Kind::charge) return;
        hosted(bearer.charge());
        add(facts.records.concerning(bearer.charge()));
    }
};

// Any host counts, and no person is named by which records could be looked up.
bool asks_everybody(const Terms& terms)
{
    return std::any_of(terms.evidence.begin(), terms.evidence.end(), [](const Evidence& it) {
        return it.of == Of::anyone && it.attended_by != Part::bearer && it.led_by != Part::bearer &&
               it.presented_by != Part::bearer;
    });
}

bool asks(const Terms& terms, Of of)
{
    return std::any_of(terms.evidence.begin(), terms.evidence.end(),
                       [of](const Evidence& evidence) { return evidence.of == of; });
}

}  // namespace

std::vector<RecordId> candidates(const Facts& facts, const Obligation& obligation, Day known)
{
    Gatherer gatherer{facts, known, {}};
    const Terms& terms = obligation.terms();
    const BearerRef& bearer = obligation.bearer;
    gatherer.add(facts.records.making_up(obligation.id()));
    if (obligation.occasion_record) gatherer.add(facts.records.answering(obligation.occasion_record));
    const OrgId home = home_of(facts, bearer, obligation.begin, known);
    if (bearer.kind == BearerRef::Kind::body)
        gatherer.hosted(bearer.org());
    else
        gatherer.about(bearer);
    if (asks(terms, Of::guided))
        for (const OrgId org : facts.people[home].below) gatherer.hosted(org);
    if (asks(terms, Of::concerning)) gatherer.add(facts.records.concerning(home));
    if (asks_everybody(terms))
        for (const record::Record& record : facts.records.all()) gatherer.add(std::span{&record.id, 1});
    if (obligation.occasion_meeting)
        gatherer.hosted(facts.records.called()[obligation.occasion_meeting.number() - 1].event.host);
    std::sort(gatherer.found.begin(), gatherer.found.end());
    gatherer.found.erase(std::unique(gatherer.found.begin(), gatherer.found.end()), gatherer.found.end());
    return gatherer.found;
}

}  // namespace jinze::duty
