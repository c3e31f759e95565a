#include "app/views/appraisal/files.h"

namespace jinze::views {
namespace {

using appraisal::Assessment;
using appraisal::Group;

std::optional<Day> there(Day day) { return day == never ? std::nullopt : std::optional{day}; }

FiledPart plan_part(const Reader& reader, const Assessment& it)
{
    FiledPart part{.title = {"方案", "Plan"}, .rows = {}};
    part.rows.push_back({{"考核方案", "Plan"}, it.entered, "/assessments/" + to_text(it.id)});
    for (std::size_t i = 0; i < it.groups.size(); ++i) {
        const auto* scheme = reader.state.of<appraisal::Appraisals>().scheme_of(it.groups[i]);
        if (scheme)
            part.rows.push_back(
                {{group_name(i) + "组评分办法：" + scheme->title, "Scheme: " + scheme->title}, scheme->entered, {}});
    }
    return part;
}

// The papers of one body: objections and answers, ballots, the decision, reviews.
void add_body(FiledPart& part, const Reader& reader, const Assessment& it, OrgId body)
{
    const std::string name = named(reader, body).short_name.value_or(named(reader, body).name);
    const std::string address = "/assessments/" + to_text(it.id) + "/bodies/" + to_text(body);
    const auto add = [&](const char* zh, const char* en, std::optional<Day> on, const std::string& page) {
        part.rows.push_back({{name + "：" + zh, name + ": " + en}, on, address + page});
    };
    for (const appraisal::Answered& one : it.answered)
        if (one.it.sheet.body == body && one.it.act == appraisal::LineAct::object)
            add("对考核初稿的意见", "objection", one.entered, "");
    for (const appraisal::Ruled& one : it.ruled)
        if (one.it.body == body) add("复核组的答复", "answer to the objection", one.entered, "/difference");
    for (const appraisal::Counted& one : it.counted)
        if (one.it.sheet.body == body && !one.it.sheet.post) add("测评票数", "ballots", one.entered, "/ballots");
    const auto* graded = appraisal::grade_of(it, {.body = body, .post = {}, .person = {}}, reader.today);
    add("等次决定和反馈函", "decision and feedback", graded ? std::optional{graded->entered} : std::nullopt,
        "/feedback");
    for (const appraisal::Asked& one : it.asked)
        if (one.it.sheet.body == body) add("复核申请", "review asked for", one.entered, "/difference");
}

}  // namespace

Result<AssessmentFile> assessment_file(const Reader& reader, const std::string& id)
{
    const auto found = assessment_asked(reader, id);
    if (!found) return std::unexpected{found.error()};
    const Assessment& it = **found;
    if (!is_office(reader, it)) return std::unexpected{absent("id")};
    AssessmentFile file{.assessment = to_text(it.id),
                        .year = it.planned.year,
                        .by = named(reader, it.planned.by),
                        .parts = {plan_part(reader, it)}};
    for (std::size_t i = 0; i < it.groups.size(); ++i) {
        const Group& group = it.groups[i];
        const std::string name = group_name(i) + "组", english = "Group " + group_name(i);
        FiledPart part{.title = {name, english}, .rows = {}};
        part.rows.push_back({{name + "考核初稿", english + ": draft"}, there(group.delivered), {}});
        part.rows.push_back({{name + "考核定稿", english + ": final draft"}, there(group.finalised), {}});
        for (const OrgId body : group.planned.bodies) {
            reader.look();
            add_body(part, reader, it, body);
        }
        file.parts.push_back(std::move(part));
    }
    FiledPart sheets{.title = {"履责事实单的签收", "Receipts of fact sheets"}, .rows = {}};
    for (const appraisal::Receipted& one : it.receipted)
        sheets.rows.push_back({{"签收履责事实单，并写明使用情况", "sheets receipted, and how they were used"},
                               one.entered,
                               "/records/" + to_text(one.it.record)});
    if (sheets.rows.empty()) sheets.rows.push_back({{"组织部签收", "receipt of the organisation department"}, {}, {}});
    file.parts.push_back(std::move(sheets));
    for (const FiledPart& part : file.parts)
        file.missing += static_cast<int>(
            std::ranges::count_if(part.rows, [](const FiledPaper& row) { return !row.on.has_value(); }));
    return file;
}

}  // namespace jinze::views
