// Routes for running the office: organisations and people, rules and sources, imports, the ledger, search.
#include "front/serve/routes_office.h"

namespace jinze::serve {

std::vector<Route> office_routes()
{
    std::vector<Route> all;
    for (auto* group :
         {&office_register_routes, &office_rules_routes, &office_import_routes, &office_ledger_routes, &document_routes,
          &paper_routes, &matter_file_routes, &appraisal_routes, &appraisal_sheet_routes, &award_routes})
        for (Route& route : group()) all.push_back(std::move(route));
    return all;
}

}  // namespace jinze::serve
