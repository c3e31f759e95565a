// The texts of a command, which right it needs and toward whom, asked before any rule; then the rules themselves.
#include "domain/district/decide.h"

#include "domain/district/deciding.h"
#include "domain/district/texts.h"
#include "domain/district/two_people.h"

namespace jinze::district {
namespace {

using registry::Register;

OrgId org_of(const Register& people, PostId post)
{
    return people.find(post) ? people[post].org : OrgId{};
}

OrgId org_of(const Register& people, PersonId person, Day today)
{
    const registry::Person* it = people.find(person);
    if (!it || it->stints.empty()) return {};
    return people.branch_of(person, today, today).value_or(it->stints.back().branch);
}

OrgId org_of(const State& state, RecordId record)
{
    const record::Record* it = state.records().find(record);
    return it ? it->latest().content.host : OrgId{};
}

OrgId home_of(const State& state, const record::ObligationId& id, Day today)
{
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    const auto obligation = duty::find_obligation(facts, id, today);
    return obligation ? duty::home_of(facts, obligation->bearer, today, today) : OrgId{};
}

// The organisation toward which the right is needed. Something new is made under its parent's
// right, and what concerns the district as a whole is toward none.
template <class C>
OrgId toward_of(const State& state, const C& command, Day today)
{
    const Register& people = state.people();
    if constexpr (std::is_same_v<C, AppointPerson>) {
        return command.org;
    } else if constexpr (std::is_same_v<C, NameBody> || std::is_same_v<C, FillVacancy>) {
        return {};
    } else if constexpr (requires {
                             command.content;
                             command.record;
                         }) {
        return org_of(state, command.record);
    } else if constexpr (requires { command.content; }) {
        return command.content.host;
    } else if constexpr (std::is_same_v<C, WithdrawRecord> || std::is_same_v<C, RestoreRecord>) {
        return org_of(state, command.record);
    } else if constexpr (std::is_same_v<C, FoundOrganisation>) {
        return command.leads.value_or(OrgId{});
    } else if constexpr (requires { command.obligation; }) {
        return home_of(state, command.obligation, today);
    } else if constexpr (requires { command.host; }) {
        return command.host;
    } else if constexpr (requires {
                             command.branch;
                             command.identity;
                         }) {
        return command.branch;
    } else if constexpr (requires { command.person; }) {
        return org_of(people, command.person, today);
    } else if constexpr (requires { command.org; }) {
        return command.org;
    } else if constexpr (std::is_same_v<C, StateFunction>) {
        return command.unit;
    } else if constexpr (std::is_same_v<C, AdoptDuty>) {
        return command.unit.value_or(OrgId{});
    } else if constexpr (requires { command.appointment; }) {
        const auto* it = people.find(command.appointment);
        return it ? org_of(people, it->post) : OrgId{};
    } else if constexpr (requires { command.charge; }) {
        const auto* it = people.find(command.charge);
        return it ? org_of(people, it->post) : OrgId{};
    } else if constexpr (requires { command.post; }) {
        return org_of(people, command.post);
    } else {
        return {};
    }
}

// A reason needs no right from those who answer for the bearer themselves, nor a member's own word
// in their own branch; who may contest is no matter of rights at all, but of whom it concerns: its
// own rule says so.
template <class C>
bool speaks_for_oneself(const Asked& asked, const C& command)
{
    if constexpr (std::is_same_v<C, Contest>) return true;
    if constexpr (std::is_same_v<C, FillVacancy>) return true;  // its own rule says whose it is
    if constexpr (std::is_same_v<C, EnterRecord>) return is_own_word(asked, command.content);
    if constexpr (std::is_same_v<C, WithdrawRecord> || std::is_same_v<C, RestoreRecord>)
        return is_own_word_unanswered(asked, command.record);
    if constexpr (std::is_same_v<C, GiveReason> || std::is_same_v<C, TakeBackReason>) {
        const auto obligation =
            duty::find_obligation(asked.facts(), command.obligation, asked.today);
        return !obligation || duty::answers_for(asked.facts(), asked.actor, obligation->bearer,
                                                asked.today, asked.today);
    }
    return false;
}

// A sheet is brought in by the right to import, whatever stands in its rows.
bool is_row_of_import(const Asked& asked, Right right)
{
    const bool row = right == Right::manage || right == Right::appoint || right == Right::record;
    return row && asked.importing() && asked.may(Right::import, {});
}

// Who agreed to it besides the actor; the rows of a sheet are agreed to with the sheet.
template <class C>
Agreement agreement_of(const Asked& asked, const C& command, OrgId toward)
{
    Agreement agreement{.right = RightOf<C>::value, .toward = toward};
    if constexpr (std::is_same_v<C, EndMembership> || std::is_same_v<C, ErasePerson> || std::is_same_v<C, FillVacancy>)
        agreement.always_recorded = true;
    if constexpr (std::is_same_v<C, AdoptRights> || std::is_same_v<C, NameBody>) agreement.always_two = true;
    if constexpr (requires { command.with; }) agreement.with = command.with;
    if (asked.importing()) agreement.with = asked.state.imports().back().with;
    return agreement;
}

template <class C>
Decided ask(const Asked& asked, const C& command)
{
    constexpr Right right = RightOf<C>::value;
    constexpr bool opens = std::is_same_v<C, OpenDistrict>;
    if (!opens && !asked.state.opened()) return refuse(Refusal::district_not_open);
    if constexpr (std::is_same_v<C, NoteSecurityLog>)
        return asked.actor ? refuse(Refusal::right_missing) : decide_on(asked, command);
    if (!asked.actor && !opens && !is_setting_up(asked.state))
        return refuse(Refusal::setup_is_over);
    const OrgId toward = toward_of(asked.state, command, asked.today);
    const bool may = opens || asked.may(right, toward) || is_row_of_import(asked, right) ||
                     speaks_for_oneself(asked, command);
    if (!may) return refuse(Refusal::right_missing, toward ? text(toward) : std::string{});
    auto decided = decide_on(asked, command);
    if (!decided) return decided;
    if (const auto no = object_to_one(asked, agreement_of(asked, command, toward), *decided))
        return std::unexpected{*no};
    return decided;
}

}  // namespace

Decided decide(const State& state, const Command& command, const Context& context)
{
    const Asked asked{state, context, state.people(), context.actor, context.today()};
    const auto cleaned = clean(command);
    if (!cleaned) return std::unexpected{cleaned.error()};
    return std::visit([&](const auto& it) { return ask(asked, it); }, *cleaned);
}

Right right_for(const Command& command)
{
    return std::visit([](const auto& it) { return RightOf<std::decay_t<decltype(it)>>::value; },
                      command);
}

OrgId toward(const State& state, const Command& command, Day today)
{
    return std::visit([&](const auto& it) { return toward_of(state, it, today); }, command);
}

}  // namespace jinze::district
