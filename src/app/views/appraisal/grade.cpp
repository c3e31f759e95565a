#include "app/views/appraisal/grade.h"

#include "app/views/offering.h"
#include "domain/record/items.h"

namespace jinze::views {
namespace {

using appraisal::FactSheet;
using appraisal::Grade;

// Meetings of the body that assesses since the planned day, the latest first. Whether one may decide, the rules say.
std::vector<MeetingChoice> meetings(const Reader& reader, const InAssessment& in, const FactSheet& sheet)
{
    constexpr std::size_t most = 10;
    const appraisal::Graded* before = appraisal::grade_of(*in.it, sheet, reader.today);
    std::vector<MeetingChoice> all;
    const auto hosted = reader.state.records().hosted_by(in.it->planned.by);
    for (auto id = hosted.rbegin(); id != hosted.rend() && all.size() < most; ++id) {
        const record::Version* version = reader.state.records()[*id].known(reader.today);
        if (!version || version->content.kind != record::Kind::meeting) continue;
        if (version->content.performed < in.days.meeting || !reader.reads(reader.state.records()[*id])) continue;
        district::DecideGrade command{
            .assessment = in.it->id, .sheet = sheet, .grade = {}, .meeting = *id, .replaces = {}};
        if (!appraisal::is_without_grade(*in.group, sheet)) command.grade = Grade::fairly_good;
        if (before) command.replaces = before->it.meeting;
        all.push_back({to_text(*id), reader.asking().title(*id, reader.today), version->content.performed,
                       version->count.due, version->count.present, !refusal_of(reader, command)});
    }
    return all;
}

std::vector<GradeChoice> grades(const Reader& reader, const InAssessment& in, const FactSheet& sheet)
{
    if (appraisal::is_without_grade(*in.group, sheet)) return {};
    const int good = appraisal::graded_good(*in.it, *in.group, sheet.is_of_a_leader(), reader.today);
    return {{Grade::good, std::max(0, appraisal::most_good(*in.group) - good)},
            {Grade::fairly_good, {}},
            {Grade::ordinary, {}},
            {Grade::poor, {}}};
}

void add_referred(std::vector<Bilingual>& all, const scheme::Node& node)
{
    if (node.kind == scheme::NodeKind::item && node.refers) all.push_back(node.title);
    for (const scheme::Node& below : node.below) add_referred(all, below);
}

// Items that the body's own records took up since the decision, as problems to mend.
std::vector<MendingRow> mending(const Reader& reader, const InAssessment& in, Day since)
{
    std::vector<MendingRow> all;
    for (const RecordId id : reader.state.records().hosted_by(in.body)) {
        const record::Record& record = reader.state.records()[id];
        const record::Version* version = record.known(reader.today);
        if (!version || version->content.performed < since || !reader.reads(record)) continue;
        const auto words = reader.directory.words(*version);
        for (std::size_t i = 0; i < version->content.items.size(); ++i) {
            const record::Item& item = version->content.items[i];
            if (item.nature == record::Nature::conclusion && !item.due) continue;
            const auto life = record::life_of({id, static_cast<int>(i)}, reader.state.records(), reader.today);
            MendingRow row{.text = i < words.items.size() ? words.items[i] : std::string{},
                           .record = to_text(id),
                           .item = static_cast<int>(i) + 1,
                           .owner = {},
                           .due = item.due,
                           .closed = life.closed};
            if (item.org) row.owner = named(reader, *item.org);
            if (item.person) row.owner = person_named(reader, *item.person);
            all.push_back(std::move(row));
        }
    }
    return all;
}

}  // namespace

Deciding deciding(const Reader& reader, const InAssessment& in, const FactSheet& sheet)
{
    Deciding shown{.grades = {}, .meetings = {}, .waits = {}, .decision = grade_shown(reader, in, sheet)};
    if (!in.part.office) return shown;
    const bool again = shown.decision && appraisal::review_of(*in.it, sheet, reader.today);
    shown.may_decide = !shown.decision || again;
    if (!shown.may_decide) return shown;
    if (!in.is_final()) {
        shown.waits = Bilingual{"等定稿后再决定。", "It waits for the final draft."};
        return shown;
    }
    shown.grades = grades(reader, in, sheet);
    shown.meetings = meetings(reader, in, sheet);
    return shown;
}

Result<GradePage> grade_page(const Reader& reader, const std::string& id, const BodyQuestion& asked)
{
    const auto in = body_asked(reader, id, asked.node);
    if (!in) return std::unexpected{in.error()};
    if (!in->part.office) return std::unexpected{absent("node")};
    const Neighbours beside = neighbours_of(reader, *in);
    GradePage page{.head = head_of(reader, *in),
                   .says = {"没有评分办法，按事实和测评研究。", "There is no scheme: facts and ballots."},
                   .lines = {},
                   .ballots = ballots_shown(reader, *in, in->sheet()),
                   .referred = {},
                   .deciding = deciding(reader, *in, in->sheet()),
                   .before = beside.before,
                   .after = beside.after};
    if (!in->is_delivered()) {  // until then another assessor's value is nobody's to see
        page.says = {"初稿还没有送达。", "The draft is not delivered yet."};
        return page;
    }
    page.lines = lines_of(reader, *in, true);
    const Day now = known_now(reader, *in);
    if (const auto score = score_of(reader, *in, now, now)) {
        page.says = score->tree.says;
        add_referred(page.referred, score->tree);
    }
    return page;
}

Result<FeedbackPage> feedback(const Reader& reader, const std::string& id, const BodyQuestion& asked)
{
    const auto in = body_asked(reader, id, asked.node);
    if (!in) return std::unexpected{in.error()};
    FeedbackPage page{.head = head_of(reader, *in),
                      .by = named(reader, in->it->planned.by),
                      .decision = grade_shown(reader, *in, in->sheet()),
                      .recognised = {},
                      .problems = {},
                      .settle_by = {},
                      .issued = {},
                      .matters = {},
                      .may_settle = false};
    if (!page.decision) return page;
    page.issued = in->days.notice;
    page.settle_by = reader.working_days().after(in->days.notice, appraisal::draft_after).day;
    for (const AssessedLine& line : lines_of(reader, *in, true)) {
        const LineAmount& stands = line.now ? *line.now : line.draft;
        if (stands.state == LineState::lost) {
            FeedbackProblem problem{.text = line.title, .to = {}};
            if (!line.says.zh.empty())
                problem.text = {line.title.zh + "：" + line.says.zh, line.title.en + ": " + line.says.en};
            if (!line.contests.empty()) problem.to = "/obligations/" + line.contests.front().obligation;
            page.problems.push_back(std::move(problem));
        } else if (stands.state == LineState::added) {
            page.recognised.push_back(line.title);
        }
    }
    page.matters = mending(reader, *in, page.decision->on);
    page.may_settle = in->part.own && reader.may(district::Right::record, in->body);
    return page;
}

}  // namespace jinze::views
