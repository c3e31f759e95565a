#include "app/input/planner.h"

#include "domain/district_rules/refusals.h"

namespace jinze::input {

std::expected<ReceiptAnswer, Denial> have_done(desk::Desk& desk, const Submission& brought, const Planner& think)
{
    for (;;) {
        desk::Request request{.actor = brought.actor,
                              .key = brought.key,
                              .body = brought.input,
                              .while_it_stands = brought.while_it_stands,
                              .commands = {},
                              .documents = {},
                              .leaves = {}};
        const bool remembered = desk.remembers(request);
        if (remembered) {
            // Only the desk can compare the inputs. It will not read the command.
            request.commands.emplace_back(district::OpenDistrict{});
        } else {
            auto thought = desk.read([&](const district::State& state) {
                return think(Naming{state, desk.directory(), day_of(desk.now())}, desk);
            });
            if (!thought) return std::unexpected{std::move(thought.error())};
            request.commands = std::move(thought->commands);
            request.documents = std::move(thought->documents);
        }
        const desk::Answer answer = desk.submit(std::move(request));
        if (answer) return answer_from(*answer);
        const auto* refused = std::get_if<district::Refused>(&answer.error());
        if (remembered && refused && refused->why == district::refusals::district_already_open)
            continue;  // it stood until just now
        return std::unexpected{no_from(answer.error(), desk, brought.actor)};
    }
}

}  // namespace jinze::input
