// The commands as the simulation sees them: their members, so that each can be drawn and told. A new command gets its
// line here; without one the simulation does not compile.
#pragma once

#include "domain/district/describe.h"

namespace jinze::district {

BOOST_DESCRIBE_STRUCT(OpenDistrict, (), (demonstration))
BOOST_DESCRIBE_STRUCT(BeginImport, (), (sheet, file, with))
BOOST_DESCRIBE_STRUCT(EndImport, (), (added, changed, same))
BOOST_DESCRIBE_STRUCT(UndoImport, (), (batch, with))
BOOST_DESCRIBE_STRUCT(FoundOrganisation, (), (kind, unit, leads, guides, on, name))
BOOST_DESCRIBE_STRUCT(RenameOrganisation, (), (org, name))
BOOST_DESCRIBE_STRUCT(StateFunction, (), (unit, text))
BOOST_DESCRIBE_STRUCT(MoveOrganisation, (), (org, leads, guides, on))
BOOST_DESCRIBE_STRUCT(DissolveOrganisation, (), (org, on))
BOOST_DESCRIBE_STRUCT(RegisterPerson, (), (branch, since, kind, joined, full_since, identity))
BOOST_DESCRIBE_STRUCT(CorrectIdentity, (), (person, identity))
BOOST_DESCRIBE_STRUCT(TransferMember, (), (person, branch, on))
BOOST_DESCRIBE_STRUCT(EndMembership, (), (person, how, on))
BOOST_DESCRIBE_STRUCT(GradeMember, (), (person, kind, on))
BOOST_DESCRIBE_STRUCT(MarkMember, (), (person, mark, begins, on))
BOOST_DESCRIBE_STRUCT(ErasePerson, (), (person, with, rows))
BOOST_DESCRIBE_STRUCT(AppointPerson, (), (person, org, title, on, until, charges, with))
BOOST_DESCRIBE_STRUCT(EndAppointment, (), (appointment, on, with))
BOOST_DESCRIBE_STRUCT(GiveCharge, (), (post, over, on))
BOOST_DESCRIBE_STRUCT(EndCharge, (), (charge, on))
BOOST_DESCRIBE_STRUCT(Excuse, (), (person, reason))
BOOST_DESCRIBE_STRUCT(EnterRecord, (), (content, words, excuses))
BOOST_DESCRIBE_STRUCT(CorrectRecord, (), (record, content, words, excuses, over))
BOOST_DESCRIBE_STRUCT(WithdrawRecord, (), (record, reason))
BOOST_DESCRIBE_STRUCT(RestoreRecord, (), (record))
BOOST_DESCRIBE_STRUCT(CallMeeting, (), (host, on, important, invited, words))
BOOST_DESCRIBE_STRUCT(AdoptedDuty, (), (terms, title, file))
BOOST_DESCRIBE_STRUCT(AdoptCatalogue, (), (name, from, files, duties))
BOOST_DESCRIBE_STRUCT(AdoptDuty, (), (terms, title, file, unit, basis))
BOOST_DESCRIBE_STRUCT(EndDuty, (), (duty, from))
BOOST_DESCRIBE_STRUCT(AdoptHolidays, (), (year, days))
BOOST_DESCRIBE_STRUCT(AdoptParameters, (), (parameters))
BOOST_DESCRIBE_STRUCT(OpenReferenceYear, (), (duty, year, from, last))
BOOST_DESCRIBE_STRUCT(AdoptRights, (), (from, grants, with))
BOOST_DESCRIBE_STRUCT(GiveReason, (), (obligation, reason))
BOOST_DESCRIBE_STRUCT(TakeBackReason, (), (obligation))
BOOST_DESCRIBE_STRUCT(DecideReason, (), (obligation, accepted, why, over))
BOOST_DESCRIBE_STRUCT(Waive, (), (obligation, why))
BOOST_DESCRIBE_STRUCT(Contest, (), (obligation, why))
BOOST_DESCRIBE_STRUCT(DecideContest, (), (obligation, outcome, performed, why))
BOOST_DESCRIBE_STRUCT(FillVacancy, (), (person, org, title, on, with))
BOOST_DESCRIBE_STRUCT(NameBody, (), (org, with))
BOOST_DESCRIBE_STRUCT(NoteSecurityLog, (), (count, head))

}  // namespace jinze::district

namespace jinze::simulation {

template <class C>
inline constexpr bool is_described = described::Described<C>;
template <class... C>
consteval bool all_described(std::type_identity<std::variant<C...>>)
{
    return (is_described<C> && ...) && (described::described_whole<C> && ...);
}
static_assert(all_described(std::type_identity<district::Command>{}),
              "a command, or a member of one, has no line in test/simulation/commands_described.h");

}  // namespace jinze::simulation
