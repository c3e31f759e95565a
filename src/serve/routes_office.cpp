// The pages that run the office: organisations and people, rules and sources, imports, the ledger, search.
#include "serve/route.h"

namespace jinze::serve {

std::vector<Route> office_routes()
{
    return {};
}

}  // namespace jinze::serve
