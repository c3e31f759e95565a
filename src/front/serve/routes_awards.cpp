// Commendation: the list of awards, the page of one, the pages for the hall, the notice and the papers.
#include "app/views/commendation/award_papers.h"
#include "app/views/commendation/conference.h"
#include "front/serve/attachment.h"
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::Reader;

Result<views::AwardsPage> awards(const Request& asked, const views::AwardsQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::awards(reader, question); });
}

Result<views::AwardPage> award(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::award_page(reader, asked.steps.at(0)); });
}

Result<views::ConferencePage> conference(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::conference_page(reader, asked.steps.at(0)); });
}

Result<views::NoticePaper> notice(const Request& asked, const views::AwardNoticeQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::notice_paper(reader, asked.steps.at(0), question); });
}

http::Response paper(const Request& asked, const views::AwardPaperQuestion& question)
{
    const auto made =
        asked.read([&](const Reader& reader) { return views::award_paper(reader, asked.steps.at(0), question); });
    if (!made) return told(made.error());
    http::Response response{.status = 200,
                            .type = docx_type,
                            .body = std::string{text_of(made->bytes)},
                            .shared = {},
                            .headers = {},
                            .stream = {}};
    response.headers.emplace_back("Content-Disposition", attachment(made->name, "award.docx"));
    return response;
}

}  // namespace

std::vector<Route> award_routes()
{
    const Help batch{"batch", "number of the notice; default: the last"};
    return {
        question<&awards>("/api/awards", "Awards, the latest first, and the practices shared",
                          {{"page", "from 1"}, {"size", "rows per page, at most 200 (default: 50)"}}),
        question<&award>("/api/awards/{id}", "One award: its step, notices, who acts next, nominees, possible acts"),
        question<&conference>("/api/awards/{id}/conference", "What is projected at the conference"),
        question<&notice>("/api/awards/{id}/notice", "The text and the list of a public notice", {batch}),
        file<&paper>("/api/awards/{id}/docx",
                     "A paper of the award as docx: notice, list, decision, certificates or summary", docx_type,
                     {{"paper", "notice, list, decision, certificates or summary (default: notice)"}, batch})};
}

}  // namespace jinze::serve
