// The pages of everybody's work: today, the leader's screen, board, obligations, records.
#include "pages/board.h"
#include "serve/route.h"

namespace jinze::serve {
namespace {

Told<desk::BoardAnswer> board(const Asked& asked)
{
    return asked.read([&](const pages::Reader& reader) {
        return pages::board(reader, {asked.query("node"), asked.query("by"), asked.query("on"), asked.query("known"), asked.query("compare")});
    });
}

Told<desk::Explanation> explanation(const Asked& asked)
{
    return asked.read([&](const pages::Reader& reader) {
        return pages::explanation(reader, asked.steps.at(0), asked.query("on"), asked.query("known"));
    });
}

}  // namespace

std::vector<Route> page_routes()
{
    const Parameter node{"node", "organisation: o17 or its full name", true}, on{"on", "how it stands on this day; today"},
        known{"known", "as known on this day; the same day"};
    return {
        question<&board>("/api/board", "How everything stands in an organisation and below it",
                         {node, {"by", "area or month"}, on, known, {"compare", "a day to compare with"}}),
        question<&explanation>("/api/obligations/{id}", "Why one obligation stands as it does", {on, known}),
    };
}

}  // namespace jinze::serve
