// Papers: the list with its series of numbers, drafts, issuing, files, and the templates that a body prints from.
#include <fmt/format.h>

#include "app/codec/leaf.h"
#include "app/views/matter/tables.h"
#include "app/views/paper/draft.h"
#include "app/views/paper/templates.h"
#include "front/serve/attachment.h"
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::Reader;

http::Response docx(const Result<views::PaperFile>& file)
{
    if (!file) return told(file.error());
    http::Response response{.status = 200,
                            .type = docx_type,
                            .body = std::string{text_of(file->bytes)},
                            .shared = {},
                            .headers = {},
                            .stream = {}};
    response.headers.emplace_back("Content-Disposition", attachment(file->name, "paper.docx"));
    return response;
}

Result<views::PapersPage> papers(const Request& asked, const views::PapersQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::papers_page(reader, question); });
}

Result<views::PaperPage> paper(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::paper_page(reader, asked.steps.at(0)); });
}

http::Response issued_docx(const Request& asked)
{
    return docx(asked.read([&](const Reader& reader) { return views::issued_file(reader, asked.steps.at(0)); }));
}

Result<views::PaperDraft> draft(const Request& asked, const views::DraftQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::paper_draft(reader, question); });
}

http::Response draft_docx(const Request& asked, const views::DraftQuestion& question)
{
    return docx(asked.read([&](const Reader& reader) { return views::draft_file(reader, question); }));
}

struct PaperDone {
    input::ReceiptAnswer receipt;
    std::string paper, number;  // z3; 区直督〔2026〕12号
};
BOOST_DESCRIBE_STRUCT(PaperDone, (), (receipt, paper, number))

Result<PaperDone> issue(const Request& asked, const views::PaperToIssue& typed)
{
    const auto command = asked.read([&](const Reader& reader) { return views::paper_to_issue(reader, typed); });
    if (!command) return std::unexpected{command.error()};
    const auto receipt = asked.have_done("paper " + asked.request.body,
                                         [&command](const input::Naming&, desk::Desk&) -> Result<input::Change> {
                                             return input::Change{{*command}, {}};
                                         });
    if (!receipt) return std::unexpected{receipt.error()};
    PaperDone done{.receipt = *receipt, .paper = {}, .number = {}};
    if (const auto bytes = asked.house.desk.journal().leaf(receipt->first)) {
        const district::Leaf leaf = codec::leaf_from(*bytes);
        if (const auto* issued = std::get_if<paper::PaperIssued>(&leaf.event)) {
            done.paper = to_text(issued->paper);
            done.number = number_text(issued->word, issued->year, issued->number);
        }
    }
    return done;
}

Result<views::TemplatesPage> templates(const Request& asked, const views::TemplateQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::templates_page(reader, question); });
}

http::Response template_docx(const Request& asked, const views::TemplateQuestion& question)
{
    const std::string& kind = asked.steps.at(0);
    const auto file = asked.read([&](const Reader& reader) { return views::template_file(reader, kind, question); });
    if (!file) return docx(std::unexpected{file.error()});
    return docx(views::PaperFile{kind + ".docx", *file});
}

Result<input::ReceiptAnswer> set_template(const Request& asked, const views::TemplateQuestion& question)
{
    const auto command = asked.read([&](const Reader& reader) {
        return views::template_to_set(reader, asked.steps.at(0), question, view_of(asked.request.body));
    });
    if (!command) return std::unexpected{command.error()};
    return asked.have_done("template " + asked.steps.at(0) + ' ' + question.node + ' ' + asked.request.body,
                           [&command](const input::Naming&, desk::Desk&) -> Result<input::Change> {
                               return input::Change{{*command}, {}};
                           });
}

// The file as it is; nothing: the body's own template is no longer used.
Route setting_template(const Help& node)
{
    Route route = question<&set_template>(
        "/api/paper-templates/{kind}", "Set a body's own template (docx); without a file it has none", {node}, false);
    route.method = "POST";
    route.longest_body = std::size_t{1} << 20;
    return route;
}

template <class Question, Result<Bytes> (*table)(const Reader&, const Question&)>
http::Response list_as_table(const Request& asked, const Question& question)
{
    const auto name = asked.request.path.substr(asked.request.path.rfind('/') + 1);
    return workbook(asked.read([&](const Reader& reader) { return table(reader, question); }), name);
}

template <class Question, Result<Bytes> (*table)(const Reader&, const Question&)>
Route list_table_route(const char* pattern, const char* about, const std::vector<Help>& help)
{
    return slowly(file<&list_as_table<Question, table>>(pattern, about, workbook_type, help), &always_slow);
}

std::vector<Route> table_routes(const Help& node, const Help& text)
{
    return {list_table_route<views::MattersTable, &views::matters_table>(
                "/api/tables/matters.xlsx", "Matters as a workbook, by the list's conditions",
                {{"lead", "who carries it out: o17 or its full name"},
                 {"setter", "who set it"},
                 {"group", "of the list"},
                 {"standing", "of matters"},
                 {"source", "of matters"},
                 {"priority", "of matters"},
                 {"leaders", "yes: those that a seat of a leading group answers for"},
                 {"archived", "yes: archived ones"},
                 text,
                 {"goal", "code of a goal of the district"}}),
            list_table_route<views::ItemsTable, &views::items_table>(
                "/api/tables/items.xlsx", "Items of records that are to be done, as a workbook",
                {{"state", "open, reported or closed"}, text}),
            list_table_route<views::PapersTable, &views::papers_table>("/api/tables/papers.xlsx",
                                                                       "The register of issued papers as a workbook",
                                                                       {node,
                                                                        {"word", "as 区直督"},
                                                                        {"year", "of the number"},
                                                                        {"kind", "of papers"},
                                                                        {"state", "issued or voided"},
                                                                        text})};
}

}  // namespace

std::vector<Route> paper_routes()
{
    const Help node{"node", "organisation: o17 or its full name"}, matter{"matter", "d3"}, record{"record", "r7"},
        kind{"kind", "of papers"}, text{"text", "part of a title"};
    std::vector<Route> all{
        question<&papers>("/api/papers", "Issued papers, the latest first; series of numbers; what may be drafted",
                          {node,
                           matter,
                           record,
                           {"word", "as 区直督"},
                           {"year", "of the number"},
                           kind,
                           {"state", "issued or voided"},
                           {"text", "part of the title or the number"},
                           {"page", "from 1"},
                           {"size", "rows per page, at most 200 (default: 50)"}}),
        question<&paper>("/api/papers/{id}", "One issued paper, word for word"),
        file("GET", "/api/papers/{id}/docx", "The same as a docx", docx_type, &issued_docx),
        act<&issue>("/api/papers", "Issue a paper: it gets its number"),
        question<&draft>("/api/paper-draft", "A paper as it would be issued, with the number it would get",
                         {kind, matter, record, node}),
        file<&draft_docx>("/api/paper-draft/docx", "The same as a docx, without a number", docx_type,
                          {kind, matter, record, node}),
        question<&templates>("/api/paper-templates", "From which templates a body prints", {node}),
        file<&template_docx>("/api/paper-templates/{kind}/docx", "The template in force, to be changed", docx_type,
                             {node}),
        setting_template(node)};
    for (Route& route : table_routes(node, text)) all.push_back(std::move(route));
    return all;
}

}  // namespace jinze::serve
