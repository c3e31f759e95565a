// Every actor was entitled, and nobody gained a right except through somebody entitled to give it.
#include "base/overload.h"
#include "simulation/needed.h"

namespace jinze::simulation {
namespace {

// Nobody has held a post in the work committee yet: the office itself sets up. Or a sheet is being imported.
bool sets_up(const State& state)
{
    if (!state.imports().empty() && !state.imports().back().ended && !state.imports().back().by) return true;
    const Register& people = state.people();
    for (const auto& held : people.appointments())
        if (held.span.void_entered == never && people[people[held.post].org].kind == registry::OrgKind::work_committee)
            return false;
    return true;
}

bool gives_rights(const Command& command)
{
    return std::visit(
        overload{[](const AppointPerson&) { return true; }, [](const GiveCharge&) { return true; },
                 [](const MoveOrganisation&) { return true; }, [](const FoundOrganisation&) { return true; },
                 [](const TransferMember&) { return true; }, [](const RegisterPerson&) { return true; },
                 [](const AdoptRights&) { return true; }, [](const UndoImport&) { return true; },
                 [](const FillVacancy&) { return true; }, [](const NameBody&) { return true; },
                 [](const NameDeputy&) { return true; }, [](const auto&) { return false; }},
        command);
}

std::string name_of(const Command& command)
{
    return std::visit([]<class C>(const C&) { return std::string{described::wire_type_name<C>()}; }, command);
}

// What waits for the absent person or a tier above, by the list; said a second time.
bool never_goes_over(const Command& command)
{
    return std::visit(overload{[](const ConfirmMatter&) { return true; }, [](const ExplainMatter&) { return true; },
                               [](const SummonOver&) { return true; }, [](const CirculateMatter&) { return true; },
                               [](const NameDeputy&) { return true; }, [](const EndDelegation&) { return true; },
                               [](const auto&) { return false; }},
                      command);
}

// Whether it was done by what went over from somebody absent, who was entitled to it and not concerned.
bool acted_in_place(const State& before, PersonId actor, const Command& command, const Need& need,
                    const Entitled& entitled, Day today)
{
    if (need.spoken_for_oneself || entitled.may_themselves(actor, need.right, need.toward)) return false;
    if (never_goes_over(command)) return false;
    for (const delegation::Delegation* it : entitled.stands_in(actor)) {
        if (!entitled.may_there(it->named.absent, it->named.org, need.right, need.toward)) continue;
        std::visit(Needed{before, it->named.absent, today}, command);  // nor is it the absent person's own matter
        return true;
    }
    return false;
}

void check_gained(const State& before, const State& after, const desk::Request& request, Day today)
{
    if (std::any_of(request.commands.begin(), request.commands.end(), gives_rights)) return;
    const Entitled then{before, today}, now{after, today};
    const auto persons = before.people().people().size(), orgs = before.people().organisations().size();
    if (persons == 0 || orgs == 0) return;
    // The actor and two others chosen by the size of the ledger, so that no random number is used.
    for (const PersonId who : {request.actor, PersonId{1 + static_cast<std::uint32_t>(after.leaves() % persons)},
                               PersonId{1 + static_cast<std::uint32_t>(after.leaves() * 7 % persons)}})
        for (const auto& right : described::words<Right>)
            for (std::uint32_t org = 0; org <= orgs; ++org)
                if (now.may(who, right.value, OrgId{org}) && !then.may(who, right.value, OrgId{org}))
                    throw Differs{to_text(who) + " gained " + std::string{right.name} + " toward o" +
                                  std::to_string(org) + " by " + name_of(request.commands.front())};
}

}  // namespace

// In half the cases a holder whose body is dissolved, if any: the post is kept and gives no rights.
void check_rights(World& world, std::size_t desk)
{
    const State& state = world.shown(desk);
    const Register& people = state.people();
    const Day today = world.today();
    std::vector<PersonId> holders, left;
    for (const registry::Appointment& held : people.appointments()) {
        if (!held.span.holds(today, today)) continue;
        holders.push_back(held.person);
        if (!people.lives(people[held.post].org, today, today)) left.push_back(held.person);
    }
    if (holders.empty()) return;
    const PersonId who = world.chance.of(!left.empty() && world.chance.one_in(2) ? left : holders);
    const Entitled entitled{state, today};
    for (const auto& right : described::words<Right>)
        for (std::uint32_t org = 0; org <= people.organisations().size(); ++org)
            if (may(state, who, right.value, OrgId{org}, today) != entitled.may(who, right.value, OrgId{org}))
                throw Differs{to_text(who) + " is given, or refused, " + std::string{right.name} + " toward o" +
                              std::to_string(org)};
}

void check_entitled(const State& before, const State& after, const desk::Request& request, Instant at)
{
    const Day today = day_of(at);
    check_gained(before, after, request, today);
    // The rights that later commands of a request need depend on the first ones.
    const bool sheet = std::holds_alternative<BeginImport>(request.commands.front());
    if (request.commands.size() > 1 && !sheet) return;
    const Command& command = request.commands.front();
    if (!request.actor) {
        if (!sets_up(before) && !std::holds_alternative<NoteSecurityLog>(command))
            throw Differs{"the office did " + name_of(command) + " after setting up"};
        return;
    }
    const Needed needed{before, request.actor, today};
    const Need need = std::visit(needed, command);
    if (acted_in_place(before, request.actor, command, need, needed.entitled(), today)) return;
    const bool importing = !before.imports().empty() && !before.imports().back().ended &&
                           before.imports().back().by == request.actor &&
                           needed.entitled().may(request.actor, Right::import, {});
    if (!need.spoken_for_oneself && !importing &&
        !needed.entitled().may_themselves(request.actor, need.right, need.toward))
        throw Differs{to_text(request.actor) + " did " + name_of(command) + " toward o" +
                      std::to_string(need.toward.number()) + ", and may not"};
    if (const auto* erase = std::get_if<ErasePerson>(&command))
        if (!erase->with || erase->with == request.actor ||
            !needed.entitled().may(*erase->with, Right::erase, need.toward))
            throw Differs{"somebody was erased by one"};
}

}  // namespace jinze::simulation
