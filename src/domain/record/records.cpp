#include "domain/record/records.h"

#include "base/ensure.h"

namespace jinze::record {

const Version* Record::known(Day k) const
{
    if (withdrawn <= k) return nullptr;
    const auto found =
        std::find_if(versions.rbegin(), versions.rend(), [k](const Version& version) { return version.entered <= k; });
    return found == versions.rend() ? nullptr : &*found;
}

std::span<const RecordId> Records::making_up(const ObligationId& id) const
{
    const auto found = making_up_.find(id);
    return found == making_up_.end() ? std::span<const RecordId>{} : std::span{found->second};
}

std::span<const RecordId> Records::answering(RecordId id) const
{
    const auto found = by_answered_.find(id);
    return found == by_answered_.end() ? std::span<const RecordId>{} : std::span{found->second};
}

std::span<const RecordId> Records::citing(RecordId id) const
{
    const auto found = by_cited_.find(id);
    return found == by_cited_.end() ? std::span<const RecordId>{} : std::span{found->second};
}

void Records::list(RecordId id, const Content& content)
{
    const auto add = [id](auto& list) {
        if (list.empty() || list.back() != id) list.push_back(id);
    };
    const auto person = [&](PersonId who) { by_person_.add(who, id); };
    by_host_.add(content.host, id);
    if (content.concerns) by_concern_.add(*content.concerns, id);
    for (const Item& item : content.items)
        if (item.org && *item.org != content.host) by_concern_.add(*item.org, id);
    if (content.chair) person(*content.chair);
    if (content.on_behalf_of) person(*content.on_behalf_of);
    for (const PersonId presenter : content.presenters) person(presenter);
    for (const Exception& exception : content.exceptions)
        if (exception.presence == Presence::sitting_in || exception.presence == Presence::present)
            person(exception.person);
    if (content.answers) add(by_answered_[*content.answers]);
    if (content.closes) add(by_answered_[content.closes->record]);
    if (content.cites) add(by_cited_[*content.cites]);
    for (const ObligationId& made_up : content.makes_up) add(making_up_[made_up]);
    const auto index = [id](std::vector<RecordId>& all) {
        const auto place = std::ranges::lower_bound(all, id);
        if (place == all.end() || *place != id) all.insert(place, id);
    };
    if (content.kind == Kind::request) index(requests_);
    if (content.plan) index(plans_);
}

void Records::apply(const RecordEntered& event, Day entered, registry::Doer by, const registry::Register& people)
{
    ensure(event.record.number() == records_.size() + 1);
    const Version first{entered, by, event.words.row, count_of(event.content, people, entered),
                        files_.file(event.content)};
    records_.push_back({.id = event.record, .versions = files_.keep<Version>({&first, 1})});
    list(event.record, event.content);
}

void Records::apply(const RecordCorrected& event, Day entered, registry::Doer by, const registry::Register& people)
{
    Few<Version>& versions = records_[event.record.number() - 1].versions;
    std::vector<Version> all{versions.begin(), versions.end()};
    all.push_back({entered, by, event.words.row, count_of(event.content, people, entered), files_.file(event.content)});
    versions = files_.keep<Version>(all);
    list(event.record, event.content);
}

// If its import is undone after it was withdrawn, the first day counts, and nobody can restore it.
void Records::apply(const RecordWithdrawn& event, Day entered, registry::Doer by)
{
    Record& record = records_[event.record.number() - 1];
    record.withdrawn = std::min(record.withdrawn, entered);
    record.withdrawn_by = by;
}

// It was withdrawn today, so it was valid on every known day.
void Records::apply(const RecordRestored& event, Day entered, PersonId)
{
    Record& record = records_[event.record.number() - 1];
    ensure(record.withdrawn == entered);
    record.withdrawn = never;
    record.withdrawn_by = {};
}

void Records::apply(const MeetingCalled& event, Day entered)
{
    ensure(event.meeting.number() == called_.size() + 1);
    called_.push_back({event.meeting, entered, event});
}

void Records::apply(const AbsenceExcused& event, Day)
{
    excuses_[records_[event.record.number() - 1].latest().words].push_back({event.person, event.reason});
}

std::span<const Excuse> Records::excuses(const Version& version) const
{
    const auto found = excuses_.find(version.words);
    return found == excuses_.end() ? std::span<const Excuse>{} : std::span{found->second};
}

std::vector<SealedId> Records::excuses_of(PersonId person) const
{
    std::vector<SealedId> rows;
    for (const auto& [words, excuses] : excuses_)
        for (const Excuse& excuse : excuses)
            if (excuse.person == person) rows.push_back(excuse.reason.row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<OrgId> bodies_named(const MeetingCalled& event, const registry::Register& people)
{
    std::vector<OrgId> bodies{event.host};
    for (const PostId post : event.invited) bodies.push_back(people[post].org);
    return bodies;
}

}  // namespace jinze::record
