#include "domain/appraisal/appraisals.h"

#include <algorithm>

namespace jinze::appraisal {

const Group* Assessment::group(const Code& code) const
{
    const auto found = std::ranges::find_if(groups, [&](const Group& it) { return it.planned.group == code; });
    return found == groups.end() ? nullptr : &*found;
}

const Group* Assessment::group_of(OrgId body) const
{
    const auto has = [&](const Group& it) {
        return std::ranges::find(it.planned.bodies, body) != it.planned.bodies.end();
    };
    const auto found = std::ranges::find_if(groups, has);
    return found == groups.end() ? nullptr : &*found;
}

const SchemeLine* SchemeVersion::line(const Code& item) const
{
    const auto found = std::ranges::find_if(lines, [&](const SchemeLine& it) { return it.item == item; });
    return found == lines.end() ? nullptr : &*found;
}

const SchemeVersion* Appraisals::scheme(const Code& code, Day begin, Day known) const
{
    const SchemeVersion* found = nullptr;
    for (const SchemeVersion& it : schemes_)
        if (it.scheme == code && it.from <= begin && it.entered <= known) found = &it;
    return found;
}

const SchemeVersion* Appraisals::scheme_of(const Group& group) const
{
    if (!group.planned.file) return nullptr;
    for (const SchemeVersion& it : schemes_)
        if (it.scheme == group.planned.scheme && it.file == *group.planned.file) return &it;
    return nullptr;
}

PersonId Appraisals::contest_delegate(Day on) const
{
    PersonId found;
    for (const Delegated& it : delegates_)
        if (it.entered <= on && it.it.from <= on) found = it.it.last >= on ? it.it.person : PersonId{};
    return found;
}

Group* Appraisals::group_at(AssessmentId id, const Code& code)
{
    for (Group& it : at(id).groups)
        if (it.planned.group == code) return &it;
    return nullptr;
}

void Appraisals::apply(const SchemeAdopted& event, Day entered)
{
    if (!event.continues)
        schemes_.push_back({.scheme = event.scheme,
                            .from = event.from,
                            .entered = entered,
                            .file = event.file,
                            .title = event.title.text,
                            .lines = {},
                            .basis = event.basis});
    if (schemes_.empty()) return;
    SchemeVersion& it = schemes_.back();
    it.lines.insert(it.lines.end(), event.lines.begin(), event.lines.end());
}

void Appraisals::apply(const AssessmentPlanned& event, Day entered, registry::Doer by)
{
    Assessment it;
    it.id = event.assessment;
    it.entered = entered;
    it.by = by;
    it.planned = event;
    assessments_.push_back(std::move(it));
}

void Appraisals::apply(const GroupPlanned& event, Day entered)
{
    at(event.assessment).groups.push_back({.planned = event, .entered = entered});
}

void Appraisals::apply(const DraftDelivered& event, Day entered)
{
    if (Group* it = group_at(event.assessment, event.group)) it->delivered = entered;
}

void Appraisals::apply(const GroupFinalised& event, Day entered)
{
    if (Group* it = group_at(event.assessment, event.group)) it->finalised = entered;
}

void Appraisals::apply(const LineAnswered& event, Day entered, registry::Doer by)
{
    at(event.assessment).answered.push_back({entered, by, event});
}
void Appraisals::apply(const LineJudged& event, Day entered, registry::Doer by)
{
    at(event.assessment).judged.push_back({entered, by, event});
}
void Appraisals::apply(const FactStated& event, Day entered, registry::Doer by)
{
    at(event.assessment).stated.push_back({entered, by, event});
}
void Appraisals::apply(const BallotsCounted& event, Day entered, registry::Doer by)
{
    at(event.assessment).counted.push_back({entered, by, event});
}
void Appraisals::apply(const ObjectionDecided& event, Day entered, registry::Doer by)
{
    at(event.assessment).ruled.push_back({entered, by, event});
}
void Appraisals::apply(const GradeDecided& event, Day entered, registry::Doer by)
{
    at(event.assessment).graded.push_back({entered, by, event});
}
void Appraisals::apply(const ReviewAsked& event, Day entered, registry::Doer by)
{
    at(event.assessment).asked.push_back({entered, by, event});
}
void Appraisals::apply(const SheetsReceipted& event, Day entered, registry::Doer by)
{
    at(event.assessment).receipted.push_back({entered, by, event});
}
void Appraisals::apply(const ContestDelegateNamed& event, Day entered, registry::Doer by)
{
    delegates_.push_back({entered, by, event});
}

std::vector<OrgId> bodies_named(const AssessmentPlanned& event, const registry::Register&)
{
    std::vector<OrgId> all{event.by};
    if (event.through) all.push_back(*event.through);
    return all;
}
std::vector<OrgId> bodies_named(const GroupPlanned& event, const registry::Register&) { return event.bodies; }
std::vector<OrgId> bodies_named(const SheetsReceipted& event, const registry::Register&) { return {event.org}; }
std::vector<OrgId> bodies_named(const FactStated& event, const registry::Register&)
{
    return event.stated_by ? std::vector{*event.stated_by} : std::vector<OrgId>{};
}

std::vector<PersonId> persons_named(const AssessmentPlanned& event) { return event.reviewers; }
std::vector<PersonId> persons_named(const GroupPlanned& event) { return event.assessors; }
std::vector<PersonId> persons_named(const LineAnswered& event)
{
    return event.sheet.person ? std::vector{*event.sheet.person} : std::vector<PersonId>{};
}
std::vector<PersonId> persons_named(const ContestDelegateNamed& event) { return {event.person}; }

}  // namespace jinze::appraisal
