#include "front/cli/change.h"

#include "front/cli/proposing.h"

namespace jinze::cli {

// A plain hash of the input would let a reader of the file test guesses of names and ID numbers.
std::string usual_key(const District& district, const std::string& input)
{
    return to_hex(vault::Marker{district.key.master, vault::Use::answered}.mark(input));
}

std::expected<ReceiptAnswer, Denial> change(District& district, const Common& common, const std::string& input,
                                            const Planner& think)
{
    desk::Desk& desk = *district.desk;
    const auto actor = actor_of(desk, common.as);
    note_key(*district.journal, district.key);
    if (!actor) return std::unexpected{Denial{"bad_input", "--as", actor.error(), actor.error()}};
    const std::string key = common.key.empty() ? usual_key(district, input) : common.key;
    auto answer = input::have_done(desk, {*actor, key, input, common.key.empty()}, think);
    if (answer || !*actor || !input::takes_two(answer.error())) return answer;
    return std::unexpected{propose(district, *actor, think)};
}

int change(Shell& shell, const Common& common, const std::string& input, const Planner& think)
{
    District district = open_district(common, shell.clock, shell.steady);
    const auto answer = change(district, common, input, think);
    return answer ? say(shell, common, *answer) : say(shell, common, answer.error());
}

}  // namespace jinze::cli
