#include "domain/commendation/awards.h"

#include <algorithm>

namespace jinze::commendation {

const ListDecided* Award::list(Day known) const
{
    const ListDecided* found = nullptr;
    for (const DecidedList& it : lists)
        if (it.entered <= known) found = &it.decided;
    return found;
}

bool Award::nominates(PersonId person, Day known) const
{
    return std::any_of(nominees.begin(), nominees.end(),
                       [&](const Nominee& it) { return it.entered <= known && it.recommended.person == person; });
}

std::vector<SealedId> Awards::rows(PersonId person, Day today, bool kept) const
{
    std::vector<SealedId> found;
    for (const Award& award : awards_) {
        if ((today <= award.kept_until) != kept) continue;
        for (const Nominee& it : award.nominees) {
            if (it.recommended.person != person) continue;
            found.push_back(it.recommended.named.row);
            if (it.recommended.post) found.push_back(it.recommended.post->row);
            if (it.revoked) found.push_back(it.revoked->why.row);
        }
    }
    return found;
}

void Awards::apply(const AwardPlanned& event, Day entered, registry::Doer by)
{
    Award award;
    award.id = event.award;
    award.entered = entered;
    award.by = by;
    award.planned = event;
    awards_.push_back(std::move(award));
}

void Awards::apply(const NomineeRecommended& event, Day entered, registry::Doer by)
{
    at(event.award).nominees.push_back({entered, by, event, {}, {}, {}});
}

void Awards::apply(const NomineeReviewed& event, Day entered, registry::Doer by)
{
    at(event.award).nominees[static_cast<std::size_t>(event.nominee) - 1].review =
        Review{entered, by, event.body, event.forwarded, event.meeting};
}

void Awards::apply(const OpinionGiven& event, Day entered, registry::Doer)
{
    for (const int number : event.nominees) {
        const bool objection = std::ranges::find(event.objections, number) != event.objections.end();
        at(event.award)
            .nominees[static_cast<std::size_t>(number) - 1]
            .opinions.push_back({entered, event.from, objection});
    }
}

void Awards::apply(const ListDecided& event, Day entered, registry::Doer by)
{
    at(event.award).lists.push_back({entered, by, event});
}

void Awards::apply(const NoticePublished& event, Day entered, registry::Doer by)
{
    at(event.award).notices.push_back({entered, by, event});
}

void Awards::apply(const ObjectionReceived& event, Day entered, registry::Doer by)
{
    at(event.award).objections.push_back({entered, by, event, {}});
}

void Awards::apply(const ObjectionConcluded& event, Day entered, registry::Doer)
{
    at(event.award)
        .objections[static_cast<std::size_t>(event.objection) - 1]
        .conclusions.push_back({entered, event.outcome, event.meeting});
}

void Awards::apply(const AwardsDecided& event, Day entered, registry::Doer)
{
    at(event.award).decisions.push_back({entered, event});
}

void Awards::apply(const AwardRevoked& event, Day entered, registry::Doer)
{
    at(event.award).nominees[static_cast<std::size_t>(event.nominee) - 1].revoked =
        Revocation{entered, event.meeting, event.why};
}

void Awards::apply(const AwardFiled& event, Day entered, registry::Doer)
{
    at(event.award).filed = entered;
    at(event.award).kept_until = event.kept_until.value_or(never);
}

void Awards::apply(const PracticeShared& event, Day entered, registry::Doer by)
{
    practices_.push_back({entered, by, event});
}

std::vector<OrgId> bodies_named(const AwardPlanned& event, const registry::Register&)
{
    std::vector<OrgId> bodies{event.body};
    if (event.authority) bodies.push_back(*event.authority);
    return bodies;
}

std::vector<OrgId> bodies_named(const NomineeRecommended& event, const registry::Register&)
{
    std::vector<OrgId> bodies{event.body};
    if (event.org) bodies.push_back(*event.org);
    return bodies;
}

std::vector<OrgId> bodies_named(const NomineeReviewed& event, const registry::Register&) { return {event.body}; }

std::vector<OrgId> bodies_named(const PracticeShared& event, const registry::Register&) { return {event.body}; }

std::vector<PersonId> persons_named(const NomineeRecommended& event)
{
    return event.person ? std::vector{*event.person} : std::vector<PersonId>{};
}

}  // namespace jinze::commendation
