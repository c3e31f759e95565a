// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "domain/duty/evaluate.h"
#include "domain/duty/events.h"
#include "domain/duty/terms.h"
#include "domain/record/describe.h"

namespace jinze::duty {

BOOST_DESCRIBE_ENUM(Force, must, norm, local)
BOOST_DESCRIBE_ENUM(Tier, oversee, guide, lead)
BOOST_DESCRIBE_ENUM(Area, ideology, organisation, style, supervision, guarantee, assessment)
BOOST_DESCRIBE_ENUM(Bearer, district_committee, work_committee, organisation_department, party_group,
                    organ_organisation, branch, small_group, discipline_body, work_committee_secretary,
                    party_group_secretary, deputy_in_charge, other_leader, each_leader, branch_secretary, each_member)
BOOST_DESCRIBE_ENUM(Condition, none, has_committee, has_small_groups)
BOOST_DESCRIBE_STRUCT(BearerTerms, (), (who, condition, for_each_charge, also))
BOOST_DESCRIBE_ENUM(Occasion, important_meeting, problem_recorded, help_requested, task_assigned, secretary_elected,
                    post_vacated)
BOOST_DESCRIBE_ENUM(Shape, count, by_date, hours, term, within, at_each, reference_year, standing)
BOOST_DESCRIBE_ENUM(Span, days, working_days, months)
BOOST_DESCRIBE_STRUCT(Owed, (),
                      (shape, at_least, in_each, month, day, every_years, remind_months, within, span, occasion,
                       committee_years))
BOOST_DESCRIBE_ENUM(Of, bearer, own_branch, charge, guided, concerning, anyone)
BOOST_DESCRIBE_ENUM(Part, nobody, bearer, organ_organisation, main_leader)
BOOST_DESCRIBE_ENUM(Need, conclusions, problems, reporter, answers, closes, vote_passed, invitation)
BOOST_DESCRIBE_STRUCT(Quorum, (), (at_least, of))
BOOST_DESCRIBE_STRUCT(Evidence, (), (kinds, topics, of, attended_by, led_by, presented_by, quorum, needs))
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
BOOST_DESCRIBE_ENUM(Standing, not_owed, waived, done, done_entered_late, done_late, not_begun, awaiting_notice,
                    answered, reason_wanted, overdue, due_soon, open)
BOOST_DESCRIBE_ENUM(Lack, wrong_kind, topic_missing, below_quorum, other_host, bearer_absent, bearer_excused,
                    not_led_by_bearer, not_presented_by, conclusions_missing, problems_missing, reporter_missing,
                    not_an_answer, does_not_close, vote_not_passed, nobody_sat_in, outside_window, makes_up_another,
                    minutes_missing)

}  // namespace jinze::duty
