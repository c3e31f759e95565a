// Checks a command's texts, then the right it needs and for which organisation, then the rules.
#include "domain/assembly/decide.h"

#include "domain/assembly/said.h"
#include "domain/district/two_people.h"

namespace jinze::district {
namespace {

// Importing a sheet needs only the right to import, whatever its rows contain.
bool is_row_of_import(const Request& asked, Right right)
{
    const bool row = right == Right::manage || right == Right::appoint || right == Right::record;
    return row && asked.importing() && asked.may(Right::import, {});
}

// The second person who agreed; the rows of a sheet are agreed to with the sheet.
template <class C>
Agreement agreement_of(const Request& asked, const C& command, OrgId toward)
{
    Agreement agreement{.right = C::needs, .toward = toward};
    agreement.always_recorded = requires { C::always_recorded; };
    agreement.always_two = requires { C::always_two; };
    if constexpr (requires { command.with; }) agreement.with = command.with;
    if (asked.importing()) agreement.with = asked.state.imports().back().with;
    return agreement;
}

template <class C>
Decided ask(const Request& asked, const C& command)
{
    constexpr bool opens = requires { C::opens; };
    if (!opens && !asked.state.opened()) return refuse(refusals::district_not_open);
    if constexpr (requires { C::by_the_system; })
        return asked.actor ? refuse(refusals::right_missing) : decide_on(asked, command);
    if (!asked.actor && !opens && !is_setting_up(asked.state)) return refuse(refusals::setup_is_over);
    const OrgId toward = district::toward(asked.state, command, asked.today);
    const bool may =
        opens || asked.may(C::needs, toward) || is_row_of_import(asked, C::needs) || is_by_own_right(asked, command);
    if (!may) return refuse(refusals::right_missing, toward ? to_text(toward) : std::string{});
    auto decided = decide_on(asked, command);
    if (!decided) return decided;
    if (const auto no = object_to_one(asked, agreement_of(asked, command, toward), *decided))
        return std::unexpected{*no};
    return decided;
}

}  // namespace

Decided decide(const State& state, const Command& command, const Context& context)
{
    const Request asked{state, context, state.people(), context.actor, context.today()};
    const auto cleaned = clean(command);
    if (!cleaned) return std::unexpected{cleaned.error()};
    return std::visit([&](const auto& it) { return ask(asked, it); }, *cleaned);
}

Right right_for(const Command& command)
{
    return std::visit([]<class C>(const C&) { return C::needs; }, command);
}

OrgId toward(const State& state, const Command& command, Day today)
{
    return std::visit([&](const auto& it) { return toward(state, it, today); }, command);
}

std::optional<Command> with_second(Command command, PersonId second)
{
    const bool takes_one = std::visit(
        [&](auto& it) {
            if constexpr (requires { it.with.reset(); }) {
                it.with = second;
                return true;
            } else {
                return false;
            }
        },
        command);
    if (!takes_one) return {};
    return command;
}

}  // namespace jinze::district
