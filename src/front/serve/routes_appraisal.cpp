// Assessments: the plan, one body's draft from judging to its grade, and the files. What the reader may not see is
// absent.
#include "app/codec/leaf.h"
#include "app/input/assessment_input.h"
#include "app/views/appraisal/files.h"
#include "app/views/appraisal/plan.h"
#include "app/views/appraisal/secretary.h"
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::BodyQuestion;
using views::Reader;

Result<views::AssessmentsPage> assessments(const Request& asked)
{
    return asked.read([](const Reader& reader) { return views::assessments(reader); });
}

Result<views::PlanForm> plan_form(const Request& asked)
{
    return asked.read([](const Reader& reader) { return views::plan_form(reader); });
}

Result<views::PlanPage> plan(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::assessment_plan(reader, asked.steps.at(0)); });
}

Result<views::AssessmentFile> files(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::assessment_file(reader, asked.steps.at(0)); });
}

// One page of one body.
template <auto view>
auto of_body(const Request& asked, const BodyQuestion& question)
{
    return asked.read([&](const Reader& reader) { return view(reader, asked.steps.at(0), question); });
}

Result<views::DraftPage> draft(const Request& asked, const BodyQuestion& question)
{
    return of_body<&views::assessed_draft>(asked, question);
}
Result<views::JudgingPage> judging(const Request& asked, const BodyQuestion& question)
{
    return of_body<&views::judging>(asked, question);
}
Result<views::DifferencePage> difference(const Request& asked, const BodyQuestion& question)
{
    auto page = of_body<&views::difference>(asked, question);
    if (page) page->root = to_hex(asked.house.desk.journal().head().root);
    return page;
}
Result<views::BallotsPage> ballots(const Request& asked, const BodyQuestion& question)
{
    return of_body<&views::ballots_page>(asked, question);
}
Result<views::GradePage> grade(const Request& asked, const BodyQuestion& question)
{
    return of_body<&views::grade_page>(asked, question);
}
Result<views::FeedbackPage> feedback(const Request& asked, const BodyQuestion& question)
{
    return of_body<&views::feedback>(asked, question);
}
Result<views::SecretaryPage> secretary(const Request& asked, const BodyQuestion& question)
{
    return of_body<&views::secretary_page>(asked, question);
}

struct AssessmentDone {
    input::ReceiptAnswer receipt;
    std::string assessment;  // k3
};
BOOST_DESCRIBE_STRUCT(AssessmentDone, (), (receipt, assessment))

Result<AssessmentDone> enter_plan(const Request& asked, const input::AssessmentInput& typed)
{
    const auto receipt = asked.have_done("assessment " + asked.request.body, input::planning(typed));
    if (!receipt) return std::unexpected{receipt.error()};
    AssessmentDone done{.receipt = *receipt, .assessment = {}};
    if (const auto bytes = asked.house.desk.journal().leaf(receipt->first)) {
        const district::Leaf leaf = codec::leaf_from(*bytes);
        if (const auto* planned = std::get_if<appraisal::AssessmentPlanned>(&leaf.event))
            done.assessment = to_text(planned->assessment);
    }
    return done;
}

}  // namespace

std::vector<Route> appraisal_routes()
{
    const std::vector<Help> body{{"node", "the body assessed: o17"}};
    return {
        question<&assessments>("/api/assessments",
                               "Assessments: of the reader's body, those to judge, those to answer; states, no values"),
        question<&plan_form>("/api/assessment-form", "What the form of a plan begins with"),
        slowly(question<&plan>("/api/assessments/{id}", "The plan of an assessment, its days and checks")),
        question<&files>("/api/assessments/{id}/file", "What goes into the files of an assessment, for its office"),
        slowly(question<&draft>("/api/assessments/{id}/draft",
                                "The draft of one body, for its own people, assessors, reviewers and the office",
                                body)),
        slowly(question<&judging>("/api/assessments/{id}/judging",
                                  "One body's lines that an assessor judges, with evidence and rule", body)),
        slowly(question<&difference>("/api/assessments/{id}/difference",
                                     "What changed from draft to final of one body, and the decision", body)),
        question<&ballots>("/api/assessments/{id}/ballots", "Ballots on one body as counted, for the office", body),
        slowly(question<&grade>("/api/assessments/{id}/grade", "The meeting's page of one body, for the office", body)),
        slowly(
            question<&feedback>("/api/assessments/{id}/feedback", "The feedback to one body after the decision", body)),
        slowly(question<&secretary>("/api/assessments/{id}/secretary",
                                    "The report of one body's secretary, assembled from records", body)),
        act<&enter_plan>("/api/assessments", "Plan an assessment with its groups"),
    };
}

}  // namespace jinze::serve
