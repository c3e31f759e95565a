// What the one concerned said of the lines of a sheet, once the draft of the assessment was delivered.
#include "app/views/appraisal_sheets/fact_sheet.h"
#include "app/views/appraisal_sheets/schemes.h"

namespace jinze::views {
namespace {

// Whose sheet a line answers for: a leader's is that of the post of the line.
appraisal::FactSheet sheet_of_line(const Reader& reader, const fact_sheet::Sheet& sheet, const FactLine& line)
{
    if (!sheet.person) return {.body = sheet.body, .post = {}, .person = {}};
    const PostId post = line.post ? *id_from<PostId>(*line.post) : sheet.posts.front().post;
    return {.body = reader.people()[post].org, .post = post, .person = sheet.person};
}

// Matters, requests and the rest are answered by their ids, where those are codes.
std::string code_of(const FactLine& line)
{
    if (!line.line.empty()) return line.line;
    return Code::from(line.id) ? line.id : std::string{};
}

bool may_comment(const Reader& reader, const fact_sheet::Sheet& sheet, const fact_sheet::Assessed& in, Day until)
{
    if (reader.today > until || in.group->finalised != never) return false;
    if (sheet.person) return sheet.person == reader.who;
    // Where a scheme judges the body, its items are answered on the page of the assessment.
    return !in.group->planned.scheme && reader.may(district::Right::give_reason, sheet.body);
}

}  // namespace

void add_comments(FactSheetPage& page, const Reader& reader, const fact_sheet::Sheet& sheet)
{
    for (FactLine& line : page.lines) {
        line.line = code_of(line);
        if (sheet.person && !line.post) line.post = to_text(sheet.posts.front().post);
    }
    const auto in = fact_sheet::assessed(reader.state, sheet.body, sheet.period, reader.today);
    if (!in || in.group->delivered > reader.today) return;
    page.assessment = to_text(in.it->id);
    const auto days = appraisal::days_of(*in.it, *in.group, reader.working_days(), reader.today);
    page.comment_until = days.objections;
    page.may_comment = may_comment(reader, sheet, in, days.objections);
    for (FactLine& line : page.lines) {
        const auto code = Code::from(line.line);
        if (!code) continue;
        const auto* said = appraisal::answer_to(*in.it, sheet_of_line(reader, sheet, line), *code, reader.today);
        if (!said || !said->it.words) continue;
        line.comment =
            SheetComment{reader.directory.text(*said->it.words), reader.asking().name(said->by), said->entered};
    }
}

}  // namespace jinze::views
