// Types of matters as data: adopted by the district, in force for matters opened from then on.
#include "domain/matter/type_check.h"
#include "domain/matter_rules/known.h"

namespace jinze::district {

OrgId toward(const State&, const AdoptMatterType&, Day) { return {}; }

Decided decide_on(const Request& asked, const AdoptMatterType& command)
{
    const matter::Type& type = command.type;
    if (const auto no = object_to_missing(type.title.text, texts::matter_type, "title")) return std::unexpected{*no};
    if (const auto no = object_to_missing(type.title_en.text, texts::matter_type, "title_en"))
        return std::unexpected{*no};
    if (const auto fault = matter::fault_of(type)) {
        const bool is_node = fault->node >= 0 && static_cast<std::size_t>(fault->node) < type.nodes.size();
        const Code& where = is_node ? type.nodes[static_cast<std::size_t>(fault->node)].code : type.code;
        return refuse(refusals::matter_type_unsound, std::string{where.text()});
    }
    const auto now = asked.state.of<matter::Matters>().type_of(type.code);
    if (now && *now == type) return refuse(refusals::matter_type_stands);
    return Events{matter::MatterTypeAdopted{type, command.file}};
}

}  // namespace jinze::district
