#include "app/input/assessment_acts.h"

#include "app/input/act_parts.h"

namespace jinze::input {
namespace {

using namespace district;

constexpr auto a_body = "organisation: id (o17) or full name";
constexpr auto whom = "person: id (m33) or name";
constexpr auto an_assessment = "assessment (k3)";
constexpr auto a_group = "code of the group";
constexpr auto a_line = "code of the line";
constexpr auto some_records = "records (r7,r9) that show it, separated by commas";

appraisal::FactSheet sheet_of(Line& line)
{
    appraisal::FactSheet sheet;
    detail::read(line, "body", sheet.body);
    detail::read(line, "post", sheet.post);
    detail::read(line, "person", sheet.person);
    return sheet;
}

appraisal::AssessmentId assessment_of(Line& line) { return line.thing<appraisal::AssessmentId>("assessment"); }

std::optional<int> amount_of(Line& line)
{
    return line.has("amount") ? std::optional{line.hundredths("amount")} : std::nullopt;
}

DeliverDraft delivering(Line& line) { return {.assessment = assessment_of(line), .group = line.code("group")}; }
FinaliseGroup finalising(Line& line) { return {.assessment = assessment_of(line), .group = line.code("group")}; }

AnswerLine answering(Line& line)
{
    AnswerLine command{.assessment = assessment_of(line),
                       .sheet = sheet_of(line),
                       .line = line.code("line"),
                       .act = {},
                       .amount = amount_of(line),
                       .words = line.words("text"),
                       .records = line.records("records")};
    detail::read(line, "act", command.act);
    return command;
}

JudgeLine judging(Line& line)
{
    return {.assessment = assessment_of(line),
            .body = line.org("body"),
            .item = line.code("line"),
            .amount = line.hundredths("amount"),
            .reason = line.words("text"),
            .records = line.records("records")};
}

StateFact stating(Line& line)
{
    StateFact command{.assessment = assessment_of(line),
                      .body = line.org("body"),
                      .stated_by = {},
                      .name = {.by = line.code("states"), .kind = line.code("kind"), .level = {}},
                      .figure = {},
                      .count = line.has("count") ? line.number("count") : 1,
                      .persons = line.has("persons") ? line.number("persons") : 0,
                      .document = line.words("document")};
    detail::read(line, "stated-by", command.stated_by);
    if (line.has("level")) command.name.level = line.code("level");
    if (line.has("figure")) command.figure = line.hundredths("figure");
    return command;
}

CountBallots counting(Line& line)
{
    CountBallots command{.assessment = assessment_of(line), .sheet = sheet_of(line), .voters = line.code("voters")};
    if (line.has("round")) command.round = line.number("round");
    command.handed_out = line.number("handed-out");
    command.returned = line.number("returned");
    command.good = line.number("good");
    command.fairly_good = line.number("fairly-good");
    command.ordinary = line.number("ordinary");
    command.poor = line.number("poor");
    return command;
}

DecideObjection deciding(Line& line)
{
    return {.assessment = assessment_of(line),
            .body = line.org("body"),
            .item = line.code("line"),
            .upheld = line.flag("upheld"),
            .amount = amount_of(line),
            .why = line.words("text")};
}

const std::vector<Act> of_assessments{
    act_by<DeliverDraft, delivering>("deliver-draft", "Deliver a group's draft (送达考核初稿)",
                                     first<"assessment">(an_assessment), needed<"group">(a_group)),
    act_by<AnswerLine, answering>(
        "answer-line", "Say something of a line of an assessment (对考核逐行表态)", first<"assessment">(an_assessment),
        needed<"body", &AnswerLine::sheet, &appraisal::FactSheet::body>(a_body), needed<"line">(a_line),
        needed<"act", &AnswerLine::act>("self-score, no-comment, comment, object (自评、无意见、说明、提意见)"),
        option<"post", &AnswerLine::sheet, &appraisal::FactSheet::post>("of a leader's sheet: the post"),
        option<"person", &AnswerLine::sheet, &appraisal::FactSheet::person>("of a leader's sheet: yourself"),
        option<"amount">("self-score: what is lost, as 0.5"), option<"text">("what is said"),
        option<"records">(some_records)),
    act_by<JudgeLine, judging>("judge-line", "Judge a line of an assessment (考核判断)",
                               first<"assessment">(an_assessment), needed<"body", &JudgeLine::body>(a_body),
                               needed<"line">(a_line), needed<"amount">("what is lost or added, as 0.5"),
                               option<"text">("why; needed if it differs from the self-score"),
                               option<"records">(some_records)),
    act_by<StateFact, stating>(
        "state-fact", "Enter what a body stated in writing (书面认定事实)", first<"assessment">(an_assessment),
        needed<"body", &StateFact::body>(a_body), needed<"states">("who states it, as discipline-body"),
        needed<"kind">("what, as circular"), needed<"document">("number and title of the document"),
        option<"stated-by", &StateFact::stated_by>("the body that states it, where it is registered here"),
        option<"level">("its level"), option<"figure">("the figure stated, as 92.5"),
        option<"count", &StateFact::count>("times; default: 1"),
        option<"persons", &StateFact::persons>("person-times")),
    act_by<CountBallots, counting>(
        "count-ballots", "Enter ballots as counted (计入测评票数)", first<"assessment">(an_assessment),
        needed<"body", &CountBallots::sheet, &appraisal::FactSheet::body>(a_body),
        needed<"voters">("code of the group of voters"),
        needed<"handed-out", &CountBallots::handed_out>("ballots handed out"),
        needed<"returned", &CountBallots::returned>("ballots returned"), needed<"good", &CountBallots::good>("好"),
        needed<"fairly-good", &CountBallots::fairly_good>("较好"), needed<"ordinary", &CountBallots::ordinary>("一般"),
        needed<"poor", &CountBallots::poor>("差"),
        option<"post", &CountBallots::sheet, &appraisal::FactSheet::post>("of a secretary: the post"),
        option<"round", &CountBallots::round>("2: among those who had equally many")),
    act_by<DecideObjection, deciding>(
        "decide-objection", "Answer an objection to a judged line (答复考核意见)", first<"assessment">(an_assessment),
        needed<"body", &DecideObjection::body>(a_body), needed<"line">(a_line), flag<"upheld">("it is upheld"),
        option<"amount">("upheld: the amount from now on, as 0.5"), needed<"text">("why")),
    act_by<FinaliseGroup, finalising>("finalise-group", "Make a group final (考核定稿)",
                                      first<"assessment">(an_assessment), needed<"group">(a_group)),
    act<DecideGrade>("decide-grade", "Enter the grade that a meeting decided (决定考核等次)",
                     first<"assessment", &DecideGrade::assessment>(an_assessment),
                     needed<"body", &DecideGrade::sheet, &appraisal::FactSheet::body>(a_body),
                     needed<"meeting", &DecideGrade::meeting>("record (r7) of the meeting"),
                     option<"grade", &DecideGrade::grade>("good, fairly-good, ordinary, poor; none: 不定等次"),
                     option<"post", &DecideGrade::sheet, &appraisal::FactSheet::post>("of a secretary: the post"),
                     option<"replaces", &DecideGrade::replaces>("review: the meeting that decided before")),
    act<AskReview>("ask-review", "Ask for the review of a grade (申请复核)",
                   first<"assessment", &AskReview::assessment>(an_assessment),
                   needed<"body", &AskReview::sheet, &appraisal::FactSheet::body>(a_body),
                   needed<"text", &AskReview::why>("why"),
                   option<"post", &AskReview::sheet, &appraisal::FactSheet::post>("of one's own grade: the post"),
                   option<"person", &AskReview::sheet, &appraisal::FactSheet::person>("of one's own grade: yourself")),
    act<ReceiptSheets>("receipt-sheets", "Receipt fact sheets (签收履责事实单)",
                       first<"assessment", &ReceiptSheets::assessment>(an_assessment),
                       needed<"org", &ReceiptSheets::org>(a_body),
                       needed<"use", &ReceiptSheets::use>("how they were used, in a line"),
                       option<"bodies", &ReceiptSheets::bodies>("of which organisations; default: all that are final")),
    act<NameContestDelegate>("name-contest-delegate", "Name who decides contests for 区委 (指定裁定异议的代表)",
                             first<"person", &NameContestDelegate::person>(whom),
                             needed<"last", &NameContestDelegate::last>("last day"),
                             option<"from", &NameContestDelegate::from>("first day; default: today")),
};

}  // namespace

const std::vector<Act>& assessment_acts() { return of_assessments; }

}  // namespace jinze::input
