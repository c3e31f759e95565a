// Documents: splitting a text or a file, and registering one with the fates of its clauses.
#include "app/codec/leaf.h"
#include "app/input/document_input.h"
#include "app/views/document/document.h"
#include "app/views/document/splitting.h"
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::Reader;

std::optional<Denial> without_documents(const Request& asked)
{
    const bool may = asked.read([](const Reader& reader) { return views::may_register(reader); });
    return may ? std::nullopt : std::optional{views::not_yours("")};
}

Result<views::SplitDocument> split(const Request& asked, const views::SplitQuestion& question)
{
    return asked.read(
        [&](const Reader& reader) { return views::split(reader, question, view_of(asked.request.body)); });
}

Result<views::DocumentsPage> documents(const Request& asked, const views::DocumentsQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::documents(reader, question); });
}

Result<views::DocumentPage> document_page(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::document_page(reader, asked.steps.at(0)); });
}

Result<views::MatterForm> matter_form(const Request& asked, const views::MatterFormQuestion& source)
{
    return asked.read([&](const Reader& reader) { return views::matter_form(reader, source); });
}

struct DocumentDone {
    input::ReceiptAnswer receipt;
    std::string document;  // w3
};
BOOST_DESCRIBE_STRUCT(DocumentDone, (), (receipt, document))

Result<DocumentDone> enter_document(const Request& asked, const input::DocumentInput& typed)
{
    const auto receipt = asked.have_done("document " + asked.request.body, input::registering(typed));
    if (!receipt) return std::unexpected{receipt.error()};
    DocumentDone done{.receipt = *receipt, .document = {}};
    if (const auto bytes = asked.house.desk.journal().leaf(receipt->first)) {
        const district::Leaf leaf = codec::leaf_from(*bytes);
        if (const auto* registered = std::get_if<document::DocumentRegistered>(&leaf.event))
            done.document = to_text(registered->document);
    }
    return done;
}

Route splitting()
{
    Route route =
        question<&split>("/api/documents/split",
                         "Split a text or a file (txt, docx) into clauses with proposed fates; nothing is written",
                         {{"day", "the document's day, YYYY-MM-DD (default: as found in it)"}}, false);
    route.method = "POST";
    route.longest_body = views::longest_document;
    route.admits = &without_documents;
    return slowly(route, &always_slow);
}

}  // namespace

std::vector<Route> document_routes()
{
    return {
        question<&documents>("/api/documents", "Documents that the reader may see, the latest first",
                             {{"text", "part of the title or the number"},
                              {"earlier", "yes: replaced versions, too (default: no)"},
                              {"page", "from 1"},
                              {"size", "rows per page, at most 200 (default: 50)"}}),
        question<&document_page>("/api/documents/{id}",
                                 "One document: its clauses, their fates and matters, and what the version changed"),
        question<&matter_form>("/api/matter-form",
                               "What the form of a matter begins with, and who pursues the same already",
                               {{"document", "w3"},
                                {"clause", "number of the clause, from 1"},
                                {"record", "r7"},
                                {"item", "number of the item, from 1"}}),
        splitting(), act<&enter_document>("/api/documents", "Register a document with its clauses and their fates")};
}

}  // namespace jinze::serve
