#include "app/input/records.h"
#include "domain/district/refusals.h"

namespace jinze::input {
namespace {

std::expected<RecordMeant, No> record_meant(const std::expected<RecordInput, No>& input, const Naming& naming, desk::Desk& desk)
{
    if (!input) return std::unexpected{input.error()};
    return meaning_of(*input, naming, desk.library(naming.state())->newest());
}

}  // namespace

Think entering(std::expected<RecordInput, No> input)
{
    return [input = std::move(input)](const Naming& naming,
                                    desk::Desk& desk) -> std::expected<Change, No> {
        auto meant = record_meant(input, naming, desk);
        if (!meant) return std::unexpected{std::move(meant.error())};
        return Change{{district::EnterRecord{std::move(meant->content), std::move(meant->words),
                                             std::move(meant->excuses)}},
                      {}};
    };
}

Think correcting(std::string record, std::expected<RecordInput, No> input, std::size_t over)
{
    return [record = std::move(record), input = std::move(input), over](
               const Naming& naming, desk::Desk& desk) -> std::expected<Change, No> {
        const auto id = id_from<RecordId>(record);
        if (!id)
            return std::unexpected{bad_input(
                "RECORD", {"应为记录编号，如r12。", "A record's id such as r12 is wanted."})};
        if (!naming.may_name(*id))
            return std::unexpected{naming.is_restricted() ? absent("RECORD") : no_from(district::Refused{district::refusals::record_unknown, record})};
        auto meant = record_meant(input, naming, desk);
        if (!meant) return std::unexpected{std::move(meant.error())};
        return Change{{district::CorrectRecord{*id, std::move(meant->content),
                                               std::move(meant->words), std::move(meant->excuses), over}},
                      {}};
    };
}

Think calling(std::expected<CallInput, No> input)
{
    return [input = std::move(input)](const Naming& naming,
                                    desk::Desk&) -> std::expected<Change, No> {
        if (!input) return std::unexpected{input.error()};
        auto call = meaning_of(*input, naming);
        if (!call) return std::unexpected{std::move(call.error())};
        return Change{{*std::move(call)}, {}};
    };
}

}  // namespace jinze::input
