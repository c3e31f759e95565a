// Shared by the rules of all rooms: the request, short ways to refuse, and common objections. For each of its commands
// a room defines overloads, in its header decide:
//   decide_on(asked, command)        the events that follow, or the refusal
//   toward(state, command, today)    the organisation for which the right is needed; none: the district as a whole
//   clean_texts(door, command)       cleans its texts, if it has any
//   is_by_own_right(asked, command)  whether this actor needs no right for it; default: the right is needed
//   concerns_actor(asked, command)   whether it is the deputy's own matter, beyond what decide_on refuses; default: no
//   home_of(state, id)               for a room with things of its own: the organisation of one; none: it does not
//   exist
// The command itself names the right it needs and, if that right can go over to a deputy, whether the command does
// (by_deputy). Without decide_on, toward, needs, by_deputy or clean_texts it does not compile.
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
    // In whose place the actor acts. With the absent person themselves as the actor: what they could do there.
    std::optional<Place> place = {};

    duty::Facts facts() const { return {people, state.records(), state.duties()}; }
    const calendar::WorkingDays& working_days() const { return state.duties().working_days(today); }
    bool may(Right right, OrgId toward) const
    {
        if (place && !by_place_in(state, *place, right, toward, today).empty()) return true;
        return !is_absent_person() && may_in_own_name(state, actor, right, toward, today);
    }
    // The organisations whose posts give the actor this right, with the place's.
    std::vector<OrgId> bodies_with(Right right, OrgId toward) const
    {
        std::vector<OrgId> bodies;
        if (!is_absent_person()) bodies = by_posts_in(state, actor, right, toward, today);
        if (place)
            for (const OrgId body : by_place_in(state, *place, right, toward, today)) bodies.push_back(body);
        return bodies;
    }
    bool is_absent_person() const { return place && place->absent == actor; }
    // Within their own import the actor acts by the right to import.
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

// Objects if a required text is empty. Its spelling and length were checked before (text_rule.h).
Objection object_to_missing(std::string_view text, const TextRule& rule, const char* field);
Objection object_to_day(const Request& asked, Day day);             // in the future, or implausible
Objection object_to_coming_day(const Request& asked, Day day);      // before 2000, or more than ten years ahead
Objection object_to_org(const Request& asked, OrgId org, Day on);   // unknown, or not existing on that day
Objection object_to_person(const Request& asked, PersonId person);  // unknown or erased

// Fallback of is_by_own_right: without an overload the right is needed.
template <class C>
bool is_by_own_right(const Request&, const C&)
{
    return false;
}

}  // namespace jinze::district
