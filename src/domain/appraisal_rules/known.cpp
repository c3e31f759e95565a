#include "domain/appraisal_rules/known.h"

#include <algorithm>

#include "domain/district/tiers.h"

namespace jinze::district {

using appraisal::Appraisals;
using appraisal::Assessment;
using appraisal::Group;
using registry::OrgKind;
using registry::Register;

OrgId home_of(const State& state, appraisal::AssessmentId id)
{
    const Assessment* it = state.of<Appraisals>().find(id);
    return it ? it->office() : OrgId{};
}

bool assesses(const Register& people, OrgId by, OrgId body, Day today)
{
    if (!people.find(by) || !people.find(body)) return false;
    const OrgKind kind = people[by].kind, of = people[body].kind;
    if (kind == OrgKind::district_committee) return registry::is_leading(of);
    const bool leads = kind == OrgKind::work_committee || kind == OrgKind::street_committee ||
                       kind == OrgKind::organ_committee || kind == OrgKind::general_branch;
    return leads && registry::is_grassroots(of) && people.leads(body, today, today) == by;
}

bool belongs_to(const Register& people, PersonId who, OrgId body, Day today)
{
    const auto within = [&](OrgId org) { return org == body || people.is_below(org, body, today, today); };
    const auto branch = people.branch_of(who, today, today);
    if (branch && within(*branch)) return true;
    return std::ranges::any_of(people.posts_of(who, today, today),
                               [&](PostId post) { return within(people[post].org); });
}

bool is_replaced(const State& state, const Assessment& it)
{
    return std::ranges::any_of(state.of<Appraisals>().all(), [&](const Assessment& other) {
        return other.id > it.id && other.planned.by == it.planned.by && other.planned.year == it.planned.year;
    });
}

bool is_begun(const Assessment& it)
{
    const auto delivered = [](const Group& group) { return group.delivered != never; };
    return !it.answered.empty() || !it.judged.empty() || !it.stated.empty() || !it.counted.empty() ||
           std::ranges::any_of(it.groups, delivered);
}

std::expected<const Assessment*, Refused> assessment_of(const Request& asked, appraisal::AssessmentId id)
{
    const Assessment* it = asked.state.of<Appraisals>().find(id);
    if (!it) return refuse(refusals::assessment_unknown, to_text(id));
    if (is_replaced(asked.state, *it)) return refuse(refusals::assessment_replaced);
    return it;
}

std::expected<InGroup, Refused> group_of(const Request& asked, appraisal::AssessmentId id, const Code& group)
{
    const auto it = assessment_of(asked, id);
    if (!it) return std::unexpected{it.error()};
    const Group* found = (*it)->group(group);
    if (!found) return refuse(refusals::group_unknown);
    return InGroup{*it, found};
}

std::expected<InGroup, Refused> group_of(const Request& asked, appraisal::AssessmentId id, OrgId body)
{
    const auto it = assessment_of(asked, id);
    if (!it) return std::unexpected{it.error()};
    const Group* found = (*it)->group_of(body);
    if (!found) return refuse(refusals::not_assessed_here, to_text(body));
    return InGroup{*it, found};
}

Objection object_to_office(const Request& asked, OrgId office)
{
    if (!contains(asked.bodies_with(Right::record, office), office))
        return because(refusals::not_the_assessing_office, to_text(office));
    return {};
}

Objection object_to_records(const Request& asked, const std::vector<RecordId>& records)
{
    constexpr std::size_t most = 40;  // a leaf holds 4 KiB
    if (records.size() > most) return because(refusals::figure_implausible);
    for (const RecordId id : records) {
        const record::Record* it = asked.state.records().find(id);
        if (!it) return because(refusals::record_unknown, to_text(id));
        if (it->withdrawn != never) return because(refusals::record_withdrawn, to_text(id));
    }
    return {};
}

Objection object_to_leader(const Request& asked, const Assessment& it, const appraisal::FactSheet& sheet)
{
    if (!sheet.post) return {};
    const registry::Post* post = asked.people.find(*sheet.post);
    if (!post || post->org != sheet.body) return because(refusals::post_unknown, to_text(*sheet.post));
    const bool elsewhere = asked.people[it.planned.by].kind == OrgKind::district_committee;
    if (elsewhere || post->title != registry::Title::secretary) return because(refusals::leader_assessed_elsewhere);
    return {};
}

std::expected<const appraisal::SchemeLine*, Refused> judged_line(const Request& asked, const Group& group,
                                                                 const Code& item)
{
    const appraisal::SchemeVersion* scheme = asked.state.of<Appraisals>().scheme_of(group);
    if (!scheme) return refuse(refusals::line_by_facts);
    const appraisal::SchemeLine* line = scheme->line(item);
    if (!line) return refuse(refusals::line_unknown);
    if (!line->judged) return refuse(refusals::line_by_facts);
    return line;
}

bool held(const Register& people, PersonId person, PostId post, Day begin, Day last, Day known)
{
    if (!people.find(post)) return false;
    return std::ranges::any_of(people[post].appointments, [&](AppointmentId id) {
        const registry::Appointment& it = people[id];
        return it.person == person && it.span.known(known) && it.span.from <= last &&
               it.span.until_known(known) > begin;
    });
}

std::vector<EarlyDraft> early_drafts(const PlanAssessment& plan, const calendar::WorkingDays& working)
{
    std::vector<EarlyDraft> early;
    const Day earliest = working.after(plan.last, appraisal::draft_after).day;
    for (const PlannedGroup& group : plan.groups)
        if (group.draft < earliest) early.push_back({group.group, group.draft, earliest});
    return early;
}

std::vector<record::ObligationId> reasons_wanted(const State& state, const PlanAssessment& plan,
                                                 const PlannedGroup& group, Day today)
{
    std::vector<record::ObligationId> wanted;
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    if (group.bodies.empty()) return wanted;
    for (const duty::Obligation& it : duty::obligations(facts, group.bodies, plan.last, today)) {
        if (it.last < plan.begin || it.last > plan.last) continue;
        if (duty::evaluate(facts, it, today, today).standing == duty::Standing::reason_wanted)
            wanted.push_back(it.id());
    }
    return wanted;
}

std::vector<record::ObligationId> open_contests(const State& state, const Assessment& it, const Group& group, Day today)
{
    std::vector<record::ObligationId> open;
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    for (const auto& [id, docket] : state.duties().dockets()) {
        if (docket.contests.size() <= docket.contest_decisions.size()) continue;
        const auto obligation = duty::find_obligation(facts, id, today);
        if (!obligation || obligation->last < it.planned.begin || obligation->last > it.planned.last) continue;
        const OrgId home = duty::home_of(facts, obligation->bearer, today, today);
        const bool here = std::ranges::any_of(group.planned.bodies, [&](OrgId body) {
            return home == body || state.people().is_below(home, body, today, today);
        });
        if (here) open.push_back(id);
    }
    return open;
}

}  // namespace jinze::district
