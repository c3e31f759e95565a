#include "pages/board.h"

namespace jinze::pages {

Told<desk::BoardAnswer> board(const Reader& reader, const BoardAsked& asked)
{
    const auto node = org_asked(reader, asked.node.value_or(""));
    if (!node) return std::unexpected{node.error()};
    const auto on = day_asked(asked.on, reader.today, "on");
    if (!on) return std::unexpected{on.error()};
    const auto known = day_asked(asked.known, *on, "known");
    if (!known) return std::unexpected{known.error()};
    const desk::By by = asked.by == "month" ? desk::By::month : desk::By::area;
    if (*on == *known) return desk::board_view(reader.asking(), *node, by, *on, *known, reader.standings.judge(reader.facts(), *on));
    return desk::board_view(reader.asking(), *node, by, *on, *known);
}

Told<desk::Explanation> explanation(const Reader& reader, const std::string& obligation,
                                    const std::optional<std::string>& on_asked, const std::optional<std::string>& known_asked)
{
    const auto on = day_asked(on_asked, reader.today, "on");
    if (!on) return std::unexpected{on.error()};
    const auto known = day_asked(known_asked, *on, "known");
    if (!known) return std::unexpected{known.error()};
    const auto found = duty::find_obligation(reader.facts(), {obligation}, *known);
    if (!found || !reader.reads(found->bearer)) return std::unexpected{absent("obligation")};
    return desk::explain(reader.asking(), *found, *on, *known);
}

}  // namespace jinze::pages
