#include "cli/change.h"

namespace jinze::cli {

// A plain hash of the input would let whoever reads the file try out names and ID numbers against
// it.
std::string usual_key(const District& district, const std::string& input)
{
    return to_hex(vault::Marker{district.key.master, vault::Use::answered}.mark(input));
}

std::expected<ReceiptAnswer, No> change(District& district, const Common& common,
                                        const std::string& input, const Think& think)
{
    desk::Desk& desk = *district.desk;
    const auto actor = actor_of(desk, common.as);
    if (!actor) return std::unexpected{No{"bad_input", "--as", actor.error(), actor.error()}};
    desk::Request request{.actor = *actor,
                          .key = common.key,
                          .body = input,
                          .commands = {},
                          .documents = {},
                          .leaves = {}};
    if (request.key.empty()) request.key = usual_key(district, input);
    if (district.journal->answered(request.actor.number(), request.key)) {
        // Only the desk can say whether it is the same input; it will not look at the command.
        request.commands.emplace_back(district::OpenDistrict{});
    } else {
        auto thought = desk.read([&](const district::State& state) {
            return think(desk::Naming{state, desk.directory(), day_of(desk.now())}, desk);
        });
        if (!thought) return std::unexpected{std::move(thought.error())};
        request.commands = std::move(thought->commands);
        request.documents = std::move(thought->documents);
    }
    const desk::Answer answer = desk.submit(std::move(request));
    if (!answer) return std::unexpected{no_from(answer.error())};
    return answer_from(*answer);
}

int change(Shell& shell, const Common& common, const std::string& input, const Think& think)
{
    District district = open_district(common, shell.clock);
    const auto answer = change(district, common, input, think);
    return answer ? say(shell, common, *answer) : say(shell, common, answer.error());
}

}  // namespace jinze::cli
