// Commands on organisations, members and posts.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>
#include <optional>
#include <vector>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/registry/events.h"

namespace jinze::district {

// ---- organisations and people ----
struct FoundOrganisation {
    static constexpr Right needs = Right::manage;
    registry::OrgKind kind{};
    std::optional<OrgId> unit, leads, guides;
    Day on{};
    Text name;
};
struct RenameOrganisation {
    static constexpr Right needs = Right::manage;
    OrgId org;
    Text name;
};
struct StateFunction {
    static constexpr Right needs = Right::manage;
    // 职能
    OrgId unit;
    Text text;
};
struct MoveOrganisation {
    static constexpr Right needs = Right::manage;
    // replaces both parents
    OrgId org;
    std::optional<OrgId> leads, guides;
    Day on{};
};
struct DissolveOrganisation {
    static constexpr Right needs = Right::manage;
    OrgId org;
    Day on{};
    std::optional<OrgId> successor{};  // takes over its open matters
    bool returns_matters = false;      // without a successor: those it leads go back to their setters
};
struct RegisterPerson {
    static constexpr Right needs = Right::manage;
    OrgId branch;
    Day since{};  // in this branch
    registry::MemberKind kind{};
    Day joined{};  // the Party
    std::optional<Day> full_since;
    IdentityWords identity;
};
struct CorrectIdentity {
    static constexpr Right needs = Right::manage;
    PersonId person;
    IdentityWords identity;
};
struct TransferMember {
    static constexpr Right needs = Right::manage;
    PersonId person;
    OrgId branch;
    Day on{};
};
struct EndMembership {
    static constexpr Right needs = Right::manage;
    static constexpr bool always_recorded = true;
    PersonId person;
    registry::Leaving how{};
    Day on{};
};
struct GradeMember {
    static constexpr Right needs = Right::manage;
    PersonId person;
    registry::MemberKind kind{};
    Day on{};
};
struct MarkMember {
    static constexpr Right needs = Right::manage;
    PersonId person;
    registry::Mark mark{};
    bool begins = true;
    Day on{};
};
struct ErasePerson {
    static constexpr Right needs = Right::erase;
    static constexpr bool always_recorded = true;
    // decided by the actor and `with` together
    PersonId person;
    std::optional<PersonId> with;
    std::vector<SealedId> rows;  // every sealed row about the person
};
// ---- posts ----
// Takes the vacant seat of that title, or creates one. A single-seat title has one seat in an organisation; any other
// takes a seat whose last holder had left by that day, else a new one.
struct AppointPerson {
    static constexpr Right needs = Right::appoint;
    PersonId person;
    OrgId org;
    registry::Title title{};
    Day on{};
    std::optional<Day> until;      // the first day on which the person no longer holds it
    std::vector<OrgId> charges;    // 分管: organisations in this seat's charge from that day on
    std::optional<PersonId> with;  // the second person, if the post takes two people
};
// Fills a post that takes two people when the ordinary two are missing: only at the server, by two people who have both
// signed in there.
struct FillVacancy {
    static constexpr Right needs = Right::grant;
    static constexpr bool always_recorded = true;
    PersonId person;
    OrgId org;
    registry::Title title{};
    Day on{};
    PersonId with;
};
struct EndAppointment {
    static constexpr Right needs = Right::appoint;
    AppointmentId appointment;
    Day on{};
    std::optional<PersonId> with;  // as above
};
struct GiveCharge {
    static constexpr Right needs = Right::appoint;
    PostId post;
    OrgId over;
    Day on{};
};
struct EndCharge {
    static constexpr Right needs = Right::appoint;
    ChargeId charge;
    Day on{};
};

// The API generates forms and command lines from these members (app/input/acts.h); the simulation draws all of them.
BOOST_DESCRIBE_STRUCT(FoundOrganisation, (), (kind, unit, leads, guides, on, name))
BOOST_DESCRIBE_STRUCT(RenameOrganisation, (), (org, name))
BOOST_DESCRIBE_STRUCT(StateFunction, (), (unit, text))
BOOST_DESCRIBE_STRUCT(MoveOrganisation, (), (org, leads, guides, on))
BOOST_DESCRIBE_STRUCT(DissolveOrganisation, (), (org, on, successor, returns_matters))
BOOST_DESCRIBE_STRUCT(RegisterPerson, (), (branch, since, kind, joined, full_since, identity))
BOOST_DESCRIBE_STRUCT(CorrectIdentity, (), (person, identity))
BOOST_DESCRIBE_STRUCT(TransferMember, (), (person, branch, on))
BOOST_DESCRIBE_STRUCT(EndMembership, (), (person, how, on))
BOOST_DESCRIBE_STRUCT(GradeMember, (), (person, kind, on))
BOOST_DESCRIBE_STRUCT(MarkMember, (), (person, mark, begins, on))
BOOST_DESCRIBE_STRUCT(AppointPerson, (), (person, org, title, on, until, charges, with))
BOOST_DESCRIBE_STRUCT(EndAppointment, (), (appointment, on, with))
BOOST_DESCRIBE_STRUCT(GiveCharge, (), (post, over, on))
BOOST_DESCRIBE_STRUCT(EndCharge, (), (charge, on))
BOOST_DESCRIBE_STRUCT(ErasePerson, (), (person, with, rows))
BOOST_DESCRIBE_STRUCT(FillVacancy, (), (person, org, title, on, with))

using RegistryCommands =
    boost::mp11::mp_list<FoundOrganisation, RenameOrganisation, StateFunction, MoveOrganisation, DissolveOrganisation,
                         RegisterPerson, CorrectIdentity, TransferMember, EndMembership, GradeMember, MarkMember,
                         ErasePerson, AppointPerson, FillVacancy, EndAppointment, GiveCharge, EndCharge>;

}  // namespace jinze::district
