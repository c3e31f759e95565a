// The one description of every type that is written to the ledger or read from outside: its members in
// the order in which they are written. A member added later goes to the end and is optional; a renamed
// one keeps its wire name (base/describe.h, wire_name).
#pragma once

#include "base/describe.h"
#include "domain/district/commands.h"
#include "domain/district/events.h"
#include "domain/district/words.h"

namespace jinze::registry {

BOOST_DESCRIBE_ENUM(OrgKind, district_committee, work_committee, unit, party_group, leading_group,
    organ_committee, general_branch, branch, joint_branch, small_group, organisation_department,
    discipline_body, other, street_committee, department_committee)
BOOST_DESCRIBE_ENUM(Title, secretary, full_time_deputy, deputy_secretary, member,
    organisation_officer, publicity_officer, discipline_officer, other_officer, group_leader,
    clerk, system_administrator, security_administrator, audit_administrator)
BOOST_DESCRIBE_ENUM(MemberKind, full, probationary, activist)
BOOST_DESCRIBE_ENUM(Leaving, transferred_out, died, removed, expelled)
BOOST_DESCRIBE_STRUCT(OrganisationFounded, (), (org, kind, unit, leads, guides, on, name))
BOOST_DESCRIBE_STRUCT(OrganisationRenamed, (), (org, name))
BOOST_DESCRIBE_STRUCT(FunctionStated, (), (unit, text))
BOOST_DESCRIBE_STRUCT(OrganisationMoved, (), (org, leads, guides, on))
BOOST_DESCRIBE_STRUCT(OrganisationDissolved, (), (org, on))
BOOST_DESCRIBE_STRUCT(PersonRegistered, (), (person, branch, since, kind, joined, full_since,
    identity))
BOOST_DESCRIBE_STRUCT(IdentityCorrected, (), (person, identity))
BOOST_DESCRIBE_STRUCT(MemberTransferred, (), (person, branch, on))
BOOST_DESCRIBE_STRUCT(MembershipEnded, (), (person, how, on))
BOOST_DESCRIBE_STRUCT(MemberGraded, (), (person, kind, on))
BOOST_DESCRIBE_ENUM(Mark, suspended, lost, away, relaxed)
BOOST_DESCRIBE_STRUCT(MemberMarked, (), (person, mark, begins, on))
BOOST_DESCRIBE_STRUCT(PostEstablished, (), (post, org, title, on))
BOOST_DESCRIBE_STRUCT(PersonAppointed, (), (appointment, post, person, on, with))
BOOST_DESCRIBE_STRUCT(AppointmentEnded, (), (appointment, on, with))
BOOST_DESCRIBE_STRUCT(ChargeGiven, (), (charge, post, over, on))
BOOST_DESCRIBE_STRUCT(ChargeEnded, (), (charge, on))
BOOST_DESCRIBE_STRUCT(PersonErased, (), (person, with, rows))

}  // namespace jinze::registry

namespace jinze::record {

BOOST_DESCRIBE_STRUCT(ObligationId, (), (text))
BOOST_DESCRIBE_ENUM(Kind, meeting, study, talk, opinion, report, document, ballot, publication,
    statement, request, dues, notice)
BOOST_DESCRIBE_ENUM(Roster, none, members, committee, seats)
BOOST_DESCRIBE_ENUM(Presence, present, excused, absent, sitting_in, not_counted)
BOOST_DESCRIBE_STRUCT(Exception, (), (person, presence))
BOOST_DESCRIBE_ENUM(Nature, conclusion, problem, task)
BOOST_DESCRIBE_STRUCT(Item, (), (nature, org, person, due))
BOOST_DESCRIBE_ENUM(Act, motion, admission, election, officers, discipline)
BOOST_DESCRIBE_STRUCT(Vote, (), (act, yes, no, abstained, written))
BOOST_DESCRIBE_STRUCT(ItemRef, (), (record, item))
BOOST_DESCRIBE_STRUCT(Content, (), (kind, host, performed, roster, topics, exceptions, chair,
    recorder, presenters, concerns, items, votes, minutes, on_behalf_of, answers, closes, goal,
    called, makes_up))
BOOST_DESCRIBE_STRUCT(RecordEntered, (), (record, content, words))
BOOST_DESCRIBE_STRUCT(RecordCorrected, (), (record, content, words))
BOOST_DESCRIBE_STRUCT(RecordWithdrawn, (), (record, reason))
BOOST_DESCRIBE_STRUCT(RecordRestored, (), (record))
BOOST_DESCRIBE_STRUCT(AbsenceExcused, (), (record, person, reason))
BOOST_DESCRIBE_STRUCT(MeetingCalled, (), (meeting, host, on, important, invited, words))

}  // namespace jinze::record

namespace jinze::calendar {

BOOST_DESCRIBE_ENUM(Cadence, month, quarter, half_year, year)
BOOST_DESCRIBE_ENUM(DayOff, holiday, made_up)

}  // namespace jinze::calendar

namespace jinze::duty {

BOOST_DESCRIBE_ENUM(Force, must, norm, local)
BOOST_DESCRIBE_ENUM(Tier, oversee, guide, lead)
BOOST_DESCRIBE_ENUM(Area, ideology, organisation, style, supervision, guarantee, assessment)
BOOST_DESCRIBE_ENUM(Bearer, district_committee, work_committee, organisation_department,
    party_group, organ_organisation, branch, small_group, discipline_body,
    work_committee_secretary, party_group_secretary, deputy_in_charge, other_leader, each_leader,
    branch_secretary, each_member)
BOOST_DESCRIBE_ENUM(Condition, none, has_committee, has_small_groups)
BOOST_DESCRIBE_STRUCT(BearerTerms, (), (who, condition, for_each_charge, also))
BOOST_DESCRIBE_ENUM(Occasion, important_meeting, problem_recorded, help_requested, task_assigned,
    secretary_elected, post_vacated)
BOOST_DESCRIBE_ENUM(Shape, count, by_date, hours, term, within, at_each, reference_year, standing)
BOOST_DESCRIBE_ENUM(Span, days, working_days, months)
BOOST_DESCRIBE_STRUCT(Owed, (), (shape, at_least, in_each, month, day, every_years, remind_months,
    within, span, occasion, committee_years))
BOOST_DESCRIBE_ENUM(Of, bearer, own_branch, charge, guided, concerning, anyone)
BOOST_DESCRIBE_ENUM(Part, nobody, bearer, organ_organisation, main_leader)
BOOST_DESCRIBE_ENUM(Need, conclusions, problems, reporter, answers, closes, vote_passed,
    invitation)
BOOST_DESCRIBE_STRUCT(Quorum, (), (at_least, of))
BOOST_DESCRIBE_STRUCT(Evidence, (), (kinds, topics, of, attended_by, led_by, presented_by, quorum,
    needs))
BOOST_DESCRIBE_STRUCT(Terms, (), (duty, force, tier, area, bearer, owed, evidence, from, until))
BOOST_DESCRIBE_STRUCT(Citation, (), (text))
BOOST_DESCRIBE_STRUCT(DutyAdopted, (), (terms, title, file, unit, basis))
BOOST_DESCRIBE_STRUCT(DutyEnded, (), (duty, from))
BOOST_DESCRIBE_STRUCT(CatalogueAdopted, (), (name, from, files))
BOOST_DESCRIBE_STRUCT(DayNoted, (), (day, off))
BOOST_DESCRIBE_STRUCT(HolidaysAdopted, (), (year, days))
BOOST_DESCRIBE_STRUCT(Parameters, (), (late_entry, reason, due_soon, frozen))
BOOST_DESCRIBE_STRUCT(ParametersAdopted, (), (parameters))
BOOST_DESCRIBE_STRUCT(ReferenceYearOpened, (), (duty, year, from, last))
BOOST_DESCRIBE_STRUCT(ReasonGiven, (), (obligation, words))
BOOST_DESCRIBE_STRUCT(ReasonTakenBack, (), (obligation))
BOOST_DESCRIBE_STRUCT(ReasonDecided, (), (obligation, accepted, words))
BOOST_DESCRIBE_STRUCT(ObligationWaived, (), (obligation, words))
BOOST_DESCRIBE_STRUCT(StandingContested, (), (obligation, words))
BOOST_DESCRIBE_ENUM(Outcome, rejected, counts_as_done, not_owed)
BOOST_DESCRIBE_STRUCT(ContestDecided, (), (obligation, outcome, performed, words))

}  // namespace jinze::duty

namespace jinze::district {

BOOST_DESCRIBE_ENUM(Right, read, manage, appoint, import, record, correct, adopt,
    open_reference_year, grant, erase, give_reason, decide_reason, waive, contest, decide_contest)
BOOST_DESCRIBE_ENUM(Reach, own, led, guided, charge, unit, everywhere)
BOOST_DESCRIBE_STRUCT(Grant, (), (kind, title, right, reach))
BOOST_DESCRIBE_STRUCT(RightsAdopted, (), (from, continues, grants, with))
BOOST_DESCRIBE_STRUCT(DistrictOpened, (), (format, demonstration))
BOOST_DESCRIBE_ENUM(Sheet, organisations, people, posts, records)
BOOST_DESCRIBE_STRUCT(ImportBegun, (), (batch, sheet, file, with))
BOOST_DESCRIBE_STRUCT(ImportEnded, (), (batch, added, changed, same))
BOOST_DESCRIBE_STRUCT(ImportUndone, (), (batch, with))
BOOST_DESCRIBE_STRUCT(BodyNamed, (), (org, with))
BOOST_DESCRIBE_STRUCT(SecurityLogNoted, (), (count, head))
BOOST_DESCRIBE_STRUCT(Text, (), (text))
BOOST_DESCRIBE_STRUCT(Extra, (), (heading, value))
BOOST_DESCRIBE_STRUCT(IdentityWords, (), (name, id_number, converted, born, extra))
BOOST_DESCRIBE_STRUCT(RecordWords, (), (title, place, items, notes))

BOOST_DESCRIBE_STRUCT(Leaf, (), (at, by, event))

}  // namespace jinze::district
