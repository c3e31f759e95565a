#include "front/cli/proposing.h"

#include <fmt/format.h>

#include "app/input/naming.h"
#include "app/views/admin/sheet_proposal.h"

namespace jinze::cli {
namespace {

access::Doer in_the_name_of(PersonId person) { return {.person = person, .is_operator = true, .address = {}}; }

Denial waiting(const std::string& id, bool sheet)
{
    return {
        waits_for_second, id,
        fmt::format("已提请办理（{}），请另一名有权限的人员登录网页，在“两人办理”中确认。{}", id,
                    sheet ? "确认后，请再次执行同一命令。" : "确认前不作任何改动。"),
        fmt::format(
            "Proposed ({}). Another person with the right must confirm it in the browser, under “What takes two”. {}",
            id, sheet ? "After that, run the same command again." : "Nothing has changed yet.")};
}

// An identical proposal that already waits, if any.
std::optional<std::string> known(const access::Proposals& all, const access::ProposalRow& row)
{
    for (const access::Proposal& it : all.all())
        if (it.row.by == row.by && it.row.act == row.act && it.row.input == row.input) return it.id;
    return {};
}

}  // namespace

std::unique_ptr<access::Gate> gate_of(District& district)
{
    return std::make_unique<access::Gate>(*district.desk, district.key.master,
                                          [desk = district.desk.get()] { return desk->now(); });
}

Denial propose(District& district, PersonId actor, const input::Planner& think)
{
    desk::Desk& desk = *district.desk;
    auto row = desk.read([&](const district::State& state) -> std::expected<access::ProposalRow, Denial> {
        const auto change = think(input::Naming{state, desk.directory(), day_of(desk.now())}, desk);
        if (!change) return std::unexpected{change.error()};
        if (change->commands.size() != 1)
            return std::unexpected{bad_input("act", {"一次只能提请一个事项。", "Propose one thing at a time."})};
        return views::proposed(state, change->commands.front(), actor, desk.now());
    });
    if (!row) return std::move(row.error());
    row->at_server = true;
    const auto gate = gate_of(district);
    if (const auto id = known(gate->proposals(), *row)) return waiting(*id, false);
    return waiting(gate->proposals().propose(*row, in_the_name_of(actor)).id, false);
}

Denial propose_sheet(District& district, PersonId actor, const intake::Plan& plan)
{
    const auto gate = gate_of(district);
    return waiting(views::propose(gate->proposals(), plan, actor, in_the_name_of(actor), true).id, true);
}

}  // namespace jinze::cli
