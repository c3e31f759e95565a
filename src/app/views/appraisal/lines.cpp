#include "app/views/appraisal/lines.h"

#include "app/views/appraisal/line_parts.h"
#include "app/views/work/row.h"
#include "domain/scheme/load.h"

namespace jinze::views {
namespace {

using appraisal::Answered;
using appraisal::LineAct;

// What an answer names: the item of the scheme, or the duty of an obligation.
Code named_by(const AssessedLine& line)
{
    return Code::from(std::string_view{line.line}.substr(0, line.line.find('@'))).value_or(Code{});
}

// What was said of the line, before anything of a judged line's objection.
void add_answer(AssessedLine& line, const InAssessment& in, Day today)
{
    const Answered* said = appraisal::answer_to(*in.it, in.sheet(), named_by(line), today);
    if (!said || said->entered < in.days.delivered) return;
    if (said->it.act == LineAct::no_comment) line.answer = LineAnswer::no_comment;
    if (said->it.act == LineAct::object) line.answer = LineAnswer::objected;
}

void add_objection(AssessedLine& line, const Reader& reader, const InAssessment& in)
{
    const appraisal::JudgedStand stand = appraisal::judged_stand(*in.it, in.body, named_by(line), reader.today);
    if (!stand.objection) return;
    LineObjection shown{.on = stand.objection->entered,
                        .by = reader.asking().name(stand.objection->by),
                        .text = stand.objection->it.words ? reader.directory.text(*stand.objection->it.words) : "",
                        .decided = {},
                        .by_reviewer = {},
                        .why = {}};
    if (stand.ruling) {
        shown.decided = stand.ruling->entered;
        shown.upheld = stand.ruling->it.upheld;
        shown.by_reviewer = reader.asking().name(stand.ruling->by);
        shown.why = reader.directory.text(stand.ruling->it.words);
    }
    line.objection = std::move(shown);
}

// The contest of one of its obligations, the latest made since the draft.
void add_contest(AssessedLine& line, const Reader& reader, const InAssessment& in)
{
    for (const Contestable& it : line.contests) {
        const duty::Docket* docket = reader.state.duties().docket({it.obligation});
        if (!docket || docket->contests.empty() || docket->contests.back().entered < in.days.delivered) continue;
        const duty::ReasonEntry& made = docket->contests.back();
        LineObjection shown{.on = made.entered,
                            .by = reader.asking().name(made.by),
                            .text = reader.directory.text(made.words),
                            .decided = {},
                            .by_reviewer = {},
                            .why = {}};
        if (docket->contest_decisions.size() >= docket->contests.size()) {
            const duty::Decision& decided = docket->contest_decisions.back();
            shown.decided = decided.entered;
            shown.upheld = decided.outcome != duty::Outcome::rejected;
            shown.by_reviewer = reader.asking().name(decided.by);
            shown.why = reader.directory.text(decided.words);
        }
        line.objection = std::move(shown);
        line.answer = LineAnswer::objected;
    }
}

bool may_object(const AssessedLine& line, const Reader& reader, const InAssessment& in)
{
    if (line.objection || in.stage != appraisal::Stage::objecting) return false;
    if (line.judged) return in.part.speaks;
    return std::ranges::any_of(line.contests, [&](const Contestable& it) {
        const auto obligation = duty::find_obligation(reader.facts(), {it.obligation}, reader.today);
        return obligation && views::may_contest(reader, *obligation);
    });
}

}  // namespace

fact_sheet::Period period_of(const appraisal::Assessment& it) { return {it.planned.begin, it.planned.last}; }

Day known_now(const Reader& reader, const InAssessment& in)
{
    return in.is_final() ? in.group->finalised : reader.today;
}

std::vector<AssessedLine> lines_of(const Reader& reader, const InAssessment& in, bool with_values)
{
    std::vector<AssessedLine> lines = scheme_of(reader, in) ? lines_by_scheme(reader, in) : lines_by_facts(reader, in);
    for (AssessedLine& line : lines) {
        if (in.is_delivered()) {
            add_answer(line, in, reader.today);
            line.judged ? add_objection(line, reader, in) : add_contest(line, reader, in);
        }
        line.may_object = may_object(line, reader, in);
        line.really_changed = line.now.has_value();
        if (line.objection && !line.now) line.now = line.draft;
        if (in.part.speaks && line.may_object && !line.judged) line.records = own_records(reader, line);
        if (!with_values && line.judged) {
            line.draft = {.state = LineState::unanswered, .amount = {}, .standing = {}};
            line.now.reset();
            line.says = {};  // it would say what was judged
            line.evidence.clear();
        }
    }
    return lines;
}

}  // namespace jinze::views
