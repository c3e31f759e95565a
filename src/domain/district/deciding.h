// What the rules of every room share: the question being asked, short ways to refuse, and the objections that many
// commands have in common. For each of its commands a room says, as overloads (the header decide of the room):
//   decide_on(asked, command)        what happens, or why it may not
//   toward(state, command, today)    the organisation toward which the right is needed; none: the district as a whole
//   clean_texts(door, command)       which texts it carries, where it carries any
//   is_by_own_right(asked, command)  whether this actor needs no right for it; unless said, nobody is spared it
//   home_of(state, id)               where a room has things of its own: of which organisation one is; none: there is
//   none
// The command itself names the right it needs. Without decide_on, toward, needs or clean_texts it does not compile.
#pragma once

#include "domain/district/context.h"
#include "domain/district/refusals.h"
#include "domain/district/rights.h"
#include "domain/district/text_door.h"
#include "domain/duty/evaluate.h"

namespace jinze::district {

struct Request {
    const State& state;
    const Context& context;
    const registry::Register& people;
    PersonId actor;
    Day today;

    duty::Facts facts() const { return {people, state.records(), state.duties()}; }
    bool may(Right right, OrgId toward) const { return district::may(state, actor, right, toward, today); }
    // Within an import of their own the actor acts by the right to import.
    bool importing() const
    {
        return !state.imports().empty() && !state.imports().back().ended && state.imports().back().by == actor;
    }
    Sealed seal(const Words& words) const { return context.seal(words); }
};

inline std::unexpected<Refused> refuse(const Refusal& why, std::string subject = {}, const Where& where = {})
{
    return std::unexpected{Refused{why, std::move(subject), where.item, where.list}};
}

using Objection = std::optional<Refused>;  // nothing: no objection
inline Refused because(const Refusal& why, std::string subject = {}, const Where& where = {})
{
    return {why, std::move(subject), where.item, where.list};
}
inline Objection at(const List& list, std::size_t item, Objection no)
{
    if (!no) return {};
    no->list = list;
    no->item = static_cast<int>(item);
    return no;
}

// A text that is needed; how it is spelt and how long it is was judged before (text_rule.h).
Objection object_to_missing(std::string_view text, const TextRule& rule, const char* field);
Objection object_to_day(const Request& asked, Day day);             // in the future, or implausible
Objection object_to_coming_day(const Request& asked, Day day);      // before 2000, or more than ten years ahead
Objection object_to_org(const Request& asked, OrgId org, Day on);   // unknown, or not living then
Objection object_to_person(const Request& asked, PersonId person);  // unknown or erased

// What the actor needs no right for is said by an overload; unless one is there, the right is needed.
template <class C>
bool is_by_own_right(const Request&, const C&)
{
    return false;
}

}  // namespace jinze::district
