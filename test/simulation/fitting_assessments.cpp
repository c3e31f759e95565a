// Adjusts commands about assessments so that they may be allowed: a body that assesses with what it leads, days in
// order, an assessment that is not replaced, lines of its scheme.
#include "domain/appraisal_rules/decide.h"
#include "simulation/drawing.h"

namespace jinze::simulation {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using appraisal::Group;

const Code judged_line{"quality"}, voters{"members"};

const Assessment* some_assessment(Drawing& draw)
{
    const auto& all = draw.state.of<Appraisals>().all();
    if (all.empty()) return nullptr;
    return draw.chance.one_in(3) ? &draw.chance.of(all) : &all.back();
}

// A group of it and a body of that group.
struct Chosen {
    const Assessment* assessment = nullptr;
    const Group* group = nullptr;
    OrgId body;
};
Chosen some_body(Drawing& draw)
{
    const Assessment* it = some_assessment(draw);
    if (!it || it->groups.empty()) return {};
    const Group& group = draw.chance.of(it->groups);
    return {it, &group, draw.chance.of(group.planned.bodies)};
}

// Sets the assessment, and what names its body.
template <class C>
Chosen choose(Drawing& draw, C& it)
{
    const Chosen chosen = some_body(draw);
    if (!chosen.group) return chosen;
    it.assessment = chosen.assessment->id;
    if constexpr (requires { it.group; }) it.group = chosen.group->planned.group;
    if constexpr (requires { it.body; }) it.body = chosen.body;
    if constexpr (requires { it.sheet; }) it.sheet = {.body = chosen.body, .post = {}, .person = {}};
    return chosen;
}

std::vector<OrgId> assessed_by(Drawing& draw, OrgId by)
{
    std::vector<OrgId> all;
    for (const auto& org : draw.people.organisations())
        if (all.size() < 4 && district::assesses(draw.people, by, org.id, draw.today) &&
            draw.people.lives(org.id, draw.today, draw.today))
            all.push_back(org.id);
    return all;
}

PersonId somebody(Drawing& draw) { return draw.any<PersonId>(); }

// A leader's sheet instead of the body's.
void of_a_leader(Drawing& draw, appraisal::FactSheet& sheet, bool with_person)
{
    if (!draw.chance.one_in(4) || !draw.people.find(sheet.body) || draw.people[sheet.body].posts.empty()) return;
    sheet.post = draw.chance.of(draw.people[sheet.body].posts);
    if (with_person) sheet.person = draw.people.holder(*sheet.post, draw.today, draw.today);
}

}  // namespace

void fit(Drawing& draw, district::AdoptScheme& it)
{
    it.scheme = Code{"table-a"};
    it.from = day_at(year_of(draw.today) - 1, 1, 1);
    it.title = {"评分办法甲"};
    it.basis.reset();
    it.lines = {
        {.item = judged_line, .judged = true, .up_to = 100},
        {.item = Code{"clean"}, .stated = {{.by = Code{"discipline-body"}, .kind = Code{"discipline"}, .level = {}}}}};
    if (draw.chance.one_in(4)) it.lines.push_back({.item = Code{"dues"}});
}

void fit(Drawing& draw, district::PlanAssessment& it)
{
    it.by = draw.org_of_kind([](registry::OrgKind kind) {
        return kind == registry::OrgKind::work_committee || kind == registry::OrgKind::organ_committee;
    });
    it.through.reset();
    it.last = draw.today - days{30};
    it.begin = day_at(year_of(it.last), 1, 1);
    it.year = year_of(it.last);
    it.basis = {"督查检查考核计划"};
    it.plan_item = 1;
    it.objection_days = 5;
    it.answer_days = 3;
    it.reviewers = {somebody(draw)};
    district::PlannedGroup group{.group = Code{"a"}, .bodies = assessed_by(draw, it.by)};
    group.assessors = {somebody(draw), somebody(draw)};
    std::erase(group.assessors, it.reviewers.front());
    group.voters = {{voters, 100}};
    group.draft = it.last + days{1};
    group.meeting = group.draft + days{22};
    it.notice = group.meeting + days{1};
    if (draw.state.of<Appraisals>().scheme(Code{"table-a"}, it.begin, draw.today) && !draw.chance.one_in(4)) {
        group.method = appraisal::Method::scheme;
        group.scheme = Code{"table-a"};
    }
    it.groups = {group};
}

void fit(Drawing& draw, district::DeliverDraft& it) { choose(draw, it); }
void fit(Drawing& draw, district::FinaliseGroup& it) { choose(draw, it); }

void fit(Drawing& draw, district::AnswerLine& it)
{
    if (!choose(draw, it).group) return;
    it.line = judged_line;
    it.amount.reset();
    if (it.act == appraisal::LineAct::self_score) it.amount = 10;
    if (it.words.text.empty()) it.words = {"意见"};
    it.records.clear();
    of_a_leader(draw, it.sheet, true);
}

void fit(Drawing& draw, district::JudgeLine& it)
{
    if (!choose(draw, it).group) return;
    it.item = judged_line;
    it.amount = draw.chance.one_in(3) ? 20 : 0;
    if (it.reason.text.empty()) it.reason = {"理由"};
}

void fit(Drawing& draw, district::StateFact& it)
{
    if (!choose(draw, it).group) return;
    it.name = {.by = Code{"discipline-body"}, .kind = Code{"discipline"}, .level = {}};
    it.stated_by = draw.org_of_kind([](registry::OrgKind kind) { return kind == registry::OrgKind::discipline_body; });
    if (draw.chance.one_in(2)) it.stated_by.reset(), it.name.kind = Code{"circular"};
    it.count = 1;
    it.figure.reset();
}

void fit(Drawing& draw, district::CountBallots& it)
{
    if (!choose(draw, it).group) return;
    it.voters = voters;
    it.round = draw.chance.one_in(4) ? 2 : 1;
    it.handed_out = it.returned = 20;
    it.good = static_cast<int>(draw.chance.below(3));
    it.fairly_good = it.ordinary = it.poor = 1;
    of_a_leader(draw, it.sheet, false);
}

void fit(Drawing& draw, district::DecideObjection& it)
{
    if (!choose(draw, it).group) return;
    it.item = judged_line;
    it.upheld = draw.chance.one_in(2);
    it.amount = it.upheld ? std::optional{10} : std::nullopt;
    if (it.why.text.empty()) it.why = {"答复"};
}

void fit(Drawing& draw, district::DecideGrade& it)
{
    const Chosen chosen = choose(draw, it);
    if (!chosen.group) return;
    it.replaces.reset();
    of_a_leader(draw, it.sheet, false);
    if (const auto* before = appraisal::grade_of(*chosen.assessment, it.sheet, draw.today))
        it.replaces = before->it.meeting;
    const auto held = draw.state.records().hosted_by(chosen.assessment->planned.by);
    if (!held.empty()) it.meeting = held[draw.chance.below(held.size())];
}

void fit(Drawing& draw, district::AskReview& it)
{
    if (!choose(draw, it).group) return;
    if (it.why.text.empty()) it.why = {"理由"};
    of_a_leader(draw, it.sheet, true);
}

void fit(Drawing& draw, district::ReceiptSheets& it)
{
    choose(draw, it);
    it.org =
        draw.org_of_kind([](registry::OrgKind kind) { return kind == registry::OrgKind::organisation_department; });
    it.bodies.clear();
    it.use = {"附入考核表"};
}

void fit(Drawing& draw, district::NameContestDelegate& it)
{
    it.from = draw.today;
    it.last = draw.today + days{static_cast<int>(draw.chance.below(60))};
}

}  // namespace jinze::simulation
