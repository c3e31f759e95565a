// What the three administrators do: accounts, who administers, and the security log.
#include "serve/route.h"

namespace jinze::serve {

std::vector<Route> administration_routes()
{
    return {};
}

}  // namespace jinze::serve
