#include "domain/matter_rules/same_source.h"

#include "domain/matter/life.h"

namespace jinze::district {

using matter::Matter;
using matter::MatterId;
using matter::Matters;

std::vector<MatterId> pursuing(const State& state, const PursuedSource& source, Day today)
{
    const Matters& matters = state.of<Matters>();
    std::vector<MatterId> open;
    const auto add = [&](std::span<const MatterId> all) {
        for (const MatterId id : all)
            if (matter::life_of(matters[id], state.duties().working_days(today), today).is_open()) open.push_back(id);
    };
    if (source.clause) add(matters.of_clause(*source.clause));
    if (source.item) add(matters.of_item(*source.item));
    return open;
}

std::vector<MatterId> pursuing(const Request& asked, const OpenMatter& command)
{
    // Findings against one clause are as many as were found.
    const bool carries_out = command.source == matter::MatterSource::document;
    PursuedSource source;
    if (command.document && carries_out) source.clause = {*command.document, command.clause.value_or(0)};
    if (command.record) source.item = {*command.record, command.item.value_or(0) - 1};
    auto open = pursuing(asked.state, source, asked.today);
    std::erase_if(open, [&](MatterId id) {
        const Matter& it = asked.state.of<Matters>()[id];
        const bool is_finding = it.opened.clause && it.opened.source != matter::MatterSource::document;
        const bool is_kin = command.part_of && (id == *command.part_of || it.opened.part_of == command.part_of);
        return is_finding || is_kin;
    });
    return open;
}

}  // namespace jinze::district
