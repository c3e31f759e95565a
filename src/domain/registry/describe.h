// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "domain/calendar/describe.h"
#include "domain/registry/events.h"
#include "domain/registry/terms.h"

namespace jinze::registry {

BOOST_DESCRIBE_ENUM(OrgKind, district_committee, work_committee, unit, party_group, leading_group, organ_committee,
                    general_branch, branch, joint_branch, small_group, organisation_department, discipline_body, other,
                    street_committee, department_committee)
BOOST_DESCRIBE_ENUM(Title, secretary, full_time_deputy, deputy_secretary, member, organisation_officer,
                    publicity_officer, discipline_officer, other_officer, group_leader, clerk, system_administrator,
                    security_administrator, audit_administrator)
BOOST_DESCRIBE_ENUM(MemberKind, full, probationary, activist)
BOOST_DESCRIBE_ENUM(Leaving, transferred_out, died, removed, expelled)
BOOST_DESCRIBE_STRUCT(OrganisationFounded, (), (org, kind, unit, leads, guides, on, name))
BOOST_DESCRIBE_STRUCT(OrganisationRenamed, (), (org, name))
BOOST_DESCRIBE_STRUCT(FunctionStated, (), (unit, text))
BOOST_DESCRIBE_STRUCT(OrganisationMoved, (), (org, leads, guides, on))
BOOST_DESCRIBE_STRUCT(OrganisationDissolved, (), (org, on))
BOOST_DESCRIBE_STRUCT(PersonRegistered, (), (person, branch, since, kind, joined, full_since, identity))
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
