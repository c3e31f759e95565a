#include "app/views/appraisal/assessments.h"

#include "domain/appraisal/describe.h"

namespace jinze::views {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using appraisal::Stage;

int unjudged(const Reader& reader, const InAssessment& in)
{
    const auto* scheme = reader.state.of<Appraisals>().scheme_of(*in.group);
    if (!scheme || in.is_delivered()) return 0;
    int count = 0;
    for (const appraisal::SchemeLine& line : scheme->lines) {
        if (!line.judged) continue;
        const auto stand = appraisal::judged_stand(*in.it, in.body, line.item, reader.today);
        const bool own =
            std::ranges::any_of(stand.judged, [&](const appraisal::Judged* it) { return it->by.person == reader.who; });
        count += in.part.assesses ? !own || stand.differ : stand.judged.empty();
    }
    return count;
}

int unanswered(const Reader& reader, const InAssessment& in)
{
    const auto open = appraisal::open_objections(*in.it, *in.group, reader.today);
    return static_cast<int>(
        std::ranges::count_if(open, [&](const appraisal::Answered* it) { return it->it.sheet.body == in.body; }));
}

Named by_of(const Reader& reader, const Assessment& it) { return named(reader, it.planned.by); }

}  // namespace

Stage stage_of(const Reader& reader, const Assessment& it)
{
    Stage earliest = Stage::decided;
    for (const appraisal::Group& group : it.groups)
        earliest = std::min(earliest, appraisal::stage_of(it, group, reader.working_days(), reader.today));
    return earliest;
}

BodyLine body_line(const Reader& reader, const InAssessment& in)
{
    BodyLine line{.body = named(reader, in.body), .group = group_name(in.place), .stage = in.stage};
    line.unjudged = unjudged(reader, in);
    line.unanswered = unanswered(reader, in);
    if (in.stage == Stage::objecting) line.until = in.days.objections;
    if (in.stage == Stage::answering) line.until = in.days.answers;
    if (line.until) line.left = reader.working_days().between(reader.today, *line.until);
    if (appraisal::is_without_grade(*in.group, in.sheet()))
        line.special = words::words_of(appraisal::CaseHow::no_grade);
    return line;
}

std::vector<OrgId> may_plan_for(const Reader& reader)
{
    using registry::OrgKind;
    std::vector<OrgId> all;
    for (const registry::Organisation& org : reader.people().organisations()) {
        const bool assesses = org.kind == OrgKind::district_committee || org.kind == OrgKind::work_committee ||
                              org.kind == OrgKind::street_committee || org.kind == OrgKind::organ_committee ||
                              org.kind == OrgKind::general_branch;
        if (!assesses || !reader.people().lives(org.id, reader.today, reader.today)) continue;
        const auto posts =
            district::by_posts_in(reader.state, reader.who, district::Right::record, org.id, reader.today);
        if (std::ranges::find(posts, org.id) != posts.end()) all.push_back(org.id);
    }
    return all;
}

Result<AssessmentsPage> assessments(const Reader& reader)
{
    AssessmentsPage page{.on = reader.today, .rows = {}, .may_plan = !may_plan_for(reader).empty()};
    for (const Assessment& it : reader.state.of<Appraisals>().all()) {
        if (!is_in_force(reader, it) || !may_read_plan(reader, it)) continue;
        AssessmentRow row{.assessment = to_text(it.id),
                          .year = it.planned.year,
                          .first = it.planned.begin,
                          .last = it.planned.last,
                          .by = by_of(reader, it),
                          .stage = stage_of(reader, it)};
        for (std::size_t i = 0; i < it.groups.size(); ++i)
            for (const OrgId body : it.groups[i].planned.bodies) {
                reader.look();
                ++row.bodies;
                const InAssessment in = in_assessment(reader, it, i, body);
                if (in.part.own) row.own.push_back(body_line(reader, in));
                if (in.part.assesses) row.judging.push_back(body_line(reader, in));
                if (in.part.reviews) row.reviewing.push_back(body_line(reader, in));
            }
        page.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(page.rows, std::greater{}, &AssessmentRow::year);
    return page;
}

}  // namespace jinze::views
