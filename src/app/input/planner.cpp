#include "app/input/planner.h"

#include "app/input/warnings.h"
#include "domain/assembly/decide.h"
#include "domain/district_rules/refusals.h"
#include "domain/registry_rules/refusals.h"

namespace jinze::input {
namespace {

// Whether the text is the one on record, cleaned as the rules clean it.
bool stands(const Naming& naming, const district::RenameOrganisation& it, const district::Words& words)
{
    const auto* name = std::get_if<district::Text>(&words);
    return name && name->text == naming.directory().name(naming.people()[it.org]);
}
bool stands(const Naming& naming, const district::CorrectIdentity& it, const district::Words& words)
{
    const auto* identity = std::get_if<district::IdentityWords>(&words);
    return identity && *identity == naming.directory().identity(naming.people()[it.person]);
}
template <class C>
bool stands(const Naming&, const C&, const district::Words&)
{
    return false;
}

// The rules see sealed texts only, so a correction that changes nothing is refused here; but only where the rules would
// accept it: otherwise somebody without the right could learn by asking what is on record.
bool changes_nothing(const Naming& naming, const district::Command& command, PersonId actor, Instant now)
{
    using namespace district;
    if (!std::holds_alternative<RenameOrganisation>(command) && !std::holds_alternative<CorrectIdentity>(command))
        return false;
    Words clean;
    const Context context{.actor = actor,
                          .now = now,
                          .seal =
                              [&](const Words& words) {
                                  clean = words;
                                  return Sealed{};
                              },
                          .person_by_id_number = {}};
    return decide(naming.state(), command, context) &&
           std::visit([&](const auto& it) { return stands(naming, it, clean); }, command);
}

ReceiptAnswer with(std::vector<Bilingual> warnings, ReceiptAnswer receipt)
{
    if (!warnings.empty()) receipt.warnings = std::move(warnings);
    return receipt;
}

}  // namespace

std::expected<ReceiptAnswer, Denial> have_done(desk::Desk& desk, const Submission& brought, const Planner& think)
{
    for (;;) {
        desk::Request request{.actor = brought.actor,
                              .behalf = brought.behalf,
                              .key = brought.key,
                              .body = brought.input,
                              .while_it_stands = brought.while_it_stands,
                              .commands = {},
                              .documents = {},
                              .leaves = {}};
        const bool remembered = desk.remembers(request);
        std::vector<Bilingual> warnings;
        if (remembered) {
            // Only the desk can compare the inputs. It will not read the command.
            request.commands.emplace_back(district::OpenDistrict{});
        } else {
            auto thought = desk.read([&](const district::State& state) -> std::expected<Change, Denial> {
                const Instant now = desk.now();
                Naming naming{state, desk.directory(), day_of(now)};
                const auto library = desk.library(state);
                naming.catalogue = &library->newest();
                auto change = think(naming, desk);
                if (change && change->commands.size() == 1 &&
                    changes_nothing(naming, change->commands.front(), brought.actor, now))
                    return std::unexpected{no_from(district::Refused{district::refusals::nothing_to_change, {}})};
                if (change) warnings = warnings_about(state, *library, change->commands);
                return change;
            });
            if (!thought) return std::unexpected{std::move(thought.error())};
            request.commands = std::move(thought->commands);
            request.documents = std::move(thought->documents);
        }
        const desk::Answer answer = desk.submit(std::move(request));
        if (answer) return with(std::move(warnings), answer_from(*answer));
        const auto* refused = std::get_if<district::Refused>(&answer.error());
        if (remembered && refused && refused->why == district::refusals::district_already_open)
            continue;  // it stood until just now
        return std::unexpected{no_from(answer.error(), desk, brought.actor)};
    }
}

}  // namespace jinze::input
