#include "app/input/records.h"
#include "domain/district/refusals.h"

namespace jinze::input {
namespace {

No no_for(desk::Unfit unfit)
{
    return bad_input(std::move(unfit.path), std::move(unfit.what));
}

std::expected<desk::RecordMeant, No> record_meant(const std::string& json,
                                                  const desk::Naming& naming, desk::Desk& desk)
{
    auto input = desk::record_input_from(json);
    if (!input) return std::unexpected{no_for(std::move(input.error()))};
    auto meant = desk::meaning_of(*input, naming, desk.library(naming.state())->newest());
    if (!meant) return std::unexpected{no_for(std::move(meant.error()))};
    return *std::move(meant);
}

}  // namespace

Think entering(std::string json)
{
    return [json = std::move(json)](const desk::Naming& naming,
                                    desk::Desk& desk) -> std::expected<Change, No> {
        auto meant = record_meant(json, naming, desk);
        if (!meant) return std::unexpected{std::move(meant.error())};
        return Change{{district::EnterRecord{std::move(meant->content), std::move(meant->words),
                                             std::move(meant->excuses)}},
                      {}};
    };
}

Think correcting(std::string record, std::string json, std::size_t over)
{
    return [record = std::move(record), json = std::move(json), over](
               const desk::Naming& naming, desk::Desk& desk) -> std::expected<Change, No> {
        const auto id = id_from<RecordId>(record);
        if (!id)
            return std::unexpected{bad_input(
                "RECORD", {"应为记录编号，如r12。", "A record's id such as r12 is wanted."})};
        if (!naming.state().records().find(*id))
            return std::unexpected{
                input::no_from(district::Refused{district::refusals::record_unknown, record})};
        auto meant = record_meant(json, naming, desk);
        if (!meant) return std::unexpected{std::move(meant.error())};
        return Change{{district::CorrectRecord{*id, std::move(meant->content),
                                               std::move(meant->words), std::move(meant->excuses), over}},
                      {}};
    };
}

Think calling(std::string json)
{
    return [json = std::move(json)](const desk::Naming& naming,
                                    desk::Desk&) -> std::expected<Change, No> {
        auto input = desk::call_input_from(json);
        if (!input) return std::unexpected{no_for(std::move(input.error()))};
        auto call = desk::meaning_of(*input, naming);
        if (!call) return std::unexpected{no_for(std::move(call.error()))};
        return Change{{*std::move(call)}, {}};
    };
}

}  // namespace jinze::input
