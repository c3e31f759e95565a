#include "app/views/appraisal/known.h"

#include <array>

#include "domain/district/rights.h"
#include "domain/scheme/names.h"

namespace jinze::views {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using appraisal::Group;
using district::Right;

// Whether it is the reader's own body: a post in it, or the right to speak for it.
bool is_own(const Reader& reader, OrgId body)
{
    if (reader.may(Right::give_reason, body)) return true;
    return std::ranges::any_of(reader.people().posts_of(reader.who, reader.today, reader.today),
                               [&](PostId post) { return reader.people()[post].org == body; });
}

}  // namespace

bool is_in_force(const Reader& reader, const Assessment& it)
{
    return std::ranges::none_of(reader.state.of<Appraisals>().all(), [&](const Assessment& other) {
        return other.id > it.id && other.planned.by == it.planned.by && other.planned.year == it.planned.year;
    });
}

bool is_office(const Reader& reader, const Assessment& it)
{
    return !district::by_posts_in(reader.state, reader.who, Right::record, it.office(), reader.today).empty() &&
           reader.may(Right::record, it.office());
}

bool may_read_plan(const Reader& reader, const Assessment& it)
{
    if (is_office(reader, it) || reader.reads(it.planned.by)) return true;
    if (appraisal::is_assessor(it, reader.who) || appraisal::is_reviewer(it, reader.who)) return true;
    return std::ranges::any_of(it.groups, [&](const Group& group) {
        return std::ranges::any_of(group.planned.bodies, [&](OrgId body) {
            return reader.reads(body) || district::belongs_to(reader.people(), reader.who, body, reader.today);
        });
    });
}

Result<const Assessment*> assessment_asked(const Reader& reader, const std::string& id)
{
    const auto asked = id_from<appraisal::AssessmentId>(id);
    const Assessment* it = asked ? reader.state.of<Appraisals>().find(*asked) : nullptr;
    if (!it || !is_in_force(reader, *it) || !may_read_plan(reader, *it)) return std::unexpected{absent("id")};
    return it;
}

InAssessment in_assessment(const Reader& reader, const Assessment& it, std::size_t group, OrgId body)
{
    const Group& in = it.groups[group];
    const auto& working = reader.working_days();
    const bool belongs = district::belongs_to(reader.people(), reader.who, body, reader.today);
    return {.it = &it,
            .group = &in,
            .place = group,
            .body = body,
            .days = appraisal::days_of(it, in, working, reader.today),
            .stage = appraisal::stage_of(it, in, working, reader.today),
            .part = {.office = is_office(reader, it),
                     .assesses = appraisal::is_assessor(in, reader.who) && !belongs,
                     .reviews = appraisal::is_reviewer(it, reader.who) && !belongs,
                     .own = is_own(reader, body),
                     .speaks = reader.may(Right::give_reason, body)}};
}

Result<InAssessment> body_asked(const Reader& reader, const std::string& id, const std::string& node)
{
    const auto it = assessment_asked(reader, id);
    if (!it) return std::unexpected{absent("node")};
    const auto body = id_from<OrgId>(node);
    for (std::size_t i = 0; body && i < (*it)->groups.size(); ++i) {
        const auto& bodies = (*it)->groups[i].planned.bodies;
        if (std::ranges::find(bodies, *body) == bodies.end()) continue;
        const InAssessment in = in_assessment(reader, **it, i, *body);
        if (in.part.sees()) return in;
    }
    return std::unexpected{absent("node")};
}

AssessmentDays assessment_days(const Reader& reader, const Assessment& it, const Group& group)
{
    const auto& working = reader.working_days();
    const appraisal::GroupDays all = appraisal::days_of(it, group, working, reader.today);
    AssessmentDays shown{.drafted = all.draft,
                         .delivered = all.delivered,
                         .objections = all.objections,
                         .answers = all.answers,
                         .finalised = all.finalised == never ? all.final_day : group.finalised,
                         .decided = all.meeting,
                         .published = all.notice,
                         .review = all.notice + days{appraisal::review_within}};
    if (shown.delivered == never) {
        shown.delivered = working.after(std::max(all.draft, reader.today - days{1}), 1).day;
        shown.objections = working.after(shown.delivered, it.planned.objection_days).day;
        shown.answers = working.after(shown.objections, it.planned.answer_days).day;
    }
    return shown;
}

std::string group_name(std::size_t place)
{
    static constexpr std::array<const char*, 10> stems{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    return place < stems.size() ? stems[place] : std::to_string(place + 1);
}

Bilingual voters_words(const Code& group)
{
    const scheme::Named* known = scheme::named(scheme::voter_groups(), group.text());
    return known ? Bilingual{std::string{known->zh}, std::string{known->en}} : Bilingual{group.text(), group.text()};
}

AssessedHead head_of(const Reader& reader, const InAssessment& in)
{
    AssessedHead head{.assessment = to_text(in.it->id),
                      .year = in.it->planned.year,
                      .body = named(reader, in.body),
                      .group = group_name(in.place),
                      .scheme = {},
                      .stage = in.stage};
    if (const auto* scheme = reader.state.of<Appraisals>().scheme_of(*in.group))
        head.scheme = Bilingual{scheme->title, scheme->title};
    return head;
}

Neighbours neighbours_of(const Reader& reader, const InAssessment& in)
{
    Neighbours all;
    bool passed = false;
    for (const OrgId body : in.group->planned.bodies) {
        if (body == in.body) {
            passed = true;
            continue;
        }
        const PartIn part = in_assessment(reader, *in.it, in.place, body).part;
        if (!part.office && !part.assesses && !part.reviews) continue;
        if (passed) {
            all.after = named(reader, body);
            break;
        }
        all.before = named(reader, body);
    }
    return all;
}

}  // namespace jinze::views
