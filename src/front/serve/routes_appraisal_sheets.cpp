// Fact sheets, what a body would lose today, and the tree of its score. Each answer is about one body or one person.
#include "app/views/appraisal_sheets/fact_sheet.h"
#include "app/views/appraisal_sheets/if_today.h"
#include "app/views/appraisal_sheets/score_tree.h"
#include "front/serve/attachment.h"
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::Reader;

Result<views::FactSheetPage> fact_sheet(const Request& asked, const views::FactSheetQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::fact_sheet_page(reader, question); });
}

http::Response file_of(const Result<views::SheetFile>& file, const char* type, std::string_view plain)
{
    if (!file) return told(file.error());
    http::Response response{.status = 200,
                            .type = type,
                            .body = std::string{text_of(file->bytes)},
                            .shared = {},
                            .headers = {},
                            .stream = {}};
    response.headers.emplace_back("Content-Disposition", attachment(file->name, plain));
    return response;
}

http::Response sheet_docx(const Request& asked, const views::FactSheetQuestion& question)
{
    return file_of(asked.read([&](const Reader& reader) { return views::fact_sheet_docx(reader, question); }),
                   docx_type, "fact-sheet.docx");
}

http::Response sheet_xlsx(const Request& asked, const views::FactSheetQuestion& question)
{
    return file_of(asked.read([&](const Reader& reader) { return views::fact_sheet_xlsx(reader, question); }),
                   workbook_type, "fact-sheet.xlsx");
}

Result<views::IfTodayPage> if_today(const Request& asked, const views::IfTodayQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::if_assessed_today(reader, question); });
}

Result<views::ScoreTreePage> tree(const Request& asked, const views::ScoreTreeQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::score_tree(reader, question); });
}

}  // namespace

std::vector<Route> appraisal_sheet_routes()
{
    const Help year{"year", "the year; default: the last one that has ended"};
    const std::vector<Help> of_sheet{
        {"node", "a body: o5 or its full name"}, {"person", "a leader: m33; without either, the reader's own"}, year};
    return {
        slowly(question<&fact_sheet>("/api/fact-sheet",
                                     "Fact sheet of one body or one leader: what was owed, done and why not", of_sheet),
               &always_slow),
        slowly(file<&sheet_docx>("/api/fact-sheet/docx", "The same on paper", docx_type, of_sheet), &always_slow),
        slowly(file<&sheet_xlsx>("/api/fact-sheet/xlsx", "The same as a workbook", workbook_type, of_sheet),
               &always_slow),
        slowly(question<&if_today>("/api/if-assessed-today",
                                   "What the reader's own body would lose today, and what still helps",
                                   {{"node", "a body on whose committee the reader sits"}}),
               &always_slow),
        slowly(question<&tree>("/api/score-tree", "How the figure of one body comes about, line by line",
                               {{"node", "the body: o17 or its full name"},
                                year,
                                {"known", "as known on; default: the first day of a draft"}}),
               &always_slow)};
}

}  // namespace jinze::serve
