#include "app/input/records.h"

#include "domain/district/refusals.h"

namespace jinze::input {
namespace {

std::expected<RecordMeant, Denial> record_meant(const std::expected<RecordInput, Denial>& input, const Naming& naming,
                                                desk::Desk& desk)
{
    if (!input) return std::unexpected{input.error()};
    return meaning_of(*input, naming, desk.library(naming.state())->newest());
}

}  // namespace

Planner entering(std::expected<RecordInput, Denial> input)
{
    return [input = std::move(input)](const Naming& naming, desk::Desk& desk) -> std::expected<Change, Denial> {
        auto meant = record_meant(input, naming, desk);
        if (!meant) return std::unexpected{std::move(meant.error())};
        return Change{
            {district::EnterRecord{std::move(meant->content), std::move(meant->words), std::move(meant->excuses)}}, {}};
    };
}

Planner correcting(std::string record, std::expected<RecordInput, Denial> input, std::size_t over)
{
    return [record = std::move(record), input = std::move(input), over](
               const Naming& naming, desk::Desk& desk) -> std::expected<Change, Denial> {
        const auto id = id_from<RecordId>(record);
        if (!id)
            return std::unexpected{
                bad_input("RECORD", {"应为记录编号，如r12。", "Must be a record's id such as r12."})};
        if (!naming.may_name(*id))
            return std::unexpected{naming.is_restricted()
                                       ? absent("RECORD")
                                       : no_from(district::Refused{district::refusals::record_unknown, record})};
        auto meant = record_meant(input, naming.correcting(naming.state().records()[*id]), desk);
        if (!meant) return std::unexpected{std::move(meant.error())};
        return Change{{district::CorrectRecord{*id, std::move(meant->content), std::move(meant->words),
                                               std::move(meant->excuses), over}},
                      {}};
    };
}

Planner calling(std::expected<CallInput, Denial> input)
{
    return [input = std::move(input)](const Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        if (!input) return std::unexpected{input.error()};
        auto call = meaning_of(*input, naming);
        if (!call) return std::unexpected{std::move(call.error())};
        return Change{{*std::move(call)}, {}};
    };
}

}  // namespace jinze::input
