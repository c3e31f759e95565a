// What the files of decide_*.cpp share: the question being asked, short ways to refuse, and the
// Right that each command needs. A command without a Right does not compile.
#pragma once

#include "domain/district/decide.h"
#include "domain/district/lists.h"
#include "domain/district/rights.h"
#include "domain/duty/evaluate.h"

namespace jinze::district {

struct Asked {
    const State& state;
    const Context& context;
    const registry::Register& people;
    PersonId actor;
    Day today;

    duty::Facts facts() const { return {people, state.records(), state.duties()}; }
    bool may(Right right, OrgId toward) const
    {
        return district::may(state, actor, right, toward, today);
    }
    // Within an import of their own the actor acts by the right to import.
    bool importing() const
    {
        return !state.imports().empty() && !state.imports().back().ended &&
               state.imports().back().by == actor;
    }
    Sealed seal(const Words& words) const { return context.seal(words); }
};

inline std::unexpected<Refused> refuse(Refusal why, std::string subject = {}, Where where = {})
{
    return std::unexpected{Refused{why, std::move(subject), where.item, where.list}};
}

using Objection = std::optional<Refused>;  // nothing: no objection
inline Refused because(Refusal why, std::string subject = {}, Where where = {})
{
    return {why, std::move(subject), where.item, where.list};
}
inline Objection at(List list, std::size_t item, Objection no)
{
    if (!no) return {};
    no->list = list;
    no->item = static_cast<int>(item);
    return no;
}

inline std::string text(OrgId id)
{
    return "o" + std::to_string(id.number());
}
inline std::string text(PersonId id)
{
    return "m" + std::to_string(id.number());
}
inline std::string text(PostId id)
{
    return "p" + std::to_string(id.number());
}
inline std::string text(AppointmentId id)
{
    return "a" + std::to_string(id.number());
}
inline std::string text(ChargeId id)
{
    return "c" + std::to_string(id.number());
}
inline std::string text(RecordId id)
{
    return "r" + std::to_string(id.number());
}
inline std::string text(MeetingId id)
{
    return "g" + std::to_string(id.number());
}
inline std::string text(BatchId id)
{
    return "b" + std::to_string(id.number());
}

// A text that is needed; how it is spelt and how long it is was judged before (texts.h).
Objection object_to_missing(std::string_view text, TextOf of, const char* field);
std::optional<Day> birth_of(const IdentityWords& identity);
Objection object_to_identity(const Asked& asked, const IdentityWords& identity, PersonId self);
Objection object_to_day(const Asked& asked, Day day);             // in the future, or implausible
Objection object_to_coming_day(const Asked& asked, Day day);      // before 2000, or more than ten years ahead
Objection object_to_org(const Asked& asked, OrgId org, Day on);   // unknown, or not living then
Objection object_to_person(const Asked& asked, PersonId person);  // unknown or erased
Objection object_to_charge(const Asked& asked, OrgId body, registry::Title title, OrgId over,
                           Day on);
Objection object_to_content(const Asked& asked, const record::Content& content,
                            const RecordWords& words, const record::Version* before);
// What it answers, closes or was called by no longer stands, or what it makes up for is settled.
Objection object_to_references(const Asked& asked, const record::Content& content);
// Away, or not demanded to come, by the register on that day: such a member may be left out of those due.
bool is_away_by_register(const Asked& asked, PersonId person, Day on);
Objection object_to_terms(const duty::Terms& terms);
bool is_frozen(const Asked& asked, const record::Record& record);
// A member's own opinion, or own request for help, in their own branch: it needs no post. It speaks for nobody
// else, takes no attendance, decides nothing and settles nobody's duty.
bool is_own_word(const Asked& asked, const record::Content& content);
// The same, entered by the actor and not answered yet: it may be taken back.
bool is_own_word_unanswered(const Asked& asked, RecordId record);

template <Right right>
struct Needs {
    static constexpr Right value = right;
};
template <class C>
struct RightOf;  // none for a command without a Right: it does not compile
template <>
struct RightOf<OpenDistrict> : Needs<Right::import> {};
template <>
struct RightOf<BeginImport> : Needs<Right::import> {};
template <>
struct RightOf<EndImport> : Needs<Right::import> {};
template <>
struct RightOf<UndoImport> : Needs<Right::import> {};
template <>
struct RightOf<FoundOrganisation> : Needs<Right::manage> {};
template <>
struct RightOf<RenameOrganisation> : Needs<Right::manage> {};
template <>
struct RightOf<StateFunction> : Needs<Right::manage> {};
template <>
struct RightOf<MoveOrganisation> : Needs<Right::manage> {};
template <>
struct RightOf<DissolveOrganisation> : Needs<Right::manage> {};
template <>
struct RightOf<RegisterPerson> : Needs<Right::manage> {};
template <>
struct RightOf<CorrectIdentity> : Needs<Right::manage> {};
template <>
struct RightOf<TransferMember> : Needs<Right::manage> {};
template <>
struct RightOf<EndMembership> : Needs<Right::manage> {};
template <>
struct RightOf<GradeMember> : Needs<Right::manage> {};
template <>
struct RightOf<MarkMember> : Needs<Right::manage> {};
template <>
struct RightOf<ErasePerson> : Needs<Right::erase> {};
template <>
struct RightOf<AppointPerson> : Needs<Right::appoint> {};
template <>
struct RightOf<EndAppointment> : Needs<Right::appoint> {};
template <>
struct RightOf<GiveCharge> : Needs<Right::appoint> {};
template <>
struct RightOf<EndCharge> : Needs<Right::appoint> {};
template <>
struct RightOf<EnterRecord> : Needs<Right::record> {};
template <>
struct RightOf<CorrectRecord> : Needs<Right::correct> {};
template <>
struct RightOf<WithdrawRecord> : Needs<Right::correct> {};
template <>
struct RightOf<RestoreRecord> : Needs<Right::correct> {};
template <>
struct RightOf<CallMeeting> : Needs<Right::record> {};
template <>
struct RightOf<AdoptCatalogue> : Needs<Right::adopt> {};
template <>
struct RightOf<AdoptDuty> : Needs<Right::adopt> {};
template <>
struct RightOf<EndDuty> : Needs<Right::adopt> {};
template <>
struct RightOf<AdoptHolidays> : Needs<Right::adopt> {};
template <>
struct RightOf<AdoptParameters> : Needs<Right::adopt> {};
template <>
struct RightOf<OpenReferenceYear> : Needs<Right::open_reference_year> {};
template <>
struct RightOf<AdoptRights> : Needs<Right::grant> {};
template <>
struct RightOf<GiveReason> : Needs<Right::give_reason> {};
template <>
struct RightOf<TakeBackReason> : Needs<Right::give_reason> {};
template <>
struct RightOf<DecideReason> : Needs<Right::decide_reason> {};
template <>
struct RightOf<Waive> : Needs<Right::waive> {};
template <>
struct RightOf<Contest> : Needs<Right::contest> {};
template <>
struct RightOf<DecideContest> : Needs<Right::decide_contest> {};
template <>
struct RightOf<FillVacancy> : Needs<Right::grant> {};
template <>
struct RightOf<NameBody> : Needs<Right::grant> {};
template <>
struct RightOf<NoteSecurityLog> : Needs<Right::grant> {};  // of no use: ask() lets the system alone do it

Decided decide_on(const Asked& asked, const OpenDistrict& command);
Decided decide_on(const Asked& asked, const BeginImport& command);
Decided decide_on(const Asked& asked, const EndImport& command);
Decided decide_on(const Asked& asked, const UndoImport& command);
Decided decide_on(const Asked& asked, const FoundOrganisation& command);
Decided decide_on(const Asked& asked, const RenameOrganisation& command);
Decided decide_on(const Asked& asked, const StateFunction& command);
Decided decide_on(const Asked& asked, const MoveOrganisation& command);
Decided decide_on(const Asked& asked, const DissolveOrganisation& command);
Decided decide_on(const Asked& asked, const RegisterPerson& command);
Decided decide_on(const Asked& asked, const CorrectIdentity& command);
Decided decide_on(const Asked& asked, const TransferMember& command);
Decided decide_on(const Asked& asked, const EndMembership& command);
Decided decide_on(const Asked& asked, const GradeMember& command);
Decided decide_on(const Asked& asked, const MarkMember& command);
Decided decide_on(const Asked& asked, const ErasePerson& command);
Decided decide_on(const Asked& asked, const AppointPerson& command);
Decided decide_on(const Asked& asked, const EndAppointment& command);
Decided decide_on(const Asked& asked, const GiveCharge& command);
Decided decide_on(const Asked& asked, const EndCharge& command);
Decided decide_on(const Asked& asked, const EnterRecord& command);
Decided decide_on(const Asked& asked, const CorrectRecord& command);
Decided decide_on(const Asked& asked, const WithdrawRecord& command);
Decided decide_on(const Asked& asked, const RestoreRecord& command);
Decided decide_on(const Asked& asked, const CallMeeting& command);
Decided decide_on(const Asked& asked, const AdoptCatalogue& command);
Decided decide_on(const Asked& asked, const AdoptDuty& command);
Decided decide_on(const Asked& asked, const NoteSecurityLog& command);
Decided decide_on(const Asked& asked, const EndDuty& command);
Decided decide_on(const Asked& asked, const AdoptHolidays& command);
Decided decide_on(const Asked& asked, const AdoptParameters& command);
Decided decide_on(const Asked& asked, const OpenReferenceYear& command);
Decided decide_on(const Asked& asked, const AdoptRights& command);
Decided decide_on(const Asked& asked, const GiveReason& command);
Decided decide_on(const Asked& asked, const TakeBackReason& command);
Decided decide_on(const Asked& asked, const DecideReason& command);
Decided decide_on(const Asked& asked, const Waive& command);
Decided decide_on(const Asked& asked, const Contest& command);
Decided decide_on(const Asked& asked, const DecideContest& command);
Decided decide_on(const Asked& asked, const FillVacancy& command);
Decided decide_on(const Asked& asked, const NameBody& command);

}  // namespace jinze::district
