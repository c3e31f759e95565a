// The yearly plan: its basis, who assesses whom, who answers objections, and the days.
#include <algorithm>

#include "domain/appraisal_rules/known.h"

namespace jinze::district {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using registry::OrgKind;

Objection object_to_body(const Request& asked, const PlanAssessment& plan)
{
    if (const auto no = object_to_org(asked, plan.by, asked.today)) return no;
    const OrgKind kind = asked.people[plan.by].kind;
    const bool assesses = kind == OrgKind::district_committee || kind == OrgKind::work_committee ||
                          kind == OrgKind::street_committee || kind == OrgKind::organ_committee ||
                          kind == OrgKind::general_branch;
    if (!assesses) return because(refusals::not_an_assessing_body, to_text(plan.by));
    if (plan.through) {
        if (const auto no = object_to_org(asked, *plan.through, asked.today)) return no;
        const OrgKind office = asked.people[*plan.through].kind;
        const bool fits = office == OrgKind::work_committee || office == OrgKind::organisation_department;
        if (kind != OrgKind::district_committee || !fits) return because(refusals::carried_out_by_others);
    }
    return object_to_office(asked, plan.through.value_or(plan.by));
}

Objection object_to_year(const Request& asked, const PlanAssessment& plan)
{
    if (plan.basis.text.empty() || plan.plan_item < 1 || plan.plan_item > 999)
        return because(refusals::assessment_without_basis);
    const auto coming = object_to_coming_day(asked, plan.last);
    if (coming) return coming;
    const bool in_year = year_of(plan.begin) == plan.year && year_of(plan.last) == plan.year;
    if (!in_year || plan.begin >= plan.last) return because(refusals::period_unfit);
    for (const Assessment& it : asked.state.of<Appraisals>().all())
        if (it.planned.by == plan.by && it.planned.year == plan.year && is_begun(it))
            return because(refusals::assessed_this_year, std::to_string(plan.year));
    if (plan.objection_days < 5 || plan.objection_days > 30 || plan.answer_days < 3 || plan.answer_days > 30)
        return because(refusals::working_days_unfit);
    return {};
}

Objection object_to_days(const Request& asked, const PlanAssessment& plan, const PlannedGroup& group)
{
    if (const auto no = object_to_coming_day(asked, plan.notice)) return no;
    if (group.draft <= plan.last || group.draft > plan.notice) return because(refusals::assessment_days_unfit);
    // The last day to answer, of a draft that is delivered on its day, is at the latest K2.
    const Day answers = asked.working_days().after(group.draft, plan.objection_days + plan.answer_days).day;
    if (group.meeting <= answers || plan.notice < group.meeting) return because(refusals::assessment_days_unfit);
    return {};
}

// A leaf holds 4 KiB. Estimates the group's size in bytes, generously.
bool is_too_long(const PlannedGroup& group)
{
    return 700 + 12 * (group.bodies.size() + group.assessors.size()) + 100 * group.voters.size() +
               220 * group.cases.size() >
           3900;
}

Objection object_to_voters(const PlannedGroup& group)
{
    int sum = 0;
    std::vector<Code> seen;
    for (const appraisal::VoterGroup& voters : group.voters) {
        if (voters.code.empty() || voters.weight < 1 || voters.weight > 100 || contains(seen, voters.code))
            return because(refusals::voters_unfit);
        seen.push_back(voters.code);
        sum += voters.weight;
    }
    if (seen.size() > 5 || (!seen.empty() && sum != 100)) return because(refusals::voters_unfit);
    return {};
}

Objection object_to_cases(const Request& asked, const PlannedGroup& group)
{
    for (std::size_t i = 0; i < group.cases.size(); ++i) {
        const PlannedCase& it = group.cases[i];
        const auto no = [&](Objection why) { return at(lists::assessment_cases, i, std::move(why)); };
        const registry::Post* post = it.post ? asked.people.find(*it.post) : nullptr;
        const auto twice = [&](const PlannedCase& other) { return other.body == it.body && other.post == it.post; };
        const auto end = group.cases.begin() + static_cast<std::ptrdiff_t>(i);
        if (!contains(group.bodies, it.body) || (it.post && (!post || post->org != it.body)) ||
            std::any_of(group.cases.begin(), end, twice))
            return no(because(refusals::case_unfit));
        if (const auto missing = object_to_missing(it.why.text, texts::case_why, "why")) return no(missing);
    }
    return {};
}

Objection object_to_assessors(const Request& asked, const PlannedGroup& group)
{
    for (const PersonId person : group.assessors)
        if (const auto no = object_to_person(asked, person)) return no;
    for (const OrgId body : group.bodies) {
        const auto belongs = [&](PersonId who) { return belongs_to(asked.people, who, body, asked.today); };
        if (std::ranges::all_of(group.assessors, belongs)) return because(refusals::nobody_to_judge, to_text(body));
    }
    return {};
}

const appraisal::SchemeVersion* scheme_for(const Request& asked, const PlanAssessment& plan, const PlannedGroup& group)
{
    if (group.method != appraisal::Method::scheme || !group.scheme) return nullptr;
    return asked.state.of<Appraisals>().scheme(*group.scheme, plan.begin, asked.today);
}

Objection object_to_group(const Request& asked, const PlanAssessment& plan, std::size_t i)
{
    const PlannedGroup& group = plan.groups[i];
    const bool share =
        group.good.part >= 0 && group.good.whole >= 1 && group.good.whole <= 100 && group.good.part <= group.good.whole;
    const auto coded = [&](const PlannedGroup& other) { return other.group == group.group; };
    const auto end = plan.groups.begin() + static_cast<std::ptrdiff_t>(i);
    if (group.group.empty() || group.bodies.empty() || group.assessors.empty() || !share ||
        std::any_of(plan.groups.begin(), end, coded))
        return because(refusals::groups_unfit);
    if (is_too_long(group)) return because(refusals::plan_too_long);
    const bool by_scheme = group.method == appraisal::Method::scheme;
    if (by_scheme ? !scheme_for(asked, plan, group) : group.scheme.has_value())
        return because(refusals::scheme_missing);
    if (const auto no = object_to_voters(group)) return no;
    if (const auto no = object_to_days(asked, plan, group)) return no;
    for (std::size_t b = 0; b < group.bodies.size(); ++b) {
        const OrgId body = group.bodies[b];
        if (const auto no = object_to_org(asked, body, asked.today)) return no;
        if (!assesses(asked.people, plan.by, body, asked.today))
            return because(refusals::assessed_across_levels, to_text(body));
        bool before = std::count(group.bodies.begin(), group.bodies.end(), body) > 1;
        for (std::size_t other = 0; other < i; ++other) before = before || contains(plan.groups[other].bodies, body);
        if (before) return because(refusals::assessed_twice, to_text(body));
    }
    if (const auto no = object_to_assessors(asked, group)) return no;
    return object_to_cases(asked, group);
}

Objection object_to_reviewers(const Request& asked, const PlanAssessment& plan)
{
    constexpr std::size_t most = 50;
    if (plan.reviewers.empty() || plan.reviewers.size() > most) return because(refusals::reviewers_missing);
    for (const PersonId person : plan.reviewers) {
        if (const auto no = object_to_person(asked, person)) return no;
        for (const PlannedGroup& group : plan.groups)
            if (contains(group.assessors, person)) return because(refusals::reviewer_assesses, to_text(person));
    }
    return {};
}

appraisal::GroupPlanned planned(const Request& asked, const PlanAssessment& plan, const PlannedGroup& group,
                                appraisal::AssessmentId id)
{
    const auto* scheme = scheme_for(asked, plan, group);
    appraisal::GroupPlanned event{.assessment = id,
                                  .group = group.group,
                                  .method = group.method,
                                  .scheme = group.scheme,
                                  .file = scheme ? std::optional{scheme->file} : std::nullopt,
                                  .bodies = group.bodies,
                                  .assessors = group.assessors,
                                  .voters = group.voters,
                                  .good = group.good,
                                  .draft = group.draft,
                                  .meeting = group.meeting,
                                  .cases = {}};
    for (const PlannedCase& it : group.cases)
        event.cases.push_back({.body = it.body, .post = it.post, .how = it.how, .why = asked.seal(it.why)});
    return event;
}

}  // namespace

OrgId toward(const State&, const PlanAssessment& it, Day) { return it.through.value_or(it.by); }

void clean_texts(TextDoor& door, PlanAssessment& it)
{
    door.take(texts::assessment_basis, it.basis.text, "basis");
    for (PlannedGroup& group : it.groups)
        for (std::size_t i = 0; i < group.cases.size(); ++i)
            door.take(texts::case_why, group.cases[i].why.text, "why", {lists::assessment_cases, static_cast<int>(i)});
}

Decided decide_on(const Request& asked, const PlanAssessment& command)
{
    if (const auto no = object_to_body(asked, command)) return std::unexpected{*no};
    if (const auto no = object_to_year(asked, command)) return std::unexpected{*no};
    if (command.groups.empty() || command.groups.size() > 20) return refuse(refusals::groups_unfit);
    for (std::size_t i = 0; i < command.groups.size(); ++i)
        if (auto no = object_to_group(asked, command, i)) {
            if (no->list.path.empty()) no = at(lists::assessment_groups, i, no);
            return std::unexpected{*no};
        }
    if (const auto no = object_to_reviewers(asked, command)) return std::unexpected{*no};
    const appraisal::AssessmentId id{static_cast<std::uint32_t>(asked.state.of<Appraisals>().all().size() + 1)};
    Events events{appraisal::AssessmentPlanned{.assessment = id,
                                               .by = command.by,
                                               .through = command.through,
                                               .year = command.year,
                                               .begin = command.begin,
                                               .last = command.last,
                                               .plan_item = command.plan_item,
                                               .basis = asked.seal(command.basis),
                                               .reviewers = command.reviewers,
                                               .objection_days = command.objection_days,
                                               .answer_days = command.answer_days,
                                               .notice = command.notice}};
    for (const PlannedGroup& group : command.groups) events.emplace_back(planned(asked, command, group, id));
    return events;
}

}  // namespace jinze::district
