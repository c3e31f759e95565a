#include "app/views/appraisal/draft.h"

#include "app/views/offering.h"

namespace jinze::views {
namespace {

using appraisal::Stage;

// Before the draft is delivered the body itself sees what it scores itself, and nothing else.
void only_own_scores(std::vector<AssessedLine>& lines)
{
    std::erase_if(lines, [](const AssessedLine& it) { return !it.judged; });
    for (AssessedLine& line : lines) {
        line.draft = {.state = LineState::unanswered, .amount = {}, .standing = {}};
        line.now.reset();
        line.evidence.clear();
        line.says = {};
    }
}

bool may_ask_review(const Reader& reader, const InAssessment& in)
{
    return !refusal_of(reader, district::AskReview{in.it->id, in.sheet(), {"申请复核"}});
}

// Lines whose facts have changed since K2: marked, and nothing else.
std::vector<Bilingual> changed_after(const Reader& reader, const InAssessment& in)
{
    std::vector<Bilingual> all;
    const auto then = score_of(reader, in, in.group->finalised, in.group->finalised);
    const auto today = score_of(reader, in, reader.today, reader.today);
    if (!then || !today) return all;
    const auto compare = [&](const auto& self, const scheme::Node& a, const scheme::Node& b) -> void {
        if (a.kind == scheme::NodeKind::item && (a.lost != b.lost || a.added != b.added || a.state != b.state))
            all.push_back(a.title);
        for (std::size_t i = 0; i < a.below.size() && i < b.below.size(); ++i) self(self, a.below[i], b.below[i]);
    };
    compare(compare, then->tree, today->tree);
    return all;
}

}  // namespace

std::optional<GradeShown> grade_shown(const Reader& reader, const InAssessment& in, const appraisal::FactSheet& sheet)
{
    const appraisal::Graded* graded = appraisal::grade_of(*in.it, sheet, reader.today);
    if (!graded) return {};
    const record::Record& meeting = reader.state.records()[graded->it.meeting];
    const record::Version& version = meeting.latest();
    GradeShown shown{.grade = graded->it.grade,
                     .on = version.content.performed,
                     .due = version.count.due,
                     .present = version.count.present};
    if (reader.reads(meeting)) shown.record = to_text(meeting.id);
    if (graded->it.replaces) shown.replaces = to_text(*graded->it.replaces);
    return shown;
}

Result<DraftPage> assessed_draft(const Reader& reader, const std::string& id, const BodyQuestion& asked)
{
    const auto in = body_asked(reader, id, asked.node);
    if (!in) return std::unexpected{in.error()};
    DraftPage page{.head = head_of(reader, *in),
                   .on = reader.today,
                   .days = assessment_days(reader, *in->it, *in->group),
                   .reviewers = {},
                   .lines = lines_of(reader, *in, in->is_delivered()),
                   .ballots = ballots_shown(reader, *in, in->sheet()),
                   .may_answer = in->part.speaks && in->stage == Stage::objecting,
                   .may_self_score = in->part.speaks && !in->is_delivered() && scheme_of(reader, *in),
                   .may_review = in->part.reviews && in->is_delivered() && !in->is_final()};
    for (const PersonId person : in->it->planned.reviewers) page.reviewers.push_back(mention(reader, person));
    const Day until = in->stage == Stage::answering ? page.days.answers : page.days.objections;
    page.left = reader.working_days().between(reader.today, until);
    if (!in->is_delivered() && !in->part.office && !in->part.assesses) only_own_scores(page.lines);
    if (in->group->planned.voters.empty() && in->group->planned.scheme)
        page.absent_sources.push_back({"本区这次不测评，测评的行不计。", "There are no ballots this time."});
    // The count of ballots is for the meeting; the body learns it with the final draft.
    if (!in->is_final() && !in->part.office) page.ballots.clear();
    return page;
}

Result<DifferencePage> difference(const Reader& reader, const std::string& id, const BodyQuestion& asked)
{
    const auto in = body_asked(reader, id, asked.node);
    if (!in) return std::unexpected{in.error()};
    if (!in->is_final()) return std::unexpected{absent("node")};
    DifferencePage page{.head = head_of(reader, *in),
                        .days = assessment_days(reader, *in->it, *in->group),
                        .changed = {},
                        .lost = {},
                        .decision = grade_shown(reader, *in, in->sheet()),
                        .published = {},
                        .scheme_from = {},
                        .leaves = reader.state.leaves(),
                        .root = {},
                        .may_ask_review = may_ask_review(reader, *in),
                        .changed_after = {}};
    for (AssessedLine& line : lines_of(reader, *in, true)) {
        const LineAmount& stands = line.now ? *line.now : line.draft;
        if (stands.state == LineState::lost) page.lost.push_back(line);
        if (line.now)
            page.changed.push_back(std::move(line));
        else
            ++page.same;
    }
    if (page.decision && page.days.published <= reader.today) page.published = page.days.published;
    if (page.decision) page.changed_after = changed_after(reader, *in);
    if (const auto* scheme = reader.state.of<appraisal::Appraisals>().scheme_of(*in->group))
        page.scheme_from = scheme->from;
    return page;
}

}  // namespace jinze::views
