// The routes of the office's pages by subject; each group is in a file routes_office_*.cpp.
#pragma once

#include "domain/assembly/decide.h"
#include "front/serve/route.h"

namespace jinze::serve {

std::vector<Route> office_register_routes(), office_rules_routes(), office_import_routes(), office_ledger_routes(),
    document_routes(), paper_routes(), matter_file_routes(), appraisal_routes(), appraisal_sheet_routes(),
    award_routes();

template <district::Right right>
std::optional<Denial> without_right(const Request& asked)
{
    const bool may = asked.house.desk.read(
        [&](const district::State& state) { return district::may(state, asked.who(), right, OrgId{}, asked.today); });
    return may ? std::nullopt : std::optional{views::not_yours("")};
}

// A file upload of bounded length, for holders of the right, answered with a described struct.
template <auto handler, district::Right right>
Route upload(const char* pattern, const char* about, std::size_t longest, const std::vector<Help>& help = {})
{
    Route route = question<handler>(pattern, about, help, false);
    route.method = "POST";
    route.longest_body = longest;
    route.admits = &without_right<right>;
    return route;
}

inline http::Response workbook(const Result<Bytes>& bytes, const std::string& name)
{
    if (!bytes) return told(bytes.error());
    http::Response response{.status = 200,
                            .type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            .body = std::string{text_of(*bytes)},
                            .shared = {},
                            .headers = {},
                            .stream = {}};
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return response;
}
inline constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr const char* workbook_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

}  // namespace jinze::serve
