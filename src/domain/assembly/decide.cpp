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

// Whether a deputy may give the command. One whose right can go over says so itself.
template <class C>
consteval bool goes_over()
{
    if constexpr (is_handed_over(C::needs)) {
        static_assert(requires { C::by_deputy; }, "may a deputy give this command? say so beside `needs`: by_deputy");
        return C::by_deputy;
    } else {
        return false;
    }
}

// What the absent person may do there themselves, and what the rules let the deputy do.
template <class C>
std::optional<Refused> object_to_place(const Request& asked, const C& command)
{
    Request absent = asked;
    absent.actor = asked.place->absent;
    if (const auto theirs = ask(absent, command); !theirs) return theirs.error();
    if (const auto deputys = ask(asked, command); !deputys) return deputys.error();
    if constexpr (requires { concerns_actor(asked, command); })
        if (concerns_actor(asked, command)) return because(refusals::deputy_concerned);
    return {};
}

// In their own name if that suffices and nothing else was said; else in the first place that allows it. Whoever lacks
// nothing but the right is told why the place does not give it.
template <class C>
std::expected<std::optional<Place>, Refused> place_for(const Request& asked, const C& command)
{
    const PersonId behalf = asked.context.behalf;
    std::vector<Place> places = places_of(asked.state, asked.actor, asked.today);
    if (behalf) std::erase_if(places, [&](const Place& it) { return it.absent != behalf; });
    if (behalf && places.empty()) return std::unexpected{because(refusals::not_their_deputy, to_text(behalf))};
    std::optional<Refused> no;
    if (!behalf) {
        const auto own = ask(asked, command);
        if (own) return std::nullopt;
        no = own.error();
    }
    const OrgId toward = district::toward(asked.state, command, asked.today);
    for (const Place& place : places) {
        if (!goes_over<C>()) {
            const bool theirs = may_in_own_name(asked.state, place.absent, C::needs, toward, asked.today);
            const bool lacks_right = !no || no->why == refusals::right_missing;
            if (behalf || (theirs && lacks_right)) no = because(refusals::never_by_deputy, to_text(place.absent));
            continue;
        }
        Request there = asked;
        there.place = place;
        const auto refused = object_to_place(there, command);
        if (!refused) return place;
        if (!no || no->why == refusals::right_missing) no = refused;
    }
    return std::unexpected{*no};
}

template <class C>
std::expected<std::optional<Place>, Refused> place_unsealed(const Request& asked, const C& command)
{
    if (!asked.context.behalf && places_of(asked.state, asked.actor, asked.today).empty()) return std::nullopt;
    Context unsealed = asked.context;
    unsealed.seal = [](const Words&) { return Sealed{}; };
    const Request dry{asked.state, unsealed, asked.people, asked.actor, asked.today};
    return place_for(dry, command);
}

Request request(const State& state, const Context& context)
{
    return {state, context, state.people(), context.actor, context.today()};
}

}  // namespace

Decided decide(const State& state, const Command& command, const Context& context)
{
    Request asked = request(state, context);
    const auto cleaned = clean(command);
    if (!cleaned) return std::unexpected{cleaned.error()};
    return std::visit(
        [&](const auto& it) -> Decided {
            const auto place = place_unsealed(asked, it);
            if (!place) return std::unexpected{place.error()};
            asked.place = *place;
            return ask(asked, it);
        },
        *cleaned);
}

std::expected<PersonId, Refused> in_whose_place(const State& state, const Command& command, const Context& context)
{
    if (!context.behalf && places_of(state, context.actor, context.today()).empty()) return PersonId{};
    const Request asked = request(state, context);
    const auto cleaned = clean(command);
    if (!cleaned) return std::unexpected{cleaned.error()};
    return std::visit(
        [&](const auto& it) -> std::expected<PersonId, Refused> {
            const auto place = place_unsealed(asked, it);
            if (!place) return std::unexpected{place.error()};
            return *place ? (*place)->absent : PersonId{};
        },
        *cleaned);
}

bool goes_to_deputies(const Command& command)
{
    return std::visit([]<class C>(const C&) { return goes_over<C>(); }, command);
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
